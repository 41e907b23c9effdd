import Events
import Foundation
import ListStore

/// A store in a folder of its own, and files to put into it.
final class TemporaryStore {
  let folder: URL
  let store: ListStore

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("sekisho-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = ListStore(folder: folder.appendingPathComponent("store", isDirectory: true))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let url = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  /// A list of one's own with the parties of these numbers.
  @discardableResult
  func list(_ numbers: some Sequence<Int>, in name: String = "own.jsonl", junk: Int = 0) throws -> String {
    let good = numbers.map { #"{"id":"p\#($0)","type":"person","names":["Testperson Number\#($0)"]}"# }
    return try write(name, (good + Array(repeating: "{broken", count: junk)).joined(separator: "\n") + "\n")
  }

  /// What lies in a file of the edition in use.
  func used(_ name: String) throws -> String {
    try String(contentsOf: store.folder.appendingPathComponent(name), encoding: .utf8)
  }
}

extension Instant {
  /// So many hours after the start of these tests' time.
  static func hour(_ hours: Double) -> Instant { Instant(seconds: 1_790_000_000 + Int64(hours * 3_600)) }
}
