/// One record of a CSV file.
struct CSVRecord {
  /// The line on which the record begins, counted from 1.
  var line: Int
  /// The bytes of each field, quotes removed.
  var fields: [[UInt8]]
  /// What is wrong with the record; its fields are then not to be used.
  var defect: String?
}

/// Reads CSV (RFC 4180) record by record from bytes.
///
/// Line ends may be CR LF, LF or CR. A byte 0x1A ends the file when nothing but blanks follow, as in files that
/// passed through old systems. A defective record costs itself alone: reading goes on at the line after its first.
struct CSVRecordReader {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var position = 0
  private var line = 1

  /// A quoted field longer than this is a forgotten quote. It also bounds the time that such quotes cost.
  private static let longestField = 1 << 16

  init(_ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ",")) {
    self.bytes = bytes
    self.delimiter = delimiter
    // A byte-order mark.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next record, or nil at the end. Empty lines are passed over.
  mutating func next() -> CSVRecord? {
    skipEmptyLines()
    guard position < bytes.count else { return nil }
    let (start, startLine) = (position, line)
    var record = CSVRecord(line: startLine, fields: [], defect: nil)
    while true {
      guard let field = readField(&record.defect) else {
        (position, line) = (start, startLine)
        skipLine()
        return record
      }
      record.fields.append(field)
      guard position < bytes.count, bytes[position] == delimiter else { break }
      position += 1
    }
    skipLineEnd()
    return record
  }

  private mutating func skipEmptyLines() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x0A, 0x0D: skipLineEnd()
      case 0x1A where bytes[position...].dropFirst().allSatisfy({ $0 <= 0x20 }): position = bytes.count
      default: return
      }
    }
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    skipLineEnd()
  }

  private mutating func skipLineEnd() {
    guard position < bytes.count else { return }
    if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
    position += 1
    line += 1
  }

  private mutating func readField(_ defect: inout String?) -> [UInt8]? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return readPlainField(&defect) }
    position += 1
    var field: [UInt8] = []
    while position < bytes.count, field.count <= Self.longestField {
      let byte = bytes[position]
      position += 1
      if byte != UInt8(ascii: "\"") {
        if byte == 0x0A { line += 1 }
        field.append(byte)
      } else if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        position += 1
        field.append(byte)
      } else if isFieldEnd {
        return field
      } else {
        defect = "has text behind a closing quote"
        return nil
      }
    }
    defect = "opens a quote that is not closed"
    return nil
  }

  private var isFieldEnd: Bool {
    guard position < bytes.count else { return true }
    return bytes[position] == delimiter || bytes[position] == 0x0A || bytes[position] == 0x0D
  }

  private mutating func readPlainField(_ defect: inout String?) -> [UInt8]? {
    let start = position
    while !isFieldEnd { position += 1 }
    guard position - start <= Self.longestField else {
      defect = "has a field of more than \(Self.longestField) bytes"
      return nil
    }
    return Array(bytes[start..<position])
  }
}
