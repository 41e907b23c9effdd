import Testing

@testable import Names

@Suite("Searching listed names")
struct NameIndexTests {
  static let parties = [
    IndexedParty(
      id: "1", type: .person, names: [IndexedName("KIM, Yong Chol"), IndexedName("KIM, Young-Cheol", kind: .alias)],
      facts: PartyFacts(births: [BirthSpan(PartialDay(year: 1962, month: 2, day: 18))], countries: ["KP"])),
    IndexedParty(id: "2", type: .person, names: [IndexedName("RYOM, Hui-bong")], facts: PartyFacts(countries: ["KP"])),
    IndexedParty(
      id: "3", type: .person, names: [IndexedName("KOLCHANOV, Vasiliy Aleksandrovich"), IndexedName("VASYA", kind: .weak)],
      facts: PartyFacts(births: [BirthSpan(PartialDay(year: 1946, month: 3, day: 25))])),
    IndexedParty(id: "4", type: .person, names: [IndexedName("AL-ZAWAHIRI, Ayman Muhammad Rabi")]),
    IndexedParty(id: "5", type: .organisation, names: [IndexedName("Korea Ryonbong General Corporation")]),
    IndexedParty(id: "6", type: .vessel, names: [IndexedName("JIN TENG")]),
    IndexedParty(id: "7", type: .person, names: [IndexedName("KIM, Yong Chun")]),
    IndexedParty(id: "8", type: .person, names: [IndexedName("ZHANG, Weihua")]),
    IndexedParty(id: "9", type: .organisation, names: [IndexedName("Banco Nacional de Cuba")]),
  ]

  let index = NameIndex(parties)

  func best(_ name: String, _ type: PartyType? = nil, _ facts: PartyFacts = PartyFacts()) -> NameHit? {
    index.search(NameQuery([name], type: type, facts: facts)).first
  }

  @Test(
    "spellings find the party and are alerts",
    arguments: [
      ("Kim Young-chul", "1"), ("Yong-chol Kim", "1"), ("김영철", "1"), ("Ryŏm Hŭi-bong", "2"), ("염희봉", "2"),
      ("Kolchanov Vasily", "3"),
      ("Vasilij Kolčanov", "3"), ("Ayman al Zawahri", "4"), ("Aiman Muhammad Rabie Al-Zawahiri", "4"),
      ("KOREA RYONBONG GENERAL TRADING CORP.", "5"), ("Jin Teng", "6"), ("Weihua Zhang", "8"),
      ("National Bank of Cuba", "9"), ("Kolchanof, Vasiliy A.", "3"),
    ])
  func spellingsAreAlerts(_ name: String, _ id: String) throws {
    let hit = try #require(best(name))
    #expect(hit.id == id)
    #expect(hit.score >= ScoreScale.threshold)
  }

