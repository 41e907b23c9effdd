public import Events

/// Inside which circle subjects can meet.
public enum SightingScope: Sendable, Hashable {
  /// Among the subjects of their own tenant.
  case tenant
  /// Among those of all tenants that lawfully look together, by the number of their group. Who looks there meets other tenants' subjects.
  case group(Int32)

  func number(_ tenant: TenantID) -> Int64 {
    switch self {
    case .tenant: tenant.number
    case .group(let number): -1 - Int64(UInt32(bitPattern: number))
    }
  }
}

/// An identifier in the short form in which linking knows it: a hash of its normal form, with its kind.
public struct IdentifierDigest: Sendable, Hashable {
  /// The kind, by linking's own number.
  public var kind: UInt8
  /// The upper half of the hash.
  public var high: UInt64
  /// The lower half of the hash.
  public var low: UInt64

  /// An identifier.
  public init(kind: UInt8, high: UInt64, low: UInt64) {
    self.kind = kind
    self.high = high
    self.low = low
  }
}

/// That an event shows an identifier, to be stored with it.
public struct NewSighting: Sendable, Hashable {
  /// What is shown.
  public var identifier: IdentifierDigest
  /// In what way, by linking's own number.
  public var role: UInt8
  /// Among whom it can meet others.
  public var scope: SightingScope

  /// A sighting.
  public init(_ identifier: IdentifierDigest, role: UInt8, scope: SightingScope = .tenant) {
    self.identifier = identifier
    self.role = role
    self.scope = scope
  }
}

struct SealedSighting: Sendable {
  var scope: Int64
  var kind: UInt8
  var value: BlindIndex
  var role: UInt8
}

/// Turns identifiers into what stands in the table, which tells nothing without the key.
struct SightingSealer: Sendable {
  let vault: Vault

  func seal(_ sighting: NewSighting, _ tenant: TenantID) throws(StorageError) -> SealedSighting {
    let scope = sighting.scope.number(tenant)
    return SealedSighting(
      scope: scope, kind: sighting.identifier.kind, value: value(sighting.identifier, scope), role: sighting.role)
  }

  func value(_ identifier: IdentifierDigest, _ scope: Int64) -> BlindIndex {
    let halves = BlindIndex(high: identifier.high, low: identifier.low)
    return vault.blindIndex("identifier \(identifier.kind)", scope: scope, halves.bytes)
  }
}

/// That a subject showed an identifier.
public struct StoredSighting: Sendable, Hashable {
  /// The subject.
  public var subject: SubjectNumber
  /// In whose books the subject stands.
  public var tenant: TenantID
  /// The kind of identifier.
  public var kind: UInt8
  /// The identifier: equal for equal ones in the same scope.
  public var value: BlindIndex
  /// In what way.
  public var role: UInt8
  /// When first.
  public var firstSeen: Instant
  /// When last.
  public var lastSeen: Instant
  /// The sequence number of the event that showed it first.
  public var event: Int64
}

/// Who showed an identifier, up to a cap.
public struct Showing: Sendable, Hashable {
  /// The first ones, by time; a subject stands once for each way in which it showed the identifier.
  public var sightings: [StoredSighting]
  /// Whether there are more: the identifier is a hub, such as an office.
  public var isHub: Bool
}

/// Which subject showed which identifier.
public final class SightingLog: Sendable {
  private let database: any Database
  private let sealer: SightingSealer

  init(_ database: any Database, _ vault: Vault) {
    self.database = database
    sealer = SightingSealer(vault: vault)
  }

  static let migrations = MigrationSet(
    name: "sightings",
    steps: [
      Migration(
        1, "Sightings",
        """
        CREATE TABLE sightings (
          scope \(.integer) NOT NULL, value \(.bytes) NOT NULL, subject \(.integer) NOT NULL, role \(.integer) NOT NULL,
          kind \(.integer) NOT NULL, tenant \(.integer) NOT NULL, first_seen \(.integer) NOT NULL, last_seen \(.integer) NOT NULL,
          event \(.integer) NOT NULL, PRIMARY KEY (scope, value, subject, role)
        )\(sqlite: " STRICT, WITHOUT ROWID", postgres: "");
        CREATE INDEX sightings_by_subject ON sightings (tenant, subject);
        CREATE INDEX sightings_by_time ON sightings (last_seen)
        """)
    ])

