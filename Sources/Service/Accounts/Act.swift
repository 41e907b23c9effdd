import Events
import Storage

/// What somebody did to the service itself, for the record.
struct Act: Sendable, Hashable {
  /// Who did it.
  var actor: String
  var tenant: String
  /// What, such as `user.changed`.
  var action: String
  /// To what, by its identifier.
  var object: String
  var at: Instant
}

/// Writes acts down, in the transaction of the act itself: what was done is on record, or was not done.
struct ActRecorder: Sendable {
  let write: @Sendable (Act, any Session) throws -> Void
}

extension Call {
  /// An act of whoever asks.
  func act(_ action: String, on object: String) throws(Problem) -> Act {
    let principal = try signedIn()
    return Act(actor: principal.id, tenant: principal.tenant, action: action, object: object, at: now)
  }
}
