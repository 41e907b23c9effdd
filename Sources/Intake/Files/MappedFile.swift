import Foundation
import Glibc

/// A file whose bytes are mapped into memory: read where they lie, paged in and out by the kernel.
public final class MappedFile: Sendable {
  /// The name shown to people.
  public let name: String
  /// How many bytes it has.
  public let count: Int
  /// When the file was last changed, nil for what is no file of its own.
  let modified: Int64?
  // Read-only memory that lives as long as the object, or as the file it is a part of.
  private nonisolated(unsafe) let start: UnsafeRawPointer?
  private let whole: MappedFile?

  /// Maps a file. Only regular files are: a pipe or a device could keep us waiting for ever.
  ///
  /// - Throws: ``IntakeError`` when it cannot be opened or mapped.
  public convenience init(path: String, name: String? = nil) throws(IntakeError) {
    // A pipe without a writer would block an open that may wait.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw IntakeError(file: name ?? path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    try self.init(descriptor: descriptor, name: name ?? path)
  }

  /// Maps an open file. The descriptor may be closed afterwards.
  init(descriptor: Int32, name: String) throws(IntakeError) {
    self.name = name
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw IntakeError(file: name, reason: String(cString: strerror(errno))) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw IntakeError(file: name, reason: Self.refusal(of: status.st_mode)) }
    count = Int(status.st_size)
    modified = Int64(status.st_mtim.tv_sec)
    whole = nil
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

  /// A part of another file under a name of its own.
  init(part range: Range<Int>, of file: MappedFile, name: String) {
    self.name = name
    let bytes = file.bytes(at: range.lowerBound, count: range.count)
    count = bytes.count
    start = bytes.baseAddress
    modified = nil
    whole = file
  }

  deinit {
    if whole == nil, let start { munmap(UnsafeMutableRawPointer(mutating: start), count) }
  }

  /// All bytes.
  public var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count) }

  /// Some of the bytes.
  public func bytes(at offset: Int, count length: Int) -> UnsafeRawBufferPointer {
    guard offset >= 0, length >= 0, offset <= count - length else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])
  }

  private static func refusal(of mode: mode_t) -> String {
    switch mode & S_IFMT {
    case S_IFDIR: "is a folder"
    case S_IFIFO: "is a pipe; only files are read, and standard input as -"
    case S_IFSOCK: "is a socket, not a file"
    case S_IFCHR, S_IFBLK: "is a device, not a file"
    default: "is no regular file"
    }
  }
}
