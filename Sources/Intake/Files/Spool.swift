import Foundation
import Glibc

/// A temporary file without a name: what is decompressed, piped in or translated is kept there, not in memory, and is gone
/// with the process.
struct Spool: ~Copyable {
  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []
  /// How many bytes were appended.
  private(set) var count = 0

  /// Bytes gathered before they are written.
  private static let bufferSize = 1 << 20

  /// An empty spool in the folder for temporary files.
  init(name: String) throws(IntakeError) {
    self.name = name
    let folder = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(folder)/sekisho-XXXXXX".utf8CString)
    descriptor = template.withUnsafeMutableBufferPointer { pointer in
      guard let base = pointer.baseAddress else { return -1 }
      let opened = mkstemp(base)
      if opened >= 0 { unlink(base) }
      return opened
    }
    guard descriptor >= 0 else { throw IntakeError(file: folder, reason: String(cString: strerror(errno))) }
  }

  deinit { close(descriptor) }

  /// Appends bytes.
  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(IntakeError) {
    buffer.append(contentsOf: bytes)
    count += bytes.count
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Appends bytes.
  mutating func append(_ bytes: [UInt8]) throws(IntakeError) {
    buffer.append(contentsOf: bytes)
    count += bytes.count
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// The finished spool, mapped.
  consuming func mapped() throws(IntakeError) -> MappedFile {
    try flush()
    return try MappedFile(descriptor: descriptor, name: name)
  }

  private mutating func flush() throws(IntakeError) {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written) }
      guard count > 0 else { throw IntakeError(file: name, reason: "the temporary file: \(String(cString: strerror(errno)))") }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
