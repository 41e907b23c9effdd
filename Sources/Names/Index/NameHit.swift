/// A party that a query may be, with the score and the reasons.
public struct NameHit: Sendable, Hashable {
  /// The position of the party in `NameIndex.parties`.
  public var party: Int
  /// The party's own identifier.
  public var id: String
  /// From 0 to 1: names and facts together.
  public var score: Double
  /// From 0 to 1: the names alone.
  public var nameScore: Double
  /// Evidence of the names in bits, after the number of listed parties that could be met by chance.
  public var nameBits: Float
  /// The reasons.
  public var why: Why
}

/// Why a query and a listed party were put together: names, key, parts and facts.
public struct Why: Sendable, Hashable {
  /// The kind of look-up that found the pair.
  public enum Key: String, Sendable, Hashable, CaseIterable {
    /// The same folded tokens in any order.
    case sameTokens
    /// The classes of Korean syllables.
    case koreanSyllables
    /// The classes of Chinese syllables.
    case chineseSyllables
    /// Sounds of tokens.
    case tokens
  }

  /// How two parts were found to agree.
  public enum Agreement: String, Sendable, Hashable, CaseIterable {
    /// The same folded letters.
    case same
    /// Two spellings of one syllable or sound.
    case spelling
    /// Letters that are often confused, or an error of the pen.
    case similar
    /// Short form and full form.
    case shortForm
    /// An initial.
    case initial
    /// Two different parts.
    case different
    /// Only the listed name has the part.
    case onlyListed
    /// Only the name asked for has the part.
    case onlyAsked
  }

  /// A part of the names and how it agreed.
  public struct Part: Sendable, Hashable {
    /// The part as asked for; empty when it is missing.
    public var asked: String
    /// The part as listed; empty when it is missing.
    public var listed: String
    /// How they agree.
    public var agreement: Agreement
    /// What it adds or takes away, in bits.
    public var bits: Float
  }

  /// The name of the query.
  public var asked: String
  /// The listed name that agreed best.
  public var listed: String
  /// How far the list trusts the name.
  public var kind: NameKind
  /// What found it.
  public var key: Key
  /// In which language the listed name was read.
  public var language: ReadingLanguage
  /// The parts of the names.
  public var parts: [Part]
  /// The facts that were compared.
  public var facts: [FactEvidence]
}
