internal import Crypto
public import Events
internal import Synchronization

/// A column of ciphertexts, told to the rotation of keys. Its table has an integer that numbers the rows.
public struct EncryptedColumn: Sendable, Hashable {
  /// The table.
  public var table: String
  /// The column with the ciphertext.
  public var column: String
  /// The column that numbers the rows.
  public var number: String
  /// The columns that are the row of the ciphertext's ``SealContext``, in its order.
  public var row: [String]

  /// A column.
  public init(table: String, column: String, number: String, row: [String]) {
    self.table = table
    self.column = column
    self.number = number
    self.row = row
  }

  /// Those of this room.
  public static let own: [EncryptedColumn] = [
    EncryptedColumn(table: "events", column: "body", number: "seq", row: ["event_key"]),
    EncryptedColumn(table: "subjects", column: "name", number: "number", row: ["blind"]),
    EncryptedColumn(table: "outbox", column: "payload", number: "number", row: ["topic", "message_key"]),
    EncryptedColumn(table: "audit", column: "sealed", number: "row_number", row: ["number"]),
  ]
}

/// A key as an administrator sees it.
public struct KeyStatus: Sendable, Hashable {
  /// Its number; zero is the key of the blind indexes.
  public var number: Int64
  /// `data` or `index`.
  public var purpose: String
  /// Whether it encrypts.
  public var isActive: Bool
  /// When it was made.
  public var createdAt: Instant
  /// Which master key wraps it, in hexadecimal.
  public var master: String
}

extension Vault {
  /// The keys, by number.
  public func status() async throws -> [KeyStatus] {
    try await database.rows("SELECT number, purpose, active, created_at, master FROM vault_keys ORDER BY number").map { row in
      let master: [UInt8] = try row["master"]
      return KeyStatus(
        number: try row["number"], purpose: try row["purpose"], isActive: try row["active"], createdAt: try row["created_at"],
        master: Hexadecimal.text(master))
    }
  }

  /// Makes a new data key, which encrypts from now on. What older keys encrypted stays readable; ``reencrypt(_:limit:)`` moves it.
  ///
  /// - Returns: the new key's number.
  @discardableResult
  public func rotateDataKey(at now: Instant) async throws -> UInt32 {
    guard let master = masters.withLock(\.first) else { throw StorageError(.key, "There is no master key.") }
    try await database.transaction { session in
      let last: Int64 = try session.value("SELECT max(number) FROM vault_keys") ?? 0
      try session.run("UPDATE vault_keys SET active = \(false) WHERE active = \(true)")
      try Self.store(SymmetricKey(size: .bits256), number: last + 1, .data, under: master, at: now, in: session)
    }
    try await refresh()
    return activeKey
  }

  /// Wraps all keys anew by another master key. Programs that run keep working; at their next start they need the new one.
  public func rotateMaster(to new: MasterKey) async throws {
    let masters = masters.withLock { $0 }
    try await database.transaction { session in
      let ring = try Self.load(session, masters)
      let keys =
        [(Int64(0), KeyPurpose.index, ring.index)] + ring.data.sorted { $0.key < $1.key }.map { (Int64($0.key), .data, $0.value) }
      for (number, purpose, key) in keys {
        let wrapped = try Self.wrap(key, number: number, purpose, under: new)
        try session.run(
          "UPDATE vault_keys SET wrapped = \(wrapped), master = \(new.fingerprint) WHERE number = \(number)")
      }
    }
    self.masters.withLock { $0 = [new] + $0.filter { $0.fingerprint != new.fingerprint } }
  }

  /// Encrypts the next rows of a column by the active key. Call it until it returns 0; it goes on where it was broken off, also after
  /// another start.
  ///
  /// - Returns: how many rows were looked at.
  public func reencrypt(_ column: EncryptedColumn, limit: Int = 500) async throws -> Int {
    try await refresh()
    let target = activeKey
    return try await database.transaction(.readCommitted) { session in
      try session.run(
        """
        INSERT INTO vault_progress (table_name, column_name, target, position, finished)
        VALUES (\(column.table), \(column.column), \(Int64(target)), \(Int64(-1)), \(false))
        ON CONFLICT (table_name, column_name) DO UPDATE SET
          position = CASE WHEN vault_progress.target = excluded.target THEN vault_progress.position ELSE excluded.position END,
          finished = CASE WHEN vault_progress.target = excluded.target THEN vault_progress.finished ELSE excluded.finished END,
          target = excluded.target
        """)
      let position: Int64 =
        try session.value(
          "SELECT position FROM vault_progress WHERE table_name = \(column.table) AND column_name = \(column.column)") ?? -1
      let names = SQL.joined(column.row.map { "\(name: $0)" }, by: ", ")
      let rows = try session.rows(
        """
        SELECT \(name: column.number), tenant, \(name: column.column), \(names) FROM \(name: column.table)
        WHERE \(name: column.number) > \(position) ORDER BY \(name: column.number) LIMIT \(limit)
        \(sqlite: "", postgres: "FOR UPDATE")
        """)
      var last = position
      var changes: [SQL] = []
      for row in rows {
        last = try row[0]
        guard let sealed = try row[2] as [UInt8]?, Self.keyNumber(of: sealed) != target else { continue }
        let context = SealContext(
          table: column.table, column: column.column, tenantNumber: try row[1], row: Array(row.values.dropFirst(3)))
        let fresh = try self.seal(try self.open(sealed, context), context)
        changes.append(
          "UPDATE \(name: column.table) SET \(name: column.column) = \(fresh) WHERE \(name: column.number) = \(last)")
      }
      try session.runEach(changes)
      try session.run(
        """
        UPDATE vault_progress SET position = \(last), finished = \(rows.isEmpty)
        WHERE table_name = \(column.table) AND column_name = \(column.column)
        """)
      return rows.count
    }
  }

  /// How many ciphertexts of a column are still under another key than the active one. It looks at every row.
  public func outdated(_ column: EncryptedColumn) async throws -> Int {
    let number = Array(Self.header(activeKey).dropFirst())
    return try await database.read { session in
      try session.allowLongStatements()
      return try session.value(
        """
        SELECT count(*) FROM \(name: column.table) WHERE \(name: column.column) IS NOT NULL
          AND \(sqlite: "substr(\(name: column.column), 2, 4)", postgres: "substring(\(name: column.column) FROM 2 FOR 4)") <> \(number)
        """) ?? 0
    }
  }

  /// Removes the data keys that encrypt nothing any more, so that what they once encrypted in old copies is lost for good.
  ///
  /// - Parameter columns: every column of the database that holds ciphertexts.
  /// - Throws: ``StorageError`` with ``StorageError/Code/invalid`` when something is still encrypted by one of them.
  public func destroyRetiredKeys(_ columns: [EncryptedColumn]) async throws {
    for column in columns {
      let left = try await outdated(column)
      guard left == 0 else {
        throw StorageError(.invalid, "\(left) rows of \(column.table) are still encrypted by older keys.")
      }
    }
    let active = Int64(activeKey)
    try await database.run("DELETE FROM vault_keys WHERE purpose = 'data' AND number < \(active)")
    try await refresh()
  }
}
