internal import CPostgres
internal import Dispatch
internal import Synchronization

/// A few connections, each with a thread of its own, lent to one user at a time in the order of asking.
final class PostgresPool: Sendable {
  private let options: PostgresDatabase.Options
  private let state: Mutex<State>

  private struct State {
    var idle: [Lane]
    var waiting: [Waiter] = []
    var lent = 0
    var nextWaiter: UInt64 = 0
    var isClosed = false
    var closing: [CheckedContinuation<Void, Never>] = []
  }

  private struct Waiter {
    let number: UInt64
    let continuation: CheckedContinuation<Lane, any Error>
  }

  /// A thread with its connection, which only that thread touches.
  final class Lane: @unchecked Sendable {
    let queue: DispatchQueue
    var connection: PostgresConnection?
    /// Tells the server from another thread to stop what it does for this lane; set while somebody uses the lane.
    let canceller = Mutex<Canceller?>(nil)

    init(_ number: Int) { queue = DispatchQueue(label: "sekisho.postgres.\(number)") }
  }

  /// A key with which to stop a statement; the library says that it may be used from any thread.
  struct Canceller: @unchecked Sendable {
    let handle: OpaquePointer
    /// For whose use of the lane it stands, so that a late word does not stop the next one's statement.
    let use: UInt64
  }

  init(_ options: PostgresDatabase.Options) {
    self.options = options
    state = Mutex(State(idle: (0..<max(1, options.connections)).reversed().map { Lane($0) }))
  }

  /// Runs the body with a connection on that connection's thread. A cancelled task stops the statement that runs.
  func with<Result: Sendable>(_ body: @escaping @Sendable (PostgresConnection) throws -> Result) async throws -> Result {
    let (lane, use) = try await take()
    defer { giveBack(lane) }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Result, any Error>) in
        lane.queue.async { [options] in
          continuation.resume(with: Swift.Result { try Self.use(lane, use, options, body) })
        }
      }
    } onCancel: {
      DispatchQueue.global().async { Self.cancel(lane, use) }
    }
  }

  private static func use<Result>(
    _ lane: Lane, _ use: UInt64, _ options: PostgresDatabase.Options, _ body: (PostgresConnection) throws -> Result
  ) throws -> Result {
    if let connection = lane.connection, !connection.isAlive { lane.connection = nil }
    let connection = try lane.connection ?? PostgresConnection(options)
    lane.connection = connection
    connection.isPatient = false
    let key = PQgetCancel(connection.handle)
    lane.canceller.withLock { $0 = key.map { Canceller(handle: $0, use: use) } }
    defer {
      // Under the lock, so that nobody uses the key while it is freed, and nobody stops the next user's statement.
      lane.canceller.withLock { canceller in
        canceller = nil
        PQfreeCancel(key)
      }
      if connection.isBroken { lane.connection = nil }
    }
    return try body(connection)
  }

  private static func cancel(_ lane: Lane, _ use: UInt64) {
    lane.canceller.withLock { canceller in
      guard let canceller, canceller.use == use else { return }
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { message in
        _ = PQcancel(canceller.handle, message.baseAddress, 256)
      }
    }
  }

  // MARK: Lending

  private func take() async throws -> (lane: Lane, use: UInt64) {
    let number = state.withLock { state in
      state.nextWaiter += 1
      return state.nextWaiter
    }
    let lane = try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Lane, any Error>) in
        let answer = state.withLock { state -> Swift.Result<Lane, any Error>? in
          if state.isClosed { return .failure(Self.closed) }
          if Task.isCancelled { return .failure(Self.cancelled) }
          if let lane = state.idle.popLast() {
            state.lent += 1
            return .success(lane)
          }
          guard state.waiting.count < options.mostWaiting else {
            return .failure(StorageError(.overloaded, "Too many wait for a connection to the server."))
          }
          state.waiting.append(Waiter(number: number, continuation: continuation))
          return nil
        }
        if let answer { continuation.resume(with: answer) }
      }
    } onCancel: {
      let waiter = state.withLock { state -> Waiter? in
        guard let place = state.waiting.firstIndex(where: { $0.number == number }) else { return nil }
        return state.waiting.remove(at: place)
      }
      waiter?.continuation.resume(throwing: Self.cancelled)
    }
    return (lane, number)
  }

  private static let closed = StorageError(.statement, "The database was closed.")
  private static let cancelled = StorageError(.cancelled, "The caller gave up.")

  private func giveBack(_ lane: Lane) {
    let (next, closing) = state.withLock { state -> (Waiter?, [CheckedContinuation<Void, Never>]) in
      if !state.waiting.isEmpty { return (state.waiting.removeFirst(), []) }
      state.lent -= 1
      state.idle.append(lane)
      guard state.isClosed, state.lent == 0 else { return (nil, []) }
      defer { state.closing = [] }
      return (nil, state.closing)
    }
    next?.continuation.resume(returning: lane)
    closing.forEach { $0.resume() }
  }

  /// Ends all connections once they are idle.
  func close() async {
    await withCheckedContinuation { continuation in
      let isIdle = state.withLock { state in
        state.isClosed = true
        if state.lent == 0 { return true }
        state.closing.append(continuation)
        return false
      }
      if isIdle { continuation.resume() }
    }
    for lane in state.withLock(\.idle) {
      await withCheckedContinuation { continuation in
        lane.queue.async {
          lane.connection = nil
          continuation.resume()
        }
      }
    }
  }
}
