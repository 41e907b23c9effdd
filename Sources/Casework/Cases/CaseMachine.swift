public import Events

/// Carries out one command or input on a case: checks first, changes afterwards, and notes what follows. The checks are in
/// `CaseMachine+….swift`, one file a subject.
struct CaseMachine {
  var state: Case
  let at: Instant
  let policy: CasePolicy
  private var drafts: [CaseEffect] = []

  init(_ state: Case, at: Instant, policy: CasePolicy) {
    self.state = state
    self.at = at
    self.policy = policy
    self.state.revision = state.revision == .max ? .max : state.revision + 1
    self.state.changedAt = max(at, state.changedAt)
  }

  /// The case with what follows. A planted case touches nobody: of its effects only notices inside the firm remain.
  var transition: CaseTransition {
    CaseTransition(state: state, effects: state.isGolden ? drafts.filter { $0.kind == .notify } : drafts)
  }

  /// When a decision made now cannot be undone any more.
  var undoEnds: Instant { at.adding(seconds: Double(policy.undoMinutes) * 60) }

  /// Notes an effect.
  mutating func emit(
    _ kind: CaseEffect.Kind, hold: Hold? = nil, decision: Decision? = nil, clock: RunningClock? = nil, to: [String] = [],
    topic: String? = nil, earliest: Instant? = nil, visibility: Visibility = .team
  ) {
    drafts.append(
      CaseEffect(
        id: EffectID(naming: state.tenant, state.id.text, "\(state.revision)", "\(drafts.count)"), kind: kind, caseID: state.id,
        tenant: state.tenant, subject: state.subject, at: at, earliest: earliest, visibility: visibility, hold: hold,
        decision: decision, clock: clock, to: to, topic: topic))
  }

  /// Changes the standing; a standing that has moved on cannot be led back to before an earlier decision.
  mutating func changeStanding(_ change: (inout CaseStanding) -> Void) {
    let before = state.standing
    change(&state.standing)
    if state.standing != before { state.undo = nil }
  }

  /// Somebody took part; an undo does not erase that.
  mutating func involve(_ person: String) {
    if !state.participants.contains(person) { state.participants.append(person) }
  }

  /// Fails unless one of the person's roles grants it.
  func require(_ permission: Permission, of person: Reviewer) throws(Refusal) {
    guard person.may(permission) else { throw Refusal(.notPermitted) }
  }

  /// Fails unless the text has between 1 and 8,000 characters.
  func require(text: String, _ field: String, mayBeEmpty: Bool = false) throws(Refusal) {
    guard text.utf8.count <= 8_000, mayBeEmpty || text.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(.badText, field: field)
    }
  }

  /// The hold of that name.
  func holdIndex(_ hold: HoldID) throws(Refusal) -> Int {
    guard let index = state.standing.holds.firstIndex(where: { $0.id == hold && $0.isInForce }) else {
      throw Refusal(.notFound, field: "hold")
    }
    return index
  }

  /// Ends every hold in force.
  mutating func endHolds(as end: Hold.State, earliest: Instant? = nil) {
    for index in state.standing.holds.indices where state.standing.holds[index].isInForce {
      state.standing.holds[index].state = end
      state.standing.holds[index].endedAt = at
      if end == .released { emit(.holdReleased, hold: state.standing.holds[index], earliest: earliest) }
    }
  }
}

extension Case {
  /// Carries out a person's command.
  ///
  /// - Parameters:
  ///   - command: what is asked.
  ///   - person: who asks. Whether the person belongs to the tenant was checked before.
  ///   - at: now.
  ///   - policy: what the firm decided for itself.
  ///   - expecting: the revision that the person has seen; nil skips the check.
  /// - Returns: the new state and what follows from it.
  /// - Throws: ``Refusal``; then nothing has changed.
  public func applying(
    _ command: CaseCommand, by person: Reviewer, at: Instant, policy: CasePolicy, expecting: Int? = nil
  ) throws(Refusal) -> CaseTransition {
    if let expecting, expecting != revision { throw Refusal(.staleRevision) }
    guard at >= changedAt else { throw Refusal(.timeRunsBackwards) }
    var machine = CaseMachine(self, at: at, policy: policy)
    machine.passTime()
    try machine.carryOut(command, by: person)
    return machine.transition
  }

  /// Takes in what happened without a person asking. Never fails; answers nil when nothing changes.
  public func taking(_ input: CaseInput, at: Instant, policy: CasePolicy) -> CaseTransition? {
    var machine = CaseMachine(self, at: max(at, changedAt), policy: policy)
    machine.passTime()
    switch input {
    case .evidence(let evidence): machine.hear(evidence)
    case .hold(let hold): machine.wait(hold)
    case .time: break
    }
    let transition = machine.transition
    var unchanged = transition.state
    unchanged.revision = revision
    unchanged.changedAt = changedAt
    return unchanged == self ? nil : transition
  }
}

extension CaseMachine {
  mutating func carryOut(_ command: CaseCommand, by person: Reviewer) throws(Refusal) {
    switch command {
    case .assign(let to): try assign(to: to, by: person)
    case .schedule(let due): try schedule(due: due, by: person)
    case .startReview: try startReview(by: person)
    case .comment(let text, let visibility): try comment(text, visibility, by: person)
    case .attach(let title, let reference, let sha256, let visibility):
      try attach(title, reference, sha256, visibility, by: person)
    case .placeHold(let gate, let owner, let until, let reference):
      try placeHold(gate, owner: owner, until: until, reference: reference, by: person)
    case .extendHold(let hold, let until): try extendHold(hold, until: until, by: person)
    case .reassignHold(let hold, let owner): try reassignHold(hold, owner: owner, by: person)
    case .decide(let kind, let reason, let note, let until): try decide(kind, reason, note: note, until: until, by: person)
    case .receiveProof(let reference): try receiveProof(reference, by: person)
    case .proposeBlock(let reason, let note): try proposeBlock(reason, note: note, by: person)
    case .approveBlock(let note): try approveBlock(note: note, by: person)
    case .declineBlock(let note): try declineBlock(note: note, by: person)
    case .undo: try undo(by: person)
    case .appeal(let text): try appeal(text, by: person)
    case .answerAppeal(let granted, let answer): try answerAppeal(granted: granted, answer: answer, by: person)
    case .startClock(let clock): try startClock(clock, by: person)
    case .completeClock(let clock, let reference): try completeClock(clock, reference: reference, by: person)
    }
  }
}
