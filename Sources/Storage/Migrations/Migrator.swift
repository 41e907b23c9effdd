internal import Crypto
public import Events
internal import Foundation

/// Brings a database to the tables that this program knows.
///
/// All steps run in one transaction that only one program at a time can hold, so that several may start at once, and a step that fails
/// leaves nothing behind.
public struct Migrator: Sendable {
  /// A step that has been done.
  public struct Applied: Sendable, Hashable {
    /// The room.
    public var set: String
    /// The step's number.
    public var number: Int
    /// What it brought.
    public var title: String
    /// SHA-256 over the statements for both engines, in hexadecimal.
    public var digest: String
    /// When it was done.
    public var at: Instant
  }

  private let sets: [MigrationSet]

  /// A migrator for the given sets, which are worked through in their order.
  public init(_ sets: [MigrationSet]) { self.sets = sets }

  /// Does the steps that are missing and gives them.
  ///
  /// - Parameter limits: up to which step to go in each set; all, when nil. A set that is not named stays as it is.
  /// - Throws: ``StorageError`` with ``StorageError/Code/schema`` when the database holds steps that this program does not know, or
  ///   that were changed after they had been done.
  @discardableResult
  public func migrate(_ database: any Database, at now: Instant, limits: [String: Int]? = nil) async throws -> [Applied] {
    for set in sets {
      guard set.steps.map(\.number) == Array(1...max(1, set.steps.count)).prefix(set.steps.count).map({ $0 }) else {
        throw StorageError(.schema, "The steps of \(set.name) are not numbered from 1 without gaps.")
      }
    }
    return try await database.transaction(.readCommitted) { session in
      try session.allowLongStatements()
      try session.run("\(sqlite: "SELECT 1", postgres: "SELECT pg_advisory_xact_lock(7308604759847035246)")")
      try session.script(Self.table)
      let applied = try Self.applied(session)
      try check(applied)
      var done: [Applied] = []
      for set in sets {
        let last = applied.filter { $0.set == set.name }.count
        let limit = limits.map { $0[set.name] ?? last } ?? .max
        for step in set.steps where step.number > last && step.number <= limit {
          done.append(try apply(step, of: set.name, at: now, in: session))
        }
      }
      return done
    }
  }

  /// The steps that have been done, by set and number; none in an empty database.
  public static func applied(_ database: any Database) async throws -> [Applied] {
    try await database.transaction(.readCommitted) { session in
      try session.script(table)
      return try applied(session)
    }
  }

  private static let table: SQL = """
    CREATE TABLE IF NOT EXISTS schema_steps (
      set_name TEXT NOT NULL, number \(.integer) NOT NULL, title TEXT NOT NULL, digest TEXT NOT NULL, applied_at \(.integer) NOT NULL,
      PRIMARY KEY (set_name, number)
    )\(.strict)
    """

  private static func applied(_ session: any Session) throws(StorageError) -> [Applied] {
    let rows = try session.rows(
      "SELECT set_name, number, title, digest, applied_at FROM schema_steps ORDER BY set_name, number")
    var steps: [Applied] = []
    for row in rows {
      steps.append(Applied(set: try row[0], number: try row[1], title: try row[2], digest: try row[3], at: try row[4]))
    }
    return steps
  }

  private func check(_ applied: [Applied]) throws(StorageError) {
    for step in applied {
      guard let set = sets.first(where: { $0.name == step.set }) else { continue }
      guard step.number <= set.steps.count else {
        throw StorageError(
          .schema,
          "The database is at step \(step.number) of \(step.set), but this program knows only \(set.steps.count). "
            + "It was opened by a newer program; use that one.")
      }
      guard Self.digest(set.steps[step.number - 1], of: set.name) == step.digest else {
        throw StorageError(
          .schema, "Step \(step.number) of \(step.set) (\(step.title)) is not the one by which this database was made.")
      }
    }
  }

  private func apply(
    _ step: Migration, of set: String, at now: Instant, in session: any Session
  ) throws -> Applied {
    try session.script(step.script)
    try step.transform?(session)
    let digest = Self.digest(step, of: set)
    try session.run(
      """
      INSERT INTO schema_steps (set_name, number, title, digest, applied_at)
      VALUES (\(set), \(step.number), \(step.title), \(digest), \(now))
      """)
    return Applied(set: set, number: step.number, title: step.title, digest: digest, at: now)
  }

  /// Of both engines' texts, so that it is the same on either.
  static func digest(_ step: Migration, of set: String) -> String {
    let parts = [set, String(step.number)] + Dialect.allCases.map { step.script.rendered(for: $0).text }
    var hash = SHA256()
    for part in parts { hash.update(data: Data("\(part.utf8.count):\(part)".utf8)) }
    return Hexadecimal.text(hash.finalize())
  }
}
