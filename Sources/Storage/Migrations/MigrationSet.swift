/// The steps by which one room builds its tables, in the order in which they were ever written. Steps are added, never changed.
///
/// ```swift
/// static let migrations = MigrationSet(name: "casework", steps: [
///   Migration(1, "Cases", "CREATE TABLE cases (number \(.counter), tenant \(.integer) NOT NULL)\(.strict)"),
/// ])
/// ```
public struct MigrationSet: Sendable {
  /// The room's name.
  public let name: String
  /// The steps, numbered from 1 without gaps.
  public let steps: [Migration]

  /// A set of steps.
  public init(name: String, steps: [Migration]) {
    self.name = name
    self.steps = steps
  }
}

/// One step: statements for both engines, and what must be computed besides.
public struct Migration: Sendable {
  /// The step's number in its set.
  public let number: Int
  /// What it brings, in a few words.
  public let title: String
  /// The statements, separated by semicolons.
  public let script: SQL
  /// What has to be done with rows that are there already, after the statements.
  public let transform: (@Sendable (any Session) throws -> Void)?

  /// A step.
  public init(
    _ number: Int, _ title: String, _ script: SQL, transform: (@Sendable (any Session) throws -> Void)? = nil
  ) {
    self.number = number
    self.title = title
    self.script = script
    self.transform = transform
  }
}
