import ArgumentParser
import Foundation

/// The command-line program: one file a command, no logic of its own.
@main
struct Sekisho: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sekisho",
    abstract: "Is the person you verified the one who does the work, holds the device and gets the money?",
    subcommands: [
      CheckCommand.self, ScreenCommand.self, ListsCommand.self, SimulateCommand.self, FlagsCommand.self, HandbookCommand.self,
      ServeCommand.self,
    ])

  /// Exit status 0 when it ran, 1 for input that cannot be used, 2 for wrong use.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as InputFailure {
      FileHandle.standardError.write(Data("sekisho: \(failure)\n".utf8))
      Foundation.exit(1)
    } catch {
      if exitCode(for: error) == .validationFailure {
        FileHandle.standardError.write(Data("\(fullMessage(for: error))\n".utf8))
        Foundation.exit(2)
      }
      exit(withError: error)
    }
  }
}
