import Hashing

/// A value that subjects may share: its kind and 120 bits of the hash of its normal form. The value itself is not kept.
///
/// Two identifiers of different kinds are never equal. With a billion values of one kind the chance of any collision is below
/// 1e-17.
public struct Identifier: Sendable, Hashable, Comparable {
  /// The upper half of the hash.
  public let high: UInt64
  /// The lower half of the hash; its lowest byte holds the kind.
  public let low: UInt64

  /// The identifier of a value in its normal form.
  public init(_ kind: IdentifierKind, normalForm: String) {
    let (high, low) = Murmur3.hash(normalForm, seed: UInt32(kind.rawValue))
    self.high = high
    self.low = low & ~0xff | UInt64(kind.rawValue)
  }

  /// What sort of value it is.
  public var kind: IdentifierKind { IdentifierKind(rawValue: UInt8(truncatingIfNeeded: low)) ?? .device }

  /// By hash: an order that is the same everywhere and means nothing.
  public static func < (left: Identifier, right: Identifier) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }
}
