public import Foundation

/// A local folder of lists, each with its editions.
///
/// A list's name in the folder is a link to the edition in use, so that the folder itself can be read as a folder of lists; what the
/// store knows of it lies beside, in a hidden folder. The link is exchanged in one step when a new edition has been written, read
/// and found sound: readers see the old edition or the new one, whole, and after a crash the store is as before or as after.
///
///     ofac-sdn -> .sekisho/ofac-sdn/versions/20261124T180339Z-1a2b3c4d5e6f
///     .sekisho/ofac-sdn/list.json
///     .sekisho/ofac-sdn/versions/20261124T180339Z-1a2b3c4d5e6f/sdn.csv
public struct ListStore: Sendable {
  /// The folder.
  public let folder: URL

  /// The store in a folder, which need not exist yet.
  public init(folder: URL) { self.folder = folder.absoluteURL }

  /// The folder that is used when nobody names one: `$XDG_DATA_HOME/sekisho/lists`, below `~/.local/share` when that is not set.
  public static func standardFolder(environment: [String: String] = ProcessInfo.processInfo.environment) -> URL {
    // The standard for these folders says that relative paths are to be ignored.
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? URL(fileURLWithPath: $0) : nil }
    let home = environment["HOME"].map { URL(fileURLWithPath: $0) } ?? FileManager.default.homeDirectoryForCurrentUser
    return (data ?? home.appendingPathComponent(".local/share")).appendingPathComponent("sekisho/lists", isDirectory: true)
  }

  static let hidden = ".sekisho"
  var hiddenFolder: URL { folder.appendingPathComponent(Self.hidden, isDirectory: true) }

  func home(_ list: ListLabel) -> URL { hiddenFolder.appendingPathComponent(list.text, isDirectory: true) }
  func versions(_ list: ListLabel) -> URL { home(list).appendingPathComponent("versions", isDirectory: true) }
  func link(_ list: ListLabel) -> URL { folder.appendingPathComponent(list.text) }
  func record(_ list: ListLabel) -> URL { home(list).appendingPathComponent("list.json") }

  /// The names of the lists, sorted; empty when there is no store yet.
  public func names() -> [ListLabel] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: hiddenFolder.path)) ?? []
    return names.compactMap { try? ListLabel($0) }.filter { FileManager.default.fileExists(atPath: record($0).path) }.sorted()
  }

  /// What is known of a list.
  ///
  /// - Throws: ``StoreError/unknownList(_:)``, or ``StoreError/files(_:_:)`` for a record that cannot be read.
  public func list(_ name: ListLabel) throws(StoreError) -> StoredList {
    guard FileManager.default.fileExists(atPath: record(name).path) else { throw .unknownList(name.text) }
    do {
      return try JSONDecoder().decode(StoredList.self, from: Data(contentsOf: record(name)))
    } catch {
      throw .files(record(name).path, "cannot be read: \(error)")
    }
  }

  /// The edition in use, nil before the first.
  public func current(_ list: StoredList) -> StoredVersion? {
    guard let label = try? ListLabel(list.name), let id = linked(label) else { return nil }
    return list.versions.first { $0.id == id }
  }

  /// The folder with the files of an edition.
  public func folder(of version: StoredVersion, _ name: ListLabel) -> URL {
    versions(name).appendingPathComponent(version.id, isDirectory: true)
  }

  /// The identifier of the edition that the link names.
  func linked(_ name: ListLabel) -> String? {
    let destination = try? FileManager.default.destinationOfSymbolicLink(atPath: link(name).path)
    return destination.flatMap { $0.split(separator: "/").last }.map(String.init)
  }

  func save(_ list: StoredList, _ name: ListLabel) throws(StoreError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data: Data
    do { data = try encoder.encode(list) } catch { throw .files(record(name).path, "\(error)") }
    try DurableFiles.write(data, to: record(name))
  }

  /// What is in use at the moment, as one text: another text means that a list changed and readers may want to load again.
  public func edition() -> String {
    names().compactMap { name in linked(name).map { "\(name.text)=\($0)" } }.joined(separator: " ")
  }
}

extension ListStore {
  /// The word that stands for a store instead of a path: `store:` for all its lists, `store:NAME` for one.
  public static let scheme = "store:"

  /// Turns what people name as lists into folders and files that can be read.
  ///
  /// `store:` and `store:NAME` mean the standard store; a folder that is a store means all its lists; all other paths stay as they
  /// are. What is handed back names editions, not links: an exchange of editions while they are read mixes nothing.
  ///
  /// - Throws: ``StoreError`` for names that the store does not have, or a store without lists.
  public static func paths(of arguments: [String], standard: URL = standardFolder()) throws(StoreError) -> [String] {
    var paths: [String] = []
    for argument in arguments {
      if argument.hasPrefix(scheme) {
        let name = String(argument.dropFirst(scheme.utf8.count))
        paths += try ListStore(folder: standard).editions(name.isEmpty ? nil : ListLabel(name))
      } else if isStore(argument) {
        paths += try ListStore(folder: URL(fileURLWithPath: argument, isDirectory: true)).editions(nil)
      } else {
        paths.append(argument)
      }
    }
    return paths
  }

  private static func isStore(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path + "/" + hidden, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// The folders of the editions in use.
  private func editions(_ name: ListLabel?) throws(StoreError) -> [String] {
    guard let name else {
      let found = names().compactMap { name in linked(name).map { versions(name).appendingPathComponent($0).path } }
      guard !found.isEmpty else { throw .files(folder.path, "the store holds no list; `sekisho lists add` puts one in") }
      return found
    }
    guard let id = linked(name) else { throw .unknownList(name.text) }
    return [versions(name).appendingPathComponent(id).path]
  }
}
