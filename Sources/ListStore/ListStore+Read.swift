import Foundation
public import Watchlists

/// A list that was read, and what it is called.
public struct ReadList: Sendable {
  /// The list's name in the store with its edition, or the path.
  public let title: String
  /// The lists in it.
  public let lists: [LoadedList]
  /// Files that are of no known format.
  public let unread: [ListReject]

  /// All parties, in the order of the lists.
  public var parties: [ListedParty] { lists.flatMap(\.parties) }
}

extension ListStore {
  /// Reads a list of the store, the edition in use when none is named; or a file or folder when the store has no list of that name.
  ///
  /// - Throws: ``StoreError``.
  public func read(_ name: String, version: String? = nil) throws(StoreError) -> ReadList {
    if let label = try? ListLabel(name), let list = try? list(label) {
      let edition = try version.map { wanted throws(StoreError) in try list.version(wanted) } ?? current(list)
      guard let edition else { throw .unknownVersion(list: name, version: "in use") }
      return try Self.read(folder(of: edition, label).path, title: "\(name) \(edition.id)")
    }
    guard version == nil, FileManager.default.fileExists(atPath: name) else { throw .unknownList(name) }
    return try Self.read(name, title: name)
  }

  private static func read(_ path: String, title: String) throws(StoreError) -> ReadList {
    do {
      let (lists, unread) = try Watchlist.read(paths: [path])
      return ReadList(title: title, lists: lists, unread: unread)
    } catch {
      throw .files(path, "\(error)")
    }
  }

  /// What is to be compared: two editions of a list of the store, or two files or folders.
  ///
  /// One name means the last two editions; a name and an edition mean that one and the one in use.
  ///
  /// - Throws: ``StoreError``.
  public func readPair(_ arguments: [String]) throws(StoreError) -> (old: ReadList, new: ReadList) {
    let first = arguments.first ?? ""
    let list = (try? ListLabel(first)).flatMap { try? self.list($0) }
    switch arguments.count {
    case 1:
      guard let list else { throw .unknownList(first) }
      let current = current(list)
      let others = list.versions.filter { $0.id != current?.id }
      guard let current, let before = others.last else {
        throw .files(first, "the store keeps no edition before the one in use")
      }
      return (try read(first, version: before.id), try read(first, version: current.id))
    case 2 where list == nil || FileManager.default.fileExists(atPath: arguments[1]):
      return (try read(first), try read(arguments[1]))
    case 2:
      return (try read(first, version: arguments[1]), try read(first))
    default:
      return (try read(first, version: arguments[1]), try read(first, version: arguments[2]))
    }
  }
}
