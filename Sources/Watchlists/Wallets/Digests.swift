/// SHA-256 (FIPS 180-4): the checksum of base58 addresses and the fingerprint of list files.
package struct SHA256 {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var schedule = [UInt32](repeating: 0, count: 64)

  static func digest(_ message: [UInt8]) -> [UInt8] { message.withUnsafeBytes { digest($0) } }

  static func digest(_ message: UnsafeRawBufferPointer) -> [UInt8] {
    var hash = SHA256()
    let whole = message.count / 64 * 64
    for block in stride(from: 0, to: whole, by: 64) {
      hash.compress(UnsafeRawBufferPointer(rebasing: message[block..<block + 64]))
    }
    var rest = [UInt8](message[whole...]) + [0x80]
    while rest.count % 64 != 56 { rest.append(0) }
    let bitCount = UInt64(message.count) &* 8
    for shift in stride(from: 56, through: 0, by: -8) { rest.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift))) }
    rest.withUnsafeBytes { rest in
      for block in stride(from: 0, to: rest.count, by: 64) {
        hash.compress(UnsafeRawBufferPointer(rebasing: rest[block..<block + 64]))
      }
    }
    return hash.state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
  }

  package static func hexDigest(_ message: UnsafeRawBufferPointer) -> String { Hexadecimal.text(digest(message)) }
  package static func hexDigest(_ message: [UInt8]) -> String { Hexadecimal.text(digest(message)) }

  private mutating func compress(_ block: UnsafeRawBufferPointer) {
    schedule.withUnsafeMutableBufferPointer { w in
      for i in 0..<16 {
        let place = i * 4
        let high = UInt32(block[place]) << 24 | UInt32(block[place + 1]) << 16
        w[i] = high | UInt32(block[place + 2]) << 8 | UInt32(block[place + 3])
      }
      for i in 16..<64 {
        let s0 = Self.rotate(w[i - 15], 7) ^ Self.rotate(w[i - 15], 18) ^ (w[i - 15] >> 3)
        let s1 = Self.rotate(w[i - 2], 17) ^ Self.rotate(w[i - 2], 19) ^ (w[i - 2] >> 10)
        w[i] = w[i - 16] &+ s0 &+ w[i - 7] &+ s1
      }
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    Self.constants.withUnsafeBufferPointer { k in
      schedule.withUnsafeBufferPointer { w in
        for i in 0..<64 {
          let s1 = Self.rotate(e, 6) ^ Self.rotate(e, 11) ^ Self.rotate(e, 25)
          let t1 = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ k[i] &+ w[i]
          let s0 = Self.rotate(a, 2) ^ Self.rotate(a, 13) ^ Self.rotate(a, 22)
          let t2 = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
          (h, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ t2)
        }
      }
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] = state[index] &+ word }
  }

  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}

/// Keccak-256 with the original padding, as Ethereum uses it (not the later SHA3-256).
enum Keccak256 {
  /// The digest of a message shorter than one block of 136 bytes, which an address of any chain is.
  static func digest(ofShort message: [UInt8]) -> [UInt8] {
    var block = Array(message.prefix(135)) + [0x01]
    while block.count < 136 { block.append(0) }
    block[135] |= 0x80
    var state = [UInt64](repeating: 0, count: 25)
    for (index, byte) in block.enumerated() { state[index / 8] ^= UInt64(byte) << UInt64(8 * (index % 8)) }
    permute(&state)
    return (0..<32).map { UInt8(truncatingIfNeeded: state[$0 / 8] >> UInt64(8 * ($0 % 8))) }
  }

  /// Keccak-f[1600]; the round constants come from the generator of the specification (section 3.2.5 of FIPS 202).
  private static func permute(_ a: inout [UInt64]) {
    var generator: UInt8 = 1
    for _ in 0..<24 {
      var c = Array(a[0..<5])
      for row in stride(from: 5, to: 25, by: 5) {
        for x in 0..<5 { c[x] ^= a[row + x] }
      }
      for x in 0..<5 {
        let d = c[(x + 4) % 5] ^ rotate(c[(x + 1) % 5], 1)
        for y in 0..<5 { a[x + 5 * y] ^= d }
      }
      var (x, y, last) = (1, 0, a[1])
      for t in 0..<24 {
        (x, y) = (y, (2 * x + 3 * y) % 5)
        let kept = a[x + 5 * y]
        a[x + 5 * y] = rotate(last, UInt64((t + 1) * (t + 2) / 2 % 64))
        last = kept
      }
      for y in 0..<5 {
        c = Array(a[5 * y..<5 * y + 5])
        for x in 0..<5 {
          let masked: UInt64 = ~c[(x + 1) % 5] & c[(x + 2) % 5]
          a[x + 5 * y] = c[x] ^ masked
        }
      }
      for j in 0..<7 {
        if generator & 1 == 1 { a[0] ^= 1 << UInt64((1 << j) - 1) }
        generator = generator & 0x80 == 0 ? generator << 1 : generator << 1 ^ 0x71
      }
    }
  }

  private static func rotate(_ word: UInt64, _ count: UInt64) -> UInt64 {
    count == 0 ? word : word << count | word >> (64 - count)
  }
}

/// Bytes as hexadecimal digits.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  /// Two small digits a byte.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.underestimatedCount * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of digits in any case, nil when one is none or they are odd.
  static func bytes(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 2)
    var high: UInt8?
    for digit in text {
      guard let value = value(digit) else { return nil }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x37
    case 0x61...0x66: digit - 0x57
    default: nil
    }
  }
}

/// FNV-1a with 128 bits (Fowler, Noll, Vo): a short name for a text. Not a defence against forgery.
enum FNV128 {
  static func hexDigest(_ bytes: [UInt8]) -> String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in bytes {
      hash ^= UInt128(byte)
      // The prime is 2^88 + 0x13b.
      hash = (hash << 88) &+ (hash &* 0x13b)
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: max(0, 32 - digits.count)) + digits
  }
}
