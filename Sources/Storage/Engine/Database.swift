/// How far a transaction is kept apart from those beside it.
public enum Isolation: Sendable, Hashable {
  /// As if transactions ran one after another. One that does not fit is run again from its start.
  case serializable
  /// Each statement sees what was committed before it; rows are locked by hand. For hot paths that say which rows they lock.
  case readCommitted
}

/// A database, one of two engines.
///
/// Bodies are ordinary functions that run on a thread of the connection's own: nothing else happens in a transaction between two
/// statements, and no thread of Swift concurrency waits for a disk or a server.
public protocol Database: AnyObject, Sendable {
  /// Which engine it is.
  var dialect: Dialect { get }

  /// Reads from one consistent state. Reads run beside each other and beside a transaction.
  func read<Result: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Result) async throws -> Result

  /// Runs the body in a transaction once, without trying again. When it returns, what it did is on the disk; when it throws, nothing
  /// was done.
  func attempt<Result: Sendable>(
    _ isolation: Isolation, _ body: @escaping @Sendable (any Session) throws -> Result
  ) async throws -> Result

  /// Runs the body outside any transaction, for statements that refuse one.
  func outsideTransaction<Result: Sendable>(
    _ body: @escaping @Sendable (any Session) throws -> Result
  ) async throws -> Result

  /// Returns the space of removed rows, so that nothing of them is left in the files.
  func compact() async throws

  /// Closes all connections once they are idle. Whoever uses the database after that gets an error.
  func close() async
}

extension Database {
  /// Runs the body in a transaction, again when another one was in the way or the connection was lost. When it returns, what it did is
  /// on the disk; when it throws, nothing was done. The body must therefore have no effects besides those in the database.
  ///
  /// - Throws: what the body throws, or ``StorageError``; ``StorageError/Code/outcomeUnknown`` when nobody can tell whether the
  ///   transaction happened.
  @discardableResult
  public func transaction<Result: Sendable>(
    _ isolation: Isolation = .serializable, retry: Retry = .standard,
    _ body: @escaping @Sendable (any Session) throws -> Result
  ) async throws -> Result {
    var failures = 0
    while true {
      do {
        return try await attempt(isolation, body)
      } catch let error as StorageError where error.isTransient && failures < retry.most {
        failures += 1
        try await retry.pause(after: failures)
      }
    }
  }

  /// Runs a query on its own.
  public func rows(_ sql: SQL) async throws -> [Row] { try await read { session in try session.rows(sql) } }

  /// Runs a statement in a transaction of its own and tells how many rows it changed.
  @discardableResult
  public func run(_ sql: SQL) async throws -> Int { try await transaction { session in try session.run(sql) } }
}

/// How often, and after what pause, a transaction is run again.
public struct Retry: Sendable, Hashable {
  /// How many times at most.
  public var most: Int
  /// The first pause in milliseconds; it doubles up to half a second, less a random part that keeps rivals out of step.
  public var firstPause: Double

  /// Retries.
  public init(most: Int, firstPause: Double) {
    self.most = most
    self.firstPause = firstPause
  }

  /// Ten times, some three seconds in all.
  public static let standard = Retry(most: 10, firstPause: 4)
  /// Never.
  public static let never = Retry(most: 0, firstPause: 0)

  func pause(after failures: Int) async throws {
    let longest = min(500, firstPause * Double(1 << min(failures - 1, 10)))
    let milliseconds = longest * Double.random(in: 0.5...1)
    try await Task.sleep(nanoseconds: UInt64(max(0, milliseconds) * 1e6))
  }
}
