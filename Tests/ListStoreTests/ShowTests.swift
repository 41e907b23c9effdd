import Events
import Foundation
import ListStore
import Testing
import Watchlists

@Suite("Showing and comparing lists")
struct ShowTests {
  private static let first = """
    {"id":"c-1","type":"person","names":["HAN, Bo Gi"],"weakNames":["Muster"],"birthDates":["1972-04-09"],"countries":["KP"],"programs":["internal"],"numbers":["Passport:PS-472130"]}
    {"id":"c-2","type":"organization","names":["Example Trading Corporation"]}
    """
  private static let second = """
    {"id":"c-1","type":"person","names":["HAN, Bo Gi"],"birthDates":["1972-04-09","1973"],"countries":["KP"],"programs":["internal"],"numbers":["Passport:PS-472130"]}
    {"id":"c-3","type":"person","names":["Han Bora"]}
    """

  @Test("a party's page names every fact and where it was read")
  func page() throws {
    let place = try TemporaryStore()
    let read = try place.store.read(place.write("own.jsonl", Self.first))
    let party = try #require(PartyFinder.find("c-1", in: read.parties).first)
    let hash = try #require(party.list.sha256)
    #expect(
      PartyPage.text(party) == """
        HAN, Bo Gi
          entry        c-1 on Own list
          kind         person
          names        HAN, Bo Gi
                       Muster (alias, weak)
          born         1972-04-09
          nationality  KP
          numbers      Passport: PS-472130
          programmes   internal
          DPRK ties    nationality
          source       own.jsonl, edition \(party.list.version)
          sha256       \(hash)

        """)
    var writer = JSONWriter()
    writer.value(party.json)
    #expect(
      writer.text.hasPrefix(
        #"{"id":"c-1","type":"person","names":[{"text":"HAN, Bo Gi","quality":"primary","kind":"primary","script":"latin"}"#))
    #expect(writer.text.contains(#""source":{"list":"Own list","file":"own.jsonl","version":"sha256:"#))
    #expect(party.json["source"]?["sha256"]?.text == hash)
  }

  @Test("parties are found by identifier first, then by words of a name in any case and order")
  func find() throws {
    let place = try TemporaryStore()
    let parties = try place.store.read(place.write("own.jsonl", Self.first + "\n" + Self.second.split(separator: "\n")[1]))
      .parties
    func ids(_ wanted: String) -> [String] { PartyFinder.find(wanted, in: parties).map(\.id) }
    #expect(ids("c-2") == ["c-2"])
    #expect(ids("han") == ["c-1", "c-3"])
    #expect(ids("gi HAN") == ["c-1"])
    #expect(ids("EXAMPLE corporation") == ["c-2"])
    #expect(ids("ha").isEmpty)
    #expect(ids("").isEmpty)
  }

  @Test("a difference names parties and fields exactly, as text and as JSON")
  func diff() throws {
    let place = try TemporaryStore()
    let (old, new) = try place.store.readPair([place.write("a.jsonl", Self.first), place.write("b.jsonl", Self.second)])
    let diff = ListDiff(from: old.parties, to: new.parties)
    #expect(
      diff.text == """
        + c-3 Han Bora (person, Own list)
        - c-2 Example Trading Corporation (organisation, Own list)
        ~ c-1 HAN, Bo Gi (person, Own list)
            - names: Muster | weakAlias | alias |\u{20}
            + birthDates: 1973
        1 added, 1 removed, 1 changed

        """)
    #expect(diff.json.map { $0["change"]?.text } == ["added", "removed", "changed"])
    #expect(diff.json[2]["fields"]?.elements?.compactMap { $0["field"]?.text } == ["names", "birthDates"])
    #expect(diff.applied(to: old.parties).map(\.id) == ["c-1", "c-3"])
  }

  @Test("editions are named in full, by their start, or by default the last two")
  func editions() throws {
    let place = try TemporaryStore()
    let label = try ListLabel("own")
    var ids: [String] = []
    for (day, numbers) in [1...2, 1...3, 1...4].enumerated() {
      ids.append(try place.store.add(place.list(numbers), as: label, now: .hour(Double(day * 24))).outcome.version.id)
    }
    func counts(_ arguments: [String]) throws -> [Int] {
      let (old, new) = try place.store.readPair(arguments)
      return [old.parties.count, new.parties.count]
    }
    #expect(try counts(["own"]) == [3, 4])
    #expect(try counts(["own", ids[0]]) == [2, 4])
    #expect(try counts(["own", String(ids[2].prefix(9)), ids[0]]) == [4, 2])
    #expect(throws: StoreError.unknownVersion(list: "own", version: "2")) { try counts(["own", "2"]) }
    #expect(throws: StoreError.unknownList("un")) { try counts(["un"]) }
  }
}