  @Test(
    "other people are no alerts",
    arguments: [
      "Kim Yong Ho", "Kim Jong Un", "김영호", "Kim Min-jun", "Muhammad Ali", "Vasily Ivanov", "John Smith", "Rabi Muhammad",
      "Zhang Wei", "Wang Weihua",
      "Vasya Pupkin", "Ayman Nour", "Maria Kolchina",
    ])
  func othersAreNoAlerts(_ name: String) { #expect(best(name)?.score ?? 0 < ScoreScale.threshold) }

  @Test("namesakes that differ in one syllable never find each other")
  func namesakes() {
    let hits = index.search(NameQuery(["Kim Yong Chun"]))
    #expect(hits.map(\.id) == ["7"])
  }

  @Test("the same full name is an alert, and the exact one stands above a spelling of it")
  func exactNames() throws {
    let exact = try #require(best("KIM Yong Chol"))
    #expect(exact.score >= ScoreScale.threshold)
    #expect(exact.why.parts.allSatisfy { $0.agreement == .same })
  }

  @Test("a birth date that agrees raises, one that contradicts lowers")
  func birthDates() throws {
    let own = PartyFacts(births: [BirthSpan(PartialDay(year: 1962, month: 2, day: 18))])
    let other = PartyFacts(births: [BirthSpan(PartialDay(year: 1990, month: 7, day: 3))], countries: ["KR"])
    let plain = try #require(best("Kim Young-chul"))
    let agreeing = try #require(best("Kim Young-chul", nil, own))
    #expect(agreeing.score > plain.score)
    #expect(agreeing.nameScore == plain.nameScore)
    #expect(agreeing.why.facts.contains { $0.fact == .birthDate && $0.agrees })
    #expect(best("Kim Young-chul", nil, other)?.score ?? 0 < ScoreScale.threshold)
  }

  @Test("the same birthday joins names that agree in part, another day does not")
  func birthdayWithPartOfTheName() throws {
    let day = BirthSpan(PartialDay(year: 1962, month: 2, day: 18))
    let other = BirthSpan(PartialDay(year: 1971, month: 9, day: 4))
    let hit = try #require(best("Kim Hak Song", .person, PartyFacts(births: [day], countries: ["KP"])))
    #expect(hit.id == "1")
    #expect(hit.nameScore < ScoreScale.threshold)
    #expect(hit.why.parts.contains { $0.agreement == .different })
    #expect(best("Kim Hak Song", .person, PartyFacts(births: [other], countries: ["KP"])) == nil)
    #expect(best("Ri Hak Song", .person, PartyFacts(births: [day]))?.score ?? 0 < ScoreScale.threshold)
  }

  @Test("a wrong vowel in one given syllable is found and counts less than a spelling")
  func wrongVowel() throws {
    let drift = try #require(best("Ryom Hui-bang"))
    let spelling = try #require(best("Ryom Hee-bong"))
    #expect(drift.id == "2")
    #expect(drift.score < spelling.score)
  }

  @Test("a Chinese name that a hundred thousand people bear is reported, and no alert by itself")
  func frequentChineseName() throws {
    let index = NameIndex([IndexedParty(id: "z", type: .person, names: [IndexedName("ZHANG, Wei")])])
    let hit = try #require(index.search(NameQuery(["Zhang Wei"])).first)
    #expect(hit.score < ScoreScale.threshold && hit.score > ScoreScale.least)
  }

  @Test("reasons without parts cost less and change no score")
  func withoutParts() {
    let query = NameQuery(["Vasily Kolchanov"])
    let short = index.search(query, explaining: false)
    #expect(short.map(\.score) == index.search(query).map(\.score))
    #expect(short.allSatisfy { $0.why.parts.isEmpty })
  }

  @Test("only parties of the type asked for are found")
  func types() {
    #expect(best("Jin Teng", .person) == nil)
    #expect(best("Jin Teng", .vessel)?.id == "6")
  }

  @Test("a weak alias counts less than the same name as a full one")
  func weakAliases() {
    let strong = NameIndex([IndexedParty(id: "a", type: .person, names: [IndexedName("Orlovets Kazimir")])])
    let weak = NameIndex([IndexedParty(id: "a", type: .person, names: [IndexedName("Orlovets Kazimir", kind: .weak)])])
    let query = NameQuery(["Kazimir Orlovetz"])
    #expect((weak.search(query).first?.score ?? 0) < (strong.search(query).first?.score ?? 0))
  }

  @Test("every hit says which names, key, parts and facts made its score")
  func explanation() throws {
    let hit = try #require(best("Hee-bong Ryom", .person, PartyFacts(countries: ["KP"])))
    #expect(hit.why.asked == "Hee-bong Ryom")
    #expect(hit.why.listed == "RYOM, Hui-bong")
    #expect(hit.why.key == .koreanSyllables)
    #expect(hit.why.parts.map(\.listed) == ["ryom", "hui", "bong"])
    #expect(hit.why.parts.map(\.agreement) == [.same, .spelling, .same])
    #expect(hit.why.facts.map(\.fact) == [.country])
    let latin = try #require(best("Vasily Kolchanov"))
    #expect(latin.why.key == .tokens)
    #expect(latin.why.parts.contains { $0.asked == "kolchanov" && $0.listed == "kolchanov" && $0.agreement == .same })
    #expect(latin.why.parts.contains { $0.listed == "aleksandrovich" && $0.agreement == .onlyListed })
  }

  @Test("readings of native scripts are searched, Hanja by their Korean reading")
  func readings() throws {
    let reader: NameIndex.Reader = { text in
      switch text {
      case "金英哲": [NameReading(text: "김영철", language: .korean, isCertain: true)]
      case "张伟华": [NameReading(text: "zhang wei hua", language: .mandarin, isCertain: true)]
      case "Василий Колчанов": [NameReading(text: "vasiliy kolchanov", language: .russian, isCertain: true)]
      default: []
      }
    }
    let index = NameIndex(Self.parties, readings: reader)
    #expect(index.search(NameQuery(["金英哲"])).first?.id == "1")
    #expect(index.search(NameQuery(["张伟华"])).first?.id == "8")
    #expect(index.search(NameQuery(["Василий Колчанов"])).first?.id == "3")
    let native = NameIndex([IndexedParty(id: "n", type: .person, names: [IndexedName("金英哲")])], readings: reader)
    #expect(native.search(NameQuery(["Kim Yong Chol"])).first?.id == "n")
    #expect(native.search(NameQuery(["김영철"])).first?.id == "n")
  }

  @Test("empty, odd and endless queries have an answer")
  func oddQueries() {
    for text in [
      "", " ", ",", "-", "'", "1234", "\u{0}", String(repeating: "kim ", count: 5000), String(repeating: "a", count: 100_000),
    ] {
      #expect(index.search(NameQuery([text])).count <= 10)
    }
    #expect(NameIndex([]).search(NameQuery(["Kim Yong Chol"])).isEmpty)
    #expect(index.search(NameQuery([])).isEmpty)
    #expect(index.search(NameQuery(["Kim Yong Chol"]), limit: 0).isEmpty)
  }
}
