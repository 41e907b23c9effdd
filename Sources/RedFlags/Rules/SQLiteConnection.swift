import CSQLite

/// An in-memory SQLite database that serves as the engine for conditions. One a thread.
final class SQLiteConnection {
  let handle: OpaquePointer
  private var statements: [OpaquePointer] = []

  init() throws(RuleError) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX
    guard sqlite3_open_v2(":memory:", &opened, flags, nil) == SQLITE_OK, let opened else {
      throw RuleError(flag: "", description: "SQLite did not open")
    }
    handle = opened
  }

  deinit {
    for statement in statements { sqlite3_finalize(statement) }
    sqlite3_close_v2(handle)
  }

  func execute(_ sql: String) throws(RuleError) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure() }
  }

  /// Compiles exactly one statement, which lives as long as the connection.
  func prepare(_ sql: String) throws(RuleError) -> OpaquePointer {
    var statement: OpaquePointer?
    var isWhole = false
    let code = sql.withCString { text in
      var tail: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v3(handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, &tail)
      isWhole = tail.map { $0.pointee == 0 } ?? true
      return code
    }
    guard code == SQLITE_OK, let statement else { throw failure() }
    statements.append(statement)
    guard isWhole else { throw RuleError(flag: "", description: "the condition holds more than one statement") }
    return statement
  }

  private func failure() -> RuleError { RuleError(flag: "", description: String(cString: sqlite3_errmsg(handle))) }
}
