public import Events
import Judgement

/// The order in which cases are worked: what would be lost if nobody looked, and how soon.
public struct CaseQueue: Sendable {
  /// A place in the queue.
  public struct Entry: Codable, Sendable, Hashable {
    /// The case.
    public var caseID: CaseID
    /// The weight by which it is ordered: probability × stake × urgency.
    public var weight: Double
    /// The probability; 1 in the legal lane, where the law asks and not the odds.
    public var probability: Double
    /// The stake, in rough US dollars.
    public var stake: Double
    /// 1 with a week and more left, doubling each time the time left halves, at most 168.
    public var urgency: Double
    /// When the first thing presses that the reader may know of: the due time, a hold's end, a clock.
    public var presses: Instant
    /// Whether that is over.
    public var isOverdue: Bool

    private enum CodingKeys: String, CodingKey {
      case weight, probability, stake, urgency, presses
      case caseID = "case"
      case isOverdue = "is_overdue"
    }
  }

  private static let week = 168.0

  /// The open cases in order, those that others lead left out.
  ///
  /// Who reads matters: a clock that only compliance may know of does not move a case in anybody else's queue, or its place would tell.
  ///
  /// - Parameters:
  ///   - cases: all cases of the tenant.
  ///   - reader: who looks.
  ///   - at: now.
  public static func order(_ cases: [Case], for reader: Reviewer, at: Instant, policy: CasePolicy) -> [Entry] {
    guard reader.may(.readCases) else { return [] }
    let byID = Dictionary(cases.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let entries = cases.filter { $0.isOpen && $0.lead == nil || hasOpenClock($0, for: reader) }.map { one in
      entry(of: one, with: one.followers.compactMap { byID[$0] }, for: reader, at: at, policy: policy)
    }
    return entries.sorted { ($1.weight, $0.caseID) < ($0.weight, $1.caseID) }
  }

  private static func hasOpenClock(_ one: Case, for reader: Reviewer) -> Bool {
    one.clocks.contains { $0.doneAt == nil && $0.visibility.isVisible(to: reader) }
  }

  private static func entry(
    of one: Case, with followers: [Case], for reader: Reviewer, at: Instant, policy: CasePolicy
  ) -> Entry {
    let group = [one] + followers
    let probability = group.map { $0.lane == .legal ? 1 : $0.evidence.probability }.max() ?? 0
    let stake = group.reduce(0) { $0 + ($1.evidence.stake ?? policy.stakeWhenUnknown) }
    let presses = group.map { self.presses($0, for: reader) }.min() ?? one.standing.due
    let hours = max(1, presses.seconds(since: at) / 3_600)
    let urgency = min(week, max(1, week / hours))
    return Entry(
      caseID: one.id, weight: probability * stake * urgency, probability: probability, stake: stake, urgency: urgency,
      presses: presses, isOverdue: presses <= at)
  }

  private static func presses(_ one: Case, for reader: Reviewer) -> Instant {
    var moments = one.isOpen ? [one.standing.due] : []
    moments += one.holdsInForce.map(\.expiresAt)
    moments += one.clocks.filter { $0.doneAt == nil && $0.visibility.isVisible(to: reader) }.compactMap(\.presses)
    if let appeal = one.standing.appeal, appeal.answeredAt == nil { moments.append(appeal.due) }
    if let proposal = one.standing.proposal { moments.append(proposal.until) }
    return moments.min() ?? one.standing.due
  }
}
