import Foundation
import Hashing
import TestSupport
import Testing

@testable import Watchlists

/// Files that are broken, or made to do harm.
@Suite("Hostile and broken files")
struct HostileFileTests {
  private func rejects(_ text: String, name: String = "list.xml") throws -> [ListReject] {
    try Watchlist.read(file: name, bytes: Array(text.utf8)).flatMap(\.rejects)
  }

  @Test("entity expansion, external entities and any type declaration are refused before a record is read")
  func declarations() throws {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE sdnList [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><sdnList><sdnEntry><uid>1</uid><lastName>&c;</lastName></sdnEntry></sdnList>
      """
    let outside = """
      <?xml version="1.0"?><!DOCTYPE sdnList [<!ENTITY x SYSTEM "file:///etc/hostname">]>
      <sdnList><sdnEntry><uid>1</uid><lastName>&x;</lastName></sdnEntry></sdnList>
      """
    for text in [bomb, outside] {
      // What is refused is no list of a known format: nothing of it may be read.
      #expect(throws: WatchlistError.unknownFormat("list.xml")) { try Watchlist.read(file: "list.xml", bytes: Array(text.utf8)) }
    }
    let late =
      "<sdnList>" + String(repeating: " ", count: 1 << 15)
      + "<sdnEntry><uid>1</uid><lastName>&nothing;</lastName></sdnEntry></sdnList>"
    let found = try Watchlist.read(file: "list.xml", bytes: Array(late.utf8))
    #expect(found.flatMap(\.parties).isEmpty)
    #expect(found.flatMap(\.rejects).map(\.field) == ["document"])
  }

  @Test("records before the place where a document breaks are kept, and the place is told")
  func cut() throws {
    let text = String(decoding: try Golden.bytes("sdn.xml"), as: UTF8.self)
    let end = try #require(text.range(of: "<uid>102</uid>"))
    let list = try #require(try Watchlist.read(file: "sdn.xml", bytes: Array(text[..<end.upperBound].utf8)).first)
    #expect(list.parties.map(\.id) == ["101"])
    #expect(list.rejects.map(\.field) == ["document"])
    #expect(list.rejects[0].line == 26)
    #expect(list.rejects[0].reason.hasSuffix("what stands before was read"))
  }

  @Test("bytes that are no UTF-8 are read as Windows-1252, control characters as blanks, and both are told")
  func encodings() throws {
    var bytes = try Golden.bytes("sdn.xml")
    let place = try #require(String(decoding: bytes, as: UTF8.self).range(of: "SEA EXAMPLE"))
    let offset = String(decoding: bytes, as: UTF8.self).utf8.distance(from: "".utf8.startIndex, to: place.lowerBound)
    bytes[offset] = 0xD1
    bytes[offset + 3] = 0x0B
    let list = try #require(try Watchlist.read(file: "sdn.xml", bytes: bytes).first)
    #expect(list.parties.map { $0.names[0].text } == ["TESTMAN, Ava-Lin", "ÑEA EXAMPLE"])
    #expect(list.rejects.map(\.field) == ["encoding", "sdnType"])
    let utf16 = try #require(String(decoding: try Golden.bytes("uk.csv"), as: UTF8.self).data(using: .utf16))
    #expect(try Watchlist.read(file: "uk.csv", bytes: [UInt8](utf16)).flatMap(\.parties).count == 2)
  }

  @Test("elements nested too deep end the reading; a record that is too large costs itself alone")
  func sizes() throws {
    let deep = "<sdnList>" + String(repeating: "<a>", count: 5_000) + String(repeating: "</a>", count: 5_000) + "</sdnList>"
    #expect(try rejects(deep).map(\.reason) == ["elements lie more than 64 deep; what stands before was read"])
    let huge = String(repeating: "x", count: ListXML.mostText + 10)
    let text = """
      <sdnList><sdnEntry><uid>1</uid><lastName>ONE</lastName></sdnEntry><sdnEntry><uid>2</uid><lastName>\(huge)</lastName></sdnEntry>
      <sdnEntry><uid>3</uid><lastName>THREE</lastName></sdnEntry></sdnList>
      """
    let list = try #require(try Watchlist.read(file: "list.xml", bytes: Array(text.utf8)).first)
    #expect(list.parties.map(\.id) == ["1", "3"])
    #expect(list.rejects.map(\.field) == ["record"])
    let many = "<sdnEntry>" + String(repeating: "<a/>", count: ListXML.mostElements + 1) + "</sdnEntry>"
    let wide = try #require(try Watchlist.read(file: "list.xml", bytes: Array("<sdnList>\(many)</sdnList>".utf8)).first)
    #expect(wide.rejects.map(\.field) == ["record"])
  }

  @Test("a line of 8 MB costs neither the lines around it nor their time")
  func longLines() throws {
    let good = #"{"id":"1","type":"person","names":["HAN, Bo Gi"]}"#
    let junk = [UInt8](repeating: UInt8(ascii: "x"), count: 8 << 20)
    let clock = ContinuousClock()
    let time = try clock.measure {
      let json =
        Array(good.utf8) + [0x0A] + Array(#"{"id":"2","names":[""#.utf8) + junk + Array("\"]}\n".utf8)
        + Array(good.replacing("\"1\"", with: "\"3\"").utf8)
      let list = try #require(try Watchlist.read(file: "own.jsonl", bytes: json).first)
      #expect(list.parties.map(\.id) == ["1", "3"])
      #expect(list.rejects.map(\.line) == [2])
      let csv = Array("id,name\n1,A B\n2,\"".utf8) + junk + Array("\n3,C D\n".utf8)
      let table = try #require(try Watchlist.read(file: "own.csv", bytes: csv).first)
      #expect(table.parties.map(\.id) == ["1", "3"])
      #expect(table.rejects.map(\.line) == [3])
    }
    #expect(time < .seconds(60))
  }

  @Test(
    "every format survives damage: nothing crashes, identifiers stay unique, problems are told", arguments: GoldenTests.samples)
  func mutations(_ file: String, _ format: ListFormat) throws {
    let seed = try Golden.bytes(file)
    var random = SplitMix64(seed: UInt64(file.utf8.reduce(7) { $0 &* 31 &+ Int($1) }.magnitude))
    let marks: [[UInt8]] = [
      [0x22], [0x2C], [0x0A], [0x1A], [0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], Array("<".utf8), Array("</".utf8),
      Array("&#0;".utf8),
      Array("<![CDATA[".utf8), Array("{".utf8), Array("]".utf8), Array(";;".utf8), Array("&amp;&amp;".utf8), [0xC3],
      [0xED, 0xA0, 0x80],
      Array("<!DOCTYPE x>".utf8), Array(String(repeating: "9", count: 400).utf8),
    ]
    var (loaded, parties, told) = (0, 0, 0)
    for _ in 0..<120 {
      var bytes = seed
      for _ in 0..<1 + random.below(5) {
        let position = random.below(bytes.count + 1)
        switch random.below(5) {
        case 0: bytes.insert(contentsOf: marks[random.below(marks.count)], at: position)
        case 1: bytes.removeSubrange(position..<min(bytes.count, position + random.below(60)))
        case 2 where position < bytes.count: bytes[position] = UInt8(random.below(256))
        case 3 where position < bytes.count:
          bytes.insert(contentsOf: bytes[position..<min(bytes.count, position + random.below(300))], at: position)
        default: if random.below(4) == 0 { bytes.removeSubrange(position...) }
        }
      }
      guard let lists = try? Watchlist.read(file: file, bytes: bytes) else { continue }
      loaded += 1
      for list in lists {
        parties += list.parties.count
        told += list.rejects.count
        #expect(Set(list.parties.map { PartyKey($0) }).count == list.parties.count)
        #expect(list.parties.allSatisfy { !$0.names.isEmpty || !$0.wallets.isEmpty })
        #expect(list.parties.allSatisfy { party in party.names.allSatisfy { !$0.text.isEmpty } })
        #expect(list.rejects.allSatisfy { $0.line >= 0 && !$0.reason.isEmpty && !$0.field.isEmpty })
      }
    }
    // The damage must reach the code behind the front door, and some of it must be noticed.
    #expect(loaded > 40)
    #expect(parties > 5)
    #expect(told > 2)
  }

  @Test("random bytes are no list")
  func noise() {
    var random = SplitMix64(seed: 0xBAD)
    for length in [0, 1, 2, 10, 1_000, 20_000] {
      let bytes = (0..<length).map { _ in UInt8(random.below(256)) }
      #expect(throws: WatchlistError.self) { try Watchlist.read(file: "noise", bytes: bytes) }
    }
  }
}
