import Events
import Storage
import StorageTestSupport
import Testing

/// Events are stored once, whole, in order, and for their tenant alone.
@Suite struct EventLogTests {
  @Test(arguments: Engine.available)
  func `an event counts once, and another one under its name is a conflict`(engine: Engine) async throws {
    let (store, _) = try await Stores.make(engine)
    let tenant = try await store.tenants.ensure("acme", at: Stores.now)
    let first = NewEvent(try Stores.event("e-1"))
    let stored = try await store.events.append(first, tenant: tenant, receivedAt: Stores.now)
    guard case .stored(let number) = stored else {
      Issue.record("was \(stored)")
      return
    }
    #expect(try await store.events.append(first, tenant: tenant, receivedAt: Stores.now) == .duplicate(number))
    let other = NewEvent(try Stores.event("e-1", payload: Stores.login("another")))
    #expect(try await store.events.append(other, tenant: tenant, receivedAt: Stores.now) == .conflict(number))
    let elsewhere = NewEvent(try Stores.event("e-1", source: "//other"))
    guard case .stored = try await store.events.append(elsewhere, tenant: tenant, receivedAt: Stores.now) else {
      Issue.record("the source belongs to the name")
      return
    }
    #expect(try await store.events.count(tenant: tenant) == 2)
  }

  @Test(arguments: Engine.available)
  func `members in another order are the same content`(engine: Engine) async throws {
    let (store, _) = try await Stores.make(engine)
    let tenant = try await store.tenants.ensure("", at: Stores.now)
    let lines = [
      #"{"specversion":"1.0","id":"a","source":"s","type":"x.unknown","time":"2026-03-02T08:15:00Z","subject":"worker:w","data":{"p":1,"q":[2]}}"#,
      #"{"data":{"q":[2],"p":1},"id":"a","source":"s","type":"x.unknown","time":"2026-03-02T08:15:00Z","subject":"worker:w","specversion":"1.0"}"#,
      #"{"data":{"q":[3],"p":1},"id":"a","source":"s","type":"x.unknown","time":"2026-03-02T08:15:00Z","subject":"worker:w","specversion":"1.0"}"#,
    ]
    let events = try lines.map { NewEvent(try EventDecoder().event(from: $0), json: Array($0.utf8)) }
    let outcomes = try await store.events.append(events, tenant: tenant, receivedAt: Stores.now)
    let number = outcomes[0].sequence
    #expect(outcomes == [.stored(number), .duplicate(number), .conflict(number)])
    let back = try #require(try await store.events.event(source: "s", id: "a", tenant: tenant))
    #expect(back.json == Array(lines[0].utf8))
    #expect(try back.event(EventDecoder()) == events[0].event)
  }

  @Test(arguments: Engine.available)
  func `a thousand callers at once each get their own outcome`(engine: Engine) async throws {
    let (store, _) = try await Stores.make(engine)
    let tenant = try await store.tenants.ensure("acme", at: Stores.now)
    let outcomes = try await withThrowingTaskGroup(of: AppendOutcome.self) { group in
      for number in 0..<1_000 {
        group.addTask {
          let event = try Stores.event("e-\(number % 500)", subject: "worker:w-\(number % 17)", hours: Double(number % 500))
          return try await store.events.append(NewEvent(event), tenant: tenant, receivedAt: Stores.now)
        }
      }
      return try await group.reduce(into: [AppendOutcome]()) { $0.append($1) }
    }
    let stored = outcomes.filter { if case .stored = $0 { true } else { false } }
    #expect(stored.count == 500)
    #expect(Set(stored.map(\.sequence)).count == 500)
    #expect(try await store.events.count(tenant: tenant) == 500)
    #expect(try await store.subjects.count(tenant: tenant) == 17)
  }

  @Test(arguments: Engine.available)
  func `a subject's events come by time whatever the order of arrival`(engine: Engine) async throws {
    let (store, _) = try await Stores.make(engine)
    let tenant = try await store.tenants.ensure("acme", at: Stores.now)
    let hours: [Double] = [5, 1, 3, 3, 3, 2, 4]
    for (place, hour) in hours.enumerated() {
      let event = NewEvent(try Stores.event("e-\(place)", hours: hour))
      _ = try await store.events.append(event, tenant: tenant, receivedAt: Stores.now)
    }
    let subject = try #require(try await store.subjects.find(SubjectID(kind: .worker, id: "w-1"), tenant: tenant))
    let events = try await store.events.events(of: subject.number, tenant: tenant)
    #expect(events.map(\.time) == hours.sorted().map { Stores.now.adding(seconds: $0 * 3_600) })
    #expect(subject.firstEvent == Stores.now.adding(seconds: 3_600))
    #expect(subject.lastEvent == Stores.now.adding(seconds: 5 * 3_600))
    // The three of one time have an order of their own, which does not depend on arrival.
    let (again, _) = try await Stores.make(engine)
    let there = try await again.tenants.ensure("acme", at: Stores.now)
    let reversed = try hours.enumerated().reversed().map { NewEvent(try Stores.event("e-\($0.offset)", hours: $0.element)) }
    _ = try await again.events.append(Array(reversed), tenant: there, receivedAt: Stores.now)
    let twin = try #require(try await again.subjects.find(SubjectID(kind: .worker, id: "w-1"), tenant: there))
    #expect(try await again.events.events(of: twin.number, tenant: there).map(\.json) == events.map(\.json))
  }

