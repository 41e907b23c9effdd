/// A moment that some services tell as a time and others as a day, and the way in which it was told.
public enum DayOrTime: FieldValue {
  /// A calendar date, perhaps without its day or month.
  case day(PartialDate)
  /// A moment.
  case time(Timestamp)

  /// The moment; of a day its first one in UTC.
  public var instant: Instant {
    switch self {
    case .day(let date): date.earliest
    case .time(let time): time.instant
    }
  }

  /// Reads a time or a day.
  public static func read(_ cursor: FieldCursor) throws(EventError) -> DayOrTime {
    guard let text = cursor.node.text else { throw cursor.mismatch("a time or a date") }
    if let date = PartialDate(text) { return .day(date) }
    guard let time = Timestamp(text) else {
      throw EventError(reason: "is neither a time such as 2026-03-02T08:15:00Z nor a date such as 2026-03-02")
    }
    return .time(time)
  }

  /// Writes it the way it was told.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .day(let date): date.write(to: &writer)
    case .time(let time): time.write(to: &writer)
    }
  }

  /// A time or a date.
  public static var schema: JSON {
    .schemaType("string", JSONMember("pattern", .string("^[0-9]{4}(-[0-9]{2}(-[0-9]{2}([Tt ].+)?)?)?$")))
  }
}
