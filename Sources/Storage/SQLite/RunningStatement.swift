internal import CSQLite
internal import GRDB

/// A prepared statement from the first step to the last. When it goes away it is ready for the next use.
final class RunningStatement {
  private let statement: Statement
  private let handle: OpaquePointer
  private let connection: OpaquePointer?

  init(_ statement: Statement, _ connection: OpaquePointer?) {
    self.statement = statement
    handle = statement.sqliteStatement
    self.connection = connection
  }

  deinit {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  /// SQLite's mark for bytes that it has to copy, which is a cast that Swift does not import.
  private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  /// Starts anew with other values.
  func bind(_ values: [SQLValue]) throws(StorageError) {
    sqlite3_reset(handle)
    for (index, value) in values.enumerated() {
      let place = Int32(index) + 1
      let status =
        switch value {
        case .null: sqlite3_bind_null(handle, place)
        case .integer(let number): sqlite3_bind_int64(handle, place, number)
        case .real(let number): sqlite3_bind_double(handle, place, number)
        case .bool(let flag): sqlite3_bind_int64(handle, place, flag ? 1 : 0)
        case .text(var text): try bind(&text, at: place)
        case .bytes(let bytes): bind(bytes, at: place)
        }
      guard status == SQLITE_OK else { throw StorageError(connection: connection) }
    }
  }

  private func bind(_ text: inout String, at place: Int32) throws(StorageError) -> Int32 {
    // The other engine has no such texts, and what one engine takes the other one must take as well.
    if text.utf8.contains(0) { throw StorageError(.invalid, "A text holds a zero character.") }
    return text.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        // No characters have no address, which SQLite would take for NULL.
        guard let start = characters.baseAddress else { return sqlite3_bind_text(handle, place, "", 0, Self.copied) }
        return sqlite3_bind_text64(handle, place, start, UInt64(characters.count), Self.copied, UInt8(SQLITE_UTF8))
      }
    }
  }

  private func bind(_ bytes: [UInt8], at place: Int32) -> Int32 {
    if bytes.isEmpty { return sqlite3_bind_zeroblob(handle, place, 0) }
    return bytes.withUnsafeBytes { buffer in
      sqlite3_bind_blob64(handle, place, buffer.baseAddress, UInt64(buffer.count), Self.copied)
    }
  }

  /// Whether there is another row.
  func step() throws(StorageError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw StorageError(connection: connection)
    }
  }

  func columns() -> [String] {
    (0..<sqlite3_column_count(handle)).map { place in sqlite3_column_name(handle, place).map { String(cString: $0) } ?? "" }
  }

  func values() -> [SQLValue] {
    let count = sqlite3_column_count(handle)
    return [SQLValue](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
      for place in 0..<count { buffer.initializeElement(at: Int(place), to: value(at: place)) }
      filled = Int(count)
    }
  }

  private func value(at place: Int32) -> SQLValue {
    switch sqlite3_column_type(handle, place) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, place))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, place))
    case SQLITE_TEXT:
      guard let start = sqlite3_column_text(handle, place) else { return .text("") }
      let count = Int(sqlite3_column_bytes(handle, place))
      return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      guard let start = sqlite3_column_blob(handle, place) else { return .bytes([]) }
      return .bytes(Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, place)))))
    default: return .null
    }
  }
}
