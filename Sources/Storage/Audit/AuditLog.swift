public import Events

/// Who did what: appended, never changed, and each link of a tenant's chain holds the hash of the one before.
public final class AuditLog: Sendable {
  private let database: any Database
  private let vault: Vault
  private let writer: GroupCommit<Item, AuditHead>

  private struct Item: Sendable {
    let entry: AuditEntry
    let tenant: TenantID
    let time: Instant
  }

  init(_ database: any Database, _ vault: Vault) {
    self.database = database
    self.vault = vault
    writer = GroupCommit(database) { session, items in
      try items.map { try Self.append($0.entry, tenant: $0.tenant, at: $0.time, vault, session) }
    }
  }

  static let migrations = MigrationSet(
    name: "audit",
    steps: [
      Migration(
        1, "Audit chain",
        """
        CREATE TABLE audit_heads (
          tenant \(.integer) PRIMARY KEY REFERENCES tenants (number), number \(.integer) NOT NULL, hash \(.bytes) NOT NULL
        )\(.strict);
        CREATE TABLE audit (
          row_number \(.counter), tenant \(.integer) NOT NULL REFERENCES tenants (number), number \(.integer) NOT NULL,
          time \(.integer) NOT NULL, actor TEXT NOT NULL, act TEXT NOT NULL, object \(.bytes) NOT NULL, content \(.bytes) NOT NULL,
          previous \(.bytes) NOT NULL, hash \(.bytes) NOT NULL, seal \(.bytes) NOT NULL, sealed \(.bytes),
          UNIQUE (tenant, number)
        )\(.strict);
        CREATE INDEX audit_by_object ON audit (tenant, object, number)
        """)
    ])

  // MARK: Writing

  /// Writes an entry and returns once it is on the disk.
  @discardableResult
  public func append(_ entry: AuditEntry, tenant: TenantID, at now: Instant) async throws -> AuditHead {
    try await writer.submit(Item(entry: entry, tenant: tenant, time: now))
  }

  /// Writes an entry as part of a transaction, so that it stands if and only if what it tells was done.
  @discardableResult
  public func append(
    _ entry: AuditEntry, tenant: TenantID, at now: Instant, in session: any Session
  ) throws(StorageError) -> AuditHead {
    try Self.append(entry, tenant: tenant, at: now, vault, session)
  }

  private static func append(
    _ entry: AuditEntry, tenant: TenantID, at now: Instant, _ vault: Vault, _ session: any Session
  ) throws(StorageError) -> AuditHead {
    let start = AuditHead.start
    // The row is locked until the commit, so a chain has one writer at a time.
    try session.run(
      """
      INSERT INTO audit_heads (tenant, number, hash) VALUES (\(tenant), \(start.number), \(start.hash))
      ON CONFLICT (tenant) DO UPDATE SET number = audit_heads.number
      """)
    guard let row = try session.first("SELECT number, hash FROM audit_heads WHERE tenant = \(tenant)"),
      let name: String = try session.value("SELECT name FROM tenants WHERE number = \(tenant)")
    else { throw StorageError(.notFound, "There is no such tenant.") }
    let last: Int64 = try row[0]
    let text = EventSealer.pair(entry.object, entry.detail)
    var link = AuditLink(
      number: last + 1, time: now, actor: entry.actor, act: entry.act,
      object: vault.blindIndex("audit object", tenant, Array(entry.object.utf8)),
      content: vault.mac("audit content", scope: tenant.number, text), previous: try row[1], hash: [], seal: [])
    link.hash = AuditChain.hash(link, tenant: name)
    link.seal = vault.mac("audit seal", scope: tenant.number, link.hash)
    let sealed = try vault.seal(text, context(tenant, link.number))
    try session.run(
      """
      INSERT INTO audit (tenant, number, time, actor, act, object, content, previous, hash, seal, sealed)
      VALUES (\(tenant), \(link.number), \(now), \(link.actor), \(link.act), \(link.object), \(link.content), \(link.previous),
        \(link.hash), \(link.seal), \(sealed))
      """)
    try session.run("UPDATE audit_heads SET number = \(link.number), hash = \(link.hash) WHERE tenant = \(tenant)")
    return AuditHead(number: link.number, hash: link.hash)
  }

  private static func context(_ tenant: TenantID, _ number: Int64) -> SealContext {
    SealContext(table: "audit", column: "sealed", tenant: tenant, row: [number])
  }

  // MARK: Reading

