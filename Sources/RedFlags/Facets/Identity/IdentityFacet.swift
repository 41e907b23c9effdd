import Events

/// Folds documents, checks of the person and what happened when identity had to be proved again.
struct IdentityFacet: Facet {
  typealias Feature = IdentityFeature

  static let interests: Set<EventKind> = [
    .documentRequested, .documentSubmitted, .verificationCompleted, .interviewHeld, .profileChanged, .profileExternalSeen,
    .complaintReceived, .clearanceRecorded, .engagementEnded, .subjectClosed,
  ]

  private var papers = PaperTrail()
  private var faces = FaceLedger()
  private var reproof = ReproofWatch()
  private var life = LifeDates()
  private var holder = DocumentHolder()
  private var livenessFailures: [Instant] = []
  private var livenessChallenged = false
  private var openLivenessFailures = 0
  private var claimsChecked = false
  private var unconfirmed = (education: 0, employment: 0)
  private var denials: Int?

  init() {}

  mutating func observe(_ observation: inout Observation<IdentityFeature>) {
    switch observation.event.payload {
    case .documentRequested(let request):
      papers.request(request, at: observation.instant)
      if observation.facts.hiredAt != nil, faces.hasProof || papers.hasDocument { reproof.ask(&observation) }
    case .documentSubmitted(let submitted):
      papers.submit(submitted, &observation)
      reproof.handedIn()
      faces.learnDocument(submitted.image?.faceReference, &observation)
      life.learn(submitted.document, &observation)
      holder.compare(&observation)
    case .verificationCompleted(let verification): learn(verification, &observation)
    case .interviewHeld(let interview):
      faces.learnStill(interview.still?.faceReference, &observation)
      if interview.observations?.contains(where: { $0 == .differentPerson }) == true, faces.hasProof {
        faces.mismatch(supervised: true, &observation)
      }
    case .profileChanged(let profile):
      holder.learn(profile)
      holder.compare(&observation)
      life.learn(profile, &observation)
      if let removed = profile.removed, removed.contains("handles") || removed.contains("profile") {
        reproof.deleted(&observation)
      }
    case .profileExternalSeen(let seen): if seen.status == .deleted { reproof.deleted(&observation) }
    case .complaintReceived(let complaint): learn(complaint, &observation)
    case .clearanceRecorded(let clearance): if clearance.kind == .nameChange { holder.compare(&observation) }
    case .engagementEnded(let end): if ExitVoice.isOwn(by: end.by, reason: end.reason) { reproof.left(&observation) }
    case .subjectClosed(let end): if ExitVoice.isOwn(by: end.by, reason: end.reason) { reproof.left(&observation) }
    default: break
    }
  }

  private mutating func learn(_ verification: VerificationCompleted, _ observation: inout Observation<IdentityFeature>) {
    guard let method = verification.method.known, let result = verification.result.known else { return }
    switch method {
    case .document: if result == .refused { papers.refuse(&observation) }
    case .liveness: liveness(result, attempt: verification.attempt, &observation)
    case .education, .employment: claim(method, result, &observation)
    case .reverification: reproof.answer(result, &observation)
    default: break
    }
    switch method {
    case .faceMatch, .videoCall, .inPerson, .reverification:
      if result == .fail { faces.mismatch(supervised: method != .faceMatch, &observation) }
      if result == .pass, method != .faceMatch { reproof.proved() }
    case .chip: if result == .pass { reproof.proved() }
    default: break
    }
    faces.learnStill(verification.still?.faceReference, &observation)
    if result == .pass { faces.pass(method, face: verification.still?.faceReference) }
  }

  private mutating func liveness(
    _ result: VerificationResult, attempt: Int?, _ observation: inout Observation<IdentityFeature>
  ) {
    livenessChallenged = true
    switch result {
    case .pass: (livenessFailures, openLivenessFailures) = ([], 0)
    case .fail:
      // A vendor may report only the last of several attempts.
      let attempts = min(max(attempt ?? 1, 1), 8)
      let start = observation.instant.adding(days: -1)
      livenessFailures.removeAll { $0 < start }
      livenessFailures.append(observation.instant)
      if livenessFailures.count > 8 { livenessFailures.removeFirst() }
      openLivenessFailures = max(openLivenessFailures, livenessFailures.count, attempts)
      observation.note(.livenessFailures)
    default: break
    }
  }

  private mutating func claim(
    _ method: VerificationMethod, _ result: VerificationResult, _ observation: inout Observation<IdentityFeature>
  ) {
    let change = result == .fail ? 1 : result == .pass ? -1 : 0
    guard change != 0 else { return }
    claimsChecked = true
    if method == .education {
      unconfirmed.education = max(0, min(unconfirmed.education + change, 99))
    } else {
      unconfirmed.employment = max(0, min(unconfirmed.employment + change, 99))
    }
    if change > 0 { observation.note(.unconfirmedClaims) }
  }

  private mutating func learn(_ complaint: ComplaintReceived, _ observation: inout Observation<IdentityFeature>) {
    guard let kind = complaint.kind.known, kind != .nonDelivery, let credible = complaint.credible else { return }
    denials = min((denials ?? 0) + (credible ? 1 : 0), 99)
    if credible { observation.note(.workDenials) }
  }

  func write(into row: inout FacetRow<IdentityFeature>, asOf moment: Instant) {
    papers.write(into: &row)
    faces.write(into: &row, asOf: moment)
    reproof.write(into: &row, asOf: moment)
    holder.write(into: &row)
    if let conflicts = life.conflicts { row.set(.timelineConflicts, conflicts) }
    if livenessChallenged { row.set(.livenessFailures, openLivenessFailures) }
    if claimsChecked { row.set(.unconfirmedClaims, unconfirmed.education + unconfirmed.employment) }
    if let denials { row.set(.workDenials, denials) }
  }

  func deadline(after moment: Instant) -> Instant? {
    [faces.deadline(after: moment), reproof.deadline(after: moment)].compactMap(\.self).min()
  }
}

/// Whether an exit came from the subject itself.
enum ExitVoice {
  private static let own: Set<String> = [
    "worker", "self", "subject", "employee", "contractor", "freelancer", "applicant", "candidate", "user", "account_holder",
    "talent",
  ]

  /// Whether the words of who ended something, or why, say that the subject did. Unknown words say nothing.
  static func isOwn(by: String?, reason: String?) -> Bool {
    if let by { return own.contains(by.lowercased()) }
    guard let reason = reason?.lowercased() else { return false }
    return reason.contains("resign") || reason.contains("deleted by user") || reason.contains("quit")
  }
}
