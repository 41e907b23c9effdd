internal import Crypto
public import Events
internal import Foundation
internal import Synchronization

extension Vault {
  static let migrations = MigrationSet(
    name: "vault",
    steps: [
      Migration(
        1, "Keys",
        """
        CREATE TABLE vault_keys (
          number \(.integer) PRIMARY KEY, purpose TEXT NOT NULL, wrapped \(.bytes) NOT NULL, master \(.bytes) NOT NULL,
          active \(.bool) NOT NULL, created_at \(.integer) NOT NULL
        )\(.strict);
        CREATE TABLE vault_progress (
          table_name TEXT NOT NULL, column_name TEXT NOT NULL, target \(.integer) NOT NULL, position \(.integer) NOT NULL,
          finished \(.bool) NOT NULL, PRIMARY KEY (table_name, column_name)
        )\(.strict)
        """)
    ])

  /// Opens the vault of a database with the master keys at hand, of which the first one wraps new keys; makes the first keys in an empty
  /// database.
  ///
  /// - Throws: ``StorageError`` with ``StorageError/Code/key`` when the keys are wrapped by none of the master keys.
  public static func open(_ database: any Database, masters: [MasterKey], at now: Instant) async throws -> Vault {
    guard let first = masters.first else { throw StorageError(.key, "There is no master key.") }
    let ring = try await database.transaction { session in
      let count: Int = try session.value("SELECT count(*) FROM vault_keys") ?? 0
      if count == 0 {
        try store(SymmetricKey(size: .bits256), number: 0, .index, under: first, at: now, in: session)
        try store(SymmetricKey(size: .bits256), number: 1, .data, under: first, at: now, in: session)
      }
      return try load(session, masters)
    }
    return Vault(database, masters: masters, ring: ring)
  }

  /// Reads the keys again, after another program has rotated them.
  public func refresh() async throws {
    let masters = masters.withLock { $0 }
    let fresh = try await database.read { session in try Self.load(session, masters) }
    ring.withLock { ring in
      ring.data = fresh.data
      ring.active = fresh.active
    }
  }

  /// Runs the body, and once more with keys read again when it met one that is not in memory.
  public func refreshed<Result: Sendable>(_ body: () throws -> Result) async throws -> Result {
    do {
      return try body()
    } catch let error as StorageError where error.code == .unknownKey {
      try await refresh()
      return try body()
    }
  }

  enum KeyPurpose: String, Sendable {
    case index
    case data
  }

  /// Keys stand in the table as ciphertexts under a master key.
  static func store(
    _ key: SymmetricKey, number: Int64, _ purpose: KeyPurpose, under master: MasterKey, at now: Instant, in session: any Session
  ) throws(StorageError) {
    let wrapped = try wrap(key, number: number, purpose, under: master)
    let isActive = purpose == .data
    try session.run(
      """
      INSERT INTO vault_keys (number, purpose, wrapped, master, active, created_at)
      VALUES (\(number), \(purpose.rawValue), \(wrapped), \(master.fingerprint), \(isActive), \(now))
      """)
  }

  static func wrap(
    _ key: SymmetricKey, number: Int64, _ purpose: KeyPurpose, under master: MasterKey
  ) throws(StorageError) -> [UInt8] {
    try seal(key.withUnsafeBytes { Array($0) }, header: header(0), key: master.key, place(number, purpose))
  }

  private static func place(_ number: Int64, _ purpose: KeyPurpose) -> SealContext {
    SealContext(
      table: "vault_keys", column: "wrapped", tenantNumber: 0, row: [.integer(number), .text(purpose.rawValue)])
  }

  static func load(_ session: any Session, _ masters: [MasterKey]) throws -> Ring {
    var ring = Ring()
    var hasIndex = false
    for row in try session.rows("SELECT number, purpose, wrapped, master, active FROM vault_keys ORDER BY number") {
      let number: Int64 = try row["number"]
      let fingerprint: [UInt8] = try row["master"]
      guard let purpose = KeyPurpose(rawValue: try row["purpose"]), let short = UInt32(exactly: number) else {
        throw StorageError(.key, "Key \(number) has a purpose that this program does not know.")
      }
      guard let master = masters.first(where: { $0.fingerprint == fingerprint }) else {
        throw StorageError(
          .key, "The keys are wrapped by the master key \(Hexadecimal.text(fingerprint)), which is not at hand.")
      }
      let key = SymmetricKey(data: try open(try row["wrapped"], key: master.key, place(number, purpose)))
      switch purpose {
      case .index:
        ring.index = key
        hasIndex = true
      case .data:
        ring.data[short] = key
        let isActive: Bool = try row["active"]
        if isActive { ring.active = max(ring.active, short) }
      }
    }
    guard hasIndex, ring.active > 0 else { throw StorageError(.key, "The keys of the database are not complete.") }
    return ring
  }
}
