/// Hashes of texts that are equal in every process, so that facets can remember a text in eight bytes.
///
/// FNV-1a, 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv). Never 0, which stands for "no text".
enum StableHash {
  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  /// Of the text's bytes.
  static func of(_ text: String) -> UInt64 {
    var hash = start
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
    return hash == 0 ? 1 : hash
  }

  /// Of the text's letters and digits alone, in lower case: "St. Louis" and "st louis" are one. Bytes beyond ASCII count as
  /// they are.
  static func ofWord(_ text: String) -> UInt64 {
    var hash = start
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7a, 0x30...0x39, 0x80...: hash = (hash ^ UInt64(byte)) &* prime
      case 0x41...0x5a: hash = (hash ^ UInt64(byte | 0x20)) &* prime
      default: continue
      }
    }
    return hash == 0 ? 1 : hash
  }
}
