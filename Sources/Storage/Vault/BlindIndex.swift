/// What stands in the database for a value by which rows are found: 16 bytes of its HMAC-SHA256. Equal values of one kind and scope have
/// equal ones; without the key nobody can tell which value it is, or test a guess.
public struct BlindIndex: Sendable, Hashable, Comparable, SQLBindable, SQLReadable {
  /// The first eight bytes.
  public let high: UInt64
  /// The last eight bytes.
  public let low: UInt64

  /// Reads 16 bytes, nil when there are more or fewer.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The 16 bytes.
  public var bytes: [UInt8] {
    [high, low].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> UInt64(56 - 8 * $0)) } }
  }

  /// The 16 bytes.
  public var sqlValue: SQLValue { .bytes(bytes) }

  /// Sixteen bytes.
  public init?(sqlValue: SQLValue) {
    guard case .bytes(let bytes) = sqlValue else { return nil }
    self.init(bytes)
  }

  /// By their bytes.
  public static func < (left: BlindIndex, right: BlindIndex) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }
}
