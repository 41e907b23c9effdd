/// The kinds of events that the vocabulary knows. Their names carry the prefix `sekisho.` on the wire.
public enum EventKind: String, CaseIterable, Sendable {
  /// `subject.opened`: see ``SubjectOpened``.
  case subjectOpened = "sekisho.subject.opened"
  /// `subject.closed`: see ``SubjectClosed``.
  case subjectClosed = "sekisho.subject.closed"
  /// `subject.linked`: see ``SubjectLinked``.
  case subjectLinked = "sekisho.subject.linked"
  /// `profile.changed`: see ``ProfileChanged``.
  case profileChanged = "sekisho.profile.changed"
  /// `profile.external_seen`: see ``ProfileExternalSeen``.
  case profileExternalSeen = "sekisho.profile.external_seen"
  /// `contact.checked`: see ``ContactChecked``.
  case contactChecked = "sekisho.contact.checked"
  /// `document.requested`: see ``DocumentRequested``.
  case documentRequested = "sekisho.document.requested"
  /// `document.submitted`: see ``DocumentSubmitted``.
  case documentSubmitted = "sekisho.document.submitted"
  /// `verification.completed`: see ``VerificationCompleted``.
  case verificationCompleted = "sekisho.verification.completed"
  /// `session.started`: see ``SessionStarted``.
  case sessionStarted = "sekisho.session.started"
  /// `session.sampled`: see ``SessionSampled``.
  case sessionSampled = "sekisho.session.sampled"
  /// `session.ended`: see ``SessionEnded``.
  case sessionEnded = "sekisho.session.ended"
  /// `device.inventoried`: see ``DeviceInventoried``.
  case deviceInventoried = "sekisho.device.inventoried"
  /// `device.alerted`: see ``DeviceAlerted``.
  case deviceAlerted = "sekisho.device.alerted"
  /// `application.submitted`: see ``ApplicationSubmitted``.
  case applicationSubmitted = "sekisho.application.submitted"
  /// `interview.held`: see ``InterviewHeld``.
  case interviewHeld = "sekisho.interview.held"
  /// `assessment.completed`: see ``AssessmentCompleted``.
  case assessmentCompleted = "sekisho.assessment.completed"
  /// `offer.made`: see ``OfferMade``.
  case offerMade = "sekisho.offer.made"
  /// `engagement.started`: see ``EngagementStarted``.
  case engagementStarted = "sekisho.engagement.started"
  /// `engagement.ended`: see ``EngagementEnded``.
  case engagementEnded = "sekisho.engagement.ended"
  /// `request.made`: see ``RequestMade``.
  case requestMade = "sekisho.request.made"
  /// `invitation.answered`: see ``InvitationAnswered``.
  case invitationAnswered = "sekisho.invitation.answered"
  /// `shipment.updated`: see ``ShipmentUpdated``.
  case shipmentUpdated = "sekisho.shipment.updated"
  /// `work.logged`: see ``WorkLogged``.
  case workLogged = "sekisho.work.logged"
  /// `commit.pushed`: see ``CommitPushed``.
  case commitPushed = "sekisho.commit.pushed"
  /// `repository.analysed`: see ``RepositoryAnalysed``.
  case repositoryAnalysed = "sekisho.repository.analysed"
  /// `access.used`: see ``AccessUsed``.
  case accessUsed = "sekisho.access.used"
  /// `data.moved`: see ``DataMoved``.
  case dataMoved = "sekisho.data.moved"
  /// `review.recorded`: see ``ReviewRecorded``.
  case reviewRecorded = "sekisho.review.recorded"
  /// `communication.profiled`: see ``CommunicationProfiled``.
  case communicationProfiled = "sekisho.communication.profiled"
  /// `bid.placed`: see ``BidPlaced``.
  case bidPlaced = "sekisho.bid.placed"
  /// `rating.given`: see ``RatingGiven``.
  case ratingGiven = "sekisho.rating.given"
  /// `message.sent`: see ``MessageSent``.
  case messageSent = "sekisho.message.sent"
  /// `payout_method.added`: see ``PayoutMethodAdded``.
  case payoutMethodAdded = "sekisho.payout_method.added"
  /// `payout_method.removed`: see ``PayoutMethodRemoved``.
  case payoutMethodRemoved = "sekisho.payout_method.removed"
  /// `payment.made`: see ``PaymentMade``.
  case paymentMade = "sekisho.payment.made"
  /// `wallet.declared`: see ``WalletDeclared``.
  case walletDeclared = "sekisho.wallet.declared"
  /// `transfer.observed`: see ``TransferObserved``.
  case transferObserved = "sekisho.transfer.observed"
  /// `account.frozen`: see ``AccountFrozen``.
  case accountFrozen = "sekisho.account.frozen"
  /// `complaint.received`: see ``ComplaintReceived``.
  case complaintReceived = "sekisho.complaint.received"
  /// `threat.received`: see ``ThreatReceived``.
  case threatReceived = "sekisho.threat.received"
  /// `clearance.recorded`: see ``ClearanceRecorded``.
  case clearanceRecorded = "sekisho.clearance.recorded"
  /// `disposition.recorded`: see ``DispositionRecorded``.
  case dispositionRecorded = "sekisho.disposition.recorded"
}

