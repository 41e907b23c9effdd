public import RedFlags

/// A score with everything that made it, and the verdict that follows.
public struct Judgement: Sendable, Hashable {
  /// Why an entry counts less than its full weight.
  public enum Limit: String, Codable, Sendable, Hashable {
    /// A stronger finding tells the same story.
    case family
    /// Its group has said all that it may.
    case group
    /// Weak findings have said all that they may.
    case weak
  }

  /// A finding with its weight.
  public struct Entry: Sendable, Hashable {
    /// What holds.
    public let finding: Finding
    /// Its full weight.
    public let full: Bits
    /// What of it counts.
    public internal(set) var counted: Bits
    /// Why not all of it counts.
    public internal(set) var limit: Limit?
  }

  /// A finding that a recorded clearance answers: its bits are taken back.
  public struct Answer: Sendable, Hashable {
    /// The rule.
    public let rule: Int
    /// How much is taken back.
    public let bits: Bits
  }

  /// Before anything is known.
  public let prior: Bits
  /// What speaks for it, strongest first.
  public let entries: [Entry]
  /// What speaks against it.
  public let clearing: [Entry]
  /// What recorded clearances take back.
  public internal(set) var answers: [Answer] = []
  /// What the ring lends.
  public internal(set) var lent: LentEvidence?
  /// Half-width of the 90 % interval of ``bits``.
  public internal(set) var halfWidth = 0.0
  /// The subject's own evidence by group, links aside; clearing facts under `CLR`.
  public internal(set) var lendable: [String: Bits] = [:]
  /// What is proposed.
  public internal(set) var verdict = Verdict.clear
  /// By which lane.
  public internal(set) var lane = Lane.evidence

  init(prior: Bits, entries: [Entry], clearing: [Entry]) {
    self.prior = prior
    self.entries = entries
    self.clearing = clearing
  }

  /// The sum of all that is shown.
  public var bits: Bits {
    var sum = prior
    for entry in entries { sum += entry.counted }
    for entry in clearing { sum += entry.counted }
    for answer in answers { sum = sum - answer.bits }
    if let lent { sum += lent.bits }
    return sum
  }

  /// The probability that the sum stands for.
  public var probability: Double { bits.probability }

  /// The 90 % interval of the probability.
  public var interval: ClosedRange<Double> {
    Bits(bits.value - halfWidth).probability...Bits(bits.value + halfWidth).probability
  }
}
