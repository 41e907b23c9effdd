import Events

/// Holds: placed, lengthened, passed on.
extension CaseMachine {
  mutating func placeHold(
    _ gate: GateKind, owner: String, until: Instant, reference: String?, by person: Reviewer
  ) throws(Refusal) {
    try require(state.lane == .legal ? .decideLegal : .placeHold, of: person)
    guard state.standing.decision?.kind != .victim else { throw Refusal(.victim) }
    guard owner.contains(where: { !$0.isWhitespace }) else { throw Refusal(.ownerMissing, field: "owner") }
    guard !state.holdsInForce.contains(where: { $0.gate == gate && $0.reference == reference }) else {
      throw Refusal(.alreadyDone)
    }
    let latest = at.adding(days: Double(policy.holdLongestDays))
    guard until > at, until <= latest else { throw Refusal(.outOfBounds, field: "until") }
    let hold = Hold(
      id: HoldID(naming: state.id.text, gate.rawValue, "\(state.revision)"), gate: gate, lane: state.lane, owner: owner,
      by: person.id, placedAt: at, expiresAt: until, latest: latest, state: .active, endedAt: nil, escalations: 0,
      reference: reference, mark: EvidenceMark(state.evidence))
    changeStanding { $0.holds.append(hold) }
    emit(.holdPlaced, hold: hold, to: [owner])
  }

  /// Takes in a hold that a gate's policy asks for. A victim's steps never wait.
  mutating func wait(_ hold: Hold) {
    guard state.standing.decision?.kind != .victim, hold.isInForce, hold.expiresAt > at,
      !state.standing.holds.contains(where: { $0.id == hold.id || ($0.isInForce && $0.gate == hold.gate) })
    else { return }
    changeStanding { $0.holds.append(hold) }
    emit(.holdPlaced, hold: hold, to: [hold.owner])
  }

  mutating func extendHold(_ hold: HoldID, until: Instant, by person: Reviewer) throws(Refusal) {
    try require(state.lane == .legal ? .decideLegal : .extendHold, of: person)
    let index = try holdIndex(hold)
    // The legal lane has no longest total: the law says when it ends. But somebody has to say so anew each time.
    let old = state.standing.holds[index]
    let latest = old.lane == .legal ? at.adding(days: Double(policy.holdLongestDays)) : old.latest
    guard until > at, until <= latest else { throw Refusal(.outOfBounds, field: "until") }
    changeStanding {
      $0.holds[index].expiresAt = until
      $0.holds[index].latest = max(latest, old.latest)
      $0.holds[index].state = .active
    }
    emit(.holdChanged, hold: state.standing.holds[index], to: [old.owner], topic: "extended")
  }

  mutating func reassignHold(_ hold: HoldID, owner: String, by person: Reviewer) throws(Refusal) {
    try require(state.lane == .legal ? .decideLegal : .extendHold, of: person)
    let index = try holdIndex(hold)
    guard owner.contains(where: { !$0.isWhitespace }) else { throw Refusal(.ownerMissing, field: "owner") }
    changeStanding { $0.holds[index].owner = owner }
    emit(.holdChanged, hold: state.standing.holds[index], to: [owner], topic: "reassigned")
  }
}
