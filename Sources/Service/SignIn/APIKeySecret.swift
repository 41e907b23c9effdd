import Crypto
import Foundation

/// The text of an API key: `sekisho_`, the key's own identifier, and 32 random bytes. It is shown once; a hash of the bytes is stored.
///
/// The bytes are chance alone, so a plain hash is enough: there is nothing to guess. The prefix lets scanners of leaked secrets find it.
struct APIKeySecret: Sendable, Hashable {
  /// `key_…`.
  let id: String
  /// The secret bytes.
  let bytes: [UInt8]

  static let prefix = "sekisho_"

  /// A new secret.
  init(id: String, random: (Int) -> [UInt8]) {
    self.id = id
    bytes = random(32)
  }

  /// Reads what a client sent; nil when it is no key.
  init?(_ text: String) {
    guard text.hasPrefix(Self.prefix), text.utf8.count <= 120, let dot = text.lastIndex(of: ".") else { return nil }
    let id = text[..<dot].dropFirst(Self.prefix.count)
    guard PrefixedID.isOne(String(id), "key"), let bytes = Base64URL.bytes(text[text.index(after: dot)...]), bytes.count == 32
    else {
      return nil
    }
    self.id = String(id)
    self.bytes = bytes
  }

  /// What is shown once.
  var text: String { "\(Self.prefix)\(id).\(Base64URL.text(bytes))" }

  /// What is stored.
  var hash: [UInt8] { SecretHash.of(bytes) }
}

/// The hash of random bytes.
enum SecretHash {
  static func of(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: Data(bytes))) }
}
