/// A token, or several written as one, with what its comparison needs.
struct NamePart {
  let text: String
  /// The coarse romanised sound; nil for other scripts.
  let sounds: [UInt8]?
  /// The initials of joined tokens; nil for a single token.
  private let acronym: String?
  /// False for a join that holds a single letter: a letter more is what one edit forgives, and would forgive anything.
  private let mayBeMisspelt: Bool

  init(_ token: String) {
    text = token
    sounds = RomanisationClass.sounds(of: token)
    acronym = nil
    mayBeMisspelt = true
  }

  private init(joining parts: [NamePart]) {
    text = parts.map(\.text).joined()
    sounds = RomanisationClass.sounds(of: text)
    acronym = String(String.UnicodeScalarView(parts.compactMap(\.text.unicodeScalars.first)))
    mayBeMisspelt = parts.allSatisfy { $0.text.unicodeScalars.count > 1 }
  }

  /// True when both can be the same part of one person's name.
  func canStand(for other: NamePart) -> Bool {
    if acronym == nil, other.acronym == nil { return TokenRelation.between(self, other) != .distinct }
    // A joined word must be found whole: an initial of it would swallow the tokens it was made of.
    if text == other.text || acronym == other.text || text == other.acronym { return true }
    return mayBeMisspelt && other.mayBeMisspelt && TokenRelation.isSpelling(self, other)
  }

  /// Every way to write two or three neighbours as one word, two of them either way round.
  static func joins(of parts: [NamePart]) -> [[NamePart]] {
    var joins: [[NamePart]] = []
    guard parts.count > 1 else { return joins }
    for length in 2...3 where length <= parts.count {
      for start in 0...(parts.count - length) {
        let run = Array(parts[start..<(start + length)])
        for order in length == 2 ? [run, run.reversed()] : [run] {
          joins.append(parts[..<start] + [NamePart(joining: order)] + parts[(start + length)...])
        }
      }
    }
    return joins
  }
}
