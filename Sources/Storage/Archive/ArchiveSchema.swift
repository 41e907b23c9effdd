/// The tables of a database as both engines describe them.
struct ArchiveSchema: Sendable {
  struct Table: Sendable, Hashable {
    var name: String
    var columns: [String]
    /// Which columns hold truth values on PostgreSQL; SQLite knows them as numbers.
    var booleans: Set<String> = []
    /// The column that counts up by itself.
    var counter: String?
    /// The tables it refers to.
    var references: Set<String> = []
  }

  /// Each after those it refers to.
  var tables: [Table]

  static func read(_ session: any Session) throws(StorageError) -> ArchiveSchema {
    ArchiveSchema(tables: try ordered(session.dialect == .sqlite ? sqlite(session) : postgres(session)))
  }

  private static func sqlite(_ session: any Session) throws(StorageError) -> [Table] {
    var tables: [Table] = []
    let names = try session.rows(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    for row in names {
      var table = Table(name: try row[0], columns: [])
      for column in try session.rows("SELECT name FROM pragma_table_info(\(table.name)) ORDER BY cid") {
        table.columns.append(try column[0])
      }
      for reference in try session.rows("SELECT \"table\" FROM pragma_foreign_key_list(\(table.name))") {
        table.references.insert(try reference[0])
      }
      tables.append(table)
    }
    return tables
  }

  private static func postgres(_ session: any Session) throws(StorageError) -> [Table] {
    var tables: [String: Table] = [:]
    let columns = try session.rows(
      """
      SELECT c.table_name::text, c.column_name::text, c.data_type::text, c.is_identity::text FROM information_schema.columns c
      JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY c.table_name, c.ordinal_position
      """)
    for row in columns {
      let name: String = try row[0]
      let column: String = try row[1]
      tables[name, default: Table(name: name, columns: [])].columns.append(column)
      if try row[2] as String == "boolean" { tables[name]?.booleans.insert(column) }
      if try row[3] as String == "YES" { tables[name]?.counter = column }
    }
    let references = try session.rows(
      """
      SELECT a.relname::text, b.relname::text FROM pg_constraint k
      JOIN pg_class a ON a.oid = k.conrelid JOIN pg_class b ON b.oid = k.confrelid WHERE k.contype = 'f'
      """)
    for row in references { tables[try row[0]]?.references.insert(try row[1]) }
    return tables.values.sorted { $0.name < $1.name }
  }

  private static func ordered(_ tables: [Table]) throws(StorageError) -> [Table] {
    var left = tables
    var result: [Table] = []
    while !left.isEmpty {
      let done = Set(result.map(\.name))
      let next = left.filter { $0.references.subtracting([$0.name]).isSubset(of: done) }
      guard !next.isEmpty else { throw StorageError(.schema, "Tables refer to each other in a circle.") }
      result += next
      left.removeAll { table in next.contains { $0.name == table.name } }
    }
    return result
  }
}
