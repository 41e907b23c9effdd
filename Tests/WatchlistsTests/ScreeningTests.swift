import Names
import Testing

@testable import Watchlists

@Suite("Screening against lists")
struct ScreeningTests {
  private func screen(_ query: ScreeningQuery) throws -> [ListHit] { try Sample.index().screen(query) }

  private func date(_ iso: String) throws -> PartialDate { try #require(PartialDate(iso: iso)) }

  @Test("a wallet is strong by itself, on whatever EVM chain and in whatever case")
  func wallets() throws {
    let hits = try screen(
      ScreeningQuery(wallets: ["0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"]))
    #expect(hits.map(\.party.id) == ["101"])
    #expect(hits.map(\.basis) == [.wallet])
    #expect(hits.allSatisfy { $0.isStrong })
    #expect(hits[0].listedValue == "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")
    #expect(hits[0].party.list.version.hasPrefix("sha256:"))
    let index = try Sample.index()
    #expect(index.wallet("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa").map(\.id) == ["101"])
    #expect(index.wallet("1a1zp1ep5qgefi2dmptftl5slmv7divfna").isEmpty)
    #expect(index.wallet("0x0000000000000000000000000000000000000001").isEmpty)
  }

  @Test("a name alone is found in any order and spacing, and never strong")
  func namesAlone() throws {
    for name in ["Ava-Lin Testman", "TESTMAN AVA LIN", "Testman, Avalin", "ava lin testman", "Áva-Lin Testman"] {
      let hits = try screen(ScreeningQuery(names: [PersonName(full: name)]))
      #expect(hits.map(\.basis) == [.name], "\(name)")
      #expect(hits.allSatisfy { !$0.isStrong && $0.nameQuality == .primary })
    }
    #expect(try screen(ScreeningQuery(names: [PersonName(given: "Avalin", family: "Testman")])).count == 1)
    #expect(try screen(ScreeningQuery(names: [PersonName(full: "Bo-rin Sample")])).count == 1)
    #expect(try screen(ScreeningQuery(names: [PersonName(full: "Ava Testman")])).isEmpty)
    #expect(try screen(ScreeningQuery(names: [PersonName(full: "")])).isEmpty)
  }

  @Test("a name with the full date of birth is strong; a partial agreement is not; a contradiction removes it")
  func dates() throws {
    let name = PersonName(full: "Ava Probe")
    func hits(_ iso: String...) throws -> [ListHit] {
      try screen(ScreeningQuery(names: [name], birthDates: try iso.map { try date($0) }))
    }
    #expect(try hits("1959-03-27").map(\.basis) == [.nameWithDateOfBirth])
    #expect(try hits("1959-03-27").map(\.isStrong) == [true])
    #expect(try hits("1961-07-01").map(\.basis) == [.name])
    #expect(try hits("1959").map(\.isStrong) == [false])
    #expect(try hits("1985-01-01").isEmpty)
    #expect(try hits("1985-01-01", "1959-03-27").map(\.isStrong) == [true])
  }

  @Test("a weak alias is marked and not strong even with the date of birth")
  func weakAliases() throws {
    let hits = try screen(ScreeningQuery(names: [PersonName(full: "Sparrow")], birthDates: [try date("1959-03-27")]))
    #expect(hits.map(\.nameQuality) == [.weakAlias])
    #expect(hits.map(\.isStrong) == [false])
    let match = try #require(try Sample.index().name(FoldedName("sparrow")).first)
    #expect(match.name.quality == .weakAlias)
  }

  @Test("a document number is strong inside its country, or when it is long enough to be rare")
  func documents() throws {
    func hits(_ number: String, _ country: String?) throws -> [ListHit] {
      try screen(ScreeningQuery(documents: [StatedDocument(number: number, country: country)]))
    }
    #expect(try hits("ab 1234567", "IS").map(\.isStrong) == [true])
    #expect(try hits("ab 1234567", "IS").map(\.basis) == [.document])
    #expect(try hits("AB1234567", nil).map(\.isStrong) == [true])
    #expect(try hits("AB1234567", "NO").isEmpty)
    #expect(try hits("12345", "Norway").map(\.isStrong) == [true])
    #expect(try hits("12345", nil).map(\.isStrong) == [false])
    #expect(try hits("99887766", "DE").map(\.party.id) == ["101"])
    #expect(try hits("2345", "NO").isEmpty)
    let index = try Sample.index()
    #expect(index.documentNumber("55 44 33", country: "NO").map(\.id) == ["102"])
    #expect(index.documentNumber("1234").isEmpty)
    #expect(DocumentNumber.key("000000000") == nil)
  }

  @Test("name and number together are strong")
  func nameWithDocument() throws {
    let query = ScreeningQuery(names: [PersonName(full: "Ava Probe")], documents: [StatedDocument(number: "99887766")])
    #expect(try screen(query).map(\.basis) == [.nameWithDocument])
    #expect(try screen(query).map(\.isStrong) == [true])
  }

  @Test("name and street address are strong unless the date of birth contradicts; a city alone is not")
  func addresses() throws {
    let home = PartyAddress(line: "1 harbour lane flat 2", city: "Exampleville", country: "IS")
    let name = PersonName(full: "Ava Probe")
    let hits = try screen(ScreeningQuery(names: [name], addresses: [home]))
    #expect(hits.map(\.basis) == [.nameWithAddress])
    #expect(hits.map(\.isStrong) == [true])
    let son = try screen(ScreeningQuery(names: [name], birthDates: [try date("1985-01-01")], addresses: [home]))
    #expect(son.map(\.isStrong) == [false])
    let elsewhere = PartyAddress(line: "1 harbour lane flat 2", city: "Exampleville", country: "NO")
    #expect(try screen(ScreeningQuery(names: [name], addresses: [elsewhere])).map(\.basis) == [.name])
    #expect(
      try screen(ScreeningQuery(names: [name], addresses: [PartyAddress(city: "Exampleville", country: "IS")])).map(\.basis) == [
        .name
      ])
    #expect(try screen(ScreeningQuery(addresses: [home])).isEmpty)
  }

