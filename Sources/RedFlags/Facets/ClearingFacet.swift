import Events

/// Facts that explain or clear: recorded clearances, strong proofs of identity and decisions of people.
///
/// These features are always known: a clearance is there or it is not. So conditions may say `AND NOT vpn_required`.
enum ClearingFeature: Int, FeatureKey {
  case inPersonVerified, chipVerified, supervisedVerified, employerConfirmed, vpnRequired, assistiveTechnology, travelDeclared
  case householdDeclared, agencyDeclared, nameChangeRecorded, clearedByPerson, longEngagementDays

  var declaration: FeatureDeclaration {
    switch self {
    case .inPersonVerified:
      .init(
        "in_person_verified", .flag, "Verified in person, or such a clearance is recorded, with no later contradiction.",
        from: [.verificationCompleted, .clearanceRecorded])
    case .chipVerified:
      .init("chip_verified", .flag, "The chip of the identity document was read and passed.", from: [.verificationCompleted])
    case .supervisedVerified:
      .init(
        "supervised_verified", .flag, "Passed a video call or a re-verification, with no later contradiction.",
        from: [.verificationCompleted])
    case .employerConfirmed:
      .init(
        "employer_confirmed", .flag, "An earlier employer, found independently, confirmed the person.",
        from: [.verificationCompleted, .clearanceRecorded])
    case .vpnRequired: .init("vpn_required", .flag, "A need for a VPN is recorded and holds.", from: [.clearanceRecorded])
    case .assistiveTechnology:
      .init("assistive_technology", .flag, "Assistive technology is recorded and holds.", from: [.clearanceRecorded])
    case .travelDeclared:
      .init("travel_declared", .flag, "Travel was declared and the declaration holds.", from: [.clearanceRecorded])
    case .householdDeclared:
      .init("household_declared", .flag, "A shared household is recorded.", from: [.clearanceRecorded, .subjectLinked])
    case .agencyDeclared:
      .init("agency_declared", .flag, "Work through an agency is recorded.", from: [.clearanceRecorded, .subjectLinked])
    case .nameChangeRecorded: .init("name_change_recorded", .flag, "A change of name is recorded.", from: [.clearanceRecorded])
    case .clearedByPerson:
      .init(
        "cleared_by_person", .flag, "People looked at the case and cleared it, with no later contrary decision.",
        from: [.dispositionRecorded])
    case .longEngagementDays:
      .init("longest_engagement_days", .days, "The longest engagement so far.", from: [.engagementStarted, .engagementEnded])
    }
  }
}

/// Folds clearances, proofs and decisions.
struct ClearingFacet: Facet {
  typealias Feature = ClearingFeature

  static let interests: Set<EventKind> = [
    .verificationCompleted, .clearanceRecorded, .subjectLinked, .dispositionRecorded, .engagementStarted, .engagementEnded,
  ]

  /// Until when each kind of clearance holds.
  private var clearances: [ClearanceKind: Instant] = [:]
  private var inPerson = false
  private var chip = false
  private var supervised = false
  private var employer = false
  private var household = false
  private var agency = false
  private var cleared = false
  private var engagementStart: Instant?
  private var longestEngagement = 0.0

  init() {}

  mutating func observe(_ observation: inout Observation<ClearingFeature>) {
    switch observation.event.payload {
    case .verificationCompleted(let verification): learn(verification, &observation)
    case .clearanceRecorded(let clearance): learn(clearance, &observation)
    case .subjectLinked(let link):
      if link.relation == .household { household = true }
      if link.relation == .agency { agency = true }
    case .dispositionRecorded(let disposition):
      cleared = disposition.outcome == .cleared
      if cleared { observation.note(.clearedByPerson) }
    case .engagementStarted: engagementStart = engagementStart ?? observation.instant
    case .engagementEnded:
      if let start = engagementStart { longestEngagement = max(longestEngagement, observation.instant.days(since: start)) }
      engagementStart = nil
    default: break
    }
  }

  private mutating func learn(_ verification: VerificationCompleted, _ observation: inout Observation<ClearingFeature>) {
    let passed = verification.result == .pass
    switch verification.method.known {
    case .inPerson:
      inPerson = passed
      if passed { observation.note(.inPersonVerified) }
    case .chip:
      chip = passed
      if passed { observation.note(.chipVerified) }
    case .videoCall, .reverification:
      supervised = passed
      if passed { observation.note(.supervisedVerified) }
      // Who fails a supervised check is no longer bound by an older proof.
      if verification.result == .fail { (inPerson, chip) = (false, false) }
    case .employment:
      if passed {
        employer = true
        observation.note(.employerConfirmed)
      }
    default: break
    }
  }

  private mutating func learn(_ clearance: ClearanceRecorded, _ observation: inout Observation<ClearingFeature>) {
    guard let kind = clearance.kind.known else { return }
    clearances[kind] = clearance.until?.instant ?? .distantFuture
    switch kind {
    case .travelDeclared: observation.note(.travelDeclared)
    case .vpnRequired: observation.note(.vpnRequired)
    case .household: observation.note(.householdDeclared)
    case .agency: observation.note(.agencyDeclared)
    case .nameChange: observation.note(.nameChangeRecorded)
    case .inPersonVerified: observation.note(.inPersonVerified)
    case .employerConfirmed: observation.note(.employerConfirmed)
    case .assistiveTechnology: observation.note(.assistiveTechnology)
    }
  }

  func write(into row: inout FacetRow<ClearingFeature>, asOf moment: Instant) {
    func holds(_ kind: ClearanceKind) -> Bool { clearances[kind].map { moment < $0 } ?? false }
    row.set(.inPersonVerified, inPerson || holds(.inPersonVerified))
    row.set(.chipVerified, chip)
    row.set(.supervisedVerified, supervised)
    row.set(.employerConfirmed, employer || holds(.employerConfirmed))
    row.set(.vpnRequired, holds(.vpnRequired))
    row.set(.assistiveTechnology, holds(.assistiveTechnology))
    row.set(.travelDeclared, holds(.travelDeclared))
    row.set(.householdDeclared, household || holds(.household))
    row.set(.agencyDeclared, agency || holds(.agency))
    row.set(.nameChangeRecorded, holds(.nameChange))
    row.set(.clearedByPerson, cleared)
    row[.longEngagementDays] = max(longestEngagement, engagementStart.map { moment.days(since: $0) } ?? 0)
  }

  func deadline(after moment: Instant) -> Instant? {
    clearances.values.filter { $0 > moment && $0 < .distantFuture }.min()
  }
}