/// What an event says. Boxed, since most events are handed on many times and some payloads are large.
public indirect enum Payload: Sendable, Hashable {
  /// `subject.opened`
  case subjectOpened(SubjectOpened)
  /// `subject.closed`
  case subjectClosed(SubjectClosed)
  /// `subject.linked`
  case subjectLinked(SubjectLinked)
  /// `profile.changed`
  case profileChanged(ProfileChanged)
  /// `profile.external_seen`
  case profileExternalSeen(ProfileExternalSeen)
  /// `contact.checked`
  case contactChecked(ContactChecked)
  /// `document.requested`
  case documentRequested(DocumentRequested)
  /// `document.submitted`
  case documentSubmitted(DocumentSubmitted)
  /// `verification.completed`
  case verificationCompleted(VerificationCompleted)
  /// `session.started`
  case sessionStarted(SessionStarted)
  /// `session.sampled`
  case sessionSampled(SessionSampled)
  /// `session.ended`
  case sessionEnded(SessionEnded)
  /// `device.inventoried`
  case deviceInventoried(DeviceInventoried)
  /// `device.alerted`
  case deviceAlerted(DeviceAlerted)
  /// `application.submitted`
  case applicationSubmitted(ApplicationSubmitted)
  /// `interview.held`
  case interviewHeld(InterviewHeld)
  /// `assessment.completed`
  case assessmentCompleted(AssessmentCompleted)
  /// `offer.made`
  case offerMade(OfferMade)
  /// `engagement.started`
  case engagementStarted(EngagementStarted)
  /// `engagement.ended`
  case engagementEnded(EngagementEnded)
  /// `request.made`
  case requestMade(RequestMade)
  /// `invitation.answered`
  case invitationAnswered(InvitationAnswered)
  /// `shipment.updated`
  case shipmentUpdated(ShipmentUpdated)
  /// `work.logged`
  case workLogged(WorkLogged)
  /// `commit.pushed`
  case commitPushed(CommitPushed)
  /// `repository.analysed`
  case repositoryAnalysed(RepositoryAnalysed)
  /// `access.used`
  case accessUsed(AccessUsed)
  /// `data.moved`
  case dataMoved(DataMoved)
  /// `review.recorded`
  case reviewRecorded(ReviewRecorded)
  /// `communication.profiled`
  case communicationProfiled(CommunicationProfiled)
  /// `bid.placed`
  case bidPlaced(BidPlaced)
  /// `rating.given`
  case ratingGiven(RatingGiven)
  /// `message.sent`
  case messageSent(MessageSent)
  /// `payout_method.added`
  case payoutMethodAdded(PayoutMethodAdded)
  /// `payout_method.removed`
  case payoutMethodRemoved(PayoutMethodRemoved)
  /// `payment.made`
  case paymentMade(PaymentMade)
  /// `wallet.declared`
  case walletDeclared(WalletDeclared)
  /// `transfer.observed`
  case transferObserved(TransferObserved)
  /// `account.frozen`
  case accountFrozen(AccountFrozen)
  /// `complaint.received`
  case complaintReceived(ComplaintReceived)
  /// `threat.received`
  case threatReceived(ThreatReceived)
  /// `clearance.recorded`
  case clearanceRecorded(ClearanceRecorded)
  /// `disposition.recorded`
  case dispositionRecorded(DispositionRecorded)
  /// Data of a type that the vocabulary does not know: stored and shown, judged by nothing.
  case unknown(JSON)
}

