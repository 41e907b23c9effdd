import Hashing

extension UInt8 {
  /// The ASCII letter in lower case; any other byte as it is.
  var folded: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
  fileprivate var isUpper: Bool { (0x41...0x5A).contains(self) }
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isWord: Bool { isDigit || (0x61...0x7A).contains(folded) || self >= 0x80 }
}

/// Known names, found inside longer ones: `anydesk` in `AnyDesk.exe`, `AnyDesk 8.1` and `/Applications/AnyDesk.app`.
///
/// Keys are lower case letters and digits without separators. A name matches where one of its words starts and where a word ends, so
/// `parsec` is not found in `parsecs`. One pass over the bytes, without building texts: cost grows with words times the longest key.
struct NameTable<Value: Sendable>: Sendable {
  private var values: [UInt64: Value] = [:]
  /// One bit for each hash modulo 4096: most words are dismissed here.
  private var filter = [UInt64](repeating: 0, count: 64)
  private var longest = 0

  /// How much of a name is looked at, in bytes.
  private static var reach: Int { 512 }

  /// The table of the given keys. A key that stands twice keeps its first value.
  init(_ entries: [(key: String, value: Value)]) {
    for (key, value) in entries {
      let hash = StableHash.of(key)
      if values[hash] == nil { values[hash] = value }
      filter[Int(hash >> 6 & 63)] |= 1 << (hash & 63)
      longest = max(longest, key.utf8.count)
    }
  }

  /// The value of the first known name in a text, nil when there is none.
  func first(in text: String) -> Value? {
    if let found = text.utf8.withContiguousStorageIfAvailable({ search($0) }) { return found }
    return Array(text.utf8).withUnsafeBufferPointer { search($0) }
  }

  private func search(_ bytes: UnsafeBufferPointer<UInt8>) -> Value? {
    let end = min(bytes.count, Self.reach)
    for start in 0..<end where Self.startsWord(bytes, start) {
      if let value = match(bytes, from: start, to: end) { return value }
    }
    return nil
  }

  private func match(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Value? {
    var state = StableHash()
    var length = 0
    for position in start..<end {
      let byte = bytes[position]
      guard byte.isWord else { continue }
      length += 1
      guard length <= longest else { return nil }
      state.add(byte.folded)
      let hash = state.value
      guard Self.endsWord(bytes, position, end), filter[Int(hash >> 6 & 63)] & 1 << (hash & 63) != 0 else { continue }
      if let value = values[hash] { return value }
    }
    return nil
  }

  private static func startsWord(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard bytes[position].isWord else { return false }
    guard position > 0 else { return true }
    let before = bytes[position - 1]
    return !before.isWord || (bytes[position].isUpper && !before.isUpper)
  }

  private static func endsWord(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Bool {
    guard position + 1 < end else { return true }
    let next = bytes[position + 1]
    let byte = bytes[position]
    return !next.isWord || (next.isUpper && !byte.isUpper) || (next.isDigit && !byte.isDigit)
  }
}

extension String {
  /// Whether an ASCII text, given in lower case, occurs in this one, whatever the case of its letters. No text is built.
  func containsASCII(_ wanted: StaticString) -> Bool {
    wanted.withUTF8Buffer { needle in
      if let found = utf8.withContiguousStorageIfAvailable({ Self.find(needle, in: $0) }) { return found }
      return Array(utf8).withUnsafeBufferPointer { Self.find(needle, in: $0) }
    }
  }

  private static func find(_ needle: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard needle.count <= text.count else { return false }
    for start in 0...(text.count - needle.count)
    where needle.indices.allSatisfy({ text[start + $0].folded == needle[$0] }) {
      return true
    }
    return false
  }
}
