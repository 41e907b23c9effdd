public import Events

/// What has to leave the house, written in the transaction that decided it, and taken from there until it has arrived.
///
/// A message is delivered at least once. Its ``OutboxMessage/number`` stays the same over all attempts, so a receiver can apply it once.
public final class Outbox: Sendable {
  private let database: any Database
  private let vault: Vault

  init(_ database: any Database, _ vault: Vault) {
    self.database = database
    self.vault = vault
  }

  static let migrations = MigrationSet(
    name: "outbox",
    steps: [
      Migration(
        1, "Messages",
        """
        CREATE TABLE outbox (
          number \(.counter), tenant \(.integer) NOT NULL REFERENCES tenants (number), topic TEXT NOT NULL,
          message_key TEXT NOT NULL, payload \(.bytes), due_at \(.integer) NOT NULL, created_at \(.integer) NOT NULL,
          attempts \(.integer) NOT NULL, state TEXT NOT NULL, lease \(.integer) NOT NULL, problem TEXT NOT NULL,
          subject \(.integer), UNIQUE (tenant, topic, message_key)
        )\(.strict);
        CREATE INDEX outbox_waiting ON outbox (due_at, number) WHERE state = 'waiting';
        CREATE INDEX outbox_dead ON outbox (tenant, number) WHERE state = 'dead';
        CREATE INDEX outbox_by_subject ON outbox (tenant, subject) WHERE subject IS NOT NULL
        """)
    ])

  // MARK: Putting in

  /// Puts a message in, as part of a transaction. One with a key that the tenant's topic has had already is passed over.
  ///
  /// - Parameters:
  ///   - key: names the message within tenant and topic. It stands in the clear, so it must not be personal.
  ///   - subject: whom it is about, so that erasing the subject takes it along.
  /// - Returns: whether it was new.
  @discardableResult
  public func enqueue(
    topic: String, key: String, payload: [UInt8], tenant: TenantID, due: Instant, subject: SubjectNumber? = nil, at now: Instant,
    in session: any Session
  ) throws(StorageError) -> Bool {
    let sealed = try vault.seal(payload, Self.context(tenant, topic, key))
    return try session.run(
      """
      INSERT INTO outbox (tenant, topic, message_key, payload, due_at, created_at, attempts, state, lease, problem, subject)
      VALUES (\(tenant), \(topic), \(key), \(sealed), \(due), \(now), 0, 'waiting', 0, '', \(subject))
      ON CONFLICT (tenant, topic, message_key) DO NOTHING
      """) > 0
  }

  private static func context(_ tenant: TenantID, _ topic: String, _ key: String) -> SealContext {
    SealContext(table: "outbox", column: "payload", tenant: tenant, row: [topic, key])
  }

  // MARK: Taking out

  /// Takes messages that are due, so that nobody else takes them until the lease ends. A worker that dies leaves them to the next one.
  ///
  /// - Parameters:
  ///   - topics: only these; all, when empty.
  ///   - lease: for how many seconds.
  public func take(limit: Int, lease: Double, topics: [String] = [], at now: Instant) async throws -> [OutboxMessage] {
    let until = now.adding(seconds: lease)
    let topicCondition: SQL = topics.isEmpty ? "" : "AND topic IN \(list: topics)"
    let rows = try await database.transaction(.readCommitted) { session in
      // A lease is a due time in the future, so an expired one needs no sweeping up. Its number of attempts is the token by which a
      // late worker is told from the present one.
      try session.rows(
        """
        UPDATE outbox SET due_at = \(until), lease = 1, attempts = attempts + 1 WHERE number IN (
          SELECT number FROM outbox WHERE state = 'waiting' AND due_at <= \(now) \(topicCondition)
          ORDER BY due_at, number LIMIT \(limit) \(sqlite: "", postgres: "FOR UPDATE SKIP LOCKED")
        ) RETURNING number, tenant, topic, message_key, payload, created_at, attempts, problem
        """)
    }
    return try await opened(rows)
  }

