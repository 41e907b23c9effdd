public import Events

/// What a room keeps about subjects, so that one person's data can be handed out and removed.
public struct PersonalData: Sendable {
  /// What it is, such as `cases`.
  public var name: String
  /// Gives all of it as JSON values, in a stable order.
  public var export: @Sendable (_ subject: SubjectNumber, _ tenant: TenantID, _ session: any Session) throws -> [JSON]
  /// Removes at most `limit` rows of it and tells how many.
  public var erase: @Sendable (_ subject: SubjectNumber, _ tenant: TenantID, _ limit: Int, _ session: any Session) throws -> Int

  /// Data of a room.
  public init(
    name: String,
    export: @escaping @Sendable (_ subject: SubjectNumber, _ tenant: TenantID, _ session: any Session) throws -> [JSON],
    erase:
      @escaping @Sendable (_ subject: SubjectNumber, _ tenant: TenantID, _ limit: Int, _ session: any Session) throws -> Int
  ) {
    self.name = name
    self.export = export
    self.erase = erase
  }

  /// Rows of a table with columns `tenant` and `subject` that are removed with the subject and need not be handed out.
  public static func rows(of table: String, key: String) -> PersonalData {
    PersonalData(name: table, export: { _, _, _ in [] }) { subject, tenant, limit, session in
      try session.run(
        """
        DELETE FROM \(name: table) WHERE \(name: key) IN (
          SELECT \(name: key) FROM \(name: table) WHERE tenant = \(tenant) AND subject = \(subject) LIMIT \(limit))
        """)
    }
  }
}

/// Hands out and removes the data of one person.
public struct Erasures: Sendable {
  /// That a person's data was removed; it tells not whose.
  public struct Record: Sendable, Hashable {
    /// The number that the subject had.
    public var subject: SubjectNumber
    /// When.
    public var time: Instant
    /// By whom.
    public var actor: String
    /// Why, as a word.
    public var reason: String
    /// How many rows.
    public var rows: Int
  }

  private let store: Store
  private let parts: [PersonalData]

  /// Works on a store and on what other rooms keep.
  public init(_ store: Store, parts: [PersonalData] = []) {
    self.store = store
    self.parts = parts
  }

  static let migrations = MigrationSet(
    name: "erasures",
    steps: [
      Migration(
        1, "Erasures",
        """
        CREATE TABLE erasures (
          number \(.counter), tenant \(.integer) NOT NULL REFERENCES tenants (number), subject \(.integer) NOT NULL,
          time \(.integer) NOT NULL, actor TEXT NOT NULL, reason TEXT NOT NULL, rows_removed \(.integer) NOT NULL
        )\(.strict)
        """)
    ])

  /// All that is stored about a subject, as JSON Lines: the subject, its events as they came, its identifiers (by kind and time, since
  /// nothing else of them is kept), and what other rooms have.
  ///
  /// - Throws: ``StorageError`` with ``StorageError/Code/notFound`` when the tenant has no such subject.
  public func export(_ subject: SubjectID, tenant: TenantID) async throws -> [UInt8] {
    guard let stored = try await store.subjects.find(subject, tenant: tenant) else { throw Self.unknown }
    var writer = JSONWriter()
    func add(_ kind: String, _ members: [JSONMember]) {
      writer.value(.object([JSONMember("stored", .string(kind))] + members))
      writer.newline()
    }
    add(
      "subject",
      [
        JSONMember("subject", .string(stored.id.text)), JSONMember("first_event", .string(Timestamp(stored.firstEvent).text)),
        JSONMember("last_event", .string(Timestamp(stored.lastEvent).text)), JSONMember("open", .bool(stored.isOpen)),
      ])
    let parser = JSONParser()
    for event in try await store.events.events(of: stored.number, tenant: tenant) {
      let json = try event.json.withUnsafeBytes { try parser.value(of: $0) }
      add("event", [JSONMember("received_at", .string(Timestamp(event.receivedAt).text)), JSONMember("event", json)])
    }
    for sighting in try await store.sightings.identifiers(of: stored.number, limit: .max, tenant: tenant) {
      add(
        "identifier",
        [
          JSONMember("kind", .integer(Int64(sighting.kind))), JSONMember("role", .integer(Int64(sighting.role))),
          JSONMember("first_seen", .string(Timestamp(sighting.firstSeen).text)),
          JSONMember("last_seen", .string(Timestamp(sighting.lastSeen).text)),
        ])
    }
    let parts = parts
    let others = try await store.database.read { session in
      try parts.map { ($0.name, try $0.export(stored.number, tenant, session)) }
    }
    for (name, values) in others { for value in values { add(name, [JSONMember("value", value)]) } }
    return writer.bytes
  }