extension Payload {
  /// Reads the data of an event of a known kind.
  static func read(_ kind: EventKind, _ cursor: FieldCursor) throws(EventError) -> Payload {
    switch kind {
    case .subjectOpened: .subjectOpened(try .read(cursor))
    case .subjectClosed: .subjectClosed(try .read(cursor))
    case .subjectLinked: .subjectLinked(try .read(cursor))
    case .profileChanged: .profileChanged(try .read(cursor))
    case .profileExternalSeen: .profileExternalSeen(try .read(cursor))
    case .contactChecked: .contactChecked(try .read(cursor))
    case .documentRequested: .documentRequested(try .read(cursor))
    case .documentSubmitted: .documentSubmitted(try .read(cursor))
    case .verificationCompleted: .verificationCompleted(try .read(cursor))
    case .sessionStarted: .sessionStarted(try .read(cursor))
    case .sessionSampled: .sessionSampled(try .read(cursor))
    case .sessionEnded: .sessionEnded(try .read(cursor))
    case .deviceInventoried: .deviceInventoried(try .read(cursor))
    case .deviceAlerted: .deviceAlerted(try .read(cursor))
    case .applicationSubmitted: .applicationSubmitted(try .read(cursor))
    case .interviewHeld: .interviewHeld(try .read(cursor))
    case .assessmentCompleted: .assessmentCompleted(try .read(cursor))
    case .offerMade: .offerMade(try .read(cursor))
    case .engagementStarted: .engagementStarted(try .read(cursor))
    case .engagementEnded: .engagementEnded(try .read(cursor))
    case .requestMade: .requestMade(try .read(cursor))
    case .invitationAnswered: .invitationAnswered(try .read(cursor))
    case .shipmentUpdated: .shipmentUpdated(try .read(cursor))
    case .workLogged: .workLogged(try .read(cursor))
    case .commitPushed: .commitPushed(try .read(cursor))
    case .repositoryAnalysed: .repositoryAnalysed(try .read(cursor))
    case .accessUsed: .accessUsed(try .read(cursor))
    case .dataMoved: .dataMoved(try .read(cursor))
    case .reviewRecorded: .reviewRecorded(try .read(cursor))
    case .communicationProfiled: .communicationProfiled(try .read(cursor))
    case .bidPlaced: .bidPlaced(try .read(cursor))
    case .ratingGiven: .ratingGiven(try .read(cursor))
    case .messageSent: .messageSent(try .read(cursor))
    case .payoutMethodAdded: .payoutMethodAdded(try .read(cursor))
    case .payoutMethodRemoved: .payoutMethodRemoved(try .read(cursor))
    case .paymentMade: .paymentMade(try .read(cursor))
    case .walletDeclared: .walletDeclared(try .read(cursor))
    case .transferObserved: .transferObserved(try .read(cursor))
    case .accountFrozen: .accountFrozen(try .read(cursor))
    case .complaintReceived: .complaintReceived(try .read(cursor))
    case .threatReceived: .threatReceived(try .read(cursor))
    case .clearanceRecorded: .clearanceRecorded(try .read(cursor))
    case .dispositionRecorded: .dispositionRecorded(try .read(cursor))
    }
  }

  /// The kind, nil for data of an unknown type.
  public var kind: EventKind? {
    switch self {
    case .subjectOpened: .subjectOpened
    case .subjectClosed: .subjectClosed
    case .subjectLinked: .subjectLinked
    case .profileChanged: .profileChanged
    case .profileExternalSeen: .profileExternalSeen
    case .contactChecked: .contactChecked
    case .documentRequested: .documentRequested
    case .documentSubmitted: .documentSubmitted
    case .verificationCompleted: .verificationCompleted
    case .sessionStarted: .sessionStarted
    case .sessionSampled: .sessionSampled
    case .sessionEnded: .sessionEnded
    case .deviceInventoried: .deviceInventoried
    case .deviceAlerted: .deviceAlerted
    case .applicationSubmitted: .applicationSubmitted
    case .interviewHeld: .interviewHeld
    case .assessmentCompleted: .assessmentCompleted
    case .offerMade: .offerMade
    case .engagementStarted: .engagementStarted
    case .engagementEnded: .engagementEnded
    case .requestMade: .requestMade
    case .invitationAnswered: .invitationAnswered
    case .shipmentUpdated: .shipmentUpdated
    case .workLogged: .workLogged
    case .commitPushed: .commitPushed
    case .repositoryAnalysed: .repositoryAnalysed
    case .accessUsed: .accessUsed
    case .dataMoved: .dataMoved
    case .reviewRecorded: .reviewRecorded
    case .communicationProfiled: .communicationProfiled
    case .bidPlaced: .bidPlaced
    case .ratingGiven: .ratingGiven
    case .messageSent: .messageSent
    case .payoutMethodAdded: .payoutMethodAdded
    case .payoutMethodRemoved: .payoutMethodRemoved
    case .paymentMade: .paymentMade
    case .walletDeclared: .walletDeclared
    case .transferObserved: .transferObserved
    case .accountFrozen: .accountFrozen
    case .complaintReceived: .complaintReceived
    case .threatReceived: .threatReceived
    case .clearanceRecorded: .clearanceRecorded
    case .dispositionRecorded: .dispositionRecorded
    case .unknown: nil
    }
  }

