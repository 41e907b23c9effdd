public import Events
public import Judgement
import RedFlags

/// What is known of a subject when a gate is asked.
public enum Judged: Sendable {
  /// It was judged.
  case judged(Assessment, role: RingReport.Role?)
  /// It could not be judged; the reason is for the log.
  case unavailable(reason: String)
}

/// Answers gates: joins the judgement, what people decided, and the gate's policy. Pure; the same question over the same state gives
/// the same answer and the same names.
public struct GateDesk: Sendable {
  /// What the gates do.
  public let policy: GatePolicy
  /// What cases do.
  public let cases: CasePolicy
  /// Who is on duty.
  public let roster: DutyRoster
  /// The legal clocks.
  public let clocks: ClockBook
  /// The firm's country, ISO 3166-1 alpha-2, for the clocks that a hit on a list starts.
  public let country: String

  /// A desk.
  public init(policy: GatePolicy, cases: CasePolicy, roster: DutyRoster, clocks: ClockBook, country: String) {
    self.policy = policy
    self.cases = cases
    self.roster = roster
    self.clocks = clocks
    self.country = country
  }

  /// Answers a question.
  ///
  /// - Parameters:
  ///   - question: which step, about whom.
  ///   - judged: the judgement as of now, or why there is none.
  ///   - existing: the subject's cases.
  ///   - at: now.
  public func answer(_ question: GateQuestion, judged: Judged, existing: [Case], at: Instant) -> GateResult {
    var work = GateWork(desk: self, question: question, at: at)
    work.cases = existing.filter { $0.tenant == question.tenant && $0.subject == question.subject && !$0.isGolden }
      .sorted { $0.id < $1.id }
    work.take(judged)
    let answer = work.answer(judged)
    return GateResult(answer: answer, transitions: work.transitions, effects: work.effects)
  }
}
