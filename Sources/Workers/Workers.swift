import Dispatch
import Glibc
import Synchronization

/// Work shared out over threads.
public struct Workers: Sendable {
  /// How many threads work.
  public let count: Int

  /// So many threads, at least one; all cores when nothing is said.
  public init(count: Int? = nil) {
    self.count = max(1, min(count ?? ProcessorCount.available, 256))
  }

  /// Calls `body` once for each of `jobs` pieces of work, each worker with a state of its own, and returns the states.
  ///
  /// Which worker gets which piece is left to chance: results must not depend on it.
  public func run<State: Sendable>(
    jobs: Int, state makeState: @Sendable (Int) -> State, body: @Sendable (inout State, Int) -> Void
  ) -> [State] {
    let next = Atomic<Int>(0)
    let states = Mutex<[State?]>([State?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { worker in
      var state = makeState(worker)
      while true {
        let job = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard job < jobs else { break }
        body(&state, job)
      }
      states.withLock { $0[worker] = state }
    }
    return states.withLock { $0.compactMap(\.self) }
  }

  /// Calls `body` once for each of `jobs` pieces of work.
  public func run(jobs: Int, body: @Sendable (Int) -> Void) {
    _ = run(jobs: jobs, state: { _ in () }, body: { _, job in body(job) })
  }

  /// The results of `jobs` pieces of work, in their order.
  public func map<Result: Sendable>(jobs: Int, body: @Sendable (Int) -> Result) -> [Result] {
    let parts = run(jobs: jobs, state: { _ in [(Int, Result)]() }, body: { $0.append(($1, body($1))) })
    return parts.joined().sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// How many cores there are.
enum ProcessorCount {
  static var available: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }
}
