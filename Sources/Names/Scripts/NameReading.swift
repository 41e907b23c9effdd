/// The language whose way of reading a native script gave a `NameReading`.
public enum ReadingLanguage: String, Sendable, Hashable, CaseIterable {
  /// Korean: Hanja or Hangul, given in Hangul.
  case korean
  /// Standard Chinese in pinyin.
  case mandarin
  /// Cantonese as documents of Hong Kong spell it.
  case cantonese
  /// Japanese in Hepburn.
  case japanese
  /// Russian.
  case russian
  /// Ukrainian.
  case ukrainian
  /// Arabic, also for Persian and Urdu names in Arabic letters.
  case arabic
  /// Latin letters as they stand.
  case latin
}

/// One way to read a name that is written in a native script.
public struct NameReading: Sendable, Hashable {
  /// The reading: Latin tokens, or Hangul for the Korean reading of Hanja.
  public var text: String
  /// The language it was read in.
  public var language: ReadingLanguage
  /// False when the script allows other readings of the name.
  public var isCertain: Bool

  /// A reading with all its facts.
  public init(text: String, language: ReadingLanguage, isCertain: Bool) {
    self.text = text
    self.language = language
    self.isCertain = isCertain
  }
}
