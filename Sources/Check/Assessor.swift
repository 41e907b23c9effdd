public import Events
public import Intake
public import Judgement
import Linking
public import RedFlags
public import Workers

/// Judges the subjects of a store of events: what a run over files and the live service have in common. Rules, policy and words are read
/// once and serve any number of stores, from any number of threads.
public struct Assessor: Sendable {
  /// What the firm decides for itself.
  public let policy: Policy
  let sheet: RuleSheet
  let scorer: Scorer
  let questions: QuestionSheet
  let lending: RingLending
  let reasons: [ReasonText?]
  let evaluators: EvaluatorPool

  /// What came of a store.
  public struct Judged: Sendable {
    /// One assessment a subject that was asked for, by tenant and name.
    public var assessments: [Assessment]
    /// The rings, most probable first; none when only some subjects were asked for.
    public var rings: [RingReport]
    /// How many conditions were evaluated.
    public var evaluations: Int
  }

  /// - Throws: ``RuleError`` when the catalogue cannot be used.
  public init(policy: Policy, catalogue: FlagCatalogue, questions: [Question]) throws(RuleError) {
    self.policy = policy
    sheet = try RuleSheet(catalogue.flags)
    scorer = Scorer(policy: policy, sheet: sheet)
    self.questions = QuestionSheet(questions, sheet: sheet)
    lending = RingLending(policy: policy)
    reasons = sheet.rules.map { [table = sheet.table] rule in rule.flag.reason.flatMap { ReasonText($0, table: table) } }
    evaluators = EvaluatorPool(sheet)
    // Statements are prepared once here, so that a broken catalogue fails before work begins.
    evaluators.put(try RuleEvaluator(sheet))
  }

  /// Judges subjects as of a moment.
  ///
  /// - Parameters:
  ///   - store: the events.
  ///   - world: what joins the store's subjects.
  ///   - asOf: later events do not count.
  ///   - wanted: the numbers of the subjects to judge; all when absent. Of the others only those are replayed that can lend.
  ///   - workers: who does the work.
  ///   - entering: is told of each step as it begins.
  public func judge(
    _ store: EventStore, in world: World, asOf: Instant, only wanted: Set<UInt32>? = nil, workers: Workers,
    entering: (CheckStep) -> Void = { _ in }
  ) async -> Judged {
    let links = await Links(world.registry, asOf: asOf).all(threads: workers.count)
    entering(.replay)
    let neighbours = Self.neighbours(links.filter { lending.isStrongEnough(linkBits: $0.bits) })
    let replayed = wanted.map { $0.union($0.flatMap { neighbours[$0] ?? [] }) }
    let outcomes = replay(store, world, neighbours: neighbours, only: replayed, asOf: asOf, workers: workers)
    entering(.rings)
    let pass = RingPass(
      world: world, kinds: store.subjects.map(\.subject.kind), scorer: scorer, lending: lending, outcomes: outcomes,
      neighbours: neighbours, asOf: asOf)
    let trials = judgedAgain(pass, outcomes, only: wanted, workers: workers)
    let unknown = Dictionary(uniqueKeysWithValues: Set(outcomes.map(\.openQuestions)).map { ($0, questions.unknown($0)) })
    let writer = AssessmentWriter(store: store, sheet: sheet, reasons: reasons, unknown: unknown)
    let rings =
      wanted == nil
      ? RingWriter(store: store, world: world, trials: trials, lending: lending).rings(links: links, asOf: asOf)
      : RingWriter.Found(reports: [], names: [:])
    let numbers = wanted.map { $0.map(Int.init).filter(outcomes.indices.contains).sorted() } ?? Array(outcomes.indices)
    let assessments = workers.map(jobs: numbers.count) { place in
      let number = numbers[place]
      return writer.assessment(of: outcomes[number], trial: trials[number], ring: rings.ring(of: number))
    }
    return Judged(
      assessments: assessments, rings: rings.reports, evaluations: outcomes.reduce(0) { $0 + $1.evaluations })
  }

  /// Linked subjects, both ways.
  private static func neighbours(_ links: [PairLink]) -> [UInt32: [UInt32]] {
    var neighbours: [UInt32: [UInt32]] = [:]
    for link in links {
      neighbours[link.a, default: []].append(link.b)
      neighbours[link.b, default: []].append(link.a)
    }
    return neighbours
  }

  /// Each subject's own history; of those that were not asked for, what one without events has.
  private func replay(
    _ store: EventStore, _ world: World, neighbours: [UInt32: [UInt32]], only wanted: Set<UInt32>?, asOf: Instant,
    workers: Workers
  ) -> [SubjectOutcome] {
    let size = 16
    let jobs = (store.subjects.count + size - 1) / size
    let parts = workers.run(
      jobs: jobs, state: { _ in ReplayState() },
      body: { state, job in
        if state.replayer == nil {
          state.replayer = evaluators.take().map {
            SubjectReplayer(store: store, world: world, assessor: self, evaluator: $0, asOf: asOf)
          }
        }
        guard let replayer = state.replayer else { return }
        for number in job * size..<min((job + 1) * size, store.subjects.count) {
          let subject = UInt32(clamping: number)
          guard wanted?.contains(subject) ?? true else {
            state.outcomes.append(replayer.silence(of: number))
            continue
          }
          state.outcomes.append(replayer.replay(number, keepsPoints: neighbours[subject] != nil))
        }
      })
    for part in parts { part.replayer.map { evaluators.put($0.evaluator) } }
    return parts.flatMap(\.outcomes).sorted { $0.number < $1.number }
  }

  /// A worker's replayer and what it has done.
  private struct ReplayState: Sendable {
    // Used by its worker alone.
    nonisolated(unsafe) var replayer: SubjectReplayer?
    var outcomes: [SubjectOutcome] = []
  }

  /// Trials of all subjects, those of linked ones judged again.
  private func judgedAgain(
    _ pass: RingPass, _ outcomes: [SubjectOutcome], only wanted: Set<UInt32>?, workers: Workers
  ) -> [SubjectTrial] {
    let linked = pass.neighbours.keys.filter { wanted?.contains($0) ?? true }.sorted()
    let again = workers.map(jobs: linked.count) { pass.trial(of: linked[$0]) }
    var trials = outcomes.map(\.trial)
    for (subject, trial) in zip(linked, again) { trials[Int(subject)] = trial }
    return trials
  }
}
