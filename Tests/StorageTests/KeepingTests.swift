import Events
import Foundation
import Storage
import StorageTestSupport
import Testing

/// Data goes when its time is over or its person asks, and comes back from an archive.
@Suite struct KeepingTests {
  private static let shown = IdentifierDigest(kind: 5, high: 1, low: 2)

  private static func filled(_ engine: Engine) async throws -> (
    store: Store, test: TestDatabase, tenant: TenantID, other: TenantID
  ) {
    let (store, test) = try await Stores.make(engine)
    let tenant = try await store.tenants.ensure("acme", at: Stores.now)
    let other = try await store.tenants.ensure("other", at: Stores.now)
    for owner in [tenant, other] {
      for number in 0..<40 {
        let event = try Stores.event("e-\(number)", subject: "worker:w-\(number % 4)", hours: Double(number) * 24)
        let new = NewEvent(event, sightings: number % 4 < 2 ? [NewSighting(shown, role: 0)] : [])
        _ = try await store.events.append(new, tenant: owner, receivedAt: Stores.now)
      }
      let closed = try Stores.event("closed", subject: "worker:w-3", hours: 2_000, payload: .subjectClosed(SubjectClosed()))
      _ = try await store.events.append(NewEvent(closed), tenant: owner, receivedAt: Stores.now)
      try await store.audit.append(AuditEntry(actor: "usr_1", act: "read", object: "worker:w-1"), tenant: owner, at: Stores.now)
      try await store.database.transaction { session in
        let subject = try session.first("SELECT number FROM subjects WHERE tenant = \(owner) ORDER BY number")
        let number: SubjectNumber? = try subject?[0]
        try store.outbox.enqueue(
          topic: "t", key: "1", payload: [1], tenant: owner, due: Stores.now, subject: number, at: Stores.now, in: session)
      }
    }
    return (store, test, tenant, other)
  }

