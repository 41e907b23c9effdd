/// Why a line is not a valid event: the field at fault and a sentence a person can act on. It quotes no values, which may
/// be personal.
public struct EventError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The path of the field, such as `data.network.ip`; empty when the whole line is at fault.
  public var field: String
  /// What is wrong with it.
  public var reason: String

  /// An error about a field, or about the whole line.
  public init(field: String = "", reason: String) {
    self.field = field
    self.reason = reason
  }

  /// The same error seen from one level further out.
  func inside(_ name: String) -> EventError {
    EventError(field: field.isEmpty ? name : field.hasPrefix("[") ? name + field : "\(name).\(field)", reason: reason)
  }

  /// The field and the reason in one sentence.
  public var description: String { field.isEmpty ? reason : "\(field) \(reason)" }
}
