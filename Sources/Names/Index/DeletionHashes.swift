/// Hashes of a word with one or two of its letters left out, each worked out in one or two steps from those before.
///
/// The hash of a word is a polynomial over its letters. Leaving the letter at i out moves what stands before it down by one power, so
/// with P the polynomial of the first letters and S that of the last, one letter less is `Y(i) = P(i) B^(n-1-i) + S(i+1)`, and two less
/// is `Y(j) + (P(i) - P(i+1)) B^(n-2-i)`: the first term does not know i, the second does not know j.
enum DeletionHashes {
  /// Words are at most so long; longer ones get none.
  private static let longest = 80

  /// Calls `body` with the hash of the word, of all that is left without one letter and, if `most` is 2, without two.
  @inline(__always)
  static func forEach(_ word: Span<UInt8>, most: Int, _ body: (UInt32) -> Void) {
    let count = word.count
    guard count > 1, count <= longest else { return }
    var single = InlineArray<80, UInt64>(repeating: 0)
    var moved = InlineArray<80, UInt64>(repeating: 0)
    // From the back: the last letters' polynomial, while `single` and `moved` wait for the first letters'.
    var (power, last): (UInt64, UInt64) = (1, 0)
    var index = count - 1
    while index >= 0 {
      // Here power is B^(n-1-i) and last is S(i+1).
      single[index] = last
      moved[index] = power
      last = last &+ value(word[index]) &* power
      power = power &* base
      index -= 1
    }
    body(ByteHash.short(ByteHash.finish(last)))
    var first: UInt64 = 0
    var lower: UInt64 = 0
    index = 0
    while index < count {
      // Here first is P(i); B^(n-2-i) is the power of the letter behind.
      single[index] = single[index] &+ first &* moved[index]
      let next = first &* base &+ value(word[index])
      lower = index + 1 < count ? moved[index + 1] : 0
      moved[index] = (first &- next) &* lower
      body(ByteHash.short(ByteHash.finish(single[index])))
      first = next
      index += 1
    }
    guard most > 1 else { return }
    index = 0
    while index < count - 1 {
      let change = moved[index]
      var second = index + 1
      while second < count {
        body(ByteHash.short(ByteHash.finish(single[second] &+ change)))
        second += 1
      }
      index += 1
    }
  }

  /// The same hash of a whole word.
  @inline(__always)
  static func whole(_ word: Span<UInt8>) -> UInt32 {
    var hash: UInt64 = 0
    for index in 0..<word.count { hash = hash &* base &+ value(word[index]) }
    return ByteHash.short(ByteHash.finish(hash))
  }

  /// An odd number without pattern.
  private static let base: UInt64 = 0x9E6D_5D6F_3B1D_8E4B

  @inline(__always)
  private static func value(_ letter: UInt8) -> UInt64 { (UInt64(letter) &+ 1) &* 0xC2B2_AE3D_27D4_EB4F }
}
