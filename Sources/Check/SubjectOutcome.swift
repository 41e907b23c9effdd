import Events
import Judgement
import RedFlags
import Watchlists

/// What the replay of one subject left behind: enough to write its assessment, and no more.
struct SubjectOutcome: Sendable {
  var number: Int
  var trial: SubjectTrial
  /// The features as of the end; kept only for subjects about whom something is said.
  var row: [Double]
  var openQuestions: [Int]
  var stake: Double?
  var listed: [ListHit]
  var evaluations: Int
}
