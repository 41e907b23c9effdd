import Events

/// Decisions that one person makes, and their undoing.
extension CaseMachine {
  mutating func decide(
    _ kind: DecisionKind, _ reason: ReasonCode, note: String, until: Instant?, by person: Reviewer
  ) throws(Refusal) {
    guard kind != .block else { throw Refusal(.wrongState, field: "kind") }
    try requireStanding(for: kind, by: person)
    guard reason.decisions.contains(kind), !reason.isForAppealsOnly else { throw Refusal(.wrongReason, field: "reason") }
    try require(text: note, "note", mayBeEmpty: ![.confirmFake, .facilitator, .victim].contains(kind))
    let until = try end(of: kind, asked: until)
    let decision = settle(kind, reason, note: note, until: until, by: person.id)
    follow(decision, by: person)
  }

  /// Whether the case is in a state, and the person in a role, in which this can be decided.
  private func requireStanding(for kind: DecisionKind, by person: Reviewer) throws(Refusal) {
    let touchesLaw = state.lane == .legal && [.clear, .release, .confirmFake, .monitor].contains(kind)
    try require(touchesLaw ? .decideLegal : kind.permission, of: person)
    switch state.standing.status {
    case .open, .inReview, .waitingForProof: return
    case .awaitingApproval, .appealed: throw Refusal(.wrongState)
    case .decided: break
    }
    switch state.standing.decision?.kind {
    // There is nothing to suspect; a wrong label is undone within its window.
    case .victim: throw Refusal(.victim)
    // Lifting a block takes one person who could have been the second, so that a mistake does not last.
    case .block:
      guard kind == .clear else { throw Refusal(.wrongState) }
      try require(.approveBlock, of: person)
    default: return
    }
  }

  private func end(of kind: DecisionKind, asked: Instant?) throws(Refusal) -> Instant? {
    let days: Int
    switch kind {
    case .requestProof: days = policy.proofDays
    case .monitor: days = policy.monitorDays
    default: return nil
    }
    guard let asked else { return at.adding(days: Double(days)) }
    // More time to answer may be given, more time to be watched may not.
    let longest = kind == .requestProof ? max(days, 90) : days
    guard asked > at, asked <= at.adding(days: Double(longest)) else { throw Refusal(.outOfBounds, field: "until") }
    return asked
  }

  /// Writes a decision down and changes the standing by it.
  @discardableResult
  mutating func settle(
    _ kind: DecisionKind, _ reason: ReasonCode, note: String, until: Instant? = nil, by person: String, proposedBy: String? = nil,
    onAppeal: Bool = false
  ) -> Decision {
    let before = state.standing
    let decision = Decision(
      id: DecisionID(naming: state.id.text, "\(state.revision)"), kind: kind, reason: reason, note: note, by: person,
      proposedBy: proposedBy, at: at, until: until, mark: EvidenceMark(state.evidence), onAppeal: onAppeal)
    changeStanding {
      if kind.settles {
        $0.status = .decided
        $0.decision = decision
        $0.proposal = nil
        $0.appeal = nil
      } else if kind == .requestProof {
        $0.status = .waitingForProof
        $0.due = until ?? $0.due
      }
    }
    state.decisions.append(decision)
    involve(person)
    if let proposedBy { involve(proposedBy) }
    emit(.decided, decision: decision)
    switch kind {
    // Money that is out does not come back: the step goes on only when the decision stands.
    case .clear, .victim, .monitor, .release: endHolds(as: .released, earliest: onAppeal ? nil : undoEnds)
    case .block: endHolds(as: .decided)
    case .confirmFake, .facilitator, .requestProof, .refer: break
    }
    state.undo = onAppeal ? nil : UndoPoint(standing: before, decision: decision.id, by: person, until: undoEnds)
    return decision
  }

  /// What the world learns of a decision, once it cannot be undone any more.
  private mutating func follow(_ decision: Decision, by person: Reviewer) {
    let wasBlocked = state.undo?.standing.decision?.kind == .block
    if decision.kind.outcome != nil { emit(.recordDisposition, decision: decision, earliest: undoEnds) }
    switch decision.kind {
    case .requestProof: emit(.askPerson, decision: decision, earliest: undoEnds)
    case .victim:
      emit(.openMatter, decision: decision, earliest: undoEnds)
      if wasBlocked { emit(.restoreAccess, decision: decision, earliest: undoEnds) }
    case .clear where wasBlocked:
      emit(.restoreAccess, decision: decision, earliest: undoEnds)
      emit(.tellPerson, decision: decision, topic: "cleared", earliest: undoEnds)
    case .refer:
      let to: Role? = decision.reason == .toCompliance ? .compliance : nil
      emit(.notify, decision: decision, to: [to?.rawValue].compactMap { $0 }, topic: decision.reason.rawValue)
    default: break
    }
  }

  mutating func receiveProof(_ reference: String, by person: Reviewer) throws(Refusal) {
    try require(.comment, of: person)
    try require(text: reference, "reference")
    guard state.standing.status == .waitingForProof else { throw Refusal(.wrongState) }
    state.attachments.append(
      Attachment(
        id: AttachmentID(naming: state.id.text, "\(state.revision)"), title: "proof", reference: reference, sha256: nil,
        by: person.id, at: at, visibility: .team))
    backToWork()
    emit(.notify, to: [state.standing.assignee].compactMap { $0 }, topic: "proof_received")
  }

  /// Leads a case that waited back to whoever works it.
  mutating func backToWork() {
    let due = policy.due(of: state.evidence, from: at)
    changeStanding {
      $0.status = $0.assignee == nil ? .open : .inReview
      $0.due = due
    }
  }

  mutating func undo(by person: Reviewer) throws(Refusal) {
    guard person.may(.undo) || person.may(.undoOthers) else { throw Refusal(.notPermitted) }
    guard let point = state.undo else { throw Refusal(.nothingToUndo) }
    try require(point.by == person.id ? .undo : .undoOthers, of: person)
    guard at <= point.until else { throw Refusal(.undoTooLate) }
    guard let index = state.decisions.firstIndex(where: { $0.id == point.decision }) else { throw Refusal(.nothingToUndo) }
    state.standing = point.standing
    state.undo = nil
    state.decisions[index].undoneAt = at
    state.decisions[index].undoneBy = person.id
    involve(person.id)
    let decision = state.decisions[index]
    emit(.undone, decision: decision)
    if decision.kind == .block { emit(.restoreAccess, decision: decision) }
    for hold in state.holdsInForce { emit(.holdChanged, hold: hold, to: [hold.owner], topic: "undone") }
  }
}
