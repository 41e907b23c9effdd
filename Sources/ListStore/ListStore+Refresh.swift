public import Events
import Foundation
import Watchlists

/// What became of a refresh.
public enum RefreshOutcome: Sendable, Hashable {
  /// A new edition is in use; with the one before, if there was any.
  case replaced(StoredVersion, before: StoredVersion?)
  /// The publisher's edition is the one in use.
  case unchanged(StoredVersion)

  /// The edition in use now.
  public var version: StoredVersion {
    switch self {
    case .replaced(let version, _), .unchanged(let version): version
    }
  }
}

/// A file on its way into the store.
struct IncomingFile {
  var path: String
  var url: String?
  var etag: String?
  var lastModified: String?
}

extension ListStore {
  /// Takes a file or a folder of files in as a list's new edition.
  ///
  /// Beside a file of OFAC's, those that belong to it are taken as well. What cannot be read, holds nobody, or breaks the limits is
  /// refused: the edition before stays in use, and the failure is kept for `status`.
  ///
  /// - Parameters:
  ///   - path: the file or folder; it is copied.
  ///   - name: the list's name in the store; nil makes it out of the list's own.
  ///   - source: where it comes from, for people; the path when nil.
  ///   - now: the time of the refresh.
  /// - Throws: ``StoreError``.
  @discardableResult
  public func add(
    _ path: String, as name: ListLabel? = nil, source: String? = nil, cadenceHours: Int? = nil,
    limits: RefreshLimits = RefreshLimits(), now: Instant
  ) throws(StoreError) -> (name: ListLabel, outcome: RefreshOutcome) {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let label: ListLabel
    if let name { label = name } else { label = try Self.label(of: url) }
    let outcome = try refresh(label, source: source ?? url.path, cadenceHours: cadenceHours, limits: limits, now: now) {
      (folder: URL) throws(StoreError) in try Self.copy(url, into: folder)
    }
    return (label, outcome)
  }

