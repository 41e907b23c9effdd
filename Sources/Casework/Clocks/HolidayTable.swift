import Events
import RedFlags

/// Works the holidays of a calendar out: rules first, then substitutes in the order of days, then days between two holidays.
struct HolidayTable {
  /// The holidays by day.
  private(set) var names: [Int: LocalizedText] = [:]
  /// Holidays by law, without days on which offices are merely shut.
  private var legal: Set<Int> = []
  private let document: CalendarDocument
  private let file: String
  private let weekend: Set<Weekday>

  private struct Occurrence {
    var day: Int
    var holiday: CalendarDocument.Holiday
    var order: Int
  }

  init(_ document: CalendarDocument, file: String) throws(CatalogueError) {
    self.document = document
    self.file = file
    weekend = Set(document.weekend)
    let occurrences = try occurrences()
    for occurrence in occurrences {
      if names[occurrence.day] == nil { names[occurrence.day] = occurrence.holiday.name }
      if occurrence.holiday.closing != true { legal.insert(occurrence.day) }
    }
    for occurrence in occurrences { substitute(occurrence, among: occurrences) }
    if document.sandwich == true { fillSandwiches() }
  }

  private func occurrences() throws(CatalogueError) -> [Occurrence] {
    var found: [Occurrence] = []
    guard let first = document.years.first, let last = document.years.last else { return [] }
    for (order, holiday) in document.holidays.enumerated() {
      // A year on either side, since a substitute may cross the year's end.
      for year in first - 1...last + 1 {
        guard (holiday.from ?? year) <= year, year <= (holiday.until ?? year), holiday.except?.contains(year) != true else {
          continue
        }
        for day in try days(of: holiday, in: year) {
          for offset in holiday.days ?? [0] { found.append(Occurrence(day: day + offset, holiday: holiday, order: order)) }
        }
      }
    }
    return found.sorted { ($0.day, $0.order) < ($1.day, $1.order) }
  }

  private func days(of holiday: CalendarDocument.Holiday, in year: Int) throws(CatalogueError) -> [Int] {
    let rule = holiday.rule
    if let fixed = rule.fixed { return [try day(fixed, in: year, of: holiday)] }
    if let nth = rule.nth { return [try day(nth, in: year, of: holiday)] }
    if let easter = rule.easter { return [Easter.sunday(of: year) + easter] }
    if let equinox = rule.equinox { return [Equinoxes.day(equinox, of: year)] }
    if let lunar = rule.lunar {
      guard let table = document.lunar?[lunar] else { return [try fail(holiday, "lunar names the unknown table \(lunar)")] }
      guard let text = table["\(year)"] else {
        // The years on either side of the known ones are only looked at for substitutes.
        if year == (document.years.first ?? 0) - 1 || year == (document.years.last ?? 0) + 1 { return [] }
        return [try fail(holiday, "lunar.\(lunar) lacks the year \(year)")]
      }
      return [try day(text, in: year, of: holiday)]
    }
    var days: [Int] = []
    for text in rule.dates ?? [] {
      guard let date = PartialDate(text), let month = date.month, let day = date.day else {
        return [try fail(holiday, "dates has \(text), which is no date")]
      }
      if date.year == year { days.append(CivilDay.number(year: year, month: month, day: day)) }
    }
    if rule.dates == nil { return [try fail(holiday, "rule is empty")] }
    return days
  }

  private func day(_ text: String, in year: Int, of holiday: CalendarDocument.Holiday) throws(CatalogueError) -> Int {
    let padded = String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
    guard let date = PartialDate("\(padded)-\(text)"), let month = date.month, let day = date.day else {
      return try fail(holiday, "has \(text), which is no MM-DD")
    }
    return CivilDay.number(year: year, month: month, day: day)
  }

  private func fail(_ holiday: CalendarDocument.Holiday, _ reason: String) throws(CatalogueError) -> Int {
    throw CatalogueError(file: file, reason: "holidays.\(holiday.id) \(reason)")
  }

  private func day(
    _ nth: CalendarDocument.Nth, in year: Int, of holiday: CalendarDocument.Holiday
  ) throws(CatalogueError) -> Int {
    guard (1...12).contains(nth.month) else { return try fail(holiday, "nth names a month that does not exist") }
    let length = CivilDay.length(ofMonth: nth.month, year: year)
    let first = CivilDay.number(year: year, month: nth.month, day: 1)
    let all = (first..<first + length).filter { Weekday(day: $0) == nth.weekday }
    let index = nth.n > 0 ? nth.n - 1 : all.count + nth.n
    guard all.indices.contains(index) else { return try fail(holiday, "nth names a day that does not exist") }
    return all[index]
  }

  private mutating func substitute(_ occurrence: Occurrence, among all: [Occurrence]) {
    guard let rule = occurrence.holiday.substitute else { return }
    guard CivilDay.date(of: occurrence.day).year >= rule.from ?? .min else { return }
    let weekday = Weekday(day: occurrence.day)
    let isOff = rule.on.contains(weekday)
    let meets =
      rule.overlap == true && !weekend.contains(weekday)
      && all.contains { $0.day == occurrence.day && $0.holiday.id != occurrence.holiday.id && $0.holiday.closing != true }
    // Of two holidays that both ask for a substitute because they meet, one gets it.
    let isFirst = !all.contains {
      $0.day == occurrence.day && $0.order < occurrence.order && $0.holiday.substitute?.overlap == true
    }
    guard isOff || (meets && isFirst) else { return }
    var day = occurrence.day
    switch rule.move {
    case .nearest: day += weekday == .saturday ? -1 : weekday == .sunday ? 1 : 0
    case .next:
      repeat { day += 1 } while legal.contains(day) || (document.sandwich != true && weekend.contains(Weekday(day: day)))
    }
    legal.insert(day)
    let name = occurrence.holiday.name
    names[day] = LocalizedText(en: "\(name.en) (observed)", ja: "\(name.ja)（振替休日）", ko: "\(name.ko) 대체공휴일")
  }

  private mutating func fillSandwiches() {
    let between = legal.map { $0 + 1 }.filter { !legal.contains($0) && legal.contains($0 + 1) }
    for day in between where !weekend.contains(Weekday(day: day)) {
      names[day] = LocalizedText(en: "Citizens' holiday", ja: "国民の休日", ko: "국민의 휴일")
    }
  }
}

/// Easter by the Gregorian calendar (anonymous algorithm published in Nature, 1876).
enum Easter {
  static func sunday(of year: Int) -> Int {
    let (century, rest) = year.quotientAndRemainder(dividingBy: 100)
    let golden = year % 19
    let leap = century / 4
    let lunar = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - leap - lunar + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let correction = (golden + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * correction + 114
    return CivilDay.number(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}

/// The equinoxes in Japan by the usual approximation for 1980 to 2099 (Ephemeris Computation Workshop, 1983). The binding date is
/// published each February for the next year.
enum Equinoxes {
  static func day(_ equinox: CalendarDocument.Equinox, of year: Int) -> Int {
    let base = equinox == .vernal ? 20.8431 : 23.2488
    let day = Int((base + 0.242194 * Double(year - 1_980)).rounded(.down)) - (year - 1_980) / 4
    return CivilDay.number(year: year, month: equinox == .vernal ? 3 : 9, day: day)
  }
}
