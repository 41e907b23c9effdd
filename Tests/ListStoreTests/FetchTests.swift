import Events
import Foundation
import ListStore
import Testing

@Suite("Fetching lists", .serialized)
struct FetchTests {
  private func feed(_ url: String, name: String = "own.jsonl") -> ListFeed {
    ListFeed(
      name: "own", title: "t", publisher: "p", licence: "l", cadenceHours: 24, isDefault: true, page: nil,
      files: [ListFeed.File(name: name, url: url)])
  }

  private func lines(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "{\"id\":\"p\($0)\",\"names\":[\"Testperson Number\($0)\"]}\n" }.joined()
  }

  @Test("a list is fetched, asked for by its tag the next time, and replaced when the server has another")
  func conditional() throws {
    let place = try TemporaryStore()
    let server = try LoopbackServer()
    let feed = feed(server.url("own.jsonl"))
    server.answer = .file(lines(1...3), etag: "\"one\"")
    #expect(try place.store.fetch(feed, now: .hour(0)).version.parties == 3)
    let again = try place.store.fetch(feed, now: .hour(24))
    #expect(again == .unchanged(again.version))
    #expect(server.requests.last?.contains("if-none-match: \"one\"") == true)
    #expect(try place.store.list(ListLabel("own")).checked == .hour(24))
    server.answer = .file(lines(1...4), etag: "\"two\"")
    #expect(try place.store.fetch(feed, now: .hour(48)).version.parties == 4)
    #expect(server.requests.count == 3)
    let status = try #require(place.store.status(now: .hour(48)).first)
    #expect(status.state == .fresh)
    #expect(status.list.cadenceHours == 24)
  }

  @Test("errors of the server, pages instead of lists and files that are too large keep the list and are told")
  func failures() throws {
    let place = try TemporaryStore()
    let server = try LoopbackServer()
    let feed = feed(server.url("own.jsonl"))
    server.answer = .file(lines(1...3), etag: nil)
    try place.store.fetch(feed, now: .hour(0))
    func reason(_ answer: LoopbackServer.Answer, bytes: Int = 1 << 20) -> String {
      server.answer = answer
      do {
        _ = try place.store.fetch(feed, downloads: DownloadLimits(bytes: bytes, seconds: 20), now: .hour(1))
        return ""
      } catch { return "\(error)" }
    }
    #expect(reason(.status(503)).contains("the server answered 503"))
    #expect(reason(.file("<html>maintenance</html>", etag: nil)).contains("of no known list format"))
    #expect(reason(.file(lines(1...400), etag: nil), bytes: 2_000).contains("is larger than 2000 bytes"))
    #expect(reason(.endless).contains("is larger than 1048576 bytes"))
    #expect(reason(.redirect("http://192.0.2.1/own.jsonl")).contains("leads on to an address that is not allowed"))
    #expect(reason(.redirect("file:///etc/hostname")).contains("own.jsonl"))
    let status = try #require(place.store.status(now: .hour(1)).first)
    #expect(status.state == .failed)
    #expect(try place.used("own/own.jsonl") == lines(1...3))
  }

  @Test("a list that was never there is shown as missing after its first fetch failed")
  func missing() throws {
    let place = try TemporaryStore()
    let gone = feed(URL(fileURLWithPath: place.path("nowhere.jsonl")).absoluteString)
    #expect(throws: StoreError.self) { try place.store.fetch(gone, now: .hour(0)) }
    #expect(try place.store.status(now: .hour(0)).map(\.state) == [.missing])
    #expect(throws: StoreError.self) { try ListStore.paths(of: [place.store.folder.path]) }
  }

  @Test("files of this machine are fetched too, and several make one list")
  func files() throws {
    let place = try TemporaryStore()
    let sdn = try place.write(
      "up/SDN.CSV", #"1001,"EXAMPLE, Ava","individual","TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- "# + "\r\n")
    let alt = try place.write("up/ALT.CSV", #"1001,1,"aka","SAMPLE, Ava",-0- "# + "\r\n")
    var both = feed(URL(fileURLWithPath: sdn).absoluteString, name: "sdn.csv")
    both.files.append(ListFeed.File(name: "alt.csv", url: URL(fileURLWithPath: alt).absoluteString))
    let version = try place.store.fetch(both, now: .hour(0)).version
    #expect(version.lists.map(\.names) == [2])
    #expect(version.lists.map(\.list) == ["OFAC SDN"])
  }

  @Test("the table that is shipped can be read, and its addresses are those of publishers over https")
  func shipped() throws {
    let table = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Catalogue/tables/list-feeds.yaml")
    let feeds = try ListFeed.load(from: table)
    #expect(feeds.count >= 8)
    #expect(feeds.allSatisfy { feed in feed.files.allSatisfy { $0.url.hasPrefix("https://") } })
    #expect(feeds.allSatisfy { !$0.licence.isEmpty && !$0.publisher.isEmpty && $0.page?.hasPrefix("https://") == true })
    #expect(feeds.first { $0.name == "ofac-sdn" }?.files.map(\.name) == ["sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"])
  }

  @Test(
    "a table with an address that is not allowed is refused",
    arguments: ["http://example.org/x", "ftp://127.0.0.1/x", "https:///x", "x", "http://127.0.0.1.example.org/x"])
  func addresses(_ url: String) throws {
    let place = try TemporaryStore()
    let path = try place.write(
      "feeds.yaml",
      """
      - {name: a, title: t, publisher: p, licence: l, cadence_hours: 1, default: true, files: [{name: a.csv, url: "\(url)"}]}
      """)
    #expect(throws: StoreError.feeds("a: \(url) is not allowed")) { try ListFeed.load(from: URL(fileURLWithPath: path)) }
  }
}
