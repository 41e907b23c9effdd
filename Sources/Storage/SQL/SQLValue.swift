public import Events

/// A value as both engines know it.
public enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case bytes([UInt8])
  case bool(Bool)

  /// The word for the kind of value, for messages that must not show the value itself.
  var kind: String {
    switch self {
    case .null: "NULL"
    case .integer: "an integer"
    case .real: "a real number"
    case .text: "a text"
    case .bytes: "bytes"
    case .bool: "a truth value"
    }
  }
}

/// What can be bound to a statement by interpolation.
public protocol SQLBindable: Sendable {
  /// The value that is bound.
  var sqlValue: SQLValue { get }
}

/// What can be read from a column.
public protocol SQLReadable {
  /// Reads a value, nil when it is of another kind. Numbers are never rounded, texts never parsed.
  init?(sqlValue: SQLValue)
}

extension SQLValue: SQLBindable, SQLReadable {
  /// The value itself.
  public var sqlValue: SQLValue { self }
  /// The value itself.
  public init?(sqlValue: SQLValue) { self = sqlValue }
}

extension Int64: SQLBindable, SQLReadable {
  /// An integer.
  public var sqlValue: SQLValue { .integer(self) }
  /// An integer.
  public init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue else { return nil }
    self = value
  }
}

extension Int: SQLBindable, SQLReadable {
  /// An integer.
  public var sqlValue: SQLValue { .integer(Int64(self)) }
  /// An integer that fits.
  public init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue, let number = Int(exactly: value) else { return nil }
    self = number
  }
}

extension Double: SQLBindable, SQLReadable {
  /// A real number.
  public var sqlValue: SQLValue { .real(self) }
  /// A real number, or an integer that a double holds exactly.
  public init?(sqlValue: SQLValue) {
    switch sqlValue {
    case .real(let value): self = value
    case .integer(let value):
      guard let number = Double(exactly: value) else { return nil }
      self = number
    default: return nil
    }
  }
}

extension String: SQLBindable, SQLReadable {
  /// A text.
  public var sqlValue: SQLValue { .text(self) }
  /// A text.
  public init?(sqlValue: SQLValue) {
    guard case .text(let value) = sqlValue else { return nil }
    self = value
  }
}

extension Bool: SQLBindable, SQLReadable {
  /// A truth value.
  public var sqlValue: SQLValue { .bool(self) }
  /// A truth value; SQLite knows it as 0 and 1.
  public init?(sqlValue: SQLValue) {
    switch sqlValue {
    case .bool(let value): self = value
    case .integer(0): self = false
    case .integer(1): self = true
    default: return nil
    }
  }
}

extension Array: SQLBindable where Element == UInt8 {
  /// Bytes.
  public var sqlValue: SQLValue { .bytes(self) }
}

extension Array: SQLReadable where Element == UInt8 {
  /// Bytes.
  public init?(sqlValue: SQLValue) {
    guard case .bytes(let value) = sqlValue else { return nil }
    self = value
  }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
  /// The value, or NULL.
  public var sqlValue: SQLValue { self?.sqlValue ?? .null }
}

extension Optional: SQLReadable where Wrapped: SQLReadable {
  /// The value, nil for NULL.
  public init?(sqlValue: SQLValue) {
    if case .null = sqlValue {
      self = .none
    } else {
      guard let value = Wrapped(sqlValue: sqlValue) else { return nil }
      self = .some(value)
    }
  }
}

extension Instant: SQLBindable, SQLReadable {
  /// Microseconds since 1970.
  public var sqlValue: SQLValue { .integer(microseconds) }
  /// Microseconds since 1970.
  public init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue else { return nil }
    self.init(microseconds: value)
  }
}
