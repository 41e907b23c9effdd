import Events
import Storage

/// What a one-time link is good for.
enum LinkPurpose: String, Sendable {
  /// To make the first account of a tenant.
  case setup
  /// To choose a password for an account.
  case password
}

/// A link that works once.
struct OneTimeLink: Sendable, Hashable {
  var tenant: String
  var userID: String?
  var expiresAt: Instant
}

extension Accounts {
  /// Makes a link's token. Earlier ones for the same purpose and person stop working.
  func makeLink(_ purpose: LinkPurpose, tenant: String, user: String? = nil, minutes: Int, now: Instant) async throws -> String {
    let token = random(32)
    try await database.transaction { session in
      let person: SQL = user.map { "user_id = \($0)" } ?? "user_id IS NULL"
      try session.run("DELETE FROM service_links WHERE purpose = \(purpose.rawValue) AND tenant = \(tenant) AND \(person)")
      try session.run(
        """
        INSERT INTO service_links (token_hash, purpose, tenant, user_id, expires_at) VALUES \
        (\(SecretHash.of(token)), \(purpose.rawValue), \(tenant), \(user), \(now.adding(seconds: Double(minutes) * 60)))
        """)
    }
    return Base64URL.text(token)
  }

  /// What a token is good for; nil when it is good for nothing, any more or ever.
  func link(_ purpose: LinkPurpose, token: String, now: Instant) async throws -> OneTimeLink? {
    guard let bytes = Base64URL.bytes(token) else { return nil }
    return try await database.read { session in try Self.link(purpose, hash: SecretHash.of(bytes), now: now, in: session) }
  }

  private static func link(_ purpose: LinkPurpose, hash: [UInt8], now: Instant, in session: any Session) throws -> OneTimeLink? {
    let row = try session.first(
      """
      SELECT tenant, user_id, expires_at FROM service_links WHERE token_hash = \(hash) AND purpose = \(purpose.rawValue) \
      AND used_at IS NULL AND expires_at > \(now)
      """)
    guard let row else { return nil }
    return OneTimeLink(tenant: try row["tenant"], userID: try row["user_id"], expiresAt: try row["expires_at"])
  }

  /// Uses a link, in the transaction of what it is used for: it works once, whoever comes at the same time.
  ///
  /// - Throws: `gone`.
  static func use(_ purpose: LinkPurpose, token: String, now: Instant, in session: any Session) throws -> OneTimeLink {
    let hash = SecretHash.of(Base64URL.bytes(token) ?? [])
    guard let link = try link(purpose, hash: hash, now: now, in: session) else { throw Problem(.gone) }
    let count = try session.run("UPDATE service_links SET used_at = \(now) WHERE token_hash = \(hash) AND used_at IS NULL")
    guard count == 1 else { throw Problem(.gone) }
    return link
  }
}
