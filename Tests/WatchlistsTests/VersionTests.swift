import Hashing
import TestSupport
import Testing

@testable import Watchlists

@Suite("Editions of lists: differences, joining, ties")
struct VersionTests {
  private func list(_ file: String, _ text: String) throws -> LoadedList {
    try #require(try Watchlist.read(file: file, bytes: Array(text.utf8)).first)
  }

  private func own(_ lines: String...) throws -> [ListedParty] { try list("own.jsonl", lines.joined(separator: "\n")).parties }

  @Test("a difference names what is new, gone and changed, field by field")
  func differences() throws {
    let old = try own(
      #"{"id":"1","type":"person","names":["HAN, Bo Gi","Muster"],"birthDates":["1972-04-09"]}"#,
      #"{"id":"2","type":"person","names":["GONE, Was"]}"#, #"{"id":"3","type":"person","names":["SAME, Stays"]}"#)
    let new = try own(
      #"{"id":"3","type":"person","names":["SAME, Stays"]}"#, #"{"id":"4","type":"company","names":["New Widgets"]}"#,
      #"{"id":"1","type":"person","names":["HAN, Bo Gi","Beispiel"],"birthDates":["1972-04-09","1971"]}"#)
    let diff = ListDiff(from: old, to: new)
    #expect(diff.added.map(\.id) == ["4"])
    #expect(diff.removed.map(\.id) == ["2"])
    #expect(diff.changed.map(\.after.id) == ["1"])
    #expect(diff.changed[0].fields.map(\.field) == ["names", "birthDates"])
    #expect(diff.changed[0].fields[0].removed == ["Muster | strongAlias | alias | "])
    #expect(diff.changed[0].fields[0].added == ["Beispiel | strongAlias | alias | "])
    #expect(diff.changed[0].fields[1].added == ["1971"])
    #expect(diff.applied(to: old).map(\.facts.description) == new.map(\.facts.description))
    #expect(ListDiff(from: new, to: new).isEmpty)
  }

  @Test("another edition with the same facts is no difference; another order of names is one")
  func editions() throws {
    let one = try own(#"{"id":"1","names":["A B","C D","E F"]}"#)
    let spaced = try own(#"{"id":"1",  "names":["A B","C D","E F"]}"#)
    #expect(one[0].list != spaced[0].list)
    #expect(ListDiff(from: one, to: spaced).isEmpty)
    let turned = try own(#"{"id":"1","names":["A B","E F","C D"]}"#)
    let fields = ListDiff(from: one, to: turned).changed.flatMap(\.fields)
    #expect(fields == [ListDiff.FieldChange(field: "names", removed: [], added: [])])
  }

  @Test("2,000 random changes of a list are found exactly, and applied they give the new list")
  func randomChanges() throws {
    var random = SplitMix64(seed: 0xD1FF)
    let old = try (1...200).flatMap { try own(#"{"id":"\#($0)","names":["NAME \#($0)"],"programs":["P\#($0 % 7)"]}"#) }
    for _ in 0..<10 {
      var new = old
      var (gone, fresh, touched): (Set<String>, Set<String>, Set<String>) = ([], [], [])
      for step in 0..<200 {
        let place = random.below(new.count)
        switch random.below(3) {
        case 0:
          let id = new.remove(at: place).id
          if fresh.remove(id) == nil { gone.insert(id) }
          touched.remove(id)
        case 1:
          var party = old[0]
          party.id = "new-\(step)"
          fresh.insert(party.id)
          new.insert(party, at: place)
        default:
          new[place].addName("ALIAS \(step)")
          if !fresh.contains(new[place].id) { touched.insert(new[place].id) }
        }
      }
      let diff = ListDiff(from: old, to: new)
      #expect(Set(diff.added.map(\.id)) == fresh)
      #expect(Set(diff.removed.map(\.id)) == gone)
      #expect(Set(diff.changed.map(\.after.id)) == touched)
      #expect(diff.applied(to: old) == new)
    }
  }

  @Test(
    "two real editions: the difference applied to the old one gives the new one",
    .enabled(if: RealLists.folder != nil, "\(RealData.absence)"))
  func realEditions() throws {
    let folder = try #require(RealLists.folder) + "/un/UN_consolidated-"
    let old = try Watchlist.read(paths: [folder + "2025-11.xml"]).lists[0]
    let new = try Watchlist.read(paths: [folder + "2026-02.xml"]).lists[0]
    let diff = ListDiff(from: old.parties, to: new.parties)
    #expect(old.parties.count + diff.added.count - diff.removed.count == new.parties.count)
    #expect(!diff.added.isEmpty)
    #expect(diff.applied(to: old.parties).map(\.facts.description) == new.parties.map(\.facts.description))
    #expect(old.version.source.published == "2025-11-20" && new.version.source.published == "2026-02-27")
  }

  private func source(_ name: String) -> ListSource { ListSource(name: name, file: name, version: "1") }

  private func person(_ name: String, on list: String, born: String? = nil, passport: String? = nil, country: String? = nil)
    -> ListedParty
  {
    var party = ListedParty(id: name, list: source(list), kind: .person)
    party.addName(name)
    if let date = born.flatMap({ PartialDate(iso: $0) }) { party.birthDates = [ListedBirthDate(date)] }
    party.addDocument("Passport", passport, country: country)
    return party
  }

  private func groups(_ parties: [ListedParty]) -> [[String]] { PartyMerge.merged(parties).map { $0.members.map(\.list.name) } }

  @Test("one party on several lists becomes one, and every entry keeps its list")
  func merging() throws {
    let merged = PartyMerge.merged([
      person("HAN, Bo Gi", on: "A", born: "1972-04-09", passport: "PS-472130", country: "Iceland"),
      person("Bo Gi Han", on: "B", born: "1972-04-09"), person("MUSTER", on: "C", passport: "ps 472130", country: "IS"),
      person("HAN, Bo Gi", on: "D"),
    ])
    #expect(merged.map { $0.members.map(\.list.name) } == [["A", "B", "C"], ["D"]])
    #expect(merged[0].grounds.count == 2)
    #expect(merged[0].members[2].names.map(\.text) == ["MUSTER"])
  }

  @Test("what is not certain stays apart")
  func apart() throws {
    // Two of one list, whatever they share.
    #expect(groups([person("HAN, Bo", on: "A", born: "1972-04-09"), person("Bo HAN", on: "A", born: "1972-04-09")]).count == 2)
    // A name alone; a name with a year.
    #expect(groups([person("HAN, Bo", on: "A"), person("HAN, Bo", on: "B")]).count == 2)
    #expect(groups([person("HAN, Bo", on: "A", born: "1972"), person("HAN, Bo", on: "B", born: "1972")]).count == 2)
    // One word; a number without its country; dates that contradict.
    #expect(groups([person("Muster", on: "A", born: "1972-04-09"), person("Muster", on: "B", born: "1972-04-09")]).count == 2)
    #expect(groups([person("A B", on: "A", passport: "PS-472130"), person("C D", on: "B", passport: "PS-472130")]).count == 2)
    let contradicting = [
      person("A B", on: "A", born: "1972-04-09", passport: "PS-472130", country: "IS"),
      person("C D", on: "B", born: "1980-01-01", passport: "PS-472130", country: "IS"),
    ]
    #expect(groups(contradicting).count == 2)
    // A number that two of one list share says nothing about a third.
    let shared = ["A", "A", "B"].enumerated().map {
      person("P \($0.offset)", on: $0.element, passport: "PS-472130", country: "IS")
    }
    #expect(groups(shared).count == 3)
    // A ship and a firm.
    var ship = ListedParty(id: "s", list: source("A"), kind: .vessel)
    ship.addName("SEA EXAMPLE")
    ship.addDocument("IMO", "9074729", kind: .imo)
    var firm = ListedParty(id: "f", list: source("B"), kind: .organisation)
    firm.addName("SEA EXAMPLE")
    firm.addDocument("IMO", "9074729", kind: .imo)
    #expect(groups([ship, firm]).count == 2)
  }

  @Test("the order in which lists come changes the order of the result alone")
  func mergeOrder() throws {
    let parties = [
      person("HAN, Bo Gi", on: "A", born: "1972-04-09"), person("Bo Gi Han", on: "B", born: "1972-04-09"),
      person("OTHER, One", on: "B", born: "1960-01-01"), person("One Other", on: "C", born: "1960-01-01"),
    ]
    let one = Set(PartyMerge.merged(parties).map { Set($0.members.map { PartyKey($0) }) })
    let other = Set(PartyMerge.merged(parties.reversed()).map { Set($0.members.map { PartyKey($0) }) })
    #expect(one == other)
  }

  @Test(
    "real lists: many entries of UN, EU and UK are OFAC's; a join never holds two of one list",
    .enabled(if: RealLists.folder != nil, "\(RealData.absence)"))
  func realMerge() throws {
    let folder = try #require(RealLists.folder) + "/"
    let lists = try Watchlist.read(paths: [
      folder + "us/ofac-2021-07", folder + "un/UN_consolidated-2026-02.xml", folder + "eu", folder + "uk",
    ]).lists
    let merged = PartyMerge.merged(lists.flatMap(\.parties))
    #expect(merged.reduce(0) { $0 + $1.members.count } == lists.reduce(0) { $0 + $1.parties.count })
    #expect(merged.filter { $0.members.count > 1 }.count > 300)
    #expect(merged.allSatisfy { Set($0.lists).count == $0.members.count })
  }

  @Test(
    "ties to the DPRK are told from facts of the list; the programme alone misses one in six",
    .enabled(if: RealLists.folder != nil, "\(RealData.absence)"))
  func dprkTies() throws {
    let list = try Watchlist.read(paths: [try #require(RealLists.folder) + "/us/ofac-2021-07"]).lists[0]
    let ties = Watchlist.dprkTies(of: list.parties)
    let byProgramme = ties.values.filter { $0.contains(.programme) }.count
    #expect(byProgramme == 414)
    #expect(ties.count >= 500)
    #expect(ties.count < 520)
  }

  @Test("each tie by itself")
  func eachTie() throws {
    var party = ListedParty(id: "1", list: source("A"), kind: .organisation)
    party.addName("Example Widgets")
    #expect(party.dprkTies.isEmpty)
    for (change, tie) in [
      ({ (p: inout ListedParty) in p.programmes = ["DPRK3"] }, DPRKTie.programme), ({ $0.programmes = ["PRK"] }, .programme),
      ({ $0.programmes = ["The Democratic People's Republic of Korea (Sanctions) Regulations"] }, .programme),
      ({ $0.remarks = "Secondary sanctions risk: North Korea Sanctions Regulations" }, .remarks),
      ({ $0.nationalities = ["북한"] }, .nationality),
      ({ $0.addresses = [PartyAddress(country: "Korea, North")] }, .address),
      ({ $0.describeCraft { $0.flag = "North Korea" } }, .register),
    ] {
      var tied = party
      change(&tied)
      #expect(tied.dprkTies == [tie])
    }
    party.nationalities = ["Korea, South"]
    party.remarks = "Located in Pyongtaek, Republic of Korea"
    #expect(party.dprkTies.isEmpty)
    var source = party
    source.id = "2"
    source.programmes = ["DPRK4"]
    party.addRelation(ListedRelation(.ownedBy, name: "x", id: "2"))
    #expect(Watchlist.dprkTies(of: [party, source])[PartyKey(party)] == [.linked])
  }
}
