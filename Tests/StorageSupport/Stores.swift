public import Events
public import Storage

/// Stores for tests.
public enum Stores {
  /// A master key that is the same in every test.
  public static func master(_ byte: UInt8 = 7) throws -> MasterKey { try MasterKey(bytes: [UInt8](repeating: byte, count: 32)) }

  /// The time that tests start from: 2026-03-02.
  public static let now = Instant(seconds: 1_772_409_600)

  /// A new, empty store.
  public static func make(_ engine: Engine, migrations: [MigrationSet] = []) async throws -> (store: Store, test: TestDatabase) {
    let test = try engine.makeDatabase()
    return (try await Store.open(test.database, masters: [try master()], migrations: migrations, at: now), test)
  }

  /// A small event of a subject, some hours after the start.
  public static func event(
    _ id: String, subject: String = "worker:w-1", hours: Double = 0, source: String = "//test", tenant: String = "",
    payload: Payload? = nil
  ) throws -> Event {
    Event(
      id: id, source: source, time: now.adding(seconds: hours * 3_600),
      subject: SubjectID(subject) ?? SubjectID(kind: .worker, id: subject), tenant: tenant,
      payload: try payload ?? login(id))
  }

  /// A sign-in.
  public static func login(_ id: String) throws -> Payload {
    let line = """
      {"specversion":"1.0","id":"x","source":"s","type":"sekisho.session.started","time":"2026-03-02T08:15:00Z",\
      "subject":"worker:w","data":{"session_id":"session \(id)","network":{"ip":"203.0.113.7"}}}
      """
    return try EventDecoder().event(from: line).payload
  }
}
