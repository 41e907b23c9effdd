import Events
import Judgement
import RedFlags

/// The work on one question.
struct GateWork {
  let desk: GateDesk
  let question: GateQuestion
  let at: Instant
  var cases: [Case] = []
  /// Changes by case; a case that changes twice is told once, with all effects.
  private(set) var changed: [CaseID: CaseTransition] = [:]
  var effects: [CaseEffect] = []

  init(desk: GateDesk, question: GateQuestion, at: Instant) {
    self.desk = desk
    self.question = question
    self.at = at
  }

  var rule: GatePolicy.Rule { desk.policy.rule(question.gate) }
  var transitions: [CaseTransition] { changed.values.sorted { $0.state.id < $1.state.id } }

  /// Notes a change of a case.
  mutating func note(_ transition: CaseTransition) {
    let id = transition.state.id
    changed[id] = CaseTransition(state: transition.state, effects: (changed[id]?.effects ?? []) + transition.effects)
    if let index = cases.firstIndex(where: { $0.id == id }) {
      cases[index] = transition.state
    } else {
      cases.append(transition.state)
    }
  }

  /// Lets time pass, and feeds the judgement to the cases.
  mutating func take(_ judged: Judged) {
    for one in cases { if let transition = one.taking(.time, at: at, policy: desk.cases) { note(transition) } }
    guard case .judged(let assessment, let role) = judged else { return }
    let heard = CaseOpening.hear(assessment, role: role, existing: cases, at: at, policy: desk.cases)
    for transition in heard.transitions { note(transition) }
    effects += heard.effects
  }

  /// The strictest rule that applies speaks: a block, then the law, then a hold in force, then what people decided, then the verdict.
  mutating func answer(_ judged: Judged) -> GateAnswer {
    if let blocked = cases.first(where: \.isBlocked) { return self.blocked(blocked) }
    if let answer = legal() { return answer }
    if let answer = holdInForce() { return answer }
    guard case .judged = judged else { return unavailable() }
    return evidence()
  }

  private func blocked(_ blocked: Case) -> GateAnswer {
    reply(.hold, .block, case: blocked, reasons: [GateWords.blocked], clears: [GateWords.appeal])
  }

  /// What a hit on a list asks for; nil when there is none, people cleared it, or the gate lets it pass.
  private mutating func legal() -> GateAnswer? {
    guard let one = cases.first(where: { $0.lane == .legal }), one.standing.decision?.kind != .clear else { return nil }
    let confirmed = one.standing.decision?.kind == .confirmFake
    // A list that no longer has the entry leaves nothing to hold for, unless people confirmed that it is the listed party.
    guard confirmed || one.evidence.lane == .legal else { return nil }
    let wish = confirmed ? GateOutcome.hold : rule.legal[one.evidence.verdict.rawValue] ?? .hold
    guard wish > .allow else { return nil }
    // A licence, or money that the law lets go: people released this very gate.
    if let ended = lastEnded(in: one), ended.state == .released,
      !ended.mark.isOutdone(by: one.evidence, bits: Bits(desk.cases.reopenBits))
    {
      return reply(.allow, .decision, case: one, reasons: [GateWords.released])
    }
    if wish == .review { return reply(.review, .list, case: one, expires: one.standing.due) }
    if one.holdsInForce.contains(where: { $0.gate == question.gate }) { return holdInForce() }
    guard let held = hold(one, hours: rule.legalHoldHours, owner: .compliance) else { return nil }
    startClocks(held.0)
    return reply(.hold, .list, case: cases.first { $0.id == one.id } ?? held.0, hold: held.1, expires: held.1.expiresAt)
  }

  private func holdInForce() -> GateAnswer? {
    for one in cases {
      let held = one.holdsInForce.first {
        $0.gate == question.gate
          && ($0.reference == nil || question.reference == nil || $0.reference == question.reference || $0.by == Self.author)
      }
      if let held { return reply(.hold, .hold, case: one, hold: held, expires: held.expiresAt) }
    }
    return nil
  }

  private mutating func unavailable() -> GateAnswer {
    let first = min(question.firstAskedAt ?? at, at)
    let end = first.adding(seconds: rule.unavailableHours * 3_600)
    alarm("judgement_unavailable")
    let waits = rule.unavailable == .closed && end > at
    var answer = reply(
      waits ? .hold : rule.unavailable == .closed ? .review : .allow, .unavailable, case: nil, reasons: [GateWords.unavailable],
      expires: waits ? end : nil)
    answer.alarm = "judgement_unavailable"
    answer.owner = waits ? owner(rule.owner) : nil
    return answer
  }

