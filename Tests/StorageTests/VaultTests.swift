import Events
import Foundation
import Storage
import StorageTestSupport
import Testing

/// Ciphertexts open at their place alone, and keys can be changed while the store is in use.
@Suite struct VaultTests {
  private static func filled(_ engine: Engine, count: Int = 50) async throws -> (Store, TestDatabase, TenantID) {
    let (store, test) = try await Stores.make(engine)
    let tenant = try await store.tenants.ensure("acme", at: Stores.now)
    let events = try (0..<count).map { NewEvent(try Stores.event("e-\($0)", subject: "worker:w-\($0 % 5)", hours: Double($0))) }
    _ = try await store.events.append(events, tenant: tenant, receivedAt: Stores.now)
    return (store, test, tenant)
  }

  @Test(arguments: Engine.available)
  func `a ciphertext opens only where it belongs, and not when a bit was changed`(engine: Engine) async throws {
    let (store, _, tenant) = try await Self.filled(engine, count: 1)
    let other = try await store.tenants.ensure("other", at: Stores.now)
    let place = SealContext(table: "t", column: "c", tenant: tenant, row: ["a", "b"])
    let text = Array("hello".utf8)
    let sealed = try store.vault.seal(text, place)
    #expect(try store.vault.open(sealed, place) == text)
    #expect(try store.vault.seal(text, place) != sealed)
    let wrong = [
      SealContext(table: "u", column: "c", tenant: tenant, row: ["a", "b"]),
      SealContext(table: "t", column: "d", tenant: tenant, row: ["a", "b"]),
      SealContext(table: "t", column: "c", tenant: other, row: ["a", "b"]),
      SealContext(table: "t", column: "c", tenant: tenant, row: ["ab", ""]),
      SealContext(table: "t", column: "c", tenant: tenant, row: ["a"]),
    ]
    for context in wrong { #expect(throws: StorageError.self) { try store.vault.open(sealed, context) } }
    for place in sealed.indices {
      var changed = sealed
      changed[place] ^= 1
      #expect(throws: StorageError.self) {
        try store.vault.open(changed, SealContext(table: "t", column: "c", tenant: tenant, row: ["a", "b"]))
      }
    }
    for count in 0..<sealed.count {
      #expect(throws: StorageError.self) { try store.vault.open(Array(sealed.prefix(count)), place) }
    }
  }

  @Test(arguments: Engine.available)
  func `blind indexes differ by kind and tenant and stay the same for ever`(engine: Engine) async throws {
    let (store, test, tenant) = try await Self.filled(engine, count: 1)
    let other = try await store.tenants.ensure("other", at: Stores.now)
    let value = Array("a@example.com".utf8)
    let index = store.vault.blindIndex("email", tenant, value)
    #expect(store.vault.blindIndex("phone", tenant, value) != index)
    #expect(store.vault.blindIndex("email", other, value) != index)
    try await store.vault.rotateDataKey(at: Stores.now)
    try await store.vault.rotateMaster(to: Stores.master(9))
    let again = try await Store.open(try test.reopened(), masters: [try Stores.master(9)], at: Stores.now)
    #expect(again.vault.blindIndex("email", tenant, value) == index)
  }

  @Test(arguments: Engine.available)
  func `rotation re-encrypts while events come, goes on after a break, and other programs follow`(engine: Engine) async throws {
    let (store, test, tenant) = try await Self.filled(engine)
    let entry = AuditEntry(actor: "usr_1", act: "read", object: "worker:w-1")
    try await store.audit.append(entry, tenant: tenant, at: Stores.now)
    let twin = try await Store.open(try test.reopened(), masters: [try Stores.master()], at: Stores.now)
    #expect(try await store.vault.rotateDataKey(at: Stores.now) == 2)
    let events = EncryptedColumn.own[0]
    #expect(try await store.vault.outdated(events) == 50)
    await #expect(throws: StorageError.self) { try await store.vault.destroyRetiredKeys(EncryptedColumn.own) }
    // One batch, then another program goes on.
    #expect(try await store.vault.reencrypt(events, limit: 20) == 20)
    #expect(try await store.vault.outdated(events) == 30)
    _ = try await store.events.append(NewEvent(try Stores.event("meanwhile")), tenant: tenant, receivedAt: Stores.now)
    for column in EncryptedColumn.own { while try await twin.vault.reencrypt(column, limit: 20) > 0 {} }
    for column in EncryptedColumn.own { #expect(try await store.vault.outdated(column) == 0) }
    // Both programs read everything, also the one that had not heard of the new key, with the old key gone.
    try await store.vault.destroyRetiredKeys(EncryptedColumn.own)
    for reader in [store, twin] {
      #expect(try await reader.events.events(after: 0, limit: 100, tenant: tenant).count == 51)
      #expect(try await reader.subjects.page(limit: 100, tenant: tenant).count == 5)
      #expect(try await reader.audit.verify(tenant: tenant).number == 1)
    }
    #expect(try await store.vault.status().map(\.number) == [0, 2])
  }

  @Test(arguments: Engine.available)
  func `a program that has not heard of a new key learns it when it meets it`(engine: Engine) async throws {
    let (store, test, tenant) = try await Self.filled(engine, count: 1)
    let twin = try await Store.open(try test.reopened(), masters: [try Stores.master()], at: Stores.now)
    try await store.vault.rotateDataKey(at: Stores.now)
    _ = try await store.events.append(NewEvent(try Stores.event("new")), tenant: tenant, receivedAt: Stores.now)
    #expect(twin.vault.activeKey == 1)
    #expect(try await twin.events.events(after: 0, limit: 100, tenant: tenant).count == 2)
    #expect(twin.vault.activeKey == 2)
  }

  @Test(arguments: Engine.available)
  func `a wrong master key opens nothing, and after a change the old one is worthless`(engine: Engine) async throws {
    let (store, test, tenant) = try await Self.filled(engine, count: 3)
    await #expect(throws: StorageError.self) {
      try await Store.open(try test.reopened(), masters: [try Stores.master(8)], at: Stores.now)
    }
    try await store.vault.rotateMaster(to: Stores.master(8))
    await #expect(throws: StorageError.self) {
      try await Store.open(try test.reopened(), masters: [try Stores.master(7)], at: Stores.now)
    }
    let again = try await Store.open(try test.reopened(), masters: [try Stores.master(8)], at: Stores.now)
    #expect(try await again.events.events(after: 0, limit: 10, tenant: tenant).count == 3)
    #expect(try await store.events.events(after: 0, limit: 10, tenant: tenant).count == 3)
  }

  @Test func `a master key is read from a private file or the environment, in either spelling`() throws {
    let folder = try Engine.sqlite.makeDatabase()
    let hexadecimal = String(repeating: "07", count: 32)
    let path = folder.path("master.key")
    try Data((hexadecimal + "\n").utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(throws: StorageError.self) { try MasterKey(file: path) }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    #expect(try MasterKey(file: path).fingerprint == Stores.master().fingerprint)
    let base64 = Data(repeating: 7, count: 32).base64EncodedString()
    #expect(try MasterKey(variable: "KEY", of: ["KEY": base64]).fingerprint == Stores.master().fingerprint)
    #expect(throws: StorageError.self) { try MasterKey(variable: "KEY", of: [:]) }
    for bad in ["", "07", hexadecimal + "07", String(repeating: "0x", count: 32), String(base64.dropLast(4))] {
      #expect(throws: StorageError.self) { try MasterKey(text: bad) }
    }
    #expect(try MasterKey(text: MasterKey.makeText()).fingerprint != MasterKey(text: MasterKey.makeText()).fingerprint)
  }
}
