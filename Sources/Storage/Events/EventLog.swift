public import Events

/// All events, in the order in which they were stored: appended, never changed.
///
/// `(tenant, source, id)` names an event; the same one twice counts once. In the clear stand only the sequence number, the tenant, the
/// subject's number, the times and the type.
///
/// Sequence numbers are given out under a lock that is held until the commit. So whoever reads everything after a number misses nothing:
/// no smaller number appears later.
public final class EventLog: Sendable {
  let database: any Database
  let vault: Vault
  let sealer: EventSealer
  private let writer: GroupCommit<SealedEvent, AppendOutcome>

  init(_ database: any Database, _ vault: Vault) {
    self.database = database
    self.vault = vault
    sealer = EventSealer(vault: vault, sightings: SightingSealer(vault: vault))
    writer = GroupCommit(database) { session, items in try Self.write(items, in: session) }
  }

  /// Stores an event and returns once it is on the disk. Many callers at once share the wait for the disk.
  ///
  /// - Throws: ``StorageError``. After ``StorageError/Code/outcomeUnknown`` or any other failure the event may be sent again: stored
  ///   twice it counts once.
  public func append(_ event: NewEvent, tenant: TenantID, receivedAt: Instant) async throws -> AppendOutcome {
    try await writer.submit(try sealer.seal(event, tenant, receivedAt: receivedAt))
  }

  /// Stores many events in one transaction and tells what became of each. All are stored or, on an error, none.
  public func append(_ events: [NewEvent], tenant: TenantID, receivedAt: Instant) async throws -> [AppendOutcome] {
    var sealed: [SealedEvent] = []
    sealed.reserveCapacity(events.count)
    for event in events { sealed.append(try sealer.seal(event, tenant, receivedAt: receivedAt)) }
    return try await database.transaction(.readCommitted) { [sealed] session in try Self.write(sealed, in: session) }
  }

  /// Stores events as part of a transaction of the caller's own, which has to be ``Isolation/readCommitted``.
  @discardableResult
  public func append(
    _ events: [NewEvent], tenant: TenantID, receivedAt: Instant, in session: any Session
  ) throws -> [AppendOutcome] {
    var sealed: [SealedEvent] = []
    for event in events { sealed.append(try sealer.seal(event, tenant, receivedAt: receivedAt)) }
    return try Self.write(sealed, in: session)
  }

  // MARK: Writing

  private struct Key: Hashable {
    let tenant: TenantID
    let index: BlindIndex
  }

  private static func write(_ items: [SealedEvent], in session: any Session) throws(StorageError) -> [AppendOutcome] {
    guard !items.isEmpty else { return [] }
    // This row is locked until the commit: it makes the order of numbers the order of commits, and the look-ups below safe.
    let count = items.count
    let last: Int64? = try session.value(
      "UPDATE event_head SET last = last + \(count) WHERE id = 1 RETURNING last")
    guard let last else { throw StorageError(.schema, "The table of sequence numbers is empty.") }
    var next = last - Int64(count)

    var known: [Key: (sequence: Int64, fingerprint: [UInt8])] = [:]
    let found = try session.runEach(
      items.map { "SELECT seq, fingerprint FROM events WHERE tenant = \($0.tenant) AND event_key = \($0.key)" })
    for (item, rows) in zip(items, found) {
      guard let row = rows.first else { continue }
      known[Key(tenant: item.tenant, index: item.key)] = (try row[0], try row[1])
    }

    var outcomes: [AppendOutcome] = []
    var fresh: [(sequence: Int64, item: SealedEvent)] = []
    for item in items {
      let key = Key(tenant: item.tenant, index: item.key)
      if let old = known[key] {
        outcomes.append(old.fingerprint == item.fingerprint ? .duplicate(old.sequence) : .conflict(old.sequence))
      } else {
        next += 1
        known[key] = (next, item.fingerprint)
        fresh.append((next, item))
        outcomes.append(.stored(next))
      }
    }
    try insert(fresh, in: session)
    return outcomes
  }

  private static func insert(_ fresh: [(sequence: Int64, item: SealedEvent)], in session: any Session) throws(StorageError) {
    guard !fresh.isEmpty else { return }
    let numbers = try SubjectDirectory.touch(fresh.map(\.item), in: session)
    var rows: [[SQLValue]] = []
    rows.reserveCapacity(fresh.count)
    var sightings: [(SealedSighting, subject: Int64, tenant: TenantID, event: Int64, time: Instant)] = []
    for ((sequence, item), subject) in zip(fresh, numbers) {
      rows.append([
        .integer(sequence), item.tenant.sqlValue, item.key.sqlValue, .bytes(item.fingerprint), .integer(subject),
        item.time.sqlValue, .text(item.type), item.receivedAt.sqlValue, .bytes(item.body),
      ])
      for sighting in item.sightings { sightings.append((sighting, subject, item.tenant, sequence, item.time)) }
    }
    try session.insert(
      into: "events",
      columns: ["seq", "tenant", "event_key", "fingerprint", "subject", "time", "type", "received_at", "body"], rows: rows)
    try session.runEach(sightings.map { SightingLog.statement($0.0, $0.subject, $0.tenant, $0.event, $0.time) })
  }

  static let migrations = MigrationSet(
    name: "events",
    steps: [
      Migration(
        1, "Events and subjects",
        """
        CREATE TABLE event_head (id \(.integer) PRIMARY KEY, last \(.integer) NOT NULL)\(.strict);
        INSERT INTO event_head (id, last) VALUES (1, 0);
        CREATE TABLE subjects (
          number \(.counter), tenant \(.integer) NOT NULL REFERENCES tenants (number), blind \(.bytes) NOT NULL, kind TEXT NOT NULL,
          name \(.bytes) NOT NULL, first_event \(.integer) NOT NULL, last_event \(.integer) NOT NULL, is_open \(.bool) NOT NULL,
          state_at \(.integer), UNIQUE (tenant, blind)
        )\(.strict);
        CREATE INDEX subjects_by_tenant ON subjects (tenant, number);
        CREATE TABLE events (
          seq \(.integer) PRIMARY KEY, tenant \(.integer) NOT NULL, event_key \(.bytes) NOT NULL, fingerprint \(.bytes) NOT NULL,
          subject \(.integer) NOT NULL, time \(.integer) NOT NULL, type TEXT NOT NULL, received_at \(.integer) NOT NULL,
          body \(.bytes) NOT NULL
        )\(.strict);
        CREATE UNIQUE INDEX events_by_key ON events (tenant, event_key);
        CREATE INDEX events_by_subject ON events (tenant, subject, time, seq);
        CREATE INDEX events_by_time ON events (time)
        """)
    ])
}
