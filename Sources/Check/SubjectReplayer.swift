import Events
import Intake
import Judgement
import RedFlags

/// Replays subjects; one a worker, since it holds prepared statements.
final class SubjectReplayer {
  let evaluator: RuleEvaluator
  private let store: EventStore
  private let world: World
  private let assessor: Assessor
  private let asOf: Instant
  private let decoder = EventDecoder()

  init(store: EventStore, world: World, assessor: Assessor, evaluator: RuleEvaluator, asOf: Instant) {
    self.store = store
    self.world = world
    self.assessor = assessor
    self.evaluator = evaluator
    self.asOf = asOf
  }

  /// What is left of a subject that is not looked at.
  func silence(of number: Int) -> SubjectOutcome {
    let kind = store.subjects[number].subject.kind
    let trial = TrialRecorder(scorer: assessor.scorer, kind: kind, keepsPoints: false).trial
    return SubjectOutcome(number: number, trial: trial, row: [], openQuestions: OpenQuestions(), listed: [], evaluations: 0)
  }

  /// Replays one subject up to the moment as of which the run judges.
  ///
  /// - Parameter keepsPoints: whether every change is kept, because the subject is linked to others.
  func replay(_ number: Int, keepsPoints: Bool) -> SubjectOutcome {
    let key = store.subjects[number]
    let replay = SubjectReplay(
      subject: key.subject, number: UInt32(clamping: number), world: world, sheet: assessor.sheet, evaluator: evaluator)
    var recorder = TrialRecorder(scorer: assessor.scorer, kind: key.subject.kind, keepsPoints: keepsPoints)
    let record = { (moment: Instant) in
      recorder.record(replay.firing.values, answered: Self.answered(in: replay.history.facts, at: moment), at: moment)
    }
    var stake = StakeEstimate(currencies: assessor.policy.currencies)
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
      openQuestions: assessor.questions.open(for: key.subject.kind, row: row), stake: stake.monthly,
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
