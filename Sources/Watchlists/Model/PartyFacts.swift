extension ListedParty {
  /// Adds a name unless it is empty or there already.
  mutating func addName(
    _ text: String?, quality: ListedName.Quality = .strongAlias, kind: ListedName.Kind? = nil, language: String? = nil
  ) {
    guard let text = text.flatMap(ListText.content), !names.contains(where: { $0.text == text }) else { return }
    names.append(
      ListedName(text, quality: names.isEmpty ? .primary : quality, kind: names.isEmpty ? nil : kind, language: language))
  }

  /// Adds a number unless it is empty or there already.
  mutating func addDocument(
    _ type: String, _ number: String?, country: String? = nil, kind: DocumentKind? = nil, issuedOn: PartialDate? = nil,
    expiresOn: PartialDate? = nil
  ) {
    guard let number = number.flatMap(ListText.content) else { return }
    let document = ListedDocument(
      type: type, number: number, country: country.flatMap(ListText.content), kind: kind, issuedOn: issuedOn, expiresOn: expiresOn
    )
    if !documents.contains(document) { documents.append(document) }
  }

  /// Adds an address unless it is empty or there already.
  mutating func addAddress(_ address: PartyAddress) {
    if !address.isEmpty, !addresses.contains(address) { addresses.append(address) }
  }

  /// Adds a phone, mail address or website.
  mutating func addContact(_ kind: PartyContact.Kind, _ value: String?) {
    guard let value = value.flatMap(ListText.content) else { return }
    let contact = PartyContact(kind, value)
    if !contacts.contains(contact) { contacts.append(contact) }
  }

  /// Adds a nationality.
  mutating func addNationality(_ name: String?) {
    guard let name = name.flatMap(ListText.content), !nationalities.contains(name) else { return }
    nationalities.append(name)
  }

  /// Adds a place of birth.
  mutating func addBirthPlace(_ name: String?) {
    guard let name = name.flatMap(ListText.content), !birthPlaces.contains(name) else { return }
    birthPlaces.append(name)
  }

  /// Adds a programme.
  mutating func addProgramme(_ name: String?) {
    guard let name = name.flatMap(ListText.content), !programmes.contains(name) else { return }
    programmes.append(name)
  }

  /// Adds a sex given as a word or letter of a language that lists use; false for what is none.
  mutating func addGender(_ text: String?) {
    let gender: Gender? =
      switch text?.lowercased() {
      case "m", "male", "man", "남", "남자", "男": .male
      case "f", "female", "woman", "여", "여자", "女": .female
      default: nil
      }
    if let gender, !genders.contains(gender) { genders.append(gender) }
  }

  /// Adds a relation.
  mutating func addRelation(_ relation: ListedRelation) {
    if !relations.contains(relation) { relations.append(relation) }
  }

  /// Adds a line to the remarks.
  mutating func addRemark(_ text: String?) {
    guard let text = text.flatMap(ListText.content) else { return }
    remarks = remarks.map { $0 + "\n" + text } ?? text
  }

  /// Adds what is known of a ship or aircraft.
  mutating func describeCraft(_ describe: (inout CraftFacts) -> Void) {
    var facts = craft ?? CraftFacts()
    describe(&facts)
    craft = facts.isEmpty ? nil : facts
  }
}
