internal import Crypto
internal import Foundation

/// The key that wraps all others: 32 bytes that never stand in the database.
public struct MasterKey: Sendable {
  let key: SymmetricKey
  /// Tells which master key it is without telling anything about it: eight bytes of a keyed hash.
  public let fingerprint: [UInt8]

  /// A key of 32 bytes.
  ///
  /// - Throws: ``StorageError`` when there are more or fewer.
  public init(bytes: [UInt8]) throws(StorageError) {
    guard bytes.count == 32 else { throw StorageError(.key, "A master key has 32 bytes, this one has \(bytes.count).") }
    key = SymmetricKey(data: bytes)
    fingerprint = Array(HMAC<SHA256>.authenticationCode(for: Data("sekisho master key".utf8), using: key).prefix(8))
  }

  /// Reads 64 hexadecimal digits or 44 characters of base64, with white space around them.
  public init(text: String) throws(StorageError) {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if trimmed.utf8.count == 64, let bytes = Hexadecimal.bytes(trimmed) {
      try self.init(bytes: bytes)
    } else if let data = Data(base64Encoded: trimmed) {
      try self.init(bytes: Array(data))
    } else {
      throw StorageError(.key, "A master key is written as 64 hexadecimal digits or as base64 of 32 bytes.")
    }
  }

  /// Reads a file that its owner alone may read.
  public init(file path: String) throws(StorageError) { try self.init(text: PrivateFile.text(at: path)) }

  /// Reads a variable of the environment.
  public init(variable name: String, of environment: [String: String]) throws(StorageError) {
    guard let text = environment[name] else { throw StorageError(.key, "The variable \(name) is not set.") }
    try self.init(text: text)
  }

  /// A new random key as text, to be put into a file.
  public static func makeText() -> String {
    SymmetricKey(size: .bits256).withUnsafeBytes { Hexadecimal.text($0) }
  }
}
