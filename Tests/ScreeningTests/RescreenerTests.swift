import Events
import Hashing
import Screening
import TestSupport
import Testing
import Watchlists

@Suite("Re-screening against a change of the lists")
struct RescreenerTests {
  private static let surnames = ["KIM", "RIM", "PAK", "CHOE", "RI", "SMIRNOV", "HASSAN", "GARCIA", "WANG", "TANAKA"]
  private static let given = [
    "Chol Jun", "Yong Ho", "Kwang Su", "Myong Chol", "Ivan", "Ahmed Ali", "Maria Elena", "Wei", "Kenji", "Song Min", "Un Chol",
  ]

  private static func name(_ random: inout SplitMix64) -> String {
    surnames[Int(random.next() % 10)] + ", " + given[Int(random.next() % 11)]
  }

  /// A list of people by number, some of whom a change adds, removes, renames or dates.
  private static func list(_ random: inout SplitMix64, _ names: [String]) throws -> Screener {
    var lines = ""
    for (number, name) in names.enumerated() where !name.isEmpty {
      let year = 1950 + number % 40
      lines += "{\"id\":\"\(number)\",\"type\":\"person\",\"names\":[\"\(name)\"],\"birthDates\":[\"\(year)\"]}\n"
    }
    return Screener(lists: try Watchlist.read(file: "list.jsonl", bytes: Array(lines.utf8)))
  }

  /// `KIM, Yong Ho` as people write it, sometimes with a letter wrong.
  private static func asked(_ random: inout SplitMix64) throws -> ScreenRequest {
    var text = Array(name(&random).split(separator: ",").reversed().joined(separator: " ").utf8)
    if random.next() % 3 == 0 { text[Int(random.next() % UInt64(text.count))] = UInt8(ascii: "a") + UInt8(random.next() % 26) }
    let date = random.next() % 2 == 0 ? ",\"birthDate\":\"\(1950 + random.next() % 40)\"" : ""
    return try Sample.read("{\"name\":\"\(String(decoding: text, as: UTF8.self))\"\(date)}").request
  }

  @Test("gives for parties that changed exactly what a full re-screening gives", arguments: [0.8, 0.6])
  func equalsFullRescreening(threshold: Double) throws {
    var random = SplitMix64(seed: 23)
    var before = (0..<400).map { _ in Self.name(&random) }
    before[399] = ""
    var after = before
    for _ in 0..<25 { after[Int(random.next() % 400)] = random.next() % 3 == 0 ? "" : Self.name(&random) }
    after[399] = "RIM, Un Chol"
    let (old, new) = (try Self.list(&random, before), try Self.list(&random, after))
    let rescreener = Rescreener(from: old, to: new)
    let changed = Set((0..<400).filter { before[$0] != after[$0] }.map(String.init))
    #expect(rescreener.changes == changed.count)
    let options = ScreenOptions(threshold: threshold, limit: 1000)
    var touchedCount = 0
    for _ in 0..<300 {
      let request = try Self.asked(&random)
      let now = new.screen(request, options)
      let near = now.matches.filter { changed.contains($0.entityID) }
      let then = old.screen(request, options).matches.filter { changed.contains($0.entityID) }
      let change = rescreener.screen(request, options)
      #expect((change == nil) == (near.isEmpty && then.isEmpty))
      guard let change else { continue }
      touchedCount += 1
      #expect(change.answer == now)
      #expect(Set(change.touched.map { new.parties[$0].id }) == Set(near.map(\.entityID)))
      #expect(Set(change.gone) == Set(then.map(\.entityID)).subtracting(near.map(\.entityID)))
    }
    #expect(touchedCount > 10)
  }

  @Test("a listed wallet that is new is found, and without a change nothing is answered")
  func identifiers() throws {
    let old = Sample.screener
    var parties = old.parties
    parties[0].wallets.append(
      ListedWallet(asset: "ETH", address: try WalletAddress("0xde709f2102306220921060314715629080e2fb77")))
    let rescreener = Rescreener(from: old, to: Screener(parties: parties))
    let request = try Sample.read(#"{"wallets":["0xDE709F2102306220921060314715629080E2FB77"]}"#).request
    #expect(rescreener.screen(request)?.touched.map { parties[$0].id } == ["p-1"])
    #expect(Rescreener(from: old, to: old).screen(request) == nil)
    #expect(Rescreener(from: old, to: old).screen(try Sample.read(#"{"name":"Rim Chol Jun"}"#).request) == nil)
  }

  @Test("an identifier that two lists use stands for two parties: one may be gone while the other comes near")
  func sameIdentifierOnTwoLists() throws {
    func parties(of list: String, _ name: String) throws -> [ListedParty] {
      let bytes = Array(#"{"id":"7","type":"person","names":["\#(name)"]}"#.utf8)
      return try Watchlist.read(file: "own.jsonl", bytes: bytes).flatMap(\.parties).map { party in
        var party = party
        party.list = ListSource(name: list, file: "own.jsonl", version: "1")
        return party
      }
    }
    let old = Screener(parties: try parties(of: "A", "PAK, Kwang Su") + parties(of: "B", "SMIRNOV, Ivan"))
    let new = Screener(parties: try parties(of: "A", "GARCIA, Maria Elena") + parties(of: "B", "PAK, Kwang Su"))
    let request = try Sample.read(#"{"name":"Pak Kwang Su","type":"person"}"#).request
    let change = try #require(Rescreener(from: old, to: new).screen(request))
    #expect(change.touched.map { new.parties[$0].list.name } == ["B"])
    #expect(change.gone == ["7"])
  }
}
