import Casework
import Events
import Storage

/// A session as its owner sees it.
struct SessionRecord: Sendable, Hashable {
  var id: String
  var userID: String
  var way: String
  var agent: String
  var createdAt: Instant
  var lastSeenAt: Instant

  init(row: Row) throws(StorageError) {
    id = try row["id"]
    userID = try row["user_id"]
    way = try row["way"]
    agent = try row["agent"]
    createdAt = try row["created_at"]
    lastSeenAt = try row["last_seen_at"]
  }

  static let columns: SQL = "id, user_id, way, agent, created_at, last_seen_at"
}

/// How somebody signed in.
enum SignInWay: String, Sendable { case password, link, oidc }

extension Accounts {
  /// Who a session's cookie belongs to; nil when it is none, is over, or its account may not sign in.
  func principal(ofSession token: [UInt8], now: Instant) async throws -> Principal? {
    let hash = SecretHash.of(token)
    let rows = try await database.rows(
      """
      SELECT s.id, s.user_id, s.created_at, s.last_seen_at, u.tenant, u.roles FROM service_sessions s \
      JOIN service_users u ON u.id = s.user_id WHERE s.token_hash = \(hash) AND u.is_active = \(true)
      """)
    guard let row = rows.first else { return nil }
    let (id, created, seen): (String, Instant, Instant) = (try row["id"], try row["created_at"], try row["last_seen_at"])
    guard rule.isAlive(created: created, lastSeen: seen, now: now) else {
      try await database.run("DELETE FROM service_sessions WHERE id = \(id)")
      return nil
    }
    if now.seconds(since: seen) >= SessionRule.resolution {
      try await database.run("UPDATE service_sessions SET last_seen_at = \(now) WHERE id = \(id) AND last_seen_at < \(now)")
    }
    return Principal(person: try row["user_id"], tenant: try row["tenant"], roles: User.roles(try row["roles"]), session: id)
  }

  /// Begins a session and hands out its cookie's value. Whoever signs in anew gets a new value: one that was planted before is worth
  /// nothing.
  func begin(of user: User, way: SignInWay, agent: String?, replacing old: [UInt8]?, now: Instant) async throws -> (
    token: String, id: String
  ) {
    let token = random(32)
    let id = makeID("ses")
    let agent = String((agent ?? "").prefix(200))
    let oldest = now.adding(seconds: -Double(rule.hours) * 3600)
    try await database.transaction { session in
      if let old { try session.run("DELETE FROM service_sessions WHERE token_hash = \(SecretHash.of(old))") }
      try session.run("DELETE FROM service_sessions WHERE user_id = \(user.id) AND created_at < \(oldest)")
      try session.run(
        """
        INSERT INTO service_sessions (id, token_hash, user_id, way, agent, created_at, last_seen_at) VALUES \
        (\(id), \(SecretHash.of(token)), \(user.id), \(way.rawValue), \(agent), \(now), \(now))
        """)
      try session.run("UPDATE service_users SET last_sign_in_at = \(now) WHERE id = \(user.id)")
    }
    return (Base64URL.text(token), id)
  }

  /// The living sessions of a person, the latest first.
  func sessions(of user: String, now: Instant) async throws -> [SessionRecord] {
    let rows = try await database.rows(
      "SELECT \(SessionRecord.columns) FROM service_sessions WHERE user_id = \(user) ORDER BY last_seen_at DESC, id LIMIT 200")
    return try rows.map(SessionRecord.init).filter { rule.isAlive(created: $0.createdAt, lastSeen: $0.lastSeenAt, now: now) }
  }

  /// Ends a session of a person; false when there is none.
  func end(_ session: String, of user: String) async throws -> Bool {
    try await database.run("DELETE FROM service_sessions WHERE id = \(session) AND user_id = \(user)") > 0
  }

  /// Ends all sessions of a person, or all but one.
  func endAll(of user: String, except session: String? = nil) async throws -> Int {
    try await database.run("DELETE FROM service_sessions WHERE user_id = \(user) AND id <> \(session ?? "")")
  }
}
