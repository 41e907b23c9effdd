public import Events
public import Judgement
public import RedFlags

/// One subject with everything that is known, held and decided about it.
public struct SubjectModel: Sendable {
  /// Something that tells who the person is. Shown masked until somebody asks, which is a request of its own and goes on record.
  public struct Identity: Sendable, Hashable {
    /// The word of its kind: `name`, `email`, `phone`, `document_number`, `payout_account`, `wallet`, `address`, `date_of_birth`.
    public var kind: String
    /// In full.
    public var value: String
    /// Whether it was asked for, and the request is on record.
    public var isShown: Bool

    /// Something that tells who the person is.
    public init(kind: String, value: String, isShown: Bool = false) {
      self.kind = kind
      self.value = value
      self.isShown = isShown
    }
  }

  /// A step that waits, or waited.
  public struct Hold: Sendable, Hashable {
    /// Its identifier.
    public var id: String
    /// The word of its gate.
    public var gate: String
    /// Who answers for it.
    public var owner: String
    /// Since when.
    public var placedAt: Instant
    /// Until when.
    public var expiresAt: Instant
    /// The word of its state: `active`, `escalated`, `released`, `expired`, `decided`.
    public var state: String
    /// The step's own identifier.
    public var reference: String?

    /// A hold.
    public init(
      id: String, gate: String, owner: String, placedAt: Instant, expiresAt: Instant, state: String, reference: String? = nil
    ) {
      self.id = id
      self.gate = gate
      self.owner = owner
      self.placedAt = placedAt
      self.expiresAt = expiresAt
      self.state = state
      self.reference = reference
    }
  }

  /// What a gate was asked and answered.
  public struct Gate: Sendable, Hashable {
    /// The word of the gate.
    public var gate: String
    /// The word of the answer: `allow`, `review`, `hold`.
    public var outcome: String
    /// When.
    public var at: Instant
    /// Why, in the viewer's language.
    public var reasons: [String]

    /// An answer.
    public init(gate: String, outcome: String, at: Instant, reasons: [String]) {
      self.gate = gate
      self.outcome = outcome
      self.at = at
      self.reasons = reasons
    }
  }

  /// What was decided.
  public struct Decision: Sendable, Hashable {
    /// Its identifier.
    public var id: String
    /// The word of its kind, such as `confirm_fake`.
    public var kind: String
    /// The word of its reason.
    public var reason: String
    /// Why, in words.
    public var note: String
    /// Who.
    public var by: String
    /// When.
    public var at: Instant
    /// Until when it can be undone; nil when it cannot.
    public var undoUntil: Instant?
    /// Whether it was undone.
    public var isUndone: Bool

    /// A decision.
    public init(
      id: String, kind: String, reason: String, note: String, by: String, at: Instant, undoUntil: Instant? = nil,
      isUndone: Bool = false
    ) {
      self.id = id
      self.kind = kind
      self.reason = reason
      self.note = note
      self.by = by
      self.at = at
      self.undoUntil = undoUntil
      self.isUndone = isUndone
    }
  }

  /// A block that waits for its second person.
  public struct Proposal: Sendable, Hashable {
    /// The word of its reason.
    public var reason: String
    /// Why, in words.
    public var note: String
    /// The first person.
    public var by: String
    /// Whether the viewer is that person, and so cannot be the second.
    public var isOwn: Bool
    /// When it lapses.
    public var until: Instant

    /// A proposal.
    public init(reason: String, note: String, by: String, isOwn: Bool, until: Instant) {
      self.reason = reason
      self.note = note
      self.by = by
      self.isOwn = isOwn
      self.until = until
    }
  }

  /// Something said.
  public struct Comment: Sendable, Hashable {
    /// What.
    public var text: String
    /// Who.
    public var by: String
    /// When.
    public var at: Instant
    /// Whether only compliance may know of it.
    public var isSecret: Bool

    /// A comment.
    public init(text: String, by: String, at: Instant, isSecret: Bool = false) {
      self.text = text
      self.by = by
      self.at = at
      self.isSecret = isSecret
    }
  }

  /// What the person concerned says against a decision.
  public struct Appeal: Sendable, Hashable {
    /// What.
    public var text: String
    /// When.
    public var at: Instant
    /// Until when it should be answered.
    public var due: Instant
    /// What was answered.
    public var answer: String?
    /// Whether the viewer had a part in the decision, and so cannot answer.
    public var hadPart: Bool

    /// An appeal.
    public init(text: String, at: Instant, due: Instant, answer: String? = nil, hadPart: Bool) {
      self.text = text
      self.at = at
      self.due = due
      self.answer = answer
      self.hadPart = hadPart
    }
  }

  /// A reason code, with the decisions that it can explain.
  public struct Reason: Sendable, Hashable {
    /// The code.
    public var code: String
    /// The words of the decisions.
    public var decisions: [String]

    /// A reason code.
    public init(code: String, decisions: [String]) {
      self.code = code
      self.decisions = decisions
    }
  }

  /// What is said about it.
  public var assessment: Assessment
  /// Its events in the order of time.
  public var events: [Event]
  /// Base rates and thresholds.
  public var policy: Policy
  /// The catalogue's documents of the flags that hold, by identifier.
  public var flags: [String: FlagDocument]
  /// When the lists were published, by the name of the file.
  public var listDates: [String: Instant]
  /// Who it is.
  public var identity: [Identity]
  /// The ring, for its picture.
  public var ring: RingReport?
  /// What gates answered, newest first.
  public var gates: [Gate]
  /// What waits.
  public var holds: [Hold]
  /// What was decided, newest first.
  public var decisions: [Decision]
  /// A block that waits for its second person.
  public var proposal: Proposal?
  /// What was said.
  public var comments: [Comment]
  /// What the person concerned says.
  public var appeal: Appeal?
  /// Clocks of the case.
  public var clocks: [OverviewModel.Clock]
  /// The word of the case's state.
  public var status: String
  /// Who works it.
  public var owner: String?
  /// The case's revision, sent back with every act so that nobody acts on an old page.
  public var revision: Int
  /// The reason codes to choose from.
  public var reasons: [Reason]

  /// A subject of which only the assessment is known yet.
  public init(
    assessment: Assessment, events: [Event], policy: Policy, flags: [String: FlagDocument] = [:], status: String = "open",
    revision: Int = 1
  ) {
    self.assessment = assessment
    self.events = events
    self.policy = policy
    self.flags = flags
    self.status = status
    self.revision = revision
    listDates = [:]
    identity = []
    gates = []
    holds = []
    decisions = []
    comments = []
    clocks = []
    reasons = []
  }
}
