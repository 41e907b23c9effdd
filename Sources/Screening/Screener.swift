import Names
public import Watchlists

/// Asks lists for people, firms and ships: by name in every script, by facts, by numbers and wallets. Immutable, for many threads.
public struct Screener: Sendable {
  /// The parties of all lists that are to be found, in the order they were loaded.
  public let parties: [ListedParty]
  /// The lists, each edition once, in the order they were loaded.
  public let sources: [ListSource]

  /// The version of the engine, told with every match.
  public static let engine = "0.1.0"

  let names: NameIndex
  let identifiers: IdentifierIndex
  /// The listed party of each party of `names`: one of unknown type stands there twice.
  let owners: [Int32]
  /// Whether a party may stand in `names` twice.
  let hasTwins: Bool

  /// Prepares everything that can be worked out before the first request. Parties of an allow-list are left out.
  ///
  /// Cost: about half a second for the 30,000 names of OFAC's list.
  public init(lists: [LoadedList]) { self.init(parties: lists.flatMap(\.listed)) }

  /// Prepares parties.
  public init(parties: [ListedParty]) { self.init(parties, partOf: nil) }

  /// Prepares some parties of a whole, in which everything weighs as it does there.
  init(part parties: [ListedParty], of whole: Screener) { self.init(parties, partOf: whole.names) }

  private init(_ parties: [ListedParty], partOf whole: NameIndex?) {
    self.parties = parties
    var sources: [ListSource] = []
    var indexed: [IndexedParty] = []
    var owners: [Int32] = []
    indexed.reserveCapacity(parties.count)
    for (place, party) in parties.enumerated() {
      if sources.last != party.list, !sources.contains(party.list) { sources.append(party.list) }
      guard !party.names.isEmpty else { continue }
      let (names, facts) = (ListFacts.names(of: party), ListFacts.facts(of: party))
      for type in ListFacts.types(of: party.kind) {
        indexed.append(IndexedParty(id: party.id, type: type, names: names, facts: facts))
        owners.append(Int32(clamping: place))
      }
    }
    self.sources = sources
    self.owners = owners
    hasTwins = owners.count > Set(owners).count
    names = whole.map { NameIndex(part: indexed, of: $0) } ?? NameIndex(indexed) { NameReadings.readings(of: $0) }
    identifiers = IdentifierIndex(parties: parties)
  }

  /// How many names and readings of names are searched.
  public var nameCount: Int { names.formCount }

  /// The parties that a request may be, best first.
  ///
  /// Names are searched without loss down to the threshold, facts are weighed as evidence, and equal identifiers are joined to the
  /// parties they belong to. Pure: the same lists and request give the same answer.
  public func screen(_ request: ScreenRequest, _ options: ScreenOptions = ScreenOptions()) -> ScreenAnswer {
    guard options.limit > 0 else { return ScreenAnswer(matches: []) }
    return screen(request, prepared(request), options)
  }

  /// The same for a request whose names were read before.
  func screen(_ request: ScreenRequest, _ prepared: PreparedQuery, _ options: ScreenOptions) -> ScreenAnswer {
    guard options.limit > 0 else { return ScreenAnswer(matches: []) }
    let found = identified(by: request)
    var matches = nameMatches(prepared, options, beside: found)
    for match in found { add(match, to: &matches) }
    matches.removeAll { $0.score < options.threshold }
    matches.sort { $0.score != $1.score ? $0.score > $1.score : Self.precedes($0, $1) }
    if matches.count > options.limit { matches.removeLast(matches.count - options.limit) }
    return ScreenAnswer(matches: matches)
  }

  /// Among equal scores those with more name evidence stand first, then the order of the lists.
  private static func precedes(_ left: ScreenMatch, _ right: ScreenMatch) -> Bool {
    let (one, other) = (left.nameScore ?? 0, right.nameScore ?? 0)
    return one != other ? one > other : left.party < right.party
  }

  private func nameMatches(
    _ prepared: PreparedQuery, _ options: ScreenOptions, beside found: [IdentifierIndex.Match]
  ) -> [ScreenMatch] {
    guard !prepared.query.names.isEmpty else { return [] }
    // A party that agrees by a number gets its name explained, however weakly that agrees.
    let limit = (hasTwins && prepared.query.type == nil ? 2 : 1) * options.limit
    let least = found.isEmpty ? options.threshold : min(options.threshold, ScoreScale.least)
    let hits = names.search(prepared, limit: limit, atLeast: least, explaining: options.explains)
    var matches: [ScreenMatch] = []
    matches.reserveCapacity(hits.count)
    for hit in hits {
      let owner = Int(owners[hit.party])
      if hasTwins, matches.contains(where: { $0.party == owner }) { continue }
      matches.append(
        ScreenMatch(
          party: owner, entityID: hit.id, name: parties[owner].displayName, score: hit.score, why: hit.why,
          nameScore: hit.nameScore, identifiers: []))
    }
    return matches
  }

  private func identified(by request: ScreenRequest) -> [IdentifierIndex.Match] {
    identifiers.matches(wallets: request.wallets, numbers: request.numbers, contacts: request.contacts, of: parties)
  }

  /// Whether a party has one of the numbers, wallets or contacts.
  func hasIdentifier(of request: ScreenRequest) -> Bool { !identified(by: request).isEmpty }

  /// What the names are asked for a request.
  func prepared(_ request: ScreenRequest) -> PreparedQuery {
    let facts = PartyFacts(
      births: request.births, countries: request.countries, gender: request.gender,
      addresses: request.addresses.isEmpty ? [] : request.addresses.flatMap(AddressForms.stated))
    let query = NameQuery(request.names.filter { !$0.isEmpty }, type: request.type, facts: facts)
    return PreparedQuery(query, readings: names.readings)
  }

  /// Joins an identifier to its party.
  private func add(_ match: IdentifierIndex.Match, to matches: inout [ScreenMatch]) {
    let score = match.isStrong ? 1 : Self.weakScore
    guard let place = matches.firstIndex(where: { $0.party == match.party }) else {
      let party = parties[match.party]
      matches.append(
        ScreenMatch(
          party: match.party, entityID: party.id, name: party.displayName, score: score, why: nil, nameScore: nil,
          identifiers: [match]))
      return
    }
    // A number that several parties may have, with a name that agrees as well, is this party's.
    let isNamed = (matches[place].nameScore ?? 0) >= ScoreScale.threshold
    matches[place].identifiers.append(match)
    matches[place].score = max(matches[place].score, isNamed ? 1 : score)
  }

  /// The score of an identifier that several parties may share: above the threshold, so that somebody looks.
  static let weakScore = 0.9
}
