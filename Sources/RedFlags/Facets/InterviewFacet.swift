import Events

/// Interviews, tests and the first reviews after them.
struct InterviewFacet: Facet {
  static let interests: Set<EventKind> = [
    .interviewHeld, .assessmentCompleted, .verificationCompleted, .invitationAnswered, .requestMade, .reviewRecorded,
  ]

  private var interviews = 0
  private var videoMeetings = 0
  private var darkMeetings = 0
  private var differentPerson = 0
  private var faces = StillFaces()
  private var fed = Witnesses()
  private var crowded = Witnesses()
  private var voice = Witnesses()
  private var payOnly = Witnesses()
  private var frozen = 0
  private var placeUnknown = 0
  private var namesCompared = 0
  private var namesDiffering = 0
  private var namesChanged = 0
  private var standIns = 0
  private var networksKnown = 0
  private var networksHidden = 0
  private var camerasKnown = 0
  private var camerasVirtual = 0
  private var testsKnown = 0
  private var pastes = 0
  private var scores = ScoreComparison()

  /// Below this share of the time a camera counts as off; at or above half, as on. Our suggestion.
  private static let offBelow = 0.25
  private static let manyFreezes = 3
  private static let fewPastes = 2

  init() {}

  mutating func observe(_ observation: inout Observation<InterviewFeature>) {
    switch observation.event.payload {
    case .interviewHeld(let interview): learn(interview, &observation)
    case .assessmentCompleted(let test): learn(test, &observation)
    case .verificationCompleted(let verification): learn(verification, &observation)
    case .invitationAnswered(let invitation):
      guard invitation.kind == .video else { return }
      if invitation.answer == .declined || invitation.answer == .ignored { meet(dark: true, &observation) }
    case .requestMade(let request): if request.kind == .noCamera { meet(dark: true, &observation) }
    case .reviewRecorded(let review):
      guard let hired = observation.facts.hiredAt, let score = review.score else { return }
      scores.review(score, day: observation.instant.days(since: hired))
      if scores.drop != nil { observation.note(.scoreDrop) }
    default: break
    }
  }

  private mutating func meet(dark: Bool, _ observation: inout Observation<InterviewFeature>) {
    videoMeetings += 1
    guard dark else { return }
    darkMeetings += 1
    observation.note(.cameraOffSessions)
  }

  private mutating func learn(_ verification: VerificationCompleted, _ observation: inout Observation<InterviewFeature>) {
    if verification.method == .videoCall {
      switch verification.result.known {
      case .refused, .noShow: meet(dark: true, &observation)
      case .pass: meet(dark: false, &observation)
      default: break
      }
    }
    compare(verification.still, &observation)
  }

  private mutating func compare(_ still: Image?, _ observation: inout Observation<InterviewFeature>) {
    guard let face = still?.faceReference else { return }
    if let other = faces.add(face, as: observation.reference) { observation.note(.interviewFaceDiffers, with: [other]) }
  }

  private mutating func learn(_ interview: InterviewHeld, _ observation: inout Observation<InterviewFeature>) {
    interviews += 1
    if let score = interview.score { scores.interview(score) }
    compare(interview.still, &observation)
    learnNotes(interview, &observation)
    learnPicture(interview, &observation)
    learnParticipants(interview, &observation)
  }

  private mutating func learnNotes(_ interview: InterviewHeld, _ observation: inout Observation<InterviewFeature>) {
    let noted = Set((interview.observations ?? []).compactMap(\.known))
    guard !noted.isEmpty else { return }
    let who = interview.interviewer
    func has(_ wanted: InterviewObservation...) -> Bool { !noted.isDisjoint(with: wanted) }
    if has(.differentPerson) {
      differentPerson += 1
      observation.note(.differentPersonNotes)
    }
    if has(.fedAnswers, .eyeScanning), fed.add(who) { observation.note(.fedAnswerInterviewers) }
    if has(.backgroundVoices, .crowdedRoom), crowded.add(who) { observation.note(.crowdedRoomInterviewers) }
    if has(.voiceChanged, .lipMismatch), voice.add(who) { observation.note(.voiceChangeInterviewers) }
    if has(.payOnly), payOnly.add(who) { observation.note(.payOnlyInterviewers) }
    if has(.placeUnknown) {
      placeUnknown += 1
      observation.note(.placeUnknownSessions)
    }
    if has(.nameChanged) {
      namesChanged += 1
      observation.note(.nameChangedNotes)
    }
    if has(.standIn) {
      standIns += 1
      observation.note(.standInNotes)
    }
  }

