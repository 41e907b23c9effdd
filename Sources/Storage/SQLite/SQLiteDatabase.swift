internal import CSQLite
internal import Dispatch
internal import Foundation
internal import GRDB

/// A database in one SQLite file, with its write-ahead log beside it.
///
/// One transaction writes at a time while several threads read; a commit returns once the log is on the disk. Tables are checked
/// against their types and references, and removed rows are overwritten.
public final class SQLiteDatabase: Database {
  /// How the file is used.
  public struct Options: Sendable, Hashable {
    /// How many reads run beside each other.
    public var readers = 4
    /// How long a lock of another process is waited for, in seconds.
    public var busyTimeout = 5.0
    /// How much of the file each connection keeps in memory, in KiB.
    public var cacheSize = 32_768
    /// After how many pages the log is written back into the file.
    public var checkpointPages = 4_000

    /// The usual settings.
    public init() {}
  }

  /// SQLite.
  public let dialect = Dialect.sqlite
  /// Where the file lies.
  public let path: String
  private let pool: DatabasePool

  /// Opens the file, or makes it, readable by its owner alone.
  ///
  /// - Throws: ``StorageError`` when the file cannot be opened or is no database.
  public init(path: String, options: Options = Options()) throws(StorageError) {
    self.path = path
    Self.makePrivate(path)
    var configuration = Configuration()
    configuration.busyMode = .timeout(options.busyTimeout)
    configuration.maximumReaderCount = max(1, options.readers)
    configuration.label = "sekisho.storage"
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA cache_size = -\(options.cacheSize);
          PRAGMA wal_autocheckpoint = \(options.checkpointPages);
          PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY;
          PRAGMA trusted_schema = OFF;
          """)
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      // The pool settles for a weaker promise when it turns on the log; here a commit means that it is on the disk.
      try pool.writeWithoutTransaction { database in try database.execute(sql: "PRAGMA synchronous = FULL") }
    } catch {
      throw StorageError(sqlite: error)
    }
  }

  /// The file, its log and index get their rights from the file as it is made.
  private static func makePrivate(_ path: String) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 { Foundation.close(descriptor) }
  }

  /// Reads from the state of the last commit.
  public func read<Result: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Result) async throws -> Result {
    do {
      return try await pool.read { database in try body(SQLiteSession(database)) }
    } catch {
      throw StorageError.translated(error)
    }
  }

  /// Runs the body in a transaction that holds the only right to write, whatever the isolation.
  public func attempt<Result: Sendable>(
    _ isolation: Isolation, _ body: @escaping @Sendable (any Session) throws -> Result
  ) async throws -> Result {
    do {
      return try await pool.writeWithoutTransaction { database in
        var result: Result?
        try database.inTransaction(.immediate) {
          result = try body(SQLiteSession(database))
          return .commit
        }
        guard let result else { throw StorageError(.statement, "The transaction gave no result.") }
        return result
      }
    } catch {
      throw StorageError.translated(error)
    }
  }

  /// Runs the body on the writing connection.
  public func outsideTransaction<Result: Sendable>(
    _ body: @escaping @Sendable (any Session) throws -> Result
  ) async throws -> Result {
    do {
      return try await pool.barrierWriteWithoutTransaction { database in try body(SQLiteSession(database)) }
    } catch {
      throw StorageError.translated(error)
    }
  }

  /// Writes the log back into the file and empties it. Removed rows were overwritten in the file already.
  public func compact() async throws {
    do {
      _ = try await pool.barrierWriteWithoutTransaction { database in try database.checkpoint(.truncate) }
    } catch {
      throw StorageError.translated(error)
    }
  }

  /// Closes the file.
  public func close() async {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { [pool] in
        try? pool.close()
        continuation.resume()
      }
    }
  }
}
