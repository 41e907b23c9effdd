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
      if isVowel {
        index += max(1, vowel(letters, index, &sounds))
      } else {
        let (sound, length) = consonant(letters, index)
        append(sound, to: &sounds)
        index += length
      }
    }
    return initialSound(sounds)
  }

  private static func append(_ sound: UInt8, to sounds: inout [UInt8]) {
    if sound != sounds.last { sounds.append(sound) }
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
  /// Appends its sounds and tells its length.
  private static func vowel(_ letters: [UInt8], _ start: Int, _ sounds: inout [UInt8]) -> Int {
    var end = start
    while end < letters.count, startsVowel(letters, end) { end += 1 }
    var run = letters[start..<end]
    // A written h after a vowel only lengthens it: Noh, Ahn, Itoh.
    if end < letters.count, letters[end] == UInt8(ascii: "h"), end + 1 == letters.count || !startsVowel(letters, end + 1) {
      end += 1
    }
    if run.count > 1, isGlide(run) {
      append(UInt8(ascii: "y"), to: &sounds)
      run = run.dropFirst()
    }
    if let sound = vowelClass[run] {
      append(sound, to: &sounds)
    } else {
      for letter in run { append(letter, to: &sounds) }
    }
    return end - start
  }

  /// True for y or i before another vowel; `ie` and `ii` are one vowel.
  private static func isGlide(_ run: ArraySlice<UInt8>) -> Bool {
    guard let first = run.first, let second = run.dropFirst().first else { return false }
    if first == UInt8(ascii: "y") { return true }
    return first == UInt8(ascii: "i") && !(run.count == 2 && (second == UInt8(ascii: "e") || second == UInt8(ascii: "i")))
  }

  private static let vowelClass = SoundTable([
    ("a", "a aa"), ("e", "e ae ai ay ei ey"), ("i", "i ii ee ie ea y yi ui eui"), ("o", "o u oo ou eo eu wu woo uu ow"),
    ("v", "oe oi oy we wae oey"), ("w", "wa oa ua"), ("x", "wo weo uo"),
  ])

  /// Upper-case letters name consonant classes, so that they never collide with the vowel classes.
  private static func consonant(_ letters: [UInt8], _ start: Int) -> (sound: UInt8, length: Int) {
    var length = min(SoundTable.longest, letters.count - start)
    while length > 0 {
      if let sound = consonantClass[letters[start..<start + length]] { return (sound, length) }
      length -= 1
    }
    guard letters[start] == UInt8(ascii: "c") else { return (letters[start], 1) }
    switch start + 1 < letters.count ? letters[start + 1] : 0 {
    case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y"): return (UInt8(ascii: "S"), 1)
    default: return (UInt8(ascii: "K"), 1)
    }
  }

  private static let consonantClass = SoundTable([
    ("C", "ch tch j jj z zh zy jy ts tz dz q"), ("S", "s ss sh sch hs x"), ("K", "k kk kh g gh gg ck qu"),
    ("T", "t tt th d dd dh"), ("P", "p pp ph b bb"), ("F", "f ff v"), ("R", "r rr rh l ll"), ("M", "m mm"),
    ("N", "n nn"), ("G", "ng"), ("H", "h"),
  ])

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

/// The sounds of spellings of one to three Latin letters, in a table that has a place for each possible one.
private struct SoundTable: Sendable {
  /// No spelling in the tables is longer.
  static let longest = 3

  private var sounds = [UInt8](repeating: 0, count: 27 * 27 * 27)

  /// Each sound with its spellings, separated by blanks.
  init(_ groups: [(sound: Unicode.Scalar, spellings: String)]) {
    for (sound, spellings) in groups {
      for spelling in spellings.utf8.split(separator: UInt8(ascii: " ")) {
        if let place = Self.place(of: spelling) { sounds[place] = UInt8(ascii: sound) }
      }
    }
  }

  /// The sound of a spelling, nil when the table has none.
  subscript(spelling: ArraySlice<UInt8>) -> UInt8? {
    guard let place = Self.place(of: spelling), sounds[place] != 0 else { return nil }
    return sounds[place]
  }

  /// Letters are digits to the base of 27, so that shorter spellings have places of their own. The letters are a to z.
  private static func place(of spelling: some Collection<UInt8>) -> Int? {
    guard spelling.count <= longest else { return nil }
    return spelling.reduce(0) { $0 * 27 + Int($1) - 0x60 }
  }
}
