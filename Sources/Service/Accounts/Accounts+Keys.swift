import Casework
import Events
import Storage

/// An API key as it is shown: without its secret.
struct APIKey: Sendable, Hashable {
  var id: String
  var tenant: String
  var name: String
  var permissions: Set<Permission>
  var createdBy: String
  var createdAt: Instant
  var expiresAt: Instant?
  var lastUsedAt: Instant?
  var revokedAt: Instant?

  static let columns: SQL = "id, tenant, name, permissions, created_by, created_at, expires_at, last_used_at, revoked_at"

  init(row: Row) throws(StorageError) {
    id = try row["id"]
    tenant = try row["tenant"]
    name = try row["name"]
    permissions = Self.permissions(try row["permissions"])
    createdBy = try row["created_by"]
    createdAt = try row["created_at"]
    expiresAt = try row["expires_at"]
    lastUsedAt = try row["last_used_at"]
    revokedAt = try row["revoked_at"]
  }

  func isAlive(now: Instant) -> Bool { revokedAt == nil && expiresAt.map { now < $0 } ?? true }

  static func permissions(_ text: String) -> Set<Permission> {
    Set(text.split(separator: " ").compactMap { Permission(rawValue: String($0)) })
  }

  static func text(_ permissions: Set<Permission>) -> String { permissions.map(\.rawValue).sorted().joined(separator: " ") }
}

extension Accounts {
  /// Who a key belongs to; nil when it is none, or is over.
  func principal(of secret: APIKeySecret, now: Instant) async throws -> Principal? {
    let rows = try await database.rows("SELECT \(APIKey.columns), secret_hash FROM service_keys WHERE id = \(secret.id)")
    guard let row = rows.first else { return nil }
    let stored: [UInt8] = try row["secret_hash"]
    let key = try APIKey(row: row)
    guard SteadyComparison.equal(stored, secret.hash), key.isAlive(now: now) else { return nil }
    if key.lastUsedAt.map({ now.seconds(since: $0) >= 60 }) ?? true {
      try await database.run("UPDATE service_keys SET last_used_at = \(now) WHERE id = \(key.id)")
    }
    return Principal(id: key.id, tenant: key.tenant, permissions: key.permissions)
  }

  /// Makes a key; its secret is handed out here and never again.
  static func makeKey(
    _ secret: APIKeySecret, tenant: String, name: String, permissions: Set<Permission>, by user: String, expiresAt: Instant?,
    now: Instant, in session: any Session
  ) throws -> APIKey {
    try session.run(
      """
      INSERT INTO service_keys (id, tenant, name, secret_hash, permissions, created_by, created_at, expires_at) VALUES \
      (\(secret.id), \(tenant), \(name), \(secret.hash), \(APIKey.text(permissions)), \(user), \(now), \(expiresAt))
      """)
    guard let row = try session.first("SELECT \(APIKey.columns) FROM service_keys WHERE id = \(secret.id)") else {
      throw Problem(.notFound)
    }
    return try APIKey(row: row)
  }

  /// Keys of a tenant, oldest first, from after one on.
  func keys(tenant: String, after place: (Instant, String)?, limit: Int) async throws -> [APIKey] {
    let from: SQL = place.map { "AND (created_at > \($0.0) OR (created_at = \($0.0) AND id > \($0.1)))" } ?? ""
    let rows = try await database.rows(
      "SELECT \(APIKey.columns) FROM service_keys WHERE tenant = \(tenant) \(from) ORDER BY created_at, id LIMIT \(limit)")
    return try rows.map(APIKey.init)
  }

  func key(_ id: String, tenant: String) async throws -> APIKey? {
    try await database.rows("SELECT \(APIKey.columns) FROM service_keys WHERE id = \(id) AND tenant = \(tenant)").first.map(
      APIKey.init)
  }

  /// Ends a key; false when there is none that lives.
  static func revokeKey(_ id: String, tenant: String, now: Instant, in session: any Session) throws -> Bool {
    try session.run("UPDATE service_keys SET revoked_at = \(now) WHERE id = \(id) AND tenant = \(tenant) AND revoked_at IS NULL")
      > 0
  }
}
