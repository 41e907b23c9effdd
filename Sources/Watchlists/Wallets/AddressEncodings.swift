/// Base58 with the alphabet of Bitcoin, and the check bytes of Base58Check.
enum Base58 {
  private static let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
  private static let rippleAlphabet = Array("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz".utf8)
  private static let valueOf = table(alphabet)
  private static let rippleValueOf = table(rippleAlphabet)

  private static func table(_ alphabet: [UInt8]) -> [UInt8?] {
    var table = [UInt8?](repeating: nil, count: 256)
    for (value, letter) in alphabet.enumerated() { table[Int(letter)] = UInt8(truncatingIfNeeded: value) }
    return table
  }

  static func isAlphabet(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { valueOf[Int($0)] != nil } }

  /// True when every letter can come from a base58 text that was made lower-case.
  static func isLoweredAlphabet(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { valueOf[Int($0)] != nil || $0 == UInt8(ascii: "l") }
  }

  /// The bytes of a text of at most 64 letters before their four check bytes, or nil when these are wrong.
  static func checkedPayload(_ text: [UInt8]) -> [UInt8]? {
    guard text.count <= 64, let bytes = decoded(text, valueOf) else { return nil }
    return checked(bytes)
  }

  /// The account of an XRP address (base58 with an alphabet of its own, version 0), nil when it is none.
  static func rippleAccount(_ text: [UInt8]) -> [UInt8]? {
    guard (25...35).contains(text.count), let bytes = decoded(text, rippleValueOf), let payload = checked(bytes) else {
      return nil
    }
    return payload.count == 21 && payload[0] == 0 ? Array(payload.dropFirst()) : nil
  }

  /// Whether a text is as long as an address with check bytes and begins like one of Bitcoin's: its check bytes are then wrong.
  static func looksChecked(_ text: [UInt8]) -> Bool {
    guard let bytes = decoded(text, valueOf), bytes.count == 25 else { return false }
    return bytes[0] == 0x00 || bytes[0] == 0x05 || bytes[0] == 0x41
  }

  /// The decoded bytes of a text of letters that are digits of a number, without any check.
  static func decoded(_ text: [UInt8]) -> [UInt8]? { decoded(text, valueOf) }

  private static func checked(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count > 4 else { return nil }
    let payload = Array(bytes.dropLast(4))
    return SHA256.digest(SHA256.digest(payload)).prefix(4).elementsEqual(bytes.suffix(4)) ? payload : nil
  }

  private static func decoded(_ text: [UInt8], _ table: [UInt8?]) -> [UInt8]? {
    var number: [UInt8] = []
    number.reserveCapacity(text.count)
    for letter in text {
      guard let value = table[Int(letter)] else { return nil }
      var carry = Int(value)
      for index in number.indices {
        carry += Int(number[index]) * 58
        number[index] = UInt8(truncatingIfNeeded: carry)
        carry >>= 8
      }
      while carry > 0 {
        number.append(UInt8(truncatingIfNeeded: carry))
        carry >>= 8
      }
    }
    // The letter for zero in front stands for a byte of zeros each.
    let zeros = text.prefix { table[Int($0)] == 0 }.count
    return [UInt8](repeating: 0, count: zeros) + number.reversed()
  }

  /// The key of a payload whose check bytes are right: version and hash of a public key or a script.
  ///
  /// Versions after the sources of the chains (`chainparams`): Bitcoin and its forks 0 and 5; Litecoin 0x30, 0x32; Dogecoin 0x1e,
  /// 0x16; Dash 0x4c, 0x10; Bitcoin Gold 0x26, 0x17; Zcash 0x1cb8, 0x1cbd; Verge 0x1e, 0x21.
  static func key(ofPayload payload: [UInt8]) -> String? {
    if payload.count == 22, payload[0] == 0x1C {
      if payload[1] == 0xB8 { return WalletKey.publicKeyHash(payload.dropFirst(2)) }
      if payload[1] == 0xBD { return WalletKey.scriptHash(payload.dropFirst(2)) }
    }
    guard payload.count == 21 else { return nil }
    switch payload[0] {
    case 0x00, 0x30, 0x1E, 0x4C, 0x26: return WalletKey.publicKeyHash(payload.dropFirst())
    case 0x05, 0x32, 0x16, 0x10, 0x17, 0x21: return WalletKey.scriptHash(payload.dropFirst())
    default: return nil
    }
  }
}

/// Addresses of Monero: base58 in blocks of eight bytes, and four check bytes of Keccak-256 (CryptoNote standard 007).
enum Monero {
  /// The bytes that a block of so many letters stands for.
  private static let blockBytes = [0: 0, 2: 1, 3: 2, 5: 3, 6: 4, 7: 5, 9: 6, 10: 7, 11: 8]

  static func checksum(_ text: [UInt8]) -> WalletAddress.Checksum {
    var bytes: [UInt8] = []
    var start = 0
    while start < text.count {
      let block = Array(text[start..<min(start + 11, text.count)])
      guard let size = blockBytes[block.count], let number = Base58.decoded(block) else { return .wrong }
      // A block has a fixed size, zeros in front included.
      let significant = Array(number.drop { $0 == 0 })
      guard significant.count <= size else { return .wrong }
      bytes += [UInt8](repeating: 0, count: size - significant.count) + significant
      start += 11
    }
    guard bytes.count == 69 || bytes.count == 77 else { return .wrong }
    return Keccak256.digest(ofShort: Array(bytes.dropLast(4))).prefix(4).elementsEqual(bytes.suffix(4)) ? .valid : .wrong
  }
}

