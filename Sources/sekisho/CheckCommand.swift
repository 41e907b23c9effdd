import ArgumentParser
import Catalogue
import Check
import Events
import Foundation
import Intake
import Judgement
import RedFlags
import Watchlists

/// Judges a firm's events, finds the rings, and shows why.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Judge a firm's events, find the rings, and show why.",
    discussion: "Exit status: 0 when it ran, whatever it found; 1 for input that cannot be used; 2 for wrong use.")

  @Argument(help: "Files, folders or patterns of events; - for standard input.") var inputs: [String]
  @Option(help: "The folder for assessments.jsonl, rings.jsonl, rejects.jsonl and report.html.") var out: String
  @Flag(help: "Let subjects of different tenants meet: for one group of firms, or a lawful hub.") var acrossTenants = false
  @Option(help: "A list: an OFAC sdn.csv, a wallet list, or a folder of them. May be given several times.") var list: [String] = []
  @Option(help: "How many threads work; all cores when absent.") var threads: Int?
  @Option(help: "As of when to judge, RFC 3339; the latest event's time when absent.") var asOf: String?
  @Option(help: "The report's language: en, ja or ko.") var language: String = "en"
  @Option(help: "A policy to use instead of the default one.") var policy: String?
  @Option(help: "A folder of flags to use instead of those shipped with this build.") var catalogue: String?
  @Flag(help: "Print the summary as JSON.") var json = false

  func validate() throws {
    if Language(rawValue: language) == nil { throw ValidationError("--language is en, ja or ko.") }
    if let asOf, Timestamp(asOf) == nil { throw ValidationError("--as-of is a time such as 2026-03-02T08:15:00Z.") }
    if let threads, threads < 1 { throw ValidationError("--threads is at least 1.") }
    if inputs.isEmpty { throw ValidationError("Name at least one input.") }
  }

  func run() async throws {
    do {
      let result = try await CheckRun(options()).run()
      let output = try CheckOutput(folder: URL(fileURLWithPath: out, isDirectory: true))
      try output.write(result)
      print("\(result.summary.events) events, \(result.summary.subjects) subjects, \(result.summary.verdicts)")
      print(result.summary.steps.map { "\($0.name) \(($0.seconds * 100).rounded() / 100)" }.joined(separator: ", "))
    } catch let error as IntakeError {
      throw Failure(error.description)
    } catch let error as RuleError {
      throw Failure("\(error.flag): \(error.description)")
    }
  }

  /// Input that cannot be used: exit status 1.
  private func Failure(_ message: String) -> any Error {
    FileHandle.standardError.write(Data("sekisho: \(message)\n".utf8))
    return ExitCode(1)
  }

  private func options() throws -> CheckOptions {
    let flags = catalogue.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? Catalogue.flags
    let (loaded, errors) = FlagCatalogue.load(from: flags, withExamples: false)
    if let error = errors.first { throw Failure(error.description) }
    let policyFile = policy.map { URL(fileURLWithPath: $0) } ?? Catalogue.tables.appendingPathComponent("policy.yaml")
    let policy = try Policy.load(from: policyFile)
    let questions = try Question.load(from: Catalogue.tables.appendingPathComponent("questions.yaml"))
    var options = CheckOptions(inputs: inputs, policy: policy, catalogue: loaded, questions: questions)
    options.acrossTenants = acrossTenants
    options.threads = threads
    options.asOf = asOf.flatMap { Timestamp($0)?.instant }
    if !list.isEmpty {
      let (index, rejects) = try Watchlist.load(paths: list)
      for reject in rejects { FileHandle.standardError.write(Data("sekisho: \(reject)\n".utf8)) }
      options.lists = index
    }
    return options
  }
}
