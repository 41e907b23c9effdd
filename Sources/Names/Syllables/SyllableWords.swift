import Foundation

/// The words of a name as syllables are read from it: small ASCII letters, `O` and `U` for o and u with a breve, an apostrophe only
/// where it marks aspiration; or runs of Hangul.
///
/// The letters stand one word behind the other in a place of their own, so that nothing is allocated for them.
struct SyllableWords: Sendable {
  /// Names of more words are not read by syllables.
  static let most = 5
  /// Bytes of a syllable of Hangul.
  static let hangulBytes = 3
  private static let mostBytes = 128

  /// The bytes of all words.
  private(set) var bytes = InlineArray<128, UInt8>(repeating: 0)
  /// Where each word ends.
  private var ends = InlineArray<5, UInt8>(repeating: 0)
  /// Bit i is set when word i is Hangul.
  private var hangul: UInt8 = 0
  /// How many words there are; more than `most` when the name cannot be read.
  private(set) var count = 0
  /// How many words stand in front of the first comma, which lists put behind the family name.
  private(set) var familyCount = 0
  /// The letters of the name, a syllable of Hangul counting as four.
  private(set) var letterCount = 0

  private var length = 0
  private var isHangul = false
  private var commas = 0

  /// The words of `text`; nil when it has other letters or digits, so that it cannot be read by syllables.
  init?(_ text: String) {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    if isPlain {
      for byte in text.utf8 { guard read(UInt32(byte)) else { return nil } }
    } else {
      guard Self.mayBeRead(text) else { return nil }
      for scalar in Self.composed(text).unicodeScalars { guard read(scalar.value) else { return nil } }
    }
    endWord()
  }

  /// The words of a text of ASCII alone.
  init?(plain text: Span<UInt8>) {
    for index in 0..<text.count { guard read(UInt32(text[index])) else { return nil } }
    endWord()
  }

  /// True for names that syllables can be read from.
  var isReadable: Bool { (1...Self.most).contains(count) && length <= Self.mostBytes }

  /// The bytes of a word.
  func range(_ word: Int) -> Range<Int> { (word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word]) }

  /// Whether a word is Hangul.
  func isHangul(_ word: Int) -> Bool { hangul & 1 << UInt8(word) != 0 }

  private var start: Int { count == 0 ? 0 : count <= Self.most ? Int(ends[count - 1]) : length }

  private mutating func endWord() {
    // What does not fit in is counted on, but cannot be read.
    guard length > start else { return }
    if count < Self.most, length <= Self.mostBytes {
      ends[count] = UInt8(truncatingIfNeeded: length)
      if isHangul { hangul |= 1 << UInt8(count) }
    } else {
      count = Self.most
    }
    count += 1
    isHangul = false
  }

  /// False for a letter or digit that no syllable has.
  private mutating func read(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61...0x7A: append(letter: UInt8(truncatingIfNeeded: scalar))
    case 0x41...0x5A: append(letter: UInt8(truncatingIfNeeded: scalar) | 0x20)
    case 0x30...0x39: return false
    case 0x27, 0x60, 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2BD, 0x2BF, 0x2018, 0x2019, 0x201B, 0x2032: apostrophe()
    case 0x306: breve()
    case 0x300...0x36F, 0x200B...0x200F, 0xFEFF: break
    case 0x2C, 0xFF0C: comma()
    case 0xAC00...0xD7A3: append(hangul: scalar)
    case 0..<0x80, 0xA0, 0xB7, 0x2010...0x2015, 0x30FB, 0x3000, 0x2212: endWord()
    default: return false
    }
    return true
  }

  private mutating func push(_ byte: UInt8) {
    if length < Self.mostBytes { bytes[length] = byte }
    length += 1
  }

  private mutating func append(letter: UInt8) {
    if isHangul { endWord() }
    push(letter)
    letterCount += 1
  }

  private mutating func append(hangul scalar: UInt32) {
    if !isHangul { endWord() }
    isHangul = true
    push(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
    push(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    push(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    letterCount += 4
  }

  private mutating func comma() {
    endWord()
    if commas == 0 { familyCount = count }
    commas += 1
  }

  /// The last letter of the word being read; zero where there is none.
  private var last: UInt8 { length > start && !isHangul && length <= Self.mostBytes ? bytes[length - 1] : 0 }

  /// Behind a stop it is aspiration, behind o and u the breve that plain type lacks, elsewhere a border between syllables.
  private mutating func apostrophe() {
    switch last {
    case UInt8(ascii: "k"), UInt8(ascii: "t"), UInt8(ascii: "p"), UInt8(ascii: "h"), UInt8(ascii: "s"), UInt8(ascii: "z"):
      push(UInt8(ascii: "'"))
      letterCount += 1
    case UInt8(ascii: "o"), UInt8(ascii: "u"): breve()
    case 0: break
    default: endWord()
    }
  }

  private mutating func breve() {
    guard last == UInt8(ascii: "o") || last == UInt8(ascii: "u") else { return }
    bytes[length - 1] &= 0xDF
  }

  /// False where a letter stands that no form of the text gives syllables for: Chinese characters, kana, Cyrillic, Arabic.
  private static func mayBeRead(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0400...0x07FF, 0x3041...0x30FA, 0x3400...0x9FFF: false
      default: true
      }
    }
  }

  /// Canonical decomposition takes Hangul apart as well; this puts the syllables together and leaves Latin marks apart.
  private static func composed(_ text: String) -> String {
    let isDone = text.unicodeScalars.allSatisfy { $0.value < 0x80 || (0xAC00...0xD7A3).contains($0.value) }
    return isDone ? text : text.decomposedStringWithCanonicalMapping.precomposedHangul
  }
}

extension String {
  /// Canonical decomposition takes Hangul apart as well; this puts the syllables together and leaves Latin marks apart.
  fileprivate var precomposedHangul: String {
    guard unicodeScalars.contains(where: { (0x1100...0x11FF).contains($0.value) }) else { return self }
    var result = String.UnicodeScalarView()
    var run = String.UnicodeScalarView()
    func flush() {
      result.append(contentsOf: String(run).precomposedStringWithCanonicalMapping.unicodeScalars)
      run = String.UnicodeScalarView()
    }
    for scalar in unicodeScalars {
      if (0x1100...0x11FF).contains(scalar.value) {
        run.append(scalar)
      } else {
        flush()
        result.append(scalar)
      }
    }
    flush()
    return String(result)
  }
}
