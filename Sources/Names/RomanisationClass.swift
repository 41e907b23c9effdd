/// The coarse sound of a Latin token, equal for spellings that differ only by the habits of romanisation.
///
/// Voiced and voiceless letters, aspiration marks, doubled letters and the usual spellings of one vowel fall
/// together; an initial r or n may be missing before i and y. It is a reason to *withhold* the verdict that two
/// spellings are different names, never a reason to call them the same. The correspondences are those common to the
/// published systems (McCune-Reischauer, Revised Romanisation of 2000, pinyin, Wade-Giles, Hepburn and Kunrei).
enum RomanisationClass {
  /// The sound classes of `token`, or nil when it is not made of Latin letters.
  static func sounds(of token: String) -> [UInt8]? {
    let letters = Array(token.utf8)
    guard !letters.isEmpty, letters.count <= 64, letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return nil }
    var sounds: [UInt8] = []
    var index = 0
    while index < letters.count {
      let isVowel = startsVowel(letters, index)
      if !isVowel, isSilentR(letters, index) {
        index += 1
        continue
      }
      let (classes, length) = isVowel ? vowel(letters, index) : consonant(letters, index)
      for sound in classes where sound != sounds.last { sounds.append(sound) }
      index += max(1, length)
    }
    return initialSound(sounds)
  }

  private static func startsVowel(_ letters: [UInt8], _ index: Int) -> Bool {
    switch letters[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): return true
    case UInt8(ascii: "w"), UInt8(ascii: "y"): return true
    default: return false
    }
  }

  /// An r that free spellings put behind a vowel to lengthen it: Park, Hur. At the end of a longer word it is sounded.
  private static func isSilentR(_ letters: [UInt8], _ index: Int) -> Bool {
    guard letters[index] == UInt8(ascii: "r"), index > 0, startsVowel(letters, index - 1) else { return false }
    guard index + 1 == letters.count else { return !startsVowel(letters, index + 1) && letters[index + 1] != letters[index] }
    let start = letters[..<index].indices.last { !startsVowel(letters, $0) } ?? -1
    return start <= 0 || !letters[..<start].contains { [0x61, 0x65, 0x69, 0x6F, 0x75].contains($0) }
  }

  /// A run of vowels with its glides: `y`, `w` and `h` before a consonant or the end belong to it.
  private static func vowel(_ letters: [UInt8], _ start: Int) -> ([UInt8], Int) {
    var end = start
    while end < letters.count, startsVowel(letters, end) { end += 1 }
    var run = letters[start..<end]
    // A written h after a vowel only lengthens it: Noh, Ahn, Itoh.
    if end < letters.count, letters[end] == UInt8(ascii: "h"), end + 1 == letters.count || !startsVowel(letters, end + 1) {
      end += 1
    }
    var classes: [UInt8] = []
    if run.count > 1, isGlide(run) {
      classes.append(UInt8(ascii: "y"))
      run.removeFirst()
    }
    if let sound = vowelClass[packed(run)] { classes.append(sound) } else { classes.append(contentsOf: run) }
    return (classes, end - start)
  }

  /// True for y or i before another vowel; `ie` and `ii` are one vowel.
  private static func isGlide(_ run: ArraySlice<UInt8>) -> Bool {
    guard let first = run.first, let second = run.dropFirst().first else { return false }
    if first == UInt8(ascii: "y") { return true }
    return first == UInt8(ascii: "i") && !(run.count == 2 && (second == UInt8(ascii: "e") || second == UInt8(ascii: "i")))
  }

  /// Up to eight letters as one number; longer runs are in no table.
  private static func packed(_ letters: some Collection<UInt8>) -> UInt64 {
    letters.count > 8 ? 0 : letters.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static let vowelClass: [UInt64: UInt8] = {
    let groups: [(UInt8, String)] = [
      (UInt8(ascii: "a"), "a aa"), (UInt8(ascii: "e"), "e ae ai ay ei ey"),
      (UInt8(ascii: "i"), "i ii ee ie ea y yi ui eui"),
      (UInt8(ascii: "o"), "o u oo ou eo eu wu woo uu ow"), (UInt8(ascii: "v"), "oe oi oy we wae oey"),
      (UInt8(ascii: "w"), "wa oa ua"), (UInt8(ascii: "x"), "wo weo uo"),
    ]
    var table: [UInt64: UInt8] = [:]
    for (sound, spellings) in groups {
      for spelling in spellings.split(separator: " ") { table[packed(spelling.utf8)] = sound }
    }
    return table
  }()

  /// Upper-case letters name consonant classes, so that they never collide with the vowel classes.
  private static func consonant(_ letters: [UInt8], _ start: Int) -> ([UInt8], Int) {
    for length in [3, 2, 1] where start + length <= letters.count {
      if let sound = consonantClass[packed(letters[start..<start + length])] { return ([sound], length) }
    }
    guard letters[start] == UInt8(ascii: "c") else { return ([letters[start]], 1) }
    let next = start + 1 < letters.count ? letters[start + 1] : 0
    let isSoft = [UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y")].contains(next)
    return ([isSoft ? UInt8(ascii: "S") : UInt8(ascii: "K")], 1)
  }

  private static let consonantClass: [UInt64: UInt8] = {
    let groups: [(Unicode.Scalar, String)] = [
      ("C", "ch tch j jj z zh zy jy ts tz dz q"), ("S", "s ss sh sch hs x"), ("K", "k kk kh g gh gg ck qu"),
      ("T", "t tt th d dd dh"), ("P", "p pp ph b bb"), ("F", "f ff v"), ("R", "r rr rh l ll"), ("M", "m mm"),
      ("N", "n nn"), ("G", "ng"), ("H", "h"),
    ]
    var table: [UInt64: UInt8] = [:]
    for (sound, spellings) in groups {
      for spelling in spellings.split(separator: " ") { table[packed(spelling.utf8)] = UInt8(ascii: sound) }
    }
    return table
  }()

  /// Initial r, l and n are one sound, and none before i and y; initial y before i is none either.
  private static func initialSound(_ sounds: [UInt8]) -> [UInt8] {
    guard sounds.count > 1 else { return sounds }
    var sounds = sounds
    if sounds[0] == UInt8(ascii: "R") || sounds[0] == UInt8(ascii: "N") {
      let isDropped = sounds[1] == UInt8(ascii: "i") || sounds[1] == UInt8(ascii: "y")
      if isDropped { sounds.removeFirst() } else { sounds[0] = UInt8(ascii: "R") }
    }
    if sounds.count > 1, sounds[0] == UInt8(ascii: "y"), sounds[1] == UInt8(ascii: "i") { sounds.removeFirst() }
    return sounds
  }
}
