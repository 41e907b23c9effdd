/// Base58 with the alphabet of Bitcoin, and the check bytes of Base58Check.
enum Base58 {
  private static let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)

  private static let valueOf: [UInt8?] = {
    var table = [UInt8?](repeating: nil, count: 256)
    for (value, letter) in alphabet.enumerated() { table[Int(letter)] = UInt8(truncatingIfNeeded: value) }
    return table
  }()

  static func isAlphabet(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { valueOf[Int($0)] != nil } }

  /// True when every letter can come from a base58 text that was made lower-case.
  static func isLoweredAlphabet(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { valueOf[Int($0)] != nil || $0 == UInt8(ascii: "l") }
  }

  /// The bytes of a text of at most 64 letters before their four check bytes, or nil when these are wrong.
  static func checkedPayload(_ text: [UInt8]) -> [UInt8]? {
    guard text.count <= 64 else { return nil }
    var number: [UInt8] = []
    for letter in text {
      guard let value = valueOf[Int(letter)] else { return nil }
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
    let zeros = text.prefix { $0 == UInt8(ascii: "1") }.count
    let bytes = [UInt8](repeating: 0, count: zeros) + number.reversed()
    guard bytes.count > 4 else { return nil }
    let payload = Array(bytes.dropLast(4))
    return SHA256.digest(SHA256.digest(payload)).prefix(4).elementsEqual(bytes.suffix(4)) ? payload : nil
  }
}

/// Bech32 (BIP 173), Bech32m (BIP 350) and the address form of Bitcoin Cash, which shares its alphabet.
enum Bech32 {
  private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)

  /// Prefixes read as Bech32; other texts that happen to hold a `1` are not.
  private static let prefixes: Set<String> = ["bc", "tb", "bcrt", "ltc", "btg", "vtc", "dgb", "addr", "stake", "cosmos", "osmo"]

  /// The comparison key and whether the check digits are right; nil when `lower` is not of this form.
  static func read(_ lower: String, isMixedCase: Bool) -> (key: String, isValid: Bool)? {
    if let cash = cashAddress(lower, isMixedCase) { return cash }
    guard let separator = lower.lastIndex(of: "1") else { return nil }
    let prefix = String(lower[..<separator])
    guard prefixes.contains(prefix), let data = values(lower[lower.index(after: separator)...]), data.count >= 20 else {
      return nil
    }
    let expanded = prefix.utf8.map { Int($0 >> 5) } + [0] + prefix.utf8.map { Int($0 & 31) }
    let check = polymod(expanded + data)
    return (lower, (check == 1 || check == 0x2bc8_30a3) && !isMixedCase)
  }

  private static func cashAddress(_ lower: String, _ isMixedCase: Bool) -> (key: String, isValid: Bool)? {
    let prefix = "bitcoincash:"
    let body = lower.hasPrefix(prefix) ? String(lower.dropFirst(prefix.count)) : lower
    guard body.utf8.count == 42, body.hasPrefix("q") || body.hasPrefix("p"), let data = values(body[...]) else { return nil }
    let expanded = "bitcoincash".utf8.map { Int($0 & 31) } + [0]
    let isValid = cashPolymod(expanded + data) == 0
    // Without the prefix the form is only certain when the check digits agree.
    guard isValid || lower.hasPrefix(prefix) else { return nil }
    return (body, isValid && !isMixedCase)
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
