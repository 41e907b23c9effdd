/// A token reduced to the sounds that spellings of it in Latin letters have in common.
///
/// `mohammed` and `muhammad` keep their vowels here, because vowels tell short names apart; what falls together is spelling: doubled
/// letters, `kh` and `h`, `ph` and `f`, `y` and `i`, `oo` and `u`, `off` and `ov`. Tokens in other scripts stay as they are.
struct TokenSound: Hashable, Sendable {
  /// Small letters for single sounds; `S` is sh, `C` is ch.
  let bytes: [UInt8]
  /// True for Latin letters, which may be misspelt; false where only the same token agrees.
  let isLatin: Bool

  /// The sound of a folded token.
  init(_ token: String) {
    let letters = Array(token.utf8)
    guard !letters.isEmpty, letters.count <= 40, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      (bytes, isLatin) = (letters, false)
      return
    }
    bytes = Self.sounds(of: letters)
    isLatin = true
  }

  /// Latin sounds as they were worked out before.
  init(sounds: [UInt8]) { (bytes, isLatin) = (sounds, true) }

  /// A hash of the consonants, with those that are often confused made equal; zero when fewer than two are left.
  var skeleton: UInt64 {
    guard isLatin else { return 0 }
    var result: [UInt8] = []
    for byte in bytes where !Self.isVowel(byte) && byte != UInt8(ascii: "h") {
      let sound = SoundClass.of(byte)
      if result.last != sound { result.append(sound) }
    }
    return result.count < 2 ? 0 : ByteHash.hash(result.span)
  }

  /// a, e, i, o, u.
  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): return true
    default: return false
    }
  }

  private static func sounds(of letters: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(letters.count)
    var index = 0
    while index < letters.count {
      let (sounds, length) = next(letters, index)
      for sound in [sounds.0, sounds.1] where sound != 0 && sound != result.last { result.append(sound) }
      index += length
    }
    return ending(result)
  }

  /// A final h behind a vowel is not heard; a final f behind o or e is the v of Russian names.
  private static func ending(_ sounds: [UInt8]) -> [UInt8] {
    var sounds = sounds
    guard sounds.count > 2, let last = sounds.last else { return sounds }
    let before = sounds[sounds.count - 2]
    if last == UInt8(ascii: "h"), isVowel(before) { sounds.removeLast() }
    if last == UInt8(ascii: "f"), before == UInt8(ascii: "o") || before == UInt8(ascii: "e") {
      sounds[sounds.count - 1] = UInt8(ascii: "v")
    }
    return sounds
  }

  /// The sounds at a place (the second is zero when there is one) and how many letters they take.
  private static func next(_ letters: [UInt8], _ index: Int) -> ((UInt8, UInt8), Int) {
    func letter(_ offset: Int) -> Character {
      index + offset < letters.count ? Character(Unicode.Scalar(letters[index + offset])) : " "
    }
    func one(_ sound: Unicode.Scalar, _ length: Int) -> ((UInt8, UInt8), Int) { ((UInt8(ascii: sound), 0), length) }
    switch (letter(0), letter(1), letter(2)) {
    case ("s", "c", "h"): return one("S", 3)
    case ("t", "c", "h"): return one("C", 3)
    case ("d", "z", "h"): return one("j", 3)
    case ("s", "h", _): return one("S", 2)
    case ("c", "h", _), ("c", "z", _): return one("C", 2)
    case ("d", "j", _), ("z", "h", _): return one("j", 2)
    case ("p", "h", _): return one("f", 2)
    case ("k", "h", _): return one("h", 2)
    case ("g", "h", _): return one("g", 2)
    case ("t", "h", _): return one("t", 2)
    case ("d", "h", _): return one("d", 2)
    case ("c", "k", _), ("q", "u", _): return one("k", 2)
    case ("t", "s", _), ("t", "z", _): return one("c", 2)
    case ("o", "o", _), ("o", "u", _): return one("u", 2)
    case ("e", "e", _), ("i", "e", _), ("i", "j", _): return one("i", 2)
    case ("c", "e", _), ("c", "i", _), ("c", "y", _): return one("s", 1)
    case ("c", _, _), ("q", _, _): return one("k", 1)
    case ("x", _, _): return ((UInt8(ascii: "k"), UInt8(ascii: "s")), 1)
    case ("w", _, _): return one("v", 1)
    case ("y", _, _): return one("i", 1)
    default: return ((letters[index], 0), 1)
    }
  }
}

/// Consonants that spellings of one name exchange.
enum SoundClass {
  /// One letter for each class.
  static func of(_ sound: UInt8) -> UInt8 {
    switch sound {
    case UInt8(ascii: "k"), UInt8(ascii: "g"): return UInt8(ascii: "k")
    case UInt8(ascii: "t"), UInt8(ascii: "d"): return UInt8(ascii: "t")
    case UInt8(ascii: "p"), UInt8(ascii: "b"): return UInt8(ascii: "p")
    case UInt8(ascii: "v"), UInt8(ascii: "f"): return UInt8(ascii: "v")
    case UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "S"), UInt8(ascii: "c"): return UInt8(ascii: "s")
    case UInt8(ascii: "j"), UInt8(ascii: "C"): return UInt8(ascii: "j")
    default: return sound
    }
  }
}
