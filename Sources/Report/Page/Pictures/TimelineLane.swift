import Events

/// A domain of a subject's life, as the timeline tells them apart.
enum TimelineLane: Int, CaseIterable {
  case identity, hiring, devices, network, work, money, aftermath
  /// Events of types that the vocabulary does not know.
  case other

  init(_ kind: EventKind?) {
    switch kind {
    case .subjectOpened, .subjectClosed, .subjectLinked, .profileChanged, .profileExternalSeen, .contactChecked,
      .documentRequested,
      .documentSubmitted, .verificationCompleted:
      self = .identity
    case .applicationSubmitted, .interviewHeld, .assessmentCompleted, .offerMade, .engagementStarted, .engagementEnded,
      .requestMade,
      .invitationAnswered:
      self = .hiring
    case .deviceInventoried, .deviceAlerted, .shipmentUpdated: self = .devices
    case .sessionStarted, .sessionSampled, .sessionEnded: self = .network
    case .workLogged, .commitPushed, .repositoryAnalysed, .accessUsed, .dataMoved, .reviewRecorded, .communicationProfiled,
      .bidPlaced, .ratingGiven, .messageSent:
      self = .work
    case .payoutMethodAdded, .payoutMethodRemoved, .paymentMade, .walletDeclared, .transferObserved, .accountFrozen: self = .money
    case .complaintReceived, .threatReceived, .clearanceRecorded, .dispositionRecorded: self = .aftermath
    case nil: self = .other
    }
  }

  var label: Label {
    switch self {
    case .identity: .laneIdentity
    case .hiring: .laneHiring
    case .devices: .laneDevices
    case .network: .laneNetwork
    case .work: .laneWork
    case .money: .laneMoney
    case .aftermath: .laneAftermath
    case .other: .laneOther
    }
  }
}
