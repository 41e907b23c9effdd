import Names
import Watchlists

/// What a match rests on and what is to be done about it, in a sentence.
public enum MatchSentence {
  /// The sentence, without personal values.
  public static func text(_ match: ScreenMatch) -> String {
    switch match.basis {
    case .wallet: return "the wallet is listed"
    case .number:
      if match.identifiers.contains(where: { $0.kind == .number && $0.isStrong }) { return "the number is listed" }
      return match.score >= 1
        ? "a short number is listed, and the name agrees"
        : "a short number is listed, which others may have; compare the names and dates"
    case .contact: return "a phone or mail address is listed, which others may use; compare the names and dates"
    case .nameAndFacts, .name:
      let facts = match.why?.facts ?? []
      let against = facts.contains { !$0.agrees }
      if match.basis == .name {
        return against
          ? "a name alone never confirms, and facts speak against it"
          : "a name alone never confirms; compare date of birth, country or numbers"
      }
      return against ? "the name agrees; facts speak for and against it" : "the name agrees, and facts speak for it"
    }
  }
}
