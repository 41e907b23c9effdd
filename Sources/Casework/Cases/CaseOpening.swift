public import Events
public import Judgement
import RedFlags

/// Which cases a new judgement opens, feeds or opens again. One case a subject and lane, however often it is judged.
public enum CaseOpening {
  /// What a judgement leads to.
  public struct Result: Codable, Sendable, Hashable {
    /// Cases that are new or have changed.
    public var transitions: [CaseTransition]
    /// What follows without a case.
    public var effects: [CaseEffect]

    /// Nothing.
    public init() {
      transitions = []
      effects = []
    }
  }

  /// Takes in a judgement.
  ///
  /// - Parameters:
  ///   - assessment: the judgement.
  ///   - role: what the subject seems to be in its ring. A victim never comes to review as a suspect: a matter is opened instead.
  ///   - existing: the subject's cases, in any order. Those of others are ignored.
  ///   - at: now.
  public static func hear(
    _ assessment: Assessment, role: RingReport.Role? = nil, existing: [Case], at: Instant, policy: CasePolicy
  ) -> Result {
    let evidence = CaseEvidence(assessment, at: at)
    let own = existing.filter { $0.tenant == assessment.tenant && $0.subject == assessment.subject && !$0.isGolden }
      .sorted { $0.id < $1.id }
    let isVictim = role == .victim || own.contains { $0.standing.decision?.kind == .victim }
    var result = Result()
    result.transitions = own.compactMap { $0.taking(.evidence(evidence), at: at, policy: policy) }
    if isVictim { result.effects += victim(assessment, existing: own, at: at) }
    guard evidence.verdict > .clear, let lane = lane(for: evidence, isVictim: isVictim), !own.contains(where: { $0.lane == lane })
    else { return result }
    let opened = Case(
      tenant: assessment.tenant, subject: assessment.subject, lane: lane, evidence: evidence, at: at, policy: policy)
    result.transitions.append(CaseTransition(state: opened, effects: [openedEffect(of: opened)]))
    return result
  }

  /// The lane that asks; nil when none does. The law asks about victims as about everybody; suspicion does not.
  private static func lane(for evidence: CaseEvidence, isVictim: Bool) -> CaseLane? {
    if evidence.lane == .legal { return .legal }
    return isVictim ? nil : .evidence
  }

  private static func openedEffect(of opened: Case) -> CaseEffect {
    CaseEffect(
      id: EffectID(naming: opened.tenant, opened.id.text, "1", "0"), kind: .caseOpened, caseID: opened.id, tenant: opened.tenant,
      subject: opened.subject, at: opened.openedAt, visibility: .team,
      to: opened.lane == .legal ? [Role.compliance.rawValue] : [], topic: opened.evidence.verdict.rawValue)
  }

  /// Opens the victim's matter once, and asks people to look at a suspicion that rests on it.
  private static func victim(_ assessment: Assessment, existing: [Case], at: Instant) -> [CaseEffect] {
    func effect(_ kind: CaseEffect.Kind, _ key: String, caseID: CaseID?, to: [String], topic: String?) -> CaseEffect {
      CaseEffect(
        id: EffectID(naming: assessment.tenant, assessment.subject.text, key), kind: kind, caseID: caseID,
        tenant: assessment.tenant, subject: assessment.subject, at: at, visibility: .team, to: to, topic: topic)
    }
    // Named by subject alone: however often it is heard, one matter is opened.
    var effects = [effect(.openMatter, "matter", caseID: nil, to: [], topic: "ring_role")]
    if let suspected = existing.first(where: { $0.lane == .evidence && $0.isOpen && $0.standing.decision?.kind != .victim }) {
      effects.append(
        effect(.notify, "reads_as_victim", caseID: suspected.id, to: [Role.senior.rawValue], topic: "reads_as_victim"))
    }
    return effects
  }
}
