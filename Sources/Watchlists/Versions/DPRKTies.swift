/// Why a listed party counts as one of the DPRK's, told from facts of the list alone.
///
/// For the enforcement of sanctions only: the question is which *list entries* fall under the measures against the DPRK, not what
/// a person asked about is. A programme code alone misses about one in five, since many entries stand under arms or other
/// programmes.
public enum DPRKTie: String, Sendable, Hashable, CaseIterable {
  /// The programme, regime or list is against the DPRK.
  case programme
  /// The remarks speak of the sanctions regulations against North Korea, or of the DPRK.
  case remarks
  /// The list gives the nationality of the DPRK.
  case nationality
  /// The list gives an address in the DPRK.
  case address
  /// The ship sails or sailed under the flag of the DPRK, or the number is of its registers.
  case register
  /// The party is linked to one that has one of the other ties by programme.
  case linked
}

extension ListedParty {
  /// The ties that the entry itself shows, in the order of `DPRKTie`.
  public var dprkTies: [DPRKTie] {
    var ties: [DPRKTie] = []
    if programmes.contains(where: Self.isDPRKProgramme) { ties.append(.programme) }
    if let remarks, Self.speaksOfDPRK(remarks) { ties.append(.remarks) }
    if nationalities.contains(where: { CountryName.code($0) == "KP" }) { ties.append(.nationality) }
    if addresses.contains(where: { CountryName.code($0.country) == "KP" }) { ties.append(.address) }
    let flags = (craft?.formerFlags ?? []) + [craft?.flag].compactMap(\.self)
    if flags.contains(where: { CountryName.code($0) == "KP" })
      || documents.contains(where: { CountryName.code($0.country) == "KP" })
    {
      ties.append(.register)
    }
    return ties
  }

  /// `DPRK3`, the UN's `DPRK`, the EU's `PRK`, the UK's and others' regimes by their names.
  private static func isDPRKProgramme(_ programme: String) -> Bool {
    let upper = programme.uppercased()
    return upper.hasPrefix("DPRK") || upper == "PRK" || upper.contains("NORTH KOREA") || upper.contains("KP-")
      || upper.contains("DEMOCRATIC PEOPLE") && upper.contains("KOREA") || upper.contains("북한") || upper.contains("北朝鮮")
  }

  private static func speaksOfDPRK(_ remarks: String) -> Bool {
    ["North Korea", "Korea, North", "DPRK", "Democratic People's Republic of Korea", "Democratic People’s Republic of Korea"]
      .contains { !remarks.components(splitBy: $0).dropFirst().isEmpty }
  }
}

extension Watchlist {
  /// The ties of every party to the DPRK, those over other parties of the same list included; parties without one are left out.
  ///
  /// A link counts one step deep and only to a party that has a tie by its programme, so that ties do not spread over a whole
  /// list.
  public static func dprkTies(of parties: [ListedParty]) -> [PartyKey: [DPRKTie]] {
    var ties: [PartyKey: [DPRKTie]] = [:]
    var names: [String: Set<String>] = [:]
    var ids: Set<PartyKey> = []
    for party in parties {
      let own = party.dprkTies
      guard !own.isEmpty else { continue }
      ties[PartyKey(party)] = own
      guard own.contains(.programme) else { continue }
      ids.insert(PartyKey(party))
      names[party.list.name, default: []].formUnion(party.names.filter { $0.quality != .weakAlias }.map { Self.fold($0.text) })
    }
    for party in parties {
      let isLinked = party.relations.contains { relation in
        if let id = relation.id, ids.contains(PartyKey(list: party.list.name, id: id)) { return true }
        return relation.name.map { names[party.list.name]?.contains(Self.fold($0)) == true } ?? false
      }
      if isLinked { ties[PartyKey(party), default: []].append(.linked) }
    }
    return ties
  }

  private static func fold(_ name: String) -> String { name.uppercased().filter { $0.isLetter || $0.isNumber } }
}

extension PartyKey {
  init(list: String, id: String) { (self.list, self.id) = (list, id) }
}
