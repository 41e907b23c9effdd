import ArgumentParser
import Events
import Foundation
import ListStore
import Watchlists

extension ListsCommand {
  /// `sekisho lists show`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a party with all that its list says and where that was read; or a list's edition.")

    @OptionGroup var place: Place
    @Argument(help: "A list of the store, or a file or folder.") var list: String
    @Argument(help: "The party's identifier on the list, or words of its name.") var party: [String] = []
    @Option(help: "Another edition than the one in use.") var edition: String?
    @Option(help: "The most parties shown.") var limit = 20

    func run() throws {
      let read = try ListsCommand.attempt { () throws(StoreError) in try place.opened.read(list, version: edition) }
      if party.isEmpty { return overview(read) }
      let wanted = party.joined(separator: " ")
      let found = PartyFinder.find(wanted, in: read.parties)
      guard !found.isEmpty else { throw InputFailure("\(read.title) has no party \(wanted)") }
      for party in found.prefix(limit) {
        if place.json { ListsCommand.print(party.json) } else { Swift.print(PartyPage.text(party)) }
      }
      if found.count > limit { ListsCommand.warn("\(found.count - limit) more; --limit shows them") }
    }

    private func overview(_ read: ReadList) {
      for list in read.lists {
        let version = list.version
        if place.json {
          ListsCommand.print(
            .object([
              JSONMember("source", version.source.json), JSONMember("parties", .integer(Int64(version.counts.total))),
              JSONMember("names", .integer(Int64(version.counts.names))),
              JSONMember("rejects", .array(list.rejects.map { .string($0.description) })),
            ]))
        } else {
          Swift.print("\(version.source.name), \(version.source.format?.rawValue ?? "?"), edition \(version.source.version)")
          for file in version.files { Swift.print("  \(file.name)  \(file.bytes) bytes  sha256 \(file.sha256)") }
          let counts = version.counts
          Swift.print(
            "  \(counts.total) parties, \(counts.names) names, \(counts.documents) numbers, \(counts.wallets) wallets, "
              + "\(counts.relations) ties, \(counts.rejects) rejects")
          for reject in list.rejects.prefix(limit) { Swift.print("  \(reject)") }
          if list.rejects.count > limit { Swift.print("  and \(list.rejects.count - limit) more") }
        }
      }
      for reject in read.unread { ListsCommand.warn(reject.description) }
    }
  }

  /// `sekisho lists diff`
  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compare two editions exactly: parties added, removed and changed, field by field.",
      discussion: """
        diff LIST compares the last two editions; diff LIST EDITION that one and the one in use; diff LIST EDITION EDITION two of them; \
        diff FILE FILE two files or folders. The start of an edition's name is enough.
        """)

    @OptionGroup var place: Place
    @Argument(help: "A list and up to two editions, or two files.") var what: [String]

    func validate() throws {
      guard (1...3).contains(what.count) else { throw ValidationError("Name a list and up to two editions, or two files.") }
    }

    func run() throws {
      let (old, new) = try ListsCommand.attempt { () throws(StoreError) in try place.opened.readPair(what) }
      let diff = ListDiff(from: old.parties, to: new.parties)
      if place.json {
        for line in diff.json { ListsCommand.print(line) }
      } else {
        Swift.print("\(old.title) -> \(new.title)")
        Swift.print(diff.text, terminator: "")
      }
    }
  }

  /// `sekisho lists status`
  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show each list's state: age against its cadence, counts, hash, the last failure.")

    @OptionGroup var place: Place
    @Argument(help: "Which lists; all when none is named.") var names: [String] = []
    @Flag(help: "End with status 1 when any list is stale, failed or missing, for a monitor.") var alarm = false

    func run() throws {
      let labels = try names.map { try ListsCommand.label($0) }
      let found = try ListsCommand.attempt { () throws(StoreError) in
        try place.opened.status(of: labels, now: ListsCommand.now)
      }
      for status in found {
        if place.json { ListsCommand.print(status.json) } else { Swift.print(status.text, terminator: "") }
      }
      if found.isEmpty { ListsCommand.warn("the store in \(place.opened.folder.path) holds no list") }
      if alarm, found.isEmpty || found.contains(where: \.isAlarm) { throw ExitCode(1) }
    }
  }
}
