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
    let parts = MemoAddress(address)
    if parts.isRead { return true }
    let text = parts.account
    switch text.utf8.count {
    // XRP Ledger, "Addresses": 25 to 35 signs of Base58 that begin with r. Here a mistyped one.
    case 25...35 where text.utf8.first == UInt8(ascii: "r"): return text.utf8.allSatisfy(isAlphanumeric)
    // Stellar, SEP-23: 56 signs of Base32 that begin with G.
    case 56 where text.utf8.first == UInt8(ascii: "G"): return text.utf8.allSatisfy(isBase32)
    // TON, "Smart contract addresses": 36 bytes in 48 signs of Base64, the first byte 0x11 or 0x51.
    case 48: return text.hasPrefix("EQ") || text.hasPrefix("UQ")
    // Algorand: 58 signs of Base32.
    case 58: return text.utf8.allSatisfy(isBase32)
    default: return text.hasPrefix("cosmos1") || text.hasPrefix("bnb1")
    }
  }

  /// What tells one customer's wallet from another's on such a chain: address and memo. Nil without a memo: that the
  /// key is the subject's own is what the subject says, and customers of services tick that, too.
  static func wallet(_ text: String) -> String? {
    let parts = MemoAddress(text)
    guard let memo = parts.memo, parts.account.utf8.count >= 4,
      parts.account.unicodeScalars.allSatisfy({ $0.isASCII && !Folding.isSpace($0) })
    else {
      return nil
    }
    return "\(parts.account)|\(memo)"
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
  }

  private static func isBase32(_ byte: UInt8) -> Bool { (0x41...0x5a).contains(byte) || (0x32...0x37).contains(byte) }
}