  @Test(arguments: Engine.available)
  func `what is older than the policy goes in batches, for the one tenant`(engine: Engine) async throws {
    let (store, _, tenant, other) = try await Self.filled(engine)
    let retention = Retention(store)
    let now = Stores.now.adding(days: 100)
    let policy = RetentionPolicy(days: ["events": 80, "sightings": 80])
    let removed = try await retention.purge(policy, tenant: tenant, asOf: now, batch: 3)
    // Days 0 to 19 are older than 80 days on day 100; the sightings moved on with later events.
    #expect(removed == ["events": 20, "sightings": 0])
    #expect(try await store.events.count(tenant: tenant) == 21)
    #expect(try await store.events.count(tenant: other) == 41)
    #expect(try await retention.purge(policy, tenant: tenant, asOf: now) == ["events": 0, "sightings": 0])
    let all = RetentionPolicy(days: ["events": 0, "sightings": 0, "subjects": 0, "messages": 0])
    let rest = try await retention.purge(all, tenant: tenant, asOf: Stores.now.adding(days: 1_000))
    // A message that waits is not thrown away.
    #expect(rest == ["events": 21, "sightings": 2, "subjects": 4, "messages": 0])
    #expect(try await store.subjects.count(tenant: other) == 4)
    await #expect(throws: StorageError.self) {
      try await retention.purge(RetentionPolicy(days: ["x": 1]), tenant: tenant, asOf: now)
    }
  }

  @Test(arguments: Engine.available)
  func `one person's data is handed out whole`(engine: Engine) async throws {
    let (store, _, tenant, _) = try await Self.filled(engine)
    let text = String(
      decoding: try await Erasures(store).export(SubjectID(kind: .worker, id: "w-1"), tenant: tenant), as: UTF8.self)
    let lines = try text.split(separator: "\n").map { try JSONParser().value(of: String($0)) }
    #expect(lines.compactMap { $0["stored"]?.text } == ["subject"] + Array(repeating: "event", count: 10) + ["identifier"])
    #expect(lines.compactMap { $0["event"]?["id"]?.text } == (0..<10).map { "e-\($0 * 4 + 1)" })
    #expect(!text.contains("worker:w-2"))
  }

  @Test(arguments: Engine.available)
  func `one person's data is removed, and nobody else's`(engine: Engine) async throws {
    let (store, test, tenant, other) = try await Self.filled(engine)
    let gone = SubjectID(kind: .worker, id: "w-0")
    let number = try #require(try await store.subjects.find(gone, tenant: tenant)).number
    let erasures = Erasures(store)
    let record = try await erasures.erase(gone, tenant: tenant, actor: "usr_1", reason: "request", at: Stores.now)
    #expect(record.rows == 10 + 1 + 1 + 1)
    #expect(try await erasures.records(tenant: tenant) == [record])
    #expect(try await erasures.records(tenant: other).isEmpty)
    #expect(try await store.subjects.find(gone, tenant: tenant) == nil)
    #expect(try await store.subjects.find(gone, tenant: other) != nil)
    #expect(try await store.events.count(tenant: tenant) == 31)
    for table in ["events", "sightings", "outbox"] {
      let left: Int =
        try await test.database.rows(
          "SELECT count(*) FROM \(name: table) WHERE tenant = \(tenant) AND subject = \(number)"
        ).first.map { try $0[0] } ?? -1
      #expect(left == 0, "\(table)")
    }
    // What comes later begins anew.
    _ = try await store.events.append(
      NewEvent(try Stores.event("later", subject: "worker:w-0")), tenant: tenant, receivedAt: Stores.now)
    #expect(try await store.subjects.find(gone, tenant: tenant)?.number != number)
  }

  @Test(arguments: Engine.available, Engine.available)
  func `an archive restores into either engine`(from: Engine, to: Engine) async throws {
    let (store, test, tenant, other) = try await Self.filled(from)
    let path = test.path("backup.sekisho")
    let written = try await Archive.backup(store.database, to: path)
    #expect(written.rows["events"] == 82)
    #expect(try Archive.verify(path) == written.check)
    let target = try to.makeDatabase()
    let read = try await Archive.restore(path, into: target.database, at: Stores.now)
    #expect(read == written)
    let copy = try await Store.open(target.database, masters: [try Stores.master()], at: Stores.now)
    for owner in [tenant, other] {
      let events = try await store.events.events(after: 0, limit: 1_000, tenant: owner)
      #expect(try await copy.events.events(after: 0, limit: 1_000, tenant: owner) == events)
      let subjects = try await store.subjects.page(limit: 100, tenant: owner)
      #expect(try await copy.subjects.page(limit: 100, tenant: owner) == subjects)
      #expect(subjects.map(\.isOpen) == [true, true, true, false])
      #expect(try await copy.audit.verify(tenant: owner) == store.audit.head(tenant: owner))
      let showing = try await store.sightings.showing([Self.shown], cap: 9, tenant: owner)
      #expect(try await copy.sightings.showing([Self.shown], cap: 9, tenant: owner) == showing)
    }
    // The copy goes on counting where the original stood.
    let next = try await copy.events.append(
      NewEvent(try Stores.event("next", subject: "worker:new")), tenant: tenant, receivedAt: Stores.now)
    #expect(next == .stored(try await store.events.head() + 1))
    #expect(try await copy.outbox.take(limit: 10, lease: 5, at: Stores.now).count == 2)
    await #expect(throws: StorageError.self) { try await Archive.restore(path, into: target.database, at: Stores.now) }
  }

  @Test(arguments: Engine.available)
  func `a damaged or shortened archive restores nothing`(engine: Engine) async throws {
    let (store, test, _, _) = try await Self.filled(engine)
    let path = test.path("backup.sekisho")
    try await Archive.backup(store.database, to: path)
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 40)) {
      var changed = whole
      changed[place] ^= 4
      try changed.write(to: URL(fileURLWithPath: path))
      #expect(throws: StorageError.self) { try Archive.verify(path) }
      try whole.prefix(place).write(to: URL(fileURLWithPath: path))
      #expect(throws: StorageError.self) { try Archive.verify(path) }
    }
    let target = try engine.makeDatabase()
    await #expect(throws: StorageError.self) { try await Archive.restore(path, into: target.database, at: Stores.now) }
    #expect(try await Migrator.applied(target.database).isEmpty)
  }
}
