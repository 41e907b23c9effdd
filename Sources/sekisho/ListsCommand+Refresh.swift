import ArgumentParser
import Catalogue
import Events
import Foundation
import ListStore

extension ListsCommand {
  /// `sekisho lists add`
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take a list in from a file or folder as it was downloaded.")

    @OptionGroup var place: Place
    @OptionGroup var bounds: Limits
    @Argument(help: "The file, or a folder of files that belong together.") var path: String
    @Option(name: .customLong("as"), help: ArgumentHelp("The list's name in the store.", valueName: "name")) var name: String?
    @Option(help: ArgumentHelp("Where it comes from, for people.", valueName: "text")) var source: String?
    @Option(help: ArgumentHelp("How often it should be refreshed; status tells when it was not.", valueName: "hours"))
    var cadence: Int?

    func validate() throws {
      if let cadence, !(1...100_000).contains(cadence) { throw ValidationError("--cadence is at least 1 hour.") }
    }

    func run() throws {
      let label = try name.map { try ListsCommand.label($0) }
      let (stored, outcome) = try ListsCommand.attempt { () throws(StoreError) in
        try place.opened.add(
          path, as: label, source: source, cadenceHours: cadence, limits: bounds.limits, now: ListsCommand.now)
      }
      ListsCommand.tell(stored, outcome, place)
    }
  }

  /// `sekisho lists fetch`
  struct Fetch: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Download lists from their publishers.",
      discussion: """
        Without names it asks for the lists that the table of addresses marks as default. Each is asked for by itself: one that fails \
        leaves its edition in use and the others refreshed, and the exit status is 1.
        """)

    @OptionGroup var place: Place
    @OptionGroup var bounds: Limits
    @Argument(help: "Which lists, by their names in the table of addresses.") var names: [String] = []
    @Option(help: ArgumentHelp("A table of addresses to use instead of the one shipped.", valueName: "file")) var feeds: String?
    @Flag(help: "Show the table of addresses and ask nobody.") var known = false
    @Option(help: "The most bytes of one file.") var mostBytes = 512 << 20
    @Option(help: "The most seconds for one file.") var timeout = 300.0

    func validate() throws {
      guard mostBytes > 0 else { throw ValidationError("--most-bytes is at least 1.") }
      guard (1...86_400).contains(timeout) else { throw ValidationError("--timeout lies between 1 and 86400 seconds.") }
    }

    func run() throws {
      let table = feeds.map { URL(fileURLWithPath: $0) } ?? Catalogue.tables.appendingPathComponent("list-feeds.yaml")
      let all = try ListsCommand.attempt { () throws(StoreError) in try ListFeed.load(from: table) }
      if known { return all.forEach { Swift.print(place.json ? "\($0.name)\t\($0.page ?? "")" : describe($0)) } }
      let wanted =
        try names.isEmpty
        ? all.filter(\.isDefault)
        : names.map { name in
          guard let feed = all.first(where: { $0.name == name }) else {
            throw ValidationError("The table of addresses has no list \(name); --known shows those it has.")
          }
          return feed
        }
      let downloads = DownloadLimits(bytes: mostBytes, seconds: timeout)
      var failures = 0
      for feed in wanted {
        do throws(StoreError) {
          let outcome = try place.opened.fetch(feed, downloads: downloads, limits: bounds.limits, now: ListsCommand.now)
          ListsCommand.tell(try ListLabel(feed.name), outcome, place)
        } catch {
          failures += 1
          ListsCommand.warn(error.description)
        }
      }
      if failures > 0 { throw ExitCode(1) }
    }

    private func describe(_ feed: ListFeed) -> String {
      """
      \(feed.name)\(feed.isDefault ? "" : "  (asked for by name only)")
        \(feed.title); \(feed.publisher)
        every \(feed.cadenceHours) h; \(feed.licence)
        \(feed.files.map(\.url).joined(separator: "\n  "))
      """
    }
  }

  /// Says what became of a refresh.
  fileprivate static func tell(_ name: ListLabel, _ outcome: RefreshOutcome, _ place: Place) {
    let version = outcome.version
    let state: String
    var change = ""
    switch outcome {
    case .unchanged: state = "unchanged"
    case .replaced(_, nil): state = "added"
    case .replaced(_, let before?):
      state = "refreshed"
      change = " (\(before.parties) before)"
    }
    if place.json {
      print(
        .object([
          JSONMember("name", .string(name.text)), JSONMember("outcome", .string(state)), JSONMember("version", version.json),
        ]))
    } else {
      let lists = version.lists.map(\.list).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      Swift.print(
        "\(name.text) \(state): \(version.parties) parties\(change) of \(lists.prefix(3).joined(separator: ", ")), "
          + "\(version.rejects) rejects, edition \(version.id)")
    }
  }
}