  private mutating func learnPicture(_ interview: InterviewHeld, _ observation: inout Observation<InterviewFeature>) {
    let noted = interview.observations ?? []
    let refused = noted.contains { $0 == .cameraRefused || $0 == .cameraExcuse }
    let ratio = interview.videoOnRatio
    if refused || ratio.map({ $0 < Self.offBelow }) == true {
      if !Self.hasNoPicture(interview.channel) { meet(dark: true, &observation) }
    } else if let ratio, ratio >= 0.5 {
      meet(dark: false, &observation)
    }
    if (interview.freezes ?? 0) >= Self.manyFreezes, let ratio, ratio < 0.5 {
      frozen += 1
      observation.note(.frozenThenDarkSessions)
    }
  }

  /// Whether nobody could expect a picture: phone, chat, or one room.
  private static func hasNoPicture(_ channel: String?) -> Bool {
    guard let channel else { return false }
    return noPicture.first(in: channel) != nil
  }

  private static let noPicture = NameTable<Bool>(
    ["phone", "telephone", "audio", "voice", "chat", "text", "email", "inperson", "onsite", "office"].map { ($0, true) })

  private mutating func learnParticipants(_ interview: InterviewHeld, _ observation: inout Observation<InterviewFeature>) {
    let participants = interview.participants ?? []
    let verdicts = participants.compactMap { participant in
      participant.displayName.flatMap { MeetingName.isOther($0, than: observation.facts.names) }
    }
    if !verdicts.isEmpty {
      namesCompared += 1
      if verdicts.allSatisfy({ $0 }) {
        namesDiffering += 1
        observation.note(.joiningNameDiffers)
      }
    }
    let cameras = participants.compactMap(\.camera)
    if !cameras.isEmpty { camerasKnown += 1 }
    if cameras.contains(where: Self.isVirtual) {
      camerasVirtual += 1
      observation.note(.virtualCameraSessions)
    }
    judge(participants.map { ($0.network, $0.device) }, &observation)
  }

  private static func isVirtual(_ camera: String) -> Bool {
    switch ProgramNames.table.first(in: camera) {
    case .virtualCamera?, .faceOrVoiceChanger?: true
    default: false
    }
  }

  private mutating func judge(
    _ connections: [(network: Network?, device: Device?)], _ observation: inout Observation<InterviewFeature>
  ) {
    guard connections.contains(where: { $0.network?.kind != nil || $0.device?.virtualMachine != nil }) else { return }
    networksKnown += 1
    let hidden = connections.contains { network, device in
      switch network?.kind?.known {
      case .vpn, .proxy, .hosting, .tor: true
      default: device?.virtualMachine == true
      }
    }
    guard hidden else { return }
    networksHidden += 1
    observation.note(.hiddenNetworkInterviews)
  }

  private mutating func learn(_ test: AssessmentCompleted, _ observation: inout Observation<InterviewFeature>) {
    judge([(test.network, test.device)], &observation)
    guard let bursts = test.pasteBursts, let explained = test.explained else { return }
    testsKnown += 1
    guard bursts >= Self.fewPastes, !explained else { return }
    pastes += 1
    observation.note(.unexplainedPasteTests)
  }

  func write(into row: inout FacetRow<InterviewFeature>, asOf moment: Instant) {
    if videoMeetings > 0 {
      row.set(.cameraOffSessions, darkMeetings)
      row[.cameraOffShare] = Double(darkMeetings) / Double(videoMeetings)
    }
    if faces.compared { row.set(.interviewFaceDiffers, faces.differs) }
    if namesCompared > 0 { row.set(.joiningNameDiffers, namesDiffering) }
    if networksKnown > 0 { row.set(.hiddenNetworkInterviews, networksHidden) }
    if camerasKnown > 0 { row.set(.virtualCameraSessions, camerasVirtual) }
    if testsKnown > 0 { row.set(.unexplainedPasteTests, pastes) }
    row[.scoreDrop] = scores.drop
    guard interviews > 0 else { return }
    row.set(.differentPersonNotes, differentPerson)
    row.set(.fedAnswerInterviewers, fed.people)
    row.set(.crowdedRoomInterviewers, crowded.people)
    row.set(.crowdedRoomSessions, crowded.sessions)
    row.set(.frozenThenDarkSessions, frozen)
    row.set(.voiceChangeInterviewers, voice.people)
    row.set(.voiceChangeSessions, voice.sessions)
    row.set(.placeUnknownSessions, placeUnknown)
    row.set(.payOnlyInterviewers, payOnly.people)
    row.set(.nameChangedNotes, namesChanged)
    row.set(.standInNotes, standIns)
  }
}
