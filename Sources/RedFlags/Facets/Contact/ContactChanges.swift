import Events

/// How often name, phone, mail address and payout method change. What is stated first is no change, and neither is a corrected slip.
struct ContactChanges: Sendable {
  private var names: [PersonName] = []
  private var phones: [String] = []
  private var mails: [String] = []
  private var firstPayoutAt: Instant?
  private var recent: [(at: Instant, event: EventReference)] = []
  private var most: Int?

  private static let windowDays = 30.0
  private static let limit = 8

  mutating func learn(_ profile: ProfileChanged, _ observation: inout Observation<ContactFeature>) {
    if let stated = profile.names {
      most = most ?? 0
      let fresh = stated.filter { !names.contains($0) }
      if !names.isEmpty, fresh.contains(where: { OtherPerson.isCertain(names, $0) == true }) { change(&observation) }
      for name in fresh where names.count < Self.limit { names.append(name) }
    }
    if let stated = profile.phones {
      most = most ?? 0
      if Self.learn(stated.map { $0.filter { $0.isASCII && $0.isNumber } }, into: &phones) { change(&observation) }
    }
    if let stated = profile.emails {
      most = most ?? 0
      if Self.learn(stated.map { $0.lowercased() }, into: &mails) { change(&observation) }
    }
  }

  mutating func learnPayout(_ observation: inout Observation<ContactFeature>) {
    most = most ?? 0
    guard let first = firstPayoutAt else {
      firstPayoutAt = observation.instant
      return
    }
    // Several methods set up on one day are one set-up.
    if observation.instant.days(since: first) >= 1 { change(&observation) }
  }

  private mutating func change(_ observation: inout Observation<ContactFeature>) {
    let start = observation.instant.adding(days: -Self.windowDays)
    recent.removeAll { $0.at < start }
    if recent.count >= 16 { recent.removeFirst() }
    recent.append((observation.instant, observation.reference))
    if recent.count > (most ?? 0) { observation.note(.contactChanges, with: recent.map(\.event)) }
    most = max(most ?? 0, recent.count)
  }

  /// Whether the values bring something that was not there before and is not a slip of something that was.
  private static func learn(_ values: [String], into known: inout [String]) -> Bool {
    let fresh = values.filter { !$0.isEmpty && !known.contains($0) }
    let isChange = !known.isEmpty && fresh.contains { value in !known.contains { isSlip(value, of: $0) } }
    for value in fresh {
      if known.count >= limit { known.remove(at: 1) }
      known.append(value)
    }
    return isChange
  }

  /// Whether two texts differ in one character: exchanged, left out or added.
  private static func isSlip(_ left: String, of right: String) -> Bool {
    let (short, long) =
      left.utf8.count <= right.utf8.count ? (Array(left.utf8), Array(right.utf8)) : (Array(right.utf8), Array(left.utf8))
    guard long.count - short.count <= 1 else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    return short.dropFirst(long.count == short.count ? start + 1 : start).elementsEqual(long.dropFirst(start + 1))
  }

  func write(into row: inout FacetRow<ContactFeature>) {
    if let most { row.set(.contactChanges, most) }
  }
}
