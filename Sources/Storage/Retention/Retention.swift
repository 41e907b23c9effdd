public import Events

/// A kind of data that is kept for a limited time.
public struct RetentionRule: Sendable, Hashable {
  /// The kind's name, by which a policy speaks of it.
  public var kind: String
  /// The table.
  public var table: String
  /// The columns that name a row.
  public var key: [String]
  /// The column with the time that counts.
  public var time: String
  /// Which rows may go; all, when nothing is said.
  public var condition: SQL

  /// A rule.
  public init(kind: String, table: String, key: [String], time: String, condition: SQL = "1 = 1") {
    self.kind = kind
    self.table = table
    self.key = key
    self.time = time
    self.condition = condition
  }

  /// Those of this room. Subjects go when nothing is left of them.
  public static let own: [RetentionRule] = [
    RetentionRule(kind: "events", table: "events", key: ["seq"], time: "time"),
    RetentionRule(kind: "sightings", table: "sightings", key: ["scope", "value", "subject", "role"], time: "last_seen"),
    RetentionRule(kind: "messages", table: "outbox", key: ["number"], time: "created_at", condition: "state <> 'waiting'"),
    RetentionRule(
      kind: "subjects", table: "subjects", key: ["number"], time: "last_event",
      condition: """
        NOT EXISTS (SELECT 1 FROM events WHERE events.tenant = subjects.tenant AND events.subject = subjects.number)
        AND NOT EXISTS (SELECT 1 FROM sightings WHERE sightings.tenant = subjects.tenant AND sightings.subject = subjects.number)
        """),
  ]
}

/// How long a tenant keeps each kind of data.
public struct RetentionPolicy: Sendable, Hashable {
  /// Days by kind; what is not named is kept.
  public var days: [String: Int]

  /// A policy.
  public init(days: [String: Int]) { self.days = days }
}

/// Removes what has been kept long enough.
public struct Retention: Sendable {
  private let database: any Database
  private let rules: [RetentionRule]

  /// Works by the rules of this room and of others, in their order.
  public init(_ store: Store, rules: [RetentionRule] = RetentionRule.own) {
    database = store.database
    self.rules = rules
  }

  /// Removes, for a tenant, what is older than the policy allows, in batches that each are a transaction of their own, so that others
  /// can write between them.
  ///
  /// - Returns: how many rows of each kind were removed.
  /// - Throws: ``StorageError`` with ``StorageError/Code/invalid`` when the policy names a kind that there is no rule for, or a negative
  ///   number of days.
  @discardableResult
  public func purge(
    _ policy: RetentionPolicy, tenant: TenantID, asOf now: Instant, batch: Int = 1_000
  ) async throws -> [String: Int] {
    for (kind, days) in policy.days {
      guard rules.contains(where: { $0.kind == kind }) else { throw StorageError(.invalid, "There is no kind of data \(kind).") }
      guard days >= 0 else { throw StorageError(.invalid, "\(kind) cannot be kept for \(days) days.") }
    }
    var removed: [String: Int] = [:]
    for rule in rules {
      guard let days = policy.days[rule.kind] else { continue }
      let limit = now.adding(days: -Double(days))
      while true {
        let count = try await database.transaction(.readCommitted) { session in
          try session.run(Self.statement(rule, tenant, before: limit, batch: batch))
        }
        removed[rule.kind, default: 0] += count
        if count == 0 { break }
      }
    }
    return removed
  }

  private static func statement(_ rule: RetentionRule, _ tenant: TenantID, before limit: Instant, batch: Int) -> SQL {
    let key = SQL.joined(rule.key.map { "\(name: $0)" }, by: ", ")
    return """
      DELETE FROM \(name: rule.table) WHERE (\(key)) IN (
        SELECT \(key) FROM \(name: rule.table)
        WHERE tenant = \(tenant) AND \(name: rule.time) < \(limit) AND (\(rule.condition)) LIMIT \(batch))
      """
  }
}
