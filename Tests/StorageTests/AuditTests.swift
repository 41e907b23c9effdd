import Events
import Storage
import StorageTestSupport
import Testing

/// What was done cannot be changed, removed or moved without anybody noticing.
@Suite struct AuditTests {
  private static func chain(_ engine: Engine, count: Int = 12) async throws -> (Store, TenantID) {
    let (store, _) = try await Stores.make(engine)
    let tenant = try await store.tenants.ensure("acme", at: Stores.now)
    let other = try await store.tenants.ensure("other", at: Stores.now)
    for number in 0..<count {
      let entry = AuditEntry(
        actor: "usr_\(number % 3)", act: "subject.read", object: "worker:w-\(number % 2)", detail: "{\"n\":\(number)}")
      try await store.audit.append(entry, tenant: tenant, at: Stores.now.adding(seconds: Double(number)))
      try await store.audit.append(entry, tenant: other, at: Stores.now)
    }
    return (store, tenant)
  }

  @Test(arguments: Engine.available)
  func `a chain that nobody touched is right, and reads back`(engine: Engine) async throws {
    let (store, tenant) = try await Self.chain(engine)
    let head = try await store.audit.verify(tenant: tenant)
    #expect(head.number == 12)
    let about = try await store.audit.entries(about: "worker:w-1", limit: 100, tenant: tenant)
    #expect(about.map(\.link.number) == [2, 4, 6, 8, 10, 12])
    #expect(about[0].entry?.detail == "{\"n\":1}")
  }

  @Test(arguments: Engine.available)
  func `many writers at once make one chain`(engine: Engine) async throws {
    let (store, tenant) = try await Self.chain(engine, count: 0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<200 {
        group.addTask {
          try await store.audit.append(AuditEntry(actor: "usr_\(number)", act: "read"), tenant: tenant, at: Stores.now)
        }
      }
      try await group.waitForAll()
    }
    #expect(try await store.audit.verify(tenant: tenant).number == 200)
  }

  @Test(
    arguments: Engine.available,
    [
      "UPDATE audit SET actor = 'usr_9' WHERE tenant = 1 AND number = 5",
      "UPDATE audit SET time = time + 1 WHERE tenant = 1 AND number = 5",
      "UPDATE audit SET sealed = (SELECT sealed FROM audit WHERE tenant = 1 AND number = 6) WHERE tenant = 1 AND number = 5",
      "UPDATE audit SET content = previous WHERE tenant = 1 AND number = 5",
      "DELETE FROM audit WHERE tenant = 1 AND number = 5",
      "DELETE FROM audit WHERE tenant = 1 AND number = 1",
      "DELETE FROM audit WHERE tenant = 1 AND number = 12",
      "UPDATE audit SET number = CASE number WHEN 4 THEN 1005 ELSE 1004 END WHERE tenant = 1 AND number IN (4, 5)",
      "DELETE FROM audit WHERE tenant = 1",
    ])
  func `tampering is found`(engine: Engine, tampering: String) async throws {
    let (store, tenant) = try await Self.chain(engine)
    #expect(try await store.audit.verify(tenant: tenant).number == 12)
    try await store.database.transaction { session in try session.script(Self.statement(tampering)) }
    await #expect(throws: (any Error).self) { try await store.audit.verify(tenant: tenant) }
  }

  /// The texts of this test's own list, as statements.
  private static func statement(_ text: String) -> SQL { SQL(stringLiteral: text) }

  @Test(arguments: Engine.available)
  func `a chain written anew does not hold against the seals, nor a shortened one against an end noted elsewhere`(
    engine: Engine
  ) async throws {
    let (store, tenant) = try await Self.chain(engine)
    let noted = try await store.audit.head(tenant: tenant)
    let before = try #require(try await store.audit.page(after: 9, limit: 1, tenant: tenant).first).link
    try await store.database.transaction { session in
      try session.run("DELETE FROM audit WHERE tenant = \(tenant) AND number > 10")
      try session.run("UPDATE audit_heads SET number = 10, hash = \(before.hash) WHERE tenant = \(tenant)")
    }
    #expect(try await store.audit.verify(tenant: tenant).number == 10)
    await #expect(throws: AuditChain.Break.self) { try await store.audit.verify(tenant: tenant, anchors: [noted]) }
  }

  @Test(arguments: Engine.available)
  func `an exported file is checked without the database`(engine: Engine) async throws {
    let (store, tenant) = try await Self.chain(engine)
    var lines = [String(decoding: AuditFile.header(tenant: "acme"), as: UTF8.self)]
    for (link, entry) in try await store.audit.page(limit: 100, tenant: tenant) {
      lines.append(String(decoding: AuditFile.line(link, entry: entry), as: UTF8.self))
    }
    let head = try await store.audit.head(tenant: tenant)
    #expect(try AuditFile.verify(lines, anchors: [head]) == head)

    func breaks(_ change: (inout [String]) -> Void) -> Bool {
      var changed = lines
      change(&changed)
      do {
        _ = try AuditFile.verify(changed, anchors: [head])
        return false
      } catch {
        return true
      }
    }
    #expect(breaks { $0.remove(at: 4) })
    #expect(breaks { $0.swapAt(4, 5) })
    #expect(breaks { $0.removeLast() })
    #expect(breaks { $0[4] = $0[4].replacing("usr_0", with: "usr_1") })
    #expect(breaks { $0[4] = $0[4].replacing("2026", with: "2025") })
    #expect(breaks { $0[0] = $0[0].replacing("acme", with: "other") })
    #expect(breaks { $0[4] = "nonsense" })
    #expect(breaks { $0 = [] })
  }

  @Test(arguments: Engine.available)
  func `erasing a person leaves the chain whole`(engine: Engine) async throws {
    let (store, tenant) = try await Self.chain(engine)
    let subject = SubjectID(kind: .worker, id: "w-1")
    _ = try await store.events.append(NewEvent(try Stores.event("e")), tenant: tenant, receivedAt: Stores.now)
    try await Erasures(store).erase(subject, tenant: tenant, actor: "usr_1", reason: "request", at: Stores.now)
    #expect(try await store.audit.verify(tenant: tenant).number == 12)
    let about = try await store.audit.entries(about: "worker:w-1", limit: 100, tenant: tenant)
    #expect(about.count == 6 && about.allSatisfy { $0.entry == nil })
  }
}
