public import Events

/// Works the cases of a ring together, and parts them again. Together they have one place in the queue and one reviewer; each person is
/// still decided on by himself.
public enum RingCases {
  /// Lets one case lead others.
  ///
  /// - Returns: the leading case and the others, changed, with what follows.
  /// - Throws: ``Refusal``; then nothing has changed.
  public static func merge(
    _ followers: [Case], into lead: Case, by person: Reviewer, at: Instant, policy: CasePolicy
  ) throws(Refusal) -> [CaseTransition] {
    guard person.may(.merge) else { throw Refusal(.notPermitted) }
    guard lead.lead == nil, !followers.isEmpty, Set(followers.map(\.id)).count == followers.count else {
      throw Refusal(.notMergeable)
    }
    for one in followers {
      guard one.id != lead.id, one.tenant == lead.tenant, one.lane == lead.lane, one.lead == nil, one.followers.isEmpty,
        one.isGolden == lead.isGolden, one.standing.decision?.kind != .victim
      else { throw Refusal(.notMergeable, field: one.id.text) }
      guard at >= one.changedAt else { throw Refusal(.timeRunsBackwards) }
    }
    guard at >= lead.changedAt else { throw Refusal(.timeRunsBackwards) }
    let ordered = followers.sorted { $0.id < $1.id }
    var head = CaseMachine(lead, at: at, policy: policy)
    head.state.followers = (lead.followers + ordered.map(\.id)).sorted()
    head.emit(.caseChanged, to: [lead.standing.assignee].compactMap { $0 }, topic: "merged")
    return [head.transition]
      + ordered.map { one in
        var machine = CaseMachine(one, at: at, policy: policy)
        machine.state.lead = lead.id
        machine.emit(.caseChanged, topic: "merged")
        return machine.transition
      }
  }

  /// Parts a case from the one that leads it.
  ///
  /// - Returns: the leading case and the parted one.
  /// - Throws: ``Refusal``; then nothing has changed.
  public static func split(
    _ follower: Case, from lead: Case, by person: Reviewer, at: Instant, policy: CasePolicy
  ) throws(Refusal) -> [CaseTransition] {
    guard person.may(.merge) else { throw Refusal(.notPermitted) }
    guard follower.lead == lead.id, lead.followers.contains(follower.id) else { throw Refusal(.notFound, field: "follower") }
    guard at >= max(lead.changedAt, follower.changedAt) else { throw Refusal(.timeRunsBackwards) }
    var head = CaseMachine(lead, at: at, policy: policy)
    head.state.followers.removeAll { $0 == follower.id }
    head.emit(.caseChanged, topic: "split")
    var machine = CaseMachine(follower, at: at, policy: policy)
    machine.state.lead = nil
    machine.emit(.caseChanged, topic: "split")
    return [head.transition, machine.transition]
  }
}
