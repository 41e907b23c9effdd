public import Events

/// What a run looked at and found, in figures.
public struct CheckSummary: Sendable {
  /// Files read.
  public var files = 0
  /// Bytes read, unpacked.
  public var bytes = 0
  /// Events judged.
  public var events = 0
  /// Events that were delivered more than once.
  public var duplicates = 0
  /// Records set aside.
  public var rejects = 0
  /// Events of unknown types: kept, judged by nothing.
  public var unknownTypes: [String: Int] = [:]
  /// Subjects.
  public var subjects = 0
  /// Tenants.
  public var tenants = 0
  /// Subjects by verdict.
  public var verdicts: [Verdict: Int] = [:]
  /// Rings.
  public var rings = 0
  /// Live flags of the catalogue.
  public var liveFlags = 0
  /// Conditions evaluated.
  public var evaluations = 0
  /// Lists that were loaded, with the number of their entries.
  public var lists: [(name: String, entries: Int)] = []
  /// As of when the run judged.
  public var asOf: Instant?
  /// How long each step took, in seconds: for people, never part of the outputs.
  public var steps: [(name: String, seconds: Double)] = []

  /// An empty summary.
  public init() {}
}
