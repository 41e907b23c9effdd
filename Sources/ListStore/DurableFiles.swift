import Foundation

/// Writing that survives a power cut: beside the old, to the disk, then into its place in one step.
enum DurableFiles {
  /// Replaces a file.
  static func write(_ data: Data, to url: URL) throws(StoreError) {
    let draft = url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).new")
    do { try data.write(to: draft) } catch { throw .files(draft.path, error.localizedDescription) }
    try sync(draft.path)
    try rename(draft, to: url)
  }

  /// Makes a link point at another place in one step.
  static func link(_ url: URL, to destination: String) throws(StoreError) {
    let draft = url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).new")
    unlink(draft.path)
    guard symlink(destination, draft.path) == 0 else { throw .files(draft.path, reason()) }
    try rename(draft, to: url)
  }

  /// Moves a file or folder into its place, and the name of it to the disk.
  static func rename(_ url: URL, to place: URL) throws(StoreError) {
    guard Foundation.rename(url.path, place.path) == 0 else { throw .files(place.path, reason()) }
    try sync(place.deletingLastPathComponent().path)
  }

  /// Waits until a file's bytes or a folder's names lie on the disk.
  static func sync(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .files(path, reason()) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .files(path, reason()) }
  }

  /// Makes a folder with those around it.
  static func makeFolder(_ url: URL) throws(StoreError) {
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw .files(url.path, error.localizedDescription)
    }
  }

  /// Removes what is there; what is not there needs no removing.
  static func remove(_ url: URL) { try? FileManager.default.removeItem(at: url) }

  /// The files below a folder that count, by their paths below it; folders deeper than eight are loops.
  static func files(below folder: URL) throws(StoreError) -> [String] {
    var files: [String] = []
    func walk(_ path: String, _ depth: Int) throws(StoreError) {
      let full = path.isEmpty ? folder : folder.appendingPathComponent(path)
      let names: [String]
      do { names = try FileManager.default.contentsOfDirectory(atPath: full.path) } catch {
        throw .files(full.path, error.localizedDescription)
      }
      for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
        let next = path.isEmpty ? name : path + "/" + name
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: full.appendingPathComponent(name).path, isDirectory: &isFolder) else {
          continue
        }
        if !isFolder.boolValue {
          files.append(next)
        } else if depth < 8 {
          try walk(next, depth + 1)
        }
      }
    }
    try walk("", 0)
    return files
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}

/// Holds the store while one process changes it; the others wait.
struct StoreLock: ~Copyable {
  private let descriptor: Int32

  init(_ url: URL) throws(StoreError) {
    descriptor = open(url.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .files(url.path, String(cString: strerror(errno))) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        let reason = String(cString: strerror(errno))
        close(descriptor)
        throw .files(url.path, reason)
      }
    }
  }

  deinit { close(descriptor) }
}
