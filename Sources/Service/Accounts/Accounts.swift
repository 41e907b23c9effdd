import Casework
import Events
import Storage

/// People, sessions and keys in the database.
struct Accounts: Sendable {
  let database: any Database
  let rule: SessionRule
  let random: @Sendable (Int) -> [UInt8]

  func makeID(_ prefix: String) -> String { PrefixedID.make(prefix, random: random) }
}

// People
extension Accounts {
  func user(_ id: String, tenant: String) async throws -> User? {
    try await database.rows("SELECT \(User.columns) FROM service_users WHERE id = \(id) AND tenant = \(tenant)").first.map(
      User.init)
  }

  /// The account that a name signs in to, with its stored password.
  func account(named name: String) async throws -> (user: User, password: String?)? {
    let rows = try await database.rows("SELECT \(User.columns), password_hash FROM service_users WHERE name = \(name)")
    guard let row = rows.first else { return nil }
    return (try User(row: row), try row["password_hash"])
  }

  /// People of a tenant by name, from after a name on.
  func users(tenant: String, after name: String?, limit: Int) async throws -> [User] {
    let from: SQL = name.map { "AND name > \($0)" } ?? ""
    let rows = try await database.rows(
      "SELECT \(User.columns) FROM service_users WHERE tenant = \(tenant) \(from) ORDER BY name LIMIT \(limit)")
    return try rows.map(User.init)
  }

  func hasUsers(tenant: String) async throws -> Bool {
    try await !database.rows("SELECT 1 FROM service_users WHERE tenant = \(tenant) LIMIT 1").isEmpty
  }

  /// Adds an account.
  ///
  /// - Throws: `conflict` when the name is taken.
  static func add(_ user: NewUser, in session: any Session) throws -> User {
    do {
      try session.run(
        """
        INSERT INTO service_users (id, tenant, name, display_name, roles, password_hash, issuer, issuer_subject, is_active, version, \
        created_at, changed_at) VALUES (\(user.id), \(user.tenant), \(user.name), \(user.displayName), \(User.text(user.roles)), \
        \(user.passwordHash), \(user.issuer), \(user.issuerSubject), \(true), \(1), \(user.now), \(user.now))
        """)
    } catch {
      guard error.code == .uniqueViolation else { throw error }
      throw Problem(.conflict, "There is an account of that name.")
    }
    guard let row = try session.first("SELECT \(User.columns) FROM service_users WHERE id = \(user.id)") else {
      throw Problem(.notFound)
    }
    return try User(row: row)
  }

  /// Changes an account from a version that the caller knows. Roles or a standing that change end its sessions.
  static func change(_ user: User, displayName: String, roles: Set<Role>, isActive: Bool, now: Instant, in session: any Session)
    throws -> User
  {
    let count = try session.run(
      """
      UPDATE service_users SET display_name = \(displayName), roles = \(User.text(roles)), is_active = \(isActive), \
      version = version + 1, changed_at = \(now) WHERE id = \(user.id) AND version = \(user.version)
      """)
    guard count == 1 else { throw Problem(.preconditionFailed, "Read it again and repeat the change.") }
    if roles != user.roles || !isActive { try session.run("DELETE FROM service_sessions WHERE user_id = \(user.id)") }
    guard let row = try session.first("SELECT \(User.columns) FROM service_users WHERE id = \(user.id)") else {
      throw Problem(.notFound)
    }
    return try User(row: row)
  }

  /// Puts another password in place; all other sessions of the account end.
  static func setPassword(_ hash: String, of user: String, keeping session: String?, now: Instant, in database: any Session)
    throws
  {
    try database.run(
      "UPDATE service_users SET password_hash = \(hash), version = version + 1, changed_at = \(now) WHERE id = \(user)")
    try database.run("DELETE FROM service_sessions WHERE user_id = \(user) AND id <> \(session ?? "")")
  }

  /// Whether somebody else can still manage accounts of a tenant.
  static func hasOtherAdmin(than user: String, tenant: String, in session: any Session) throws -> Bool {
    let rows = try session.rows(
      "SELECT roles FROM service_users WHERE tenant = \(tenant) AND is_active = \(true) AND id <> \(user)")
    return try rows.contains { User.roles(try $0["roles"]).contains(.admin) }
  }
}

/// What an account begins with.
struct NewUser: Sendable {
  var id: String
  var tenant: String
  var name: String
  var displayName: String
  var roles: Set<Role>
  var passwordHash: String?
  var issuer: String?
  var issuerSubject: String?
  var now: Instant
}
