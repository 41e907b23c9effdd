/// The folding that all normal forms share: width, case, and the marks of the Latin letters.
enum Folding {
  /// Lower case, without marks on Latin letters, full-width forms narrowed, any white space as one space, none at the ends.
  static func folded(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      let narrow = narrowed(scalar)
      if isSpace(narrow) {
        pendingSpace = !bytes.isEmpty
        continue
      }
      if pendingSpace { bytes.append(0x20) }
      pendingSpace = false
      append(narrow, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Full-width letters, digits and marks, and the many dashes, as their ASCII twins.
  static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xff01...0xff5e: Unicode.Scalar(scalar.value - 0xfee0) ?? scalar
    case 0x3000: " "
    case 0x2010...0x2015, 0x2212: "-"
    default: scalar
    }
  }

  /// Letters and digits alone, in upper case: the form of codes and numbers that people write with blanks, dots and dashes.
  static func code(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let narrow = narrowed(scalar)
      guard narrow.isASCII, let byte = UInt8(exactly: narrow.value) else { continue }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): bytes.append(byte - 32)
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text without white space at its ends.
  static func trimmed(_ text: String) -> String {
    if let first = text.utf8.first, let last = text.utf8.last, isMark(first), isMark(last) { return text }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) }), let last = scalars.lastIndex(where: { !isSpace($0) }) else {
      return ""
    }
    return String(scalars[first...last])
  }

  /// Whether a byte is an ASCII character that one can see.
  private static func isMark(_ byte: UInt8) -> Bool { (0x21...0x7e).contains(byte) }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0d, 0xa0, 0x3000, 0x2000...0x200b, 0xfeff: true
    default: false
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      bytes.append((0x41...0x5a).contains(byte) ? byte + 32 : byte)
      return
    }
    // Marks that stand as scalars of their own (U+0300 to U+036F) fall away, so that both spellings of "é" agree.
    if (0x300...0x36f).contains(scalar.value) { return }
    if let plain = plainLatin[scalar] {
      bytes.append(contentsOf: plain.utf8)
    } else {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        bytes.append(contentsOf: (plainLatin[lower] ?? String(lower)).utf8)
      }
    }
  }

  private static let plainLatin: [Unicode.Scalar: String] = {
    let rows = [
      "a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđ", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ",
      "l": "ĺļľŀł", "n": "ñńņňŉ", "o": "òóôõöøōŏő", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűų", "w": "ŵ",
      "y": "ýÿŷ",
      "z": "źżž", "ss": "ß", "ae": "æ", "oe": "œ", "th": "þ",
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (plain, marked) in rows {
      for scalar in marked.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()
}
