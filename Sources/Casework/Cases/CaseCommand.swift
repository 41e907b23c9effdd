public import Events

/// What a person asks a case to do.
public enum CaseCommand: Codable, Sendable, Hashable {
  /// Give the case to somebody; nil gives it back to the queue.
  case assign(to: String?)
  /// Set when it should be settled.
  case schedule(due: Instant)
  /// Begin to look. Takes the case when nobody has it.
  case startReview
  /// Say something.
  case comment(text: String, visibility: Visibility)
  /// Refer to something kept elsewhere.
  case attach(title: String, reference: String, sha256: String?, visibility: Visibility)
  /// Let an irreversible step wait.
  case placeHold(gate: GateKind, owner: String, until: Instant, reference: String?)
  /// Let it wait longer, within the policy.
  case extendHold(hold: HoldID, until: Instant)
  /// Give it to another owner.
  case reassignHold(hold: HoldID, owner: String)
  /// Decide. A block cannot be decided this way.
  case decide(kind: DecisionKind, reason: ReasonCode, note: String, until: Instant?)
  /// Record that what was asked for has come.
  case receiveProof(reference: String)
  /// Be the first of two to block.
  case proposeBlock(reason: ReasonCode, note: String)
  /// Be the second.
  case approveBlock(note: String)
  /// Refuse as the second, or take back as the first.
  case declineBlock(note: String)
  /// Lead the standing back to before the last decision.
  case undo
  /// Record what the person concerned says against the decision.
  case appeal(text: String)
  /// Answer it.
  case answerAppeal(granted: Bool, answer: String)
  /// Start a legal clock.
  case startClock(clock: RunningClock)
  /// Record that a clock's duty is done.
  case completeClock(clock: String, reference: String)

  private enum CodingKeys: String, CodingKey {
    case assign, schedule, comment, attach, decide, undo, appeal
    case startReview = "start_review"
    case placeHold = "place_hold"
    case extendHold = "extend_hold"
    case reassignHold = "reassign_hold"
    case receiveProof = "receive_proof"
    case proposeBlock = "propose_block"
    case approveBlock = "approve_block"
    case declineBlock = "decline_block"
    case answerAppeal = "answer_appeal"
    case startClock = "start_clock"
    case completeClock = "complete_clock"
  }

  /// The command's name, as in JSON.
  public var name: String {
    switch self {
    case .assign: "assign"
    case .schedule: "schedule"
    case .startReview: "start_review"
    case .comment: "comment"
    case .attach: "attach"
    case .placeHold: "place_hold"
    case .extendHold: "extend_hold"
    case .reassignHold: "reassign_hold"
    case .decide: "decide"
    case .receiveProof: "receive_proof"
    case .proposeBlock: "propose_block"
    case .approveBlock: "approve_block"
    case .declineBlock: "decline_block"
    case .undo: "undo"
    case .appeal: "appeal"
    case .answerAppeal: "answer_appeal"
    case .startClock: "start_clock"
    case .completeClock: "complete_clock"
    }
  }
}

/// What happens to a case without a person asking.
public enum CaseInput: Codable, Sendable, Hashable {
  /// The subject was judged anew.
  case evidence(CaseEvidence)
  /// A gate's policy lets a step wait.
  case hold(Hold)
  /// Time has passed: holds end, proposals lapse, answers fail to come.
  case time
}
