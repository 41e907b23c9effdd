public import Events
public import Intake
import Judgement
import Linking
import RedFlags
public import Watchlists
public import Workers

/// Judging events that lie in memory.
extension Assessor {
  /// To judge a subject as if everybody were at hand, those must be whom it meets, and whom these meet: at so many removes. Whom a subject
  /// meets, ``MeetingKeys`` tell.
  public static let reach = 2

  /// What subjects are judged against beside their own events.
  public struct Surroundings: Sendable {
    /// The loaded lists.
    public var lists: ScreeningIndex?
    /// Whether subjects of several tenants may meet.
    public var acrossTenants: Bool
    /// When the subjects of a tenant were first seen, in the order of time: how many there are besides those at hand. Nil when all are.
    public var firstSeen: (@Sendable (_ tenant: String) -> [Instant])?

    /// Surroundings.
    public init(
      lists: ScreeningIndex? = nil, acrossTenants: Bool = false, firstSeen: (@Sendable (_ tenant: String) -> [Instant])? = nil
    ) {
      self.lists = lists
      self.acrossTenants = acrossTenants
      self.firstSeen = firstSeen
    }
  }

  /// Judges events given as JSON Lines.
  ///
  /// - Parameters:
  ///   - lines: the events, in any order, of any number of subjects. Lines that are no events are set aside.
  ///   - surroundings: what they are judged against.
  ///   - asOf: later events do not count; the time of the latest event when absent.
  ///   - wanted: which subjects to judge; all when absent. The others are the wanted ones' surroundings.
  ///   - workers: who does the work.
  /// - Returns: the assessments, the rings when all subjects were asked for, and what was set aside.
  /// - Throws: ``IntakeError`` for more events than can be numbered.
  public func assess(
    lines: some Collection<UInt8>, in surroundings: Surroundings, asOf: Instant? = nil,
    only wanted: (@Sendable (SubjectKey) -> Bool)? = nil, workers: Workers
  ) async throws(IntakeError) -> (judged: Judged, rejects: [Reject]) {
    let scanned = try EventStore.scan([MappedFile(bytes: lines, name: "events")], workers: workers) { CheckListener() }
    let store = scanned.store
    let assembly = WorldAssembly(
      of: scanned, acrossTenants: surroundings.acrossTenants, lists: surroundings.lists,
      headcount: surroundings.firstSeen.map { Self.headcount($0, of: store.subjects, surroundings.acrossTenants) })
    let numbers = wanted.map { wanted in
      Set(store.subjects.indices.lazy.filter { wanted(store.subjects[$0]) }.map { UInt32(clamping: $0) })
    }
    let judged = await judge(
      store, in: assembly.world(), asOf: asOf ?? store.latest ?? .distantPast, only: numbers, workers: workers)
    return (judged, store.rejects)
  }

  private static func headcount(
    _ firstSeen: (String) -> [Instant], of subjects: [SubjectKey], _ acrossTenants: Bool
  ) -> Headcount {
    let tenants = subjects.map(\.tenant)
    let scopes = WorldAssembly.scopes(of: tenants, acrossTenants: acrossTenants)
    let tenantOfScope = Dictionary(zip(scopes, tenants), uniquingKeysWith: { first, _ in first })
    return Headcount(sorted: tenantOfScope.mapValues(firstSeen))
  }
}
