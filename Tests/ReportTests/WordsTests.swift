import Events
import Judgement
import Linking
import PageSamples
import RedFlags
import Testing

@testable import Report

@Suite("The words of three languages")
struct WordsTests {
  /// Latin letters that stand in Japanese and Korean texts rightly: names, file names, units.
  private static let latin: Set<String> = [
    "Sekisho", "UTC", "rings", "assessments", "jsonl", "VPN", "KVM", "IP", "PC", "AI", "Web", "km",
  ]

  private func words(in text: String) -> Set<String> { Set(text.matches(of: /[A-Za-z]{2,}/).map { String($0.0) }) }

  @Test("every label is there, translated, and has the same places")
  func labels() {
    for label in Label.allCases {
      let places = { (text: String) in Set(text.matches(of: /\{[0-9]\}/).map { String($0.0) }) }
      #expect(!label.english.isEmpty && !label.japanese.isEmpty && !label.korean.isEmpty)
      #expect(places(label.japanese) == places(label.english), "\(label)")
      #expect(places(label.korean) == places(label.english), "\(label)")
      guard label != .title else { continue }
      #expect(label.japanese != label.english, "\(label)")
      #expect(label.korean != label.english, "\(label)")
    }
  }

  @Test("no English is left in the other languages' strings")
  func leftovers() {
    let vocabulary =
      EventKind.allCases.map(EventWords.name) + SubjectKind.allCases.map(VocabularyWords.subject)
      + (VocabularyWords.groups + ["CLR", "RING"]).compactMap(VocabularyWords.group)
      + ["R0", "R1", "R2", "R3", "R4", "R5"].compactMap(VocabularyWords.response)
      + ["FP", "EM", "EX", "PP", "AI"].compactMap(VocabularyWords.viewer)
    let texts = Label.allCases.flatMap { [$0.japanese, $0.korean] } + vocabulary.flatMap { [$0.ja, $0.ko] }
    for text in texts { #expect(words(in: text).subtracting(Self.latin) == [], "\(text)") }
  }

  @Test("the page and the summary show no English in the other languages", arguments: [Language.japanese, .korean])
  func page(language: Language) {
    let english = Set(Label.allCases.map(\.english).filter { $0.count > 6 && !$0.contains("{") && $0 != Label.title.english })
    let html = PageReader(Sample.html(Sample.input(), language)).text
    let summary = TerminalSummary.text(Sample.input(), language: language, color: false, width: 100)
    let list = FlagListing.list(
      SampleFlags.catalogue, language: language, terminal: .init(isTerminal: false, color: false, width: 100))
    for label in english { #expect(!(html + summary + list).contains(label), "\(label)") }
  }

  @Test("every kind of shared identifier has a name")
  func identifiers() {
    for kind in IdentifierKind.allCases {
      let word = "\(kind)".reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
      #expect(VocabularyWords.identifier(word) != nil, "\(word)")
    }
  }

  @Test("a value that looks like a place stays as it is")
  func places() {
    #expect(Words(language: .english)(.oneIn, "{0}") == "1 in {0}")
    #expect(Words(language: .english)(.oneIn) == "1 in ")
  }
}
