public import Events
public import RedFlags

/// What held for a subject from some moment on.
public struct TrialPoint: Sendable {
  /// Since when.
  public let at: Instant
  /// What held.
  public let findings: [Finding]
  /// Flags, families and groups that recorded clearances answered.
  public let answered: Set<String>
  /// The subject's own evidence by group, links aside.
  public let lendable: [String: Bits]
}

/// A subject's own history, judged at every change.
public struct SubjectTrial: Sendable {
  /// The judgement as of the end.
  public var judgement: Judgement
  /// When the verdict first reached review.
  public var firstReviewAt: Instant?
  /// When the verdict first reached hold.
  public var firstHoldAt: Instant?
  /// Every change, for subjects whose links matter.
  public var points: [TrialPoint]
}

/// Judges a subject as its history unfolds.
public struct TrialRecorder {
  private let scorer: Scorer
  private let kind: SubjectKind
  private let keepsPoints: Bool
  private var points: [TrialPoint] = []
  private var firstReviewAt: Instant?
  private var firstHoldAt: Instant?
  private var last: Judgement

  /// A recorder for a subject of which nothing is known.
  ///
  /// - Parameter keepsPoints: whether every change is kept, for a later look at what rings lend.
  public init(scorer: Scorer, kind: SubjectKind, keepsPoints: Bool) {
    self.scorer = scorer
    self.kind = kind
    self.keepsPoints = keepsPoints
    last = scorer.judge([], kind: kind)
  }

  /// Takes in a change of what holds.
  public mutating func record(_ findings: some Collection<Finding>, answered: Set<String>, at moment: Instant) {
    last = scorer.judge(findings, answered: answered, kind: kind)
    if last.verdict >= .review, firstReviewAt == nil { firstReviewAt = moment }
    if last.verdict >= .hold, firstHoldAt == nil { firstHoldAt = moment }
    guard keepsPoints else { return }
    if points.last?.at == moment { points.removeLast() }
    points.append(
      TrialPoint(
        at: moment, findings: findings.sorted { $0.rule < $1.rule }, answered: answered, lendable: last.lendable))
  }

  /// The whole trial.
  public var trial: SubjectTrial {
    SubjectTrial(judgement: last, firstReviewAt: firstReviewAt, firstHoldAt: firstHoldAt, points: points)
  }
}
