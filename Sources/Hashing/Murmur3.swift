/// MurmurHash3, the 128-bit variant for 64-bit machines (Austin Appleby, public domain, 2011).
///
/// It is not a cryptographic hash. It serves because it is the same in every process and on every machine, unlike the
/// hashing of the standard library, and because 120 of its bits let some billions of values live without a collision.
public enum Murmur3 {
  /// The two halves of the hash of the given bytes.
  public static func hash(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt32 = 0) -> (UInt64, UInt64) {
    var first = UInt64(seed)
    var second = UInt64(seed)
    let blocks = bytes.count / 16
    for block in 0..<blocks {
      first ^= scrambledFirst(word(bytes, at: block * 16, count: 8))
      first = ((first << 27 | first >> 37) &+ second) &* 5 &+ 0x52dc_e729
      second ^= scrambledSecond(word(bytes, at: block * 16 + 8, count: 8))
      second = ((second << 31 | second >> 33) &+ first) &* 5 &+ 0x3849_5ab5
    }
    let rest = bytes.count - blocks * 16
    if rest > 8 { second ^= scrambledSecond(word(bytes, at: blocks * 16 + 8, count: rest - 8)) }
    if rest > 0 { first ^= scrambledFirst(word(bytes, at: blocks * 16, count: min(rest, 8))) }
    first ^= UInt64(bytes.count)
    second ^= UInt64(bytes.count)
    first = first &+ second
    second = second &+ first
    first = mixed(first)
    second = mixed(second)
    first = first &+ second
    return (first, second &+ first)
  }

  /// The two halves of the hash of a text's UTF-8 bytes.
  public static func hash(_ text: String, seed: UInt32 = 0) -> (UInt64, UInt64) {
    var text = text
    return text.withUTF8 { hash($0, seed: seed) }
  }

  /// The finalising mix: a bijection in which every input bit reaches every output bit.
  @inlinable
  public static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value ^= value >> 33
    value = value &* 0xff51_afd7_ed55_8ccd
    value ^= value >> 33
    value = value &* 0xc4ce_b9fe_1a85_ec53
    return value ^ value >> 33
  }

  private static func scrambledFirst(_ word: UInt64) -> UInt64 {
    let product = word &* 0x87c3_7b91_1142_53d5
    return (product << 31 | product >> 33) &* 0x4cf5_ad43_2745_937f
  }

  private static func scrambledSecond(_ word: UInt64) -> UInt64 {
    let product = word &* 0x4cf5_ad43_2745_937f
    return (product << 33 | product >> 31) &* 0x87c3_7b91_1142_53d5
  }

  /// Up to eight bytes as a little-endian number.
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, count: Int) -> UInt64 {
    if count == 8 {
      return UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var word: UInt64 = 0
    for index in 0..<count { word |= UInt64(bytes[offset + index]) << UInt64(8 * index) }
    return word
  }
}
