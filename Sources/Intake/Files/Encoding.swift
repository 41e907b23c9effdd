/// What can be told from a file's first bytes.
enum Encoding {
  /// So many bytes are looked at.
  private static let head = 4_096

  /// Why a file is no text of ours, nil when it may be.
  static func refusal(of bytes: UnsafeRawBufferPointer) -> String? {
    for (mark, name) in [
      ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"), ([0xFF, 0xFE], "UTF-16"),
      ([0xFE, 0xFF], "UTF-16"),
    ] as [([UInt8], String)] where bytes.starts(with: mark) {
      return "is \(name); save it as UTF-8"
    }
    if let first = firstMark(of: bytes), "{[<".utf8.contains(first) {
      // A document's first mark beside a zero byte: the same without a mark of its own.
      return bytes.count > 1 && bytes[..<2].contains(0) ? "is UTF-16; save it as UTF-8" : nil
    }
    if bytes.starts(with: [0x00]), bytes.count > 1, "{[<".utf8.contains(bytes[1]) { return "is UTF-16; save it as UTF-8" }
    return bytes.prefix(head).contains(0) ? "is neither JSON nor XML: it holds zero bytes" : nil
  }

  /// The first byte that is no space.
  static func firstMark(of bytes: UnsafeRawBufferPointer) -> UInt8? {
    bytes[textStart(of: bytes)...].first { !isSpace($0) }
  }

  /// Whether a file that begins with `[` is a list of records rather than lines of short lists.
  static func isListOfRecords(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let start = bytes[textStart(of: bytes)...].firstIndex(where: { !isSpace($0) }) else { return false }
    let inside = bytes[(start + 1)...].first { !isSpace($0) }
    return inside == nil || inside.map("{[]".utf8.contains) == true
  }

  private static func textStart(of bytes: UnsafeRawBufferPointer) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