  /// What people decided, else what the verdict asks for.
  private mutating func evidence() -> GateAnswer {
    guard let one = cases.first(where: { $0.lane == .evidence }) else { return reply(.allow, .verdict, case: nil) }
    var wish = rule.evidence[one.evidence.verdict.rawValue] ?? .hold
    var basis = GateAnswer.Basis.verdict
    switch one.standing.decision?.kind {
    case .victim, .clear, .monitor: return reply(.allow, .decision, case: one, reasons: [GateWords.decided])
    case .confirmFake, .facilitator:
      wish = max(wish, rule.confirmed)
      basis = .decision
    default: break
    }
    guard wish > .allow else { return reply(.allow, basis, case: one) }
    if let ended = lastEnded(in: one), !ended.mark.isOutdone(by: one.evidence, bits: Bits(desk.cases.reopenBits)) {
      return again(after: ended, of: one)
    }
    guard wish == .hold, let held = hold(one, hours: rule.holdHours, owner: rule.owner) else {
      return reply(.review, basis, case: one, expires: one.standing.due)
    }
    return reply(.hold, basis, case: held.0, hold: held.1, expires: held.1.expiresAt)
  }

  /// A step that has waited for the same evidence does not wait again.
  private mutating func again(after ended: Hold, of one: Case) -> GateAnswer {
    guard ended.state == .expired else { return reply(.allow, .decision, case: one, reasons: [GateWords.released]) }
    alarm("hold_expired_undecided")
    var answer = reply(.review, .holdExpired, case: one, reasons: [GateWords.expired], expires: nil)
    answer.alarm = "hold_expired_undecided"
    return answer
  }

  private func lastEnded(in one: Case) -> Hold? {
    one.standing.holds.last { $0.gate == question.gate && ($0.state == .released || $0.state == .expired) }
  }
}

extension GateWork {
  /// What a hold that nobody placed by hand names as its author.
  static let author = "policy"

  private func owner(_ role: Role) -> String? { desk.roster.person(for: role) }

  /// Lets the step wait; nil when the case takes no hold.
  fileprivate mutating func hold(_ one: Case, hours: Double, owner role: Role) -> (Case, Hold)? {
    let named = owner(role)
    if named == nil { alarm("no_owner_on_duty") }
    let longest = at.adding(days: Double(desk.cases.holdLongestDays))
    let end = min(at.adding(seconds: hours * 3_600), longest)
    let hold = Hold(
      id: HoldID(naming: one.id.text, question.gate.rawValue, at.text), gate: question.gate, lane: one.lane,
      owner: named ?? role.rawValue, by: Self.author, placedAt: at, expiresAt: end, latest: longest, state: .active, endedAt: nil,
      escalations: 0, reference: question.reference, mark: EvidenceMark(one.evidence))
    guard let transition = one.taking(.hold(hold), at: at, policy: desk.cases) else { return nil }
    note(transition)
    return (transition.state, hold)
  }

  fileprivate mutating func startClocks(_ one: Case) {
    guard question.gate.movesMoney else { return }
    for name in desk.policy.legalClocks[desk.country] ?? [] {
      guard let clock = desk.clocks.run(name, from: at), let current = cases.first(where: { $0.id == one.id }) else { continue }
      if let transition = current.starting(clock, at: at, policy: desk.cases) { note(transition) }
    }
  }

  fileprivate mutating func alarm(_ topic: String) {
    effects.append(
      CaseEffect(
        id: EffectID(
          naming: question.tenant, question.subject.text, question.gate.rawValue, topic, question.reference ?? "", at.text),
        kind: .alarm, caseID: nil, tenant: question.tenant, subject: question.subject, at: at, visibility: .team,
        to: [rule.owner.rawValue], topic: topic))
  }

  /// An answer with the reasons of the case's findings behind those of the casework.
  fileprivate func reply(
    _ outcome: GateOutcome, _ basis: GateAnswer.Basis, case one: Case?, reasons own: [LocalizedText] = [],
    clears: [LocalizedText] = [], hold: Hold? = nil, expires: Instant? = nil
  ) -> GateAnswer {
    let told = outcome == .allow ? nil : one.map { GateReasons(of: $0, at: question.gate, most: desk.policy.reasons) }
    return GateAnswer(
      gate: question.gate, subject: question.subject, outcome: outcome, basis: basis,
      reasons: own.map { GateAnswer.Reason(flag: nil, text: $0) } + (told?.reasons ?? []), clears: clears + (told?.clears ?? []),
      expiresAt: expires, caseID: one?.id, holdID: hold?.id, owner: hold?.owner, alarm: nil, at: at, reference: question.reference
    )
  }
}
