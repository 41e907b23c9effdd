internal import Events
internal import Hashing

extension EventLog {
  /// All events of a subject in the order in which they are judged: by time, those of one time by a hash of source and identifier.
  public func events(of subject: SubjectNumber, tenant: TenantID) async throws -> [StoredEvent] {
    let rows = try await database.rows(
      """
      SELECT \(Self.columns) FROM events WHERE tenant = \(tenant) AND subject = \(subject) ORDER BY time, seq
      """)
    let events = try await vault.refreshed { try rows.map { try open($0) } }
    return try Self.ordered(events)
  }

  /// The events of a tenant that were stored after a sequence number, in the order of storing.
  public func events(after sequence: Int64, limit: Int, tenant: TenantID) async throws -> [StoredEvent] {
    try await read(
      "SELECT \(Self.columns) FROM events WHERE seq > \(sequence) AND tenant = \(tenant) ORDER BY seq LIMIT \(limit)")
  }

  /// The events of all tenants that were stored after a sequence number: for the workers of the product itself, never for an answer to
  /// somebody.
  public func feed(after sequence: Int64, limit: Int) async throws -> [StoredEvent] {
    try await read("SELECT \(Self.columns) FROM events WHERE seq > \(sequence) ORDER BY seq LIMIT \(limit)")
  }

  /// One event by its source and identifier, nil when there is none.
  public func event(source: String, id: String, tenant: TenantID) async throws -> StoredEvent? {
    let key = vault.blindIndex("event", tenant, EventSealer.pair(source, id))
    return try await read("SELECT \(Self.columns) FROM events WHERE tenant = \(tenant) AND event_key = \(key)").first
  }

  /// How many events a tenant has.
  public func count(tenant: TenantID) async throws -> Int {
    try await database.rows("SELECT count(*) FROM events WHERE tenant = \(tenant)").first.map { try $0[0] } ?? 0
  }

  /// The sequence number of the newest event, or of one that was removed; zero when there was none yet.
  public func head() async throws -> Int64 {
    try await database.rows("SELECT last FROM event_head WHERE id = 1").first.map { try $0[0] } ?? 0
  }

  static let columns: SQL = "seq, tenant, event_key, subject, time, type, received_at, body"

  private func read(_ sql: SQL) async throws -> [StoredEvent] {
    let rows = try await database.rows(sql)
    return try await vault.refreshed { try rows.map { try open($0) } }
  }

  func open(_ row: Row) throws(StorageError) -> StoredEvent {
    let tenant = TenantID(number: try row[1])
    return StoredEvent(
      sequence: try row[0], tenant: tenant, subject: SubjectNumber(value: try row[3]), time: try row[4], type: try row[5],
      receivedAt: try row[6], json: try sealer.open(try row[7], tenant, try row[2]))
  }

  /// Events of one time get the order that a run over files gives them, which goes by a hash of tenant, source and identifier.
  private static func ordered(_ events: [StoredEvent]) throws -> [StoredEvent] {
    var result = events
    let decoder = EventDecoder()
    var start = 0
    while start < result.count {
      var end = start + 1
      while end < result.count, result[end].time == result[start].time { end += 1 }
      if end - start > 1 {
        let places = try result[start..<end].map { event in (try identity(event, decoder), event) }
        result.replaceSubrange(start..<end, with: places.sorted { $0.0 < $1.0 }.map(\.1))
      }
      start = end
    }
    return result
  }

  private static func identity(_ stored: StoredEvent, _ decoder: EventDecoder) throws -> UInt64 {
    let event = try stored.event(decoder)
    var hash = StableHash()
    hash.add(part: event.tenant)
    hash.add(part: event.source)
    hash.add(part: event.id)
    return hash.spread
  }
}
