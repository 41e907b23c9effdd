import CZlib
import CZstd
import Events
import Foundation
import Intake
import Workers

/// A folder that is gone with the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "sekisho-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    chmodAll()
    try? FileManager.default.removeItem(atPath: path)
  }

  private func chmodAll() {
    try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }
}

/// A listener that hears nothing.
struct Deaf: EventListener {
  func hear(_ event: Event, subject: UInt32, entry: Int) {}
}

enum Inputs {
  /// A valid event on one line.
  static func event(_ id: String, subject: String = "worker:w", time: String = "2026-03-02T08:15:00Z") -> String {
    #"{"specversion":"1.0","id":"\#(id)","source":"//t","type":"sekisho.offer.made","time":"\#(time)","subject":"\#(subject)","#
      + #""data":{"organisation":"acme"}}"#
  }

  /// The mappings of this build, read once.
  static let mappings = (try? MappingDocument.shipped()) ?? []

  /// What came out of inputs: the identifiers in the order of judgement, and the rejects with the files' names alone.
  struct Outcome {
    let ids: [String]
    let rejects: [Reject]
    let opened: InputReader.Opened
    let store: EventStore

    func events() throws -> [Event] {
      let decoder = EventDecoder()
      return try store.entries.indices.map { try store.event($0, with: decoder) }
    }
  }

  /// Finds and opens inputs, on the thread that calls.
  static func open(_ paths: [String], options: InputOptions = InputOptions()) -> InputReader.Opened {
    let (places, errors) = InputLocator.places(for: paths)
    var opened = InputReader.open(places, options: options, mappings: mappings)
    opened.rejects = errors.map { Reject(file: $0.file, line: 0, reason: $0.reason) } + opened.rejects
    return opened
  }

  static func check(_ paths: [String], options: InputOptions = InputOptions(), threads: Int = 2) throws -> Outcome {
    try check(open(paths, options: options), threads: threads)
  }

  static func check(_ opened: InputReader.Opened, threads: Int = 2) throws -> Outcome {
    let scanned = try EventStore.scan(
      opened.files, rejects: opened.rejects, workers: Workers(count: threads), listener: { Deaf() })
    let decoder = EventDecoder()
    let ids = try scanned.store.entries.indices.map { try scanned.store.event($0, with: decoder).id }
    let rejects = scanned.store.rejects.map { reject in
      Reject(
        file: URL(fileURLWithPath: reject.file).lastPathComponent, line: reject.line, field: reject.field, reason: reject.reason)
    }
    return Outcome(ids: ids, rejects: rejects, opened: opened, store: scanned.store)
  }

  /// What comes of a file with this content.
  static func check(_ name: String, _ bytes: [UInt8], options: InputOptions = InputOptions()) throws -> Outcome {
    let folder = try TemporaryFolder()
    return try check([try folder.write(name, bytes)], options: options)
  }

  static func check(_ name: String, _ text: String, options: InputOptions = InputOptions()) throws -> Outcome {
    try check(name, Array(text.utf8), options: options)
  }

  /// A file's text.
  static func text(of file: MappedFile) -> String {
    withExtendedLifetime(file) { String(decoding: file.bytes, as: UTF8.self) }
  }
}

enum Packed {
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
    let count = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        _ = deflate(&stream, Z_FINISH)
        return target.count - Int(stream.avail_out)
      }
    }
    return Array(output[..<count])
  }

  static func zstd(_ bytes: [UInt8]) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
    let capacity = output.count
    let count = ZSTD_compress(&output, capacity, bytes, bytes.count, 3)
    return Array(output[..<count])
  }
}
