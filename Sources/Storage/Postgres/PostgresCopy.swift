/// The text format of COPY (source: PostgreSQL's documentation of the command): columns between tabs, rows between line feeds.
enum PostgresCopy {
  static func append(_ row: [SQLValue], to buffer: inout [UInt8]) {
    for (place, value) in row.enumerated() {
      if place > 0 { buffer.append(UInt8(ascii: "\t")) }
      switch value {
      case .null: buffer.append(contentsOf: "\\N".utf8)
      case .integer(let number): buffer.append(contentsOf: String(number).utf8)
      case .real(let number): append(number, to: &buffer)
      case .bool(let flag): buffer.append(UInt8(ascii: flag ? "t" : "f"))
      case .text(let text): append(text, to: &buffer)
      case .bytes(let bytes): append(bytes, to: &buffer)
      }
    }
    buffer.append(UInt8(ascii: "\n"))
  }

  private static func append(_ number: Double, to buffer: inout [UInt8]) {
    let text = number.isNaN ? "NaN" : number.isInfinite ? (number < 0 ? "-Infinity" : "Infinity") : number.description
    buffer.append(contentsOf: text.utf8)
  }

  private static func append(_ text: String, to buffer: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): buffer.append(contentsOf: "\\\\".utf8)
      case UInt8(ascii: "\n"): buffer.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): buffer.append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\t"): buffer.append(contentsOf: "\\t".utf8)
      default: buffer.append(byte)
      }
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  /// Bytes in hexadecimal; the backslash before the x is itself written with one.
  private static func append(_ bytes: [UInt8], to buffer: inout [UInt8]) {
    buffer.append(contentsOf: "\\\\x".utf8)
    for byte in bytes {
      buffer.append(digits[Int(byte >> 4)])
      buffer.append(digits[Int(byte & 15)])
    }
  }
}
