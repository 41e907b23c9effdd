internal import Synchronization

/// Gathers what many callers want to write into few transactions.
///
/// A commit costs a wait for the disk, whatever it holds. While one is under way, further items gather, and the next one takes them all;
/// nobody waits for the sake of gathering. Each caller gets the outcome of its own item, once it is on the disk.
///
/// An item that makes its transaction fail is found by halving: the others are written without it, and its caller alone gets the
/// error.
public final class GroupCommit<Item: Sendable, Outcome: Sendable>: Sendable {
  /// Writes items in a transaction and gives as many outcomes in the same order.
  public typealias Write = @Sendable (_ session: any Session, _ items: [Item]) throws -> [Outcome]

  private struct Entry {
    let item: Item
    let continuation: CheckedContinuation<Outcome, any Error>
  }

  private struct State {
    var waiting: [Entry] = []
    var isRunning = false
  }

  private let database: any Database
  private let isolation: Isolation
  private let mostAtOnce: Int
  private let mostWaiting: Int
  private let write: Write
  private let state = Mutex(State())

  /// A writer.
  ///
  /// - Parameters:
  ///   - mostAtOnce: how many items go into one transaction at most.
  ///   - mostWaiting: how many items may wait; what comes after is refused with ``StorageError/Code/overloaded``.
  public init(
    _ database: any Database, isolation: Isolation = .readCommitted, mostAtOnce: Int = 512, mostWaiting: Int = 65_536,
    write: @escaping Write
  ) {
    self.database = database
    self.isolation = isolation
    self.mostAtOnce = max(1, mostAtOnce)
    self.mostWaiting = mostWaiting
    self.write = write
  }

  /// Writes the item and returns once it is on the disk. It cannot be called off: a cancelled caller still gets the outcome.
  public func submit(_ item: Item) async throws -> Outcome {
    try await withCheckedThrowingContinuation { continuation in
      let (isFull, mustStart) = state.withLock { state in
        guard state.waiting.count < mostWaiting else { return (true, false) }
        state.waiting.append(Entry(item: item, continuation: continuation))
        let mustStart = !state.isRunning
        state.isRunning = true
        return (false, mustStart)
      }
      if isFull { continuation.resume(throwing: StorageError(.overloaded, "Too much is waiting to be written.")) }
      // Detached, so that no caller's cancellation or priority reaches the others' items.
      if mustStart { Task.detached(priority: .userInitiated) { await self.drain() } }
    }
  }

  private func drain() async {
    while true {
      let entries = state.withLock { state -> [Entry] in
        let taken = Array(state.waiting.prefix(mostAtOnce))
        state.waiting.removeFirst(taken.count)
        if taken.isEmpty { state.isRunning = false }
        return taken
      }
      if entries.isEmpty { return }
      await commit(entries[...])
    }
  }

  private func commit(_ entries: ArraySlice<Entry>) async {
    let items = entries.map(\.item)
    do {
      let outcomes = try await database.transaction(isolation) { [write] session in
        let outcomes = try write(session, items)
        guard outcomes.count == items.count else {
          throw StorageError(.statement, "There are not as many outcomes as items.")
        }
        return outcomes
      }
      for (entry, outcome) in zip(entries, outcomes) { entry.continuation.resume(returning: outcome) }
    } catch {
      guard entries.count > 1, Self.isOfOneItem(error) else {
        for entry in entries { entry.continuation.resume(throwing: error) }
        return
      }
      let middle = entries.startIndex + entries.count / 2
      await commit(entries[..<middle])
      await commit(entries[middle...])
    }
  }

  /// Whether the failure may be the fault of a single item and not of the database as a whole.
  private static func isOfOneItem(_ error: any Error) -> Bool {
    guard let error = error as? StorageError else { return true }
    return switch error.code {
    case .uniqueViolation, .foreignKeyViolation, .checkViolation, .invalid, .decoding, .key, .unknownKey, .notFound: true
    // A statement may be refused for what one item puts into it.
    case .statement, .timeout: true
    case .busy, .serializationFailure, .connectionLost, .outcomeUnknown, .cancelled, .diskFull, .damaged, .refused, .schema,
      .overloaded:
      false
    }
  }
}
