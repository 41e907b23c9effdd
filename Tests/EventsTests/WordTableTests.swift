import Testing

@testable import Events

@Suite("Tables of words")
struct WordTableTests {
  @Test("know their words, and nothing that only begins or ends like one")
  func knowsWholeWords() {
    let table = WordTable([("worker", 1), ("client", 2), ("company", 3)])
    for (word, value) in ["worker": 1, "client": 2, "company": 3] { #expect(Self.value(of: word, in: table) == value) }
    for word in ["", "work", "workers", "Worker", "clienx", "ünknown", "a much longer word than any"] {
      #expect(Self.value(of: word, in: table) == nil)
    }
  }

  private static func value(of word: String, in table: WordTable<Int>) -> Int? {
    Array(word.utf8).withUnsafeBufferPointer { table.value(of: $0) }
  }
}
