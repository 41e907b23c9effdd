/// A cryptocurrency address with the key it is compared by.
///
/// Equal keys mean one secret controls both addresses: the key does not depend on the chain, so an address of one EVM
/// chain is found on every other, and a Tron address is found under the same 20 bytes.
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
  /// What its check digits say. A wrong one does not keep an address from being compared.
  public let checksum: Checksum

  /// Reads an address of any chain.
  ///
  /// Throws `Unusable` for texts that cannot be compared. EVM addresses compare without case, checksummed or not.
  public init(_ text: String) throws(Unusable) {
    let bytes = Self.trimmed(text)
    guard (20...128).contains(bytes.count), bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw .malformed }
    original = String(decoding: bytes, as: UTF8.self)
    let lower = original.lowercased()
    if let checksum = Self.evmChecksum(original, lower) {
      (key, family, self.checksum) = (lower, .evm, checksum)
    } else if let form = Bech32.read(lower, isMixedCase: original != lower && original != original.uppercased()) {
      (key, family, checksum) = (form.key, .bech32, form.isValid ? .valid : .wrong)
    } else if Self.isHex(bytes), bytes.count >= 40 {
      // Tron's own software writes the version byte 0x41 in hexadecimal.
      let isTron = bytes.count == 42 && lower.hasPrefix("41")
      (key, family, checksum) = isTron ? ("0x" + lower.dropFirst(2), .tron, .none) : (lower, .other, .none)
    } else if Base58.isAlphabet(bytes) {
      let payload = Base58.checkedPayload(bytes)
      if let payload, payload.count == 21, payload[0] == 0x41 {
        (key, family) = ("0x" + Self.hex(payload.dropFirst()), .tron)
      } else {
        (key, family) = (original, .base58)
      }
      checksum = payload == nil ? .none : .valid
      if payload == nil, Self.hasLostCase(bytes) { throw .caseLost }
    } else if Self.hasLostCase(bytes), Base58.isLoweredAlphabet(bytes) {
      // Small l stands for the capital L that was there: l itself is not in the alphabet.
      throw .caseLost
    } else if bytes.allSatisfy({ Self.isAlphanumeric($0) || $0 == UInt8(ascii: ":") }) {
      (key, family, checksum) = (original, .other, .none)
    } else {
      throw .malformed
    }
  }

  /// The key of a text, without the cost of check digits where they cannot change it; nil for what is no address.
  static func lookupKey(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    // Bitcoin's older forms: the key is the text, and one that is spoilt is in no table.
    if let first = bytes.first, first == UInt8(ascii: "1") || first == UInt8(ascii: "3"), bytes.count <= 35, bytes.count >= 26,
      Base58.isAlphabet(bytes), !isHex(bytes)
    {
      return text
    }
    return try? WalletAddress(text).key
  }

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
    guard capitals, smalls else { return Checksum.none }
    let hash = Keccak256.digest(ofShort: digits)
    for (index, digit) in digits.enumerated() where digit >= 0x61 {
      let nibble = index % 2 == 0 ? hash[index / 2] >> 4 : hash[index / 2] & 0x0F
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

  private static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
