import Events
import Foundation
import ListStore
import Testing

@Suite("The state of lists")
struct StatusTests {
  @Test("a list is stale after one and a half times its cadence, and failed when its last refresh did")
  func states() throws {
    let place = try TemporaryStore()
    let label = try ListLabel("own")
    try place.store.add(place.list(1...10), as: label, cadenceHours: 24, now: .hour(0))
    func state(_ hours: Double) throws -> ListStatus { try #require(place.store.status(now: .hour(hours)).first) }
    #expect(try state(36).state == .fresh)
    #expect(try state(36.1).state == .stale)
    #expect(try state(36.1).isAlarm)
    _ = try? place.store.add(place.list(1...2), as: label, now: .hour(40))
    let failed = try state(40)
    #expect(failed.state == .failed)
    #expect(failed.version?.parties == 10)
    #expect(failed.text.contains("failed") && failed.text.contains("shrank from 10 parties to 2"))
    #expect(failed.ageHours == 40)
    try place.store.add(place.list(1...10), as: label, now: .hour(41))
    #expect(try state(42).state == .fresh)
  }

  @Test("a list without a cadence is never stale, and an unknown name is told")
  func noCadence() throws {
    let place = try TemporaryStore()
    try place.store.add(place.list(1...2), as: ListLabel("own"), now: .hour(0))
    #expect(try place.store.status(now: .hour(90_000)).map(\.state) == [.fresh])
    #expect(throws: StoreError.unknownList("un")) { try place.store.status(of: [ListLabel("un")], now: .hour(0)) }
  }

  @Test("the text says what is in use and how old it is")
  func text() throws {
    let place = try TemporaryStore()
    try place.store.add(place.list(1...2, junk: 0), as: ListLabel("own"), cadenceHours: 72, now: .hour(0))
    let status = try #require(place.store.status(now: .hour(50)).first)
    let hash = try #require(status.version?.sha256.prefix(16))
    #expect(
      status.text == """
        own  fresh  2 parties, 0 rejects, taken in 2026-09-21T14:13:20Z, checked 2 days ago (every 3 days), sha256 \(hash)

        """)
  }
}
