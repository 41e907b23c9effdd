public import Check
public import Events
import Intake
public import Watchlists
import Workers

/// Judges one subject among those it can meet, from what is stored: the same verdict, bits and reasons as `sekisho check` over everything.
public struct LiveJudge: Sendable {
  private let histories: any Histories
  private let assessor: Assessor
  private let acrossTenants: Bool

  /// With more subjects than this around, those at the second remove are left out, and then those of the first that come last: what is
  /// shared with so many says little, and a judgement must end.
  public static let mostAround = 512

  /// A judge.
  ///
  /// - Parameter acrossTenants: whether subjects of several tenants may meet.
  public init(_ histories: any Histories, assessor: Assessor, acrossTenants: Bool = false) {
    self.histories = histories
    self.assessor = assessor
    self.acrossTenants = acrossTenants
  }

  /// Judges a subject.
  ///
  /// - Parameters:
  ///   - lists: the lists in use.
  ///   - asOf: later events do not count.
  /// - Returns: the assessment, nil for a subject without events.
  public func judge(_ subject: LiveSubject, lists: ScreeningIndex?, asOf: Instant) async throws -> KeptAssessment? {
    let (met, around) = try await neighbourhood(of: subject)
    let histories = try await histories.histories(of: [subject] + around)
    guard let own = histories.first(where: { $0.subject == subject }), !own.lines.isEmpty else { return nil }
    let firstSeen = try await self.histories.firstSeen(besides: subject.tenant)
    let surroundings = Assessor.Surroundings(lists: lists, acrossTenants: acrossTenants) { _ in firstSeen }
    let (judged, _) = try await assessor.assess(
      lines: histories.flatMap(\.lines), in: surroundings, asOf: asOf, only: { [key = own.key] in $0 == key },
      workers: Workers(count: 1))
    return judged.assessments.first.map {
      KeptAssessment(
        subject: subject, sequence: own.sequence, asOf: asOf, assessment: $0, met: met, lastTelling: own.lastTelling)
    }
  }

  /// Whom the subject meets, and with those whom these meet, the nearer ones first.
  private func neighbourhood(of subject: LiveSubject) async throws -> (met: Set<LiveSubject>, around: [LiveSubject]) {
    var met: Set<LiveSubject>?
    var known: Set<LiveSubject> = [subject]
    var around: [LiveSubject] = []
    var edge = [subject]
    for _ in 0..<Assessor.reach where !edge.isEmpty {
      let next = try await histories.neighbours(of: edge).subtracting(known).sorted()
      met = met ?? Set(next)
      let room = Self.mostAround - around.count
      if next.count > room {
        around += around.isEmpty ? Array(next.prefix(room)) : []
        break
      }
      around += next
      known.formUnion(next)
      edge = next
    }
    return (met ?? [], around)
  }
}
