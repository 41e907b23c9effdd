public import Events
public import Judgement
public import Storage

/// An assessment as it stands in the store.
public struct KeptAssessment: Sendable {
  /// Of whom.
  public var subject: LiveSubject
  /// The number of the subject's last event that it rests on.
  public var sequence: Int64
  /// As of when.
  public var asOf: Instant
  /// What was said.
  public var assessment: Assessment
  /// Whom the subject could meet; empty when it was read from the store, which keeps the numbers alone.
  public var met: Set<LiveSubject>
  /// The numbers of those whom it could meet.
  public var metNumbers: Set<Int64>
  /// The number of the last event of the subject that tells others something.
  public var lastTelling: Int64

  /// An assessment to be kept.
  public init(
    subject: LiveSubject, sequence: Int64, asOf: Instant, assessment: Assessment, met: Set<LiveSubject>, lastTelling: Int64
  ) {
    self.subject = subject
    self.sequence = sequence
    self.asOf = asOf
    self.assessment = assessment
    self.met = met
    metNumbers = Set(met.map(\.number))
    self.lastTelling = lastTelling
  }

  init(
    stored subject: LiveSubject, sequence: Int64, asOf: Instant, assessment: Assessment, met: Set<Int64>, lastTelling: Int64
  ) {
    self.init(subject: subject, sequence: sequence, asOf: asOf, assessment: assessment, met: [], lastTelling: lastTelling)
    metNumbers = met
  }

  /// Who must be judged anew because of it: everybody met when what may be lent or is told to others has changed, else those met now for
  /// the first time. What a neighbour lends is no reason, or two would wake each other for ever.
  func concerned(after before: KeptAssessment?) -> Set<LiveSubject> {
    guard let before, own == before.own, lastTelling == before.lastTelling else { return met }
    return met.filter { !before.metNumbers.contains($0.number) }
  }

  private var own: [String] {
    (assessment.findings + assessment.clearing).filter { $0.flag != "RING" }.map { "\($0.flag) \($0.bits.sixteenths)" }
  }

  /// The place in the queue: the money that would be lost if the verdict were clear, by its probability. Who has no known stake counts
  /// a thousand dollars, as much as a month of a small engagement.
  var weight: Double { assessment.probability * max(assessment.stake ?? 0, 1_000) }
}

/// A subject by its number in the store.
public struct LiveSubject: Sendable, Hashable, Comparable {
  /// In whose books.
  public var tenant: TenantID
  /// Its number.
  public var number: Int64

  /// A subject.
  public init(tenant: TenantID, number: Int64) {
    self.tenant = tenant
    self.number = number
  }

  /// By tenant and number.
  public static func < (left: LiveSubject, right: LiveSubject) -> Bool {
    (left.tenant, left.number) < (right.tenant, right.number)
  }
}
