import PageSamples
import RedFlags
import Testing

@testable import Console

@Suite("The console’s words in three languages")
struct ConsoleWordsTests {
  /// Latin letters that stand in Japanese and Korean texts rightly: names, file names, units, keys.
  private static let latin: Set<String> = ["UTC", "AI", "Web", "YAML", "CSV", "Tab", "Enter", "Sekisho"]

  private func leftovers(_ text: String) -> Set<String> {
    Set(text.matches(of: /[A-Za-z]{2,}/).map { String($0.0) }).subtracting(Self.latin)
  }

  @Test("no phrase is missing or left in English, and all have the same places")
  func phrases() {
    for phrase in Phrase.allCases {
      let places = { (text: String) in Set(text.matches(of: /\{[0-9]\}/).map { String($0.0) }) }
      #expect(!phrase.english.isEmpty && !phrase.japanese.isEmpty && !phrase.korean.isEmpty)
      #expect(places(phrase.japanese) == places(phrase.english), "\(phrase)")
      #expect(places(phrase.korean) == places(phrase.english), "\(phrase)")
      #expect(leftovers(phrase.japanese) == [], "\(phrase)")
      #expect(leftovers(phrase.korean) == [], "\(phrase)")
    }
  }

  @Test("no stable word is left in English")
  func words() {
    for (word, text) in CaseworkWords.table {
      #expect(!text.en.isEmpty && leftovers(text.ja) == [] && leftovers(text.ko) == [], "\(word)")
    }
  }

  @Test("no page shows an English phrase in another language", arguments: [Language.japanese, .korean])
  func pages(language: Language) {
    let english = Set(Phrase.allCases.map(\.english).filter { $0.count > 8 && !$0.contains("{") })
    for entry in Pages.all {
      let text = PageReader(entry.make(Pages.viewer(entry.role, language)).text).text
      for phrase in english { #expect(!text.contains(phrase), "\(entry.name): \(phrase)") }
    }
  }
}