/// Bech32 (BIP 173), Bech32m (BIP 350) and the address form of Bitcoin Cash, which shares its alphabet.
enum Bech32 {
  private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)

  /// Prefixes of chains with witness programs; other texts that happen to hold a `1` are not read.
  private static let witnessPrefixes: Set<String> = ["bc", "tb", "bcrt", "ltc", "btg", "vtc", "dgb"]
  /// Prefixes of Cosmos chains, whose accounts are hashes of Bitcoin's kind.
  private static let cosmosPrefixes: Set<String> = ["cosmos", "osmo", "thor", "celestia", "juno", "axelar", "kava", "maya"]
  /// Prefixes of Cosmos chains that use Ethereum's keys and hashes.
  private static let evmPrefixes: Set<String> = ["inj", "evmos", "dym"]
  private static let otherPrefixes: Set<String> = ["addr", "stake"]

  /// The comparison key and whether the check digits are right; nil when `lower` is not of this form.
  static func read(_ lower: String, isMixedCase: Bool) -> (key: String, isValid: Bool)? {
    if let cash = cashAddress(lower, isMixedCase) { return cash }
    guard let separator = lower.lastIndex(of: "1") else { return nil }
    let prefix = String(lower[..<separator])
    guard isKnown(prefix), let data = values(lower[lower.index(after: separator)...]), data.count >= 20 else { return nil }
    let expanded = prefix.utf8.map { Int($0 >> 5) } + [0] + prefix.utf8.map { Int($0 & 31) }
    let check = polymod(expanded + data)
    guard !isMixedCase, let key = key(prefix, data, check) else { return (lower, false) }
    return (key, true)
  }

  private static func isKnown(_ prefix: String) -> Bool {
    witnessPrefixes.contains(prefix) || cosmosPrefixes.contains(prefix) || evmPrefixes.contains(prefix)
      || otherPrefixes.contains(prefix)
  }

  /// Nil when the check digits are wrong for what they check. Version 0 has those of Bech32, later ones those of Bech32m.
  private static func key(_ prefix: String, _ data: [Int], _ check: Int) -> String? {
    let text = prefix + "1" + String(decoding: data.map { alphabet[$0] }, as: UTF8.self)
    if witnessPrefixes.contains(prefix) {
      guard check == (data[0] == 0 ? 1 : 0x2bc8_30a3), let program = bytes(data.dropFirst().dropLast(6)) else { return nil }
      guard data[0] == 0 ? [20, 32].contains(program.count) : (2...40).contains(program.count) && data[0] <= 16 else {
        return nil
      }
      if data[0] == 0, program.count == 20 { return WalletKey.publicKeyHash(program) }
      return "wp\(data[0]):" + Hexadecimal.text(program)
    }
    guard check == 1 else { return nil }
    guard let account = bytes(data.dropLast(6)), account.count == 20 else { return text }
    if evmPrefixes.contains(prefix) { return "0x" + Hexadecimal.text(account) }
    return cosmosPrefixes.contains(prefix) ? WalletKey.publicKeyHash(account) : text
  }

  /// Groups of five bits as bytes; nil when the padding is not zero or too long.
  private static func bytes(_ groups: some Sequence<Int>) -> [UInt8]? {
    var (buffer, bits) = (0, 0)
    var bytes: [UInt8] = []
    for group in groups {
      buffer = (buffer << 5 | group) & 0xFFF
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
      }
    }
    return bits < 5 && buffer & ((1 << bits) - 1) == 0 ? bytes : nil
  }

  private static func cashAddress(_ lower: String, _ isMixedCase: Bool) -> (key: String, isValid: Bool)? {
    let prefix = "bitcoincash:"
    let body = lower.hasPrefix(prefix) ? String(lower.dropFirst(prefix.count)) : lower
    guard body.utf8.count == 42, body.hasPrefix("q") || body.hasPrefix("p"), let data = values(body[...]) else { return nil }
    let expanded = "bitcoincash".utf8.map { Int($0 & 31) } + [0]
    let isValid = cashPolymod(expanded + data) == 0
    // Without the prefix the form is only certain when the check digits agree.
    guard isValid || lower.hasPrefix(prefix) else { return nil }
    // The version byte says what the 20 bytes behind it are a hash of: 0 of a public key, 8 of a script.
    guard isValid, !isMixedCase, let payload = bytes(data.dropLast(8)), payload.count == 21 else { return (body, false) }
    return (payload[0] == 0 ? WalletKey.publicKeyHash(payload.dropFirst()) : WalletKey.scriptHash(payload.dropFirst()), true)
  }

  private static func values(_ text: Substring) -> [Int]? {
    var values: [Int] = []
    for letter in text.utf8 {
      guard let value = alphabet.firstIndex(of: letter) else { return nil }
      values.append(value)
    }
    return values
  }

  private static func polymod(_ values: [Int]) -> Int {
    let generator = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
    var check = 1
    for value in values {
      let top = check >> 25
      check = (check & 0x1ff_ffff) << 5 ^ value
      for bit in 0..<5 where top >> bit & 1 == 1 { check ^= generator[bit] }
    }
    return check
  }

  private static func cashPolymod(_ values: [Int]) -> UInt64 {
    let generator: [UInt64] = [0x98_f2bc_8e61, 0x79_b76d_99e2, 0xf3_3e5f_b3c4, 0xae_2eab_e2a8, 0x1e_4f43_e470]
    var check: UInt64 = 1
    for value in values {
      let top = check >> 35
      check = (check & 0x07_ffff_ffff) << 5 ^ UInt64(clamping: value)
      for bit in 0..<5 where top >> UInt64(bit) & 1 == 1 { check ^= generator[bit] }
    }
    return check ^ 1
  }
}
