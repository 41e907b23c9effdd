public import RedFlags

/// A calendar of business days as its YAML document states it: rules where the law has rules, dates where it has dates.
public struct CalendarDocument: Codable, Sendable, Hashable {
  /// Where a statement comes from.
  public struct Source: Codable, Sendable, Hashable {
    /// The law or the office's page.
    public var name: String
    /// When it was published or last changed.
    public var date: String
    /// V: seen at the source; K: known and to be verified.
    public var grade: String
  }

  /// The n-th weekday of a month.
  public struct Nth: Codable, Sendable, Hashable {
    /// 1 for the first; -1 for the last.
    public var n: Int
    /// Such as `monday`.
    public var weekday: Weekday
    /// 1 to 12.
    public var month: Int
  }

  /// When a holiday is.
  public struct Rule: Codable, Sendable, Hashable {
    /// The same date each year, `MM-DD`.
    public var fixed: String?
    /// The n-th weekday of a month.
    public var nth: Nth?
    /// Days after Easter Sunday.
    public var easter: Int?
    /// `vernal` or `autumnal`, by the formula for Japan.
    public var equinox: Equinox?
    /// A day of the lunar calendar, from the document's table of that name.
    public var lunar: String?
    /// Single dates, `YYYY-MM-DD`.
    public var dates: [String]?
  }

  /// Which equinox.
  public enum Equinox: String, Codable, Sendable, Hashable {
    /// In March.
    case vernal
    /// In September.
    case autumnal
  }

  /// What happens to a holiday that falls on a day off.
  public struct Substitute: Codable, Sendable, Hashable {
    /// On these weekdays.
    public var on: [Weekday]
    /// Also when it meets another holiday on a weekday.
    public var overlap: Bool?
    /// `next`: the next day that is none; `nearest`: Friday for Saturday, Monday for Sunday.
    public var move: Move
    /// Since which year; always when absent.
    public var from: Int?
  }

  /// Where a substitute goes.
  public enum Move: String, Codable, Sendable, Hashable {
    /// The next day that is neither weekend nor holiday.
    case next
    /// Friday for Saturday, Monday for Sunday.
    case nearest
  }

  /// A holiday.
  public struct Holiday: Codable, Sendable, Hashable {
    /// A stable word.
    public var id: String
    /// Its name.
    public var name: LocalizedText
    /// When it is.
    public var rule: Rule
    /// Days around the rule's day that are off too, such as -1, 0, 1; the day alone when absent.
    public var days: [Int]?
    /// Since which year.
    public var from: Int?
    /// Until which year.
    public var until: Int?
    /// Years in which it was elsewhere.
    public var except: [Int]?
    /// What happens when it falls on a day off.
    public var substitute: Substitute?
    /// Offices are shut, but it is no holiday by law: it moves nothing.
    public var closing: Bool?
  }

  /// A stable word, such as `us`.
  public var id: String
  /// What it is the calendar of.
  public var title: LocalizedText
  /// The time zone in which days begin and end.
  public var zone: String
  /// First and last year for which it is known.
  public var years: [Int]
  /// The days of each week that are off.
  public var weekend: [Weekday]
  /// A day between two holidays is one too.
  public var sandwich: Bool?
  /// Days of a lunar calendar by name and year, `MM-DD`.
  public var lunar: [String: [String: String]]?
  /// The holidays.
  public var holidays: [Holiday]
  /// Where it comes from.
  public var sources: [Source]
}

/// A day of the week.
public enum Weekday: String, Codable, Sendable, Hashable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The weekday of a day that lies so many days after 1970-01-01, a Thursday.
  public init(day: Int) {
    let index = ((day + 3) % 7 + 7) % 7
    self = Self.allCases[index]
  }
}
