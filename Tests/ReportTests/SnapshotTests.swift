import Foundation
import Judgement
import PageSamples
import RedFlags
import Testing

@testable import Report

/// Pages and summaries as they were when people last looked at them. `SEKISHO_RECORD=1 swift test` writes them anew: look at the change.
@Suite("Snapshots")
struct SnapshotTests {
  private static let folder = URL(fileURLWithPath: #filePath).appending(path: "../../Snapshots/Report").standardizedFileURL

  private func compare(_ text: String, with name: String) throws {
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["SEKISHO_RECORD"] == "1" { try Data(text.utf8).write(to: file) }
    let known = try String(contentsOf: file, encoding: .utf8)
    let (now, then) = (text.split(separator: "\n"), known.split(separator: "\n"))
    let line = zip(now, then).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(now.count, then.count)
    #expect(text == known, "\(name) differs from line \(line + 1)")
  }

  @Test("the summary", arguments: Language.allCases)
  func summary(language: Language) throws {
    let text = TerminalSummary.text(Sample.input(), language: language, color: false, width: 90, outputs: ["out/report.html"])
    try compare(text, with: "summary.\(language.rawValue).txt")
  }

  @Test("the flags")
  func flags() throws {
    let plain = TerminalTraits(isTerminal: false, color: false, width: 90)
    let list = FlagListing.list(SampleFlags.catalogue, language: .english, terminal: plain)
    try compare(
      list + "\n" + FlagListing.page(SampleFlags.flag("DEV-04"), language: .english, terminal: plain), with: "flags.en.txt")
  }

  @Test("a small page")
  func page() throws {
    let html = Sample.html(Sample.input(assessments: [Sample.assessments[3], Sample.assessments[5]], rings: []))
    // How the page looks changes often and is seen, not read.
    try compare(html.replacing(/<style>[^<]*<\/style>/, with: "<style/>"), with: "page.en.html")
  }

  @Test(
    "an example to look at", .enabled(if: ProcessInfo.processInfo.environment["SEKISHO_EXAMPLE"] != nil),
    arguments: Language.allCases)
  func example(language: Language) throws {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["SEKISHO_EXAMPLE"] ?? "")
    let html = Sample.html(Sample.input(), language)
    try Data(html.utf8).write(to: folder.appending(path: "report-example-\(language.rawValue).html"))
    #expect(!html.isEmpty)
  }
}
