internal import CPostgres

/// PostgreSQL's side of a session.
final class PostgresSession: Session {
  let dialect = Dialect.postgres
  private let connection: PostgresConnection
  /// How many cursors are open, one inside the other.
  private var cursors = 0

  init(_ connection: PostgresConnection) { self.connection = connection }

  /// So many statements go out before their answers are read.
  private static let mostAtOnce = 400
  /// Fewer rows than this are not worth the two extra turns of a COPY.
  private static let fewestToCopy = 20

  @discardableResult
  func run(_ sql: SQL) throws(StorageError) -> Int {
    let (text, values) = sql.rendered(for: .postgres)
    return try connection.execute(text, values).changes
  }

  func rows(_ sql: SQL) throws(StorageError) -> [Row] {
    let (text, values) = sql.rendered(for: .postgres)
    return try connection.execute(text, values).rows()
  }

  /// By a cursor, so that a long result is never held as a whole.
  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    let (text, values) = sql.rendered(for: .postgres)
    let name = "sekisho_\(cursors)"
    cursors += 1
    _ = try connection.execute("DECLARE \(name) NO SCROLL CURSOR FOR \(text)", values)
    defer {
      cursors -= 1
      // In a failed transaction the cursor is gone already.
      try? connection.command("CLOSE \(name)")
    }
    while true {
      let page = try connection.execute("FETCH 1000 FROM \(name)", []).rows()
      for row in page { try body(row) }
      if page.count < 1_000 { break }
    }
  }

  @discardableResult
  func runEach(_ statements: [SQL]) throws(StorageError) -> [[Row]] {
    var results: [[Row]] = []
    results.reserveCapacity(statements.count)
    var next = 0
    while next < statements.count {
      let end = min(statements.count, next + Self.mostAtOnce)
      let rendered = statements[next..<end].map { $0.rendered(for: .postgres) }
      for result in try connection.executeAll(rendered) { results.append(try result.rows()) }
      next = end
    }
    return results
  }

  func insert(into table: String, columns: [String], rows: [[SQLValue]]) throws(StorageError) {
    if rows.count >= Self.fewestToCopy {
      try connection.copy(into: table, columns: columns, rows: rows)
    } else {
      let names = SQL.joined(columns.map { "\(name: $0)" }, by: ", ")
      let statements = rows.map { row -> SQL in
        let values = SQL.joined(row.map { "\($0)" }, by: ", ")
        return "INSERT INTO \(name: table) (\(names)) VALUES (\(values))"
      }
      try runEach(statements)
    }
  }

  func script(_ sql: SQL) throws(StorageError) {
    let (text, values) = sql.rendered(for: .postgres)
    guard values.isEmpty else { throw StorageError(.statement, "A script has no values.") }
    try connection.command(text)
  }

  func allowLongStatements() throws(StorageError) {
    try connection.command("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0")
    connection.isPatient = true
  }

  func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    try connection.command("SAVEPOINT sekisho")
    do {
      let result = try body()
      try connection.command("RELEASE SAVEPOINT sekisho")
      return result
    } catch {
      try? connection.command("ROLLBACK TO SAVEPOINT sekisho")
      try? connection.command("RELEASE SAVEPOINT sekisho")
      throw error
    }
  }
}