  /// Writes the data.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .subjectOpened(let data): data.write(to: &writer)
    case .subjectClosed(let data): data.write(to: &writer)
    case .subjectLinked(let data): data.write(to: &writer)
    case .profileChanged(let data): data.write(to: &writer)
    case .profileExternalSeen(let data): data.write(to: &writer)
    case .contactChecked(let data): data.write(to: &writer)
    case .documentRequested(let data): data.write(to: &writer)
    case .documentSubmitted(let data): data.write(to: &writer)
    case .verificationCompleted(let data): data.write(to: &writer)
    case .sessionStarted(let data): data.write(to: &writer)
    case .sessionSampled(let data): data.write(to: &writer)
    case .sessionEnded(let data): data.write(to: &writer)
    case .deviceInventoried(let data): data.write(to: &writer)
    case .deviceAlerted(let data): data.write(to: &writer)
    case .applicationSubmitted(let data): data.write(to: &writer)
    case .interviewHeld(let data): data.write(to: &writer)
    case .assessmentCompleted(let data): data.write(to: &writer)
    case .offerMade(let data): data.write(to: &writer)
    case .engagementStarted(let data): data.write(to: &writer)
    case .engagementEnded(let data): data.write(to: &writer)
    case .requestMade(let data): data.write(to: &writer)
    case .invitationAnswered(let data): data.write(to: &writer)
    case .shipmentUpdated(let data): data.write(to: &writer)
    case .workLogged(let data): data.write(to: &writer)
    case .commitPushed(let data): data.write(to: &writer)
    case .repositoryAnalysed(let data): data.write(to: &writer)
    case .accessUsed(let data): data.write(to: &writer)
    case .dataMoved(let data): data.write(to: &writer)
    case .reviewRecorded(let data): data.write(to: &writer)
    case .communicationProfiled(let data): data.write(to: &writer)
    case .bidPlaced(let data): data.write(to: &writer)
    case .ratingGiven(let data): data.write(to: &writer)
    case .messageSent(let data): data.write(to: &writer)
    case .payoutMethodAdded(let data): data.write(to: &writer)
    case .payoutMethodRemoved(let data): data.write(to: &writer)
    case .paymentMade(let data): data.write(to: &writer)
    case .walletDeclared(let data): data.write(to: &writer)
    case .transferObserved(let data): data.write(to: &writer)
    case .accountFrozen(let data): data.write(to: &writer)
    case .complaintReceived(let data): data.write(to: &writer)
    case .threatReceived(let data): data.write(to: &writer)
    case .clearanceRecorded(let data): data.write(to: &writer)
    case .dispositionRecorded(let data): data.write(to: &writer)
    case .unknown(let data): writer.value(data)
    }
  }
}

extension EventKind {
  /// The JSON Schema of the kind's data.
  public var dataSchema: JSON {
    switch self {
    case .subjectOpened: SubjectOpened.schema
    case .subjectClosed: SubjectClosed.schema
    case .subjectLinked: SubjectLinked.schema
    case .profileChanged: ProfileChanged.schema
    case .profileExternalSeen: ProfileExternalSeen.schema
    case .contactChecked: ContactChecked.schema
    case .documentRequested: DocumentRequested.schema
    case .documentSubmitted: DocumentSubmitted.schema
    case .verificationCompleted: VerificationCompleted.schema
    case .sessionStarted: SessionStarted.schema
    case .sessionSampled: SessionSampled.schema
    case .sessionEnded: SessionEnded.schema
    case .deviceInventoried: DeviceInventoried.schema
    case .deviceAlerted: DeviceAlerted.schema
    case .applicationSubmitted: ApplicationSubmitted.schema
    case .interviewHeld: InterviewHeld.schema
    case .assessmentCompleted: AssessmentCompleted.schema
    case .offerMade: OfferMade.schema
    case .engagementStarted: EngagementStarted.schema
    case .engagementEnded: EngagementEnded.schema
    case .requestMade: RequestMade.schema
    case .invitationAnswered: InvitationAnswered.schema
    case .shipmentUpdated: ShipmentUpdated.schema
    case .workLogged: WorkLogged.schema
    case .commitPushed: CommitPushed.schema
    case .repositoryAnalysed: RepositoryAnalysed.schema
    case .accessUsed: AccessUsed.schema
    case .dataMoved: DataMoved.schema
    case .reviewRecorded: ReviewRecorded.schema
    case .communicationProfiled: CommunicationProfiled.schema
    case .bidPlaced: BidPlaced.schema
    case .ratingGiven: RatingGiven.schema
    case .messageSent: MessageSent.schema
    case .payoutMethodAdded: PayoutMethodAdded.schema
    case .payoutMethodRemoved: PayoutMethodRemoved.schema
    case .paymentMade: PaymentMade.schema
    case .walletDeclared: WalletDeclared.schema
    case .transferObserved: TransferObserved.schema
    case .accountFrozen: AccountFrozen.schema
    case .complaintReceived: ComplaintReceived.schema
    case .threatReceived: ThreatReceived.schema
    case .clearanceRecorded: ClearanceRecorded.schema
    case .dispositionRecorded: DispositionRecorded.schema
    }
  }
}
