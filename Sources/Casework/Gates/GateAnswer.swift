public import Events
public import RedFlags

/// What a system asks before something goes out that cannot be taken back.
public struct GateQuestion: Codable, Sendable, Hashable {
  /// Which step.
  public var gate: GateKind
  /// In whose books.
  public var tenant: String
  /// About whom.
  public var subject: SubjectID
  /// The step's own identifier: a payment, an order, a request.
  public var reference: String?
  /// When the same step was first asked about, so that a gate without judgement does not hold it for ever.
  public var firstAskedAt: Instant?

  private enum CodingKeys: String, CodingKey {
    case gate, tenant, subject, reference
    case firstAskedAt = "first_asked_at"
  }

  /// A question.
  public init(gate: GateKind, tenant: String, subject: SubjectID, reference: String? = nil, firstAskedAt: Instant? = nil) {
    self.gate = gate
    self.tenant = tenant
    self.subject = subject
    self.reference = reference
    self.firstAskedAt = firstAskedAt
  }
}

/// What a gate answers. It carries reasons in words and no score: the asking system needs none, and whoever reads its log must not.
public struct GateAnswer: Codable, Sendable, Hashable {
  /// What the answer rests on.
  public enum Basis: String, Codable, Sendable, Hashable, CaseIterable {
    /// The verdict.
    case verdict
    /// A hit on a list.
    case list
    /// What people decided.
    case decision
    /// Two people blocked the subject.
    case block
    /// A hold in force.
    case hold
    /// A hold that ended undecided: the step goes on.
    case holdExpired = "hold_expired"
    /// Judgement was unavailable.
    case unavailable
  }

  /// One reason.
  public struct Reason: Codable, Sendable, Hashable {
    /// The flag; nil for a reason of the casework itself.
    public var flag: String?
    /// In words.
    public var text: LocalizedText
  }

  /// Which step.
  public var gate: GateKind
  /// About whom.
  public var subject: SubjectID
  /// The answer.
  public var outcome: GateOutcome
  /// What it rests on.
  public var basis: Basis
  /// Why.
  public var reasons: [Reason]
  /// What would clear it.
  public var clears: [LocalizedText]
  /// Until when a hold lasts, or when a review should be settled; nil for an answer that does not expire.
  public var expiresAt: Instant?
  /// The case.
  public var caseID: CaseID?
  /// The hold.
  public var holdID: HoldID?
  /// Who answers for the hold, by name.
  public var owner: String?
  /// A stable word for an alarm that was raised, such as `judgement_unavailable`.
  public var alarm: String?
  /// When it was answered.
  public var at: Instant
  /// The step's own identifier.
  public var reference: String?

  private enum CodingKeys: String, CodingKey {
    case gate, subject, outcome, basis, reasons, clears, owner, alarm, at, reference
    case expiresAt = "expires_at"
    case caseID = "case"
    case holdID = "hold"
  }
}

/// A gate's answer, and what is to be stored and done with it.
public struct GateResult: Codable, Sendable, Hashable {
  /// The answer.
  public var answer: GateAnswer
  /// Cases that are new or have changed.
  public var transitions: [CaseTransition]
  /// What follows without a case.
  public var effects: [CaseEffect]
}
