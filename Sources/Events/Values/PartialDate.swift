/// A calendar date that may lack its day, or its month and day: `2026-03-02`, `2026-03` or `2026`.
public struct PartialDate: FieldValue {
  /// The year, 0 to 9999.
  public var year: Int
  /// The month, 1 to 12, when it is known.
  public var month: Int?
  /// The day of the month, when it is known.
  public var day: Int?

  /// A date of the given precision.
  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, nil when the text is something else or no such day exists.
  public init?(_ text: String) {
    var text = text
    guard let date = text.withUTF8({ Self.parse($0) }) else { return nil }
    self = date
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> PartialDate? {
    guard [4, 7, 10].contains(bytes.count), let year = number(bytes[..<4]) else { return nil }
    guard bytes.count > 4 else { return PartialDate(year: year) }
    guard bytes[4] == UInt8(ascii: "-"), let month = number(bytes[5..<7]), (1...12).contains(month) else { return nil }
    guard bytes.count > 7 else { return PartialDate(year: year, month: month) }
    guard bytes[7] == UInt8(ascii: "-"), let day = number(bytes[8...]) else { return nil }
    guard day >= 1, day <= CivilDay.length(ofMonth: month, year: year) else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit) - 0x30
    }
    return value
  }

  /// The text in its own precision.
  public var text: String {
    func padded(_ value: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
    }
    return ([padded(year, 4)] + [month, day].compactMap { $0.map { padded($0, 2) } }).joined(separator: "-")
  }

  /// The first moment that the date can mean, in UTC.
  public var earliest: Instant {
    Instant(seconds: Int64(CivilDay.number(year: year, month: month ?? 1, day: day ?? 1)) * 86_400)
  }

  /// The moment just after the last one that the date can mean, in UTC.
  public var end: Instant {
    let lastMonth = month ?? 12
    let lastDay = day ?? CivilDay.length(ofMonth: lastMonth, year: year)
    return Instant(seconds: Int64(CivilDay.number(year: year, month: lastMonth, day: lastDay) + 1) * 86_400)
  }

  /// Reads the text at the cursor.
  public static func read(_ cursor: FieldCursor) throws(EventError) -> PartialDate {
    guard cursor.node.kind == .string else { throw cursor.mismatch("a date") }
    guard let date = parse(cursor.node.bytes) else {
      throw EventError(reason: "is not a date such as 2026-03-02, 2026-03 or 2026")
    }
    return date
  }

  /// Writes the text.
  public func write(to writer: inout JSONWriter) { writer.string(text) }

  /// A text of one of the three forms.
  public static var schema: JSON {
    .schemaType("string", JSONMember("pattern", .string("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")))
  }
}
