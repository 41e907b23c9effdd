/// A token, or several written as one, with what its comparison needs.
struct NamePart: Sendable {
  let text: String
  /// The coarse romanised sound; nil for other scripts.
  let sounds: [UInt8]?
  /// The families of given names that a single token belongs to.
  let diminutives: [Int]
  /// The initials of joined tokens; nil for a single token.
  private let acronym: String?
  /// False for a join that holds a single letter: a letter more is what one edit forgives, and would forgive anything.
  private let mayBeMisspelt: Bool
  private let traits: Traits

  init(_ token: String) {
    text = token
    sounds = RomanisationClass.sounds(of: token)
    diminutives = Diminutives.families(of: token)
    acronym = nil
    mayBeMisspelt = true
    traits = Traits(token, sounds: sounds, diminutives: diminutives)
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
    diminutives = []
    sounds = RomanisationClass.sounds(of: text)
    mayBeMisspelt = !hasSingleLetter
    traits = Traits(text, sounds: sounds, diminutives: [])
  }

  /// True when both can be the same part of one person's name.
  func canStand(for other: NamePart) -> Bool {
    guard traits.meet(other.traits) else { return false }
    if acronym == nil, other.acronym == nil { return TokenRelation.between(self, other) != .distinct }
    // A joined word must be found whole: an initial of it would swallow the tokens it was made of.
    if text == other.text || acronym == other.text || text == other.acronym { return true }
    return mayBeMisspelt && other.mayBeMisspelt && TokenRelation.isSpelling(self, other)
  }

  /// What two related parts always share, one bit each: the first letter, the last letter (one edit leaves one of the two), the sound
  /// or a family of given names. Most pairs of parts share nothing, and end here before a letter is compared.
  private struct Traits: Sendable {
    private var bits: UInt64 = 0

    init(_ text: String, sounds: [UInt8]?, diminutives: [Int]) {
      // Beyond ASCII equal texts may have different bytes: such parts are always compared.
      guard let first = text.utf8.first, let last = text.utf8.last, text.utf8.allSatisfy({ $0 < 0x80 }) else {
        bits = .max
        return
      }
      bits = 1 << UInt64(first % 22) | 1 << UInt64(22 + last % 22)
      if let sounds {
        let hash = sounds.reduce(into: UInt64(0)) { $0 = $0 &* 31 &+ UInt64($1) }
        bits |= 1 << (44 + hash % 14)
      }
      for family in diminutives { bits |= 1 << UInt64(58 + family % 6) }
    }

    func meet(_ other: Traits) -> Bool { bits & other.bits != 0 }
  }

  /// Two or three neighbours of a name written as one word.
  struct Join: Sendable {
    private let word: NamePart
    private let range: Range<Int>

    fileprivate init(_ run: [NamePart], at range: Range<Int>) {
      word = NamePart(joining: run)
      self.range = range
    }

    /// Whether a join has a trait in common with one of the parts: without that it stands for none of them. Asks by index, since a copy
    /// of a join counts the references to all its parts, and nearly all joins end here.
    static func meet(_ joins: [Join], _ index: Int, _ others: [NamePart]) -> Bool {
      others.indices.contains { joins[index].word.traits.meet(others[$0].traits) }
    }

    /// Whether the word can stand for one of the parts.
    func standsFor(_ others: [NamePart]) -> Bool {
      others.indices.contains { word.canStand(for: others[$0]) } && others.indices.contains { isWorthComparing(with: others[$0]) }
    }

    /// The parts of the name with the word in the place of those it is made of.
    func replaced(in parts: [NamePart]) -> [NamePart] { parts[..<range.lowerBound] + [word] + parts[range.upperBound...] }

    /// Romanisations of one word hardly differ by more than half their length.
    private func isWorthComparing(with other: NamePart) -> Bool {
      let (length, otherLength) = (word.text.utf8.count, other.text.utf8.count)
      return otherLength * 2 >= length && otherLength <= length * 2 || other.text.unicodeScalars.count == range.count
    }
  }

  /// Every way to write two or three neighbours as one word, two of them either way round.
  static func joins(of parts: [NamePart]) -> [Join] {
    var joins: [Join] = []
    guard parts.count > 1 else { return joins }
    for length in 2...3 where length <= parts.count {
      for start in 0...(parts.count - length) {
        let range = start..<(start + length)
        let run = Array(parts[range])
        joins.append(Join(run, at: range))
        if length == 2 { joins.append(Join(run.reversed(), at: range)) }
      }
    }
    return joins
  }
}
