import Foundation

/// The state of one folding: the letters of the token being read and the tokens that are done.
struct Folder {
  private(set) var tokens: [String] = []
  private(set) var hyphens: UInt64 = 0
  private var letters: [UInt8] = []
  private var hyphenPending = false
  /// Whether each letter of the token was a capital; kept only for texts with letters that look like those of another alphabet.
  private var capitals: [Bool] = []
  private var mayBeMixed = false

  /// Appends the tokens of `text`.
  mutating func fold(_ text: String) {
    var source = text
    let isASCII = source.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
      for byte in bytes { fold(ascii: byte) }
      return true
    }
    if !isASCII { foldUnicode(source) }
    endToken()
  }

  private mutating func fold(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      letters.append(byte)
      if mayBeMixed { capitals.append(false) }
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      letters.append(byte | 0x20)
      if mayBeMixed { capitals.append(true) }
    // Apostrophes stand inside a word: Ch'oe, O'Brien. Control characters are not seen by anybody.
    case UInt8(ascii: "'"), UInt8(ascii: "`"), 0...8, 14...31, 127: break
    case UInt8(ascii: "-"): endToken(hyphen: true)
    default: endToken()
    }
  }

  private mutating func foldUnicode(_ text: String) {
    var cleaned = String.UnicodeScalarView()
    var needsDecomposition = false
    for scalar in text.unicodeScalars where !Self.isDropped(scalar) {
      cleaned.append(scalar)
      mayBeMixed = mayBeMixed || (0x0370...0x058F).contains(scalar.value) || (0x1F00...0x1FFF).contains(scalar.value)
      if !Self.isStable(scalar), Self.latin[scalar.value] == nil { needsDecomposition = true }
    }
    fold(cleaned, needsDecomposition: needsDecomposition)
  }

  private mutating func fold(_ cleaned: String.UnicodeScalarView, needsDecomposition: Bool) {
    guard needsDecomposition else {
      for scalar in cleaned {
        guard let ready = Self.latin[scalar.value] else {
          fold(scalar)
          continue
        }
        letters.append(contentsOf: ready)
        if mayBeMixed { capitals.append(contentsOf: repeatElement(scalar.properties.isUppercase, count: ready.count)) }
      }
      return
    }
    var form = String(String(cleaned).decomposedStringWithCompatibilityMapping.unicodeScalars.filter { !Self.isMark($0) })
    // Recomposes Hangul syllables and the voicing of kana, which are letters and not marks.
    form = form.precomposedStringWithCanonicalMapping
    for scalar in form.unicodeScalars { fold(scalar) }
  }

  private mutating func fold(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      fold(ascii: UInt8(truncatingIfNeeded: scalar.value))
      return
    }
    if Self.isDropped(scalar) { return }
    switch scalar.properties.generalCategory {
    case .dashPunctuation: endToken(hyphen: true)
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      appendLetter(scalar)
    default:
      // The minus sign is a hyphen to whoever typed it.
      endToken(hyphen: scalar.value == 0x2212)
    }
  }

  private mutating func appendLetter(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30A1...0x30F6, 0x30FD, 0x30FE:
      // Katakana to hiragana: the two rows of the same syllables stand 0x60 apart.
      if let hiragana = Unicode.Scalar(scalar.value - 0x60) { letters.append(contentsOf: hiragana.utf8) }
      if mayBeMixed { capitals.append(false) }
    case 0x3040...0xD7FF:
      letters.append(contentsOf: scalar.utf8)
      if mayBeMixed { capitals.append(false) }
    default:
      let isCapital = mayBeMixed && scalar.properties.isUppercase
      for lower in scalar.properties.lowercaseMapping.unicodeScalars where !Self.isMark(lower) {
        if let replacement = Self.letterTable[lower.value] {
          letters.append(contentsOf: replacement.utf8)
          if mayBeMixed { capitals.append(contentsOf: repeatElement(isCapital, count: replacement.unicodeScalars.count)) }
        } else {
          letters.append(contentsOf: lower.utf8)
          if mayBeMixed { capitals.append(isCapital) }
        }
      }
    }
  }

  private mutating func endToken(hyphen: Bool = false) {
    if letters.isEmpty {
      hyphenPending = false
      return
    }
    if mayBeMixed { resolveMixture() }
    if hyphenPending, tokens.count <= 64, !tokens.isEmpty { hyphens |= 1 << UInt64(tokens.count - 1) }
    tokens.append(String(decoding: letters, as: UTF8.self))
    letters.removeAll(keepingCapacity: true)
    hyphenPending = hyphen
  }

  /// Brings a token of mixed alphabets back to one.
  private mutating func resolveMixture() {
    let scalars = String(decoding: letters, as: UTF8.self).unicodeScalars
    let word = zip(scalars, capitals).map { Lookalikes.Letter(small: $0, isCapital: $1) }
    if let single = Lookalikes.resolved(word) { letters = single.flatMap { Array($0.utf8) } }
    capitals.removeAll(keepingCapacity: true)
  }
}

