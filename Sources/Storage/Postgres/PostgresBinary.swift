internal import CPostgres

/// PostgreSQL's binary form of values (source: its documentation of the message protocol and of each type's send function).
enum PostgresBinary {
  static let bool: Oid = 16
  static let bytea: Oid = 17
  static let name: Oid = 19
  static let int8: Oid = 20
  static let int2: Oid = 21
  static let int4: Oid = 23
  static let text: Oid = 25
  static let oid: Oid = 26
  static let float4: Oid = 700
  static let float8: Oid = 701
  static let bpchar: Oid = 1042
  static let varchar: Oid = 1043
  static let numeric: Oid = 1700
  static let void: Oid = 2278

  /// Reads a value, nil when its type is not one of those above or its bytes are too few.
  static func value(_ bytes: UnsafeRawBufferPointer, _ type: Oid) -> SQLValue? {
    switch type {
    case int8: integer(bytes, 8).map { .integer($0) }
    case int4: integer(bytes, 4).map { .integer(Int64(Int32(truncatingIfNeeded: $0))) }
    case int2: integer(bytes, 2).map { .integer(Int64(Int16(truncatingIfNeeded: $0))) }
    case oid: integer(bytes, 4).map { .integer($0) }
    case bool: bytes.count == 1 ? .bool(bytes[0] != 0) : nil
    case bytea: .bytes(Array(bytes))
    case text, varchar, bpchar, name: .text(String(decoding: bytes, as: UTF8.self))
    case float8: integer(bytes, 8).map { .real(Double(bitPattern: UInt64(bitPattern: $0))) }
    case float4: integer(bytes, 4).map { .real(Double(Float(bitPattern: UInt32(truncatingIfNeeded: $0)))) }
    case numeric: number(bytes)
    case void: .null
    default: nil
    }
  }

  private static func integer(_ bytes: UnsafeRawBufferPointer, _ width: Int) -> Int64? {
    guard bytes.count == width else { return nil }
    return Int64(bitPattern: bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  /// A number of base 10,000, as sums of integers come: count of digits, weight of the first, sign, scale, digits.
  private static func number(_ bytes: UnsafeRawBufferPointer) -> SQLValue? {
    guard bytes.count >= 8 else { return nil }
    func word(_ place: Int) -> Int { Int(bytes[place]) << 8 | Int(bytes[place + 1]) }
    let count = word(0)
    let weight = Int(Int16(truncatingIfNeeded: word(2)))
    guard bytes.count == 8 + 2 * count, word(4) == 0 || word(4) == 0x4000 else { return nil }
    let isNegative = word(4) != 0
    if weight < 0 && count > 0 || count > weight + 1 {
      // There are digits behind the point.
      var result = 0.0
      for place in (0..<count).reversed() { result = result / 10_000 + Double(word(8 + 2 * place)) }
      for _ in 0..<max(0, weight) { result *= 10_000 }
      for _ in 0..<max(0, -weight) { result /= 10_000 }
      return .real(isNegative ? -result : result)
    }
    var result: Int64 = 0
    guard count > 0 else { return .integer(0) }
    for place in 0...weight {
      let digit = place < count ? Int64(word(8 + 2 * place)) : 0
      let (shifted, isTooLong) = result.multipliedReportingOverflow(by: 10_000)
      let (sum, isTooLarge) = shifted.subtractingReportingOverflow(digit)
      if isTooLong || isTooLarge { return nil }
      result = sum
    }
    // Counted downwards, since there is one negative number more.
    if isNegative { return .integer(result) }
    return result == .min ? nil : .integer(-result)
  }

  /// Gives the values as the library wants them, for the time of the call.
  static func withParameters<Result>(
    _ values: [SQLValue], _ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> Result
  ) -> Result {
    var arena: [UInt8] = []
    var ranges: [Range<Int>?] = []
    ranges.reserveCapacity(values.count)
    for value in values {
      let start = arena.count
      switch value {
      case .null:
        ranges.append(nil)
        continue
      case .integer(let number): append(UInt64(bitPattern: number), to: &arena)
      case .real(let number): append(number.bitPattern, to: &arena)
      case .bool(let flag): arena.append(flag ? 1 : 0)
      case .text(let text): arena.append(contentsOf: text.utf8)
      case .bytes(let bytes): arena.append(contentsOf: bytes)
      }
      ranges.append(start..<arena.count)
    }
    // An empty value has a length of none but an address all the same.
    arena.append(0)
    return arena.withUnsafeBytes { buffer in
      let pointers = ranges.map { range in
        range.flatMap { range in buffer.baseAddress.map { ($0 + range.lowerBound).assumingMemoryBound(to: CChar.self) } }
      }
      let lengths = ranges.map { Int32(clamping: $0?.count ?? 0) }
      return body(pointers, lengths, [Int32](repeating: 1, count: values.count))
    }
  }

  private static func append(_ number: UInt64, to arena: inout [UInt8]) {
    for shift in stride(from: 56, through: 0, by: -8) { arena.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
  }
}

extension SQLValue {
  /// The type under which the server is told the value.
  var postgresType: Oid {
    switch self {
    case .null: 0
    case .integer: PostgresBinary.int8
    case .real: PostgresBinary.float8
    case .text: PostgresBinary.text
    case .bytes: PostgresBinary.bytea
    case .bool: PostgresBinary.bool
    }
  }
}