  private func opened(_ rows: [Row]) async throws -> [OutboxMessage] {
    let messages = try await vault.refreshed { try rows.map { try message($0) } }
    return messages.sorted { $0.number < $1.number }
  }

  private func message(_ row: Row) throws(StorageError) -> OutboxMessage {
    let tenant = TenantID(number: try row[1])
    let topic: String = try row[2]
    let key: String = try row[3]
    let sealed: [UInt8]? = try row[4]
    let payload = try sealed.map { sealed throws(StorageError) in
      try vault.open(sealed, Self.context(tenant, topic, key))
    }
    return OutboxMessage(
      number: try row[0], tenant: tenant, topic: topic, key: key, payload: payload ?? [], createdAt: try row[5],
      attempts: try row[6], problem: try row[7])
  }

  /// Says that a message has arrived. Its payload is removed.
  ///
  /// - Returns: false when the lease had ended and somebody else took it.
  @discardableResult
  public func complete(_ message: OutboxMessage) async throws -> Bool {
    try await database.transaction(.readCommitted) { session in
      try session.run(
        """
        UPDATE outbox SET state = 'done', payload = NULL, lease = 0, problem = ''
        WHERE number = \(message.number) AND tenant = \(message.tenant) AND attempts = \(message.attempts) AND state = 'waiting'
        """)
    } > 0
  }

  /// Says that an attempt failed: the message is tried again at `retryAt`, or is dead when that is nil.
  ///
  /// - Parameter problem: a few words without personal data.
  /// - Returns: false when the lease had ended and somebody else took it.
  @discardableResult
  public func fail(_ message: OutboxMessage, retryAt: Instant?, problem: String) async throws -> Bool {
    let state = retryAt == nil ? "dead" : "waiting"
    let due = retryAt ?? Instant.distantFuture
    return try await database.transaction(.readCommitted) { session in
      try session.run(
        """
        UPDATE outbox SET state = \(state), due_at = \(due), lease = 0, problem = \(problem)
        WHERE number = \(message.number) AND tenant = \(message.tenant) AND attempts = \(message.attempts) AND state = 'waiting'
        """)
    } > 0
  }

  // MARK: Dead letters

  /// The messages of a tenant that were given up, by number.
  public func dead(after number: Int64 = 0, limit: Int, tenant: TenantID) async throws -> [OutboxMessage] {
    try await opened(
      try await database.rows(
        """
        SELECT number, tenant, topic, message_key, payload, created_at, attempts, problem FROM outbox
        WHERE state = 'dead' AND tenant = \(tenant) AND number > \(number) ORDER BY number LIMIT \(limit)
        """))
  }

  /// Sends a dead message again.
  ///
  /// - Returns: false when the tenant has no such dead message.
  @discardableResult
  public func replay(_ number: Int64, tenant: TenantID, at now: Instant) async throws -> Bool {
    try await database.transaction(.readCommitted) { session in
      try session.run(
        """
        UPDATE outbox SET state = 'waiting', due_at = \(now), lease = 0
        WHERE number = \(number) AND tenant = \(tenant) AND state = 'dead'
        """)
    } > 0
  }

  /// How many messages of a tenant are in each state.
  public func counts(tenant: TenantID) async throws -> (waiting: Int, dead: Int, done: Int) {
    var counts: [String: Int] = [:]
    for row in try await database.rows("SELECT state, count(*) FROM outbox WHERE tenant = \(tenant) GROUP BY state") {
      counts[try row[0]] = try row[1]
    }
    return (counts["waiting"] ?? 0, counts["dead"] ?? 0, counts["done"] ?? 0)
  }
}

/// A message that somebody has taken to deliver it.
public struct OutboxMessage: Sendable, Hashable {
  /// Its number, which stays the same over all attempts.
  public var number: Int64
  /// In whose name it is sent.
  public var tenant: TenantID
  /// Where it goes.
  public var topic: String
  /// What names it within tenant and topic.
  public var key: String
  /// What it says.
  public var payload: [UInt8]
  /// When it was put in.
  public var createdAt: Instant
  /// How many attempts there were, this one included.
  public var attempts: Int
  /// Why the last attempt failed.
  public var problem: String
}
