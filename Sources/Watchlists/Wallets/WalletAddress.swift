/// A cryptocurrency address with the key it is compared by.
///
/// Equal keys mean one secret controls both addresses. The key does not depend on the chain: an address of one EVM chain is found
/// on every other and, under the same 20 bytes, on Tron and on the Cosmos chains that use Ethereum's keys; Bitcoin's `1…`, the
/// `bc1q…` of the same public-key hash, and the forms of Litecoin, Dogecoin, Dash, Zcash, Bitcoin Cash, XRP and Cosmos for it are
/// one key too, since each of them hashes the same public key in the same way.
public struct WalletAddress: Sendable, Hashable {
  /// The way an address is written.
  public enum Family: String, Sendable, Hashable, CaseIterable {
    /// `0x` and 40 hexadecimal digits.
    case evm
    /// Base58 of 21 bytes that begin with 0x41 (`T…`).
    case tron
    /// Other base58, where capital and small letters differ (Bitcoin, Solana, Monero, XRP, …).
    case base58
    /// Bech32 and Bitcoin Cash's form of it, where they do not.
    case bech32
    /// Something else; compared as it is written.
    case other
  }

  /// What is known about the check digits.
  public enum Checksum: String, Sendable, Hashable {
    /// They are right.
    case valid
    /// They are wrong: somebody may have mistyped the address.
    case wrong
    /// The form has none, or none that is read here.
    case none
  }

  /// Why a text cannot be compared as an address.
  public enum Unusable: Error, Sendable, Hashable {
    /// Nothing there, or not the length and letters of any address.
    case malformed
    /// Base58 whose capital letters were made small: the address cannot be known any more.
    case caseLost

    /// The reason as a sentence without full stop.
    public var reason: String {
      switch self {
      case .malformed: "is not an address of a known form"
      case .caseLost: "has lost its capital letters, which base58 needs, and cannot match anything"
      }
    }
  }

  /// The address as written, without spaces around it.
  public let original: String
  /// The form two addresses are compared by.
  public let key: String
  /// How it is written.
  public let family: Family
  /// What its check digits say. A wrong one does not keep an address from being compared, as it is written.
  public let checksum: Checksum

  /// Reads an address of any chain.
  ///
  /// Throws `Unusable` for texts that cannot be compared. EVM addresses compare without case, checksummed or not.
  public init(_ text: String) throws(Unusable) {
    let bytes = Self.trimmed(text)
    guard (20...128).contains(bytes.count), bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw .malformed }
    original = String(decoding: bytes, as: UTF8.self)
    let form = try Self.form(of: original, bytes)
    (key, family, checksum) = (form.key, form.family, form.checksum)
  }

  private typealias Form = (key: String, family: Family, checksum: Checksum)

  private static func form(of original: String, _ bytes: [UInt8]) throws(Unusable) -> Form {
    let lower = original.lowercased()
    if let checksum = evmChecksum(original, lower) { return (lower, .evm, checksum) }
    if let form = Bech32.read(lower, isMixedCase: original != lower && original != original.uppercased()) {
      return (form.key, .bech32, form.isValid ? .valid : .wrong)
    }
    if isHex(bytes), bytes.count >= 40 {
      // Tron's own software writes the version byte 0x41 in hexadecimal.
      let isTron = bytes.count == 42 && lower.hasPrefix("41")
      return isTron ? ("0x" + lower.dropFirst(2), .tron, .none) : (lower, .other, .none)
    }
    if Base58.isAlphabet(bytes) { return try base58Form(original, bytes) }
    // Small l stands for the capital L that was there: l itself is not in the alphabet.
    if hasLostCase(bytes), Base58.isLoweredAlphabet(bytes) { throw .caseLost }
    guard
      bytes.allSatisfy({ isAlphanumeric($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") })
    else { throw .malformed }
    return (original, .other, .none)
  }

  private static func base58Form(_ original: String, _ bytes: [UInt8]) throws(Unusable) -> Form {
    if let payload = Base58.checkedPayload(bytes) {
      if payload.count == 21, payload[0] == 0x41 { return ("0x" + Hexadecimal.text(payload.dropFirst()), .tron, .valid) }
      return (Base58.key(ofPayload: payload) ?? original, .base58, .valid)
    }
    if bytes.first == UInt8(ascii: "r"), let account = Base58.rippleAccount(bytes) {
      return (WalletKey.publicKeyHash(account), .base58, .valid)
    }
    if bytes.count == 95 || bytes.count == 106, bytes[0] == UInt8(ascii: "4") || bytes[0] == UInt8(ascii: "8") {
      let checksum = Monero.checksum(bytes)
      // A Monero address whose check digits are right cannot have lost its case.
      if checksum == .valid { return (original, .base58, checksum) }
      if hasLostCase(bytes) { throw .caseLost }
      return (original, .base58, checksum)
    }
    if hasLostCase(bytes) { throw .caseLost }
    return (original, .base58, Base58.looksChecked(bytes) ? .wrong : .none)
  }

  /// The key of a text; nil for what is no address.
  static func lookupKey(_ text: String) -> String? { try? WalletAddress(text).key }

  private static func trimmed(_ text: String) -> [UInt8] {
    var bytes = ArraySlice(text.utf8)
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return Array(bytes)
  }

  /// Nil when it is no EVM address. One case only carries no checksum (EIP-55).
  private static func evmChecksum(_ text: String, _ lower: String) -> Checksum? {
    guard lower.utf8.count == 42, lower.hasPrefix("0x"), isHex(Array(lower.utf8.dropFirst(2))) else { return nil }
    let digits = Array(lower.utf8.dropFirst(2))
    let written = Array(text.utf8.dropFirst(2))
    let capitals = written.contains { (0x41...0x46).contains($0) }
    let smalls = written.contains { (0x61...0x66).contains($0) }
    guard capitals && smalls else { return Checksum.none }
    let hash = Keccak256.digest(ofShort: digits)
    for (index, digit) in digits.enumerated() where digit >= 0x61 {
      let nibble = index % 2 == 0 ? hash[index / 2] >> 4 : hash[index / 2] & 15
      if (nibble >= 8) != (written[index] < 0x61) { return .wrong }
    }
    return .valid
  }

  /// A base58 text of this length has capitals but for a chance below one in a thousand.
  private static func hasLostCase(_ bytes: [UInt8]) -> Bool {
    let small = bytes.filter { (0x61...0x7A).contains($0) }.count
    return small >= 8 && !bytes.contains { (0x41...0x5A).contains($0) }
  }

  private static func isHex(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || (0x41...0x46).contains($0) }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }
}

/// The keys that addresses of different chains are compared by.
enum WalletKey {
  /// Of the RIPEMD-160 of the SHA-256 of a public key.
  static func publicKeyHash(_ hash: some Sequence<UInt8>) -> String { "pkh:" + Hexadecimal.text(hash) }
  /// Of the same of a script.
  static func scriptHash(_ hash: some Sequence<UInt8>) -> String { "sh:" + Hexadecimal.text(hash) }
}
