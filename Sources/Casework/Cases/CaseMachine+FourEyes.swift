import Events

/// Blocking, which takes two people, and appeals, which take one who was not there.
extension CaseMachine {
  mutating func proposeBlock(_ reason: ReasonCode, note: String, by person: Reviewer) throws(Refusal) {
    guard person.may(.proposeBlock) || (state.lane == .legal && person.may(.decideLegal)) else { throw Refusal(.notPermitted) }
    guard state.standing.decision?.kind != .victim else { throw Refusal(.victim) }
    guard state.standing.decision?.kind != .block else { throw Refusal(.alreadyDone) }
    let from = state.standing.status
    guard from != .awaitingApproval, from != .appealed else { throw Refusal(.wrongState) }
    guard reason.decisions.contains(.block), !reason.isForAppealsOnly else { throw Refusal(.wrongReason, field: "reason") }
    try require(text: note, "note")
    let until = at.adding(seconds: Double(policy.proposalHours) * 3_600)
    let proposal = BlockProposal(reason: reason, note: note, by: person.id, at: at, until: until, from: from)
    changeStanding {
      $0.status = .awaitingApproval
      $0.proposal = proposal
    }
    involve(person.id)
    emit(.notify, to: [Role.approver.rawValue], topic: "block_proposed")
  }

  mutating func approveBlock(note: String, by person: Reviewer) throws(Refusal) {
    try require(.approveBlock, of: person)
    guard state.standing.status == .awaitingApproval, let proposal = state.standing.proposal else { throw Refusal(.wrongState) }
    guard person.id != proposal.by else { throw Refusal(.samePerson) }
    try require(text: note, "note", mayBeEmpty: true)
    let words = note.isEmpty ? proposal.note : "\(proposal.note)\n\(note)"
    let decision = settle(.block, proposal.reason, note: words, by: person.id, proposedBy: proposal.by)
    emit(.revokeAccess, decision: decision)
    emit(.tellPerson, decision: decision, topic: "blocked", earliest: undoEnds)
  }

  mutating func declineBlock(note: String, by person: Reviewer) throws(Refusal) {
    guard state.standing.status == .awaitingApproval, let proposal = state.standing.proposal else { throw Refusal(.wrongState) }
    guard person.id == proposal.by || person.may(.approveBlock) else { throw Refusal(.notPermitted) }
    try require(text: note, "note", mayBeEmpty: person.id == proposal.by)
    involve(person.id)
    takeBackProposal(proposal)
    if !note.isEmpty {
      state.comments.append(
        CaseComment(
          id: CommentID(naming: state.id.text, "\(state.revision)"), text: note, by: person.id, at: at, visibility: .team))
    }
    emit(.notify, to: [proposal.by], topic: person.id == proposal.by ? "block_withdrawn" : "block_declined")
  }

  /// Leads the standing back to before a proposal.
  mutating func takeBackProposal(_ proposal: BlockProposal) {
    changeStanding {
      $0.status = proposal.from
      $0.proposal = nil
    }
  }

  mutating func appeal(_ text: String, by person: Reviewer) throws(Refusal) {
    try require(.receiveAppeal, of: person)
    try require(text: text, "text")
    guard state.standing.status == .decided, let decision = state.standing.decision,
      [.confirmFake, .facilitator, .block, .monitor].contains(decision.kind)
    else { throw Refusal(.wrongState) }
    if let earlier = state.standing.appeal, earlier.decision == decision.id { throw Refusal(.alreadyDone) }
    let appeal = Appeal(decision: decision.id, text: text, at: at, due: at.adding(days: Double(policy.appealDays)))
    changeStanding {
      $0.status = .appealed
      $0.appeal = appeal
    }
    emit(.notify, to: [Role.senior.rawValue, Role.approver.rawValue], topic: "appeal_received")
  }

  mutating func answerAppeal(granted: Bool, answer: String, by person: Reviewer) throws(Refusal) {
    try require(state.lane == .legal ? .decideLegal : .answerAppeal, of: person)
    try require(text: answer, "answer")
    guard state.standing.status == .appealed, var appeal = state.standing.appeal else { throw Refusal(.wrongState) }
    guard !state.participants.contains(person.id) else { throw Refusal(.tookPart) }
    let wasBlocked = state.isBlocked
    appeal.answeredBy = person.id
    appeal.answeredAt = at
    appeal.granted = granted
    appeal.answer = answer
    involve(person.id)
    if granted {
      let decision = settle(.clear, .appealGranted, note: answer, by: person.id, onAppeal: true)
      emit(.recordDisposition, decision: decision)
      if wasBlocked { emit(.restoreAccess, decision: decision) }
    }
    changeStanding {
      $0.status = .decided
      $0.appeal = appeal
    }
    emit(.tellPerson, decision: state.standing.decision, topic: granted ? "appeal_granted" : "appeal_denied")
  }
}
