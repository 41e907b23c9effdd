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
    var sound = SoundBuffer()
    isLatin = sound.read(token.utf8.span)
    bytes = isLatin ? sound.array : Array(token.utf8)
  }

  /// Latin sounds as they were worked out before.
  init(sounds: [UInt8]) { (bytes, isLatin) = (sounds, true) }

  /// `SoundBuffer.skeleton` of the sounds; zero for other scripts.
  var skeleton: UInt64 { isLatin ? SoundBuffer.skeleton(bytes.span) : 0 }

  /// a, e, i, o, u.
  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): return true
    default: return false
    }
  }
}

/// The sounds of one token in a place of their own, so that nothing is allocated for them.
struct SoundBuffer {
  /// The sounds as read last are the first `count` of these.
  private(set) var sounds = InlineArray<80, UInt8>(repeating: 0)
  private(set) var count = 0

  /// Longer tokens are no words.
  static let longest = 40

  /// The sounds as an array.
  var array: [UInt8] { (0..<count).map { sounds[$0] } }

  /// Reads a folded token; false, and nothing read, where it is no word of Latin letters.
  mutating func read(_ letters: Span<UInt8>) -> Bool {
    count = 0
    guard letters.count > 0, letters.count <= Self.longest else { return false }
    for index in 0..<letters.count where letters[index] &- 0x61 > 25 { return false }
    var index = 0
    while index < letters.count {
      let (first, second, length) = Self.next(letters, index)
      append(first)
      append(second)
      index += length
    }
    end()
    return true
  }

  @inline(__always)
  private mutating func append(_ sound: UInt8) {
    if sound == 0 || count > 0 && sounds[count - 1] == sound { return }
    sounds[count] = sound
    count += 1
  }

  /// A final h behind a vowel is not heard; a final f behind o or e is the v of Russian names.
  private mutating func end() {
    guard count > 2 else { return }
    let (last, before) = (sounds[count - 1], sounds[count - 2])
    if last == UInt8(ascii: "h"), TokenSound.isVowel(before) { count -= 1 }
    if last == UInt8(ascii: "f"), before == UInt8(ascii: "o") || before == UInt8(ascii: "e") {
      sounds[count - 1] = UInt8(ascii: "v")
    }
  }

  /// A hash of the consonants, with those that are often confused made equal; zero when fewer than two are left.
  ///
  /// Two consonants alone would put too many names together: of those it also counts whether a vowel begins or ends the name.
  static func skeleton(_ sounds: Span<UInt8>) -> UInt64 {
    guard sounds.count > 0 else { return 0 }
    var hash = ByteHash.start
    var (count, previous): (Int, UInt8) = (0, 0)
    for index in 0..<sounds.count {
      let byte = sounds[index]
      if TokenSound.isVowel(byte) || byte == UInt8(ascii: "h") { continue }
      let sound = SoundClass.of(byte)
      if sound == previous { continue }
      hash = ByteHash.add(sound, to: hash)
      previous = sound
      count += 1
    }
    if count < 2 { return 0 }
    if count == 2 {
      let (first, last) = (sounds[0], sounds[sounds.count - 1])
      hash = ByteHash.add((TokenSound.isVowel(first) ? 1 : 0) | (TokenSound.isVowel(last) ? 2 : 0), to: hash)
    }
    return ByteHash.finish(hash)
  }

  /// The sounds at a place (zero for none) and how many letters they take.
  @inline(__always)
  private static func next(_ letters: Span<UInt8>, _ index: Int) -> (UInt8, UInt8, Int) {
    let letter = letters[index]
    let second = index + 1 < letters.count ? letters[index + 1] : 0
    if second != 0 {
      let place = Int(letter & 31) * 32 + Int(second & 31)
      if longer[place] != 0, index + 2 < letters.count, let sound = triple(letter, second, letters[index + 2]) {
        return (sound, 0, 3)
      }
      if pairs[place] != 0 { return (pairs[place], 0, 2) }
    }
    switch letter {
    case UInt8(ascii: "c"):
      let isSoft = second == UInt8(ascii: "e") || second == UInt8(ascii: "i") || second == UInt8(ascii: "y")
      return (isSoft ? UInt8(ascii: "s") : UInt8(ascii: "k"), 0, 1)
    case UInt8(ascii: "q"): return (UInt8(ascii: "k"), 0, 1)
    case UInt8(ascii: "x"): return (UInt8(ascii: "k"), UInt8(ascii: "s"), 1)
    case UInt8(ascii: "w"): return (UInt8(ascii: "v"), 0, 1)
    case UInt8(ascii: "y"): return (UInt8(ascii: "i"), 0, 1)
    default: return (letter, 0, 1)
    }
  }

  /// Spellings of one sound by two or three letters; the sound is the first character of each row.
  private static let rows = [
    "S sch sh", "C tch ch cz", "j dzh dj zh", "f ph", "h kh", "g gh", "t th", "d dh", "k ck qu", "c ts tz", "u oo ou",
    "i ee ie ij",
  ]

  /// The sound of each pair of letters, zero for none.
  private static let pairs: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 32 * 32)
    for (spelling, sound) in spellings(of: 2) { table[Int(spelling[0] & 31) * 32 + Int(spelling[1] & 31)] = sound }
    return table
  }()

  private static let triples = spellings(of: 3)

  /// Whether a pair of letters begins a spelling of three.
  private static let longer: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 32 * 32)
    for (spelling, _) in triples { table[Int(spelling[0] & 31) * 32 + Int(spelling[1] & 31)] = 1 }
    return table
  }()

  private static func triple(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8? {
    triples.first { $0.spelling[0] == first && $0.spelling[1] == second && $0.spelling[2] == third }?.sound
  }

  private static func spellings(of length: Int) -> [(spelling: [UInt8], sound: UInt8)] {
    rows.flatMap { row in
      let words = row.split(separator: " ").map { Array($0.utf8) }
      return words.dropFirst().filter { $0.count == length }.map { ($0, words[0][0]) }
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
