public import Events

/// Where a case stands.
public enum CaseStatus: String, Codable, Sendable, Hashable, CaseIterable {
  /// Nobody has looked.
  case open
  /// Somebody looks.
  case inReview = "in_review"
  /// The person concerned was asked for something.
  case waitingForProof = "waiting_for_proof"
  /// A block waits for its second person.
  case awaitingApproval = "awaiting_approval"
  /// Settled.
  case decided
  /// Settled, and the person concerned says otherwise.
  case appealed
}

/// What changes when people decide, and what an undo restores: the same, member for member.
public struct CaseStanding: Codable, Sendable, Hashable {
  /// Where the case stands.
  public var status: CaseStatus
  /// Who works it.
  public var assignee: String?
  /// Until when it should be settled.
  public var due: Instant
  /// The holds that rest on it, by the time they were placed.
  public var holds: [Hold]
  /// The decision in force.
  public var decision: Decision?
  /// A block's first half.
  public var proposal: BlockProposal?
  /// What the person concerned says against the decision in force.
  public var appeal: Appeal?
  /// How often it was opened again.
  public var reopened: Int
}

/// A standing to which an undo leads back.
public struct UndoPoint: Codable, Sendable, Hashable {
  /// The standing before the decision.
  public var standing: CaseStanding
  /// The decision that would be undone.
  public var decision: DecisionID
  /// Who made it.
  public var by: String
  /// Until when.
  public var until: Instant
}

/// Something said about a case.
public struct CaseComment: Codable, Sendable, Hashable {
  /// Its name.
  public var id: CommentID
  /// What.
  public var text: String
  /// Who.
  public var by: String
  /// When.
  public var at: Instant
  /// Who may read it.
  public var visibility: Visibility
}

/// A reference to something kept elsewhere: a document, a picture, an event, a ticket.
public struct Attachment: Codable, Sendable, Hashable {
  /// Its name.
  public var id: AttachmentID
  /// What it is, for people.
  public var title: String
  /// Where it is kept: a URL or a storage key. It is never fetched from here.
  public var reference: String
  /// SHA-256 of the content in hexadecimal, when it is known, so that nobody can exchange it unseen.
  public var sha256: String?
  /// Who attached it.
  public var by: String
  /// When.
  public var at: Instant
  /// Who may see it.
  public var visibility: Visibility
}

/// A legal clock that runs for a case.
public struct RunningClock: Codable, Sendable, Hashable {
  /// The clock's name in the catalogue, such as `us-ofac-blocked`.
  public var clock: String
  /// What started it.
  public var trigger: Instant
  /// When it runs out; nil where the law names no length, only haste.
  public var deadline: Instant?
  /// When it should be done, by our own suggestion where the law names no length.
  public var target: Instant?
  /// When it was done.
  public var doneAt: Instant?
  /// Who did it.
  public var doneBy: String?
  /// The authority's receipt or our reference.
  public var reference: String?
  /// Who may know of it.
  public var visibility: Visibility

  private enum CodingKeys: String, CodingKey {
    case clock, trigger, deadline, target, reference, visibility
    case doneAt = "done_at"
    case doneBy = "done_by"
  }

  /// When it presses: the deadline, else the target.
  public var presses: Instant? { deadline ?? target }
}
