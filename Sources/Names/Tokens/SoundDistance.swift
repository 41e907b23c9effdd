/// How much evidence the differences between two sounds take away, in bits.
///
/// A weighted edit distance: a vowel for another is a habit of romanisation, a consonant for another of its class a weaker one, and
/// anything else an error of the pen. The weights are -log2 of how often an alias of a listed person differs so, rounded by us.
enum SoundDistance {
  /// Differences that cost more are never one name.
  static let most: Float = 12

  /// The cost of turning one sound into the other, letters that both begin or end with left aside; symmetrical; nil when above
  /// `limit`.
  static func cost(_ left: Span<UInt8>, _ right: Span<UInt8>, limit: Float = most) -> Float? {
    guard left.count > 0, right.count > 0, left.count <= 40, right.count <= 40, abs(left.count - right.count) <= 4 else {
      return nil
    }
    let shorter = min(left.count, right.count)
    var start = 0
    while start < shorter, left[start] == right[start] { start += 1 }
    var end = 0
    while end < shorter - start, left[left.count - 1 - end] == right[right.count - 1 - end] { end += 1 }
    // Vowels are most of what a short name has.
    let vowel = 0.9 + 3.2 / Float(max(left.count, right.count))
    let rest = aligned(
      left.extracting(start..<left.count - end), right.extracting(start..<right.count - end), vowel: vowel, limit: limit)
    guard var cost = rest else { return nil }
    // People err least in the first letter.
    if left[0] != right[0] { cost += TokenSound.isVowel(left[0]) && TokenSound.isVowel(right[0]) ? 0.3 : 1 }
    return cost <= limit ? cost : nil
  }

  private static func aligned(_ left: Span<UInt8>, _ right: Span<UInt8>, vowel: Float, limit: Float) -> Float? {
    let (m, n) = (left.count, right.count)
    if m == 1, n == 1 { return min(substitution(left[0], right[0], vowel), indel(left[0], vowel) + indel(right[0], vowel)) }
    if m == 0 || n == 0 {
      var sum: Float = 0
      for index in 0..<m { sum += indel(left[index], vowel) }
      for index in 0..<n { sum += indel(right[index], vowel) }
      return sum
    }
    var rows = InlineArray<123, Float>(repeating: 0)
    for column in 1...n { rows[column] = rows[column - 1] + indel(right[column - 1], vowel) }
    var (previous, current, older) = (0, 41, 82)
    for row in 1...m {
      let sound = left[row - 1]
      rows[current] = rows[previous] + indel(sound, vowel)
      var least = rows[current]
      for column in 1...n {
        let other = right[column - 1]
        var best = rows[previous + column - 1] + substitution(sound, other, vowel)
        best = min(best, rows[previous + column] + indel(sound, vowel), rows[current + column - 1] + indel(other, vowel))
        if row > 1, column > 1, sound == right[column - 2], other == left[row - 2], sound != other {
          best = min(best, rows[older + column - 2] + transposition)
        }
        rows[current + column] = best
        least = min(least, best)
      }
      if least > limit { return nil }
      (previous, current, older) = (current, older, previous)
    }
    return rows[previous + n]
  }

  /// Two neighbours exchanged.
  private static let transposition: Float = 4

  @inline(__always)
  private static func indel(_ sound: UInt8, _ vowel: Float) -> Float {
    switch kinds[Int(sound & 63) * 65] {
    case Kind.vowel: vowel * 1.15
    case Kind.breath: 1.8
    default: 5
    }
  }

  @inline(__always)
  private static func substitution(_ left: UInt8, _ right: UInt8, _ vowel: Float) -> Float {
    if left == right { return 0 }
    switch kinds[Int(left & 63) * 64 + Int(right & 63)] {
    case Kind.nearVowels: return vowel * 0.7
    case Kind.vowels: return vowel
    case Kind.glide: return 1.2
    case Kind.mixed: return 6
    case Kind.oneClass: return 2
    default: return 5.5
    }
  }

  /// How two sounds relate; on the diagonal, what a sound is by itself.
  private enum Kind {
    static let other: UInt8 = 0
    static let vowel: UInt8 = 1
    static let breath: UInt8 = 2
    static let nearVowels: UInt8 = 3
    static let vowels: UInt8 = 4
    static let glide: UInt8 = 5
    static let mixed: UInt8 = 6
    static let oneClass: UInt8 = 7
  }

  /// The relations of all pairs of sounds, by the lower six bits of each.
  private static let kinds: [UInt8] = {
    var kinds = [UInt8](repeating: Kind.other, count: 64 * 64)
    for left in UInt8(0x40)..<0x80 {
      for right in UInt8(0x40)..<0x80 { kinds[Int(left & 63) * 64 + Int(right & 63)] = kind(left, right) }
    }
    return kinds
  }()

  private static func kind(_ left: UInt8, _ right: UInt8) -> UInt8 {
    if left == right { return TokenSound.isVowel(left) ? Kind.vowel : left == UInt8(ascii: "h") ? Kind.breath : Kind.other }
    switch (TokenSound.isVowel(left), TokenSound.isVowel(right)) {
    case (true, true): return isNear(left, right) ? Kind.nearVowels : Kind.vowels
    case (false, false): return SoundClass.of(left) == SoundClass.of(right) ? Kind.oneClass : Kind.other
    default: return isGlide(left, right) ? Kind.glide : Kind.mixed
    }
  }

  /// e and i, o and u, a and e.
  private static func isNear(_ left: UInt8, _ right: UInt8) -> Bool {
    switch (min(left, right), max(left, right)) {
    case (UInt8(ascii: "e"), UInt8(ascii: "i")), (UInt8(ascii: "o"), UInt8(ascii: "u")), (UInt8(ascii: "a"), UInt8(ascii: "e")):
      return true
    default: return false
    }
  }

  /// i and j, u and v: one sound in two alphabets' habits.
  private static func isGlide(_ left: UInt8, _ right: UInt8) -> Bool {
    switch (min(left, right), max(left, right)) {
    case (UInt8(ascii: "i"), UInt8(ascii: "j")), (UInt8(ascii: "u"), UInt8(ascii: "v")): return true
    default: return false
    }
  }
}
