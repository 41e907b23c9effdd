import Crypto
import CryptoExtras
import Foundation

/// A password as it is stored: scrypt with the parameters it was made with, in the PHC text form `$scrypt$ln=15,r=8,p=3$SALT$HASH`.
struct PasswordHash: Sendable, Hashable {
  /// How much work a hash is.
  struct Cost: Sendable, Hashable {
    /// The logarithm of the rounds.
    var logRounds: Int
    /// The size of a block.
    var blockSize: Int
    /// How many times over.
    var parallelism: Int

    /// Some 32 MiB and 0.15 s on a server of 2024; one of the settings that OWASP's password storage cheat sheet names as equal.
    static let standard = Cost(logRounds: 15, blockSize: 8, parallelism: 3)

    /// What we are ready to compute: a stored text must not make the service take gigabytes.
    var isReasonable: Bool {
      (1...20).contains(logRounds) && (1...16).contains(blockSize) && (1...16).contains(parallelism)
    }
  }

  let cost: Cost
  let salt: [UInt8]
  let hash: [UInt8]

  /// The hash of a password.
  init(_ password: String, cost: Cost, salt: [UInt8]) throws {
    self.cost = cost
    self.salt = salt
    hash = try Self.derive(password, cost, salt)
  }

  /// Reads the stored text; nil when it is none of ours.
  init?(_ text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", let salt = Base64URL.bytes(parts[3]),
      let hash = Base64URL.bytes(parts[4]), hash.count == 32, salt.count >= 16
    else { return nil }
    let values = parts[2].split(separator: ",").map { $0.split(separator: "=").map(String.init) }
    guard values.count == 3, values.allSatisfy({ $0.count == 2 }), values.map({ $0[0] }) == ["ln", "r", "p"],
      let logRounds = Int(values[0][1]), let blockSize = Int(values[1][1]), let parallelism = Int(values[2][1])
    else { return nil }
    cost = Cost(logRounds: logRounds, blockSize: blockSize, parallelism: parallelism)
    guard cost.isReasonable else { return nil }
    self.salt = salt
    self.hash = hash
  }

  /// The text that is stored.
  var text: String {
    "$scrypt$ln=\(cost.logRounds),r=\(cost.blockSize),p=\(cost.parallelism)$\(Base64URL.text(salt))$\(Base64URL.text(hash))"
  }

  /// Whether a password is the one that was hashed.
  func matches(_ password: String) -> Bool {
    guard let derived = try? Self.derive(password, cost, salt) else { return false }
    return SteadyComparison.equal(derived, hash)
  }

  private static func derive(_ password: String, _ cost: Cost, _ salt: [UInt8]) throws -> [UInt8] {
    // One spelling for letters that Unicode can write in two ways, so that a password works from every keyboard.
    let bytes = Array(password.precomposedStringWithCanonicalMapping.utf8)
    let key = try KDF.Scrypt.deriveKey(
      from: bytes, salt: salt, outputByteCount: 32, rounds: 1 << cost.logRounds, blockSize: cost.blockSize,
      parallelism: cost.parallelism)
    return key.withUnsafeBytes { Array($0) }
  }
}

/// What makes a password acceptable: length, nothing else (NIST SP 800-63B section 3.1.1.2), and not the account's own name.
enum PasswordRule {
  static let length = 12...200

  /// What is wrong with a password, as a sentence without full stop; nil when nothing is.
  static func flaw(_ password: String, name: String) -> String? {
    guard length.contains(password.unicodeScalars.count) else {
      return "has a length outside \(length.lowerBound) to \(length.upperBound)"
    }
    let letters = password.lowercased()
    if !name.isEmpty, letters.contains(name.lowercased()), password.unicodeScalars.count < name.unicodeScalars.count + 8 {
      return "is little more than the account's name"
    }
    if Set(password.unicodeScalars).count < 5 { return "repeats fewer than five characters" }
    return nil
  }
}
