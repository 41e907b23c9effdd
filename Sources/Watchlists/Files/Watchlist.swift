public import Foundation

/// Why lists could not be loaded at all. Single bad lines are `ListReject`s instead.
public enum WatchlistError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No file or folder of that name.
  case notFound(String)
  /// The file is there but cannot be read; with the system's reason.
  case unreadable(String, String)
  /// The file holds no list of a known format.
  case unknownFormat(String)

  /// A sentence for the person who named the file.
  public var description: String {
    switch self {
    case .notFound(let path): "list \(path) does not exist"
    case .unreadable(let path, let reason): "list \(path) cannot be read: \(reason)"
    case .unknownFormat(let path):
      "list \(path) is of no known format; Documentation/lists.md names the formats that are read"
    }
  }
}

/// Loads list files as they are downloaded.
public enum Watchlist {
  /// Loads files, and folders with all that is below them, into one index.
  ///
  /// The format is found by content; gzip and zip are unpacked. Files of OFAC that belong together (the aliases, addresses and
  /// comments beside the primary file) are found by their names. Order of `paths` is kept; what a folder holds is read in the
  /// order of its names; no file is read twice. Parties of an allow-list are left out of the index.
  ///
  /// - Throws: `WatchlistError` for a path that is missing, unreadable, or (when named itself) of no known format.
  /// - Returns: The index, and every line, value or file of a folder that could not be used.
  public static func load(paths: [String]) throws -> (ScreeningIndex, [ListReject]) {
    let (lists, rejects) = try read(paths: paths)
    return (ScreeningIndex(parties: lists.flatMap(\.listed)), lists.flatMap(\.rejects) + rejects)
  }

  /// Reads files and folders as ``load(paths:)`` does, each list by itself with its version.
  ///
  /// - Throws: `WatchlistError` as ``load(paths:)``.
  /// - Returns: The lists in the order they were read, and the files of folders that are no list.
  public static func read(paths: [String]) throws -> (lists: [LoadedList], unread: [ListReject]) {
    var loader = ListLoader()
    for path in paths { try loader.load(path: path) }
    return (loader.lists, loader.unread)
  }

  /// Loads one list from memory: the bytes of a primary file, and for OFAC those of its companions by their names.
  ///
  /// - Throws: `WatchlistError.unknownFormat`.
  public static func load(
    file: String, bytes: [UInt8], companions: [String: [UInt8]] = [:]
  ) throws -> ([ListedParty], [ListReject]) {
    let lists = try read(file: file, bytes: bytes, companions: companions)
    return (lists.flatMap(\.parties), lists.flatMap(\.rejects))
  }

  /// The names of the files that a file is read together with, itself included: for OFAC's delimited files the primary one and its
  /// companions as far as they lie beside it, in the order of their names.
  public static func filesTogether(with url: URL) -> [String] {
    let own = url.lastPathComponent
    let folder = url.deletingLastPathComponent()
    let beside = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let primary = OFACFileNames.primary(of: own).flatMap { name in beside.first { $0.lowercased() == name } } ?? own
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(primary), options: .mappedIfSafe),
      OFACFileNames.isPrimary(ListFile(name: primary, data: data))
    else { return [own] }
    let companions = OFACFileNames.companions(of: primary)
    let wanted = [companions.aliases, companions.addresses, companions.comments]
    return beside.filter { $0 == primary || wanted.contains($0.lowercased()) }
  }

  /// Reads what one file in memory holds: one list, or several where it is a zip archive of them.
  ///
  /// - Throws: `WatchlistError.unknownFormat`.
  public static func read(file: String, bytes: [UInt8], companions: [String: [UInt8]] = [:]) throws -> [LoadedList] {
    var loader = ListLoader()
    try loader.read(ListFile(name: file, bytes: bytes), path: file) { name in
      companions.first { $0.key.lowercased() == name }.map { ListFile(name: $0.key, bytes: $0.value) }
    }
    return loader.lists
  }
}

/// The state of one load.
struct ListLoader {
  private(set) var lists: [LoadedList] = []
  private(set) var unread: [ListReject] = []
  private var seen: Set<String> = []

  /// Folders deeper than this are loops.
  private static let deepestFolder = 8

