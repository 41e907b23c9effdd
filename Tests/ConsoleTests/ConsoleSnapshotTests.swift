import Foundation
import RedFlags
import Testing

@testable import Console

/// Pages as they were when people last looked at them. `SEKISHO_RECORD=1 swift test` writes them anew: look at the change.
@Suite("Snapshots of the console")
struct ConsoleSnapshotTests {
  private static let folder = URL(fileURLWithPath: #filePath).appending(path: "../../Snapshots/Console").standardizedFileURL
  private static let environment = ProcessInfo.processInfo.environment

  @Test("every page in every language", arguments: Language.allCases)
  func pages(language: Language) throws {
    // The large ring is looked at in the preview; its text would only repeat itself.
    for entry in Pages.all where entry.name != "ring-200" {
      let html = entry.make(Pages.viewer(entry.role, language)).text
      let file = Self.folder.appending(path: "\(entry.name).\(language.rawValue).html")
      if Self.environment["SEKISHO_RECORD"] == "1" {
        try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
        try Data(html.utf8).write(to: file)
      }
      let known = try String(contentsOf: file, encoding: .utf8)
      let (now, then) = (html.split(separator: "\n"), known.split(separator: "\n"))
      let line = zip(now, then).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(now.count, then.count)
      #expect(html == known, "\(file.lastPathComponent) differs from line \(line + 1)")
    }
  }

  @Test("a folder of all pages to look at", .enabled(if: environment["SEKISHO_PREVIEW"] != nil))
  func preview() throws {
    let root = URL(fileURLWithPath: Self.environment["SEKISHO_PREVIEW"] ?? "")
    try write(HTML.contentSecurityPolicy, to: root.appending(path: "policy.txt"))
    for file in Assets.all { try write(file.text, to: root.appending(path: file.path)) }
    for entry in Pages.all {
      for language in Language.allCases {
        for theme in [Theme.light, .dark] {
          let html = entry.make(Pages.viewer(entry.role, language, theme: theme)).text
          try write(html, to: root.appending(path: "\(entry.name).\(language.rawValue).\(theme.rawValue).html"))
        }
      }
    }
  }

  private func write(_ text: String, to file: URL) throws {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
