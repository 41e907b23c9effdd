/// An RFC 3339 date-time. The spelling is kept when it is not the canonical one, so that events survive unchanged.
public struct Timestamp: FieldValue, Comparable {
  /// The moment.
  public var instant: Instant
  /// How the input wrote it, when that differs from our own spelling.
  private var spelling: String?

  /// A moment in its canonical spelling.
  public init(_ instant: Instant) { self.instant = instant }

  /// Reads RFC 3339, nil when the text is something else. Years run from 0000 to 9999, as the standard says.
  public init?(_ text: String) {
    var text = text
    let parsed = text.withUTF8 { Self.parse($0) }
    guard let parsed else { return nil }
    self.init(parsed)
    if Self.canonical(parsed) != text { spelling = text }
  }

  /// Earlier moments come first; the spelling does not count.
  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.instant < right.instant }

  /// The text as it stood in the input, or the canonical one.
  public var text: String { spelling ?? Self.canonical(instant) }

  /// Reads the text at the cursor.
  public static func read(_ cursor: FieldCursor) throws(EventError) -> Timestamp {
    guard cursor.node.kind == .string else { throw cursor.mismatch("an RFC 3339 time") }
    guard let instant = parse(cursor.node.bytes) else {
      throw EventError(reason: "is not an RFC 3339 time such as 2026-03-02T08:15:00Z")
    }
    var stamp = Timestamp(instant)
    // Whole seconds in UTC, by far the most common form, are canonical at their 20 bytes.
    let bytes = cursor.node.bytes
    if bytes.count != 20 || bytes[19] != UInt8(ascii: "Z") || bytes[10] != UInt8(ascii: "T") || bytes[17] == UInt8(ascii: "6") {
      let text = String(decoding: bytes, as: UTF8.self)
      if canonical(instant) != text { stamp.spelling = text }
    }
    return stamp
  }

  /// Writes the text.
  public func write(to writer: inout JSONWriter) { writer.string(text) }

  /// A text in the format `date-time`.
  public static var schema: JSON { .schemaType("string", JSONMember("format", .string("date-time"))) }

  /// UTC, with a fraction only when there is one, without trailing zeros.
  private static func canonical(_ instant: Instant) -> String {
    let days = instant.microseconds.quotientFloored(by: 86_400_000_000)
    let rest = Int(instant.microseconds - days * 86_400_000_000)
    let date = CivilDay.date(of: Int(days))
    let second = rest / 1_000_000
    var text = "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))T"
    text += "\(padded(second / 3_600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    let fraction = rest % 1_000_000
    if fraction > 0 {
      var digits = Array(padded(fraction, 6))
      while digits.last == "0" { digits.removeLast() }
      text += "." + String(digits)
    }
    return text + "Z"
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
    var scanner = DigitScanner(bytes)
    guard let year = scanner.number(digits: 4), scanner.take("-"), let month = scanner.number(digits: 2), scanner.take("-"),
      let day = scanner.number(digits: 2), scanner.take("T") || scanner.take("t") || scanner.take(" "),
      let hour = scanner.number(digits: 2), scanner.take(":"), let minute = scanner.number(digits: 2), scanner.take(":"),
      let second = scanner.number(digits: 2)
    else { return nil }
    guard (1...12).contains(month), day >= 1, day <= CivilDay.length(ofMonth: month, year: year), hour < 24, minute < 60,
      second <= 60
    else { return nil }
    guard let microseconds = scanner.fraction(), let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    let dayNumber = CivilDay.number(year: year, month: month, day: day)
    let seconds = dayNumber * 86_400 + hour * 3_600 + minute * 60 + min(second, 59) - offset
    return Instant(microseconds: Int64(seconds) * 1_000_000 + microseconds)
  }
}

/// Reads the digits and marks of a date-time.
private struct DigitScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  private mutating func digit() -> Int? {
    guard position < bytes.count, (0x30...0x39).contains(bytes[position]) else { return nil }
    defer { position += 1 }
    return Int(bytes[position]) - 0x30
  }

  mutating func number(digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let next = digit() else { return nil }
      value = value * 10 + next
    }
    return value
  }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == mark.value else { return false }
    position += 1
    return true
  }

  /// A fraction in microseconds: zero when there is none, nil when its point has no digits. Finer digits are cut off.
  mutating func fraction() -> Int64? {
    guard take(".") else { return 0 }
    var value: Int64 = 0
    var count = 0
    while let next = digit() {
      if count < 6 { value = value * 10 + Int64(next) }
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in min(count, 6)..<6 { value *= 10 }
    return value
  }

  /// The offset from UTC in seconds.
  mutating func offset() -> Int? {
    if take("Z") || take("z") { return 0 }
    let sign: Int
    if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
    guard let hours = number(digits: 2), take(":"), let minutes = number(digits: 2), hours < 24, minutes < 60 else { return nil }
    return sign * (hours * 3_600 + minutes * 60)
  }
}