  mutating func load(path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw WatchlistError.notFound(path) }
    let url = URL(fileURLWithPath: path)
    if isFolder.boolValue { try loadFolder(url, depth: 0) } else { try loadFile(url, isNamed: true) }
  }

  private mutating func loadFolder(_ folder: URL, depth: Int) throws {
    // A folder may be a link to an edition that is exchanged meanwhile: all its files are to be of one.
    let folder = folder.resolvingSymlinksInPath()
    for name in try Self.names(in: folder) where !name.hasPrefix(".") {
      let url = folder.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else { continue }
      if isFolder.boolValue {
        if depth < Self.deepestFolder { try loadFolder(url, depth: depth + 1) }
      } else {
        try loadFile(url, isNamed: false)
      }
    }
  }

  private mutating func loadFile(_ url: URL, isNamed: Bool) throws {
    let folder = url.deletingLastPathComponent()
    if let primary = OFACFileNames.primary(of: url.lastPathComponent), let name = try Self.find(primary, in: folder) {
      // Aliases and addresses are read with the file they belong to.
      return try loadFile(folder.appendingPathComponent(name), isNamed: isNamed)
    }
    guard seen.insert(url.standardizedFileURL.path).inserted else { return }
    let file = ListFile(name: url.lastPathComponent, data: try Self.data(of: url))
    do {
      try read(file, path: url.path) { name in
        guard let found = try Self.find(name, in: folder) else { return nil }
        return ListFile(name: found, data: try Self.data(of: folder.appendingPathComponent(found)))
      }
    } catch WatchlistError.unknownFormat(_) where !isNamed {
      unread.append(ListReject(file: file.name, line: 0, field: "file", reason: "is of no known list format"))
    }
  }

  /// Reads a file of whatever format it is; `companion` finds a file beside it by its lower-case name.
  mutating func read(_ file: ListFile, path: String, companion: (String) throws -> ListFile?) throws {
    let plain: ListFile
    do {
      if let members = try Self.members(ofArchive: file) { return try read(members, path: path) }
      plain = Unpacking.isGzip(file.data) ? ListFile(name: file.name, data: try Unpacking.gunzip(file.data)) : file
    } catch let error as UnpackingError {
      throw WatchlistError.unreadable(path, error.reason)
    }
    var files = [plain]
    let recognised = try FormatSniffer.recognise(plain) { name in
      let found = try companion(name)
      found.map { files.append($0) }
      return found
    }
    guard let recognised else { throw WatchlistError.unknownFormat(path) }
    var sink = ListSink(file: plain.name, format: recognised.format, listName: recognised.name)
    recognised.read(&sink)
    lists.append(LoadedList(sink, files: files))
  }

  /// The files of a zip archive that is no workbook, nil for anything else.
  private static func members(ofArchive file: ListFile) throws(UnpackingError) -> [ListFile]? {
    guard Unpacking.isZip(file.data) else { return nil }
    let entries = try Unpacking.entries(ofZip: file.data)
    guard !entries.contains(where: { $0.name == "xl/workbook.xml" }) else { return nil }
    var members: [ListFile] = []
    for entry in entries.prefix(64) {
      members.append(
        ListFile(
          name: entry.name.split(separator: "/").last.map(String.init) ?? entry.name,
          data: try Unpacking.unpack(entry, of: file.data)))
    }
    return members
  }

  /// Reads the files of an archive as those of a folder.
  private mutating func read(_ members: [ListFile], path: String) throws {
    let before = lists.count
    for member in members.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      if let primary = OFACFileNames.primary(of: member.name), members.contains(where: { $0.name.lowercased() == primary }) {
        continue
      }
      // An archive inside an archive is no way that lists are published in.
      guard !Unpacking.isZip(member.data) || member.name.hasSuffix(".xlsx") else { continue }
      do {
        try read(member, path: member.name) { name in members.first { $0.name.lowercased() == name } }
      } catch WatchlistError.unknownFormat(_) {
        unread.append(ListReject(file: member.name, line: 0, field: "file", reason: "is of no known list format"))
      }
    }
    if lists.count == before { throw WatchlistError.unknownFormat(path) }
  }

  private static func find(_ name: String, in folder: URL) throws -> String? {
    try names(in: folder).first { $0.lowercased() == name }
  }

  private static func names(in folder: URL) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    } catch {
      throw WatchlistError.unreadable(folder.path, error.localizedDescription)
    }
  }

  private static func data(of url: URL) throws -> Data {
    do {
      return try Data(contentsOf: url, options: .mappedIfSafe)
    } catch {
      throw WatchlistError.unreadable(url.path, error.localizedDescription)
    }
  }
}
