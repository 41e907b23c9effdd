public import RedFlags

/// Why a command was not carried out. The state is unchanged; nothing was sent.
public struct Refusal: Error, Codable, Sendable, Hashable, CustomStringConvertible {
  /// A stable word that programs may rely on.
  public enum Code: String, Codable, Sendable, Hashable, CaseIterable {
    /// None of the person's roles has the permission.
    case notPermitted = "not_permitted"
    /// The case is in a state in which this cannot be done.
    case wrongState = "wrong_state"
    /// The second person must be somebody else than the first.
    case samePerson = "same_person"
    /// An appeal is decided by somebody who took no part before.
    case tookPart = "took_part"
    /// The reason code does not belong to this decision.
    case wrongReason = "wrong_reason"
    /// No decision is there to be undone, or the standing has changed since.
    case nothingToUndo = "nothing_to_undo"
    /// The window for undoing has passed.
    case undoTooLate = "undo_too_late"
    /// Nothing of that name exists here.
    case notFound = "not_found"
    /// An expiry lies in the past or beyond what the policy allows.
    case outOfBounds = "out_of_bounds"
    /// A hold needs an owner by name.
    case ownerMissing = "owner_missing"
    /// The case is worked together with another; ask there.
    case merged
    /// The cases cannot be worked together.
    case notMergeable = "not_mergeable"
    /// A member of the ring was neither included nor left out.
    case memberUnanswered = "member_unanswered"
    /// The ring or its cases have changed since the plan was shown.
    case planChanged = "plan_changed"
    /// A text is empty or too long.
    case badText = "bad_text"
    /// The subject is a victim; there is no suspicion to decide.
    case victim
    /// The case has moved on since it was read.
    case staleRevision = "stale_revision"
    /// It was done already.
    case alreadyDone = "already_done"
    /// The time lies before something that has happened already.
    case timeRunsBackwards = "time_runs_backwards"
  }

  /// The stable word.
  public var code: Code
  /// The part of the request that it is about, such as `reason` or `until`.
  public var field: String?

  /// A refusal.
  public init(_ code: Code, field: String? = nil) {
    self.code = code
    self.field = field
  }

  /// The sentence for the person who asked.
  public var title: LocalizedText { Self.titles(code) }

  /// Code and field in one line.
  public var description: String { field.map { "\(code.rawValue) (\($0))" } ?? code.rawValue }
}
