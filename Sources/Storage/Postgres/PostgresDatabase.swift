internal import CPostgres
internal import Foundation

/// A database on a PostgreSQL server, version 14 or newer, or on one that speaks its protocol.
public final class PostgresDatabase: Database {
  /// How the server is reached.
  public struct Options: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible {
    /// A connection string as libpq understands it: `postgresql://user@host/database?sslmode=verify-full`, or `host=… dbname=…`.
    /// Encryption, certificates and several hosts are chosen here.
    public var connection: String
    /// A file whose first line is the password, readable by its owner alone; nil when `PGPASSWORD`, a password file of libpq's own or
    /// no password serves.
    public var passwordFile: String?
    /// How many connections are held open at most.
    public var connections = 8
    /// How long the server works on one statement, in seconds.
    public var statementTimeout = 30.0
    /// How long a lock is waited for, in seconds.
    public var lockTimeout = 10.0
    /// How many callers may wait for a connection.
    public var mostWaiting = 10_000

    /// The usual settings for a server.
    public init(connection: String, passwordFile: String? = nil) {
      self.connection = connection
      self.passwordFile = passwordFile
    }

    /// Without the connection string, which may hold a password.
    public var description: String { "PostgreSQL, \(connections) connections" }
    /// Without the connection string, which may hold a password.
    public var debugDescription: String { description }

    func password() throws(StorageError) -> String? {
      guard let passwordFile else { return nil }
      let text = try PrivateFile.text(at: passwordFile)
      return text.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? ""
    }
  }

  /// PostgreSQL.
  public let dialect = Dialect.postgres
  private let pool: PostgresPool

  /// A database; the first use connects.
  public init(_ options: Options) { pool = PostgresPool(options) }

  /// Reads from the state at the first query, in a transaction that cannot write.
  public func read<Result: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Result) async throws -> Result {
    try await pool.with { connection in
      try Self.enclose(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
    }
  }

  /// Runs the body in a transaction.
  public func attempt<Result: Sendable>(
    _ isolation: Isolation, _ body: @escaping @Sendable (any Session) throws -> Result
  ) async throws -> Result {
    let begin =
      switch isolation {
      case .serializable: "BEGIN ISOLATION LEVEL SERIALIZABLE"
      case .readCommitted: "BEGIN ISOLATION LEVEL READ COMMITTED"
      }
    return try await pool.with { connection in try Self.enclose(connection, begin, body) }
  }

  /// Runs the body with a connection that is in no transaction.
  public func outsideTransaction<Result: Sendable>(
    _ body: @escaping @Sendable (any Session) throws -> Result
  ) async throws -> Result {
    try await pool.with { connection in try body(PostgresSession(connection)) }
  }

  /// Lets the server reuse the space of removed rows.
  public func compact() async throws {
    try await outsideTransaction { session in
      try session.run("SET statement_timeout = 0")
      defer { _ = try? session.run("RESET statement_timeout") }
      try session.script("VACUUM")
    }
  }

  /// Ends all connections.
  public func close() async { await pool.close() }

  private static func enclose<Result>(
    _ connection: PostgresConnection, _ begin: String, _ body: (any Session) throws -> Result
  ) throws -> Result {
    try connection.command(begin)
    let result: Result
    do {
      result = try body(PostgresSession(connection))
    } catch {
      do { try connection.command("ROLLBACK") } catch { connection.abandon() }
      throw error
    }
    try commit(connection)
    return result
  }

  private static func commit(_ connection: PostgresConnection) throws(StorageError) {
    let answer: PostgresResult
    do throws(StorageError) {
      answer = try connection.execute("COMMIT", [])
    } catch {
      guard error.code == .connectionLost else {
        if PQtransactionStatus(connection.handle) != PQTRANS_IDLE { connection.abandon() }
        throw error
      }
      throw StorageError(
        .outcomeUnknown, "The connection was lost during the commit, so the transaction may have happened.",
        engineCode: error.engineCode)
    }
    // A server answers a commit with a rollback when a statement failed and the failure was passed over.
    guard answer.tag == "COMMIT" else {
      throw StorageError(.statement, "The transaction was rolled back, since one of its statements had failed.")
    }
  }
}
