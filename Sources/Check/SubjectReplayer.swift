import Events
import Intake
import Judgement
import RedFlags

/// Replays subjects; one a worker, since it holds prepared statements.
final class SubjectReplayer {
  private let store: EventStore
  private let world: World
  private let sheet: RuleSheet
  private let scorer: Scorer
  private let questions: QuestionSheet
  private let asOf: Instant
  private let evaluator: RuleEvaluator
  private let decoder = EventDecoder()

  init(
    store: EventStore, world: World, sheet: RuleSheet, scorer: Scorer, questions: QuestionSheet, asOf: Instant
  ) throws(RuleError) {
    self.store = store
    self.world = world
    self.sheet = sheet
    self.scorer = scorer
    self.questions = questions
    self.asOf = asOf
    evaluator = try RuleEvaluator(sheet)
  }

  /// Replays one subject up to the moment as of which the run judges.
  ///
  /// - Parameter keepsPoints: whether every change is kept, because the subject is linked to others.
  func replay(_ number: Int, keepsPoints: Bool) -> SubjectOutcome {
    let key = store.subjects[number]
    let replay = SubjectReplay(
      subject: key.subject, number: UInt32(clamping: number), world: world, sheet: sheet, evaluator: evaluator)
    var recorder = TrialRecorder(scorer: scorer, kind: key.subject.kind, keepsPoints: keepsPoints)
    let record = { (moment: Instant) in
      recorder.record(replay.firing.values, answered: Self.answered(in: replay.history.facts, at: moment), at: moment)
    }
    var stake = StakeEstimate(currencies: scorer.policy.currencies)
    for index in store.events(of: number) {
      // A line that was valid when it was scanned stays valid unless the file changed under us.
      guard store.entries[index].instant <= asOf, let event = try? store.event(index, with: decoder) else { continue }
      stake.observe(event)
      replay.observe(event, as: EventReference(UInt32(clamping: index)), onChange: record)
    }
    replay.finish(asOf: asOf, onChange: record)
    let trial = recorder.trial
    let row = replay.history.row
    let isSilent = trial.judgement.entries.isEmpty && trial.judgement.clearing.isEmpty
    return SubjectOutcome(
      number: number, trial: trial, row: isSilent ? [] : row,
      openQuestions: questions.open(for: key.subject.kind, row: row), stake: stake.monthly,
      listed: replay.history.listed, evaluations: replay.evaluations)
  }

  /// What recorded clearances answer at a moment.
  private static func answered(in facts: Facts, at moment: Instant) -> Set<String> {
    guard !facts.clearances.isEmpty else { return [] }
    return Set(
      facts.clearances.compactMap { entry in
        let holds = entry.at <= moment && (entry.clearance.until.map { moment < $0.instant } ?? true)
        return holds ? entry.clearance.about : nil
      })
  }
}
