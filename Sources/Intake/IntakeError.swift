/// Why a whole input cannot be used.
public struct IntakeError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file or folder as the user named it.
  public let file: String
  /// What is wrong with it.
  public let reason: String

  /// An error about a file.
  public init(file: String, reason: String) {
    self.file = file
    self.reason = reason
  }

  /// File and reason in one line.
  public var description: String { "\(file): \(reason)" }
}

/// A record that was set aside, and why. Nothing else is lost with it.
public struct Reject: Sendable, Hashable, Comparable {
  /// The file as the user named it.
  public let file: String
  /// The line, counted from 1; 0 when the whole file is meant.
  public let line: Int
  /// The field at fault; empty when the whole record is.
  public let field: String
  /// What is wrong.
  public let reason: String

  /// A record set aside.
  public init(file: String, line: Int, field: String = "", reason: String) {
    self.file = file
    self.line = line
    self.field = field
    self.reason = reason
  }

  /// By file, line, field and reason.
  public static func < (left: Reject, right: Reject) -> Bool {
    (left.file, left.line, left.field, left.reason) < (right.file, right.line, right.field, right.reason)
  }
}
