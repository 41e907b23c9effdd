public import Check
public import Events
import Storage
import Synchronization
public import Watchlists

/// Keeps every subject's assessment up to date: workers take subjects from the queue, judge them and keep what was said; whoever may have
/// to be judged anew because of it is queued in turn.
public final class LiveDesk: Sendable {
  /// Subjects that wait.
  public let queue: JudgementQueue<LiveSubject>
  /// What was said.
  public let assessments: AssessmentStore
  private let judge: LiveJudge
  private let histories: any Histories
  private let settings: Settings
  private let failures = Mutex(Failures())
  /// Who was queued at the start: whether its neighbours heard of its last judgement is not known.
  private let recovered = Mutex<Set<LiveSubject>>([])

  /// How a desk works.
  public struct Settings: Sendable {
    /// How many subjects are judged at once.
    public var workers: Int
    /// The lists in use.
    public var lists: @Sendable () -> ScreeningIndex?
    /// The moment as of which is judged.
    public var now: @Sendable () -> Instant

    /// Settings.
    public init(
      workers: Int = 2, lists: @escaping @Sendable () -> ScreeningIndex? = { nil }, now: @escaping @Sendable () -> Instant
    ) {
      self.workers = max(1, workers)
      self.lists = lists
      self.now = now
    }
  }

  /// What went wrong.
  public struct Failures: Sendable {
    /// How many judgements failed since the start.
    public var count = 0
    /// The sentence of the last one.
    public var last: String?
  }

  /// A desk.
  public init(
    histories: any Histories, assessor: Assessor, assessments: AssessmentStore, queue: JudgementQueue<LiveSubject>,
    acrossTenants: Bool = false, settings: Settings
  ) {
    self.queue = queue
    self.assessments = assessments
    self.settings = settings
    self.histories = histories
    judge = LiveJudge(histories, assessor: assessor, acrossTenants: acrossTenants)
  }

  /// What went wrong since the start.
  public var health: Failures { failures.withLock { $0 } }

  /// Queues subjects whose last judgement may have been interrupted.
  public func recover(_ subjects: Set<LiveSubject>) {
    recovered.withLock { $0.formUnion(subjects) }
    queue.add(subjects.sorted())
  }

  /// Works until the queue is closed.
  public func run() async {
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<settings.workers {
        group.addTask {
          while let subject = await self.queue.take() {
            let isDone = await self.work(on: subject)
            // A store that cannot be reached is not asked in a hurry.
            if !isDone { try? await Task.sleep(for: Self.pauseAfterFailure) }
            self.queue.finish(subject, isDone: isDone)
          }
        }
      }
    }
  }

  /// The assessment that rests on everything stored: the kept one, or one made now. Nil for a subject without events.
  public func current(_ subject: LiveSubject) async throws -> KeptAssessment? {
    guard let last = try await histories.lastSequence(of: subject) else { return nil }
    if let kept = try await assessments.assessment(of: subject), kept.sequence >= last { return kept }
    return try await judgeNow(subject)
  }

  /// Judges a subject now, keeps the assessment and returns it. Nil for a subject without events.
  @discardableResult
  public func judgeNow(_ subject: LiveSubject) async throws -> KeptAssessment? {
    let isRecovered = recovered.withLock { $0.remove(subject) != nil }
    let before = isRecovered ? nil : try await assessments.assessment(of: subject)
    guard let now = try await judge.judge(subject, lists: settings.lists(), asOf: settings.now()) else { return nil }
    try await assessments.keep(now)
    queue.add(now.concerned(after: before))
    return now
  }

  private static let pauseAfterFailure = Duration.milliseconds(500)

  private func work(on subject: LiveSubject) async -> Bool {
    do {
      try await judgeNow(subject)
      return true
    } catch {
      failures.withLock { failures in
        failures.count += 1
        failures.last = "\(error)"
      }
      return false
    }
  }
}
