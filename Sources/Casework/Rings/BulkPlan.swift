public import Events
public import Judgement
import RedFlags

/// What an action on a whole ring would do, shown before it is done: the weakest members first, since a crowd carries the innocent with
/// it. Nobody is included silently: who confirms says yes or no for every member.
public struct BulkPlan: Codable, Sendable, Hashable {
  /// What ties a member to the ring.
  public struct Tie: Codable, Sendable, Hashable {
    /// The other member.
    public var to: SubjectID
    /// How strong the link is.
    public var bits: Bits
    /// What is shared: kind and a masked form.
    public var shared: [String]
  }

  /// A member.
  public struct Member: Codable, Sendable, Hashable {
    /// Who.
    public var subject: SubjectID
    /// What it seems to be.
    public var role: String
    /// Its own probability, without what the ring lends.
    public var probability: Double
    /// What ties it, strongest first.
    public var ties: [Tie]
    /// Its case; nil when it has none, and so nothing can be done about it here.
    public var caseID: CaseID?
    /// The revision that was shown.
    public var revision: Int?
    /// Why it cannot be included; nil when it can.
    public var excluded: String?
    /// A warning to whoever confirms, such as `single_tie`.
    public var warnings: [String]

    private enum CodingKeys: String, CodingKey {
      case subject, role, probability, ties, revision, excluded, warnings
      case caseID = "case"
    }
  }

  /// The ring.
  public var ring: String
  /// In whose books.
  public var tenant: String
  /// The action.
  public var command: CaseCommand
  /// The members, weakest first.
  public var members: [Member]

  /// Makes a plan.
  ///
  /// - Parameters:
  ///   - command: what is asked of each case. Commands that would tell nothing of the member alone, such as comments, are planned too.
  ///   - ring: the ring.
  ///   - cases: the members' cases.
  ///   - lane: the lane in which to act.
  public init(_ command: CaseCommand, ring: RingReport, cases: [Case], lane: CaseLane = .evidence) {
    self.ring = ring.ring
    tenant = ring.tenant
    self.command = command
    let bySubject = Dictionary(
      cases.filter { $0.tenant == ring.tenant && $0.lane == lane }.map { ($0.subject, $0) },
      uniquingKeysWith: { first, _ in first })
    members = ring.members.enumerated().map { place, member in
      Self.member(member, at: place, in: ring, case: bySubject[member.subject])
    }
    .sorted { ($0.probability, $0.strength, $0.subject) < ($1.probability, $1.strength, $1.subject) }
  }

  private static func member(_ member: RingReport.Member, at place: Int, in ring: RingReport, case one: Case?) -> Member {
    let links = ring.links.filter { $0.a == place || $0.b == place }
    let ties = links.compactMap { link -> Tie? in
      let other = link.a == place ? link.b : link.a
      guard ring.members.indices.contains(other) else { return nil }
      return Tie(
        to: ring.members[other].subject, bits: link.bits,
        shared: link.because.map { $0.shown.isEmpty ? $0.kind : "\($0.kind) \($0.shown)" })
    }
    .sorted { ($1.bits, $0.to) < ($0.bits, $1.to) }
    var warnings: [String] = []
    if ties.count <= 1 { warnings.append("single_tie") }
    if (ties.first?.bits ?? .zero) < Bits(8) { warnings.append("weak_tie") }
    if member.probability < 0.5 { warnings.append("weak_alone") }
    if member.role == .facilitator { warnings.append("facilitator") }
    let excluded: String? =
      member.role == .victim || one?.standing.decision?.kind == .victim
      ? "victim" : member.tenant != ring.tenant ? "other_tenant" : one == nil ? "no_case" : nil
    return Member(
      subject: member.subject, role: member.role.rawValue, probability: member.probability, ties: ties, caseID: one?.id,
      revision: one?.revision, excluded: excluded, warnings: warnings)
  }

  /// Carries a plan out on those who were included.
  ///
  /// - Parameters:
  ///   - answers: yes or no for every member that is not excluded.
  ///   - cases: the cases as they are now.
  /// - Returns: for each included member a transition, or why it was refused: one refusal stops no other.
  /// - Throws: ``Refusal``, when a member was not answered or a case has changed since the plan was shown; then nothing is done.
  public func carryOut(
    _ answers: [SubjectID: Bool], cases: [Case], by person: Reviewer, at: Instant, policy: CasePolicy
  ) throws(Refusal) -> [Outcome] {
    guard person.may(.bulk) else { throw Refusal(.notPermitted) }
    let byID = Dictionary(cases.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let able = members.filter { $0.excluded == nil }
    guard Set(answers.keys).isSubset(of: able.map(\.subject)) else { throw Refusal(.planChanged) }
    for member in able {
      guard answers[member.subject] != nil else { throw Refusal(.memberUnanswered, field: member.subject.text) }
      guard let id = member.caseID, let one = byID[id], one.revision == member.revision else {
        throw Refusal(.planChanged, field: member.subject.text)
      }
    }
    return able.filter { answers[$0.subject] == true }.compactMap { member in
      guard let one = member.caseID.flatMap({ byID[$0] }) else { return nil }
      do throws(Refusal) {
        let transition = try one.applying(command, by: person, at: at, policy: policy)
        return Outcome(subject: member.subject, transition: transition, refusal: nil)
      } catch {
        return Outcome(subject: member.subject, transition: nil, refusal: error)
      }
    }
  }

  /// What became of one member.
  public struct Outcome: Codable, Sendable, Hashable {
    /// Who.
    public var subject: SubjectID
    /// The new state and what follows; nil when refused.
    public var transition: CaseTransition?
    /// Why not.
    public var refusal: Refusal?
  }
}

extension BulkPlan.Member {
  /// How strongly the member is tied: the sum over its links.
  fileprivate var strength: Bits { ties.reduce(.zero) { $0 + $1.bits } }
}
