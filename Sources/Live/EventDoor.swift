public import Events
import Linking
public import Storage
import Synchronization

/// Where events come in: each is checked, stored with the keys by which its subject can be met, and its subject is queued for judgement.
public final class EventDoor: Sendable {
  private let store: Store
  private let queue: JudgementQueue<LiveSubject>
  private let decoders = DecoderPool()
  private let recent = RecentKeys()

  /// A door to a store.
  public init(_ store: Store, _ queue: JudgementQueue<LiveSubject>) {
    self.store = store
    self.queue = queue
  }

  /// Takes in events that were read and checked, all in one transaction, and returns once they are on the disk.
  ///
  /// - Throws: ``StorageError`` when they could not be stored; none was, and all may be sent again.
  public func receive(_ events: [Event], tenant: Tenant, at now: Instant) async throws -> [AppendOutcome] {
    guard !events.isEmpty else { return [] }
    let new = events.map { withKeys($0, json: nil, tenant) }
    let outcomes = try await store.events.append(new, tenant: tenant.id, receivedAt: now)
    try await follow(Array(zip(new, outcomes)), tenant)
    return outcomes
  }

  /// What became of a line.
  public enum Receipt: Sendable, Hashable {
    /// It is on the disk, or was there before.
    case accepted(AppendOutcome, id: String)
    /// It is no event, or not one of this tenant.
    case refused(field: String, reason: String)
  }

  /// Takes in one event and returns once it is on the disk.
  ///
  /// - Parameters:
  ///   - line: the event as JSON.
  ///   - tenant: in whose books it must be.
  ///   - now: when it came.
  /// - Throws: ``StorageError`` when it could not be stored; it may be sent again.
  public func receive(_ line: [UInt8], tenant: Tenant, at now: Instant) async throws -> Receipt {
    switch prepared(line, tenant) {
    case .failure(let refusal): return refusal.receipt
    case .success(let event):
      let outcome = try await store.events.append(event, tenant: tenant.id, receivedAt: now)
      try await follow([(event, outcome)], tenant)
      return .accepted(outcome, id: event.event.id)
    }
  }

  /// Takes in many events in one transaction: what is no event is refused by itself, of the rest all are stored or, on an error, none.
  public func receive(_ lines: [[UInt8]], tenant: Tenant, at now: Instant) async throws -> [Receipt] {
    let read = lines.map { prepared($0, tenant) }
    let events = read.compactMap { try? $0.get() }
    let outcomes = events.isEmpty ? [] : try await store.events.append(events, tenant: tenant.id, receivedAt: now)
    try await follow(Array(zip(events, outcomes)), tenant)
    var next = outcomes.makeIterator()
    return read.map { one in
      switch one {
      case .failure(let refusal): refusal.receipt
      case .success(let event):
        next.next().map { .accepted($0, id: event.event.id) } ?? .refused(field: "", reason: "was not stored")
      }
    }
  }

  private struct Refusal: Error {
    let receipt: Receipt
  }

  private func prepared(_ line: [UInt8], _ tenant: Tenant) -> Result<NewEvent, Refusal> {
    let event: Event
    do {
      event = try decoders.event(from: line)
    } catch {
      return .failure(Refusal(receipt: .refused(field: error.field, reason: error.reason)))
    }
    guard event.tenant == tenant.name else {
      return .failure(Refusal(receipt: .refused(field: "tenant", reason: "is not the tenant that sends the event")))
    }
    return .success(withKeys(event, json: line, tenant))
  }

  /// The event with the keys that were not stored for its subject lately.
  private func withKeys(_ event: Event, json: [UInt8]?, _ tenant: Tenant) -> NewEvent {
    var keys = MeetingKeys()
    keys.add(event)
    let sightings = recent.fresh(keys.stored, of: event, tenant.id).sorted().map {
      NewSighting(IdentifierDigest(kind: $0.kind, high: $0.high, low: $0.low), role: 0)
    }
    return NewEvent(event, json: json, sightings: sightings)
  }

  /// Remembers the keys of new events, which are on the disk now, and queues their subjects.
  private func follow(_ stored: [(NewEvent, AppendOutcome)], _ tenant: Tenant) async throws {
    var names: Set<SubjectID> = []
    for (event, outcome) in stored {
      guard case .stored = outcome else { continue }
      recent.remember(event.sightings, of: event.event, tenant.id)
      names.insert(event.event.subject)
    }
    var subjects: [LiveSubject] = []
    for name in names.sorted() {
      guard let subject = try await store.subjects.find(name, tenant: tenant.id) else { continue }
      subjects.append(LiveSubject(tenant: tenant.id, number: subject.number.value))
    }
    queue.add(subjects)
  }
}

/// A tenant by the name that its events bear.
public struct Tenant: Sendable, Hashable {
  /// Its number.
  public var id: TenantID
  /// Its name; empty for a firm that has but one.
  public var name: String

  /// A tenant.
  public init(id: TenantID, name: String) {
    self.id = id
    self.name = name
  }
}

/// Decoders that nobody uses just now.
final class DecoderPool: Sendable {
  /// A decoder in the pool belongs to nobody, so it may cross threads.
  private struct Idle: @unchecked Sendable {
    let decoder: EventDecoder
  }

  private let idle = Mutex<[Idle]>([])

  func event(from line: [UInt8]) throws(EventError) -> Event {
    let held = idle.withLock { $0.popLast() } ?? Idle(decoder: EventDecoder())
    defer { idle.withLock { $0.append(held) } }
    return try line.withUnsafeBufferPointer { bytes throws(EventError) in
      try held.decoder.event(from: UnsafeRawBufferPointer(bytes))
    }
  }
}

/// Keys that were stored for a subject lately: most events show what the one before them showed.
///
/// A key is remembered once it is on the disk, never before: an event that could not be stored comes again, and its keys with it.
final class RecentKeys: Sendable {
  private struct Entry: Hashable {
    let tenant: TenantID
    let subject: SubjectID
    let key: IdentifierDigest
    let day: Int
  }

  /// Two generations: when the young one is full it becomes the old one.
  private struct State {
    var young: Set<Entry> = []
    var old: Set<Entry> = []
  }

  private let state = Mutex(State())
  private static let size = 100_000

  /// Those of the keys that are not known to be stored for the event's subject and day.
  func fresh(_ keys: Set<MeetingKey>, of event: Event, _ tenant: TenantID) -> Set<MeetingKey> {
    state.withLock { state in
      keys.filter { key in
        let entry = Self.entry(IdentifierDigest(kind: key.kind, high: key.high, low: key.low), event, tenant)
        return !state.young.contains(entry) && !state.old.contains(entry)
      }
    }
  }

  /// Takes in keys that were stored with an event.
  func remember(_ sightings: [NewSighting], of event: Event, _ tenant: TenantID) {
    state.withLock { state in
      for sighting in sightings { state.young.insert(Self.entry(sighting.identifier, event, tenant)) }
      guard state.young.count > Self.size else { return }
      state.old = state.young
      state.young = []
    }
  }

  private static func entry(_ key: IdentifierDigest, _ event: Event, _ tenant: TenantID) -> Entry {
    Entry(tenant: tenant, subject: event.subject, key: key, day: event.instant.day)
  }
}
