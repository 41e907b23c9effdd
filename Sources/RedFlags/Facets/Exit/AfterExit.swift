import Events

/// Use of a firm's systems after a person has left.
struct AfterExit: Sendable {
  private var leftAt: Instant?
  private(set) var uses = 0
  private(set) var failures = 0

  /// Whether the person has left for now.
  var hasLeft: Bool { leftAt != nil }

  mutating func leave(at moment: Instant) { leftAt = leftAt ?? moment }

  mutating func reopen() { leftAt = nil }

  /// Whether a moment lies after the exit. An exit that is dated by day alone ends with that day; else an hour is let pass.
  func isOut(at moment: Instant) -> Bool {
    guard let leftAt else { return false }
    let isWholeDay = leftAt.microseconds % 86_400_000_000 == 0
    return moment > leftAt.adding(seconds: isWholeDay ? 86_400 : 3_600)
  }

  /// Counts a use; tells whether it came after the exit.
  mutating func use(at moment: Instant) -> Bool {
    guard isOut(at: moment) else { return false }
    uses += 1
    return true
  }

  /// Counts a failed sign-in; tells whether it came later than a phone's last tries to synchronise.
  mutating func fail(at moment: Instant) -> Bool {
    guard let leftAt, moment.days(since: leftAt) > 2 else { return false }
    failures += 1
    return true
  }

  private static let servicesForLeavers: [StaticString] = ["payslip", "pay slip", "payroll", "benefit", "alumni", "pension"]

  /// Whether a service is meant for people who have left: pay slips, benefits, alumni pages.
  static func isForLeavers(_ service: String?) -> Bool {
    guard let service else { return false }
    return servicesForLeavers.contains { service.holds(word: $0) }
  }
}
