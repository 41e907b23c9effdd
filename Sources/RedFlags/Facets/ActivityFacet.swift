import Events
import Hashing

/// Times of activity: unbroken runs, hours of the day, and alternating typing rhythms.
struct ActivityFacet: Facet {
  /// Sign-ins, looks at sessions, their ends, and pushes.
  static let interests: Set<EventKind> = [.sessionStarted, .sessionSampled, .sessionEnded, .commitPushed]

  private var run = ActivityRun()
  private var hours = WorkingDay()
  private var typing = TypingRhythms()

  /// Nothing seen.
  init() {}

  /// Takes in a sign of activity.
  mutating func observe(_ observation: inout Observation<ActivityFeature>) {
    let now = observation.instant
    switch observation.event.payload {
    case .sessionStarted(let session):
      guard session.outcome != .known(.failure) else { return }
      run.extend(to: now, &observation)
      hours.add(now, claimed: observation.facts.claimed.timezone)
    case .sessionSampled(let sample):
      // Only a hand on the keyboard is activity; a device that merely answers may lie idle.
      guard sample.typingReference != nil || sample.inputLatencyMilliseconds != nil else { return }
      run.extend(to: now, &observation)
      hours.add(now, claimed: observation.facts.claimed.timezone)
      if let rhythm = sample.typingReference, sample.device?.isHandheld != true { typing.add(rhythm, &observation) }
    case .sessionEnded(let end):
      if let input = end.lastInputAt?.instant, input <= now { run.extend(to: input, &observation) }
    case .commitPushed:
      hours.add(now, claimed: observation.facts.claimed.timezone)
    default: return
    }
  }

  /// Writes what is known.
  func write(into row: inout FacetRow<ActivityFeature>, asOf moment: Instant) {
    row[.longestRun] = run.longestHours
    if typing.isKnown { row.set(.typingSwitchDays, typing.switchDays) }
    row[.activityShift] = hours.shift
  }
}

/// Signs of activity none of which lie over three hours apart.
struct ActivityRun: Sendable {
  private var start = Instant.distantPast
  private var end = Instant.distantPast
  private var firstEvent = EventReference(0)
  private var longest = -1.0

  private static let longestPause = 3 * 3_600.0
  /// Only runs of a day or longer are worth evidence.
  private static let noteworthyHours = 24.0

  /// Hours of the longest run; nil when nothing was seen.
  var longestHours: Double? { longest < 0 ? nil : longest }

  mutating func extend(to moment: Instant, _ observation: inout Observation<ActivityFeature>) {
    guard moment >= end else { return }
    if moment.seconds(since: end) > Self.longestPause {
      start = moment
      firstEvent = observation.reference
    }
    end = moment
    let hours = end.seconds(since: start) / 3_600
    guard hours > longest else { return }
    longest = hours
    if hours >= Self.noteworthyHours { observation.note(.longestRun, with: [firstEvent]) }
  }
}

/// A vendor's references of typing rhythms, and the days on which one gave way to another.
struct TypingRhythms: Sendable {
  private struct Rhythm: Sendable {
    let reference: UInt64
    var days: Int
    var lastDay: Int
  }

  private var rhythms: [Rhythm] = []
  private var last: (reference: UInt64, day: Int, event: EventReference)?
  private var lastSwitchDay = Int.min
  private(set) var switchDays = 0

  private static let limit = 4
  /// A rhythm is established once it was seen on so many days: a guest or a bandaged hand is not.
  private static let establishedDays = 3
  /// A change over a longer pause is no alternation.
  private static let pauseDays = 3

  var isKnown: Bool { last != nil }

  mutating func add(_ text: String, _ observation: inout Observation<ActivityFeature>) {
    let reference = StableHash.of(text)
    let day = observation.instant.day
    let established = count(reference, day)
    defer { last = (reference, day, observation.reference) }
    guard let before = last, before.reference != reference, established, day - before.day <= Self.pauseDays,
      day != lastSwitchDay, days(of: before.reference) >= Self.establishedDays
    else { return }
    switchDays += 1
    lastSwitchDay = day
    observation.note(.typingSwitchDays, with: [before.event])
  }

  private func days(of reference: UInt64) -> Int { rhythms.first { $0.reference == reference }?.days ?? 0 }

  /// Counts the rhythm's day; true once it is established.
  private mutating func count(_ reference: UInt64, _ day: Int) -> Bool {
    guard let index = rhythms.firstIndex(where: { $0.reference == reference }) else {
      if rhythms.count == Self.limit, let rarest = rhythms.indices.min(by: { rhythms[$0].days < rhythms[$1].days }) {
        rhythms.remove(at: rarest)
      }
      rhythms.append(Rhythm(reference: reference, days: 1, lastDay: day))
      return false
    }
    if rhythms[index].lastDay != day {
      rhythms[index].lastDay = day
      rhythms[index].days += 1
    }
    return rhythms[index].days >= Self.establishedDays
  }
}
