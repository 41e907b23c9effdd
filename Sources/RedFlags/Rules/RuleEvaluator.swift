import CSQLite

/// Evaluates conditions over rows of features with SQLite's three-valued logic. One a thread: it holds prepared statements.
///
/// Single rules are evaluated by their programs, where they have one, and all rules together by SQLite.
public final class RuleEvaluator {
  private let connection: SQLiteConnection
  private let rules: [Prepared]
  private let sheet: OpaquePointer
  private let sheetReads: [Int]

  private enum Prepared {
    case program(ConditionProgram)
    case statement(OpaquePointer, reads: [Int])
  }

  /// Prepares each rule by itself, for the few rules that an event touches, and one statement for all of them together.
  public init(_ sheet: RuleSheet) throws(RuleError) {
    let connection = try SQLiteConnection()
    var rules: [Prepared] = []
    for rule in sheet.rules {
      if let program = ConditionProgram(rule.condition, table: sheet.table) {
        rules.append(.program(program))
      } else {
        let sql = Self.sql(selecting: [rule.condition], from: rule.reads, in: sheet.table)
        rules.append(.statement(try connection.prepare(sql), reads: rule.reads))
      }
    }
    let reads = Set(sheet.rules.flatMap(\.reads)).sorted()
    let all =
      sheet.rules.isEmpty ? "SELECT NULL" : Self.sql(selecting: sheet.rules.map(\.condition), from: reads, in: sheet.table)
    self.sheet = try connection.prepare(all)
    self.sheetReads = reads
    self.connection = connection
    self.rules = rules
  }

  private static func sql(selecting conditions: [String], from slots: [Int], in table: FeatureTable) -> String {
    let values = slots.enumerated().map { "?\($0 + 1) AS \(table.declarations[$1].name)" }.joined(separator: ", ")
    return "SELECT \(conditions.map { "(\($0))" }.joined(separator: ", ")) FROM (SELECT \(values))"
  }

  /// Whether a rule's condition holds: nil when what is known does not tell.
  public func holds(_ rule: Int, in row: UnsafeBufferPointer<Double>) -> Bool? {
    switch rules[rule] {
    case .program(let program): return program.holds(in: row)
    case .statement(let statement, let reads):
      bind(reads, of: row, to: statement)
      defer { sqlite3_reset(statement) }
      guard sqlite3_step(statement) == SQLITE_ROW else { return nil }
      return Self.truth(statement, 0)
    }
  }

  /// Whether each rule's condition holds, by the one statement for all rules.
  public func evaluate(_ row: [Double]) -> [Bool?] {
    row.withUnsafeBufferPointer { bind(sheetReads, of: $0, to: sheet) }
    defer { sqlite3_reset(sheet) }
    guard sqlite3_step(sheet) == SQLITE_ROW else { return [] }
    return rules.indices.map { Self.truth(sheet, Int32($0)) }
  }

  private func bind(_ slots: [Int], of row: UnsafeBufferPointer<Double>, to statement: OpaquePointer) {
    var position: Int32 = 1
    for slot in slots {
      // SQLite turns NaN into NULL by itself.
      sqlite3_bind_double(statement, position, row[slot])
      position += 1
    }
  }

  private static func truth(_ statement: OpaquePointer, _ column: Int32) -> Bool? {
    sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : sqlite3_column_double(statement, column) != 0
  }
}
