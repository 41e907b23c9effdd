import Foundation
import Testing

@Suite("The handbook's generated pages")
struct HandbookTests {
  private static let documentation = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Documentation", isDirectory: true)

  @Test("each page is what the program prints; `make handbook` writes it", arguments: ["event-types", "features", "flags"])
  func isCurrent(page: String) throws {
    let outcome = try Program.run("handbook", page)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let committed = try String(contentsOf: Self.documentation.appendingPathComponent("\(page).md"), encoding: .utf8)
    #expect(outcome.output == committed, "Documentation/\(page).md has drifted")
  }

  @Test("README.md shows what its example gives; `make handbook` writes it anew")
  func exampleIsCurrent() throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let events = Self.documentation.appendingPathComponent("examples/events.jsonl").path
    let outcome = try Program.run("check", events, "--out", folder.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let readme = try String(contentsOf: Self.documentation.appendingPathComponent("../README.md"), encoding: .utf8)
    let lines = try String(contentsOf: folder.appendingPathComponent("assessments.jsonl"), encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines {
      let shown = try #require(line.ranges(of: ",\"findings\"").first.map { line[..<$0.lowerBound] })
      #expect(readme.contains(shown), "README.md does not show \(shown)")
    }
  }

  @Test("README.md counts the flags as the catalogue does")
  func countsAreCurrent() throws {
    let flags = try String(contentsOf: Self.documentation.appendingPathComponent("flags.md"), encoding: .utf8)
    let counts = try #require(flags.firstMatch(of: /(\d+) red flags: (\d+) live, (\d+) off, (\d+) planned/)).output
    let readme = try String(contentsOf: Self.documentation.appendingPathComponent("../README.md"), encoding: .utf8)
    let sentence =
      "\(counts.2) of \(counts.1) known red flags live, \(counts.3) implemented and off, \(counts.4) listed with the reason why"
    #expect(readme.contains(sentence), "\(sentence)")
  }

  @Test("operate.md names every option", arguments: ["check", "simulate"])
  func namesEveryOption(command: String) throws {
    let help = try Program.run(command, "--help").output
    let options = Set(help.matches(of: /--[a-z-]+/).map { String($0.output) }).subtracting(["--help"])
    #expect(options.count > 5)
    let page = try String(contentsOf: Self.documentation.appendingPathComponent("operate.md"), encoding: .utf8)
    #expect(options.filter { !page.contains("`\($0)") && !page.contains("[\($0)") && !page.contains("\($0) ") }.sorted() == [])
  }

  @Test("operate.md names every key of the policy")
  func namesEveryPolicyKey() throws {
    let file = Self.documentation.appendingPathComponent("../Catalogue/tables/policy.yaml")
    let keys = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      line.first?.isLetter == true ? line.split(separator: ":").first.map(String.init) : nil
    }
    #expect(keys.count > 5)
    let page = try String(contentsOf: Self.documentation.appendingPathComponent("operate.md"), encoding: .utf8)
    #expect(keys.filter { !page.contains("`\($0)`") } == [])
  }

  @Test("every link between the pages leads somewhere")
  func linksLeadSomewhere() throws {
    var dead: [String] = []
    var count = 0
    for file in try FileManager.default.subpathsOfDirectory(atPath: Self.documentation.path) where file.hasSuffix(".md") {
      let page = Self.documentation.appendingPathComponent(file)
      let text = try String(contentsOf: page, encoding: .utf8)
      for match in text.matches(of: /\]\(([^)#\s]+)(#[^)]*)?\)/) where !match.1.contains("://") {
        count += 1
        let target = page.deletingLastPathComponent().appendingPathComponent(String(match.1))
        if !FileManager.default.fileExists(atPath: target.path) { dead.append("\(file): \(match.1)") }
      }
    }
    #expect(count > 50)
    #expect(dead == [])
  }
}
