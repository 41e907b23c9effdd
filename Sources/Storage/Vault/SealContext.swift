internal import Foundation

/// Where a ciphertext belongs. It can be opened nowhere else: not in another column, row or tenant.
public struct SealContext: Sendable, Hashable {
  /// The table.
  public var table: String
  /// The column.
  public var column: String
  /// The tenant's number; zero for what belongs to none.
  public var tenant: Int64
  /// What names the row, and does not change as long as the ciphertext stands.
  public var row: [SQLValue]

  /// A place.
  public init(table: String, column: String, tenant: TenantID, row: [any SQLBindable]) {
    self.init(table: table, column: column, tenantNumber: tenant.number, row: row.map(\.sqlValue))
  }

  init(table: String, column: String, tenantNumber: Int64, row: [SQLValue]) {
    self.table = table
    self.column = column
    tenant = tenantNumber
    self.row = row
  }

  /// The place in bytes: every part with its length before it, so that no two places have the same.
  func appendBytes(to bytes: inout [UInt8]) {
    func append(_ part: some Collection<UInt8>) {
      withUnsafeBytes(of: UInt32(clamping: part.count).bigEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: part)
    }
    append(table.utf8)
    append(column.utf8)
    withUnsafeBytes(of: tenant.bigEndian) { bytes.append(contentsOf: $0) }
    for value in row {
      switch value {
      case .null: bytes.append(0)
      case .integer(let number):
        bytes.append(1)
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
      case .text(let text):
        bytes.append(2)
        append(text.utf8)
      case .bytes(let data):
        bytes.append(3)
        append(data)
      case .bool(let flag): bytes.append(flag ? 5 : 4)
      case .real(let number):
        bytes.append(6)
        withUnsafeBytes(of: number.bitPattern.bigEndian) { bytes.append(contentsOf: $0) }
      }
    }
  }
}
