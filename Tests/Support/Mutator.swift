public import Hashing

/// Changes bytes at random, the same way for the same seed.
public struct Mutator {
  /// Where the chances come from.
  public var random: SplitMix64

  /// The same changes for the same seed.
  public init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Pieces that parsers stumble over.
  private static let pieces: [[UInt8]] =
    [
      "{", "}", "[", "]", "\"", "\\", ":", ",", "null", "true", "-0", "1e400", "NaN", "Infinity", "1e-400",
      "18446744073709551616", "-9223372036854775809",
      "9007199254740993", "\\ud800", "\\udc00", "\\ud83d\\ude00", "\\u0000", "9999-12-31T23:59:60Z", "0000-00-00", "2026-02-30",
      "worker:", "client:x",
      "\"data\":{}", "\"id\":\"x\",", "\u{FEFF}", "\n", "<!DOCTYPE a>", "&a;", "<![CDATA[", "]]>", "<CdtTrfTxInf>", "</PmtInf>",
    ].map { Array($0.utf8) } + [[0], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF, 0xFE], [0x80]]

  /// One to four changes to a text; `other` lends pieces.
  public mutating func mutated(_ text: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = text
    for _ in 0...random.below(4) {
      let place = random.below(bytes.count + 1)
      let length = min(random.below(24), bytes.count - place)
      switch random.below(8) {
      case 0: if place < bytes.count { bytes[place] ^= 1 << UInt8(random.below(8)) }
      case 1: if place < bytes.count { bytes[place] = UInt8(random.below(256)) }
      case 2: bytes.removeSubrange(place..<place + length)
      case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
      case 4: bytes.insert(contentsOf: Self.pieces[random.below(Self.pieces.count)], at: place)
      case 5: bytes.replaceSubrange(place..<place + length, with: Self.pieces[random.below(Self.pieces.count)])
      case 6:
        let start = random.below(other.count + 1)
        bytes.insert(contentsOf: other[start..<min(other.count, start + random.below(60))], at: place)
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }
}
