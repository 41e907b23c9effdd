internal import Events
internal import Foundation

/// An event made ready for its table: everything that can be done before the transaction.
struct SealedEvent: Sendable {
  var tenant: TenantID
  /// Of source and identifier.
  var key: BlindIndex
  /// A keyed hash of the content, by which repetitions are told from conflicts.
  var fingerprint: [UInt8]
  var subject: BlindIndex
  var subjectKind: String
  var subjectName: [UInt8]
  var time: Instant
  var type: String
  var receivedAt: Instant
  var body: [UInt8]
  /// Whether the event opens or closes its subject.
  var opens: Bool?
  var sightings: [SealedSighting]
}

/// Encrypts events, and reads them again.
struct EventSealer: Sendable {
  let vault: Vault
  let sightings: SightingSealer

  func seal(_ new: NewEvent, _ tenant: TenantID, receivedAt: Instant) throws(StorageError) -> SealedEvent {
    let event = new.event
    let key = vault.blindIndex("event", tenant, Self.pair(event.source, event.id))
    let subject = self.subject(event.subject, tenant)
    let name = try vault.seal(Array(event.subject.text.utf8), Self.nameContext(tenant, subject))
    let body = try vault.seal(Compression.packed(new.json), Self.bodyContext(tenant, key))
    return SealedEvent(
      tenant: tenant, key: key, fingerprint: fingerprint(new, tenant), subject: subject,
      subjectKind: event.subject.kind.rawValue, subjectName: name, time: event.instant, type: event.type,
      receivedAt: receivedAt, body: body, opens: Self.opens(event),
      sightings: try new.sightings.map { sighting throws(StorageError) in try sightings.seal(sighting, tenant) })
  }

  func subject(_ subject: SubjectID, _ tenant: TenantID) -> BlindIndex {
    vault.blindIndex("subject", tenant, Array(subject.text.utf8))
  }

  func open(_ body: [UInt8], _ tenant: TenantID, _ key: BlindIndex) throws(StorageError) -> [UInt8] {
    try Compression.unpacked(try vault.open(body, Self.bodyContext(tenant, key)))
  }

  func openName(_ name: [UInt8], _ tenant: TenantID, _ subject: BlindIndex) throws(StorageError) -> SubjectID {
    let text = String(decoding: try vault.open(name, Self.nameContext(tenant, subject)), as: UTF8.self)
    guard let id = SubjectID(text) else { throw StorageError(.decoding, "A subject has no name.") }
    return id
  }

  private static func opens(_ event: Event) -> Bool? {
    switch event.payload {
    case .subjectOpened: true
    case .subjectClosed: false
    default: nil
    }
  }

  /// Two texts as one value that no other two texts give.
  static func pair(_ first: String, _ second: String) -> [UInt8] { Array("\(first.utf8.count):\(first)\(second)".utf8) }

  static func bodyContext(_ tenant: TenantID, _ key: BlindIndex) -> SealContext {
    SealContext(table: "events", column: "body", tenant: tenant, row: [key])
  }

  static func nameContext(_ tenant: TenantID, _ subject: BlindIndex) -> SealContext {
    SealContext(table: "subjects", column: "name", tenant: tenant, row: [subject])
  }

  /// Of the content with the members of objects in alphabetical order, since a sender may write them in any.
  private func fingerprint(_ new: NewEvent, _ tenant: TenantID) -> [UInt8] {
    var writer = JSONWriter()
    if let json = try? new.json.withUnsafeBytes({ bytes in try JSONParser().value(of: bytes) }) {
      writer.value(json.sorted)
    } else {
      new.event.write(to: &writer)
    }
    return vault.blindIndex("event content", tenant, writer.bytes).bytes
  }
}

extension JSON {
  /// The same value with the members of each object by name.
  fileprivate var sorted: JSON {
    switch self {
    case .object(let members):
      .object(
        members.map { JSONMember($0.name, $0.value.sorted) }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    case .array(let elements): .array(elements.map(\.sorted))
    default: self
    }
  }
}