  /// The name of a folder, or that of the list in a file.
  private static func label(of url: URL) throws(StoreError) -> ListLabel {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      throw .files(url.path, "does not exist")
    }
    if isFolder.boolValue { return try ListLabel(of: url.lastPathComponent) }
    let lists: [LoadedList]
    do { lists = try Watchlist.read(paths: [url.path]).lists } catch { throw .files(url.path, "\(error)") }
    return try ListLabel(of: lists.first?.version.source.name ?? url.deletingPathExtension().lastPathComponent)
  }

  private static func copy(_ url: URL, into folder: URL) throws(StoreError) -> [IncomingFile] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      throw .refused(list: url.lastPathComponent, reason: "\(url.path) does not exist")
    }
    let (base, paths) =
      isFolder.boolValue
      ? (url, try DurableFiles.files(below: url)) : (url.deletingLastPathComponent(), Watchlist.filesTogether(with: url))
    guard paths.count <= mostFiles else {
      throw .refused(list: url.lastPathComponent, reason: "the folder holds more than \(mostFiles) files")
    }
    for path in paths {
      let target = folder.appendingPathComponent(path)
      try DurableFiles.makeFolder(target.deletingLastPathComponent())
      do {
        // What a link names is to be kept, not the link.
        try FileManager.default.copyItem(at: base.appendingPathComponent(path).resolvingSymlinksInPath(), to: target)
      } catch {
        throw .files(base.appendingPathComponent(path).path, error.localizedDescription)
      }
    }
    return paths.map { IncomingFile(path: $0) }
  }

  /// More files are no folder of lists.
  private static let mostFiles = 10_000

  /// Fills a folder beside the editions, reads it, and makes it the edition in use when nothing speaks against it.
  func refresh(
    _ name: ListLabel, source: String, cadenceHours: Int?, limits: RefreshLimits, now: Instant, isFeed: Bool = false,
    fill: (URL) throws(StoreError) -> [IncomingFile]?
  ) throws(StoreError) -> RefreshOutcome {
    try DurableFiles.makeFolder(home(name))
    let lock = try StoreLock(home(name).appendingPathComponent("lock"))
    defer { withExtendedLifetime(lock) {} }
    try DurableFiles.makeFolder(versions(name))
    let known = FileManager.default.fileExists(atPath: record(name).path)
    var list = known ? try self.list(name) : StoredList(name: name.text)
    list.source = source
    if let cadenceHours { list.cadenceHours = cadenceHours }
    do throws(StoreError) {
      return try replace(&list, name, source: source, limits: limits, now: now, fill: fill)
    } catch {
      let reason: String
      switch error {
      case .refused(_, let told): reason = told
      default: reason = "\(error)"
      }
      // A first attempt by hand leaves no list behind; one that is to be repeated is shown as failed. The lock's file stays: others may
      // be waiting for it.
      if known || isFeed {
        list.failure = StoredList.Failure(at: Timestamp(now).text, reason: reason)
        try save(list, name)
      }
      throw .refused(list: name.text, reason: reason)
    }
  }

  private func replace(
    _ list: inout StoredList, _ name: ListLabel, source: String, limits: RefreshLimits, now: Instant,
    fill: (URL) throws(StoreError) -> [IncomingFile]?
  ) throws(StoreError) -> RefreshOutcome {
    let draft = home(name).appendingPathComponent("incoming", isDirectory: true)
    DurableFiles.remove(draft)
    defer { DurableFiles.remove(draft) }
    try DurableFiles.makeFolder(draft)
    let before = current(list)
    let files = try fill(draft)
    if let before, files == nil { return .unchanged(try settle(&list, name, before, now)) }
    let read = try Self.read(draft, files ?? [], source: source, now: now)
    if let before, before.sha256 == read.sha256 { return .unchanged(try settle(&list, name, before, now)) }
    if let objection = limits.objection(to: read, after: before) { throw .refused(list: name.text, reason: objection) }
    let version = try keep(draft, read, name)
    list.versions.removeAll { $0.id == version.id }
    list.versions.append(version)
    list.checkedAt = Timestamp(now).text
    list.failure = nil
    // First the record, then the link: the link alone says which edition is in use.
    try save(list, name)
    try DurableFiles.link(link(name), to: "\(Self.hidden)/\(name.text)/versions/\(version.id)")
    try prune(&list, name, keep: limits.keep, inUse: version.id)
    return .replaced(version, before: before)
  }

  private func settle(
    _ list: inout StoredList, _ name: ListLabel, _ version: StoredVersion, _ now: Instant
  ) throws(StoreError) -> StoredVersion {
    list.checkedAt = Timestamp(now).text
    list.failure = nil
    try save(list, name)
    return version
  }

  /// Reads the files as they lie in the store: what is checked is what is kept.
  private static func read(
    _ folder: URL, _ files: [IncomingFile], source: String, now: Instant
  ) throws(StoreError) -> StoredVersion {
    var kept: [StoredVersion.File] = []
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      do {
        let data = try Data(contentsOf: folder.appendingPathComponent(file.path), options: .mappedIfSafe)
        kept.append(
          StoredVersion.File(
            path: file.path, bytes: data.count, sha256: data.withUnsafeBytes { SHA256.hexDigest($0) }, url: file.url,
            etag: file.etag, lastModified: file.lastModified))
      } catch {
        throw .files(file.path, error.localizedDescription)
      }
    }
    let lists: [LoadedList]
    let unread: [ListReject]
    do {
      (lists, unread) = try Watchlist.read(paths: [folder.path])
    } catch {
      throw .refused(list: "", reason: "\(error)")
    }
    guard !lists.isEmpty else {
      let names = kept.map(\.path).prefix(5).joined(separator: ", ")
      throw .refused(list: "", reason: names.isEmpty ? "there is no file" : "\(names): of no known list format")
    }
    let sha256 = SHA256.hexDigest(Array(kept.map { "\($0.sha256)  \($0.path)\n" }.joined().utf8))
    let time = Timestamp(now).text.filter { $0 != "-" && $0 != ":" }.prefix { $0 != "." && $0 != "Z" }
    return StoredVersion(
      id: "\(time)Z-\(sha256.prefix(12))", addedAt: Timestamp(now).text, source: source, sha256: sha256, files: kept,
      lists: lists.map { StoredVersion.Content($0.version) }, unread: unread.count)
  }

  /// Moves the files into their place.
  private func keep(_ draft: URL, _ version: StoredVersion, _ name: ListLabel) throws(StoreError) -> StoredVersion {
    for file in version.files { try DurableFiles.sync(draft.appendingPathComponent(file.path).path) }
    try DurableFiles.sync(draft.path)
    let place = folder(of: version, name)
    // The same files in the same second: what lies there is what is to be put there.
    if FileManager.default.fileExists(atPath: place.path) { return version }
    try DurableFiles.rename(draft, to: place)
    return version
  }

  /// Lets the oldest editions go, and what crashes left behind.
  private func prune(_ list: inout StoredList, _ name: ListLabel, keep: Int, inUse: String) throws(StoreError) {
    let old = list.versions.filter { $0.id != inUse }.dropLast(keep - 1).map(\.id)
    if !old.isEmpty {
      list.versions.removeAll { old.contains($0.id) }
      try save(list, name)
    }
    let known = Set(list.versions.map(\.id))
    for id in (try? FileManager.default.contentsOfDirectory(atPath: versions(name).path)) ?? [] where !known.contains(id) {
      DurableFiles.remove(versions(name).appendingPathComponent(id))
    }
  }
}
