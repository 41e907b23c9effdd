/// Chains on which all customers of a service are paid at one address and told apart by a memo (a destination tag, a note). There an
/// address that two people name is no sign that they have anything in common; address and memo together are one customer's own.
public enum MemoChain {
  private static let names: Set<String> = [
    "xrp", "ripple", "xrpl", "xrpledger", "stellar", "xlm", "eos", "ton", "cosmos", "cosmoshub", "atom", "hedera", "hbar",
    "algorand",
    "algo", "binancebeacon", "bep2",
  ]

  /// Whether a chain of the given name is one, whatever its letter case, spaces and hyphens.
  public static func contains(_ chain: String) -> Bool {
    names.contains(chain.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// Whether an address is one of theirs: by the chain where it is stated, else by the form of the address.
  static func owns(_ address: String, chain: String?) -> Bool {
    if let chain { return contains(chain) }
    let text = MemoAddress(address).account
    switch text.utf8.count {
    // XRP Ledger, "Addresses": 25 to 35 signs of Base58 that begin with r; with the tag inside 47 that begin with X (XLS-5).
    case 25...35 where text.utf8.first == UInt8(ascii: "r"): return text.utf8.allSatisfy(isAlphanumeric)
    case 47 where text.utf8.first == UInt8(ascii: "X"): return text.utf8.allSatisfy(isAlphanumeric)
    // Stellar, SEP-23: 56 signs of Base32 that begin with G, or M with the memo inside, which is 69 signs long.
    case 56 where text.utf8.first == UInt8(ascii: "G"): return text.utf8.allSatisfy(isBase32)
    case 69 where text.utf8.first == UInt8(ascii: "M"): return text.utf8.allSatisfy(isBase32)
    // TON, "Smart contract addresses": 36 bytes in 48 signs of Base64, the first byte 0x11 or 0x51.
    case 48: return text.hasPrefix("EQ") || text.hasPrefix("UQ")
    // Algorand: 58 signs of Base32.
    case 58: return text.utf8.allSatisfy(isBase32)
    default: return text.hasPrefix("cosmos1") || text.hasPrefix("bnb1")
    }
  }

  /// What tells one customer's wallet from another's on such a chain.
  ///
  /// - Parameter isOwnKey: whether the subject is known to hold the key itself: then the address serves nobody else.
  /// - Returns: address and memo, the address alone for an own key, nil where the address may be that of a service.
  static func wallet(_ text: String, isOwnKey: Bool) -> String? {
    let parts = MemoAddress(text)
    guard parts.account.utf8.count >= 4, parts.account.unicodeScalars.allSatisfy({ $0.isASCII && !Folding.isSpace($0) }) else {
      return nil
    }
    if let memo = parts.memo { return "\(parts.account)|\(memo)" }
    return isOwnKey ? parts.account : nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
  }

  private static func isBase32(_ byte: UInt8) -> Bool { (0x41...0x5a).contains(byte) || (0x32...0x37).contains(byte) }
}
