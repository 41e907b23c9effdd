import Events
import Foundation
import ListStore
import Screening
import Watchlists

/// The lists that requests are screened against, exchanged for newer editions while requests go on.
final class LiveScreening: Sendable {
  /// Lists that were loaded, counted once.
  struct Loaded: Sendable {
    let desk: ScreeningDesk
    let counts: [(source: ListSource, entries: Int)]

    let index: ScreeningIndex
    /// How many lines could not be read.
    let setAside: Int

    init(_ desk: ScreeningDesk, setAside: Int = 0) {
      self.setAside = setAside
      self.desk = desk
      index = ScreeningIndex(parties: desk.screener.parties, spellings: desk.screener)
      let entries = Dictionary(grouping: desk.screener.parties, by: \.list).mapValues(\.count)
      counts = entries.map { ($0.key, $0.value) }.sorted {
        ($0.source.name, $0.source.file, $0.source.version) < ($1.source.name, $1.source.file, $1.source.version)
      }
    }
  }

  private let paths: [String]
  private let lists: LiveLists<Loaded?>

  /// Lists that are not loaded yet.
  ///
  /// - Parameter paths: files, folders, `store:` or `store:NAME`.
  init(paths: [String]) {
    self.paths = paths
    lists = LiveLists(nil, key: "nothing")
  }

  /// Lists that stay as they are.
  init(desk: ScreeningDesk) {
    paths = []
    lists = LiveLists(Loaded(desk), key: "fixed")
  }

  /// What requests are answered from; nil before anything was loaded.
  var desk: ScreeningDesk? { lists.current.snapshot?.desk }

  /// Which edition that is, counted from 0.
  var edition: Int { lists.current.number }

  /// Whether there is nothing to load, or it was loaded.
  var isReady: Bool { paths.isEmpty || desk != nil }

  /// Whether lists are named at all.
  var isEmpty: Bool { paths.isEmpty && desk == nil }

  /// The lists in use with the number of their entries, in the order of their names.
  var inUse: [(source: ListSource, entries: Int)] { lists.current.snapshot?.counts ?? [] }

  /// The lists in use, for judging events; nil when there are none.
  var index: ScreeningIndex? { lists.current.snapshot?.index }

  /// How the lists of the store stand that are named, none when no store is.
  func stored(now: Instant) -> [ListStatus] {
    paths.filter { $0.hasPrefix(ListStore.scheme) }.flatMap { path -> [ListStatus] in
      let name = String(path.dropFirst(ListStore.scheme.utf8.count))
      let store = ListStore(folder: ListStore.standardFolder())
      guard !name.isEmpty else { return (try? store.status(now: now)) ?? [] }
      return (try? store.status(of: [ListLabel(name)], now: now)) ?? []
    }
  }

  /// Loads the lists when an edition or a file changed. Takes seconds and all of a core: call it on a thread of its own.
  ///
  /// - Returns: what became of it, with what of the lists could not be read.
  /// - Throws: when nothing could be read; what is in use stays.
  func refresh() throws -> (LiveLists<Loaded?>.Refresh, unread: Int) {
    guard !paths.isEmpty else { return (.unchanged, 0) }
    let resolved = try ListStore.paths(of: paths)
    let outcome = try lists.refresh(key: Self.key(of: resolved)) { try Self.load(resolved) }
    return (outcome, lists.current.snapshot?.setAside ?? 0)
  }

  private static func load(_ paths: [String]) throws -> Loaded {
    let (lists, rejects) = try Watchlist.read(paths: paths)
    return Loaded(
      ScreeningDesk(Screener(lists: lists)), setAside: rejects.count + lists.reduce(0) { $0 + $1.rejects.count })
  }

  /// The names, sizes and times of all files: another text means that something changed.
  private static func key(of paths: [String]) -> String {
    paths.map { path in
      let below = (try? FileManager.default.subpathsOfDirectory(atPath: path).sorted().map { "\(path)/\($0)" }) ?? []
      return ([path] + below).map { file in
        let facts = try? FileManager.default.attributesOfItem(atPath: file)
        let changed = (facts?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return "\(file) \(facts?[.size] as? Int ?? 0) \(changed)"
      }.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
