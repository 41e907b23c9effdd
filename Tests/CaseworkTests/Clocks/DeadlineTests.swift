import Events
import Foundation
import RedFlags
import Testing

@testable import Casework

@Suite("Legal clocks")
struct DeadlineTests {
  static func book() throws -> ClockBook { try ClockBook.load(calendars: BusinessCalendar.loadAll()) }

  static func at(_ text: String) -> Instant { Timestamp(text)?.instant ?? .distantPast }

  @Test(
    "deadlines by hand",
    arguments: [
      // Ten business days over Thanksgiving; the day of the trigger does not count; local midnight in Washington.
      ("us-ofac-blocked", "2026-11-20T15:00:00Z", "2026-12-08T04:59:59Z"),
      // Late in the evening in Washington it is still the day before.
      ("us-ofac-rejected", "2026-11-21T03:00:00Z", "2026-12-08T04:59:59Z"),
      // Over the change to summer time.
      ("us-ofac-blocked", "2026-03-02T15:00:00Z", "2026-03-17T03:59:59Z"),
      ("us-sar", "2026-01-31T12:00:00Z", "2026-03-03T04:59:59Z"),
      ("us-sar-no-suspect", "2026-01-01T12:00:00Z", "2026-03-03T04:59:59Z"),
      ("us-form-8k", "2026-07-01T12:00:00Z", "2026-07-09T03:59:59Z"),
      ("gb-data-breach", "2026-03-28T23:30:00Z", "2026-03-31T23:30:00Z"),
      ("kr-data-breach", "2026-02-15T00:00:00Z", "2026-02-18T00:00:00Z"),
      ("us-ofac-annual", "2026-06-30T12:00:00Z", "2026-10-01T03:59:59Z"),
      ("us-ofac-annual", "2026-10-01T12:00:00Z", "2027-10-01T03:59:59Z"),
      ("gb-daml-notice", "2026-12-22T10:00:00Z", "2027-01-05T23:59:59Z"),
    ])
  func byHand(clock: String, trigger: String, deadline: String) throws {
    let running = try #require(try Self.book().run(clock, from: Self.at(trigger)))
    #expect(running.deadline?.text == deadline)
  }

  @Test("where the law says only *at once* there is a target of ours and no deadline")
  func noLength() throws {
    let running = try #require(try Self.book().run("jp-str", from: Self.at("2026-03-02T00:00:00Z")))
    #expect(running.deadline == nil && running.target?.text == "2026-03-05T00:00:00Z" && running.visibility == .compliance)
  }

  @Test("warnings come one after the other, and an overdue clock says so until it is done")
  func warnings() throws {
    let book = try Self.book()
    var running = try #require(book.run("eu-data-breach", from: Bench.start))
    func reading(_ hour: Double) -> ClockReading { book.reading(of: running, at: Bench.hour(hour)) }
    #expect(reading(1).state == .running && reading(1).secondsLeft == 71 * 3_600)
    #expect(reading(47.9).warning == nil)
    #expect(reading(48).warning == 24 && reading(48).state == .pressing)
    #expect(reading(65).warning == 8)
    #expect(reading(71).warning == 2)
    #expect(reading(72.1).state == .over)
    running.doneAt = Bench.hour(80)
    #expect(reading(90).state == .done)
  }

  @Test("a clock whose calendar ends runs without a wrong date")
  func beyond() throws {
    let running = try #require(try Self.book().run("us-ofac-blocked", from: Self.at("2040-12-28T12:00:00Z")))
    #expect(running.deadline == nil && running.target != nil)
  }

  @Test("every clock of the dossier is there with its grade")
  func complete() throws {
    let book = try Self.book()
    let expected = [
      "us-ofac-blocked": "V", "us-ofac-rejected": "V", "us-ofac-annual": "V", "us-sar": "V", "us-sar-no-suspect": "V",
      "us-form-8k": "K", "us-nydfs": "V", "gb-ofsi-report": "V", "gb-frozen-review": "V", "gb-sar": "K", "gb-daml-notice": "K",
      "gb-daml-moratorium": "K", "gb-data-breach": "K", "eu-freeze-report": "K", "eu-data-breach": "K",
      "jp-fefa-before-payment": "V", "jp-str": "V/K", "kr-foreign-exchange-permission": "V", "kr-str": "K", "kr-data-breach": "K",
    ]
    for (id, grade) in expected { #expect(book.clocks[id]?.grade == grade, "\(id)") }
    for clock in book.clocks.values where clock.text.en.contains("suspicious") { #expect(clock.visibility == .compliance) }
  }
}
