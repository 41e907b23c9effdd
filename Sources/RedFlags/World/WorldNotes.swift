public import Events
public import Linking
public import Watchlists

/// What is gathered from events, in any order, for the world that joins subjects: identifiers, ties, relations and decisions. One a
/// worker, with the worker's own numbers of subjects and events.
public struct WorldNotes: Sendable {
  fileprivate var sightings = SightingBuffer()
  fileprivate var ledger = LedgerNotes()
  /// By the worker's numbers of subjects.
  fileprivate var firstSeen: [Instant] = []
  fileprivate var relations: [(subject: UInt32, tenant: String, link: SubjectLinked, instant: Instant)] = []
  fileprivate var clearances: [ClearanceSighting] = []
  fileprivate var supplies: [(subject: UInt32, tenant: String, supplier: String, instant: Instant)] = []
  private var traces = Traces()

  /// Nothing noted.
  public init() {}

  /// Takes in an event.
  ///
  /// - Parameters:
  ///   - event: the event.
  ///   - subject: the worker's number of its subject.
  ///   - entry: the worker's number of the event.
  public mutating func hear(_ event: Event, subject: UInt32, entry: Int) {
    while firstSeen.count <= Int(subject) { firstSeen.append(.distantFuture) }
    firstSeen[Int(subject)] = min(firstSeen[Int(subject)], event.instant)
    traces.removeAll()
    IdentifierExtraction.extract(event, into: &traces)
    ledger.hear(event, showing: traces, subject: subject, entry: entry)
    // The scope is set when all subjects are known.
    sightings.append(traces, subject: subject, scope: 0, instant: event.instant, event: UInt32(clamping: entry))
    switch event.payload {
    case .subjectLinked(let link): relations.append((subject, event.tenant, link, event.instant))
    case .clearanceRecorded(let clearance): hear(clearance, subject: subject, at: event.instant)
    case .engagementStarted(let engagement):
      guard let supplier = engagement.intermediary.flatMap(FirmName.normal) else { return }
      supplies.append((subject, event.tenant, supplier, event.instant))
    default: break
    }
  }

  private mutating func hear(_ clearance: ClearanceRecorded, subject: UInt32, at instant: Instant) {
    let relation: DeclaredRelations
    switch clearance.kind.known {
    case .household: relation = .household
    case .agency: relation = .agency
    default: return
    }
    clearances.append(ClearanceSighting(subject: subject, relation: relation, instant: instant, until: clearance.until?.instant))
  }
}

/// Joins the notes of all workers into one world.
public struct WorldAssembly: Sendable {
  /// A worker's notes, with the tables that turn its numbers into final ones.
  public struct Part: Sendable {
    let notes: WorldNotes
    let subjects: [UInt32]
    let events: [UInt32]

    /// A worker's notes.
    ///
    /// - Parameters:
    ///   - notes: what it noted.
    ///   - subjects: the final number of each of its subjects.
    ///   - events: the final number of each of its events; `UInt32.max` for those that do not count.
    public init(_ notes: WorldNotes, subjects: [UInt32], events: [UInt32]) {
      self.notes = notes
      self.subjects = subjects
      self.events = events
    }
  }

  private let builder: RegistryBuilder
  private let ledger: Ledger
  private let tenants: [UInt32]
  private let lists: ScreeningIndex?

