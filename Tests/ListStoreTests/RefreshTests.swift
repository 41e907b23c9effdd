import Events
import Foundation
import ListStore
import Testing
import Watchlists

@Suite("Refreshing a list of the store")
struct RefreshTests {
  private let own = try? ListLabel("own")

  @Test("a list is kept with its source, time, hash and counts, and can be read from the store's folder")
  func add() throws {
    let place = try TemporaryStore()
    let path = try place.list(1...10, junk: 1)
    let (name, outcome) = try place.store.add(path, as: own, source: "by hand", cadenceHours: 24, now: .hour(0))
    #expect(name.text == "own")
    let version = outcome.version
    #expect(version.parties == 10)
    #expect(version.rejects == 1)
    #expect(version.source == "by hand")
    #expect(version.addedAt == Timestamp(.hour(0)).text)
    #expect(version.files.map(\.path) == ["own.jsonl"])
    let direct = try Watchlist.read(paths: [path]).lists
    #expect(version.files[0].sha256 == direct[0].version.files[0].sha256)
    #expect(try place.used("own/own.jsonl") == String(contentsOfFile: path, encoding: .utf8))
    let read = try Watchlist.read(paths: [place.store.folder.path])
    #expect(read.lists.flatMap(\.parties).map(\.id) == (1...10).map { "p\($0)" })
    #expect(read.unread.isEmpty)
  }

  @Test("the same file again is no new edition, but the list was checked")
  func unchanged() throws {
    let place = try TemporaryStore()
    let path = try place.list(1...4)
    let first = try place.store.add(path, as: own, now: .hour(0)).outcome.version
    let again = try place.store.add(path, as: own, now: .hour(30)).outcome
    #expect(again == .unchanged(first))
    let list = try place.store.list(#require(own))
    #expect(list.versions == [first])
    #expect(list.checked == .hour(30))
  }

  @Test("a list that shrank below half keeps the old edition, says so, and is taken when a person accepts it")
  func shrinking() throws {
    let place = try TemporaryStore()
    try place.store.add(place.list(1...10), as: own, now: .hour(0))
    let half = try place.store.add(place.list(1...5), as: own, now: .hour(1)).outcome
    #expect(half.version.parties == 5)
    let refused = #expect(throws: StoreError.self) { try place.store.add(place.list(1...2), as: own, now: .hour(2)) }
    #expect(refused == .refused(list: "own", reason: "Own list shrank from 5 parties to 2, below the 50 % allowed"))
    let list = try place.store.list(#require(own))
    #expect(place.store.current(list)?.id == half.version.id)
    #expect(list.failure?.at == Timestamp(.hour(2)).text)
    #expect(list.checked == .hour(1))
    let accepted = try place.store.add(place.list(1...2), as: own, limits: RefreshLimits(acceptsShrinking: true), now: .hour(3))
    #expect(accepted.outcome.version.parties == 2)
    #expect(try place.store.list(#require(own)).failure == nil)
  }

  @Test("one list of several that shrinks or is gone is enough to refuse")
  func oneOfSeveral() throws {
    let place = try TemporaryStore()
    try place.list(1...10, in: "both/own.jsonl")
    try place.write("both/wallets.txt", Wallets.lines)
    let both = place.path("both")
    #expect(try place.store.add(both, now: .hour(0)).name.text == "both")
    try FileManager.default.removeItem(atPath: both + "/wallets.txt")
    try place.list(1...40, in: "both/own.jsonl")
    let refused = #expect(throws: StoreError.self) { try place.store.add(both, now: .hour(1)) }
    #expect("\(refused.map { "\($0)" } ?? "")".contains("Wallets shrank from 3 parties to 0"))
  }

  @Test("what cannot be read, holds nobody, or is mostly rejects is refused and nothing is left behind")
  func unusable() throws {
    let place = try TemporaryStore()
    for (text, reason) in [
      ("<html><body>Service unavailable</body></html>", "of no known list format"),
      ("{\"name\":\"\"}\n", "it holds no party"),
    ] {
      let path = try place.write("bad.jsonl", text)
      let error = #expect(throws: StoreError.self) { try place.store.add(path, as: own, now: .hour(0)) }
      #expect(error.map { "\($0)".contains(reason) } == true, "\(String(describing: error))")
    }
    let junk = try place.list(1...3, junk: 3)
    #expect(
      throws: StoreError.refused(
        list: "own", reason: "3 lines or values could not be used beside 3 parties, more than the 20 % allowed")
    ) { try place.store.add(junk, as: own, now: .hour(0)) }
    #expect(throws: StoreError.self) { try place.store.add(place.path("nothing"), as: own, now: .hour(0)) }
    #expect(place.store.names().isEmpty)
    #expect(
      try place.store.add(junk, as: own, limits: RefreshLimits(mostRejects: 0.5), now: .hour(0)).outcome.version.rejects == 3)
  }

