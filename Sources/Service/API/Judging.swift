import Check
import Events
import Intake
import Judgement
import Watchlists
import Workers

/// Judges events without keeping them, as `sekisho check` does.
struct BatchJudging: Sendable {
  let assessor: Assessor
  let lists: @Sendable () -> ScreeningIndex?

  /// The assessments of the events' subjects, by tenant and name.
  func assess(_ events: [Event], asOf: Instant?) async throws -> [Assessment] {
    guard !events.isEmpty else { return [] }
    let lines = events.map(\.line).joined(separator: "\n")
    return try await assessor.assess(
      lines: lines.utf8, in: Assessor.Surroundings(lists: lists()), asOf: asOf, workers: Workers(count: 1)
    ).judged.assessments
  }
}
