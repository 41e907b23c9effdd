import Hashing
import TestSupport
import Testing

@testable import Names

@Suite("The sieve rules out only what the search finds nothing for")
struct NameSieveTests {
  /// Names of many kinds, some of which only differ in how they are written.
  private static let others = [
    "김영철", "박 진혁", "Kim 정은", "金正恩", "习近平", "張 國榮", "田中太郎", "たなか たろう", "Иван Петров", "محمد علي", "José Álvarez",
    "Ch'oe Yŏng-ho", "Jean-Luc O'Neill", "Ivan I. Petrov", "Bill Smith", "William Smith", "Ocean Trading Ltd",
    "OCEAN Maritime Co., Limited", "a b c d e f g h i j k l m",
  ]

  @Test("for changed names of all kinds, with and without facts, at every threshold")
  func isLossless() {
    var mutator = NameMutator(random: SplitMix64(seed: 99))
    var (passed, found, asked) = (0, 0, 0)
    for round in 0..<max(2, SearchIsLosslessTests.edits / 1_000) {
      let names = (0..<40).map { _ in mutator.name() } + Self.others.filter { _ in mutator.random.below(2) == 0 }
      let parties = names.enumerated().map { place, name in
        IndexedParty(
          id: "\(place)", type: place % 6 == 0 ? .organisation : .person,
          names: [IndexedName(name, kind: place % 5 == 0 ? .weak : .primary)],
          facts: PartyFacts(births: place % 4 == 0 ? [Self.birth(place)] : [], countries: place % 3 == 0 ? ["KP"] : []))
      }
      let whole = NameIndex(parties) { NameReadings.readings(of: $0) }
      let parts = [
        NameIndex(part: parties.filter { $0.id.hasSuffix("3") }, of: whole),
        NameIndex(part: parties.filter { $0.id.hasSuffix("7") }, of: whole),
      ]
      let sieve = NameSieve(parts)
      for edit in 0..<600 {
        let listed = names[edit % names.count]
        let name = edit % 3 == 0 ? mutator.name() : edit % 7 == 0 ? listed : mutator.changed(listed)
        let facts =
          edit % 2 == 0 ? PartyFacts() : PartyFacts(births: [Self.birth(edit)], countries: edit % 3 == 0 ? ["KP"] : ["RU"])
        let query = NameQuery([name], type: edit % 5 == 0 ? nil : .person, facts: facts)
        let least = [0.8, 0.65, 0.5, 0.9][edit % 4]
        let isFound = parts.contains { !$0.search(query, limit: 1000, atLeast: least).isEmpty }
        let mayMatch = sieve.mayMatch(query, atLeast: least)
        if isFound, !mayMatch { Issue.record("round \(round): \(name) at \(least) was ruled out") }
        asked += 1
        if isFound { found += 1 }
        if mayMatch { passed += 1 }
      }
    }
    #expect(found > 20)
    #expect(passed < asked / 2)
  }

  private static func birth(_ number: Int) -> BirthSpan {
    BirthSpan(PartialDay(year: 1950 + number % 7, month: 1 + number % 3, day: 1 + number % 5))
  }

  @Test("plain names are cut into the tokens that folding gives")
  func plainWords() {
    var random = SplitMix64(seed: 4)
    let signs = Array("abcXYZ019 -'`,.\u{7}/".utf8)
    for _ in 0..<4_000 {
      let bytes = (0..<random.below(24)).map { _ in signs[random.below(signs.count)] }
      let text = String(decoding: bytes, as: UTF8.self)
      guard let words = PlainWords(bytes.span) else {
        Issue.record("\(text) has too many words")
        continue
      }
      guard let form = TokenForm(text, type: .person) else {
        #expect(words.count == 0)
        continue
      }
      let tokens = (0..<words.count).map { place in
        String(decoding: words.range(place, place).map { words.letters[$0] }, as: UTF8.self)
      }
      #expect(tokens == form.tokens)
      #expect(words.key == form.key && words.joinedKey == form.joinedKey, "\(text)")
    }
  }

  @Test("a day of birth lets any name pass, and nobody passes a sieve of nobody")
  func edges() {
    let party = IndexedParty(
      id: "1", type: .person, names: [IndexedName("KIM, Jong Un")], facts: PartyFacts(births: [Self.birth(3)]))
    let sieve = NameSieve([NameIndex([party])])
    #expect(!sieve.mayMatch(NameQuery(["Maria Gonzalez"]), atLeast: 0.8))
    #expect(sieve.mayMatch(NameQuery(["Maria Gonzalez"], facts: PartyFacts(births: [Self.birth(3)])), atLeast: 0.8))
    #expect(sieve.mayMatch(NameQuery(["김정은"]), atLeast: 0.8))
    #expect(!NameSieve([NameIndex([])]).mayMatch(NameQuery(["Kim Jong Un"]), atLeast: 0))
  }
}
