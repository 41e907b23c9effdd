/// An address with the memo that people write behind it, as in `rAddress?dt=17`, `GADDRESS memo 17`, `rAddress:17`, or that stands
/// inside it.
struct MemoAddress: Hashable {
  /// The account at which the service is paid.
  let account: String
  /// What tells its customers apart, nil when none is named.
  let memo: String?
  /// Whether the account was read out of an address of the XRP Ledger or of Stellar, by its bytes.
  let isRead: Bool

  /// Reads an address. A scheme before it (`ripple:r…`) and an amount behind it say nothing about whose it is.
  init(_ text: String) {
    let (address, memo) = Self.split(Folding.trimmed(text))
    if let inside = Self.ledger(address) ?? Self.muxed(address) {
      (account, self.memo, isRead) = (inside.account, inside.memo ?? memo, true)
    } else {
      (account, self.memo, isRead) = (address, memo, false)
    }
  }

  /// How wallets name the memo in a link.
  private static let keys: Set<String> = ["dt", "tag", "to_tag", "destination_tag", "destinationtag", "memo", "memo_id", "text"]
  /// How people name it in words.
  private static let words: Set<String> = ["memo", "tag", "dt", "destination", "id", "memo:", "tag:", "dt:", "id:"]

  private static func split(_ text: String) -> (String, String?) {
    var rest = Substring(text)
    // A scheme is a word before a colon; what stands before a colon and is as long as an address is one.
    if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), rest[..<colon].utf8.count < 20 {
      rest = rest[rest.utf8.index(after: colon)...]
      while rest.first == "/" { rest.removeFirst() }
    }
    if let mark = rest.firstIndex(of: "?") {
      for pair in rest[rest.index(after: mark)...].split(separator: "&") {
        let sides = pair.split(separator: "=", maxSplits: 1)
        if sides.count == 2, keys.contains(sides[0].lowercased()) { return (String(rest[..<mark]), normal(sides[1])) }
      }
      return (String(rest[..<mark]), nil)
    }
    let pieces = rest.split { $0.isWhitespace || $0 == ":" || $0 == "|" || $0 == "#" }
    guard let address = pieces.first else { return ("", nil) }
    let memo = pieces.dropFirst().drop { words.contains($0.lowercased()) }.joined(separator: " ")
    return (String(address), normal(Substring(memo)))
  }

  /// A number without leading zeros, other notes as they stand; nil for an empty one.
  private static func normal(_ memo: Substring) -> String? {
    let text = Folding.trimmed(String(memo))
    guard !text.isEmpty else { return nil }
    return UInt64(text).map { String($0) } ?? text
  }

  /// The account of an address of the XRP Ledger, and the tag of an X-address (XLS-5: two bytes, 20 of the account, flags, tag).
  private static func ledger(_ text: String) -> (account: String, memo: String?)? {
    let alphabet = Array("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz".utf8)
    guard text.hasPrefix("r") || text.hasPrefix("X"), (25...47).contains(text.utf8.count),
      let bytes = WalletForm.base58(text, alphabet: alphabet)
    else { return nil }
    if bytes.count == 25, bytes[0] == 0 { return ("xrp:\(hexadecimal(bytes[1..<21]))", nil) }
    guard bytes.count == 35, bytes[0] == 0x05, bytes[1] == 0x44 else { return nil }
    let tag = bytes[23..<27].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return ("xrp:\(hexadecimal(bytes[2..<22]))", bytes[22] == 1 ? String(tag) : nil)
  }

  /// The account of a Stellar address, and the number inside a muxed one (SEP-23: a version byte, 32 of the key, eight of the number).
  private static func muxed(_ text: String) -> (account: String, memo: String?)? {
    let isMuxed = text.hasPrefix("M") && text.utf8.count == 69
    guard isMuxed || (text.hasPrefix("G") && text.utf8.count == 56), let bytes = base32(text), bytes.count >= 35 else {
      return nil
    }
    let account = "stellar:\(hexadecimal(bytes[1..<33]))"
    guard isMuxed, bytes.count >= 43 else { return isMuxed ? nil : (account, nil) }
    return (account, String(bytes[33..<41].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }))
  }

  private static func base32(_ text: String) -> [UInt8]? {
    var (bytes, value, bits): ([UInt8], UInt32, UInt32) = ([], 0, 0)
    for letter in text.utf8 {
      switch letter {
      case 0x41...0x5a: value = (value << 5 | UInt32(letter - 0x41)) & 0xfff
      case 0x32...0x37: value = (value << 5 | UInt32(letter - 0x32 + 26)) & 0xfff
      default: return nil
      }
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: value >> bits))
      }
    }
    return bytes
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
