import RedFlags
import Report

/// Speaks one language: the console's phrases, beside the report's words.
struct Say: Sendable {
  let words: Words

  init(_ language: Language) { words = Words(language: language) }

  /// A phrase.
  subscript(phrase: Phrase) -> String {
    switch words.language {
    case .english: phrase.english
    case .japanese: phrase.japanese
    case .korean: phrase.korean
    }
  }

  /// A phrase with its places filled.
  func callAsFunction(_ phrase: Phrase, _ values: String...) -> String { Words.filled(self[phrase], values) }

  /// A word of casework, such as `confirm_fake`; as it is written when the console does not know it.
  func word(_ word: String) -> String { CaseworkWords.text(word).map { words($0) } ?? word }

  /// Hours and days for people.
  func span(seconds: Double) -> String {
    let minutes = Int(max(0, min(1e9, (abs(seconds) / 60).rounded())))
    if minutes < 120 { return self(.minutes, Figure.count(minutes)) }
    if minutes < 72 * 60 { return self(.hours, Figure.count(minutes / 60)) }
    return self(.days, Figure.count(minutes / 1_440))
  }
}
