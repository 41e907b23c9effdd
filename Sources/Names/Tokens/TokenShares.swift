/// How common a token is among all people, as far as it is known without the list: the background against which the list's own
/// frequencies are smoothed.
enum TokenShares {
  /// -log2 of the part of people who have the token in their name.
  ///
  /// Frequent names come from a table; Korean and Chinese syllables from theirs, at a tenth of mankind together with a quarter;
  /// any other token is as rare as its length allows.
  static func bits(of token: String) -> Float {
    let letters = Float(min(token.unicodeScalars.count, 12))
    let isLatin = token.utf8.allSatisfy { $0 < 0x80 }
    var bits = isLatin ? min(17, 2.4 + 1.95 * letters) : min(17, 4 + 3.5 * letters)
    if let share = CommonNames.perMillion[token] { bits = min(bits, -Logarithm.base2(share / 1_000_000)) }
    for (language, part) in [(SyllableLanguage.korean, Float(0.02)), (SyllableLanguage.chinese, 0.15)] {
      for table in [language.surnames, language.given] {
        if let spelling = table[token.utf8] { bits = min(bits, -table.logShares[Int(spelling)] - Logarithm.base2(part)) }
      }
    }
    return max(bits, 1)
  }
}
