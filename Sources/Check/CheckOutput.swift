import Events
public import Foundation
import Intake
import Judgement

/// Writes a run's machine-readable results into a folder.
public struct CheckOutput: Sendable {
  /// The folder.
  public let folder: URL

  /// Results go into this folder; it is made when it does not exist.
  ///
  /// - Throws: when the folder cannot be made.
  public init(folder: URL) throws {
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Writes `assessments.jsonl`, `rings.jsonl` and `rejects.jsonl`.
  ///
  /// - Throws: when a file cannot be written.
  public func write(_ result: CheckResult) throws {
    try write("assessments.jsonl") { sink in
      for assessment in result.assessments { try sink { assessment.write(to: &$0) } }
    }
    try write("rings.jsonl") { sink in
      for ring in result.rings { try sink { ring.write(to: &$0) } }
    }
    try write("rejects.jsonl") { sink in
      for reject in result.rejects {
        try sink { json in
          json.value(
            .object([
              JSONMember("file", .string(reject.file)), JSONMember("line", .integer(Int64(reject.line))),
              JSONMember("field", .string(reject.field)), JSONMember("reason", .string(reject.reason)),
            ]))
        }
      }
    }
  }

  /// Writes a text file piece by piece.
  ///
  /// - Throws: when the file cannot be written.
  public func writeText(_ name: String, _ body: ((String) throws -> Void) throws -> Void) throws {
    let file = try TextFile(folder.appendingPathComponent(name))
    try body { try file.append(Array($0.utf8)) }
    try file.finish()
  }

  private func write(_ name: String, _ body: (((inout JSONWriter) -> Void) throws -> Void) throws -> Void) throws {
    let file = try TextFile(folder.appendingPathComponent(name))
    try body { fill in
      var json = JSONWriter()
      fill(&json)
      json.newline()
      try file.append(json.bytes)
    }
    try file.finish()
  }
}

/// A file that appears under its name only when it is whole.
private final class TextFile {
  private let target: URL
  private let temporary: URL
  private let handle: FileHandle
  private var buffer = Data()

  init(_ target: URL) throws {
    self.target = target
    temporary = target.appendingPathExtension("part")
    _ = FileManager.default.createFile(atPath: temporary.path, contents: nil, attributes: [.posixPermissions: 0o600])
    handle = try FileHandle(forWritingTo: temporary)
  }

  func append(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 20 { try flush() }
  }

  func finish() throws {
    try flush()
    try handle.close()
    if FileManager.default.fileExists(atPath: target.path) { try FileManager.default.removeItem(at: target) }
    try FileManager.default.moveItem(at: temporary, to: target)
  }

  private func flush() throws {
    try handle.write(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
