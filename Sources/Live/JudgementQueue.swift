import Synchronization

/// The subjects about whom something new is known, each once, waiting to be judged. Those for whom somebody waits come first, then in the
/// order in which they came.
///
/// A subject is never judged by two workers at once: what comes meanwhile makes it wait once more.
public final class JudgementQueue<Subject: Hashable & Sendable>: Sendable {
  private struct State {
    var urgent = Line<Subject>()
    var ordinary = Line<Subject>()
    var waiting: Set<Subject> = []
    var atWork: Set<Subject> = []
    var again: Set<Subject> = []
    var workers: [CheckedContinuation<Subject?, Never>] = []
    var watchers: [CheckedContinuation<Void, Never>] = []
    /// Of those who waited at some moment, who waits still.
    var marked: Set<Subject> = []
    var isClosed = false

    var isIdle: Bool { waiting.isEmpty && atWork.isEmpty && again.isEmpty }

    /// The next subject, which is then at work.
    mutating func next() -> Subject? {
      while let subject = urgent.removeFirst() ?? ordinary.removeFirst() {
        // Who was moved to the front stands in the ordinary line still.
        guard waiting.remove(subject) != nil else { continue }
        atWork.insert(subject)
        return subject
      }
      return nil
    }
  }

  private let state = Mutex(State())

  /// An empty queue.
  public init() {}

  /// How many subjects wait.
  public var depth: Int { state.withLock { $0.waiting.count + $0.again.count } }

  /// Adds subjects; those that wait already keep their place, or move to the front when it is urgent.
  public func add(_ subjects: some Sequence<Subject>, urgently isUrgent: Bool = false) {
    let resumed = state.withLock { state -> [(CheckedContinuation<Subject?, Never>, Subject)] in
      for subject in subjects {
        guard !state.atWork.contains(subject) else {
          state.again.insert(subject)
          continue
        }
        let isNew = state.waiting.insert(subject).inserted
        if isUrgent { state.urgent.append(subject) } else if isNew { state.ordinary.append(subject) }
      }
      return Self.matched(&state)
    }
    for (worker, subject) in resumed { worker.resume(returning: subject) }
  }

  /// The next subject to judge; waits for one. Nil when the queue is closed. ``finish(_:)`` must follow.
  public func take() async -> Subject? {
    await withCheckedContinuation { continuation in
      let (subject, isClosed) = state.withLock { state -> (Subject?, Bool) in
        if let subject = state.isClosed ? nil : state.next() { return (subject, false) }
        if !state.isClosed { state.workers.append(continuation) }
        return (nil, state.isClosed)
      }
      if subject != nil || isClosed { continuation.resume(returning: subject) }
    }
  }

  /// Says that a subject was judged, or that it could not be, in which case it waits once more.
  public func finish(_ subject: Subject, isDone: Bool = true) {
    let (resumed, watchers) = state.withLock { state in
      state.atWork.remove(subject)
      if !isDone { state.again.insert(subject) }
      // What came while it was judged is not in the judgement.
      if !state.again.contains(subject) { state.marked.remove(subject) }
      if state.again.remove(subject) != nil, state.waiting.insert(subject).inserted { state.ordinary.append(subject) }
      let resumed = Self.matched(&state)
      guard state.isIdle else { return (resumed, [CheckedContinuation<Void, Never>]()) }
      defer { state.watchers = [] }
      return (resumed, state.watchers)
    }
    for (worker, subject) in resumed { worker.resume(returning: subject) }
    for watcher in watchers { watcher.resume() }
  }

  /// Waits until nobody waits and nobody is judged.
  public func idle() async {
    await withCheckedContinuation { continuation in
      let isIdle = state.withLock { state in
        if !state.isIdle && !state.isClosed { state.watchers.append(continuation) }
        return state.isIdle || state.isClosed
      }
      if isIdle { continuation.resume() }
    }
  }

  /// Marks all who wait or are judged now; ``areMarkedDone`` tells when each of them has been judged.
  public func mark() { state.withLock { $0.marked = $0.waiting.union($0.atWork).union($0.again) } }

  /// Whether all who were marked last have been judged since.
  public var areMarkedDone: Bool { state.withLock(\.marked.isEmpty) }

  /// Ends all waiting. Subjects that still wait are found again at the next start, since their last event is not judged.
  public func close() {
    let (workers, watchers) = state.withLock { state in
      state.isClosed = true
      defer {
        state.workers = []
        state.watchers = []
      }
      return (state.workers, state.watchers)
    }
    for worker in workers { worker.resume(returning: nil) }
    for watcher in watchers { watcher.resume() }
  }

  /// Idle workers with a subject each.
  private static func matched(_ state: inout State) -> [(CheckedContinuation<Subject?, Never>, Subject)] {
    var matched: [(CheckedContinuation<Subject?, Never>, Subject)] = []
    while let worker = state.workers.last, let subject = state.next() {
      state.workers.removeLast()
      matched.append((worker, subject))
    }
    return matched
  }
}

/// First come, first served.
private struct Line<Element: Sendable>: Sendable {
  private var elements: [Element] = []
  private var start = 0

  mutating func append(_ element: Element) { elements.append(element) }

  mutating func removeFirst() -> Element? {
    guard start < elements.count else { return nil }
    defer {
      start += 1
      if start > 1_024, start * 2 > elements.count {
        elements.removeFirst(start)
        start = 0
      }
    }
    return elements[start]
  }
}
