/// A planted case with a known answer. Reviewers cannot tell it from others.
public struct GoldenCase: Codable, Sendable, Hashable {
  /// The planted case.
  public var caseID: CaseID
  /// The decisions that are right; often more than one is.
  public var right: [DecisionKind]
  /// Where the answer is known from.
  public var basis: String

  private enum CodingKeys: String, CodingKey {
    case right, basis
    case caseID = "case"
  }

  /// A planted case.
  public init(caseID: CaseID, right: [DecisionKind], basis: String) {
    self.caseID = caseID
    self.right = right
    self.basis = basis
  }
}

/// What one reviewer said about one case, and how long it took.
public struct ReviewerAnswer: Codable, Sendable, Hashable {
  /// Who.
  public var reviewer: String
  /// About which.
  public var caseID: CaseID
  /// What.
  public var kind: DecisionKind
  /// Seconds from the beginning of the review to the decision.
  public var seconds: Double

  private enum CodingKeys: String, CodingKey {
    case reviewer, kind, seconds
    case caseID = "case"
  }

  /// An answer.
  public init(reviewer: String, caseID: CaseID, kind: DecisionKind, seconds: Double) {
    self.reviewer = reviewer
    self.caseID = caseID
    self.kind = kind
    self.seconds = seconds
  }
}

/// How well one reviewer judges planted cases. For training and for the rules, never for ranking people in public.
public struct ReviewerQuality: Codable, Sendable, Hashable {
  /// Who.
  public var reviewer: String
  /// How many planted cases were answered.
  public var cases: Int
  /// The share answered rightly.
  public var agreement: Double
  /// Honest people who were called fake, a facilitator or blocked.
  public var wronged: Int
  /// Fake ones who were cleared.
  public var missed: Int
  /// The median time, in seconds.
  public var medianSeconds: Double
  /// Cohen's kappa between the reviewer and the known answers, over the three groups *fake*, *honest* and *open*; nil when one side
  /// always says the same, where chance alone explains everything.
  public var kappa: Double?

  private enum CodingKeys: String, CodingKey {
    case reviewer, cases, agreement, wronged, missed, kappa
    case medianSeconds = "median_seconds"
  }

  /// Measures all reviewers over planted cases, by name. Each counts with the first answer to each case.
  public static func measure(_ answers: [ReviewerAnswer], golden: [GoldenCase]) -> [ReviewerQuality] {
    let known = Dictionary(golden.map { ($0.caseID, $0) }, uniquingKeysWith: { first, _ in first })
    let reviewers = Set(answers.map(\.reviewer)).sorted()
    return reviewers.compactMap { reviewer in
      var seen: Set<CaseID> = []
      let own = answers.filter { $0.reviewer == reviewer && known[$0.caseID] != nil && seen.insert($0.caseID).inserted }
      return own.isEmpty ? nil : quality(of: reviewer, own, known)
    }
  }

  private static func quality(of reviewer: String, _ own: [ReviewerAnswer], _ known: [CaseID: GoldenCase]) -> ReviewerQuality {
    var pairs: [(Group, Group)] = []
    var right = 0
    for answer in own {
      let golden = known[answer.caseID]
      let isRight = golden?.right.contains(answer.kind) ?? false
      if isRight { right += 1 }
      let said = Group(answer.kind)
      // Where several groups are right, the one that was said counts as the known answer.
      pairs.append((said, isRight ? said : golden?.right.first.map(Group.init) ?? .open))
    }
    let times = own.map(\.seconds).sorted()
    let middle = times.count / 2
    let median = times.count.isMultiple(of: 2) ? (times[middle - 1] + times[middle]) / 2 : times[middle]
    return ReviewerQuality(
      reviewer: reviewer, cases: own.count, agreement: Double(right) / Double(own.count),
      wronged: pairs.count { $0.0 == .fake && $0.1 == .honest }, missed: pairs.count { $0.0 == .honest && $0.1 == .fake },
      medianSeconds: median, kappa: CohensKappa.value(pairs.map { ($0.0.rawValue, $0.1.rawValue) }))
  }

  private enum Group: String {
    case fake, honest, open

    init(_ kind: DecisionKind) {
      switch kind {
      case .confirmFake, .facilitator, .block: self = .fake
      case .clear, .release, .victim: self = .honest
      case .monitor, .requestProof, .refer: self = .open
      }
    }
  }
}

/// Agreement beyond chance (J. Cohen, "A coefficient of agreement for nominal scales", 1960).
public enum CohensKappa {
  /// Kappa over pairs of labels; nil without pairs, or when chance would agree always.
  public static func value(_ pairs: [(String, String)]) -> Double? {
    guard !pairs.isEmpty else { return nil }
    let total = Double(pairs.count)
    let observed = Double(pairs.count { $0.0 == $0.1 }) / total
    let labels = Set(pairs.flatMap { [$0.0, $0.1] }).sorted()
    let expected = labels.reduce(0.0) { sum, label in
      sum + Double(pairs.count { $0.0 == label }) / total * (Double(pairs.count { $0.1 == label }) / total)
    }
    guard expected < 1 else { return nil }
    return (observed - expected) / (1 - expected)
  }

  /// Kappa between two reviewers over the cases that both answered.
  public static func between(_ one: [ReviewerAnswer], _ other: [ReviewerAnswer]) -> Double? {
    let second = Dictionary(other.map { ($0.caseID, $0.kind.rawValue) }, uniquingKeysWith: { first, _ in first })
    return value(one.compactMap { answer in second[answer.caseID].map { (answer.kind.rawValue, $0) } })
  }
}
