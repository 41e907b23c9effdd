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
    var text = ""
    var acronym = ""
    var hasSingleLetter = false
    for part in parts {
      text += part.text
      let scalars = part.text.unicodeScalars
      if let first = scalars.first { acronym.unicodeScalars.append(first) }
      if scalars.dropFirst().isEmpty { hasSingleLetter = true }
    }
    self.text = text
    self.acronym = acronym
    sounds = RomanisationClass.sounds(of: text)
    mayBeMisspelt = !hasSingleLetter
  }

  /// True when both can be the same part of one person's name.
  func canStand(for other: NamePart) -> Bool {
    if acronym == nil, other.acronym == nil { return TokenRelation.between(self, other) != .distinct }
    // A joined word must be found whole: an initial of it would swallow the tokens it was made of.
    if text == other.text || acronym == other.text || text == other.acronym { return true }
    return mayBeMisspelt && other.mayBeMisspelt && TokenRelation.isSpelling(self, other)
  }

  /// Every way to write two or three neighbours as one word, two of them either way round, that gives a part of `others`.
  static func joins(of parts: [NamePart], thatStandFor others: [NamePart]) -> [[NamePart]] {
    var joins: [[NamePart]] = []
    guard parts.count > 1 else { return joins }
    for length in 2...3 where length <= parts.count {
      for start in 0...(parts.count - length) {
        let run = Array(parts[start..<(start + length)])
        for order in length == 2 ? [run, run.reversed()] : [run] {
          guard isWorthJoining(order, others) else { continue }
          let word = NamePart(joining: order)
          if others.contains(where: { word.canStand(for: $0) }) {
            joins.append(parts[..<start] + [word] + parts[(start + length)...])
          }
        }
      }
    }
    return joins
  }

  /// Cheap test before the letters are looked at: romanisations of one word hardly differ by more than half their length.
  private static func isWorthJoining(_ run: [NamePart], _ others: [NamePart]) -> Bool {
    let length = run.reduce(0) { $0 + $1.text.utf8.count }
    return others.contains { other in
      let otherLength = other.text.utf8.count
      return otherLength * 2 >= length && otherLength <= length * 2 || other.text.unicodeScalars.count == run.count
    }
  }
}
