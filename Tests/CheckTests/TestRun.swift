import Catalogue
import Check
import Events
import Foundation
import Intake
import Judgement
import RedFlags
import Watchlists

/// Runs `check` on lines of events, as the command does.
struct TestRun {
  static let flags = FlagCatalogue.load(from: Catalogue.flags).catalogue
  /// The repository's folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  var acrossTenants = false
  var threads: Int? = 2
  var asOf: Instant?

  /// Judges the lines of one or several files.
  func check(_ files: [[String]], lists: ScreeningIndex? = nil) async throws -> CheckResult {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sekisho-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (number, lines) in files.enumerated() {
      let text = lines.joined(separator: "\n") + "\n"
      try Data(text.utf8).write(to: folder.appendingPathComponent("events-\(number).jsonl"))
    }
    return try await check(path: folder.path, lists: lists)
  }

  /// Judges a file or folder.
  func check(path: String, lists: ScreeningIndex? = nil) async throws -> CheckResult {
    try await check(inputs: [path], lists: lists)
  }

  /// Judges files and folders.
  func check(inputs: [String], lists: ScreeningIndex? = nil) async throws -> CheckResult {
    let policy = try Policy.load(from: Catalogue.tables.appendingPathComponent("policy.yaml"))
    let questions = try Question.load(from: Catalogue.tables.appendingPathComponent("questions.yaml"))
    var options = CheckOptions(inputs: inputs, policy: policy, catalogue: Self.flags, questions: questions)
    options.acrossTenants = acrossTenants
    options.threads = threads
    options.asOf = asOf
    options.lists = lists
    return try await CheckRun(options).run()
  }

  /// The outputs as the bytes that would be written.
  static func bytes(of result: CheckResult) -> [UInt8] {
    var json = JSONWriter()
    for assessment in result.assessments {
      assessment.write(to: &json)
      json.newline()
    }
    for ring in result.rings {
      ring.write(to: &json)
      json.newline()
    }
    return json.bytes
  }

  /// The lines of a published case.
  static func lines(ofCase number: String) throws -> [String] {
    let file = root.appendingPathComponent("Tests/Cases/case-\(number).jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}
