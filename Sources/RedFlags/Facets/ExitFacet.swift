import Events

/// Data that moves to personal places, and what happens around and after the end of the work.
struct ExitFacet: Facet {
  typealias Feature = ExitFeature

  static let interests: Set<EventKind> = [
    .commitPushed, .accessUsed, .dataMoved, .sessionStarted, .deviceAlerted, .threatReceived, .engagementStarted,
    .engagementEnded,
    .subjectClosed, .complaintReceived, .documentRequested, .requestMade, .messageSent, .profileExternalSeen, .profileChanged,
    .contactChecked, .payoutMethodAdded,
  ]

  private var moved = MovedData()
  private var repositories: [CounterpartyKey] = []
  private var pushesSeen = false
  private var codePushes = 0
  private var credentialAlerts: Int?
  private var after = AfterExit()
  private var extortionAfterExit = 0
  private var extortionWithSamples = 0
  private var threatsSeen = false
  private var disputeAt: Instant?
  private var sabotage: Int?
  private var vanishing = VanishingSigns()

  init() {}

  mutating func observe(_ observation: inout Observation<ExitFeature>) {
    let moment = observation.instant
    switch observation.event.payload {
    case .commitPushed(let push): take(push, &observation)
    case .accessUsed(let access): take(access, &observation)
    case .dataMoved(let data):
      let isFirmRepository = data.resource.map { repositories.contains(Self.repository($0)) } ?? false
      for feature in moved.move(data, ofFirm: isFirmRepository, at: moment) { observation.note(feature) }
      if after.use(at: moment) { observation.note(.useAfterExit) }
    case .sessionStarted(let session): take(session, &observation)
    case .deviceAlerted(let alert):
      guard alert.category == .credentialTheft else { return }
      credentialAlerts = (credentialAlerts ?? 0) + 1
      observation.note(.credentialTheftAlerts)
    case .threatReceived(let threat): take(threat, &observation)
    case .engagementStarted:
      moved.hire(at: observation.facts.hiredAt ?? moment)
      after.reopen()
    case .engagementEnded(let end): leave(by: end.by, reason: end.reason, notice: end.noticeDays, &observation)
    case .subjectClosed(let end): leave(by: end.by, reason: end.reason, notice: end.noticeDays, &observation)
    case .complaintReceived(let complaint):
      moved.warn(at: moment)
      if complaint.kind == .nonDelivery { disputeAt = moment }
    case .documentRequested:
      if observation.facts.hiredAt != nil { moved.warn(at: moment) }
    case .requestMade(let request): take(request, &observation)
    case .messageSent(let message):
      let isDispute = message.intents?.contains { $0 == .threat || $0 == .leakThreat } ?? false
      if isDispute { disputeAt = moment }
    case .profileExternalSeen(let seen):
      if seen.status == .deleted { see(.profile, &observation) }
    case .profileChanged(let profile):
      if profile.removed?.isEmpty == false { see(.profile, &observation) }
    case .contactChecked(let contact):
      if contact.exists == false, contact.kind == .phone || contact.kind == .email { see(.contact, &observation) }
    case .payoutMethodAdded(let added):
      if added.payeeCheck == .mismatch { see(.payout, &observation) }
    default: break
    }
  }

  private mutating func take(_ push: CommitPushed, _ observation: inout Observation<ExitFeature>) {
    guard let remote = push.remote?.known else { return }
    pushesSeen = true
    guard let name = push.repository else { return }
    let key = Self.repository(name)
    switch remote {
    case .company:
      learn(key)
      if after.use(at: observation.instant) { observation.note(.useAfterExit) }
    case .personal where repositories.contains(key):
      codePushes += 1
      observation.note(.companyCodePushes)
    case .public where repositories.contains(key):
      if isDisputed(at: observation.instant) { countSabotage(&observation) }
    case .personal, .public: break
    }
  }

  private mutating func take(_ access: AccessUsed, _ observation: inout Observation<ExitFeature>) {
    if access.action == .clone { learn(Self.repository(access.resource)) }
    if after.use(at: observation.instant) { observation.note(.useAfterExit) }
    switch access.action.known {
    case .deploy, .contractChanged, .ciChanged:
      let isOutside = access.inRole == false || after.isOut(at: observation.instant)
      if isOutside, isDisputed(at: observation.instant) { countSabotage(&observation) }
    default: break
    }
  }

