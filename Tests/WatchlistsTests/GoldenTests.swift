import Foundation
import Testing

@testable import Watchlists

/// Small lists of invented parties, one in each format, and what they are read as.
enum Golden {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Samples")

  static func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appending(path: name))) }

  static func read(_ name: String) throws -> LoadedList {
    try #require(try Watchlist.read(file: name, bytes: try bytes(name)).first)
  }

  /// Everything that was read, as text.
  static func text(of list: LoadedList) -> String {
    var lines = ["format \(list.version.source.format?.rawValue ?? "")", "list \(list.version.source.name)"]
    if let published = list.version.source.published { lines.append("published \(published)") }
    for party in list.parties {
      lines.append("")
      lines.append("party \(party.id)" + (party.list.name == list.version.source.name ? "" : " of \(party.list.name)"))
      for (field, values) in party.facts {
        for value in values where !(field == "stance" && value == "listed") {
          lines.append("  \(field): \(value.replacingOccurrences(of: "\n", with: "\\n"))")
        }
      }
    }
    if !list.rejects.isEmpty { lines.append("") }
    return (lines + list.rejects.map { "reject \($0)" }).joined(separator: "\n") + "\n"
  }
}

@Suite("Golden files: one list in every format")
struct GoldenTests {
  static let samples: [(file: String, format: ListFormat)] = [
    ("sdn.xml", .ofacXML), ("sdn_advanced.xml", .ofacAdvancedXML), ("sdn_enhanced.xml", .ofacEnhancedXML),
    ("sdnlist.txt", .ofacText), ("csl-2022.csv", .cslCSV), ("csl-2023.csv", .cslCSV), ("csl.json", .cslJSON),
    ("dpl.txt", .deniedPersons), ("un.xml", .unXML), ("eu.xml", .euXML), ("eu.csv", .euCSV), ("eu-old.xml", .euOldXML),
    ("uk.xml", .ukXML), ("uk.csv", .ukCSV), ("conlist.csv", .ukConList), ("seco.xml", .swissXML), ("meti.csv", .japanEndUsers),
    ("mof.csv", .japanAssetFreeze), ("mof-cp932.csv", .japanAssetFreeze), ("korea.csv", .koreaCSV),
    ("korea-cp949.csv", .koreaCSV), ("sema.xml", .canadaXML), ("dfat.csv", .australia), ("entities.ftm.json", .ftmJSON),
    ("targets.nested.json", .ftmNested), ("targets.simple.csv", .ftmSimpleCSV), ("tagpack.yaml", .tagPack),
    ("entities.jsonl", .ownJSON), ("own.csv", .ownCSV),
  ]

  /// With `SEKISHO_RECORD=1` the expectation is written anew, to be read before it is committed.
  @Test("a list is read as it was before, to the last fact", arguments: samples)
  func golden(_ file: String, _ format: ListFormat) throws {
    let list = try Golden.read(file)
    #expect(list.version.source.format == format)
    let expectation = Golden.folder.appending(path: file + ".expected")
    let text = Golden.text(of: list)
    if ProcessInfo.processInfo.environment["SEKISHO_RECORD"] == "1" { try Data(text.utf8).write(to: expectation) }
    #expect(text == (try String(contentsOf: expectation, encoding: .utf8)))
  }

  @Test("every format has a sample, but those whose samples stand in code")
  func everyFormat() {
    let inCode: Set<ListFormat> = [.ofacCSV, .wallets]
    #expect(Set(ListFormat.allCases).subtracting(Self.samples.map(\.format)) == inCode)
  }

  @Test("a Korean and a Japanese file in the old encodings of their countries read the same as in UTF-8")
  func oldEncodings() throws {
    #expect(
      try Golden.read("korea-cp949.csv").parties.map(\.facts.description)
        == Golden.read("korea.csv").parties.map(\.facts.description))
    #expect(
      try Golden.read("mof-cp932.csv").parties.map(\.facts.description) == Golden.read("mof.csv").parties.map(\.facts.description)
    )
  }

  @Test("names of files decide nothing", arguments: samples)
  func anyName(_ file: String, _ format: ListFormat) throws {
    let list = try #require(try Watchlist.read(file: "download", bytes: try Golden.bytes(file)).first)
    #expect(list.version.source.format == format)
    #expect(list.parties.map(\.facts.description) == (try Golden.read(file)).parties.map(\.facts.description))
  }

  @Test("the version has the hash of the bytes, their count, and how much was read")
  func version() throws {
    let list = try Golden.read("un.xml")
    #expect(list.version.files.map(\.name) == ["un.xml"])
    #expect(list.version.files.map(\.bytes) == [try Golden.bytes("un.xml").count])
    #expect(list.version.files[0].sha256 == SHA256.hexDigest(try Golden.bytes("un.xml")))
    #expect(list.version.source.published == "2026-03-05")
    #expect(list.version.counts.total == 2)
    #expect(list.version.counts.parties == [.person: 1, .organisation: 1])
    #expect(list.version.counts.rejects == 1)
    #expect(list.parties.allSatisfy { $0.list == list.version.source })
  }
}
