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
    // A broken catalogue fails before work begins.
    let assessor = try Assessor(policy: options.policy, catalogue: options.catalogue, questions: options.questions)
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
    let assembly = WorldAssembly(of: scanned, acrossTenants: options.acrossTenants, lists: options.lists)
    let world = await assembly.world(threads: workers.count)
    let asOf = options.asOf ?? store.latest ?? .distantPast
    let judged = await assessor.judge(store, in: world, asOf: asOf, workers: workers) { step in
      clock.lap(step == .replay ? "join" : "replay")
      watch(step)
    }
    clock.lap("rings")
    var summary = CheckSummary()
    fill(&summary, store: store, files: opened.files.count, judged: judged, asOf: asOf)
    let rejects = store.rejectsWithChanges
    summary.rejects = rejects.count
    summary.liveFlags = options.catalogue.flags.count { $0.status == .live }
    summary.rings = judged.rings.count
    summary.steps = clock.laps
    return CheckResult(
      assessments: judged.assessments, rings: judged.rings, rejects: rejects, coverage: opened.coverage,
      summary: summary, store: store)
  }

  private func open() throws -> InputReader.Opened {
    let (places, errors) = InputLocator.places(for: options.inputs)
    var opened = InputReader.open(places, options: options.intake)
    opened.rejects += errors.map { Reject(file: $0.file, line: 0, reason: $0.reason) }
    if opened.files.isEmpty, let first = opened.rejects.first { throw IntakeError(file: first.file, reason: first.reason) }
    return opened
  }

  private func fill(
    _ summary: inout CheckSummary, store: EventStore, files: Int, judged: Assessor.Judged, asOf: Instant
  ) {
    summary.files = files
    summary.bytes = store.bytes
    summary.events = store.entries.count
    summary.duplicates = store.duplicates
    summary.unknownTypes = store.unknownTypes
    summary.subjects = store.subjects.count
    summary.tenants = Set(store.subjects.map(\.tenant)).count
    summary.asOf = asOf
    summary.evaluations = judged.evaluations
    for assessment in judged.assessments { summary.verdicts[assessment.verdict, default: 0] += 1 }
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
