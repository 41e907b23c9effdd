/// A statement, or a piece of one, with the values that belong to it.
///
/// It is written as a text with interpolations, and an interpolated value never becomes text: it is bound. So a value cannot change
/// what a statement means.
///
/// ```swift
/// let open: SQL = "closed IS NULL"
/// let query: SQL = "SELECT number FROM subjects WHERE tenant = \(tenant) AND \(open) LIMIT \(20)"
/// ```
///
/// Where the engines differ, both spellings stand side by side: `\(sqlite: "", postgres: "FOR UPDATE SKIP LOCKED")`.
public struct SQL: Sendable, Hashable {
  enum Part: Sendable, Hashable {
    case text(String)
    case value(SQLValue)
    indirect case choice(sqlite: [Part], postgres: [Part])
  }

  var parts: [Part]

  init(parts: [Part]) { self.parts = parts }

  /// Nothing.
  public static let empty = SQL(parts: [])

  /// Puts one piece after another.
  public static func + (left: SQL, right: SQL) -> SQL { SQL(parts: left.parts + right.parts) }

  /// Puts one piece after another.
  public static func += (left: inout SQL, right: SQL) { left.parts += right.parts }

  /// Pieces with something between them, such as conditions with ` AND `.
  public static func joined(_ pieces: [SQL], by separator: SQL) -> SQL {
    var result = SQL.empty
    for (index, piece) in pieces.enumerated() {
      if index > 0 { result += separator }
      result += piece
    }
    return result
  }

  /// What is sent to an engine: the text with numbered placeholders, and the values in their order.
  public func rendered(for dialect: Dialect) -> (text: String, values: [SQLValue]) {
    var text = ""
    var values: [SQLValue] = []
    render(parts, dialect, &text, &values)
    return (text, values)
  }

  private func render(_ parts: [Part], _ dialect: Dialect, _ text: inout String, _ values: inout [SQLValue]) {
    for part in parts {
      switch part {
      case .text(let piece): text += piece
      case .value(let value):
        values.append(value)
        text += dialect == .sqlite ? "?" : "$"
        text += String(values.count)
      case .choice(let sqlite, let postgres): render(dialect == .sqlite ? sqlite : postgres, dialect, &text, &values)
      }
    }
  }
}

extension SQL: ExpressibleByStringInterpolation {
  /// A text without values.
  public init(stringLiteral value: String) { parts = [.text(value)] }

  /// A text with values.
  public init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

  /// Gathers the pieces of an interpolated statement.
  public struct Interpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    /// Makes room.
    public init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(2 * interpolationCount + 1) }

    /// The text between interpolations.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.text(literal)) }
    }

    /// Binds a value.
    public mutating func appendInterpolation(_ value: some SQLBindable) { parts.append(.value(value.sqlValue)) }

    /// Binds a value, or NULL.
    public mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) { parts.append(.value(value.sqlValue)) }

    /// Puts another piece in here.
    public mutating func appendInterpolation(_ sql: SQL) { parts += sql.parts }

    /// Puts in the piece for the engine at hand.
    public mutating func appendInterpolation(sqlite: SQL, postgres: SQL) {
      parts.append(.choice(sqlite: sqlite.parts, postgres: postgres.parts))
    }

    /// Binds each value of a list, in brackets, for `IN`. An empty list is a list with NULL, in which nothing is found.
    public mutating func appendInterpolation(list values: [some SQLBindable]) {
      parts.append(.text("("))
      for (index, value) in values.enumerated() {
        if index > 0 { parts.append(.text(", ")) }
        parts.append(.value(value.sqlValue))
      }
      parts.append(.text(values.isEmpty ? "NULL)" : ")"))
    }

    /// Puts pieces in here, with commas between them.
    public mutating func appendInterpolation(pieces: [SQL]) { parts += SQL.joined(pieces, by: ", ").parts }

    /// Puts in the name of a table or column, quoted.
    public mutating func appendInterpolation(name: String) {
      parts.append(.text("\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""))
    }
  }
}
