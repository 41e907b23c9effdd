import Events

/// Reviews, calendar collisions and reachability.
struct WorkFacet: Facet {
  static let interests: Set<EventKind> = [.reviewRecorded, .workLogged, .communicationProfiled]

  private var reviews = 0
  private var highest = 0.0
  private var lowest = Double.infinity
  private var recallKnown = false
  private var recallGaps = 0
  private var calendarsKnown = false
  /// The days with several collisions in the last 30 days, in the order of the logs.
  private var conflictDays: [Int32] = []
  private var mostConflictDays = 0
  private var profiles = 0
  private var slow = 0
  private var firstSlow: Instant?
  private var lastSlow: Instant?
  private var callsAttempted = 0
  private var callsAnswered = 0

  private static let leastReviews = 4
  private static let windowDays: Int32 = 30
  /// One collision a day is an ordinary double booking.
  private static let manyConflicts = 2
  private static let slowSeconds = 7_200.0

  init() {}

  mutating func observe(_ observation: inout Observation<WorkFeature>) {
    switch observation.event.payload {
    case .reviewRecorded(let review): learn(review, &observation)
    case .workLogged(let log): learn(log, &observation)
    case .communicationProfiled(let profile): learn(profile, &observation)
    default: break
    }
  }

  private mutating func learn(_ review: ReviewRecorded, _ observation: inout Observation<WorkFeature>) {
    if let score = review.score, score.isFinite, score >= 0 {
      reviews += 1
      if reviews > 1, score < lowest { observation.note(.reviewSwing) }
      highest = max(highest, score)
      lowest = min(lowest, score)
    }
    guard let gap = review.recallGap?.tally else { return }
    recallKnown = true
    guard gap > 0 else { return }
    recallGaps += 1
    observation.note(.recallGaps)
  }

  private mutating func learn(_ log: WorkLogged, _ observation: inout Observation<WorkFeature>) {
    guard let conflicts = log.calendarConflicts else { return }
    calendarsKnown = true
    guard conflicts >= Self.manyConflicts else { return }
    let day = Int32(clamping: (log.day?.earliest ?? observation.instant).day)
    conflictDays.removeAll { $0 <= day - Self.windowDays }
    if !conflictDays.contains(day), conflictDays.count < Int(Self.windowDays) * 2 { conflictDays.append(day) }
    let inWindow = conflictDays.count { $0 <= day }
    guard inWindow > mostConflictDays else { return }
    mostConflictDays = inWindow
    observation.note(.calendarConflictDays)
  }

  private mutating func learn(_ profile: CommunicationProfiled, _ observation: inout Observation<WorkFeature>) {
    if let attempted = profile.callsAttempted, let answered = profile.callsAnswered, attempted >= 0,
      (0...attempted).contains(answered)
    {
      callsAttempted = callsAttempted.addingReportingOverflow(attempted).partialValue
      callsAnswered = callsAnswered.addingReportingOverflow(answered).partialValue
      if answered < attempted - answered { observation.note(.callsMissedShare) }
    }
    guard let median = profile.responseMedianSeconds else { return }
    profiles += 1
    guard median > Self.slowSeconds else { return }
    slow += 1
    firstSlow = firstSlow ?? observation.instant
    lastSlow = observation.instant
    observation.note(.slowResponseProfiles)
  }

  func write(into row: inout FacetRow<WorkFeature>, asOf moment: Instant) {
    if reviews >= Self.leastReviews, highest > 0 { row[.reviewSwing] = (highest - lowest) / highest }
    if recallKnown { row.set(.recallGaps, recallGaps) }
    if calendarsKnown { row.set(.calendarConflictDays, mostConflictDays) }
    if callsAttempted > 0 {
      row.set(.callsAttempted, callsAttempted)
      row[.callsMissedShare] = 1 - Double(callsAnswered) / Double(callsAttempted)
    }
    guard profiles > 0 else { return }
    row.set(.slowResponseProfiles, slow)
    row[.slowResponseDays] = firstSlow.map { first in max(0, (lastSlow ?? first).days(since: first)) } ?? 0
  }
}