  private mutating func take(_ session: SessionStarted, _ observation: inout Observation<ExitFeature>) {
    guard !AfterExit.isForLeavers(session.service) else { return }
    if session.outcome == .failure {
      if after.fail(at: observation.instant) { observation.note(.failuresAfterExit) }
    } else if after.use(at: observation.instant) {
      observation.note(.useAfterExit)
    }
  }

  private mutating func take(_ threat: ThreatReceived, _ observation: inout Observation<ExitFeature>) {
    threatsSeen = true
    switch threat.kind.known {
    case .extortion, .leak:
      if after.hasLeft {
        extortionAfterExit += 1
        observation.note(.extortionAfterExit)
      }
      if (threat.samples?.tally ?? 0) > 0 {
        extortionWithSamples += 1
        observation.note(.extortionWithSamples)
      }
      disputeAt = observation.instant
    case .defacement:
      if isDisputed(at: observation.instant) { countSabotage(&observation) }
    case nil: break
    }
  }

  private mutating func take(_ request: RequestMade, _ observation: inout Observation<ExitFeature>) {
    switch request.kind.known {
    case .advancePay where request.granted == false: disputeAt = observation.instant
    case .changePayout: see(.payout, &observation)
    default: break
    }
  }

  private mutating func leave(
    by: String?, reason: String?, notice: Double?, _ observation: inout Observation<ExitFeature>
  ) {
    moved.warn(at: observation.instant)
    let hasLeft = observation.facts.subject.kind == .worker ? observation.facts.exitedAt != nil : isClosing(observation.event)
    if hasLeft { after.leave(at: observation.instant) }
    guard let isSudden = VanishingSigns.isSudden(by: by, reason: reason, notice: notice) else { return }
    vanishing.leave(suddenly: isSudden)
    if isSudden {
      observation.note(.leftWithoutNotice)
      see(.leaving, &observation)
    }
  }

  /// Accounts of platforms and customers outlive a contract; they end when they are closed.
  private func isClosing(_ event: Event) -> Bool {
    if case .subjectClosed = event.payload { true } else { false }
  }

  private mutating func see(_ sign: VanishingSigns.Sign, _ observation: inout Observation<ExitFeature>) {
    if vanishing.see(sign, at: observation.instant) { observation.note(.vanishingSigns7) }
  }

  private func isDisputed(at moment: Instant) -> Bool { disputeAt.map { moment.days(since: $0) <= 30 } ?? false }

  private mutating func countSabotage(_ observation: inout Observation<ExitFeature>) {
    sabotage = (sabotage ?? 0) + 1
    observation.note(.sabotageAfterDispute)
  }

  private mutating func learn(_ key: CounterpartyKey) {
    guard !repositories.contains(key) else { return }
    if repositories.count >= 32 { repositories.removeFirst() }
    repositories.append(key)
  }

  /// A repository by its own name, without its owner and its ending: copies keep the name.
  private static func repository(_ name: String) -> CounterpartyKey {
    let own = name.split(separator: "/").last.map(String.init) ?? name
    return CounterpartyKey(own.hasSuffix(".git") ? String(own.dropLast(4)) : own)
  }

  func write(into row: inout FacetRow<ExitFeature>, asOf moment: Instant) {
    if pushesSeen { row.set(.companyCodePushes, codePushes) }
    moved.write(into: &row)
    if let credentialAlerts { row.set(.credentialTheftAlerts, credentialAlerts) }
    if threatsSeen {
      row.set(.extortionAfterExit, extortionAfterExit)
      row.set(.extortionWithSamples, extortionWithSamples)
    }
    if after.hasLeft || after.uses > 0 || after.failures > 0 {
      row.set(.useAfterExit, after.uses)
      row.set(.failuresAfterExit, after.failures)
    }
    if let sabotage { row.set(.sabotageAfterDispute, sabotage) } else if disputeAt != nil { row.set(.sabotageAfterDispute, 0) }
    vanishing.write(into: &row)
  }
}
