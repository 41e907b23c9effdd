import Events
import Intake
import Linking
import RedFlags

/// What the first pass over the input gathers beside the events' places: identifiers, ties and decisions. One a worker.
struct CheckListener: EventListener {
  var sightings = SightingBuffer()
  var notes = LedgerNotes()
  var firstSeen: [UInt32: Instant] = [:]
  var relations: [(subject: UInt32, tenant: String, link: SubjectLinked, instant: Instant)] = []
  var clearances: [ClearanceSighting] = []
  private var traces = Traces()

  mutating func hear(_ event: Event, subject: UInt32, entry: Int) {
    firstSeen[subject] = min(firstSeen[subject] ?? .distantFuture, event.instant)
    notes.hear(event, subject: subject, entry: entry)
    traces.removeAll()
    IdentifierExtraction.extract(event, into: &traces)
    // The scope is set when all subjects are known.
    sightings.append(traces, subject: subject, scope: 0, instant: event.instant, event: UInt32(clamping: entry))
    switch event.payload {
    case .subjectLinked(let link): relations.append((subject, event.tenant, link, event.instant))
    case .clearanceRecorded(let clearance): hear(clearance, subject: subject, at: event.instant)
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
    clearances.append(
      ClearanceSighting(subject: subject, relation: relation, instant: instant, until: clearance.until?.instant))
  }
}
