import Events

/// Counts what anybody has looked at. Everything stays unknown until it happened once.
struct InquiryFacet: Facet {
  typealias Feature = InquiryFeature

  static let interests: Set<EventKind> = [
    .verificationCompleted, .clearanceRecorded, .engagementStarted, .shipmentUpdated, .walletDeclared, .payoutMethodAdded,
  ]

  private var counts: [InquiryFeature: Int] = [:]

  init() {}

  mutating func observe(_ observation: inout Observation<InquiryFeature>) {
    switch observation.event.payload {
    case .verificationCompleted(let verification): learn(verification, observation)
    case .clearanceRecorded(let clearance):
      if clearance.kind == .inPersonVerified { lookedAtPerson(observation) }
      if clearance.kind == .employerConfirmed { add(.employmentChecks) }
    case .engagementStarted: add(.engagements)
    case .shipmentUpdated(let shipment): if shipment.status == .delivered { add(.deliveries) }
    case .walletDeclared: add(.wallets)
    case .payoutMethodAdded(let added): if added.method.address != nil { add(.wallets) }
    default: break
    }
  }

  /// A check that was refused or missed, or ended without a result, told nobody anything.
  private mutating func learn(_ verification: VerificationCompleted, _ observation: Observation<InquiryFeature>) {
    guard verification.result == .pass || verification.result == .fail else { return }
    switch verification.method.known {
    case .faceMatch, .liveness, .videoCall, .inPerson, .reverification: lookedAtPerson(observation)
    case .employment: add(.employmentChecks)
    case .reference: add(.referenceChecks)
    default: break
    }
  }

  private mutating func lookedAtPerson(_ observation: Observation<InquiryFeature>) {
    add(.liveIdentityChecks)
    if let hired = observation.facts.hiredAt, hired < observation.instant { add(.identityChecksSinceHire) }
  }

  private mutating func add(_ feature: InquiryFeature) {
    if counts[feature, default: 0] < Int.max { counts[feature, default: 0] += 1 }
  }

  func write(into row: inout FacetRow<InquiryFeature>, asOf moment: Instant) {
    for (feature, count) in counts { row.set(feature, count) }
  }
}
