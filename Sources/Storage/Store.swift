public import Events

/// Everything that the product keeps, in one database.
public struct Store: Sendable {
  /// The database, for the tables of other rooms.
  public let database: any Database
  /// Keys and encryption.
  public let vault: Vault
  /// The tenants.
  public let tenants: TenantDirectory
  /// The events.
  public let events: EventLog
  /// The subjects.
  public let subjects: SubjectDirectory
  /// Who showed which identifier.
  public let sightings: SightingLog
  /// Who did what.
  public let audit: AuditLog
  /// What has to be sent.
  public let outbox: Outbox

  /// The tables of this room, in their order.
  public static let migrations: [MigrationSet] = [
    Vault.migrations, TenantDirectory.migrations, EventLog.migrations, SightingLog.migrations, AuditLog.migrations,
    Outbox.migrations, Erasures.migrations,
  ]

  /// Opens a store, and brings its tables up to date.
  ///
  /// - Parameters:
  ///   - masters: the master keys at hand; the first one wraps new keys.
  ///   - migrations: the tables of other rooms.
  /// - Throws: ``StorageError``.
  public static func open(
    _ location: StoreLocation, masters: [MasterKey], migrations: [MigrationSet] = [], at now: Instant
  ) async throws -> Store {
    try await open(try location.open(), masters: masters, migrations: migrations, at: now)
  }

  /// Opens a store in a database that is open already.
  public static func open(
    _ database: any Database, masters: [MasterKey], migrations: [MigrationSet] = [], at now: Instant
  ) async throws -> Store {
    try await Migrator(Self.migrations + migrations).migrate(database, at: now)
    return Store(database: database, vault: try await Vault.open(database, masters: masters, at: now))
  }

  private init(database: any Database, vault: Vault) {
    self.database = database
    self.vault = vault
    tenants = TenantDirectory(database)
    events = EventLog(database, vault)
    subjects = SubjectDirectory(database, vault)
    sightings = SightingLog(database, vault)
    audit = AuditLog(database, vault)
    outbox = Outbox(database, vault)
  }

  /// Closes the database.
  public func close() async { await database.close() }
}
