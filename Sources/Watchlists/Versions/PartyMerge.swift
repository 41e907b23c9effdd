import Names

/// One party as several lists know it, each entry kept with its list.
public struct MergedParty: Sendable, Hashable {
  /// Why two entries were taken for the same party.
  public enum Ground: Sendable, Hashable {
    /// One entry gives the other's number on its list.
    case reference(authority: String, id: String)
    /// Both give the same strong number.
    case number(kind: DocumentKind, number: String)
    /// Both have the same wallet.
    case wallet(key: String)
    /// Both have the same full name and the same full date of birth.
    case nameAndBirth(name: String, date: PartialDate)
  }

  /// The entries in the order they were given. Every fact stands in the entry that states it.
  public let members: [ListedParty]
  /// What joined them, in the order it was found; empty for a party of one list.
  public let grounds: [Ground]

  /// The lists that the party stands on.
  public var lists: [ListSource] { members.map(\.list) }
}

/// Joins entries of several lists that are the same party.
///
/// Careful on purpose: two entries of one edition of a list are never joined, since its publisher holds them apart; a number that
/// two entries of one list share says nothing; a name joins only together with the full date of birth; and full dates of birth
/// that contradict, or two kinds of party, keep apart whatever else agrees.
public enum PartyMerge {
  /// The parties in the order of their first entry. Cost: linear but for sorting the keys.
  public static func merged(_ parties: [ListedParty]) -> [MergedParty] {
    var groups = Groups(parties)
    for (ground, positions) in grounds(of: parties) {
      // Only neighbours in the list of those who share it: the groups close the circle.
      for (left, right) in zip(positions, positions.dropFirst()) { groups.join(left, right, ground) }
    }
    return groups.result()
  }

  /// What is shared by entries of different lists, strongest first, each with the positions of those who have it.
  private static func grounds(of parties: [ListedParty]) -> [(MergedParty.Ground, [Int])] {
    var found: [String: (ground: MergedParty.Ground, positions: [Int])] = [:]
    func add(_ key: String, _ ground: @autoclosure () -> MergedParty.Ground, _ position: Int) {
      if found[key]?.positions.last == position { return }
      found[key, default: (ground(), [])].positions.append(position)
    }
    for (position, party) in parties.enumerated() where party.stance == .listed {
      for reference in party.references + ownReference(party) {
        add("1\(reference.authority)|\(reference.id)", .reference(authority: reference.authority, id: reference.id), position)
      }
      for wallet in party.wallets { add("2\(wallet.address.key)", .wallet(key: wallet.address.key), position) }
      for document in party.documents where document.kind.isStrong {
        guard let number = strongKey(document) else { continue }
        add("3\(document.kind.rawValue)|\(number)", .number(kind: document.kind, number: document.number), position)
      }
      guard party.kind == .person || party.kind == .unknown else { continue }
      for date in party.birthDates where date.earliest == date.latest && date.earliest.isFull && !date.isCirca {
        for name in party.names where name.quality != .weakAlias {
          let key = FoldedName(name.text).key
          // One word is a nickname.
          guard key.utf8.contains(0x20) else { continue }
          add("4\(key)|\(date.earliest.text)", .nameAndBirth(name: name.text, date: date.earliest), position)
        }
      }
    }
    let shared = found.filter { $0.value.positions.count > 1 && !isSharedInsideAList($0.value.positions, parties) }
    return shared.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.value.ground, $0.value.positions) }
  }

  /// What another list would call this entry.
  private static func ownReference(_ party: ListedParty) -> [ListReference] {
    switch party.list.format {
    case .ofacCSV?, .ofacXML?, .ofacEnhancedXML?, .ofacAdvancedXML?: [ListReference(authority: "OFAC", id: party.id)]
    case .cslCSV?, .cslJSON?:
      party.list.name.contains("Treasury Department") ? [ListReference(authority: "OFAC", id: party.id)] : []
    case .ukConList?: [ListReference(authority: "OFSI", id: party.id)]
    default: []
    }
  }

  /// The number with its country, without which only long ones are one party's alone.
  private static func strongKey(_ document: ListedDocument) -> String? {
    guard let number = DocumentNumber.key(document.number) else { return nil }
    switch document.kind {
    case .imo: return IMONumber.canonical(document.number)
    case .lei: return LEI.canonical(document.number)
    case .bic: return BIC.canonical(document.number)
    case .mmsi, .duns: return number
    default:
      if let country = CountryName.code(document.country) { return country + number }
      return nil
    }
  }

  private static func isSharedInsideAList(_ positions: [Int], _ parties: [ListedParty]) -> Bool {
    var lists: Set<ListSource> = []
    return positions.contains { !lists.insert(parties[$0].list).inserted }
  }
}

/// Entries that have been joined so far.
private struct Groups {
  private let parties: [ListedParty]
  private var parents: [Int]
  private var members: [[Int]]
  private var grounds: [[MergedParty.Ground]]

  init(_ parties: [ListedParty]) {
    self.parties = parties
    parents = Array(parties.indices)
    members = parties.indices.map { [$0] }
    grounds = parties.map { _ in [] }
  }

  private mutating func root(_ position: Int) -> Int {
    var position = position
    while parents[position] != position {
      parents[position] = parents[parents[position]]
      position = parents[position]
    }
    return position
  }

  mutating func join(_ left: Int, _ right: Int, _ ground: MergedParty.Ground) {
    let (first, second) = (min(root(left), root(right)), max(root(left), root(right)))
    guard first != second else {
      if !grounds[first].contains(ground) { grounds[first].append(ground) }
      return
    }
    for one in members[first] {
      for other in members[second] where !mayBeSame(parties[one], parties[other]) { return }
    }
    parents[second] = first
    members[first] = (members[first] + members[second]).sorted()
    grounds[first] += grounds[second] + [ground]
    (members[second], grounds[second]) = ([], [])
  }

  private func mayBeSame(_ one: ListedParty, _ other: ListedParty) -> Bool {
    if one.list == other.list { return false }
    let kinds: Set<ListedParty.Kind> = [one.kind, other.kind]
    if kinds.count == 2, kinds.isDisjoint(with: [.wallet, .unknown]) { return false }
    return !Self.contradict(one.birthDates, other.birthDates)
  }

  /// True when both have full dates of birth and none of the one's can be one of the other's.
  private static func contradict(_ one: [ListedBirthDate], _ other: [ListedBirthDate]) -> Bool {
    guard !one.isEmpty, !other.isEmpty else { return false }
    return one.allSatisfy { left in
      other.allSatisfy { right in
        left.agreement(with: right.earliest) == .contradicts && right.agreement(with: left.earliest) == .contradicts
          && left.agreement(with: right.latest) == .contradicts
      }
    }
  }

  func result() -> [MergedParty] {
    members.indices.filter { !members[$0].isEmpty }.map { position in
      MergedParty(members: members[position].map { parties[$0] }, grounds: grounds[position])
    }
  }
}
