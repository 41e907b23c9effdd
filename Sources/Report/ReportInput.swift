public import Events
public import Judgement
public import RedFlags

/// Everything that a report is made from. A report is a pure function of it, save that ``events`` may read the input again.
public struct ReportInput: Sendable {
  /// What was looked at, in figures.
  public var summary: CheckSummary
  /// One assessment a subject.
  public var assessments: [Assessment]
  /// The rings, most probable first.
  public var rings: [RingReport]
  /// The flags, for their full documents and counts.
  public var catalogue: FlagCatalogue
  /// Base rates, thresholds and caps that the run judged with.
  public var policy: Policy
  /// The events of a subject, in the order of time; called once for every subject that gets a section of its own.
  public var events: @Sendable (Assessment) -> [Event]
  /// How many subjects get a section of their own; the others at review or hold are listed.
  public var subjectLimit: Int
  /// When a list was published, by the name that the summary gives it; lists without a date are shown as such.
  public var listDates: [String: Instant]

  /// The material of a report.
  public init(
    summary: CheckSummary, assessments: [Assessment], rings: [RingReport], catalogue: FlagCatalogue, policy: Policy,
    events: @escaping @Sendable (Assessment) -> [Event], subjectLimit: Int = 200, listDates: [String: Instant] = [:]
  ) {
    self.summary = summary
    self.assessments = assessments
    self.rings = rings
    self.catalogue = catalogue
    self.policy = policy
    self.events = events
    self.subjectLimit = subjectLimit
    self.listDates = listDates
  }
}
