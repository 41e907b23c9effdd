public import Events
public import Intake
public import Storage

/// What live judgement reads: events, and who can meet whom.
public protocol Histories: Sendable {
  /// Everything of some subjects.
  func histories(of subjects: [LiveSubject]) async throws -> [History]

  /// Whom some subjects can meet: who shares one of ``MeetingKeys`` with one of them, themselves not among them.
  func neighbours(of subjects: [LiveSubject]) async throws -> Set<LiveSubject>

  /// The number of the last event of a subject that was stored, nil when it has none.
  func lastSequence(of subject: LiveSubject) async throws -> Int64?

  /// When each subject that may meet those of a tenant was first seen, in the order of time.
  func firstSeen(besides tenant: TenantID) async throws -> [Instant]
}

/// All events of a subject.
public struct History: Sendable {
  /// Whose.
  public var subject: LiveSubject
  /// Under which name the events tell of it.
  public var key: SubjectKey
  /// The events as JSON Lines, each ended by a line feed.
  public var lines: [UInt8]
  /// The number of the last event that was stored.
  public var sequence: Int64
  /// The number of the last one that tells others something: under which name, at which address, by whose decision.
  public var lastTelling: Int64

  /// A history.
  public init(subject: LiveSubject, key: SubjectKey, lines: [UInt8], sequence: Int64, lastTelling: Int64) {
    self.subject = subject
    self.key = key
    self.lines = lines
    self.sequence = sequence
    self.lastTelling = lastTelling
  }
}
