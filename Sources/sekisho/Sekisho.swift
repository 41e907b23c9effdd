import ArgumentParser

/// The command-line program: one file a command, no logic of its own.
@main
struct Sekisho: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sekisho",
    abstract: "Is the person you verified the one who does the work, holds the device and gets the money?",
    subcommands: [CheckCommand.self, SimulateCommand.self, FlagsCommand.self, HandbookCommand.self])
}
