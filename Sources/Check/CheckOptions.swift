public import Events
public import Intake
public import Judgement
public import RedFlags
public import Watchlists

/// What a run is asked to do.
public struct CheckOptions: Sendable {
  /// Files, folders, patterns, or `-`.
  public var inputs: [String]
  /// Whether subjects of several tenants may meet: one group of firms, or a lawful hub.
  public var acrossTenants = false
  /// As of when to judge; the latest event's time when absent.
  public var asOf: Instant?
  /// How many threads work; all cores when absent.
  public var threads: Int?
  /// What the firm decides for itself.
  public var policy: Policy
  /// The flags.
  public var catalogue: FlagCatalogue
  /// Open questions.
  public var questions: [Question]
  /// How inputs are read.
  public var intake = InputOptions()
  /// The loaded lists.
  public var lists: ScreeningIndex?

  /// A run over the given inputs.
  public init(
    inputs: [String], policy: Policy, catalogue: FlagCatalogue, questions: [Question] = [], lists: ScreeningIndex? = nil
  ) {
    self.inputs = inputs
    self.policy = policy
    self.catalogue = catalogue
    self.questions = questions
    self.lists = lists
  }
}

/// A step of a run, for whoever watches it.
public enum CheckStep: String, Sendable, CaseIterable {
  /// Files are opened, unpacked and translated.
  case open
  /// Every line is read and entered.
  case read
  /// Identifiers are joined.
  case join
  /// Every subject's history is replayed.
  case replay
  /// Rings are found and lend evidence.
  case rings
}