extension Folder {
  /// What the accented Latin letters fold to, worked out once by the way that all of Unicode goes.
  private static let latin: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    for value in [0xC0...0x24F, 0x1E00...0x1EFF].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic else { continue }
      var folder = Folder()
      folder.fold(String.UnicodeScalarView([scalar]), needsDecomposition: true)
      folder.endToken()
      // A letter that contains a separator (Ŀ) is left to the long way.
      if folder.tokens.count == 1, folder.tokens[0].utf8.allSatisfy({ $0 < 0x80 }), ![0x13F, 0x140].contains(value) {
        table[UInt32(value)] = Array(folder.tokens[0].utf8)
      }
    }
    return table
  }()

  /// Apostrophes of every kind, and characters that cannot be seen.
  fileprivate static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x80: return false
    case 0xB4, 0x02B9...0x02BF, 0x02C8, 0x02CA, 0x02CB, 0x02EE, 0x055A, 0x05F3, 0x07F4, 0x07F5, 0x1FBD, 0x1FBF, 0x1FEF, 0x1FFD,
      0x1FFE, 0x2018...0x201B, 0x2032, 0x2035, 0xA78B, 0xA78C, 0xFF07, 0xFF40:
      return true
    case 0xAC00...0xD7A3, 0x4E00...0x9FFF, 0x3041...0x3096, 0x30A1...0x30FA, 0x0400...0x045F, 0xC0...0x24F: return false
    default: return scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .format
    }
  }

  /// Marks that only show a sound or a tone. Vowel signs of Indic scripts and the voicing of kana are letters.
  fileprivate static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x0483...0x0487, 0x0591...0x05BD, 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x0610...0x061A,
      0x0640, 0x064B...0x065F, 0x0670, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
      return true
    default: return false
    }
  }

  /// True for the large blocks that a compatibility decomposition leaves as they are (or would only take apart to be
  /// put together again), so that most Korean, Chinese, Japanese and Russian names need none.
  fileprivate static func isStable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x80, 0xAC00...0xD7A3, 0x4E00...0x9FFF, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC: return true
    case 0x0410...0x044F: return scalar.value != 0x0419 && scalar.value != 0x0439
    default: return false
    }
  }

  /// Small letters that Unicode does not decompose although people write them either way.
  fileprivate static let letterTable: [UInt32: String] = [
    0x00E6: "ae", 0x0153: "oe", 0x00F8: "o", 0x00DF: "ss", 0x00F0: "d", 0x0111: "d", 0x00FE: "th", 0x0127: "h", 0x0131: "i",
    0x0138: "k", 0x0142: "l", 0x014B: "n", 0x0167: "t", 0x0180: "b", 0x0259: "e", 0x0192: "f", 0x019A: "l", 0x01B6: "z",
    0x01DD: "e", 0x01E5: "g", 0x03C2: "σ",
    // African letters, and letters in the shape of small capitals.
    0x0199: "k", 0x01B4: "y", 0x0237: "j", 0x0251: "a", 0x0253: "b", 0x0254: "o", 0x0256: "d", 0x0257: "d", 0x025B: "e",
    0x0261: "g",
    0x0268: "i", 0x0289: "u", 0x0299: "b", 0x0262: "g", 0x029C: "h", 0x026A: "i", 0x029F: "l", 0x0274: "n", 0x0280: "r",
    0x028F: "y",
    0x1D00: "a", 0x1D04: "c", 0x1D05: "d", 0x1D07: "e", 0x1D0A: "j", 0x1D0B: "k", 0x1D0D: "m", 0x1D0F: "o", 0x1D18: "p",
    0x1D1B: "t",
    0x1D1C: "u", 0x1D20: "v", 0x1D21: "w", 0x1D22: "z",
  ]
}
