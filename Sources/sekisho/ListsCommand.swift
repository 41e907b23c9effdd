import ArgumentParser
import Events
import Foundation
import ListStore

/// The local store of lists: filling it, and looking into it.
struct ListsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lists", abstract: "Keep lists in a local folder: take in, refresh, look up, compare.",
    discussion: """
      Other commands read the store with --list store: (all its lists), --list store:NAME, or its folder. Exit status: 0 when it went \
      well; 1 when a list was not refreshed or cannot be used, the edition before staying in use; 2 for wrong use.
      """,
    subcommands: [Add.self, Fetch.self, Show.self, Diff.self, Status.self])

  /// Where the store lies and how to answer.
  struct Place: ParsableArguments {
    @Option(help: ArgumentHelp("The store's folder; $XDG_DATA_HOME/sekisho/lists when absent.", valueName: "folder"))
    var store: String?
    @Flag(help: "Print one JSON object a line.") var json = false

    var opened: ListStore {
      ListStore(folder: store.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? ListStore.standardFolder())
    }
  }

  /// What a new edition must fulfil.
  struct Limits: ParsableArguments {
    @Option(help: "How many editions of a list are kept, at least 2.") var keep = 5
    @Option(help: "The least share of the parties before that a list must still hold.") var leastShare = 0.5
    @Option(help: "The largest share of lines and values that may be unusable.") var mostRejects = 0.2
    @Flag(help: "Take a shorter or damaged edition all the same: you looked at it.") var acceptShrink = false

    func validate() throws {
      guard (2...10_000).contains(keep) else { throw ValidationError("--keep is at least 2.") }
      guard (0...1).contains(leastShare) else { throw ValidationError("--least-share lies between 0 and 1.") }
      guard (0...1).contains(mostRejects) else { throw ValidationError("--most-rejects lies between 0 and 1.") }
    }

    var limits: RefreshLimits {
      RefreshLimits(leastShare: leastShare, mostRejects: mostRejects, acceptsShrinking: acceptShrink, keep: keep)
    }
  }

  /// The time by the clock of this machine.
  static var now: Instant { Instant(seconds: Int64(Date().timeIntervalSince1970)) }

  static func label(_ text: String) throws -> ListLabel {
    do { return try ListLabel(text) } catch { throw ValidationError(error.description) }
  }

  /// Does something with the store; what goes wrong ends the program with status 1.
  static func attempt<Result>(_ body: () throws(StoreError) -> Result) throws -> Result {
    do throws(StoreError) { return try body() } catch { throw InputFailure(error.description) }
  }

  static func print(_ object: JSON) {
    var writer = JSONWriter()
    writer.value(object)
    Swift.print(writer.text)
  }

  static func warn(_ text: String) { FileHandle.standardError.write(Data("sekisho: \(text)\n".utf8)) }
}
