public import Names
public import Watchlists

/// Listed parties in the form that the name search compares.
enum ListFacts {
  /// The types a party is searched as. Where a list does not say what it is, it may be a person or an organisation.
  static func types(of kind: ListedParty.Kind) -> [PartyType] {
    switch kind {
    case .person: [.person]
    case .organisation: [.organisation]
    case .vessel: [.vessel]
    case .aircraft: [.aircraft]
    case .wallet, .unknown: [.person, .organisation]
    }
  }

  /// The names with the list's trust in them.
  static func names(of party: ListedParty) -> [IndexedName] {
    party.names.map { name in
      let kind: NameKind =
        switch name.quality {
        case .primary: .primary
        case .strongAlias: .alias
        case .weakAlias: .weak
        }
      return IndexedName(name.text, kind: kind)
    }
  }

  /// Dates of birth, countries, gender and addresses. Identifiers are looked up by themselves.
  static func facts(of party: ListedParty) -> PartyFacts {
    var countries: [String] = []
    // A person's countries are those the list states and where it says the person lives; ships change their flags.
    for name in party.nationalities + party.addresses.compactMap(\.country) {
      if let code = CountryName.code(name), !countries.contains(code) { countries.append(code) }
    }
    return PartyFacts(
      births: party.birthDates.map(BirthSpan.init), countries: countries, gender: gender(of: party),
      addresses: party.addresses.flatMap(AddressForms.listed))
  }

  /// Sources that differ leave the gender open.
  private static func gender(of party: ListedParty) -> StatedGender? {
    guard party.genders.count == 1 else { return nil }
    return party.genders[0] == .male ? .male : .female
  }
}

extension BirthSpan {
  /// A listed date of birth as the name search compares it.
  public init(_ date: ListedBirthDate) {
    func day(_ date: PartialDate) -> PartialDay { PartialDay(year: date.year, month: date.month, day: date.day) }
    self.init(day(date.earliest), to: day(date.latest), isCirca: date.isCirca)
  }
}

/// Addresses in the forms they are compared in: the folded words of street and place, in any order.
enum AddressForms {
  /// A city or country alone is no address: so many words are needed at least.
  private static let fewestWords = 4

  /// A listed address with and without what a person would leave out.
  static func listed(_ address: PartyAddress) -> [String] { address.line == nil ? [] : forms(address) }

  /// The forms of an address that was stated.
  static func stated(_ address: PartyAddress) -> [String] { forms(address) }

  private static func forms(_ address: PartyAddress) -> [String] {
    let street = [address.line, address.city].compactMap(\.self)
    let whole = street + [address.region, address.postalCode].compactMap(\.self)
    var forms: [String] = []
    for parts in [street, whole, whole + [address.country].compactMap(\.self)] {
      let words = parts.flatMap { FoldedName.tokens(of: $0) }
      guard words.count >= fewestWords || words.count == fewestWords - 1 && words.contains(where: isNumber) else { continue }
      let key = FoldedName.key(of: words)
      if !forms.contains(key) { forms.append(key) }
    }
    return forms
  }

  private static func isNumber(_ word: String) -> Bool { word.utf8.first.map { (0x30...0x39).contains($0) } ?? false }
}
