public import Events

/// A copy of a whole database in one file, from either engine and into either. Ciphertexts stay as they are: the archive is worth
/// nothing without the master key.
public enum Archive {
  /// What was written or read.
  public struct Summary: Sendable, Hashable {
    /// Rows by table.
    public var rows: [String: Int]
    /// The check over everything, in hexadecimal.
    public var check: String
  }

  /// Writes all tables as they are at one moment; the database stays in use.
  @discardableResult
  public static func backup(_ database: any Database, to path: String) async throws -> Summary {
    try await database.read { session in
      try session.allowLongStatements()
      let writer = try ArchiveWriter(path)
      let schema = try ArchiveSchema.read(session)
      try writer.block(try steps(session))
      var counts: [String: Int] = [:]
      for table in schema.tables where table.name != "schema_steps" {
        var head: [UInt8] = []
        for text in [table.name] + table.columns { ArchiveFormat.append(.text(text), to: &head) }
        var block = Self.tableMark + head
        let columns = SQL.joined(table.columns.map { "\(name: $0)" }, by: ", ")
        counts[table.name] = 0
        try writer.block(block)
        block = Self.rowMark
        try session.forEach("SELECT \(columns) FROM \(name: table.name)") { row in
          for value in row.values { ArchiveFormat.append(value, to: &block) }
          counts[table.name, default: 0] += 1
          if block.count >= 1 << 20 {
            try writer.block(block)
            block = Self.rowMark
          }
        }
        if block.count > Self.rowMark.count { try writer.block(block) }
      }
      return Summary(rows: counts, check: Hexadecimal.text(try writer.finish()))
    }
  }

  /// Reads an archive into an empty database, all of it or nothing.
  ///
  /// - Parameter migrations: the sets of all rooms whose tables the archive holds.
  /// - Throws: ``StorageError`` when the archive is damaged, was made by a newer program, or the database is not empty.
  @discardableResult
  public static func restore(
    _ path: String, into database: any Database, migrations: [MigrationSet] = Store.migrations, at now: Instant
  ) async throws -> Summary {
    try verify(path)
    let applied = try await Migrator.applied(database)
    guard applied.isEmpty else { throw StorageError(.invalid, "The database is not empty.") }
    let limits = try steps(ArchiveReader(path))
    for (set, number) in limits where (migrations.first { $0.name == set }?.steps.count ?? 0) < number {
      throw StorageError(.schema, "The archive holds step \(number) of \(set), which this program does not know.")
    }
    try await Migrator(migrations).migrate(database, at: now, limits: limits)
    let summary = try await database.transaction(.readCommitted) { session in
      try session.allowLongStatements()
      return try load(path, into: session)
    }
    try await Migrator(migrations).migrate(database, at: now)
    return summary
  }

  /// Reads an archive to its end and gives its check.
  ///
  /// - Throws: ``StorageError`` when a byte of it was changed or its end is missing.
  @discardableResult
  public static func verify(_ path: String) throws(StorageError) -> String {
    let reader = try ArchiveReader(path)
    while try reader.block() != nil {}
    return Hexadecimal.text(reader.last)
  }

  private static let tableMark: [UInt8] = [UInt8(ascii: "T")]
  private static let rowMark: [UInt8] = [UInt8(ascii: "R")]

  /// The first block: how many steps of each set had been done.
  private static func steps(_ session: any Session) throws(StorageError) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in try session.rows("SELECT set_name, max(number) FROM schema_steps GROUP BY set_name ORDER BY set_name") {
      for value in row.values { ArchiveFormat.append(value, to: &bytes) }
    }
    return bytes
  }

  private static func steps(_ reader: ArchiveReader) throws(StorageError) -> [String: Int] {
    var content = ArchiveFormat.Reader(try reader.block() ?? [])
    var steps: [String: Int] = [:]
    while !content.isAtEnd {
      guard case .text(let set) = try content.value(), case .integer(let number) = try content.value() else {
        throw ArchiveFormat.damaged
      }
      steps[set] = Int(clamping: number)
    }
    return steps
  }

  private static func load(_ path: String, into session: any Session) throws(StorageError) -> Summary {
    let reader = try ArchiveReader(path)
    _ = try reader.block()
    let schema = try ArchiveSchema.read(session)
    // Steps may have put rows into new tables; the archive has its own.
    for table in schema.tables.reversed() where table.name != "schema_steps" {
      try session.run("DELETE FROM \(name: table.name)")
    }
    var counts: [String: Int] = [:]
    var table: ArchiveSchema.Table?
    while let block = try reader.block() {
      var content = ArchiveFormat.Reader(Array(block.dropFirst()))
      if block.starts(with: tableMark) {
        table = try head(&content, schema)
        if let table { counts[table.name] = 0 }
      } else if block.starts(with: rowMark), let table {
        let rows = try rows(&content, table)
        try session.insert(into: table.name, columns: table.columns, rows: rows)
        counts[table.name, default: 0] += rows.count
      } else {
        throw ArchiveFormat.damaged
      }
    }
    for table in schema.tables { try advance(table, session) }
    return Summary(rows: counts, check: Hexadecimal.text(reader.last))
  }

  private static func head(
    _ content: inout ArchiveFormat.Reader, _ schema: ArchiveSchema
  ) throws(StorageError) -> ArchiveSchema.Table {
    var texts: [String] = []
    while !content.isAtEnd {
      guard case .text(let text) = try content.value() else { throw ArchiveFormat.damaged }
      texts.append(text)
    }
    guard let name = texts.first, var table = schema.tables.first(where: { $0.name == name }),
      Set(texts.dropFirst()) == Set(table.columns)
    else { throw StorageError(.schema, "The archive holds a table that this program does not know.") }
    table.columns = Array(texts.dropFirst())
    return table
  }

  private static func rows(
    _ content: inout ArchiveFormat.Reader, _ table: ArchiveSchema.Table
  ) throws(StorageError) -> [[SQLValue]] {
    var rows: [[SQLValue]] = []
    while !content.isAtEnd {
      var row: [SQLValue] = []
      for column in table.columns {
        let value = try content.value()
        // From SQLite a truth value comes as a number.
        if case .integer(let number) = value, table.booleans.contains(column) {
          row.append(.bool(number != 0))
        } else {
          row.append(value)
        }
      }
      rows.append(row)
    }
    return rows
  }

  /// PostgreSQL counts on from where its own counter stands, not from the rows; SQLite looks at the rows.
  private static func advance(_ table: ArchiveSchema.Table, _ session: any Session) throws(StorageError) {
    guard let counter = table.counter else { return }
    try session.run(
      """
      SELECT setval(pg_get_serial_sequence(\(table.name), \(counter)),
        coalesce((SELECT max(\(name: counter)) FROM \(name: table.name)), 0) + 1, false)
      """)
  }
}
