import Events
import Storage
import StorageTestSupport
import Testing

/// A message is taken by one worker at a time, until it has arrived or is given up.
@Suite struct OutboxTests {
  private static func filled(_ engine: Engine, count: Int) async throws -> (Store, TenantID) {
    let (store, _) = try await Stores.make(engine)
    let tenant = try await store.tenants.ensure("acme", at: Stores.now)
    try await store.database.transaction(.readCommitted) { session in
      for number in 0..<count {
        try store.outbox.enqueue(
          topic: "webhook", key: "m-\(number)", payload: Array("payload \(number)".utf8), tenant: tenant, due: Stores.now,
          at: Stores.now, in: session)
      }
    }
    return (store, tenant)
  }

  @Test(arguments: Engine.available)
  func `workers beside each other never take the same message`(engine: Engine) async throws {
    let (store, _) = try await Self.filled(engine, count: 200)
    let taken = try await withThrowingTaskGroup(of: [OutboxMessage].self) { group in
      for _ in 0..<40 { group.addTask { try await store.outbox.take(limit: 7, lease: 60, at: Stores.now) } }
      return try await group.reduce(into: [OutboxMessage]()) { $0 += $1 }
    }
    #expect(taken.count == 200)
    #expect(Set(taken.map(\.number)).count == 200)
    #expect(Set(taken.map { String(decoding: $0.payload, as: UTF8.self) }) == Set((0..<200).map { "payload \($0)" }))
  }

  @Test(arguments: Engine.available)
  func `an expired lease lets the next worker in and the late one out`(engine: Engine) async throws {
    let (store, tenant) = try await Self.filled(engine, count: 1)
    let first = try #require(try await store.outbox.take(limit: 1, lease: 60, at: Stores.now).first)
    #expect(try await store.outbox.take(limit: 1, lease: 60, at: Stores.now.adding(seconds: 59)).isEmpty)
    let second = try #require(try await store.outbox.take(limit: 1, lease: 60, at: Stores.now.adding(seconds: 61)).first)
    #expect(second.number == first.number && second.attempts == 2)
    #expect(try await store.outbox.complete(first) == false)
    #expect(try await store.outbox.fail(first, retryAt: nil, problem: "late") == false)
    #expect(try await store.outbox.complete(second))
    let counts = try await store.outbox.counts(tenant: tenant)
    #expect(counts.waiting == 0 && counts.dead == 0 && counts.done == 1)
  }

  @Test(arguments: Engine.available)
  func `a message that is given up is shown, and sent again when asked`(engine: Engine) async throws {
    let (store, tenant) = try await Self.filled(engine, count: 1)
    let other = try await store.tenants.ensure("other", at: Stores.now)
    let first = try #require(try await store.outbox.take(limit: 1, lease: 60, at: Stores.now).first)
    #expect(try await store.outbox.fail(first, retryAt: Stores.now.adding(seconds: 5), problem: "503"))
    #expect(try await store.outbox.take(limit: 1, lease: 60, at: Stores.now.adding(seconds: 4)).isEmpty)
    let second = try #require(try await store.outbox.take(limit: 1, lease: 60, at: Stores.now.adding(seconds: 5)).first)
    #expect(second.problem == "503")
    #expect(try await store.outbox.fail(second, retryAt: nil, problem: "410"))
    #expect(try await store.outbox.dead(limit: 10, tenant: other).isEmpty)
    let dead = try await store.outbox.dead(limit: 10, tenant: tenant)
    #expect(dead.map(\.problem) == ["410"])
    #expect(try await store.outbox.replay(first.number, tenant: other, at: Stores.now) == false)
    #expect(try await store.outbox.replay(first.number, tenant: tenant, at: Stores.now))
    #expect(try await store.outbox.take(limit: 1, lease: 60, at: Stores.now).map(\.attempts) == [3])
  }

  @Test(arguments: Engine.available)
  func `a key sends once, and a transaction that fails sends nothing`(engine: Engine) async throws {
    let (store, tenant) = try await Self.filled(engine, count: 1)
    let enqueue: @Sendable (any Session, String) throws -> Bool = { session, key in
      try store.outbox.enqueue(
        topic: "webhook", key: key, payload: [], tenant: tenant, due: Stores.now, at: Stores.now, in: session)
    }
    #expect(try await store.database.transaction { try enqueue($0, "m-0") } == false)
    struct Stop: Error {}
    await #expect(throws: Stop.self) {
      try await store.database.transaction { session in
        #expect(try enqueue(session, "m-9"))
        throw Stop()
      }
    }
    #expect(try await store.outbox.take(limit: 10, lease: 60, at: Stores.now).map(\.key) == ["m-0"])
  }
}
