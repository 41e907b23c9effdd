import Events
import Intake
import Judgement
import Linking
import RedFlags
import Watchlists
import Workers

/// The one road from files to explained verdicts.
///
/// The input is read twice: once to check every line and to learn who shows which identifier when, once more to replay each subject's
/// history against that. Between the passes an event costs 32 bytes, whatever its size.
public struct CheckRun: Sendable {
  private let options: CheckOptions
  private let workers: Workers
  private let watch: @Sendable (CheckStep) -> Void

  /// A run.
  ///
  /// - Parameters:
  ///   - options: what is asked.
  ///   - watch: told of every step as it begins.
  public init(_ options: CheckOptions, watch: @escaping @Sendable (CheckStep) -> Void = { _ in }) {
    self.options = options
    self.watch = watch
    workers = Workers(count: options.threads)
  }

  /// Runs.
  ///
  /// - Throws: ``IntakeError`` when nothing could be read at all, ``RuleError`` when the catalogue cannot be used.
  public func run() async throws -> CheckResult {
    var clock = StepClock()
    watch(.open)
    let opened = try open()
    clock.lap("open")
    watch(.read)
    let scanned = try EventStore.scan(opened.files, rejects: opened.rejects, workers: workers) { CheckListener() }
    let store = scanned.store
    guard !store.entries.isEmpty || store.rejects.isEmpty else {
      let first = store.rejects.first
      throw IntakeError(file: first?.file ?? "input", reason: "holds no valid event: \(first?.reason ?? "")")
    }
    clock.lap("read")
    watch(.join)
    let world = await assembly(of: scanned).world(threads: workers.count)
    let asOf = options.asOf ?? store.latest ?? .distantPast
    let links = await Links(world.registry, asOf: asOf).all(threads: workers.count)
    clock.lap("join")
    watch(.replay)
    let sheet = try RuleSheet(options.catalogue.flags)
    let scorer = Scorer(policy: options.policy, sheet: sheet)
    let questions = QuestionSheet(options.questions, sheet: sheet)
    let neighbours = Self.neighbours(links)
    let outcomes = try replay(store, world, sheet, scorer, questions, neighbours, asOf)
    clock.lap("replay")
    watch(.rings)
    let kinds = store.subjects.map(\.subject.kind)
    let pass = RingPass(
      world: world, kinds: kinds, scorer: scorer, lending: RingLending(policy: options.policy), outcomes: outcomes,
      neighbours: neighbours, asOf: asOf)
    let trials = judgedAgain(pass, outcomes)
    let unknown = Dictionary(uniqueKeysWithValues: Set(outcomes.map(\.openQuestions)).map { ($0, questions.unknown($0)) })
    let writer = AssessmentWriter(store: store, sheet: sheet, unknown: unknown)
    let rings = RingWriter(store: store, world: world, trials: trials).rings(links: links, asOf: asOf)
    let assessments = workers.map(jobs: outcomes.count) { number in
      writer.assessment(of: outcomes[number], trial: trials[number], ring: rings.ring(of: number))
    }
    clock.lap("rings")
    var summary = CheckSummary()
    fill(&summary, store: store, files: opened.files.count, outcomes: outcomes, asOf: asOf, assessments: assessments)
    let rejects = store.rejectsWithChanges
    summary.rejects = rejects.count
    summary.liveFlags = options.catalogue.flags.count { $0.status == .live }
    summary.rings = rings.reports.count
    summary.steps = clock.laps
    return CheckResult(
      assessments: assessments, rings: rings.reports, rejects: rejects, coverage: opened.coverage,
      summary: summary, store: store)
  }

  private func open() throws -> InputReader.Opened {
    let (places, errors) = InputLocator.places(for: options.inputs)
    var opened = InputReader.open(places, options: options.intake)
    opened.rejects += errors.map { Reject(file: $0.file, line: 0, reason: $0.reason) }
    if opened.files.isEmpty, let first = opened.rejects.first { throw IntakeError(file: first.file, reason: first.reason) }
    return opened
  }

