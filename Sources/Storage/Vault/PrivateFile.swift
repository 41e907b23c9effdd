internal import Foundation

/// Files that nobody but their owner may read.
enum PrivateFile {
  /// The text of a file.
  ///
  /// - Throws: ``StorageError`` when there is none, others may read it, or it is longer than a key or password.
  static func text(at path: String) throws(StorageError) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StorageError(.key, "The file \(path) cannot be read.") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw StorageError(.key, "\(path) is no file.")
    }
    guard status.st_mode & 0o077 == 0 else {
      throw StorageError(.key, "The file \(path) may be read by others; chmod 600 it.")
    }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0, count < bytes.count else { throw StorageError(.key, "The file \(path) is empty or too long for a secret.") }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
