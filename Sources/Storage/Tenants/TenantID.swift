/// In whose books something stands. Every row belongs to a tenant, and every repository asks for one: rows of others cannot be met.
///
/// A value is only to be had from ``TenantDirectory``, so that a number of the outside never becomes a tenant by itself.
public struct TenantID: Sendable, Hashable, Comparable, SQLBindable, CustomStringConvertible {
  /// The tenant's number.
  public let number: Int64

  init(number: Int64) { self.number = number }

  /// The number.
  public var sqlValue: SQLValue { .integer(number) }

  /// The number.
  public var description: String { String(number) }

  /// By number.
  public static func < (left: TenantID, right: TenantID) -> Bool { left.number < right.number }
}