  private func assembly(of scanned: EventStore.Scanned<CheckListener>) -> WorldAssembly {
    let parts = scanned.listeners.enumerated().map { index, listener in
      WorldAssembly.Part(
        listener.notes, subjects: scanned.subjectNumbers[index], events: scanned.eventNumbers[index])
    }
    return WorldAssembly(
      parts, subjects: scanned.store.subjects.map { ($0.tenant, $0.subject) }, acrossTenants: options.acrossTenants,
      lists: options.lists)
  }

  /// Links that can lend, both ways.
  private static func neighbours(_ links: [PairLink]) -> [UInt32: [UInt32]] {
    var neighbours: [UInt32: [UInt32]] = [:]
    for link in links where link.bits >= RingPass.weakestLink {
      neighbours[link.a, default: []].append(link.b)
      neighbours[link.b, default: []].append(link.a)
    }
    return neighbours
  }

  private func replay(
    _ store: EventStore, _ world: World, _ sheet: RuleSheet, _ scorer: Scorer, _ questions: QuestionSheet,
    _ neighbours: [UInt32: [UInt32]], _ asOf: Instant
  ) throws -> [SubjectOutcome] {
    // Statements are prepared once here, so that a broken catalogue fails before work begins.
    _ = try RuleEvaluator(sheet)
    let size = 16
    let jobs = (store.subjects.count + size - 1) / size
    let parts = workers.run(
      jobs: jobs, state: { _ in ReplayState() },
      body: { state, job in
        if state.replayer == nil {
          state.replayer = try? SubjectReplayer(
            store: store, world: world, sheet: sheet, scorer: scorer, questions: questions, asOf: asOf)
        }
        guard let replayer = state.replayer else { return }
        for number in job * size..<min((job + 1) * size, store.subjects.count) {
          state.outcomes.append(replayer.replay(number, keepsPoints: neighbours[UInt32(clamping: number)] != nil))
        }
      })
    return parts.flatMap(\.outcomes).sorted { $0.number < $1.number }
  }

  /// A worker's replayer and what it has done.
  private struct ReplayState: Sendable {
    // Used by its worker alone.
    nonisolated(unsafe) var replayer: SubjectReplayer?
    var outcomes: [SubjectOutcome] = []
  }

  /// Trials of all subjects, those of linked ones judged again.
  private func judgedAgain(_ pass: RingPass, _ outcomes: [SubjectOutcome]) -> [SubjectTrial] {
    let linked = pass.neighbours.keys.sorted()
    let again = workers.map(jobs: linked.count) { pass.trial(of: linked[$0]) }
    var trials = outcomes.map(\.trial)
    for (subject, trial) in zip(linked, again) { trials[Int(subject)] = trial }
    return trials
  }

  private func fill(
    _ summary: inout CheckSummary, store: EventStore, files: Int, outcomes: [SubjectOutcome], asOf: Instant,
    assessments: [Assessment]
  ) {
    summary.files = files
    summary.bytes = store.bytes
    summary.events = store.entries.count
    summary.duplicates = store.duplicates
    summary.unknownTypes = store.unknownTypes
    summary.subjects = store.subjects.count
    summary.tenants = Set(store.subjects.map(\.tenant)).count
    summary.asOf = asOf
    summary.evaluations = outcomes.reduce(0) { $0 + $1.evaluations }
    for assessment in assessments { summary.verdicts[assessment.verdict, default: 0] += 1 }
    summary.lists = (options.lists?.sources ?? []).map { source in
      (source.file, options.lists?.parties.count { $0.list == source } ?? 0)
    }
  }
}

/// Times the steps of a run, for people.
private struct StepClock {
  private(set) var laps: [(name: String, seconds: Double)] = []
  private var last = ContinuousClock.now

  mutating func lap(_ name: String) {
    let now = ContinuousClock.now
    let duration = last.duration(to: now).components
    laps.append((name, Double(duration.seconds) + Double(duration.attoseconds) / 1e18))
    last = now
  }
}
