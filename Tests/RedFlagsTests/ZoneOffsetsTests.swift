import Foundation
import Testing

@testable import RedFlags

@Suite("Offsets of time zones")
struct ZoneOffsetsTests {
  @Test(
    "Names and offsets are read",
    arguments: [
      ("Asia/Seoul", 540), ("America/New_York", -300), ("Asia/Kolkata", 330), ("UTC", 0), ("Z", 0), ("+09:00", 540),
      ("UTC+9", 540), ("GMT-0330", -210), ("Etc/GMT+5", -300), ("Europe/Dublin", 0), ("-11", -660),
    ])
  func reads(zone: String, minutes: Int) { #expect(ZoneOffsets.minutes(of: zone) == minutes) }

  @Test("Anything else is unknown", arguments: ["", "Nowhere/City", "+", "+99", "UTC+15:30", "9", "+1:2:3", "++9"])
  func rejects(zone: String) { #expect(ZoneOffsets.minutes(of: zone) == nil) }

  @Test("Differences go around the clock the short way")
  func circle() {
    #expect(ZoneOffsets.difference(720, -660) == 60)
    #expect(ZoneOffsets.difference(-300, 540) == 600)
    #expect(ZoneOffsets.difference(330, 330) == 0)
  }

  @Test("The table agrees with the system's database on standard time")
  func agreesWithSystem() throws {
    let january = Date(timeIntervalSince1970: 1_768_435_200)
    let july = Date(timeIntervalSince1970: 1_784_073_600)
    var compared = 0
    for name in TimeZone.knownTimeZoneIdentifiers {
      guard let zone = TimeZone(identifier: name), let ours = ZoneOffsets.minutes(of: name) else { continue }
      compared += 1
      let theirs = min(zone.secondsFromGMT(for: january), zone.secondsFromGMT(for: july)) / 60
      #expect(ours == theirs, "\(name)")
    }
    #expect(compared > 300)
  }
}
