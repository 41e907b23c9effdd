/// The writing system of a folded token.
///
/// Tokens are only ever compared inside one script; nothing is concluded from *which* script it is.
public enum NameScript: UInt8, Sendable, Hashable, CaseIterable {
  /// Latin letters, and tokens made of digits only.
  case latin
  /// Cyrillic letters.
  case cyrillic
  /// Greek letters.
  case greek
  /// Korean syllables and letters.
  case hangul
  /// Chinese characters, in whatever language.
  case han
  /// Hiragana; katakana is folded to hiragana.
  case kana
  /// Arabic letters.
  case arabic
  /// Every other writing system.
  case other

  /// The script of the first letter of `token`, which is what decides for a token of mixed letters.
  public init(ofToken token: String) {
    self = .latin
    for scalar in token.unicodeScalars {
      if let script = NameScript(scalar.value) {
        self = script
        return
      }
    }
  }

  /// Nil for a digit, which belongs to no script.
  private init?(_ value: UInt32) {
    switch value {
    case 0x30...0x39: return nil
    case 0...0x02AF, 0x1E00...0x1EFF: self = .latin
    case 0x0370...0x03FF, 0x1F00...0x1FFF: self = .greek
    case 0x0400...0x052F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF: self = .cyrillic
    case 0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF: self = .arabic
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: self = .hangul
    case 0x3040...0x30FF, 0x31F0...0x31FF: self = .kana
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      self = .han
    default: self = .other
    }
  }
}
