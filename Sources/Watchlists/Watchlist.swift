import Foundation

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
      "list \(path) is of no known format; expected OFAC's sdn.csv (with alt.csv and add.csv beside it) or a list of wallets"
    }
  }
}

/// Loads list files as they are downloaded.
public enum Watchlist {
  /// Loads files, and folders with all that is below them, into one index.
  ///
  /// The format is found by name and content: OFAC's delimited files (the aliases, addresses and comments beside
  /// the primary file are found by themselves), wallet lists of text lines, and wallet lists in JSON. Order of
  /// `paths` is kept; what a folder holds is read in the order of its names; no file is read twice.
  ///
  /// - Throws: `WatchlistError` for a path that is missing, unreadable, or (when named itself) of no known format.
  /// - Returns: The index, and every line, value or file of a folder that could not be used.
  public static func load(paths: [String]) throws -> (ScreeningIndex, [ListReject]) {
    var loader = ListLoader()
    for path in paths { try loader.load(path: path) }
    return (ScreeningIndex(parties: loader.parties), loader.rejects)
  }

  /// Loads one list from memory: the bytes of a primary file, and for OFAC those of its companions by their names.
  ///
  /// - Throws: `WatchlistError.unknownFormat`.
  public static func load(
    file: String, bytes: [UInt8], companions: [String: [UInt8]] = [:]
  ) throws -> ([ListedParty], [ListReject]) {
    var loader = ListLoader()
    try loader.read(.init(name: file, bytes: bytes), path: file) { name in
      companions.first { $0.key.lowercased() == name }.map { .init(name: $0.key, bytes: $0.value) }
    }
    return (loader.parties, loader.rejects)
  }
}

/// The state of one load.
struct ListLoader {
  private(set) var parties: [ListedParty] = []
  private(set) var rejects: [ListReject] = []
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
    let file = OFACReader.File(name: url.lastPathComponent, bytes: try Self.bytes(of: url))
    do {
      try read(file, path: url.path) { name in
        guard let found = try Self.find(name, in: folder) else { return nil }
        return .init(name: found, bytes: try Self.bytes(of: folder.appendingPathComponent(found)))
      }
    } catch WatchlistError.unknownFormat(_) where !isNamed {
      rejects.append(ListReject(file: file.name, line: 0, field: "file", reason: "is of no known list format"))
    }
  }

  /// Reads a file of whatever format it is; `companion` finds a file beside it by its lower-case name.
  mutating func read(_ file: OFACReader.File, path: String, companion: (String) throws -> OFACReader.File?) throws {
    if OFACFileNames.isPrimary(file) {
      let names = OFACFileNames.companions(of: file.name)
      var reader = OFACReader(listName: names.list, primary: file)
      reader.read(
        aliases: try companion(names.aliases), addresses: try companion(names.addresses), comments: try companion(names.comments))
      add(reader.parties, reader.rejects)
    } else if !(try readWallets(file)) {
      throw WatchlistError.unknownFormat(path)
    }
  }

  private mutating func readWallets(_ file: OFACReader.File) throws -> Bool {
    let start = file.bytes.first { $0 > 0x20 && $0 < 0x80 }
    let hash = "fnv128:" + FNV128.hexDigest(file.bytes)
    var reader = WalletListReader(source: ListSource(name: "Wallets", file: file.name, version: hash))
    if start == UInt8(ascii: "[") {
      guard let addresses = try? JSONDecoder().decode([String].self, from: Data(file.bytes)) else { return false }
      reader.readArray(addresses, asset: Self.asset(in: file.name))
    } else if start == UInt8(ascii: "{") {
      guard let extract = try? JSONDecoder().decode(DailyExtract.self, from: Data(file.bytes)) else { return false }
      let version = extract.listDate ?? hash
      reader = WalletListReader(source: ListSource(name: "OFAC wallets", file: file.name, version: version))
      reader.readExtract(extract)
    } else {
      var probe = reader
      probe.readText(Array(file.bytes.prefix(1 << 16)))
      guard probe.isMostlyAddresses else { return false }
      reader.readText(file.bytes)
    }
    add(reader.parties, reader.rejects)
    return true
  }

  private mutating func add(_ parties: [ListedParty], _ rejects: [ListReject]) {
    self.parties += parties
    self.rejects += rejects
  }

  /// `ETH` of `sanctioned_addresses_ETH.json`.
  private static func asset(in name: String) -> String? {
    guard let stem = name.split(separator: ".").first, let tag = stem.split(separator: "_").last, tag != stem else { return nil }
    return tag.allSatisfy({ $0.isASCII && ($0.isUppercase || $0.isNumber) }) ? String(tag) : nil
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

  private static func bytes(of url: URL) throws -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: url))
    } catch {
      throw WatchlistError.unreadable(url.path, error.localizedDescription)
    }
  }
}
