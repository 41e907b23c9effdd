public import Events

/// Something that follows from a change: to be stored with the new state in one transaction, and carried out after it.
public struct CaseEffect: Codable, Sendable, Hashable {
  /// What.
  public enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
    /// A case was opened.
    case caseOpened = "case_opened"
    /// A settled case was opened again.
    case caseReopened = "case_reopened"
    /// A case changed hands or dates.
    case caseChanged = "case_changed"
    /// Something was decided.
    case decided
    /// A decision was taken back: whoever acted on it must act again.
    case undone
    /// Write `disposition.recorded` into the subject's events.
    case recordDisposition = "record_disposition"
    /// A step waits.
    case holdPlaced = "hold_placed"
    /// A hold has a new end or owner.
    case holdChanged = "hold_changed"
    /// A step may go on.
    case holdReleased = "hold_released"
    /// A hold ended undecided; the step may go on, and somebody should ask why.
    case holdExpired = "hold_expired"
    /// A hold of the legal lane ended undecided and waits on.
    case holdEscalated = "hold_escalated"
    /// End sessions and disable the account.
    case revokeAccess = "revoke_access"
    /// Let the account be used again.
    case restoreAccess = "restore_access"
    /// Ask the person concerned.
    case askPerson = "ask_person"
    /// Tell the person concerned.
    case tellPerson = "tell_person"
    /// Somebody in the firm should look.
    case notify
    /// Open a victim's matter.
    case openMatter = "open_matter"
    /// A legal clock runs.
    case clockStarted = "clock_started"
    /// A legal clock was met.
    case clockDone = "clock_done"
    /// Something that must not be overlooked.
    case alarm
  }

  /// Its name: equal for the same effect however often it is handed out, so that it is applied once.
  public var id: EffectID
  /// What.
  public var kind: Kind
  /// Of which case; nil for what a gate raises without one.
  public var caseID: CaseID?
  /// In whose books.
  public var tenant: String
  /// About whom.
  public var subject: SubjectID
  /// When it came about.
  public var at: Instant
  /// Not before: what cannot be taken back waits until the decision cannot be undone any more.
  public var earliest: Instant?
  /// Who may learn of it.
  public var visibility: Visibility
  /// The hold.
  public var hold: Hold?
  /// The decision.
  public var decision: Decision?
  /// The clock.
  public var clock: RunningClock?
  /// To whom: roles or people.
  public var to: [String]
  /// A stable word for what happened, such as `proposal_lapsed`.
  public var topic: String?

  private enum CodingKeys: String, CodingKey {
    case id, kind, tenant, subject, at, earliest, visibility, hold, decision, clock, to, topic
    case caseID = "case"
  }
}

/// A new state, and what follows from it.
public struct CaseTransition: Codable, Sendable, Hashable {
  /// The case afterwards.
  public var state: Case
  /// What follows, in order.
  public var effects: [CaseEffect]
}
