internal import Events

/// Addresses of networks.
enum NetworkForm {
  /// The value under which two hosts of one connection meet: an IPv4 address, or the first 64 bits of an IPv6 address (the
  /// smallest network that RFC 6177 gives to a site). Nil for private, shared, local and reserved addresses, which repeat
  /// everywhere.
  static func normal(_ text: String) -> String? {
    let text = Folding.trimmed(text)
    if let parts = dottedQuad(text) { return isPublic(parts) ? text : nil }
    if let parts = version4(text) { return isPublic(SIMD4(parts)) ? parts.map { String($0) }.joined(separator: ".") : nil }
    guard let groups = version6(text) else { return nil }
    if groups[..<5].allSatisfy({ $0 == 0 }), groups[5] == 0xffff {
      let parts = [UInt8(groups[6] >> 8), UInt8(groups[6] & 0xff), UInt8(groups[7] >> 8), UInt8(groups[7] & 0xff)]
      return isPublic(SIMD4(parts)) ? parts.map { String($0) }.joined(separator: ".") : nil
    }
    guard (0x2000...0x3fff).contains(groups[0]) else { return nil }
    return groups[..<4].map { String($0, radix: 16) }.joined(separator: ":") + "::/64"
  }

  /// How a network may serve as evidence that people are at one connection: nil when its kind says that strangers share it.
  static func role(_ network: Network) -> Role? {
    switch network.kind?.known {
    case .residential: .own
    case .mobile, .business, .hosting, .vpn, .proxy, .tor: nil
    case nil: network.kind == nil && network.provider == nil ? .unclassified : nil
    }
  }

  /// The address without its last part.
  static func masked(_ normal: String) -> String {
    guard let dot = normal.lastIndex(of: ".") else { return normal }
    return "\(normal[..<dot]).…"
  }

  /// RFC 1918, RFC 6598 (carriers' shared addresses), loopback, link-local, "this network", multicast and above.
  private static func isPublic(_ parts: SIMD4<UInt8>) -> Bool {
    switch (parts[0], parts[1]) {
    case (0, _), (10, _), (127, _), (224...255, _), (100, 64...127), (169, 254), (172, 16...31), (192, 168): false
    default: true
    }
  }

  /// The parts of an address in the one spelling in which nearly all are written: then the text is its own normal form.
  private static func dottedQuad(_ text: String) -> SIMD4<UInt8>? {
    var parts = SIMD4<UInt8>()
    var (part, value, digits) = (0, 0, 0)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard digits == 0 || value > 0 else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
        guard value <= 255 else { return nil }
      case UInt8(ascii: "."):
        guard digits > 0, part < 3 else { return nil }
        parts[part] = UInt8(value)
        (part, value, digits) = (part + 1, 0, 0)
      default: return nil
      }
    }
    guard digits > 0, part == 3 else { return nil }
    parts[3] = UInt8(value)
    return parts
  }

  private static func version4(_ text: String) -> [UInt8]? {
    // Split by bytes: splitting by characters is by far the slower.
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let numbers = parts.compactMap { $0.count <= 3 ? UInt8(Substring($0)) : nil }
    return numbers.count == 4 ? numbers : nil
  }

  private static func version6(_ text: String) -> [UInt16]? {
    guard text.contains(":") else { return nil }
    let halves = text.prefix { $0 != "%" }.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), let head = groups(halves[0]) else { return nil }
    guard halves.count == 2 else { return head.count == 8 ? head : nil }
    guard let tail = groups(halves[1]), head.count + tail.count < 8 else { return nil }
    return head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail
  }

  private static func groups(_ text: Substring) -> [UInt16]? {
    guard !text.isEmpty else { return [] }
    var groups: [UInt16] = []
    for part in text.split(separator: ":", omittingEmptySubsequences: false) {
      if part.contains("."), let quad = version4(String(part)) {
        groups += [UInt16(quad[0]) << 8 | UInt16(quad[1]), UInt16(quad[2]) << 8 | UInt16(quad[3])]
      } else if part.utf8.count <= 4, let group = UInt16(part, radix: 16) {
        groups.append(group)
      } else {
        return nil
      }
    }
    return groups
  }
}