  @Test("names of people are not compared with ships, unless asked to")
  func kinds() throws {
    let name = PersonName(full: "Sea Example")
    #expect(try screen(ScreeningQuery(names: [name])).isEmpty)
    #expect(try screen(ScreeningQuery(kind: nil, names: [name])).map(\.party.id) == ["103"])
    let firm = PersonName(full: "Example Widgets North Co Ltd")
    #expect(try screen(ScreeningQuery(kind: .organisation, names: [firm])).map(\.party.id) == ["102"])
  }

  @Test("the order of what is asked does not change the answer")
  func order() throws {
    let wallets = ["0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"]
    let names = [PersonName(full: "Bo Rin Sample"), PersonName(full: "Ava Probe"), PersonName(full: "Ava-Lin Testman")]
    let one = try screen(ScreeningQuery(names: names, wallets: wallets))
    let other = try screen(ScreeningQuery(names: names.reversed(), wallets: wallets))
    #expect(one == other)
    #expect(one.map(\.party.id) == ["101", "101", "101", "105"])
    #expect(one.last?.basis == .name)
    #expect(one[2].listedValue == "TESTMAN, Ava-Lin")
  }

  @Test("those on an allow-list are no find, and parties of unknown kind are asked whatever the kind")
  func stances() throws {
    let text = """
      {"id":"1","type":"person","names":["HAN, Bo Gi"]}
      {"id":"2","type":"person","names":["Cleared, Ann"],"list":"allow"}
      {"id":"3","names":["Example Widgets"]}
      """
    let list = try #require(try Watchlist.read(file: "own.jsonl", bytes: Array(text.utf8)).first)
    let index = ScreeningIndex(parties: list.listed)
    #expect(list.allowed.map(\.id) == ["2"])
    #expect(index.screen(ScreeningQuery(names: [PersonName(full: "Ann Cleared")])).isEmpty)
    for kind in [ListedParty.Kind.person, .organisation] {
      #expect(index.screen(ScreeningQuery(kind: kind, names: [PersonName(full: "Example Widgets")])).map(\.party.id) == ["3"])
    }
  }
}
