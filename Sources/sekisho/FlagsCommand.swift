import ArgumentParser
import Catalogue
import Foundation
import RedFlags
import Report

/// The catalogue of red flags, for people and for machines.
struct FlagsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flags", abstract: "Show, check and test the catalogue of red flags.",
    subcommands: [List.self, Show.self, Validate.self, Test.self])

  /// Where the catalogue lies.
  struct Source: ParsableArguments {
    @Option(help: "A folder of flags to use instead of the one shipped with this build.")
    var catalogue: String?

    /// The catalogue; documents that cannot be read are named on standard error.
    func load() -> (catalogue: FlagCatalogue, errors: [CatalogueError]) {
      let folder = catalogue.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? Catalogue.flags
      return FlagCatalogue.load(from: folder)
    }
  }

  struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check every document of the catalogue.")
    @OptionGroup var source: Source

    func run() throws {
      let (catalogue, errors) = source.load()
      let problems = errors + CatalogueCheck.problems(in: catalogue)
      for problem in problems { print(problem) }
      print("\(catalogue.flags.count) documents, \(problems.count) problems")
      if !problems.isEmpty { throw ExitCode(1) }
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Run the examples of the catalogue's documents.")
    @OptionGroup var source: Source

    func run() throws {
      let (catalogue, errors) = source.load()
      for error in errors { print(error) }
      let outcomes = try ExampleRunner(sheet: RuleSheet(catalogue.flags)).runAll()
      let failures = outcomes.filter { $0.failure != nil }
      for outcome in failures { print("\(outcome.flag) \"\(outcome.example)\": \(outcome.failure ?? "")") }
      print("\(outcomes.count) examples, \(failures.count) failures")
      if !failures.isEmpty || !errors.isEmpty { throw ExitCode(1) }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List all flags by group, with their state and counts.")
    @OptionGroup var source: Source
    @Flag(help: "Print one JSON object a line.") var json = false
    @Option(help: "The language of texts: en, ja or ko.") var language: Language = .english

    func run() throws {
      let (catalogue, errors) = source.load()
      errors.report()
      if json {
        for flag in catalogue.flags { print(try FlagListing.json(flag)) }
      } else {
        print(FlagListing.list(catalogue, language: language, terminal: .of()), terminator: "")
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show one flag with everything that is known about it.")
    @OptionGroup var source: Source
    @Argument(help: "The flag's identifier, such as PAY-02.") var id: String
    @Flag(help: "Print one JSON object.") var json = false
    @Option(help: "The language of texts: en, ja or ko.") var language: Language = .english

    func run() throws {
      let (catalogue, errors) = source.load()
      errors.report()
      guard let flag = catalogue.flags.first(where: { $0.id.caseInsensitiveCompare(id) == .orderedSame }) else {
        throw ValidationError("There is no flag \(id).")
      }
      if json {
        print(try FlagListing.json(flag))
      } else {
        print(FlagListing.page(flag, language: language, terminal: .of()), terminator: "")
      }
    }
  }
}

extension [CatalogueError] {
  /// Names documents that could not be read on standard error: a list without them would look complete.
  fileprivate func report() {
    for error in self { FileHandle.standardError.write(Data("\(error)\n".utf8)) }
  }
}
