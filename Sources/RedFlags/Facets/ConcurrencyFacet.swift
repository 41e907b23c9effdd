import Events
import Hashing

/// Watches sessions that overlap in time and do not fit into one room.
///
/// Only home lines are compared: a gateway of the firm, a VPN or a phone network shows a place where nobody sits.
struct ConcurrencyFacet: Facet {
  static let interests: Set<EventKind> = [.sessionStarted, .sessionSampled, .sessionEnded]

  private struct Session {
    var key: UInt64
    var place: Place
    var start: Instant
    var last: Instant
    var event: EventReference
    var counted = false
  }

  /// Sessions that are still open, oldest first.
  private var open: [Session] = []
  private var known = false
  private var overlaps = 0

  private static let limit = 4
  private static let leastSeconds = 1_800.0
  private static let apartKilometres = 100.0
  /// A session of which nothing was heard for so long has ended, even if nobody said so.
  private static let forgottenDays = 1.0

  init() {}

  mutating func observe(_ observation: inout Observation<ConcurrencyFeature>) {
    switch observation.event.payload {
    case .sessionStarted(let session): begin(session, &observation)
    case .sessionSampled(let sample):
      guard let index = place(of: sample.sessionID) else { return }
      extend(index, to: observation.instant, &observation)
    case .sessionEnded(let end):
      known = true
      guard let index = place(of: end.sessionID) else { return }
      extend(index, to: min(end.lastInputAt?.instant ?? observation.instant, observation.instant), &observation)
    // Kept until it is pushed out: a session that ends later may still turn out to overlap with it.
    default: break
    }
  }

  private mutating func begin(_ session: SessionStarted, _ observation: inout Observation<ConcurrencyFeature>) {
    guard session.outcome?.known != .failure, let network = session.network, network.kind == .residential else { return }
    let now = observation.instant
    open.removeAll { now.days(since: $0.last) > Self.forgottenDays }
    if open.count >= Self.limit { open.removeFirst() }
    open.append(
      Session(
        key: StableHash.of(session.sessionID), place: Place(network), start: now, last: now, event: observation.reference))
  }

  private func place(of session: String) -> Int? {
    guard !open.isEmpty else { return nil }
    let key = StableHash.of(session)
    return open.firstIndex { $0.key == key }
  }

  private mutating func extend(_ index: Int, to moment: Instant, _ observation: inout Observation<ConcurrencyFeature>) {
    open[index].last = max(open[index].last, moment)
    let session = open[index]
    guard !session.counted else { return }
    for other in open.indices where other != index {
      let overlap = min(session.last, open[other].last).seconds(since: max(session.start, open[other].start))
      guard overlap > Self.leastSeconds,
        Geography.isSame(session.place, open[other].place, within: Self.apartKilometres) == false
      else { continue }
      // The pair counts once, whichever of the two is looked at.
      open[index].counted = true
      open[other].counted = true
      overlaps += 1
      observation.note(.concurrentPlaces, with: [session.event, open[other].event])
      return
    }
  }

  func write(into row: inout FacetRow<ConcurrencyFeature>, asOf moment: Instant) {
    if known || overlaps > 0 { row.set(.concurrentPlaces, overlaps) }
  }
}
