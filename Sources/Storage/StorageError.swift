/// Why the store could not do what was asked.
///
/// Texts name tables, columns and files, never the values in them, so an error may be logged.
public struct StorageError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What sort of failure it is; programs decide by this.
  public enum Code: String, Sendable, CaseIterable, Hashable {
    /// A value that must be unique is there already.
    case uniqueViolation
    /// A row that is referred to is missing, or is still referred to.
    case foreignKeyViolation
    /// A value breaks a condition of its column or table.
    case checkViolation
    /// Somebody else holds what is needed; trying again may help.
    case busy
    /// Two transactions contradict each other; trying again helps.
    case serializationFailure
    /// The connection to the server is gone or could not be made.
    case connectionLost
    /// The connection was lost while a transaction was being committed: it may have happened or not.
    case outcomeUnknown
    /// The statement ran longer than it may.
    case timeout
    /// The caller gave up.
    case cancelled
    /// The disk is full.
    case diskFull
    /// The disk or file failed, or is damaged.
    case damaged
    /// The server refuses the user or the password.
    case refused
    /// A statement is wrong: a fault of the program.
    case statement
    /// A row does not hold what the program expects.
    case decoding
    /// The database was written by a newer program, or its steps were changed.
    case schema
    /// A key is missing or wrong, or a ciphertext was tampered with.
    case key
    /// The key of a ciphertext is not in memory; it may have been made by another program.
    case unknownKey
    /// What was given cannot be stored.
    case invalid
    /// More is waiting to be written than may wait.
    case overloaded
    /// What was asked for is not there.
    case notFound
  }

  /// What sort of failure it is.
  public let code: Code
  /// A sentence for the person who has to act.
  public let message: String
  /// The engine's own code, such as `23505` or `2067`; empty when the engine was not involved.
  public let engineCode: String
  /// The constraint, or table and columns, when one was broken.
  public let constraint: String

  /// An error.
  public init(_ code: Code, _ message: String, engineCode: String = "", constraint: String = "") {
    self.code = code
    self.message = message
    self.engineCode = engineCode
    self.constraint = constraint
  }

  /// Whether the same transaction may succeed when it is run again from its start.
  public var isTransient: Bool {
    switch code {
    case .busy, .serializationFailure, .connectionLost: true
    default: false
    }
  }

  /// The sentence with the engine's code.
  public var description: String { engineCode.isEmpty ? message : "\(message) [\(engineCode)]" }
}
