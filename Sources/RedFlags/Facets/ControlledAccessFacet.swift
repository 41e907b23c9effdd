import Events

/// Whether power over funds or controlled data went to somebody whom no check binds to a person and a place.
enum ControlledAccessFeature: Int, FeatureKey {
  case remoteSignerUnproven, controlledAccessUnproven

  var declaration: FeatureDeclaration {
    switch self {
    case .remoteSignerUnproven:
      .init(
        "remote_signer_unproven", .flag,
        "Somebody engaged to work remotely holds a signing role, and no passed check in person, by chip or under supervision is recorded.",
        from: [.engagementStarted, .accessUsed, .verificationCompleted])
    case .controlledAccessUnproven:
      .init(
        "controlled_access_unproven", .count,
        "Uses of export-controlled data by somebody engaged to work remotely while no passed check of document, face or person is "
          + "recorded, or a check stands failed.", from: [.engagementStarted, .accessUsed, .verificationCompleted])
    }
  }
}

/// Sensitive access held against the proofs of identity on record.
struct ControlledAccessFacet: Facet {
  typealias Feature = ControlledAccessFeature

  static let interests: Set<EventKind> = [.engagementStarted, .accessUsed, .verificationCompleted, .clearanceRecorded]

  private var isRemote = false
  private var isSigner = false
  private var isBound = false
  private var isIdentified = false
  private var hasFailed = false
  private var controlled: Int?

  init() {}

  mutating func observe(_ observation: inout Observation<ControlledAccessFeature>) {
    switch observation.event.payload {
    case .engagementStarted(let engagement):
      isRemote = isRemote || engagement.remote == true
      if engagement.sensitivity == .signing { becomeSigner(&observation) }
    case .accessUsed(let access): use(access, &observation)
    case .verificationCompleted(let verification): learn(verification)
    case .clearanceRecorded(let clearance):
      if clearance.kind == .inPersonVerified { (isBound, isIdentified, hasFailed) = (true, true, false) }
    default: break
    }
  }

  private mutating func use(_ access: AccessUsed, _ observation: inout Observation<ControlledAccessFeature>) {
    switch access.sensitivity?.known {
    case .signing:
      if access.action == .roleGranted || access.action == .contractChanged { becomeSigner(&observation) }
    case .exportControlled:
      guard access.action.known != .roleRequested else { return }
      controlled = controlled ?? 0
      guard isRemote, !isIdentified || hasFailed else { return }
      controlled = (controlled ?? 0) + 1
      observation.note(.controlledAccessUnproven)
    case .normal, .restricted, nil: break
    }
  }

  private mutating func becomeSigner(_ observation: inout Observation<ControlledAccessFeature>) {
    isSigner = true
    observation.note(.remoteSignerUnproven)
  }

  private mutating func learn(_ verification: VerificationCompleted) {
    let passed = verification.result == .pass
    switch verification.method.known {
    case .inPerson, .chip, .videoCall, .reverification:
      isBound = passed
      isIdentified = passed
      hasFailed = !passed
    case .document, .faceMatch, .liveness:
      if passed { isIdentified = true }
      if verification.result == .fail || verification.result == .refused { hasFailed = true } else if passed { hasFailed = false }
    default: break
    }
  }

  func write(into row: inout FacetRow<ControlledAccessFeature>, asOf moment: Instant) {
    if isSigner { row.set(.remoteSignerUnproven, isRemote && !isBound) }
    if let controlled { row.set(.controlledAccessUnproven, controlled) }
  }
}