  /// Removes all that is stored about a subject, a thousand rows at a time, and what the audit tells about it. A record without personal
  /// data stays. Broken off, it can be run again.
  ///
  /// - Throws: ``StorageError`` with ``StorageError/Code/notFound`` when the tenant has no such subject.
  @discardableResult
  public func erase(
    _ subject: SubjectID, tenant: TenantID, actor: String, reason: String, at now: Instant
  ) async throws -> Record {
    guard let stored = try await store.subjects.find(subject, tenant: tenant) else { throw Self.unknown }
    var total = 0
    for part in parts + Self.ownParts(store, subject) {
      while true {
        let removed = try await store.database.transaction(.readCommitted) { session in
          try part.erase(stored.number, tenant, 1_000, session)
        }
        total += removed
        if removed == 0 { break }
      }
    }
    let record = Record(subject: stored.number, time: now, actor: actor, reason: reason, rows: total + 1)
    try await store.database.transaction(.readCommitted) { session in
      // Events that came meanwhile go with the subject; the lock of the sequence keeps others from coming now.
      try session.run("UPDATE event_head SET last = last WHERE id = 1")
      for table in ["events", "sightings"] {
        try session.run("DELETE FROM \(name: table) WHERE tenant = \(tenant) AND subject = \(stored.number)")
      }
      try session.run("DELETE FROM subjects WHERE tenant = \(tenant) AND number = \(stored.number)")
      try session.run(
        """
        INSERT INTO erasures (tenant, subject, time, actor, reason, rows_removed)
        VALUES (\(tenant), \(stored.number), \(now), \(actor), \(reason), \(record.rows))
        """)
    }
    try await store.database.compact()
    return record
  }

  /// What was removed for a tenant.
  public func records(tenant: TenantID) async throws -> [Record] {
    try await store.database.rows(
      "SELECT subject, time, actor, reason, rows_removed FROM erasures WHERE tenant = \(tenant) ORDER BY number"
    ).map { row in
      Record(subject: try row[0], time: try row[1], actor: try row[2], reason: try row[3], rows: try row[4])
    }
  }

  private static let unknown = StorageError(.notFound, "The tenant has no such subject.")

  private static func ownParts(_ store: Store, _ subject: SubjectID) -> [PersonalData] {
    let vault = store.vault
    let sightings = PersonalData(name: "sightings", export: { _, _, _ in [] }) { subject, tenant, _, session in
      try session.run("DELETE FROM sightings WHERE tenant = \(tenant) AND subject = \(subject)")
    }
    // The chain keeps its hashes; what the links tell goes.
    let audit = PersonalData(name: "audit", export: { _, _, _ in [] }) { _, tenant, limit, session in
      let object = vault.blindIndex("audit object", tenant, Array(subject.text.utf8))
      return try session.run(
        """
        UPDATE audit SET sealed = NULL WHERE row_number IN (
          SELECT row_number FROM audit WHERE tenant = \(tenant) AND object = \(object) AND sealed IS NOT NULL LIMIT \(limit))
        """)
    }
    return [.rows(of: "events", key: "seq"), sightings, .rows(of: "outbox", key: "number"), audit]
  }
}
