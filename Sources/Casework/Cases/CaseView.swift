public import Events

/// A case as one person may see it: whatever the roles do not allow is left out, and nothing tells that it was.
public struct CaseView: Codable, Sendable, Hashable {
  /// The case's name.
  public var id: CaseID
  /// About whom.
  public var subject: SubjectID
  /// Which question.
  public var lane: CaseLane
  /// Counts the changes that the reader may know of; never those that only others may.
  public var revision: Int
  /// Since when.
  public var openedAt: Instant
  /// The evidence; nil for whoever may not see scores.
  public var evidence: CaseEvidence?
  /// Where it stands.
  public var standing: CaseStanding
  /// All decisions.
  public var decisions: [Decision]
  /// What was said.
  public var comments: [CaseComment]
  /// What was attached.
  public var attachments: [Attachment]
  /// The clocks.
  public var clocks: [RunningClock]
  /// The case that leads.
  public var lead: CaseID?
  /// The cases that follow.
  public var followers: [CaseID]

  private enum CodingKeys: String, CodingKey {
    case id, subject, lane, revision, evidence, standing, decisions, comments, attachments, clocks, lead, followers
    case openedAt = "opened_at"
  }

  /// What a person may see of a case; nil for whoever may see no case at all.
  public init?(_ one: Case, for reader: Reviewer) {
    guard reader.may(.readCases) else { return nil }
    id = one.id
    subject = one.subject
    lane = one.lane
    openedAt = one.openedAt
    evidence = reader.may(.readScores) ? one.evidence : nil
    standing = one.standing
    decisions = one.decisions
    comments = one.comments.filter { $0.visibility.isVisible(to: reader) }
    attachments = one.attachments.filter { $0.visibility.isVisible(to: reader) }
    clocks = one.clocks.filter { $0.visibility.isVisible(to: reader) }
    lead = one.lead
    followers = one.followers
    // A number that jumps would tell that somebody wrote something.
    let hidden =
      one.comments.count - comments.count + one.attachments.count - attachments.count
      + one.clocks.filter { !$0.visibility.isVisible(to: reader) }.reduce(0) { $0 + ($1.doneAt == nil ? 1 : 2) }
    revision = one.revision - hidden
  }
}

extension CaseEffect {
  /// The effects of a change that a person may learn of: an effect that others may not see is not told, not even as a gap.
  public static func visible(_ effects: [CaseEffect], to reader: Reviewer) -> [CaseEffect] {
    effects.filter { $0.visibility.isVisible(to: reader) }
  }
}
