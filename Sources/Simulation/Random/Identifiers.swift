import Hashing

/// Shapes of identifiers. Every identifier in a population comes from here, whoever it belongs to.
extension RandomSource {
  private static let hexadecimal = Array("0123456789abcdef".utf8)
  private static let upperAlphanumeric = Array("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789".utf8)
  private static let base58 = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)

  /// So many hexadecimal digits.
  mutating func hex(_ count: Int) -> String { text(count, of: Self.hexadecimal) }

  /// So many decimal digits, the first of them not zero.
  mutating func digits(_ count: Int) -> String {
    text(1, of: Array(Self.hexadecimal[1...9])) + text(count - 1, of: Array(Self.hexadecimal[0...9]))
  }

  /// So many capitals and digits, as in serial numbers.
  mutating func serial(_ count: Int) -> String { text(count, of: Self.upperAlphanumeric) }

  /// So many characters of Bitcoin's alphabet.
  mutating func base58(_ count: Int) -> String { text(count, of: Self.base58) }

  private mutating func text(_ count: Int, of alphabet: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: count) { buffer in
      for index in 0..<count { buffer[index] = alphabet[int(0...alphabet.count - 1)] }
      return count
    }
  }
}

/// Numbers to names without order: neighbours in the plan get unrelated identifiers.
enum Scatter {
  /// The identifier of the subject at a place in the plan: seven characters, distinct for distinct places (a four-round Feistel network).
  static func subject(_ place: Int, seed: UInt64) -> String {
    var left = UInt32(truncatingIfNeeded: place >> 16) & 0xFFFF
    var right = UInt32(truncatingIfNeeded: place) & 0xFFFF
    for round in 0..<4 {
      let mixed = SplitMix64.finalised(UInt64(right) ^ (seed &+ UInt64(round) &* 0xD6E8_FEB8_6659_FD93))
      (left, right) = (right, left ^ (UInt32(truncatingIfNeeded: mixed) & 0xFFFF))
    }
    return padded((left << 16) | right, radix: 36, width: 7)
  }

  /// The identifier of a subject's n-th event.
  static func event(_ number: Int, ofSubject place: Int, seed: UInt64) -> String {
    let counter = (UInt64(truncatingIfNeeded: place) << 24) | UInt64(truncatingIfNeeded: number & 0xFF_FFFF)
    let mixed = SplitMix64.finalised(counter ^ (seed << 1))
    let text = String(mixed, radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }

  private static func padded(_ value: UInt32, radix: Int, width: Int) -> String {
    let text = String(value, radix: radix)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
