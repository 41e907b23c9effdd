import Events
import Judgement
import RedFlags

/// What the replay of one subject left behind: enough to write its assessment, and no more.
struct SubjectOutcome: Sendable {
  var number: Int
  var trial: SubjectTrial
  /// The features as of the end; kept only for subjects about whom something is said.
  var row: [Double]
  var openQuestions: OpenQuestions
  var stake: Double?
  /// Whom on the loaded lists it is or deals with.
  var listed: [ListedContact]
  var evaluations: Int
}
