/// A CSV table of a firm's own with named columns, such as its customers.
public struct StatedTable: Sendable {
  /// A row of the table.
  public struct Row: Sendable {
    /// The line it begins on, counted from 1.
    public let line: Int
    /// The texts of the columns that were asked for, in their order; empty where the row has nothing.
    public let cells: [String]
  }

  /// A row that cannot be used.
  public struct Defect: Error, Sendable {
    /// The line it begins on.
    public let line: Int
    /// Why, as a sentence without full stop.
    public let reason: String
  }

  private let table: ListTable
  private let columns: [String]

  /// Opens a table that holds all of `columns`, by their names in the header; case, blanks and punctuation do not count. Comma,
  /// semicolon and tabulator are told apart by themselves.
  ///
  /// - Returns: nil when none of the first rows holds them.
  public init?(_ bytes: [UInt8], columns: [String]) {
    guard let table = ListTable(csv: ListFile(name: "", bytes: bytes), needed: columns) else { return nil }
    self.table = table
    self.columns = columns
  }

  /// Hands over every row, in order, and those that cannot be read with the reason.
  public func forEach(_ body: (Result<Row, Defect>) -> Void) {
    table.forEach({ row in
      body(.success(Row(line: row.line, cells: columns.map { row[$0] ?? "" })))
    }) { line, reason in
      body(.failure(Defect(line: line, reason: reason)))
    }
  }
}
