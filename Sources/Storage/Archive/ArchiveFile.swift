internal import Foundation

/// Writes an archive beside its place and moves it there when it is whole and on the disk.
final class ArchiveWriter {
  private let path: String
  private let draft: String
  private let descriptor: Int32
  private var last = [UInt8](repeating: 0, count: 32)

  init(_ path: String) throws(StorageError) {
    self.path = path
    draft = path + ".part"
    unlink(draft)
    descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StorageError(.damaged, "The file \(path) cannot be written.") }
    try write(ArchiveFormat.magic)
  }

  deinit { close(descriptor) }

  func block(_ content: [UInt8]) throws(StorageError) {
    let packed = content.isEmpty ? [] : Compression.packed(content)
    last = ArchiveFormat.check(last, packed)
    var bytes: [UInt8] = []
    withUnsafeBytes(of: UInt32(clamping: packed.count).bigEndian) { bytes.append(contentsOf: $0) }
    bytes += last
    bytes += packed
    try write(bytes)
  }

  /// Ends the archive and gives its check.
  func finish() throws(StorageError) -> [UInt8] {
    try block([])
    guard fsync(descriptor) == 0, rename(draft, path) == 0 else {
      throw StorageError(.damaged, "The file \(path) cannot be written.")
    }
    return last
  }

  private func write(_ bytes: [UInt8]) throws(StorageError) {
    var place = 0
    while place < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress.map { $0 + place }, buffer.count - place)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw StorageError(errno == ENOSPC ? .diskFull : .damaged, "The file \(path) cannot be written.")
      }
      place += count
    }
  }
}

/// Reads an archive block by block and checks each.
final class ArchiveReader {
  private let descriptor: Int32
  private(set) var last = [UInt8](repeating: 0, count: 32)

  init(_ path: String) throws(StorageError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StorageError(.notFound, "The file \(path) cannot be read.") }
    guard try read(ArchiveFormat.magic.count) == ArchiveFormat.magic else {
      throw StorageError(.invalid, "The file is no archive, or one of a newer program.")
    }
  }

  deinit { close(descriptor) }

  /// The next block, nil after the last one.
  func block() throws(StorageError) -> [UInt8]? {
    let count = try read(4).reduce(0) { $0 << 8 | Int($1) }
    guard count <= ArchiveFormat.mostBytes else { throw ArchiveFormat.damaged }
    let check = try read(32)
    let packed = try read(count)
    guard ArchiveFormat.check(last, packed) == check else { throw ArchiveFormat.damaged }
    last = check
    return packed.isEmpty ? nil : try Compression.unpacked(packed)
  }

  private func read(_ count: Int) throws(StorageError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var place = 0
    while place < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(descriptor, buffer.baseAddress.map { $0 + place }, count - place)
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw ArchiveFormat.damaged }
      place += got
    }
    return bytes
  }
}
