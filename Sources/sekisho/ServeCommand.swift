import ArgumentParser
import Catalogue
import Foundation
import Service

/// `sekisho serve`: the service with its API and sign-in.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Answer over HTTP: screening, judging, people and keys.",
    discussion: """
      Settings come from the file, the environment (SEKISHO_LISTEN, SEKISHO_DATABASE, SEKISHO_LISTS, SEKISHO_SECRET_FILE, \
      SEKISHO_LOG_LEVEL) and these options, the later over the earlier. Secrets come from files or the environment (SEKISHO_SECRET) \
      alone. Ends on SIGTERM after the requests under way.
      """)

  @Option(help: ArgumentHelp("The settings, YAML.", valueName: "file")) var config: String?
  @Option(help: ArgumentHelp("Where to listen; 127.0.0.1:8080 when nothing is said.", valueName: "host:port")) var listen: String?
  @Option(help: ArgumentHelp("The database: a file.", valueName: "path")) var database: String?
  @Option(help: ArgumentHelp("A list, a folder of lists, or store:. May be repeated.", valueName: "path")) var list: [String] = []
  @Option(help: ArgumentHelp("A file with the service's key; made when it does not exist.", valueName: "file")) var secretFile:
    String?
  @Option(help: "How much is logged: debug, info, notice, warning or error.") var logLevel: String?
  @Flag(help: "Check everything that the service needs, and end.") var checkOnly = false

  func validate() throws {
    var settings = ServiceConfiguration()
    if let listen, !settings.listen(on: listen) { throw ValidationError("--listen is HOST:PORT.") }
  }

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    do {
      var settings = try ConfigurationReader.read(yaml: try text(of: config), environment: environment)
      if let listen { _ = settings.listen(on: listen) }
      if let database { settings.database = database }
      if !list.isEmpty { settings.lists = list }
      if let secretFile { settings.secretFile = secretFile }
      if let logLevel { settings.logLevel = logLevel }
      let service = try await ServiceStart(settings, environment: environment).service(
        flags: settings.catalogue.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? Catalogue.flags,
        policy: settings.policy.map { URL(fileURLWithPath: $0) } ?? Catalogue.tables.appendingPathComponent("policy.yaml"),
        questions: Catalogue.tables.appendingPathComponent("questions.yaml"))
      if checkOnly { return print("Everything that the service needs is there.") }
      try await ServiceRunner(service).run { FileHandle.standardError.write(Data("sekisho: \($0)\n".utf8)) }
    } catch {
      throw InputFailure("\(error)")
    }
  }

  private func text(of path: String?) throws -> String? {
    guard let path else { return nil }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw InputFailure("\(path) cannot be read") }
    return text
  }
}
