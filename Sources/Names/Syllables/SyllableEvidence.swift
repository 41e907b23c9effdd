extension SyllableLanguage {
  /// Evidence in bits that two readings are one name, with the doubt about either reading; nil when a part has none.
  func bits(_ left: SyllableName, _ right: SyllableName) -> Float? {
    guard left.count == right.count, left.count > 0 else { return nil }
    var factor = surnames.factor(left.surname, right.surname)
    if factor <= 0 { return nil }
    factor *= given.factor(left.first, right.first)
    if left.count > 1 { factor *= given.factor(left.second, right.second) }
    if left.count > 2 { factor *= given.factor(left.third, right.third) }
    guard factor > 0 else { return nil }
    return Logarithm.base2(factor) - left.doubt - right.doubt
  }

  /// The same when in one syllable of the given name only the vowel is another (`hek` for `hyok`): an error of the pen.
  ///
  /// The consonants must be the same, so that 철 and 춘 stay apart; a family name is never read so.
  func bitsWithDrift(_ left: SyllableName, _ right: SyllableName) -> Float? {
    guard !frames.isEmpty, left.count == right.count, left.count > 1 else { return nil }
    let family = surnames.factor(left.surname, right.surname)
    guard family > 0 else { return nil }
    var bits = Logarithm.base2(family) - left.doubt - right.doubt
    var drifts = 0
    for (one, other) in zip(left.given, right.given) {
      // Also of the syllables that agree: the look-up goes by all of them.
      guard frames[Int(one)] == frames[Int(other)], frames[Int(one)] != 0 else { return nil }
      let factor = given.factor(one, other)
      if factor > 0 {
        bits += Logarithm.base2(factor)
      } else {
        bits += driftBits(one, other)
        drifts += 1
      }
    }
    return drifts == 1 ? bits : nil
  }

  /// Evidence of two syllables of which the vowel differs: what meeting the rarer one says, less the error.
  func driftBits(_ one: UInt16, _ other: UInt16) -> Float {
    min(-given.logShares[Int(one)], -given.logShares[Int(other)]) - SyllablePenalties.drift
  }

  /// Evidence of what agrees in two names that need not agree in all: used only where a fact already joins the parties.
  func partialBits(_ left: SyllableName, _ right: SyllableName) -> Float? {
    let family = surnames.factor(left.surname, right.surname)
    var bits = family > 0 ? Logarithm.base2(family) : -SyllablePenalties.otherFamily
    var agreeing = family > 0 ? 1 : 0
    if left.count != right.count {
      bits -= SyllablePenalties.otherGiven
    } else {
      for (one, other) in zip(left.given, right.given) {
        let factor = given.factor(one, other)
        bits += factor > 0 ? Logarithm.base2(factor) : -SyllablePenalties.otherGiven / 2
        if factor > 0 { agreeing += 1 }
      }
    }
    return agreeing > 0 ? bits - left.doubt - right.doubt : nil
  }

  /// The readings of a name as written.
  func read(_ text: String) -> [SyllableName] {
    SyllableWords(text).map(readings) ?? []
  }
}

/// What differences between syllables take away, in bits: -log2 of how often an alias of one person differs so.
enum SyllablePenalties {
  /// Another vowel by error.
  static let drift: Float = 8
  /// Another given name.
  static let otherGiven: Float = 5
  /// Another family name.
  static let otherFamily: Float = 5
}
