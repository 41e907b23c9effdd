import Foundation
import Hashing
import TestSupport
import Testing

@testable import Watchlists

@Suite("Loading of list files")
struct LoadingTests {
  /// A folder of its own that is removed afterwards.
  private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lists-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let url = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    try body(folder.path)
  }

  private static let files = [
    "SDN.CSV": Sample.sdn, "Alt.csv": Sample.alt, "add.csv": Sample.add, "sdn_comments.csv": Sample.comments,
    "wallets/own.txt": "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t\n", "notes.md": "# Notes\nNothing here.\n",
  ]

  @Test("a folder is read with all that is below it; what is no list is told")
  func folder() throws {
    try withFolder(Self.files) { folder in
      let (index, rejects) = try Watchlist.load(paths: [folder])
      #expect(index.parties.map(\.id) == ["101", "102", "103", "104", "105", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"])
      #expect(index.sources.map(\.name) == ["OFAC SDN", "Wallets"])
      #expect(rejects.map(\.file) == ["Alt.csv", "notes.md"])
    }
  }

  @Test("the primary file finds its companions, a companion its primary file, and nothing is read twice")
  func companions() throws {
    try withFolder(Self.files) { folder in
      for paths in [["/SDN.CSV"], ["/Alt.csv"], ["/add.csv", "/SDN.CSV", "/Alt.csv"], ["", "/SDN.CSV"]] {
        let (index, _) = try Watchlist.load(paths: paths.map { folder + $0 })
        #expect(index.parties.filter { $0.id == "101" }.map(\.names.count) == [3], "\(paths)")
      }
    }
  }

  @Test("missing files and named files of no known format are errors with a sentence")
  func errors() throws {
    try withFolder(Self.files) { folder in
      #expect(throws: WatchlistError.notFound(folder + "/none")) { try Watchlist.load(paths: [folder + "/none"]) }
      #expect(throws: WatchlistError.unknownFormat(folder + "/notes.md")) { try Watchlist.load(paths: [folder + "/notes.md"]) }
    }
    #expect(WatchlistError.notFound("x").description == "list x does not exist")
  }

  @Test("a change of one byte is another version")
  func versions() throws {
    let one = try Sample.load().0[0].list.version
    let other = try Sample.load(sdn: Sample.sdn.replacingOccurrences(of: "SEA EXAMPLE", with: "SEA EXAMPLF")).0[0].list.version
    #expect(one != other)
    #expect(one.utf8.count == "sha256:".utf8.count + 32)
  }

  @Test("20,000 damaged files neither crash nor lose count")
  func mutations() {
    var random = SplitMix64(seed: 0x5EC1)
    let seeds = [Sample.sdn, Sample.alt, Sample.add, Sample.comments].map { Array($0.utf8) }
    let marks: [[UInt8]] = [
      [0x22], [0x2C], [0x0D, 0x0A], [0x0A], [0x1A], [0], [0xFF, 0xFE], Array("-0- ".utf8), Array("DOB ".utf8),
      [0xEF, 0xBB, 0xBF],
    ]
    var (loaded, refused, rejected) = (0, 0, 0)
    for _ in 0..<20_000 {
      var files = seeds
      for _ in 0..<1 + random.below(6) {
        let file = random.below(3) == 0 ? 1 + random.below(3) : 0
        let position = random.below(files[file].count + 1)
        switch random.below(4) {
        case 0: files[file].insert(contentsOf: marks[random.below(marks.count)], at: position)
        case 1: files[file].removeSubrange(position..<min(files[file].count, position + random.below(40)))
        case 2 where position < files[file].count: files[file][position] = UInt8(random.below(256))
        default: files[file].removeSubrange(position...)
        }
      }
      let companions = ["alt.csv": files[1], "add.csv": files[2], "sdn_comments.csv": files[3]]
      do {
        let (parties, rejects) = try Watchlist.load(file: "sdn.csv", bytes: files[0], companions: companions)
        loaded += 1
        rejected += rejects.count
        #expect(Set(parties.map(\.id)).count == parties.count)
        #expect(rejects.allSatisfy { $0.line >= 0 && !$0.reason.isEmpty })
      } catch {
        refused += 1
      }
    }
    // The damage must reach the code behind the front door.
    #expect(loaded > 10_000)
    #expect(refused > 10)
    #expect(rejected > 20_000)
  }

  @Test("5,000 damaged wallet lists neither crash nor give a party without a wallet")
  func walletMutations() {
    var random = SplitMix64(seed: 0xACE)
    let text = "# own\nETH,0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed,x\n1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa\n"
    let seeds = [
      text, #"["0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"]"#,
      #"{"addresses": {"0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed": {"type": "A - ETH", "entries": [{"uid": "1", "akas": ["B"]}]}}}"#,
    ].map { Array($0.utf8) }
    var loaded = 0
    for round in 0..<5_000 {
      var bytes = seeds[round % 3]
      for _ in 0..<1 + random.below(3) {
        let position = random.below(bytes.count)
        if random.below(4) == 0 { bytes.removeSubrange(position..<min(bytes.count, position + 1 + random.below(9))) }
        if position < bytes.count {
          bytes[position] = random.below(2) == 0 ? UInt8(random.below(256)) : bytes[random.below(bytes.count)]
        }
      }
      guard let (parties, _) = try? Watchlist.load(file: "x_ETH.json", bytes: bytes) else { continue }
      loaded += 1
      #expect(parties.allSatisfy { $0.wallets.count == 1 })
    }
    #expect(loaded > 1_000)
  }

  @Test("a forgotten quote in a large file costs its line, not the file and not the time")
  func forgottenQuote() throws {
    let row = "\"A\",-0- ,\"T\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"
    var text = ""
    for number in 1...5_000 {
      text += "\(number)," + (number % 500 == 0 ? row.replacingOccurrences(of: "\"A\"", with: "\"A") : row)
    }
    let (parties, rejects) = try Watchlist.load(file: "sdn.csv", bytes: Array(text.utf8))
    #expect(parties.count == 4_990)
    #expect(rejects.count == 10)
  }
}
