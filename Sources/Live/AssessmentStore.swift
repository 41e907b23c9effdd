import Events
import Foundation
public import Judgement
import RedFlags
public import Storage

/// Keeps the newest assessment of each subject. Its words are sealed; verdict, lane and place in the queue stand beside it in the clear,
/// under the subject's number.
public struct AssessmentStore: Sendable {
  private let database: any Database
  private let vault: Vault
  private let writer: GroupCommit<KeptAssessment, Void>

  /// A store of assessments.
  public init(_ database: any Database, _ vault: Vault) {
    self.database = database
    self.vault = vault
    writer = GroupCommit(database) { [vault] session, kept in
      for one in kept { try Self.write(one, session, vault) }
      return kept.map { _ in () }
    }
  }

  /// Where a reader goes on: behind this place of the queue.
  public struct Place: Sendable, Hashable {
    /// The weight of the last one read.
    public var weight: Double
    /// Its number.
    public var subject: Int64

    /// A place.
    public init(weight: Double, subject: Int64) {
      self.weight = weight
      self.subject = subject
    }
  }

  /// Keeps an assessment, unless one that rests on later events is there.
  public func keep(_ assessment: KeptAssessment) async throws { try await writer.submit(assessment) }

  /// The assessment of a subject, nil when it was never judged.
  public func assessment(of subject: LiveSubject) async throws -> KeptAssessment? {
    try await database.read { [vault] session in try Self.all(of: subject.number, subject.tenant, session, vault).first }
  }

  /// What is kept of a subject: at most one.
  static func all(of subject: Int64, _ tenant: TenantID, _ session: any Session, _ vault: Vault) throws -> [KeptAssessment] {
    try session.rows(
      "SELECT subject, sequence, as_of, body FROM live_assessments WHERE tenant = \(tenant) AND subject = \(subject)"
    ).map { try read($0, tenant: tenant, vault) }
  }

  /// Who is to be looked at, those first of whom most depends.
  ///
  /// - Parameters:
  ///   - verdicts: only of these.
  ///   - place: those behind it; from the start when absent.
  ///   - limit: at most so many.
  public func queue(
    _ tenant: TenantID, verdicts: Set<Verdict>, after place: Place? = nil, limit: Int
  ) async throws -> [(assessment: KeptAssessment, place: Place)] {
    let levels = verdicts.map(Self.level).sorted()
    let behind: SQL =
      place.map { "AND (weight < \($0.weight) OR (weight = \($0.weight) AND subject > \($0.subject)))" } ?? .empty
    return try await database.read { [vault] session in
      try session.rows(
        """
        SELECT subject, sequence, as_of, weight, body FROM live_assessments
        WHERE tenant = \(tenant) AND verdict IN \(list: levels) \(behind) ORDER BY weight DESC, subject LIMIT \(limit)
        """
      ).map { row in
        (try Self.read(row, tenant: tenant, vault), Place(weight: try row["weight"], subject: try row["subject"]))
      }
    }
  }

  /// How many subjects have each verdict.
  public func census(_ tenant: TenantID) async throws -> [Verdict: Int] {
    var census: [Verdict: Int] = [:]
    for row in try await database.rows("SELECT verdict, COUNT(*) FROM live_assessments WHERE tenant = \(tenant) GROUP BY verdict")
    {
      census[Self.verdict(try row[0])] = try row[1]
    }
    return census
  }

  /// What is sealed.
  private struct Body: Codable {
    var assessment: Assessment
    /// By number.
    var met: [Int64]
    var lastTelling: Int64

    init(_ kept: KeptAssessment) {
      assessment = kept.assessment
      met = kept.metNumbers.sorted()
      lastTelling = kept.lastTelling
    }
  }

  private static func write(_ kept: KeptAssessment, _ session: any Session, _ vault: Vault) throws {
    let (tenant, subject) = (kept.subject.tenant, kept.subject.number)
    let body = try vault.seal(Array(JSONEncoder().encode(Body(kept))), place(tenant, subject))
    try session.run(
      """
      INSERT INTO live_assessments (tenant, subject, sequence, as_of, verdict, lane, weight, body)
      VALUES (\(tenant), \(subject), \(kept.sequence), \(kept.asOf), \(level(kept.assessment.verdict)),
              \(kept.assessment.lane.rawValue), \(kept.weight), \(body))
      ON CONFLICT (tenant, subject) DO UPDATE SET sequence = excluded.sequence, as_of = excluded.as_of,
        verdict = excluded.verdict, lane = excluded.lane, weight = excluded.weight, body = excluded.body
      WHERE live_assessments.sequence <= excluded.sequence
      """)
  }

  private static func read(_ row: Row, tenant: TenantID, _ vault: Vault) throws -> KeptAssessment {
    let subject: Int64 = try row["subject"]
    let bytes = try vault.open(try row["body"], place(tenant, subject))
    let body = try JSONDecoder().decode(Body.self, from: Data(bytes))
    return KeptAssessment(
      stored: LiveSubject(tenant: tenant, number: subject), sequence: try row["sequence"], asOf: try row["as_of"],
      assessment: body.assessment, met: Set(body.met), lastTelling: body.lastTelling)
  }

  private static func place(_ tenant: TenantID, _ subject: Int64) -> SealContext {
    SealContext(table: "live_assessments", column: "body", tenant: tenant, row: [subject])
  }

  private static func level(_ verdict: Verdict) -> Int64 {
    switch verdict {
    case .clear: 0
    case .review: 1
    case .hold: 2
    }
  }

  private static func verdict(_ level: Int64) -> Verdict { level >= 2 ? .hold : level == 1 ? .review : .clear }
}
