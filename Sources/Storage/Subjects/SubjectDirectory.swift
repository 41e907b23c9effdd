public import Events

/// A subject's number in the store. It means something together with a tenant alone.
public struct SubjectNumber: Sendable, Hashable, Comparable, SQLBindable, SQLReadable {
  /// The number.
  public let value: Int64

  /// A number that was read from the store, or given out by it.
  public init(value: Int64) { self.value = value }

  /// The number.
  public var sqlValue: SQLValue { .integer(value) }

  /// An integer.
  public init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue else { return nil }
    self.value = value
  }

  /// By number.
  public static func < (left: SubjectNumber, right: SubjectNumber) -> Bool { left.value < right.value }
}

/// A subject as the store knows it.
public struct StoredSubject: Sendable, Hashable {
  /// Its number.
  public var number: SubjectNumber
  /// In whose books.
  public var tenant: TenantID
  /// Its name.
  public var id: SubjectID
  /// The time of its first event.
  public var firstEvent: Instant
  /// The time of its last event.
  public var lastEvent: Instant
  /// Whether it is open: the latest event that opened or closed it did not close it.
  public var isOpen: Bool
}

/// The subjects of all tenants. They come into being with their first event.
public final class SubjectDirectory: Sendable {
  private let database: any Database
  private let vault: Vault
  private let sealer: EventSealer

  init(_ database: any Database, _ vault: Vault) {
    self.database = database
    self.vault = vault
    sealer = EventSealer(vault: vault, sightings: SightingSealer(vault: vault))
  }

  private static let columns: SQL = "number, tenant, blind, name, first_event, last_event, is_open"

  /// A subject by name, nil when the tenant has none of it.
  public func find(_ subject: SubjectID, tenant: TenantID) async throws -> StoredSubject? {
    let blind = sealer.subject(subject, tenant)
    return try await read("SELECT \(Self.columns) FROM subjects WHERE tenant = \(tenant) AND blind = \(blind)").first
  }

  /// A subject by number, nil when the tenant has none of it.
  public func find(_ number: SubjectNumber, tenant: TenantID) async throws -> StoredSubject? {
    try await read("SELECT \(Self.columns) FROM subjects WHERE tenant = \(tenant) AND number = \(number)").first
  }

  /// The next subjects of a tenant by number.
  ///
  /// - Parameter openOnly: leaves out those that are closed.
  public func page(
    after number: SubjectNumber? = nil, limit: Int, openOnly: Bool = false, tenant: TenantID
  ) async throws -> [StoredSubject] {
    let open: SQL = openOnly ? "AND is_open = \(true)" : ""
    return try await read(
      """
      SELECT \(Self.columns) FROM subjects WHERE tenant = \(tenant) AND number > \(number?.value ?? 0) \(open)
      ORDER BY number LIMIT \(limit)
      """)
  }

  /// How many subjects a tenant has.
  public func count(tenant: TenantID) async throws -> Int {
    try await database.rows("SELECT count(*) FROM subjects WHERE tenant = \(tenant)").first.map { try $0[0] } ?? 0
  }

  private func read(_ sql: SQL) async throws -> [StoredSubject] {
    let rows = try await database.rows(sql)
    return try await vault.refreshed { try rows.map { try open($0) } }
  }

  private func open(_ row: Row) throws(StorageError) -> StoredSubject {
    let tenant = TenantID(number: try row[1])
    return StoredSubject(
      number: try row[0], tenant: tenant, id: try sealer.openName(try row[3], tenant, try row[2]), firstEvent: try row[4],
      lastEvent: try row[5], isOpen: try row[6])
  }

  // MARK: Writing

  private struct Key: Hashable {
    let tenant: TenantID
    let blind: BlindIndex
  }

  /// Makes the subjects of events that are new, brings the others' times up to date, and gives the number of each event's subject.
  static func touch(_ events: [SealedEvent], in session: any Session) throws(StorageError) -> [Int64] {
    var order: [Key: Int] = [:]
    var merged: [(item: SealedEvent, first: Instant, last: Instant, state: (at: Instant, opens: Bool)?)] = []
    for event in events {
      let key = Key(tenant: event.tenant, blind: event.subject)
      let place = order[key] ?? merged.count
      if place == merged.count {
        order[key] = place
        merged.append((event, event.time, event.time, nil))
      }
      merged[place].first = min(merged[place].first, event.time)
      merged[place].last = max(merged[place].last, event.time)
      if let opens = event.opens, merged[place].state.map({ $0.at <= event.time }) ?? true {
        merged[place].state = (event.time, opens)
      }
    }
    let found = try session.runEach(merged.map { statement($0.item, $0.first, $0.last, $0.state) })
    var numbers: [Int64] = []
    for rows in found {
      guard let row = rows.first else { throw StorageError(.notFound, "A subject could not be made.") }
      numbers.append(try row[0])
    }
    return try events.map { event throws(StorageError) in
      guard let place = order[Key(tenant: event.tenant, blind: event.subject)] else {
        throw StorageError(.notFound, "A subject could not be made.")
      }
      return numbers[place]
    }
  }

  private static func statement(
    _ item: SealedEvent, _ first: Instant, _ last: Instant, _ state: (at: Instant, opens: Bool)?
  ) -> SQL {
    let isOpen = state?.opens ?? true
    let least: SQL = "\(sqlite: "min", postgres: "least")"
    let greatest: SQL = "\(sqlite: "max", postgres: "greatest")"
    return """
      INSERT INTO subjects (tenant, blind, kind, name, first_event, last_event, is_open, state_at)
      VALUES (\(item.tenant), \(item.subject), \(item.subjectKind), \(item.subjectName), \(first), \(last), \(isOpen), \(state?.at))
      ON CONFLICT (tenant, blind) DO UPDATE SET
        first_event = \(least)(subjects.first_event, excluded.first_event),
        last_event = \(greatest)(subjects.last_event, excluded.last_event),
        is_open = CASE WHEN excluded.state_at >= coalesce(subjects.state_at, excluded.state_at)
          THEN excluded.is_open ELSE subjects.is_open END,
        state_at = CASE WHEN excluded.state_at >= coalesce(subjects.state_at, excluded.state_at)
          THEN excluded.state_at ELSE subjects.state_at END
      RETURNING number
      """
  }
}
