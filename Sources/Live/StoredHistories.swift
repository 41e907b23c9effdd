public import Events
import Intake
import Linking
public import Storage

/// Histories as they lie in the store.
public struct StoredHistories: Histories {
  private let store: Store
  private let scope: SightingScope
  private let headcounts = Headcounts()

  /// - Parameter scope: among whom subjects can meet.
  public init(_ store: Store, scope: SightingScope = .tenant) {
    self.store = store
    self.scope = scope
  }

  /// The events of each, decrypted; those without events are left out.
  public func histories(of subjects: [LiveSubject]) async throws -> [History] {
    var histories: [History] = []
    for subject in subjects {
      let events = try await store.events.events(of: SubjectNumber(value: subject.number), tenant: subject.tenant)
      guard let last = events.last else { continue }
      let event = try last.event(EventDecoder())
      histories.append(
        History(
          subject: subject, key: SubjectKey(tenant: event.tenant, subject: event.subject),
          lines: events.flatMap { Self.line($0.json) }, sequence: events.map(\.sequence).max() ?? 0,
          lastTelling: events.filter { Self.telling.contains($0.type) }.map(\.sequence).max() ?? 0))
    }
    return histories
  }

  /// What the world notes of a subject for the sake of others: see ``RedFlags``' `WorldNotes`. Values that are shared show themselves by
  /// new neighbours.
  private static let telling: Set<String> = Set(
    [
      EventKind.profileChanged, .documentSubmitted, .dispositionRecorded, .clearanceRecorded, .subjectOpened, .subjectLinked,
      .ratingGiven, .payoutMethodAdded, .engagementStarted, .shipmentUpdated,
    ].map(\.rawValue))

  /// JSON may hold line feeds between its parts, never inside a text, where they are escaped.
  private static func line(_ json: [UInt8]) -> [UInt8] {
    (json.contains(0x0a) ? json.map { $0 == 0x0a ? 0x20 : $0 } : json) + [0x0a]
  }

  /// Who shares a meeting key with one of them. Keys of more subjects than their kind's cap lead to nobody.
  public func neighbours(of subjects: [LiveSubject]) async throws -> Set<LiveSubject> {
    var neighbours: Set<LiveSubject> = []
    for subject in subjects {
      let shown = try await store.sightings.sharers(
        of: SubjectNumber(value: subject.number), scope: scope, cap: Self.mostSharers, tenant: subject.tenant)
      for showing in shown where !showing.isHub {
        let others = Set(showing.sightings.map { LiveSubject(tenant: $0.tenant, number: $0.subject.value) })
        guard let kind = showing.sightings.first?.kind, others.count <= MeetingKey.cap(ofKind: kind) + 1 else { continue }
        neighbours.formUnion(others)
      }
    }
    return neighbours.subtracting(subjects)
  }

  /// More than any kind's cap.
  private static let mostSharers = 600

  /// By the index of a subject's events.
  public func lastSequence(of subject: LiveSubject) async throws -> Int64? {
    try await store.database.rows(
      "SELECT max(seq) FROM events WHERE tenant = \(subject.tenant) AND subject = \(subject.number)"
    ).first.flatMap { try $0[0] }
  }

  /// From the table of subjects, of which only what is new is read again.
  public func firstSeen(besides tenant: TenantID) async throws -> [Instant] {
    try await headcounts.firstSeen(tenant) { number in
      try await store.subjects.page(after: number, limit: 10_000, tenant: tenant)
    }
  }
}

/// When the subjects of each tenant were first seen. Read once, and again what is new; a subject whose earliest event came late counts from
/// the event that was known first, which moves a headcount of thousands by one.
private actor Headcounts {
  private struct Known {
    var last: SubjectNumber?
    var instants: [Instant] = []
  }

  private var known: [TenantID: Known] = [:]

  func firstSeen(_ tenant: TenantID, page: (SubjectNumber?) async throws -> [StoredSubject]) async throws -> [Instant] {
    while true {
      let last = known[tenant]?.last
      let more = try await page(last)
      // Somebody else may have read the same page meanwhile.
      guard known[tenant]?.last == last, let newest = more.last else { break }
      known[tenant, default: Known()].last = newest.number
      for subject in more { known[tenant]?.instants.append(subject.firstEvent) }
      known[tenant]?.instants.sort()
    }
    return known[tenant]?.instants ?? []
  }
}
