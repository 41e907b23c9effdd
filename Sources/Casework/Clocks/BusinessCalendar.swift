public import Catalogue
import Events
public import Foundation
public import RedFlags

/// A country's business days over the years for which its document knows them. Days are numbers after 1970-01-01.
public struct BusinessCalendar: Sendable {
  /// Its name, such as `jp`.
  public let id: String
  /// What it is the calendar of.
  public let title: LocalizedText
  /// The time zone in which days begin and end.
  public let zone: TimeZone
  /// The years for which it is known.
  public let years: ClosedRange<Int>
  private let weekend: Set<Weekday>
  private let names: [Int: LocalizedText]

  /// Works a document out.
  ///
  /// - Throws: ``CatalogueError`` with file and field.
  public init(_ document: CalendarDocument, file: String) throws(CatalogueError) {
    guard let zone = TimeZone(identifier: document.zone) else { throw CatalogueError(file: file, reason: "zone is unknown") }
    guard document.years.count == 2, let first = document.years.first, let last = document.years.last, first <= last,
      first >= 1980, last <= 2099
    else { throw CatalogueError(file: file, reason: "years must be a first and a last year between 1980 and 2099") }
    id = document.id
    title = document.title
    self.zone = zone
    years = first...last
    weekend = Set(document.weekend)
    names = try HolidayTable(document, file: file).names
  }

  /// The holidays of a year, in order, substitutes included.
  public func holidays(in year: Int) -> [(day: Int, name: LocalizedText)] {
    let from = CivilDay.number(year: year, month: 1, day: 1)
    let to = CivilDay.number(year: year, month: 12, day: 31)
    return names.filter { (from...to).contains($0.key) }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The holiday's name; nil on other days.
  public func holiday(on day: Int) -> LocalizedText? { names[day] }

  /// Whether offices work.
  ///
  /// - Throws: ``ClockError`` for a day beyond the years that the calendar knows: a guess would be a wrong deadline.
  public func isBusinessDay(_ day: Int) throws(ClockError) -> Bool {
    guard years.contains(CivilDay.date(of: day).year) else { throw ClockError.beyondCalendar(id) }
    return !weekend.contains(Weekday(day: day)) && names[day] == nil
  }

  /// The day that is so many business days after another; the day itself does not count.
  public func day(_ count: Int, businessDaysAfter day: Int) throws(ClockError) -> Int {
    var left = count
    var current = day
    while left > 0 {
      current += 1
      if try isBusinessDay(current) { left -= 1 }
    }
    return current
  }

  /// How many business days lie after one day up to and including another.
  public func businessDays(after first: Int, upTo last: Int) throws(ClockError) -> Int {
    guard last > first else { return 0 }
    var count = 0
    for day in first + 1...last where try isBusinessDay(day) { count += 1 }
    return count
  }

  /// Reads all calendars of a folder, by name.
  ///
  /// - Throws: ``CatalogueError`` with file and field.
  public static func loadAll(from folder: URL = Catalogue.calendars) throws(CatalogueError) -> [String: BusinessCalendar] {
    let reader = DocumentReader(folder: folder)
    var calendars: [String: BusinessCalendar] = [:]
    for name in try reader.names(in: "") {
      let file = String(name.drop { $0 == "/" })
      let document = try reader.read(CalendarDocument.self, file)
      guard calendars[document.id] == nil else { throw CatalogueError(file: file, reason: "id \(document.id) is there twice") }
      calendars[document.id] = try BusinessCalendar(document, file: file)
    }
    return calendars
  }
}

/// Why a deadline cannot be told.
public enum ClockError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The calendar of that name does not know the year.
  case beyondCalendar(String)
  /// The clock counts business days and no calendar of that name is there.
  case noCalendar(String)

  /// A sentence for the person who has to act.
  public var description: String {
    switch self {
    case .beyondCalendar(let id):
      "The calendar \(id) does not reach that year: add its holidays to Catalogue/calendars/\(id).yaml."
    case .noCalendar(let id): "There is no calendar \(id) in Catalogue/calendars/."
    }
  }
}
