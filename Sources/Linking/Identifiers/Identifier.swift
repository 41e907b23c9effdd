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

  /// The identifier of a value whose normal form is two texts with a bar between them: the same as that of the joined text.
  init(_ kind: IdentifierKind, joining first: String, _ second: String) {
    let firstCount = first.utf8.count
    let secondCount = second.utf8.count
    let (high, low) = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: firstCount + 1 + secondCount) { buffer in
      _ = buffer[..<firstCount].initialize(fromContentsOf: first.utf8)
      buffer.initializeElement(at: firstCount, to: UInt8(ascii: "|"))
      _ = buffer[(firstCount + 1)...].initialize(fromContentsOf: second.utf8)
      return Murmur3.hash(UnsafeBufferPointer(buffer), seed: UInt32(kind.rawValue))
    }
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
