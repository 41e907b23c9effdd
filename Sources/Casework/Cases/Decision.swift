public import Events

/// What a person decides about a case.
public enum DecisionKind: String, Codable, Sendable, Hashable, CaseIterable {
  /// The work is done, or the money taken, by somebody else than the verified person.
  case confirmFake = "confirm_fake"
  /// Lends an account, an address, a face or a name to others.
  case facilitator
  /// The identity was used without its owner's knowledge.
  case victim
  /// Nothing of it stands.
  case clear
  /// Too little to decide; watched until a date.
  case monitor
  /// The person is asked for something that would clear it.
  case requestProof = "request_proof"
  /// The holds end, the question stays open.
  case release
  /// Given to somebody else: compliance, counsel, a platform, an authority.
  case refer
  /// The subject may not go on. Two people.
  case block

  /// What the evidence of others may learn from it (`disposition.recorded`), nil when it settles nothing.
  ///
  /// A block is an act and no finding: the finding is confirmed by a decision of its own.
  public var outcome: DispositionOutcome? {
    switch self {
    case .confirmFake: .confirmed
    case .facilitator: .facilitator
    case .victim: .victim
    case .clear: .cleared
    case .monitor: .unresolved
    case .requestProof, .release, .refer, .block: nil
    }
  }

  /// Whether the case is settled by it.
  public var settles: Bool {
    switch self {
    case .confirmFake, .facilitator, .victim, .clear, .monitor, .block: true
    case .requestProof, .release, .refer: false
    }
  }

  /// What a person needs to be allowed to decide it alone. Block is not on this list: nobody decides it alone.
  public var permission: Permission {
    switch self {
    case .clear, .monitor, .requestProof, .refer: .decide
    case .confirmFake, .facilitator, .victim: .confirm
    case .release: .release
    case .block: .approveBlock
    }
  }
}

/// A decision with everything that it takes to answer for it.
public struct Decision: Codable, Sendable, Hashable {
  /// Its name.
  public var id: DecisionID
  /// What was decided.
  public var kind: DecisionKind
  /// Why, as a code that can be counted.
  public var reason: ReasonCode
  /// Why, in words.
  public var note: String
  /// Who decided; of a block the second person.
  public var by: String
  /// Who proposed it, of a block.
  public var proposedBy: String?
  /// When.
  public var at: Instant
  /// Until when it holds: the end of monitoring or of the time for an answer.
  public var until: Instant?
  /// What it rested on.
  public var mark: EvidenceMark
  /// Whether it answered an appeal.
  public var onAppeal: Bool
  /// When it was undone, and by whom.
  public var undoneAt: Instant?
  /// Who undid it.
  public var undoneBy: String?

  private enum CodingKeys: String, CodingKey {
    case id, kind, reason, note, by, at, until, mark
    case proposedBy = "proposed_by"
    case onAppeal = "on_appeal"
    case undoneAt = "undone_at"
    case undoneBy = "undone_by"
  }
}

/// The first half of a block.
public struct BlockProposal: Codable, Sendable, Hashable {
  /// Why.
  public var reason: ReasonCode
  /// Why, in words.
  public var note: String
  /// The first person.
  public var by: String
  /// When.
  public var at: Instant
  /// Unless a second person agrees until then, it lapses.
  public var until: Instant
  /// The state of the case before it, to which a refusal or a lapse leads back.
  public var from: CaseStatus
}

/// What the person concerned says against a decision.
public struct Appeal: Codable, Sendable, Hashable {
  /// The decision appealed against.
  public var decision: DecisionID
  /// What the person says.
  public var text: String
  /// When it came in.
  public var at: Instant
  /// Until when it should be answered.
  public var due: Instant
  /// Who decided it.
  public var answeredBy: String?
  /// When.
  public var answeredAt: Instant?
  /// Whether the person was right.
  public var granted: Bool?
  /// What the person is told.
  public var answer: String?

  private enum CodingKeys: String, CodingKey {
    case decision, text, at, due, granted, answer
    case answeredBy = "answered_by"
    case answeredAt = "answered_at"
  }
}
