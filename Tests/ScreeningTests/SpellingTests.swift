import Names
import Screening
import Testing
import Watchlists

@Suite("Names in other spellings beside a second identifier")
struct SpellingTests {
  private static let list = """
    {"id":"p-1","type":"person","names":["HAN, Bo Gi"],"weakNames":["Ttukttak"],"birthDates":["1972-04-09"],"numbers":["Passport:PS-472130"]}
    {"id":"p-2","type":"person","names":["HAN, Bo Mi"],"birthDates":["1972-04-09"]}
    {"id":"p-3","type":"person","names":["MUSTERMANN, Erika"],"birthDates":["1972"]}

    """

  private func index(spellings: Bool = true) throws -> ScreeningIndex {
    let parties = try Watchlist.read(file: "own.jsonl", bytes: Array(Self.list.utf8)).flatMap(\.listed)
    return ScreeningIndex(parties: parties, spellings: spellings ? Screener(parties: parties) : nil)
  }

  private func query(_ name: PersonName, born: (Int, Int?, Int?)? = nil, number: String? = nil) -> ScreeningQuery {
    ScreeningQuery(
      names: [name], birthDates: born.flatMap { Watchlists.PartialDate(year: $0.0, month: $0.1, day: $0.2) }.map { [$0] } ?? [],
      documents: number.map { [StatedDocument(number: $0)] } ?? [])
  }

  private let names = [
    PersonName(full: "한보기"), PersonName(full: "Hahn Bo-ki"), PersonName(given: "Po Ki", family: "Han"),
    PersonName(full: "Somebody", native: "한보기"),
  ]

  @Test("a name in another spelling or script with the same full date of birth is a strong hit that says so")
  func birthDate() throws {
    let index = try index()
    for name in names {
      let hits = index.screen(query(name, born: (1972, 4, 9)))
      #expect(hits.map(\.party.id) == ["p-1"], "\(name)")
      #expect(
        hits.allSatisfy { $0.basis == .nameWithDateOfBirth && $0.isStrong && $0.isSpelling && $0.listedValue == "HAN, Bo Gi" })
    }
  }

  @Test("with the same document number it is one, too; the number alone was one before")
  func number() throws {
    let hits = try index().screen(query(names[0], number: "PS 472130"))
    #expect(hits.map(\.basis) == [.nameWithDocument])
    #expect(hits.allSatisfy { $0.isStrong && $0.isSpelling })
    #expect(try index(spellings: false).screen(query(names[0], number: "PS 472130")).map(\.basis) == [.document])
  }

  @Test("without a second identifier that agrees exactly there is no hit, however alike the names are")
  func nothingBeside() throws {
    let index = try index()
    for name in names {
      #expect(index.screen(query(name)).isEmpty)
      #expect(index.screen(query(name, born: (1972, 4, 10))).isEmpty)
      #expect(index.screen(query(name, born: (1972, nil, nil))).isEmpty)
      #expect(index.screen(query(name, number: "PS 472131")).isEmpty)
    }
    #expect(index.screen(query(PersonName(full: "Mustermann Erica"), born: (1972, 4, 9))).isEmpty)
  }

  @Test("another name with the same date of birth, and a weak alias, are no hits")
  func otherNames() throws {
    let index = try index()
    for name in ["Lee Sora", "Kim Bo Gi", "Han Min Su", "Ttuktak"] {
      #expect(index.screen(query(PersonName(full: name), born: (1972, 4, 9))).isEmpty, "\(name)")
    }
  }

  @Test("names letter for letter are found as before, with and without the search for spellings")
  func exact() throws {
    let (with, without) = (try index(), try index(spellings: false))
    for query in [
      query(PersonName(full: "Han Bo Gi"), born: (1972, 4, 9)), query(PersonName(full: "Bo Gi Han")),
      query(PersonName(full: "Han Bo Gi"), born: (1980, 1, 1)), query(PersonName(full: "Han Bo Gi"), number: "PS-472130"),
    ] {
      #expect(with.screen(query) == without.screen(query))
    }
  }
}
