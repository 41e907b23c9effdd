public import Events
public import Intake
public import Judgement

/// What a run found.
public struct CheckResult: Sendable {
  /// One assessment a subject, by tenant and name.
  public var assessments: [Assessment]
  /// The rings, most probable first.
  public var rings: [RingReport]
  /// What was set aside.
  public var rejects: [Reject]
  /// How much of other people's formats was used.
  public var coverage: [FieldCoverage]
  /// Figures for people.
  public var summary: CheckSummary
  private let store: EventStore

  init(
    assessments: [Assessment], rings: [RingReport], rejects: [Reject], coverage: [FieldCoverage], summary: CheckSummary,
    store: EventStore
  ) {
    self.assessments = assessments
    self.rings = rings
    self.rejects = rejects
    self.coverage = coverage
    self.summary = summary
    self.store = store
  }

  /// A subject's events, read again from the input, in the order of time.
  public func events(of assessment: Assessment) -> [Event] {
    let decoder = EventDecoder()
    return store.events(of: assessment.number).compactMap { try? store.event($0, with: decoder) }
  }
}
