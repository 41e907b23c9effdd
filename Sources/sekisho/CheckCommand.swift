import ArgumentParser
import Catalogue
import Check
import Events
import Foundation
import Intake
import Judgement
import ListStore
import RedFlags
import Report
import Screening
import Watchlists

/// Judges a firm's events, finds the rings, and shows why.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Judge a firm's events, find the rings, and show why.",
    discussion: "Exit status: 0 when it ran, whatever it found; 1 for input that cannot be used; 2 for wrong use.")

  @Argument(help: "Files, folders or patterns of events; - for standard input.") var inputs: [String]
  @Option(help: ArgumentHelp("Where assessments.jsonl, rings.jsonl, rejects.jsonl and report.html go.", valueName: "folder"))
  var out: String
  @Flag(help: "Let subjects of different tenants meet: for one group of firms, or a lawful hub.") var acrossTenants = false
  @Option(help: "A list or folder as downloaded, or store: for the store's lists. May be repeated.") var list: [String] = []
  @Option(help: "How many threads work; all cores when absent.") var threads: Int?
  @Option(help: "As of when to judge, RFC 3339; the latest event's time when absent.") var asOf: String?
  @Option(help: "The language of report and summary: en, ja or ko.") var language: Language = .english
  @Option(help: "A policy to use instead of the default one.") var policy: String?
  @Option(help: "A folder of flags to use instead of those shipped with this build.") var catalogue: String?
  @Option(help: "The tenant of records in formats that name none.") var tenant: String?
  @Option(help: "The format of all inputs, instead of telling it by content.") var format: String?
  @Flag(help: "Print the summary as JSON.") var json = false

  func validate() throws {
    if inputs.isEmpty { throw ValidationError("Name at least one input.") }
    if let asOf, Timestamp(asOf) == nil { throw ValidationError("--as-of is a time such as 2026-03-02T08:15:00Z.") }
    if let threads, threads < 1 { throw ValidationError("--threads is at least 1.") }
    if let format, try !InputReader.formats().contains(format) {
      throw ValidationError("--format is one of \(try InputReader.formats().joined(separator: ", ")).")
    }
  }

  func run() async throws {
    let progress = ProgressLine(terminal: .of(standardError: true), language: language) { text in
      FileHandle.standardError.write(Data(text.utf8))
    }
    let options = try options()
    let result: CheckResult
    do {
      result = try await CheckRun(options) { progress.show(step: $0.rawValue) }.run()
    } catch {
      progress.finish()
      throw InputFailure("\(error)")
    }
    progress.finish()
    let report = ReportInput(
      summary: result.summary, assessments: result.assessments, rings: result.rings, catalogue: options.catalogue,
      policy: options.policy, events: { result.events(of: $0) }, listDates: ListDates.of(try listPaths()))
    let output = try CheckOutput(folder: URL(fileURLWithPath: out, isDirectory: true))
    async let lines: Void = output.write(result)
    try output.writeText("report.html") { sink in try HTMLReport.write(report, language: language, to: sink) }
    try await lines
    print(json ? TerminalSummary.json(report) : summary(of: report, in: output.folder))
    if !json { CoverageNote.print(result.coverage) }
  }

  private func summary(of report: ReportInput, in folder: URL) -> String {
    let terminal = TerminalTraits.of()
    let files = ["report.html", "assessments.jsonl", "rings.jsonl", "rejects.jsonl"].map {
      folder.appendingPathComponent($0).path
    }
    return TerminalSummary.text(report, language: language, color: terminal.color, width: terminal.width, outputs: files)
  }

  private func options() throws -> CheckOptions {
    let flags = catalogue.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? Catalogue.flags
    let (loaded, errors) = FlagCatalogue.load(from: flags, examples: false)
    if let error = errors.first { throw InputFailure(error.description) }
    let policyFile = policy.map { URL(fileURLWithPath: $0) } ?? Catalogue.tables.appendingPathComponent("policy.yaml")
    do {
      var options = CheckOptions(
        inputs: inputs, policy: try Policy.load(from: policyFile), catalogue: loaded,
        questions: try Question.load(from: Catalogue.tables.appendingPathComponent("questions.yaml")))
      options.acrossTenants = acrossTenants
      options.threads = threads
      options.asOf = asOf.flatMap { Timestamp($0)?.instant }
      options.intake = InputOptions(tenant: tenant, format: format)
      options.lists = try lists()
      return options
    } catch {
      throw InputFailure("\(error)")
    }
  }

  /// The lists named, with those of a store as the editions that are in use now.
  private func listPaths() throws -> [String] {
    do { return try ListStore.paths(of: list) } catch { throw InputFailure(error.description) }
  }

  private func lists() throws -> ScreeningIndex? {
    guard !list.isEmpty else { return nil }
    let (lists, unread) = try Watchlist.read(paths: try listPaths())
    let rejects = lists.flatMap(\.rejects) + unread
    for reject in rejects.prefix(5) { FileHandle.standardError.write(Data("sekisho: \(reject)\n".utf8)) }
    if rejects.count > 5 {
      FileHandle.standardError.write(Data("sekisho: \(rejects.count - 5) more lines of the lists were set aside\n".utf8))
    }
    let parties = lists.flatMap(\.listed)
    return ScreeningIndex(parties: parties, spellings: Screener(parties: parties))
  }
}

/// Input that cannot be used: exit status 1, with a sentence on standard error.
struct InputFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// How old the loaded lists are, by the dates of their files.
private enum ListDates {
  static func of(_ paths: [String]) -> [String: Instant] {
    var dates: [String: Instant] = [:]
    for path in paths {
      let files = (try? FileManager.default.subpathsOfDirectory(atPath: path).map { "\(path)/\($0)" }) ?? [path]
      for file in files {
        let modified = try? FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
        guard let modified else { continue }
        dates[URL(fileURLWithPath: file).lastPathComponent] = Instant(seconds: Int64(modified.timeIntervalSince1970))
      }
    }
    return dates
  }
}

/// Says how much of other people's formats was used.
private enum CoverageNote {
  static func print(_ coverage: [FieldCoverage]) {
    for format in coverage {
      let unused = format.fields.count { $0.used == 0 }
      Swift.print(
        "\(format.format): \(format.records) records gave \(format.events) events; \(format.fields.count - unused) of "
          + "\(format.fields.count) kinds of fields are used")
    }
  }
}
