/// A 64-bit hash that is equal in every process and on every machine, unlike that of the standard library: FNV-1a (Fowler, Noll,
/// Vo; draft-eastlake-fnv).
///
/// So a text can be remembered in eight bytes, and ties be broken the same way in every run. It is no defence against somebody
/// who looks for collisions.
@frozen
public struct StableHash: Sendable, Hashable {
  @usableFromInline
  var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of what was added so far.
  @inlinable
  public var value: UInt64 { state }

  /// Of nothing yet.
  @inlinable
  public init() {}

  /// Adds a byte.
  @inlinable
  public mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

  /// Adds a text and a mark of its end, so that "ab", "c" and "a", "bc" differ.
  public mutating func add(part text: String) {
    var text = text
    text.withUTF8 { bytes in for byte in bytes { add(byte) } }
    // No text in UTF-8 holds this byte.
    add(0xFF)
  }

  /// The value with its bits spread evenly, which those of FNV-1a over short texts are not.
  public var spread: UInt64 { SplitMix64.finalised(state) }
}

extension StableHash {
  /// Of a text's bytes. Never 0, so that 0 can stand for "no text".
  public static func of(_ text: String) -> UInt64 {
    var text = text
    var hash = StableHash()
    text.withUTF8 { bytes in for byte in bytes { hash.add(byte) } }
    return hash.value == 0 ? 1 : hash.value
  }

  /// Of a text's letters and digits alone, in lower case: "St. Louis" and "st louis" are one. Bytes beyond ASCII count as they are.
  /// Never 0.
  public static func ofWord(_ text: String) -> UInt64 {
    var hash = StableHash()
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7a, 0x30...0x39, 0x80...: hash.add(byte)
      case 0x41...0x5a: hash.add(byte | 0x20)
      default: continue
      }
    }
    return hash.value == 0 ? 1 : hash.value
  }
}
