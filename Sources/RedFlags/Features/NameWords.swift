import Events
import Names

/// The words in which two people's names can agree. Who marries, transitions or otherwise changes a part of the name keeps the rest
/// of it, so a common word is a reason to say nothing.
///
/// The rule is the same for every origin: short words ("Li", "Ng") count like long ones, and a name written without a gap (김민준) is
/// taken apart as its writer would, since its spelling with a gap (Kim Min-jun) has a word in common too.
enum NameWords {
  /// Whether the two names have a word in common.
  static func share(_ one: Events.PersonName, _ other: Events.PersonName) -> Bool {
    let words = Self.words(of: other)
    return Self.words(of: one).contains { words.contains($0) }
  }

  /// The same for names that are kept ready for comparison.
  static func share(_ one: Names.PersonName, _ other: Names.PersonName) -> Bool {
    let words = Self.words(of: [other.full, other.given, other.family, other.native])
    return Self.words(of: [one.full, one.given, one.family, one.native]).contains { words.contains($0) }
  }

  /// Whether any of the names has a word in common with the given one.
  static func share(_ known: [Events.PersonName], _ name: Events.PersonName) -> Bool {
    let words = Self.words(of: name)
    return known.contains { other in Self.words(of: other).contains { words.contains($0) } }
  }

  /// Whether a text can only be a whole name: two words that are no initials, or one that is written without a gap. Of the latter,
  /// two signs alone may as well be a given name, and three are not.
  static func isWhole(_ text: String) -> Bool {
    let tokens = FoldedName(text).tokens
    return tokens.count { isWord($0) } >= 2 || tokens.contains { isGapless($0) && $0.unicodeScalars.count >= 3 }
  }

  private static func words(of name: Events.PersonName) -> [String] {
    words(of: [name.full, name.given, name.family, name.native])
  }

  /// Folded words of all fields. Initials and forms of address stand for too many people.
  private static func words(of fields: [String?]) -> [String] {
    var words: [String] = []
    for text in fields {
      guard let text else { continue }
      let tokens = FoldedName(text).tokens
      words += tokens.filter { isWord($0) && !titles.contains($0) }
      // Beside another word it is a family name or a given name by itself.
      if tokens.count == 1, isGapless(tokens[0]) { words += parts(ofGapless: Array(tokens[0].unicodeScalars)) }
    }
    return words
  }

  private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "prof", "sir", "jr", "sr"]

  /// A single letter is an initial; in scripts that write a syllable or a word with one sign, one sign is a word.
  private static func isWord(_ token: String) -> Bool { isSigns(token) || token.unicodeScalars.dropFirst().first != nil }

  private static func isGapless(_ token: String) -> Bool { isSigns(token) && token.unicodeScalars.dropFirst().first != nil }

  private static func isSigns(_ token: String) -> Bool {
    switch NameScript(ofToken: token) {
    case .han, .hangul, .kana: true
    case .latin, .cyrillic, .greek, .arabic, .other: false
    }
  }

  /// Family name and given name of every way to take the signs apart: family names have one sign or two.
  private static func parts(ofGapless signs: [Unicode.Scalar]) -> [String] {
    func text(_ slice: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(slice)) }
    switch signs.count {
    case 2: return [text(signs[..<1]), text(signs[1...])]
    case 3: return [text(signs[..<1]), text(signs[1...]), text(signs[..<2])]
    case 4: return [text(signs[..<1]), text(signs[1...]), text(signs[..<2]), text(signs[2...])]
    default: return []
    }
  }
}
