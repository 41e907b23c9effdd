public import Events
internal import Synchronization

/// The tenants and their numbers.
public final class TenantDirectory: Sendable {
  /// A tenant.
  public struct Tenant: Sendable, Hashable {
    /// Its number, which opens its rows.
    public var id: TenantID
    /// Its name, as events give it; empty for a firm that has but one.
    public var name: String
    /// Since when it is known.
    public var createdAt: Instant
  }

  private let database: any Database
  private let known = Mutex<[String: TenantID]>([:])

  init(_ database: any Database) { self.database = database }

  static let migrations = MigrationSet(
    name: "tenants",
    steps: [
      Migration(
        1, "Tenants",
        """
        CREATE TABLE tenants (
          number \(.counter), name TEXT NOT NULL UNIQUE, created_at \(.integer) NOT NULL
        )\(.strict)
        """)
    ])

  /// The tenant of a name, nil when there is none.
  public func find(_ name: String) async throws -> TenantID? {
    if let known = known.withLock({ $0[name] }) { return known }
    guard let row = try await database.rows("SELECT number FROM tenants WHERE name = \(name)").first else { return nil }
    let tenant = TenantID(number: try row[0])
    remember(name, tenant)
    return tenant
  }

  /// The tenant of a name, made when there is none.
  public func ensure(_ name: String, at now: Instant) async throws -> TenantID {
    if let tenant = try await find(name) { return tenant }
    let tenant = try await database.transaction(.readCommitted) { session in
      try session.run(
        "INSERT INTO tenants (name, created_at) VALUES (\(name), \(now)) ON CONFLICT (name) DO NOTHING")
      guard let number: Int64 = try session.value("SELECT number FROM tenants WHERE name = \(name)") else {
        throw StorageError(.notFound, "The tenant was removed while it was being made.")
      }
      return TenantID(number: number)
    }
    remember(name, tenant)
    return tenant
  }

  /// All tenants by number.
  public func all() async throws -> [Tenant] {
    try await database.rows("SELECT number, name, created_at FROM tenants ORDER BY number").map { row in
      Tenant(id: TenantID(number: try row["number"]), name: try row["name"], createdAt: try row["created_at"])
    }
  }

  private func remember(_ name: String, _ tenant: TenantID) { known.withLock { $0[name] = tenant } }
}
