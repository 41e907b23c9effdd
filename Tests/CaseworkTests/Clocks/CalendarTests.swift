import Events
import Foundation
import RedFlags
import Testing

@testable import Casework

@Suite("Business days")
struct CalendarTests {
  static func day(_ text: String) -> Int { PartialDate(text)?.earliest.day ?? 0 }
  static func text(_ day: Int) -> String {
    let date = CivilDay.date(of: day)
    return PartialDate(year: date.year, month: date.month, day: date.day).text
  }

  @Test(
    "published days off are off, and the working days beside them are not",
    arguments: [
      ("us", "2026-07-03", true), ("us", "2026-07-06", false), ("us", "2027-12-31", true), ("us", "2021-12-31", true),
      ("us", "2024-01-15", true), ("us", "2025-11-27", true), ("us", "2025-11-28", false), ("us", "2022-06-20", true),
      ("jp", "2026-09-22", true), ("jp", "2026-09-21", true), ("jp", "2026-09-23", true), ("jp", "2024-02-12", true),
      ("jp", "2025-05-06", true), ("jp", "2025-05-07", false), ("jp", "2026-03-20", true), ("jp", "2024-03-20", true),
      ("jp", "2024-09-23", true), ("jp", "2025-12-30", true), ("jp", "2026-01-02", true), ("jp", "2021-08-09", true),
      ("jp", "2021-07-19", false), ("kr", "2024-02-12", true), ("kr", "2024-05-06", true), ("kr", "2025-01-27", true),
      ("kr", "2025-10-08", true), ("kr", "2025-03-03", true), ("kr", "2025-05-06", true), ("kr", "2026-02-18", true),
      ("kr", "2026-02-19", false), ("kr", "2024-10-01", true), ("gb", "2024-04-01", true), ("gb", "2022-06-02", true),
      ("gb", "2022-05-30", false), ("gb", "2021-12-28", true), ("gb", "2021-12-29", false), ("gb", "2023-05-08", true),
      ("eu", "2025-04-18", true), ("eu", "2025-04-21", true), ("eu", "2025-05-29", false), ("eu", "2026-05-01", true),
    ])
  func published(id: String, day: String, isOff: Bool) throws {
    let calendar = try #require(try BusinessCalendar.loadAll()[id])
    #expect(try calendar.isBusinessDay(Self.day(day)) != isOff)
  }

  @Test(
    "over seven years the days off agree with those of an independent calendar", .enabled(if: Peer.isThere),
    arguments: ["us", "jp", "kr", "gb", "eu"])
  func independent(id: String) throws {
    let calendar = try #require(try BusinessCalendar.loadAll()[id])
    let answer = try Peer.ask("holidays", ["calendar": id, "from": 2024, "to": 2030])
    let theirs = Set(try #require(answer["days"] as? [String]))
    var ours: Set<String> = []
    for year in 2024...2030 {
      for holiday in calendar.holidays(in: year) where ![.saturday, .sunday].contains(Weekday(day: holiday.day)) {
        // Offices of the Japanese state are shut around the new year beside the holidays.
        let date = CivilDay.date(of: holiday.day)
        let isClosing = id == "jp" && ((date.month == 12 && date.day >= 29) || (date.month == 1 && (2...3).contains(date.day)))
        let isCounted = !isClosing || theirs.contains(Self.text(holiday.day))
        if isCounted { ours.insert(Self.text(holiday.day)) }
      }
    }
    #expect(theirs.count > 30)
    #expect(ours.subtracting(theirs).sorted() == [], "only ours")
    #expect(theirs.subtracting(ours).sorted() == [], "only theirs")
  }

  @Test(
    "Easter is where it was published",
    arguments: [("2024-03-31"), ("2025-04-20"), ("2026-04-05"), ("2027-03-28"), ("2030-04-21"), ("2038-04-25")])
  func easter(day: String) { #expect(Easter.sunday(of: Int(day.prefix(4)) ?? 0) == Self.day(day)) }

  @Test("beyond the years that a calendar knows it answers nothing instead of something wrong")
  func beyond() throws {
    let calendar = try #require(try BusinessCalendar.loadAll()["kr"])
    #expect(throws: ClockError.beyondCalendar("kr")) { try calendar.isBusinessDay(Self.day("2036-01-02")) }
  }

  @Test("an error in a calendar names the file and the field")
  func errors() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("calendar-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let head =
      "id: x\ntitle: {en: a, ja: a, ko: a}\nzone: Asia/Tokyo\nyears: [2020, 2030]\nweekend: [sunday]\nsources: []\nholidays:\n"
    let bad = [
      ("  - {id: a, name: {en: a, ja: a, ko: a}, rule: {fixed: 02-30}}\n", "holidays.a has 02-30, which is no MM-DD"),
      ("  - {id: a, name: {en: a, ja: a, ko: a}, rule: {lunar: moon}}\n", "holidays.a lunar names the unknown table moon"),
      ("  - {id: a, name: {en: a, ja: a, ko: a}, rule: {}}\n", "holidays.a rule is empty"),
      ("  - {id: a, name: {en: a, ja: a}, rule: {fixed: 01-01}}\n", "holidays.[0].name.ko is missing"),
    ]
    for (line, reason) in bad {
      try Data((head + line).utf8).write(to: folder.appendingPathComponent("x.yaml"))
      #expect(throws: CatalogueError(file: "x.yaml", reason: reason)) { try BusinessCalendar.loadAll(from: folder) }
    }
  }
}