  /// Joins notes.
  ///
  /// - Parameters:
  ///   - parts: the workers' notes.
  ///   - subjects: all subjects, with their tenants, in the order of their final numbers, those of a tenant together.
  ///   - acrossTenants: whether subjects of different tenants may meet.
  ///   - lists: the loaded lists.
  ///   - headcount: how many subjects there were at any moment, by scope, if those given are only a part of all: see ``scopes(of:acrossTenants:)``.
  public init(
    _ parts: [Part], subjects: [(tenant: String, subject: SubjectID)], acrossTenants: Bool, lists: ScreeningIndex?,
    headcount: Headcount? = nil
  ) {
    var numbers: [String: [SubjectID: UInt32]] = [:]
    for (number, key) in subjects.enumerated() { numbers[key.tenant, default: [:]][key.subject] = UInt32(clamping: number) }
    tenants = Self.tenantNumbers(of: subjects.map(\.tenant))
    let scopes = Self.scopes(of: subjects.map(\.tenant), acrossTenants: acrossTenants)
    var builder = RegistryBuilder(
      subjects: zip(scopes, Self.firstSeen(parts, count: subjects.count)).map { RegistrySubject(scope: $0, firstSeen: $1) },
      headcount: headcount)
    for part in parts {
      var sightings = part.notes.sightings
      sightings.renumber(subjects: part.subjects, events: part.events, scopes: scopes)
      builder.add(sightings)
      for relation in part.notes.relations {
        guard let other = numbers[relation.tenant]?[relation.link.to], let declared = relation.link.relation.known else {
          continue
        }
        builder.add(
          RelationSighting(
            subject: part.subjects[Int(relation.subject)], other: other, relation: DeclaredRelations(declared),
            instant: relation.instant))
      }
      for clearance in part.notes.clearances {
        var clearance = clearance
        clearance.subject = part.subjects[Int(clearance.subject)]
        builder.add(clearance)
      }
    }
    for relation in Self.supplies(of: parts, subjects: subjects.count) { builder.add(relation) }
    self.builder = builder
    ledger = LedgerNotes.ledger(
      of: parts.map { ($0.notes.ledger, $0.subjects, $0.events) }, subjects: subjects.count,
      number: { numbers[$0]?[$1] })
    self.lists = lists
  }

  /// Builds the world with so many threads.
  public func world(threads: Int) async -> World {
    World(registry: await builder.build(threads: threads), ledger: ledger, lists: lists, tenants: tenants)
  }

  /// Builds the world on the calling thread.
  public func world() -> World {
    World(registry: builder.build(), ledger: ledger, lists: lists, tenants: tenants)
  }

  /// That a firm supplies people to a tenant joins each of them to the firm, which is no subject and has a number behind theirs.
  private static func supplies(of parts: [Part], subjects: Int) -> [RelationSighting] {
    var firms: [String: [String: UInt32]] = [:]
    let names = parts.flatMap { $0.notes.supplies.map { [$0.tenant, $0.supplier] } }
    for (number, name) in Set(names).sorted(by: { $0.lexicographicallyPrecedes($1) }).enumerated() {
      firms[name[0], default: [:]][name[1]] = UInt32(clamping: subjects + number)
    }
    return parts.flatMap { part in
      part.notes.supplies.compactMap { supply in
        firms[supply.tenant]?[supply.supplier].map { firm in
          RelationSighting(
            subject: part.subjects[Int(supply.subject)], other: firm, relation: .supplier, instant: supply.instant)
        }
      }
    }
  }

  private static func firstSeen(_ parts: [Part], count: Int) -> [Instant] {
    var firstSeen = [Instant](repeating: .distantFuture, count: count)
    for part in parts {
      for (subject, instant) in part.notes.firstSeen.enumerated() {
        let number = Int(part.subjects[subject])
        firstSeen[number] = min(firstSeen[number], instant)
      }
    }
    return firstSeen
  }

  /// The scope of each subject from its tenant, those of a tenant standing together: inside a scope subjects can meet.
  public static func scopes(of tenants: [String], acrossTenants: Bool) -> [UInt32] {
    acrossTenants ? [UInt32](repeating: 0, count: tenants.count) : tenantNumbers(of: tenants)
  }

  private static func tenantNumbers(of tenants: [String]) -> [UInt32] {
    var numbers: [UInt32] = []
    var number: UInt32 = 0
    for (index, tenant) in tenants.enumerated() {
      if index > 0, tenant != tenants[index - 1] { number += 1 }
      numbers.append(number)
    }
    return numbers
  }
}
