/// One Chinese character with its readings.
struct HanCharacter {
  /// Where alone a form of a character is written.
  enum Form { case everywhere, mainland, japan }

  let scalar: Unicode.Scalar
  /// Hangul syllables before the initial sound law, the usual one first.
  let korean: [Unicode.Scalar]
  /// Toneless pinyin with v for ü, the usual one first.
  let mandarin: [String]
  /// Toneless Jyutping, the usual one first.
  let cantonese: [String]
  /// The traditional form that stands for all forms of the character.
  let unified: Unicode.Scalar
  let form: Form

  init(_ scalar: Unicode.Scalar) {
    self.scalar = scalar
    guard let fields = hanCharacters.fields(of: scalar.utf8) else {
      (korean, mandarin, cantonese, unified, form) = ([], [], [], scalar, .everywhere)
      return
    }
    korean = Array(fields.text(0).unicodeScalars)
    mandarin = fields.list(1)
    cantonese = fields.list(2)
    unified = fields.text(3).unicodeScalars.first ?? scalar
    form =
      switch fields.bytes(4).first {
      case UInt8(ascii: "s"): .mainland
      case UInt8(ascii: "j"): .japan
      default: .everywhere
      }
  }

  /// True for the characters of Chinese writing, the Japanese repetition mark included.
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
