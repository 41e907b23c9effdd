internal import CPostgres

/// A result of the server, freed with its last reference.
final class PostgresResult {
  private let handle: OpaquePointer

  init(_ handle: OpaquePointer) { self.handle = handle }

  deinit { PQclear(handle) }

  /// How many rows the statement changed.
  var changes: Int { PQcmdTuples(handle).flatMap { Int(String(cString: $0)) } ?? 0 }

  /// What the server says it did, such as `COMMIT`.
  var tag: String { PQcmdStatus(handle).map { String(cString: $0) } ?? "" }

  /// All rows.
  func rows() throws(StorageError) -> [Row] {
    let columns = self.columns()
    let types = (0..<PQnfields(handle)).map { PQftype(handle, $0) }
    var rows: [Row] = []
    rows.reserveCapacity(Int(PQntuples(handle)))
    for row in 0..<PQntuples(handle) {
      var values: [SQLValue] = []
      values.reserveCapacity(columns.count)
      for column in 0..<PQnfields(handle) {
        values.append(try value(row, column, types[Int(column)], columns))
      }
      rows.append(Row(columns: columns, values: values))
    }
    return rows
  }

  private func columns() -> [String] {
    (0..<PQnfields(handle)).map { place in PQfname(handle, place).map { String(cString: $0) } ?? "" }
  }

  private func value(_ row: Int32, _ column: Int32, _ type: Oid, _ columns: [String]) throws(StorageError) -> SQLValue {
    if PQgetisnull(handle, row, column) == 1 { return .null }
    let bytes = UnsafeRawBufferPointer(start: PQgetvalue(handle, row, column), count: Int(PQgetlength(handle, row, column)))
    guard let value = PostgresBinary.value(bytes, type) else {
      throw StorageError(.decoding, "Column \(columns[Int(column)]) has a type that is not read.", engineCode: String(type))
    }
    return value
  }
}
