import Foundation

/// A word of a name as syllables are read from it: small ASCII letters, `O` and `U` for o and u with a breve, an apostrophe only
/// where it marks aspiration; or a run of Hangul.
struct SyllableToken: Sendable, Hashable {
  var letters: [UInt8] = []
  /// The syllables of a word in Hangul; empty for Latin words.
  var hangul: [String] = []
  /// True for the words in front of the first comma, which lists put behind the family name.
  var isFamily = false

  /// The words of `text`; nil when it has other letters or digits, so that it cannot be read by syllables.
  static func read(_ text: String) -> [SyllableToken]? {
    var reader = Reader()
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    for scalar in (isPlain ? text : text.decomposedStringWithCanonicalMapping.precomposedHangul).unicodeScalars {
      guard reader.read(scalar) else { return nil }
    }
    reader.endToken()
    return reader.tokens
  }

  private struct Reader {
    var tokens: [SyllableToken] = []
    private var token = SyllableToken()
    private var commas = 0

    mutating func endToken() {
      if !token.letters.isEmpty || !token.hangul.isEmpty { tokens.append(token) }
      token = SyllableToken()
    }

    /// False for a letter or digit that no syllable has.
    mutating func read(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x61...0x7A: append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x41...0x5A: append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      case 0x30...0x39: return false
      case 0x27, 0x60, 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2BD, 0x2BF, 0x2018, 0x2019, 0x201B, 0x2032: apostrophe()
      case 0x306: breve()
      case 0x300...0x36F, 0x200B...0x200F, 0xFEFF: break
      case 0x2C, 0xFF0C: comma()
      case 0xAC00...0xD7A3:
        if !token.letters.isEmpty { endToken() }
        token.hangul.append(String(Character(scalar)))
      case 0..<0x80, 0xA0, 0xB7, 0x2010...0x2015, 0x30FB, 0x3000, 0x2212: endToken()
      default: return false
      }
      return true
    }

    private mutating func append(_ letter: UInt8) {
      if !token.hangul.isEmpty { endToken() }
      token.letters.append(letter)
    }

    private mutating func comma() {
      endToken()
      if commas == 0 { for index in tokens.indices { tokens[index].isFamily = true } }
      commas += 1
    }

    /// Behind a stop it is aspiration, behind o and u the breve that plain type lacks, elsewhere a border between syllables.
    private mutating func apostrophe() {
      switch token.letters.last {
      case UInt8(ascii: "k"), UInt8(ascii: "t"), UInt8(ascii: "p"), UInt8(ascii: "h"), UInt8(ascii: "s"), UInt8(ascii: "z"):
        token.letters.append(UInt8(ascii: "'"))
      case UInt8(ascii: "o"), UInt8(ascii: "u"): breve()
      case nil: break
      default: endToken()
      }
    }

    private mutating func breve() {
      guard let last = token.letters.last, last == UInt8(ascii: "o") || last == UInt8(ascii: "u") else { return }
      token.letters[token.letters.count - 1] = last & 0xDF
    }
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
