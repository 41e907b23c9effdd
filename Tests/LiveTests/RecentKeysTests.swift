import Events
import Linking
import Storage
import StorageTestSupport
import Testing

@testable import Live

@Suite("Keys that need not be stored again")
struct RecentKeysTests {
  @Test("are those that are on the disk for the subject and day: what could not be stored comes again with its keys")
  func remembered() async throws {
    let event = try Self.event("session.started", day: "01", id: "1")
    let other = try Self.event("session.started", day: "02", id: "2")
    var keys = MeetingKeys()
    keys.add(event)
    let database = try Engine.sqlite.makeDatabase()
    let store = try await Store.open(
      database.database, masters: [try MasterKey(bytes: [UInt8](repeating: 7, count: 32))], at: event.instant)
    let tenant = try await store.tenants.ensure("firm", at: event.instant)
    let recent = RecentKeys()
    #expect(!keys.stored.isEmpty)
    #expect(recent.fresh(keys.stored, of: event, tenant) == keys.stored)
    #expect(recent.fresh(keys.stored, of: event, tenant) == keys.stored, "asking is not storing")
    let sightings = keys.stored.map { NewSighting(IdentifierDigest(kind: $0.kind, high: $0.high, low: $0.low), role: 0) }
    recent.remember(sightings, of: event, tenant)
    #expect(recent.fresh(keys.stored, of: event, tenant).isEmpty)
    #expect(recent.fresh(keys.stored, of: other, tenant) == keys.stored, "another day is seen anew")
    await store.close()
  }

  private static func event(_ type: String, day: String, id: String) throws -> Event {
    try EventDecoder().event(
      from: """
        {"specversion":"1.0","id":"\(id)","source":"test","type":"sekisho.\(type)","time":"2026-05-\(day)T08:00:00Z",
        "subject":"account:one","tenant":"firm","data":{"session_id":"s\(id)"}}
        """)
  }
}