  @Test("editions are kept up to the number asked for, never fewer than two, the one in use among them")
  func keep() throws {
    let place = try TemporaryStore()
    let name = try #require(own)
    var ids: [String] = []
    for day in 1...6 {
      let limits = RefreshLimits(keep: day < 6 ? 3 : 0)
      ids.append(
        try place.store.add(place.list(1...(10 + day)), as: own, limits: limits, now: .hour(Double(day))).outcome.version.id)
      let list = try place.store.list(name)
      #expect(list.versions.map(\.id) == ids.suffix(day < 6 ? 3 : 2))
      #expect(place.store.current(list)?.id == ids.last)
      #expect(try list.versions.allSatisfy { try place.store.read("own", version: $0.id).parties.count == $0.parties })
    }
  }

  @Test("several refreshes at once wait for each other: every edition is whole and the last one is in use")
  func atOnce() throws {
    let place = try TemporaryStore()
    let label = try #require(own)
    let paths = try (1...6).map { try place.list(1...(20 + $0), in: "own\($0)/own.jsonl") }
    let store = place.store
    DispatchQueue.concurrentPerform(iterations: paths.count) { index in
      _ = try? store.add(paths[index], as: label, limits: RefreshLimits(keep: 10), now: .hour(Double(index)))
    }
    let list = try store.list(label)
    #expect(Set(list.versions.map(\.parties)) == Set(21...26))
    #expect(store.current(list)?.id == list.versions.last?.id)
    #expect(try list.versions.allSatisfy { try store.read("own", version: $0.id).parties.count == $0.parties })
  }

  @Test("going back to an earlier file is a new edition, in the same second too")
  func back() throws {
    let place = try TemporaryStore()
    for numbers in [1...4, 1...5, 1...4] {
      let outcome = try place.store.add(place.list(numbers), as: own, now: .hour(0)).outcome
      #expect(outcome.version.parties == numbers.count)
      #expect(try Watchlist.read(paths: [place.store.folder.path]).lists.flatMap(\.parties).count == numbers.count)
    }
  }

  @Test("OFAC's companions are taken in with whichever of the files is named")
  func companions() throws {
    let place = try TemporaryStore()
    try place.write(
      "ofac/sdn.csv", #"1001,"EXAMPLE, Ava","individual","TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- "# + "\r\n")
    try place.write("ofac/alt.csv", #"1001,1,"aka","SAMPLE, Ava",-0- "# + "\r\n")
    try place.write("ofac/other.txt", "not of the list")
    for file in ["sdn.csv", "alt.csv"] {
      let place2 = try TemporaryStore()
      let (name, outcome) = try place2.store.add(place.path("ofac/\(file)"), now: .hour(0))
      #expect(name.text == "ofac-sdn")
      #expect(outcome.version.files.map(\.path) == ["alt.csv", "sdn.csv"])
      #expect(outcome.version.lists[0].names == 2)
    }
  }

  @Test("a crash before the exchange leaves the edition before in use and is cleaned away later")
  func crash() throws {
    let place = try TemporaryStore()
    try place.store.add(place.list(1...4), as: own, now: .hour(0))
    let home = place.store.folder.appendingPathComponent(".sekisho/own")
    try FileManager.default.createDirectory(at: home.appendingPathComponent("incoming"), withIntermediateDirectories: true)
    try Data("half".utf8).write(to: home.appendingPathComponent("incoming/own.jsonl"))
    let orphan = home.appendingPathComponent("versions/20200101T000000Z-000000000000")
    try FileManager.default.createDirectory(at: orphan, withIntermediateDirectories: true)
    #expect(try Watchlist.read(paths: [place.store.folder.path]).lists.flatMap(\.parties).count == 4)
    #expect(try place.store.add(place.list(1...5), as: own, now: .hour(1)).outcome.version.parties == 5)
    #expect(!FileManager.default.fileExists(atPath: orphan.path))
    #expect(!FileManager.default.fileExists(atPath: home.appendingPathComponent("incoming").path))
  }

  @Test(
    "names are those of safe folders", arguments: ["", "../x", "A", ".x", "-x", "a/b", "a b", String(repeating: "a", count: 65)])
  func names(_ text: String) {
    #expect(throws: StoreError.badName(text)) { try ListLabel(text) }
  }

  @Test("a name is made out of a list's title")
  func title() throws {
    #expect(try ListLabel(of: "UN Security Council").text == "un-security-council")
    #expect(try ListLabel(of: "  Ünïcode – Liste 2 ").text == "n-code-liste-2")
    #expect(throws: StoreError.self) { try ListLabel(of: "제재") }
  }
}

/// Wallets that are published as examples in the documents of their chains.
enum Wallets {
  static let lines = """
    1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa
    0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed
    bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4

    """
}