  /// The first event by time is kept; of two at one time, the one that was stored first.
  static func statement(
    _ sighting: SealedSighting, _ subject: Int64, _ tenant: TenantID, _ event: Int64, _ time: Instant
  ) -> SQL {
    """
    INSERT INTO sightings (scope, value, subject, role, kind, tenant, first_seen, last_seen, event)
    VALUES (\(sighting.scope), \(sighting.value), \(subject), \(Int(sighting.role)), \(Int(sighting.kind)), \(tenant), \(time), \(time),
      \(event))
    ON CONFLICT (scope, value, subject, role) DO UPDATE SET
      event = CASE WHEN excluded.first_seen < sightings.first_seen THEN excluded.event ELSE sightings.event END,
      first_seen = CASE WHEN excluded.first_seen < sightings.first_seen THEN excluded.first_seen ELSE sightings.first_seen END,
      last_seen = CASE WHEN excluded.last_seen > sightings.last_seen THEN excluded.last_seen ELSE sightings.last_seen END
    WHERE excluded.first_seen < sightings.first_seen OR excluded.last_seen > sightings.last_seen
    """
  }

  private static let columns: SQL = "subject, tenant, kind, value, role, first_seen, last_seen, event"

  /// Who showed each of the identifiers, in their order.
  ///
  /// - Parameter cap: how many sightings of one identifier are given at most.
  public func showing(
    _ identifiers: [IdentifierDigest], scope: SightingScope = .tenant, cap: Int, tenant: TenantID
  ) async throws -> [Showing] {
    let scope = scope.number(tenant)
    return try await look(identifiers.map { sealer.value($0, scope) }, scope, cap)
  }

  /// All identifiers that a subject showed, in a stable order.
  ///
  /// - Parameter scope: where they were stored; a subject's sightings may stand in the tenant's scope and in a group's.
  public func identifiers(
    of subject: SubjectNumber, scope: SightingScope = .tenant, limit: Int = 10_000, tenant: TenantID
  ) async throws -> [StoredSighting] {
    let rows = try await database.rows(
      """
      SELECT \(Self.columns) FROM sightings WHERE tenant = \(tenant) AND subject = \(subject) AND scope = \(scope.number(tenant))
      ORDER BY value, role LIMIT \(limit)
      """)
    return try rows.map { try Self.sighting($0) }
  }

  /// Who else showed what the subject showed. Identifiers that more than `cap` share come without their sharers.
  public func sharers(
    of subject: SubjectNumber, scope: SightingScope = .tenant, cap: Int, limit: Int = 10_000, tenant: TenantID
  ) async throws -> [Showing] {
    var values: [BlindIndex] = []
    for sighting in try await identifiers(of: subject, scope: scope, limit: limit, tenant: tenant)
    where values.last != sighting.value { values.append(sighting.value) }
    return try await look(values, scope.number(tenant), cap).filter { showing in
      showing.isHub || showing.sightings.contains { $0.subject != subject }
    }
  }

  /// All sightings of a scope page by page, for what keeps them in memory: those after the last one of the page before.
  public func page(
    after last: StoredSighting?, scope: SightingScope = .tenant, limit: Int, tenant: TenantID
  ) async throws -> [StoredSighting] {
    let start: SQL
    if let last {
      start = "AND (value, subject, role) > (\(last.value), \(last.subject), \(Int(last.role)))"
    } else {
      start = ""
    }
    let rows = try await database.rows(
      """
      SELECT \(Self.columns) FROM sightings WHERE scope = \(scope.number(tenant)) \(start)
      ORDER BY value, subject, role LIMIT \(limit)
      """)
    return try rows.map { try Self.sighting($0) }
  }

  private func look(_ values: [BlindIndex], _ scope: Int64, _ cap: Int) async throws -> [Showing] {
    guard !values.isEmpty else { return [] }
    let found = try await database.read { session in
      try session.runEach(
        values.map { value in
          """
          SELECT \(Self.columns) FROM sightings WHERE scope = \(scope) AND value = \(value)
          ORDER BY first_seen, subject, role LIMIT \(cap + 1)
          """
        })
    }
    return try found.map { rows in
      Showing(sightings: try rows.prefix(cap).map { try Self.sighting($0) }, isHub: rows.count > cap)
    }
  }

  private static func sighting(_ row: Row) throws(StorageError) -> StoredSighting {
    let kind: Int = try row[2]
    let role: Int = try row[4]
    guard let kind = UInt8(exactly: kind), let role = UInt8(exactly: role) else {
      throw StorageError(.decoding, "A sighting has a kind or role beyond 255.")
    }
    return StoredSighting(
      subject: try row[0], tenant: TenantID(number: try row[1]), kind: kind, value: try row[3], role: role,
      firstSeen: try row[5], lastSeen: try row[6], event: try row[7])
  }
}
