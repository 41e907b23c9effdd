internal import CSQLite
internal import GRDB

/// SQLite's side of a session. The driver gives connections, transactions and its cache of prepared statements; values and rows go
/// through SQLite's own functions, which is faster than the driver's.
final class SQLiteSession: Session {
  let dialect = Dialect.sqlite
  private let database: GRDB.Database

  init(_ database: GRDB.Database) { self.database = database }

  @discardableResult
  func run(_ sql: SQL) throws(StorageError) -> Int {
    let statement = try bound(sql)
    while try statement.step() {}
    return Int(sqlite3_changes(database.sqliteConnection))
  }

  func rows(_ sql: SQL) throws(StorageError) -> [Row] {
    let statement = try bound(sql)
    var rows: [Row] = []
    var columns: [String]?
    while try statement.step() {
      let names = columns ?? statement.columns()
      columns = names
      rows.append(Row(columns: names, values: statement.values()))
    }
    return rows
  }

  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    let statement = try bound(sql)
    var columns: [String]?
    while try statement.step() {
      let names = columns ?? statement.columns()
      columns = names
      try body(Row(columns: names, values: statement.values()))
    }
  }

  @discardableResult
  func runEach(_ statements: [SQL]) throws(StorageError) -> [[Row]] {
    var results: [[Row]] = []
    results.reserveCapacity(statements.count)
    for statement in statements { results.append(try rows(statement)) }
    return results
  }

  func insert(into table: String, columns: [String], rows: [[SQLValue]]) throws(StorageError) {
    let places = (1...max(1, columns.count)).map { "?\($0)" }.joined(separator: ", ")
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let statement = try prepared("INSERT INTO \"\(table)\" (\(names)) VALUES (\(places))")
    for row in rows {
      try statement.bind(row)
      while try statement.step() {}
    }
  }

  func script(_ sql: SQL) throws(StorageError) {
    let (text, values) = sql.rendered(for: .sqlite)
    guard values.isEmpty else { throw StorageError(.statement, "A script has no values.") }
    guard sqlite3_exec(database.sqliteConnection, text, nil, nil, nil) == SQLITE_OK else {
      throw StorageError(connection: database.sqliteConnection)
    }
  }

  /// There are none.
  func allowLongStatements() {}

  func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    try run("SAVEPOINT sekisho")
    do {
      let result = try body()
      try run("RELEASE SAVEPOINT sekisho")
      return result
    } catch {
      // A full disk undoes the whole transaction by itself; then there is no savepoint to go back to.
      _ = try? run("ROLLBACK TO SAVEPOINT sekisho")
      _ = try? run("RELEASE SAVEPOINT sekisho")
      throw error
    }
  }

  private func bound(_ sql: SQL) throws(StorageError) -> RunningStatement {
    let (text, values) = sql.rendered(for: .sqlite)
    let statement = try prepared(text)
    try statement.bind(values)
    return statement
  }

  private func prepared(_ text: String) throws(StorageError) -> RunningStatement {
    do {
      let cached = try database.cachedStatement(sql: text)
      // The same text may be running further out, in a loop over its rows.
      let isRunning = sqlite3_stmt_busy(cached.sqliteStatement) != 0
      return RunningStatement(isRunning ? try database.makeStatement(sql: text) : cached, database.sqliteConnection)
    } catch {
      throw StorageError(sqlite: error)
    }
  }
}
