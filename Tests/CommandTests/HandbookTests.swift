import Foundation
import Testing

@Suite("The handbook's generated pages")
struct HandbookTests {
  private static let documentation = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Documentation", isDirectory: true)

  @Test("each page is what the program prints; `make handbook` writes them anew", arguments: ["event-types", "features", "flags"])
  func isCurrent(page: String) throws {
    let outcome = try Program.run("handbook", page)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let committed = try String(contentsOf: Self.documentation.appendingPathComponent("\(page).md"), encoding: .utf8)
    #expect(outcome.output == committed, "Documentation/\(page).md has drifted")
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
