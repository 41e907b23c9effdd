import Foundation
import Glibc

/// A file whose bytes are mapped into memory: read where they lie, paged in and out by the kernel.
public final class MappedFile: Sendable {
  /// The name shown to people.
  public let name: String
  /// How many bytes it has.
  public let count: Int
  // Read-only memory that lives as long as the object.
  private nonisolated(unsafe) let start: UnsafeRawPointer?

  /// Maps a file.
  ///
  /// - Throws: ``IntakeError`` when it cannot be opened or mapped.
  public convenience init(path: String, name: String? = nil) throws(IntakeError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw IntakeError(file: name ?? path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    try self.init(descriptor: descriptor, name: name ?? path)
  }

  /// Maps an open file. The descriptor may be closed afterwards.
  init(descriptor: Int32, name: String) throws(IntakeError) {
    self.name = name
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw IntakeError(file: name, reason: String(cString: strerror(errno))) }
    count = Int(status.st_size)
    guard count > 0 else {
      start = nil
      return
    }
    guard let mapped = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), mapped != MAP_FAILED else {
      throw IntakeError(file: name, reason: String(cString: strerror(errno)))
    }
    madvise(mapped, count, MADV_SEQUENTIAL)
    start = UnsafeRawPointer(mapped)
  }

  deinit {
    if let start { munmap(UnsafeMutableRawPointer(mutating: start), count) }
  }

  /// All bytes.
  public var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count) }

  /// Some of the bytes.
  public func bytes(at offset: Int, count length: Int) -> UnsafeRawBufferPointer {
    guard offset >= 0, length >= 0, offset <= count - length else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])
  }
}
