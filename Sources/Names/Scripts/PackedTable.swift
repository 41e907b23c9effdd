/// A table of records inside one constant string: sorted by their bytes, separated by spaces or line ends, fields separated by `|`,
/// the key first.
///
/// Nothing is read or built before a look-up: a binary search walks the constant, so that there is no loading time, no memory beside
/// the program's own and nothing to lock.
struct PackedTable: Sendable {
  private let text: StaticString

  init(_ text: StaticString) { self.text = text }

  private var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount) }

  /// The fields after the key, or nil when the table does not have it. Cost: about 18 steps for 20,000 records.
  func fields(of key: some Collection<UInt8>) -> Fields? {
    guard !key.contains(UInt8(ascii: "|")) else { return nil }
    let bytes = bytes
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = low + (high - low) / 2
      var start = middle
      while start > low, !Self.separates(bytes[start - 1]) { start -= 1 }
      switch Self.order(key, bytes, start) {
      case 0: return Fields(bytes: bytes, start: start + key.count + 1)
      case ..<0: high = start
      default:
        var end = middle
        while end < high, !Self.separates(bytes[end]) { end += 1 }
        low = end + 1
      }
    }
    return nil
  }

  /// Every key in the order of the table: for tests and for indexes made from the table.
  var keys: [String] {
    bytes.split(whereSeparator: Self.separates).map { record in
      String(decoding: record.prefix { $0 != UInt8(ascii: "|") }, as: UTF8.self)
    }
  }

  private static func separates(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  /// How `key` followed by the field separator stands to the record at `start`: negative before, 0 equal, positive after.
  private static func order(_ key: some Collection<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var position = start
    for byte in key {
      guard position < bytes.count else { return 1 }
      if byte != bytes[position] { return byte < bytes[position] ? -1 : 1 }
      position += 1
    }
    guard position < bytes.count else { return 1 }
    return Int(UInt8(ascii: "|")) - Int(bytes[position])
  }

  /// The fields of one record. Valid for ever, since the table is a constant of the program.
  struct Fields {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let start: Int

    /// The bytes of field `number`, counted after the key; empty when the record has fewer.
    func bytes(_ number: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
      var begin = start
      var skipped = 0
      while begin < bytes.count, !PackedTable.separates(bytes[begin]) {
        if skipped == number {
          var end = begin
          while end < bytes.count, !PackedTable.separates(bytes[end]), bytes[end] != UInt8(ascii: "|") { end += 1 }
          return bytes[begin..<end]
        }
        if bytes[begin] == UInt8(ascii: "|") { skipped += 1 }
        begin += 1
      }
      return bytes[begin..<begin]
    }

    /// Field `number` as text.
    func text(_ number: Int) -> String { String(decoding: bytes(number), as: UTF8.self) }

    /// The parts of field `number`, which are separated by commas.
    func list(_ number: Int) -> [String] {
      bytes(number).split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