  /// The end of a tenant's chain.
  public func head(tenant: TenantID) async throws -> AuditHead {
    guard let row = try await database.rows("SELECT number, hash FROM audit_heads WHERE tenant = \(tenant)").first else {
      return .start
    }
    return AuditHead(number: try row[0], hash: try row[1])
  }

  /// The links after a number, with what they tell; nil where it was erased.
  public func page(after number: Int64 = 0, limit: Int, tenant: TenantID) async throws -> [(link: AuditLink, entry: AuditEntry?)]
  {
    try await read("number > \(number)", limit, tenant)
  }

  /// The links about an object, with what they tell; nil where it was erased.
  public func entries(
    about object: String, after number: Int64 = 0, limit: Int, tenant: TenantID
  ) async throws -> [(link: AuditLink, entry: AuditEntry?)] {
    let blind = vault.blindIndex("audit object", tenant, Array(object.utf8))
    return try await read("object = \(blind) AND number > \(number)", limit, tenant)
  }

  private static let columns: SQL = "number, time, actor, act, object, content, previous, hash, seal, sealed"

  private func read(_ condition: SQL, _ limit: Int, _ tenant: TenantID) async throws -> [(link: AuditLink, entry: AuditEntry?)] {
    let rows = try await database.rows(
      "SELECT \(Self.columns) FROM audit WHERE tenant = \(tenant) AND \(condition) ORDER BY number LIMIT \(limit)")
    return try await vault.refreshed {
      try rows.map { row in
        let link = try Self.link(row)
        let sealed: [UInt8]? = try row[9]
        return (link, try sealed.map { try entry(vault.open($0, Self.context(tenant, link.number)), of: link) })
      }
    }
  }

  private static func link(_ row: Row) throws(StorageError) -> AuditLink {
    AuditLink(
      number: try row[0], time: try row[1], actor: try row[2], act: try row[3], object: try row[4], content: try row[5],
      previous: try row[6], hash: try row[7], seal: try row[8])
  }

  private func entry(_ text: [UInt8], of link: AuditLink) throws(StorageError) -> AuditEntry {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), let count = Int(String(decoding: text[..<colon], as: UTF8.self)),
      count >= 0, count <= text.count - colon - 1
    else { throw StorageError(.decoding, "An entry of the audit cannot be read.") }
    let object = text[(colon + 1)..<(colon + 1 + count)]
    return AuditEntry(
      actor: link.actor, act: link.act, object: String(decoding: object, as: UTF8.self),
      detail: String(decoding: text[(colon + 1 + count)...], as: UTF8.self))
  }

  // MARK: Checking

  /// Checks a tenant's chain from its start to its end, and that it goes through ends that were kept elsewhere.
  ///
  /// - Returns: the end of the chain.
  /// - Throws: ``AuditChain/Break`` for the first link that is not right.
  public func verify(tenant: TenantID, anchors: [AuditHead] = []) async throws -> AuditHead {
    guard let row = try await database.rows("SELECT name FROM tenants WHERE number = \(tenant)").first else {
      throw StorageError(.notFound, "There is no such tenant.")
    }
    var chain = AuditChain(tenant: try row[0])
    while true {
      let page = try await page(after: chain.head.number, limit: 1_000, tenant: tenant)
      for (link, entry) in page {
        try chain.add(link) { self.vault.mac("audit seal", scope: tenant.number, $0) }
        try check(link, entry, tenant)
        try Self.check(chain.head, anchors)
      }
      if page.count < 1_000 { break }
    }
    let end = try await head(tenant: tenant)
    if chain.head != end {
      throw AuditChain.Break(number: chain.head.number, reason: "is the last, but the chain had reached link \(end.number).")
    }
    if let missing = anchors.first(where: { $0.number > end.number }) {
      throw AuditChain.Break(number: end.number, reason: "is the last, but the chain had reached link \(missing.number).")
    }
    return end
  }

  private func check(_ link: AuditLink, _ entry: AuditEntry?, _ tenant: TenantID) throws(AuditChain.Break) {
    guard let entry else { return }
    let text = EventSealer.pair(entry.object, entry.detail)
    guard vault.mac("audit content", scope: tenant.number, text) == link.content else {
      throw AuditChain.Break(number: link.number, reason: "tells something else than what was written.")
    }
  }

  static func check(_ head: AuditHead, _ anchors: [AuditHead]) throws(AuditChain.Break) {
    for anchor in anchors where anchor.number == head.number && anchor.hash != head.hash {
      throw AuditChain.Break(number: head.number, reason: "is another one than the one noted elsewhere.")
    }
  }
}
