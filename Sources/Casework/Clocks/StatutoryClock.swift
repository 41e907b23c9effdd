public import Events
public import Foundation
public import RedFlags

/// How long the law gives.
public struct ClockLength: Codable, Sendable, Hashable {
  /// Business days of the clock's calendar; the day of the trigger does not count.
  public var businessDays: Int?
  /// Calendar days; the day of the trigger does not count.
  public var days: Int?
  /// Hours, to the second.
  public var hours: Int?
  /// The next day of that date, `MM-DD`.
  public var date: String?
  /// The law says only *at once*, *promptly*, *before it moves*: no date can be told.
  public var none: Bool?

  private enum CodingKeys: String, CodingKey {
    case days, hours, date, none
    case businessDays = "business_days"
  }
}

/// A duty with a time, as the catalogue states it.
public struct StatutoryClock: Codable, Sendable, Hashable {
  /// A stable word, such as `us-ofac-blocked`.
  public var id: String
  /// ISO 3166-1 alpha-2, or `EU`.
  public var country: String
  /// The sectors that it binds; all when absent.
  public var sectors: [Sector]?
  /// What starts it, as a stable word such as `property_blocked`.
  public var trigger: String
  /// What has to be done.
  public var text: LocalizedText
  /// To whom.
  public var authority: LocalizedText
  /// How long.
  public var length: ClockLength
  /// Hours within which we suggest to act where the law names no length.
  public var targetHours: Double?
  /// The calendar whose business days count.
  public var calendar: String?
  /// The time zone of the authority.
  public var zone: String
  /// Hours before its end at which people are warned, largest first.
  public var warn: [Double]
  /// The paper that meets it.
  public var paper: PaperKind?
  /// The law.
  public var law: String
  /// Since when the rule holds, or when the source was published.
  public var date: String
  /// V: seen at the source; K: known and to be verified.
  public var grade: String
  /// Who may know that it runs.
  public var visibility: Visibility
  /// What has to be known beside it.
  public var note: LocalizedText?

  private enum CodingKeys: String, CodingKey {
    case id, country, sectors, trigger, text, authority, length, calendar, zone, warn, paper, law, date, grade, visibility, note
    case targetHours = "target_hours"
  }

  /// When the clock runs out.
  ///
  /// Business and calendar days end with the last second of their last day in the authority's time zone; hours are counted to the
  /// second. A last calendar day that is a day off stays where it is: filing early is never wrong.
  ///
  /// - Returns: nil where the law names no length.
  /// - Throws: ``ClockError`` when the calendar does not reach that far.
  public func deadline(from trigger: Instant, calendar: BusinessCalendar?, zone: TimeZone) throws(ClockError) -> Instant? {
    let day = LocalDay.number(of: trigger, in: zone)
    if let count = length.businessDays {
      guard let calendar else { throw ClockError.noCalendar(self.calendar ?? "") }
      return LocalDay.end(of: try calendar.day(count, businessDaysAfter: day), in: zone)
    }
    if let count = length.days { return LocalDay.end(of: day + count, in: zone) }
    if let count = length.hours { return trigger.adding(seconds: Double(count) * 3_600) }
    if let date = length.date {
      let year = CivilDay.date(of: day).year
      let next = [year, year + 1].compactMap { PartialDate("\($0)-\(date)") }
        .map { CivilDay.number(year: $0.year, month: $0.month ?? 1, day: $0.day ?? 1) }.first { $0 >= day }
      return next.map { LocalDay.end(of: $0, in: zone) }
    }
    return nil
  }
}

/// Days as people at a place count them.
public enum LocalDay {
  /// The number of the day at a moment, after 1970-01-01.
  public static func number(of moment: Instant, in zone: TimeZone) -> Int {
    moment.adding(seconds: offset(at: moment, in: zone)).day
  }

  /// The last second of a day.
  public static func end(of day: Int, in zone: TimeZone) -> Instant {
    let midnight = Instant(seconds: Int64(clamping: day) * 86_400 + 86_400)
    // The offset at the end of the day may differ from that at its beginning; a second look settles it.
    let near = midnight.adding(seconds: -offset(at: midnight, in: zone))
    return midnight.adding(seconds: -offset(at: near, in: zone) - 1)
  }

  private static func offset(at moment: Instant, in zone: TimeZone) -> Double {
    Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.microseconds) / 1e6)))
  }
}
