import Foundation
import PageSamples
import RedFlags
import Testing

@testable import Report

@Suite("The printed catalogue")
struct FlagListingTests {
  private let plain = TerminalTraits(isTerminal: false, color: false, width: 90)

  @Test("clearing facts are no red flags")
  func census() {
    let census = FlagCensus(SampleFlags.catalogue)
    #expect(census.all.total == 9)
    #expect(census.all.live == 8)
    #expect(census.all.planned == 1)
    #expect(census.clearing.total == 1)
    #expect(census.all.strong + census.all.medium + census.all.weak == census.all.total)
    #expect(census.groups.map(\.name) == ["LOG", "DEV", "SHP", "INT", "WRK", "MKT", "PAY", "CRY"])
  }

  @Test("the list names each flag once, by group, within the width", arguments: Language.allCases)
  func list(language: Language) {
    let text = FlagListing.list(SampleFlags.catalogue, language: language, terminal: plain)
    for flag in SampleFlags.catalogue.flags { #expect(text.components(separatedBy: flag.id + " ").count == 2) }
    for line in text.split(separator: "\n") { #expect(TextWidth.columns(String(line)) <= 90, "\(line)") }
  }

  @Test("the list says how many of the known flags there are")
  func known() {
    let text = FlagListing.list(SampleFlags.catalogue, language: .english, terminal: plain)
    #expect(text.contains("9 red flags: 8 live, 0 off, 1 planned"))
    #expect(text.contains("9 of the 184 known red flags are described."))
  }

  @Test("a page tells everything that the document states", arguments: Language.allCases)
  func page(language: Language) {
    let flag = SampleFlags.flag("DEV-04")
    let text = FlagListing.page(flag, language: language, terminal: plain)
    let joined = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    for part in [flag.id, flag.condition ?? "", flag.innocent?[language].first ?? "", "+6.5", "0.40\u{A0}%", "US22 2022-05-16"] {
      #expect(joined.contains(part), "\(part)")
    }
    for line in text.split(separator: "\n") { #expect(TextWidth.columns(String(line)) <= 90, "\(line)") }
  }

  @Test("the JSON reads back as the same document")
  func json() throws {
    for flag in SampleFlags.catalogue.flags {
      let text = try FlagListing.json(flag)
      #expect(!text.contains("\n"))
      #expect(try JSONDecoder().decode(FlagDocument.self, from: Data(text.utf8)) == flag)
    }
  }
}
