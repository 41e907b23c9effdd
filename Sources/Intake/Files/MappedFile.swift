import CPageGuard
import Foundation
import Glibc

/// A file whose bytes are mapped into memory: read where they lie, paged in and out by the kernel. Or bytes that came otherwise and are
/// read in the same way.
///
/// Another program may cut the file while it is read. What stood behind the cut then reads as zeros, which no reader of ours takes for
/// a record, and ``change`` says so: see `CPageGuard`.
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
  private let isOnHeap: Bool
  private let pageGuard: Int32
  private let opened: Version?

  /// Maps a file. Only regular files are: a pipe or a device could keep us waiting for ever.
  ///
  /// - Throws: ``IntakeError`` when it cannot be opened or mapped.
  public convenience init(path: String, name: String? = nil) throws(IntakeError) {
    // A pipe without a writer would block an open that may wait.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw IntakeError(file: name ?? path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    try self.init(descriptor: descriptor, name: name ?? path, path: path)
  }

  /// Maps an open file. The descriptor may be closed afterwards.
  init(descriptor: Int32, name: String, path: String? = nil) throws(IntakeError) {
    self.name = name
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw IntakeError(file: name, reason: String(cString: strerror(errno))) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw IntakeError(file: name, reason: Self.refusal(of: status.st_mode)) }
    count = Int(status.st_size)
    modified = Int64(status.st_mtim.tv_sec)
    opened = path.map { Version(path: $0, status) }
    whole = nil
    isOnHeap = false
    guard count > 0 else {
      start = nil
      pageGuard = -1
      return
    }
    guard let mapped = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), mapped != MAP_FAILED else {
      throw IntakeError(file: name, reason: String(cString: strerror(errno)))
    }
    madvise(mapped, count, MADV_SEQUENTIAL)
    pageGuard = sekisho_page_guard_add(mapped, count)
    guard pageGuard >= 0 else {
      munmap(mapped, count)
      throw IntakeError(file: name, reason: "is one file too many to be open at once")
    }
    start = UnsafeRawPointer(mapped)
  }

  /// A part of another file under a name of its own.
  init(part range: Range<Int>, of file: MappedFile, name: String) {
    self.name = name
    let bytes = file.bytes(at: range.lowerBound, count: range.count)
    count = bytes.count
    start = bytes.baseAddress
    modified = nil
    opened = nil
    pageGuard = -1
    whole = file
    isOnHeap = false
  }

  /// Bytes that are no file: what came in a message, say. They are copied.
  public init(bytes: some Collection<UInt8>, name: String) {
    self.name = name
    count = bytes.count
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, count))
    _ = copy.initialize(fromContentsOf: bytes)
    start = count > 0 ? UnsafeRawPointer(copy.baseAddress) : nil
    if count == 0 { copy.deallocate() }
    modified = nil
    opened = nil
    pageGuard = -1
    whole = nil
    isOnHeap = true
  }

  deinit {
    guard whole == nil, let start else { return }
    guard !isOnHeap else { return start.deallocate() }
    sekisho_page_guard_remove(pageGuard)
    munmap(UnsafeMutableRawPointer(mutating: start), count)
  }

  /// All bytes.
  public var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count) }

  /// Some of the bytes.
  public func bytes(at offset: Int, count length: Int) -> UnsafeRawBufferPointer {
    guard offset >= 0, length >= 0, offset <= count - length else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])
  }

  /// What happened to the file since it was opened, as a sentence; nil when it is as it was, or only grew: then what was added is of
  /// the next run.
  public var change: String? {
    if sekisho_page_guard_was_hit(pageGuard) { return "was cut short while it was read; what stood behind the cut is lost" }
    guard let opened, let now = opened.now, now.size <= opened.size, now != opened else { return nil }
    return now.size < opened.size
      ? "was cut short while it was read; what stood behind the cut may be lost"
      : "was written to while it was read; what was read may be partly old and partly new"
  }

  /// A state of a file on the disk.
  private struct Version: Equatable {
    let path: String
    let device: UInt64
    let inode: UInt64
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init(path: String, _ status: stat) {
      self.path = path
      device = UInt64(status.st_dev)
      inode = UInt64(status.st_ino)
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }

    /// The state of the same file now; nil when another file stands in its place, which leaves the mapped one as it is.
    var now: Version? {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      let version = Version(path: path, status)
      return version.device == device && version.inode == inode ? version : nil
    }
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
