public import Events

/// The work of people on one subject in one lane: evidence, holds, decisions, and who did what. A value; every change goes through
/// ``applying(_:by:at:policy:expecting:)`` or ``taking(_:at:policy:)``, which answer a new value and what is to be done.
public struct Case: Codable, Sendable, Hashable {
  /// Its name, derived from tenant, subject and lane: a subject has one case a lane, which is opened again rather than doubled.
  public let id: CaseID
  /// In whose books.
  public let tenant: String
  /// About whom.
  public let subject: SubjectID
  /// Which question.
  public let lane: CaseLane
  /// Since when.
  public let openedAt: Instant
  /// Counts changes; what a reader has seen (`ETag`).
  public internal(set) var revision: Int
  /// When it changed last. Commands that claim to be older are refused.
  public internal(set) var changedAt: Instant
  /// The newest evidence.
  public internal(set) var evidence: CaseEvidence
  /// What people decided, and what waits.
  public internal(set) var standing: CaseStanding
  /// All decisions ever, also those undone.
  public internal(set) var decisions: [Decision]
  /// Everybody who decided, proposed or approved something here. An undo does not erase it.
  public internal(set) var participants: [String]
  /// What was said.
  public internal(set) var comments: [CaseComment]
  /// What was attached.
  public internal(set) var attachments: [Attachment]
  /// The legal clocks.
  public internal(set) var clocks: [RunningClock]
  /// To which standing an undo leads back.
  public internal(set) var undo: UndoPoint?
  /// The case that leads when a ring's cases are worked together.
  public internal(set) var lead: CaseID?
  /// The cases that this one leads.
  public internal(set) var followers: [CaseID]
  /// A planted case with a known answer, to see how well reviewers judge. Its decisions touch nobody.
  public let isGolden: Bool

  private enum CodingKeys: String, CodingKey {
    case id, tenant, subject, lane, revision, evidence, standing, decisions, participants, comments, attachments, clocks, undo,
      lead
    case followers
    case openedAt = "opened_at"
    case changedAt = "changed_at"
    case isGolden = "is_golden"
  }

  /// Opens a case.
  ///
  /// - Parameters:
  ///   - golden: whether it is planted.
  public init(
    tenant: String, subject: SubjectID, lane: CaseLane, evidence: CaseEvidence, at: Instant, policy: CasePolicy,
    golden: Bool = false
  ) {
    id = CaseID(naming: tenant, subject.text, lane.rawValue)
    self.tenant = tenant
    self.subject = subject
    self.lane = lane
    openedAt = at
    changedAt = at
    revision = 1
    self.evidence = evidence
    standing = CaseStanding(
      status: .open, assignee: nil, due: policy.due(of: evidence, from: at), holds: [], decision: nil, proposal: nil, appeal: nil,
      reopened: 0)
    decisions = []
    participants = []
    comments = []
    attachments = []
    clocks = []
    followers = []
    isGolden = golden
  }

  /// Whether somebody still has to decide.
  public var isOpen: Bool { standing.status != .decided }

  /// The holds on which a step waits.
  public var holdsInForce: [Hold] { standing.holds.filter(\.isInForce) }

  /// Whether two people blocked the subject and nobody has lifted it.
  public var isBlocked: Bool { standing.decision?.kind == .block }
}
