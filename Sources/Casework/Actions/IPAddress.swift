/// An internet address in its canonical text form, read strictly.
public struct IPAddress: Sendable, Hashable {
  /// 4 or 16 bytes.
  public let bytes: [UInt8]

  /// An address of 4 or 16 bytes; nil for any other count.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Reads `a.b.c.d` without leading zeros, or RFC 4291 text without a zone; nil for anything else.
  public init?(_ text: String) {
    guard let bytes = Self.four(text[...]) ?? Self.sixteen(text) else { return nil }
    self.bytes = bytes
  }

  private static func four(_ text: Substring) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bytes: [UInt8] = []
    for part in parts {
      guard (1...3).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        part.count == 1 || part.first != "0",
        let byte = UInt8(part)
      else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  private static func sixteen(_ text: String) -> [UInt8]? {
    guard text.contains(":"), text.utf8.count <= 45 else { return nil }
    let halves = text.components
    guard halves.count <= 2 else { return nil }
    guard let head = groups(halves[0]) else { return nil }
    guard halves.count == 2 else { return head.count == 16 ? head : nil }
    guard let tail = groups(halves[1]), head.count + tail.count <= 14 else { return nil }
    return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
  }

  private static func groups(_ text: Substring) -> [UInt8]? {
    guard !text.isEmpty else { return [] }
    var bytes: [UInt8] = []
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() {
      if part.contains(".") {
        guard place == parts.count - 1, let last = four(part) else { return nil }
        bytes += last
        continue
      }
      guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
        let group = UInt16(part, radix: 16)
      else { return nil }
      bytes += [UInt8(group >> 8), UInt8(group & 255)]
    }
    return bytes
  }

  /// Whether it is an ordinary address of the public internet (IANA special-purpose registries; what carries an IPv4 address inside is
  /// judged by that too).
  public var isPublic: Bool { bytes.count == 4 ? Self.isPublicFour(bytes[...]) : isPublicSixteen }

  private static let reservedFour: [(base: UInt32, length: UInt32)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16), (0xAC10_0000, 12),
    (0xC000_0000, 24), (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xC633_6400, 24),
    (0xCB00_7100, 24), (0xE000_0000, 4), (0xF000_0000, 4),
  ]

  private static func isPublicFour(_ bytes: ArraySlice<UInt8>) -> Bool {
    let value = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    // A metadata service of one cloud lives outside the reserved ranges.
    if value == 0xA83F_8110 { return false }
    return !reservedFour.contains { value >> (32 - $0.length) == $0.base >> (32 - $0.length) }
  }

  private var isPublicSixteen: Bool {
    let isZeroHead = bytes[..<10].allSatisfy { $0 == 0 }
    if isZeroHead, bytes[10] == 0xFF, bytes[11] == 0xFF { return Self.isPublicFour(bytes[12...]) }
    // Unspecified, loopback, and the long-dead form that held an IPv4 address.
    if isZeroHead { return false }
    // NAT64: the address that is reached is the one inside.
    if Array(bytes[..<12]) == [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0] { return Self.isPublicFour(bytes[12...]) }
    // 6to4 and Teredo carry addresses inside and nobody needs them.
    if bytes[0] == 0x20, bytes[1] == 0x02 { return false }
    if Array(bytes[..<4]) == [0x20, 0x01, 0, 0] { return false }
    if Array(bytes[..<4]) == [0x20, 0x01, 0x0D, 0xB8] { return false }
    // Only 2000::/3 is given out.
    return bytes[0] & 0xE0 == 0x20
  }
}

extension String {
  /// The text split at `::`.
  fileprivate var components: [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let place = rest.firstRange(of: "::") {
      parts.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    return parts + [rest]
  }
}

/// The old forms of IPv4 addresses that `inet_aton` reads: fewer parts, octal, hexadecimal.
enum LegacyIPv4 {
  /// Whether some program may read a host as an address: its last part is a number.
  static func mayBe(_ host: String) -> Bool {
    let trimmed = host.hasSuffix(".") ? host.dropLast() : host[...]
    guard let last = trimmed.split(separator: ".", omittingEmptySubsequences: false).last, !last.isEmpty else { return false }
    if last.hasPrefix("0x") || last.hasPrefix("0X") { return last.dropFirst(2).allSatisfy(\.isHexDigit) }
    return last.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
