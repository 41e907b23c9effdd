/// Turns bytes of a list into text.
enum ListText {
  /// UTF-8 where it is valid, else Windows-1252, which the older lists use.
  static func decode(_ bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(scalar(of: byte)) }
    return String(scalars)
  }

  /// The text without blanks around it.
  static func trim(_ text: some StringProtocol) -> String {
    var rest = Substring(text)
    guard let first = rest.utf8.first, let last = rest.utf8.last else { return "" }
    // No blank begins or ends like this, as nearly no text does.
    if first > 0x20, first < 0x80, last > 0x20, last < 0x80 { return String(rest) }
    while let first = rest.unicodeScalars.first, isBlank(first) { rest.unicodeScalars.removeFirst() }
    while let last = rest.unicodeScalars.last, isBlank(last) { rest.unicodeScalars.removeLast() }
    return String(rest)
  }

  /// The text without blanks around it, nil for what lists write where they have nothing.
  static func content(_ text: some StringProtocol) -> String? {
    let trimmed = trim(text)
    guard trimmed.utf8.count <= 3 else { return trimmed }
    return ["", "-", "--", "-0-", "na", "n/a", "N/A", "NA"].contains(trimmed) ? nil : trimmed
  }

  /// The parts between separators, without blanks and empty ones.
  static func parts(_ text: String?, by separators: String) -> [String] {
    guard let text else { return [] }
    return text.split(whereSeparator: { separators.contains($0) }).compactMap { content($0) }
  }

  /// Parts numbered in one text, as in `(1) Tripoli (2) Tunis` or `a) Tripoli, b) Tunis`; the whole text where there is none.
  static func numbered(_ text: String?) -> [String] {
    guard let text, let whole = content(text) else { return [] }
    let bytes = Array(whole.utf8)
    var cuts: [(mark: Int, rest: Int)] = []
    var index = 0
    while index < bytes.count {
      guard let rest = markEnd(bytes, at: index) else {
        index += 1
        continue
      }
      cuts.append((index, rest))
      index = rest
    }
    guard let first = cuts.first, first.mark == 0 else { return [whole] }
    return cuts.enumerated().compactMap { place, cut in
      let end = place + 1 < cuts.count ? cuts[place + 1].mark : bytes.count
      var part = trim(String(decoding: bytes[cut.rest..<max(cut.rest, end)], as: UTF8.self))
      while part.hasSuffix(",") || part.hasSuffix(";") { part = trim(part.dropLast()) }
      return part == "-" ? nil : content(part)
    }
  }

  /// The place behind `(1)` or `a)` that begins at `start`, nil when none does.
  private static func markEnd(_ bytes: [UInt8], at start: Int) -> Int? {
    var index = start
    let isParenthesised = bytes[index] == UInt8(ascii: "(")
    if isParenthesised { index += 1 }
    guard isParenthesised || start == 0 || bytes[start - 1] == 0x20 else { return nil }
    let first = index
    while index < bytes.count, index - first < 2, (0x30...0x39).contains(bytes[index]) { index += 1 }
    if index == first, index < bytes.count, (0x61...0x7A).contains(bytes[index]), !isParenthesised { index += 1 }
    guard index > first, index < bytes.count, bytes[index] == UInt8(ascii: ")"),
      index + 1 == bytes.count || bytes[index + 1] == 0x20 || isParenthesised
    else { return nil }
    return index + 1
  }

  /// Whether all bytes are valid UTF-8.
  static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.withMemoryRebound(to: UInt8.self) { bytes in
      if bytes.allSatisfy({ $0 < 0x80 }) { return true }
      var decoder = UTF8.ForwardParser()
      var source = bytes.makeIterator()
      while true {
        switch decoder.parseScalar(from: &source) {
        case .emptyInput: return true
        case .error: return false
        case .valid: continue
        }
      }
    }
  }

  /// The bytes with every one that is no part of UTF-8 read as Windows-1252, and forbidden ones as blanks.
  static func repaired(_ bytes: UnsafeRawBufferPointer, isForbidden: (UInt8) -> Bool) -> (bytes: [UInt8], replaced: Int) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var (index, replaced) = (0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        let isBad = isForbidden(byte)
        result.append(isBad ? 0x20 : byte)
        replaced += isBad ? 1 : 0
        index += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let sequence = bytes[index..<min(index + length, bytes.count)]
      if sequence.count == length, isUTF8(UnsafeRawBufferPointer(rebasing: sequence)) {
        result.append(contentsOf: sequence)
        index += length
      } else {
        result.append(contentsOf: String(Character(scalar(of: byte))).utf8)
        replaced += 1
        index += 1
      }
    }
    return (result, replaced)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.value == 0xA0 || scalar.value == 0x3000 || scalar.value == 0xFEFF
  }

  private static func scalar(of byte: UInt8) -> Unicode.Scalar {
    let value = (0x80...0x9F).contains(byte) ? windows1252[Int(byte) - 0x80] : UInt32(byte)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D,
    0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD,
    0x017E, 0x0178,
  ]
}
