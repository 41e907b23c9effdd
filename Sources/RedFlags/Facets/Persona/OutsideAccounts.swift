import Events
import Hashing

/// What other services show of the subject's accounts: age, size, silence, and the names on them.
struct OutsideAccounts: Sendable {
  private var oldestDays: Double?
  private var connections: Int?
  private var silence: Double?
  private var mutual: Int?
  private var accounts: [Account] = []
  private var otherNames: Int?

  /// The persons' names seen on one account.
  private struct Account: Sendable {
    let key: UInt64
    var names: [PersonName]
    var event: EventReference
  }

  private static let accountLimit = 6
  private static let nameLimit = 6

  mutating func learn(_ seen: ProfileExternalSeen, _ observation: inout Observation<PersonaFeature>) {
    if let made = seen.createdAt?.instant, seen.connections != nil {
      oldestDays = max(oldestDays ?? 0, observation.instant.days(since: made))
    }
    if let count = seen.connections, count >= 0 {
      if connections == nil { observation.note(.networkConnections) }
      connections = max(connections ?? 0, count)
    }
    if let days = seen.silenceDays, days >= 0, seen.status == nil || seen.status == .active {
      if days > (silence ?? 0) { observation.note(.longestSilenceDays) }
      silence = max(silence ?? 0, days)
    }
    if let followers = seen.followers, let following = seen.following, followers >= 0, following >= 0 {
      if min(followers, following) > (mutual ?? 0) { observation.note(.mutualFollowing) }
      mutual = max(mutual ?? 0, min(followers, following))
    }
    guard let names = seen.namesSeen else { return }
    learn(names.filter(AuthorNames.isHuman), on: StableHash.ofWord(seen.service + " " + seen.handle), as: observation.reference)
    compare(&observation)
  }

  private mutating func learn(_ names: [String], on key: UInt64, as event: EventReference) {
    if !accounts.contains(where: { $0.key == key }), accounts.count < Self.accountLimit {
      accounts.append(Account(key: key, names: [], event: event))
    }
    guard let index = accounts.firstIndex(where: { $0.key == key }) else { return }
    for name in names.map({ PersonName($0) }) where !accounts[index].names.contains(name) {
      if accounts[index].names.count < Self.nameLimit {
        accounts[index].names.append(name)
        accounts[index].event = event
      }
    }
  }

  /// Compares the names with the subject's own, which may have become more.
  mutating func compare(_ observation: inout Observation<PersonaFeature>) {
    guard !accounts.isEmpty else { return }
    let own = observation.facts.names
    var total: Int?
    var evidence: [EventReference] = []
    for account in accounts {
      let answers = account.names.map { OtherPerson.isCertain(own, $0) }
      guard answers.contains(where: { $0 != nil }) else { continue }
      let foreign = answers.count { $0 == true }
      // An own name beside another one is what marriage, transition or any honest change of name leaves behind.
      let counted = answers.contains(false) ? max(0, foreign - 1) : foreign
      total = (total ?? 0) + counted
      if counted > 0 { evidence.append(account.event) }
    }
    if let total, total > (otherNames ?? 0) { observation.note(.externalOtherNames, with: evidence) }
    otherNames = total
  }

  func write(into row: inout FacetRow<PersonaFeature>) {
    row[.networkAgeDays] = oldestDays
    if let connections { row.set(.networkConnections, connections) }
    row[.longestSilenceDays] = silence
    if let mutual { row.set(.mutualFollowing, mutual) }
    if let otherNames { row.set(.externalOtherNames, otherNames) }
  }
}
