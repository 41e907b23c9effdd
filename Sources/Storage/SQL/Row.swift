/// A row of a result. Values are read by name or place, and what does not fit is an error, never a trap.
///
/// ```swift
/// let number: Int64 = try row["number"]
/// let closed: Instant? = try row["closed"]
/// ```
public struct Row: Sendable, Hashable {
  /// The names of the columns.
  public let columns: [String]
  /// The values in the order of the columns.
  public let values: [SQLValue]

  init(columns: [String], values: [SQLValue]) {
    self.columns = columns
    self.values = values
  }

  /// The value of a column.
  ///
  /// - Throws: ``StorageError`` when there is no such column or its value is of another kind.
  public subscript<Value: SQLReadable>(_ name: String) -> Value {
    get throws(StorageError) {
      guard let place = columns.firstIndex(of: name), place < values.count else {
        throw StorageError(.decoding, "The result has no column \(name).")
      }
      return try decode(place)
    }
  }

  /// The value at a place, counted from 0.
  ///
  /// - Throws: ``StorageError`` when there is no such place or its value is of another kind.
  public subscript<Value: SQLReadable>(_ place: Int) -> Value {
    get throws(StorageError) {
      guard values.indices.contains(place) else { throw StorageError(.decoding, "The result has no column \(place).") }
      return try decode(place)
    }
  }

  private func decode<Value: SQLReadable>(_ place: Int) throws(StorageError) -> Value {
    guard let value = Value(sqlValue: values[place]) else {
      let name = place < columns.count ? columns[place] : String(place)
      throw StorageError(.decoding, "Column \(name) holds \(values[place].kind), which is no \(Value.self).")
    }
    return value
  }
}