  @Test(arguments: Engine.available)
  func `a tenant never meets another's rows`(engine: Engine) async throws {
    let (store, _) = try await Stores.make(engine)
    let acme = try await store.tenants.ensure("acme", at: Stores.now)
    let other = try await store.tenants.ensure("other", at: Stores.now)
    let shown = IdentifierDigest(kind: 5, high: 1, low: 2)
    let event = NewEvent(try Stores.event("e-1"), sightings: [NewSighting(shown, role: 0)])
    for tenant in [acme, other] { _ = try await store.events.append(event, tenant: tenant, receivedAt: Stores.now) }
    let extra = NewEvent(try Stores.event("e-2", subject: "worker:secret"), sightings: [NewSighting(shown, role: 0)])
    _ = try await store.events.append(extra, tenant: other, receivedAt: Stores.now)
    let secret = try #require(try await store.subjects.find(SubjectID(kind: .worker, id: "secret"), tenant: other))

    #expect(try await store.subjects.find(SubjectID(kind: .worker, id: "secret"), tenant: acme) == nil)
    #expect(try await store.subjects.find(secret.number, tenant: acme) == nil)
    #expect(try await store.subjects.page(limit: 100, tenant: acme).allSatisfy { $0.tenant == acme })
    #expect(try await store.events.events(of: secret.number, tenant: acme).isEmpty)
    #expect(try await store.events.event(source: "//test", id: "e-2", tenant: acme) == nil)
    #expect(try await store.events.events(after: 0, limit: 100, tenant: acme).map(\.tenant) == [acme])
    #expect(try await store.events.count(tenant: acme) == 1)
    #expect(try await store.events.feed(after: 0, limit: 100).count == 3)
    let showing = try await store.sightings.showing([shown], cap: 10, tenant: acme)
    #expect(showing[0].sightings.map(\.tenant) == [acme])
    #expect(try await store.sightings.identifiers(of: secret.number, tenant: acme).isEmpty)
    #expect(try await store.sightings.page(after: nil, limit: 10, tenant: acme).allSatisfy { $0.tenant == acme })
    await #expect(throws: StorageError.self) {
      try await Erasures(store).erase(secret.id, tenant: acme, actor: "usr_1", reason: "test", at: Stores.now)
    }
  }

  @Test(arguments: Engine.available)
  func `sharers of an identifier are found, and hubs are said to be hubs`(engine: Engine) async throws {
    let (store, _) = try await Stores.make(engine)
    let tenant = try await store.tenants.ensure("acme", at: Stores.now)
    let rare = IdentifierDigest(kind: 5, high: 1, low: 2)
    let office = IdentifierDigest(kind: 20, high: 3, low: 4)
    for number in 0..<12 {
      var sightings = [NewSighting(office, role: 1)]
      if number < 2 { sightings.append(NewSighting(rare, role: 0)) }
      let event = try Stores.event("e-\(number)", subject: "worker:w-\(number)", hours: Double(100 - number))
      _ = try await store.events.append(NewEvent(event, sightings: sightings), tenant: tenant, receivedAt: Stores.now)
    }
    let first = try #require(try await store.subjects.find(SubjectID(kind: .worker, id: "w-0"), tenant: tenant))
    let second = try #require(try await store.subjects.find(SubjectID(kind: .worker, id: "w-1"), tenant: tenant))
    let showing = try await store.sightings.showing([rare, office], cap: 5, tenant: tenant)
    // By time: the second one was first.
    #expect(showing[0].sightings.map(\.subject) == [second.number, first.number])
    #expect(!showing[0].isHub)
    #expect(showing[1].isHub && showing[1].sightings.count == 5)
    // The same kind of hash under another kind is another identifier.
    #expect(
      try await store.sightings.showing([IdentifierDigest(kind: 6, high: 1, low: 2)], cap: 5, tenant: tenant)[0].sightings.isEmpty
    )
    let sharers = try await store.sightings.sharers(of: first.number, cap: 5, tenant: tenant)
    #expect(sharers.count == 2)
    // A sighting keeps its first time and moves its last.
    let later = NewEvent(try Stores.event("late", subject: "worker:w-0", hours: 1), sightings: [NewSighting(rare, role: 0)])
    _ = try await store.events.append(later, tenant: tenant, receivedAt: Stores.now)
    let moved = try await store.sightings.showing([rare], cap: 5, tenant: tenant)[0].sightings[0]
    #expect(moved.subject == first.number && moved.firstSeen == Stores.now.adding(seconds: 3_600))
    #expect(moved.lastSeen == Stores.now.adding(seconds: 100 * 3_600))
  }

  @Test(arguments: Engine.available)
  func `the files and tables of the store hold no word of a person`(engine: Engine) async throws {
    let (store, test) = try await Stores.make(engine)
    let tenant = try await store.tenants.ensure("acme", at: Stores.now)
    let event = try Stores.event("id-verysecret", subject: "worker:park-verysecret", payload: Stores.login("verysecret"))
    _ = try await store.events.append(NewEvent(event), tenant: tenant, receivedAt: Stores.now)
    let entry = AuditEntry(actor: "usr_1", act: "subject.read", object: "worker:park-verysecret", detail: "verysecret")
    try await store.audit.append(entry, tenant: tenant, at: Stores.now)
    try await store.database.transaction(.readCommitted) { session in
      try store.outbox.enqueue(
        topic: "t", key: "1", payload: Array("verysecret".utf8), tenant: tenant, due: Stores.now, at: Stores.now, in: session)
    }
    let bytes = try await Contents.everything(of: test)
    #expect(bytes.count > 1_000)
    #expect(!Contents.contains(bytes, "verysecret"))
    #expect(Contents.contains(bytes, "sekisho.session.started"))
  }
}
