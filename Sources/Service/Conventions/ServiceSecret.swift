import Crypto
import Foundation

/// The key from which the service makes all keys of its own: for cursors, page tokens and what it stores of secrets.
///
/// Each purpose has a key of its own, derived with HKDF, so that what is signed for one purpose is worth nothing for another.
struct ServiceSecret: Sendable {
  private let key: SymmetricKey

  /// The secret of at least 32 random bytes; nil when there are fewer.
  init?(_ bytes: some ContiguousBytes) {
    let key = SymmetricKey(data: bytes)
    guard key.bitCount >= 256 else { return nil }
    self.key = key
  }

  /// The key for a purpose.
  func key(for purpose: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, salt: Data("sekisho".utf8), info: Data("sekisho/\(purpose)/1".utf8), outputByteCount: 32)
  }
}

extension SymmetricKey {
  /// A seal over a text: the first 16 bytes of HMAC-SHA-256.
  func seal(_ bytes: some DataProtocol) -> [UInt8] { Array(HMAC<SHA256>.authenticationCode(for: bytes, using: self).prefix(16)) }
}

/// Comparison that takes as long for a near miss as for a far one.
enum SteadyComparison {
  static func equal(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
