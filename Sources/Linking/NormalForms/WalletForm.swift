/// Wallet addresses by the key behind them.
///
/// Chains of the Ethereum family derive the same 20 bytes from one key, and Tron writes these bytes in Base58 behind the byte
/// 0x41 (Tron developer documentation, "Account"): they are one wallet. Other addresses stand for themselves. Base58 keeps its
/// case, Bech32 (BIP 173) does not have any.
enum WalletForm {
  /// The normal form, nil for what cannot be an address, and for the address of all zeros that everybody burns to.
  static func normal(_ text: String) -> String? {
    var address = Folding.trimmed(text)
    if let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) {
      address = String(address[address.utf8.index(after: colon)...])
    }
    if let mark = address.utf8.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "@") }) {
      address = String(address[..<mark])
    }
    guard address.unicodeScalars.allSatisfy({ $0.isASCII && !Folding.isSpace($0) }), !isShortened(address) else { return nil }
    let lower = address.lowercased()
    if lower.hasSuffix(".eth") && lower.utf8.count > 4 { return lower }
    if let key = evm(lower) ?? tron(address) { return key.allSatisfy({ $0 == "0" }) ? nil : "evm:\(key)" }
    guard address.utf8.count >= 20 else { return nil }
    return isBech32(lower) ? lower : address
  }

  /// Whether the middle is left out: a star, or three points in a row.
  private static func isShortened(_ address: String) -> Bool {
    var points = 0
    for byte in address.utf8 {
      if byte == UInt8(ascii: "*") { return true }
      points = byte == UInt8(ascii: ".") ? points + 1 : 0
      if points == 3 { return true }
    }
    return false
  }

  /// The ends of the address.
  static func masked(_ text: String) -> String {
    let address = Folding.trimmed(text)
    return address.utf8.count > 12 ? "\(address.prefix(6))…\(address.suffix(4))" : address
  }

  /// The 40 hexadecimal digits of an address of the Ethereum family, or of Tron's own hexadecimal form.
  private static func evm(_ lower: String) -> String? {
    var digits = Substring(lower)
    if digits.hasPrefix("0x") {
      digits = digits.dropFirst(2)
    } else if digits.utf8.count == 42, digits.hasPrefix("41") {
      digits = digits.dropFirst(2)
    }
    guard digits.utf8.count == 40, digits.utf8.allSatisfy({ hexadecimal($0) }) else { return nil }
    return String(digits)
  }

  private static func hexadecimal(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }

  /// The 20 bytes of a Tron address, in hexadecimal digits.
  private static func tron(_ address: String) -> String? {
    guard address.utf8.count == 34, address.hasPrefix("T"), let bytes = base58(address), bytes.count == 25, bytes[0] == 0x41
    else {
      return nil
    }
    return bytes[1..<21].map { hexadecimalText($0) }.joined()
  }

  private static func hexadecimalText(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

  /// Bitcoin's order of the 58 signs, which most chains use.
  static let bitcoinAlphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)

  /// The bytes of a Base58 number, most significant first, nil for a letter outside the alphabet.
  static func base58(_ text: String, alphabet: [UInt8] = bitcoinAlphabet) -> [UInt8]? {
    var bytes: [UInt8] = []
    for letter in text.utf8 {
      guard var carry = alphabet.firstIndex(of: letter) else { return nil }
      for index in bytes.indices {
        carry += Int(bytes[index]) * 58
        bytes[index] = UInt8(truncatingIfNeeded: carry)
        carry >>= 8
      }
      while carry > 0 {
        bytes.append(UInt8(truncatingIfNeeded: carry))
        carry >>= 8
      }
    }
    return Array(repeating: 0, count: text.utf8.prefix { $0 == alphabet.first }.count) + bytes.reversed()
  }

  /// Whether the text has the shape of a Bech32 address: a known prefix, the digit 1, and a tail without the digit 1.
  private static func isBech32(_ lower: String) -> Bool {
    ["bc1", "tb1", "ltc1", "addr1", "cosmos1", "osmo1", "thor1", "inj1"].contains { lower.hasPrefix($0) }
  }
}
