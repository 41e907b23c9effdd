import Events

/// Who works a case, and what is said about it.
extension CaseMachine {
  mutating func assign(to person: String?, by giver: Reviewer) throws(Refusal) {
    try require(.assign, of: giver)
    guard state.lead == nil else { throw Refusal(.merged) }
    if let person { try require(text: person, "to") }
    changeStanding { $0.assignee = person }
    emit(.caseChanged, to: [person].compactMap { $0 }, topic: "assigned")
  }

  mutating func schedule(due: Instant, by person: Reviewer) throws(Refusal) {
    try require(.assign, of: person)
    guard state.lead == nil else { throw Refusal(.merged) }
    guard due > at, due <= at.adding(days: 366) else { throw Refusal(.outOfBounds, field: "due") }
    changeStanding { $0.due = due }
    emit(.caseChanged, topic: "scheduled")
  }

  mutating func startReview(by person: Reviewer) throws(Refusal) {
    guard person.may(.decide) || person.may(.decideLegal) else { throw Refusal(.notPermitted) }
    guard state.standing.status == .open else { throw Refusal(.wrongState) }
    changeStanding {
      $0.status = .inReview
      $0.assignee = $0.assignee ?? person.id
    }
    emit(.caseChanged, topic: "review_started")
  }

  mutating func comment(_ text: String, _ visibility: Visibility, by person: Reviewer) throws(Refusal) {
    try require(visibility == .compliance ? .writeSecrets : .comment, of: person)
    try require(text: text, "text")
    state.comments.append(
      CaseComment(
        id: CommentID(naming: state.id.text, "\(state.revision)"), text: text, by: person.id, at: at, visibility: visibility))
    emit(.caseChanged, topic: "commented", visibility: visibility)
  }

  mutating func attach(
    _ title: String, _ reference: String, _ sha256: String?, _ visibility: Visibility, by person: Reviewer
  ) throws(Refusal) {
    try require(visibility == .compliance ? .writeSecrets : .comment, of: person)
    try require(text: title, "title")
    try require(text: reference, "reference")
    if let sha256 {
      let isHash = sha256.utf8.count == 64 && sha256.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      guard isHash else { throw Refusal(.badText, field: "sha256") }
    }
    state.attachments.append(
      Attachment(
        id: AttachmentID(naming: state.id.text, "\(state.revision)"), title: title, reference: reference, sha256: sha256,
        by: person.id, at: at, visibility: visibility))
    emit(.caseChanged, topic: "attached", visibility: visibility)
  }

  mutating func startClock(_ clock: RunningClock, by person: Reviewer) throws(Refusal) {
    try require(.runClocks, of: person)
    guard clock.trigger <= at else { throw Refusal(.outOfBounds, field: "clock.trigger") }
    try run(clock)
  }

  /// Lets a clock run, unless it runs already.
  mutating func run(_ clock: RunningClock) throws(Refusal) {
    guard !state.clocks.contains(where: { $0.clock == clock.clock && $0.doneAt == nil }) else { throw Refusal(.alreadyDone) }
    var clock = clock
    clock.doneAt = nil
    clock.doneBy = nil
    clock.reference = nil
    state.clocks.append(clock)
    emit(.clockStarted, clock: clock, to: [Role.compliance.rawValue], visibility: clock.visibility)
  }

  mutating func completeClock(_ name: String, reference: String, by person: Reviewer) throws(Refusal) {
    try require(.runClocks, of: person)
    try require(text: reference, "reference")
    guard let index = state.clocks.lastIndex(where: { $0.clock == name }) else { throw Refusal(.notFound, field: "clock") }
    guard state.clocks[index].doneAt == nil else { throw Refusal(.alreadyDone) }
    state.clocks[index].doneAt = at
    state.clocks[index].doneBy = person.id
    state.clocks[index].reference = reference
    emit(.clockDone, clock: state.clocks[index], visibility: state.clocks[index].visibility)
  }
}

extension Case {
  /// Lets a legal clock run by policy; nil when it runs already.
  func starting(_ clock: RunningClock, at: Instant, policy: CasePolicy) -> CaseTransition? {
    var machine = CaseMachine(self, at: max(at, changedAt), policy: policy)
    guard (try? machine.run(clock)) != nil else { return nil }
    return machine.transition
  }
}
