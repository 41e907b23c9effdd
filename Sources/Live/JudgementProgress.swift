public import Storage

/// Up to which event all subjects have been judged, so that a start goes on where the last run ended, however it ended.
public struct JudgementProgress: Sendable {
  private let store: Store
  private let queue: JudgementQueue<LiveSubject>

  /// Between an event's being stored and its subject's being queued lies far less.
  private static let slack = Duration.seconds(2)
  private static let pause = Duration.milliseconds(250)

  /// The progress of a queue over a store.
  public init(_ store: Store, _ queue: JudgementQueue<LiveSubject>) {
    self.store = store
    self.queue = queue
  }

  /// The subjects of all events after the last one known to be judged.
  public func unjudged(limit: Int = 10_000) async throws -> Set<LiveSubject> {
    var subjects: Set<LiveSubject> = []
    var last = try await sequence()
    while true {
      let events = try await store.events.feed(after: last, limit: limit)
      guard let end = events.last?.sequence else { return subjects }
      for event in events { subjects.insert(LiveSubject(tenant: event.tenant, number: event.subject.value)) }
      last = end
    }
  }

  /// Notes, again and again until the task is cancelled, up to which event everything is judged.
  public func run() async throws {
    while !Task.isCancelled { try await step() }
  }

  /// Notes it once, when all who wait now have been judged.
  public func step() async throws {
    let head = try await store.events.head()
    try await Task.sleep(for: Self.slack)
    queue.mark()
    while !queue.areMarkedDone { try await Task.sleep(for: Self.pause) }
    try await store.database.run("UPDATE live_progress SET sequence = \(head) WHERE one = 1 AND sequence < \(head)")
  }

  private func sequence() async throws -> Int64 {
    try await store.database.rows("SELECT sequence FROM live_progress WHERE one = 1").first.map { try $0[0] } ?? 0
  }
}
