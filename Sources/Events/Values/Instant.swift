/// A moment, in microseconds since 1970-01-01T00:00:00Z. Leap seconds are folded into the second before them.
public struct Instant: Sendable, Hashable, Comparable {
  /// Microseconds since the epoch; negative before it.
  public var microseconds: Int64

  /// The moment that lies so many microseconds after the epoch.
  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// The moment that lies so many seconds after the epoch.
  public init(seconds: Int64) { self.microseconds = seconds.multipliedReportingOverflow(by: 1_000_000).partialValue }

  /// Earlier moments come first.
  public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }

  /// Before everything.
  public static let distantPast = Instant(microseconds: .min)
  /// After everything.
  public static let distantFuture = Instant(microseconds: .max)

  /// Whole days since the epoch, in UTC.
  public var day: Int { Int(microseconds.quotientFloored(by: 86_400_000_000)) }

  /// Seconds from another moment to this one; saturates instead of overflowing.
  public func seconds(since other: Instant) -> Double { (Double(microseconds) - Double(other.microseconds)) / 1e6 }

  /// Days from another moment to this one.
  public func days(since other: Instant) -> Double { seconds(since: other) / 86_400 }

  /// The moment so many seconds later; saturates at the ends of time.
  public func adding(seconds: Double) -> Instant {
    let sum = Double(microseconds) + seconds * 1e6
    return Instant(microseconds: sum >= 9.2e18 ? .max : sum <= -9.2e18 ? .min : Int64(sum))
  }

  /// The moment so many days later.
  public func adding(days: Double) -> Instant { adding(seconds: days * 86_400) }
}

/// Written as RFC 3339 in UTC, exact to the microsecond.
extension Instant: Codable {
  /// Reads an RFC 3339 text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let time = Timestamp(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "is not an RFC 3339 time such as 2026-03-02T08:15:00Z")
    }
    self = time.instant
  }

  /// Writes RFC 3339.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  /// RFC 3339 in UTC, with a fraction only when there is one.
  public var text: String { Timestamp(self).text }
}

extension Int64 {
  /// Division that rounds towards minus infinity.
  func quotientFloored(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

/// A calendar day and its number, by the proleptic Gregorian calendar (algorithm: Howard Hinnant, "chrono-Compatible
/// Low-Level Date
/// Algorithms", 2013).
public enum CivilDay {
  /// Days from 1970-01-01 to the given date.
  public static func number(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date that lies so many days after 1970-01-01.
  public static func date(of number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }

  /// How many days a month has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
