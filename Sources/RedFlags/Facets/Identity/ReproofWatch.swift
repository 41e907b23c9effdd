import Events

/// What a subject did after it was asked to prove its identity again.
struct ReproofWatch: Sendable {
  private var askedAt: Instant?
  private var askedBy: EventReference?
  private var refusals = 0
  private var open = OpenFailures()
  private var wasAsked = false
  private var hoursToExit: Double?
  private var deletions: [Instant] = []
  private var mostDeletions: Int?

  private static let windowHours = 72.0

  /// The subject was asked.
  mutating func ask(_ observation: inout Observation<IdentityFeature>) {
    wasAsked = true
    askedAt = observation.instant
    askedBy = observation.reference
  }

  /// A re-verification ended. A refusal is also a sign that it was asked for.
  mutating func answer(_ result: VerificationResult, _ observation: inout Observation<IdentityFeature>) {
    switch result {
    case .refused, .noShow:
      refusals = min(refusals + 1, 99)
      open.add(observation.instant)
      observation.note(.reproofRefusals)
      observation.note(.reproofOpenDays)
      ask(&observation)
    case .inconclusive, .fail: ask(&observation)
    case .pass: wasAsked = true
    }
  }

  /// A document came in: a request that nobody refused is met.
  mutating func handedIn() {
    guard refusals == 0 else { return }
    askedAt = nil
    askedBy = nil
  }

  /// Identity was proved: earlier refusals are answered.
  mutating func proved() {
    refusals = 0
    open = OpenFailures()
    askedAt = nil
    askedBy = nil
  }

  /// The subject left on its own.
  mutating func left(_ observation: inout Observation<IdentityFeature>) {
    guard let askedAt else { return }
    let hours = observation.instant.seconds(since: askedAt) / 3600
    hoursToExit = min(hoursToExit ?? hours, hours)
    if hours <= Self.windowHours { observation.note(.hoursFromReproofToExit, with: [askedBy].compactMap(\.self)) }
  }

  /// A public profile of the subject was found deleted.
  mutating func deleted(_ observation: inout Observation<IdentityFeature>) {
    guard let askedAt, observation.instant.seconds(since: askedAt) / 3600 <= Self.windowHours else { return }
    deletions.removeAll { $0 < askedAt }
    if deletions.count < 8 { deletions.append(observation.instant) }
    mostDeletions = max(mostDeletions ?? 0, deletions.count)
    observation.note(.profilesDeletedAfterReproof, with: [askedBy].compactMap(\.self))
  }

  func write(into row: inout FacetRow<IdentityFeature>, asOf moment: Instant) {
    guard wasAsked else { return }
    row.set(.reproofRefusals, refusals)
    row[.reproofOpenDays] = open.days(at: moment)
    row[.hoursFromReproofToExit] = hoursToExit
    row.set(.profilesDeletedAfterReproof, mostDeletions ?? 0)
  }

  func deadline(after moment: Instant) -> Instant? { open.deadline(after: moment) }
}
