public import Events
public import RedFlags

/// What is said about one subject: a verdict, the sum that leads to it, and every part of the sum.
public struct Assessment: Codable, Sendable {
  /// One line of the sum.
  public struct Entry: Codable, Sendable, Hashable {
    /// The flag's identifier; `RING` for evidence that a ring lends, `CLEARANCE` for what a recorded clearance takes back.
    public var flag: String
    /// The flag's group.
    public var group: String
    /// The story it belongs to.
    public var family: String
    /// How much it can say.
    public var strength: Strength
    /// The lane.
    public var lane: Lane
    /// What counts of it.
    public var bits: Bits
    /// Its full weight before discounts and caps.
    public var fullBits: Bits
    /// Why not all of it counts.
    public var limit: Judgement.Limit?
    /// Since when it holds.
    public var at: Instant
    /// What is said about the person.
    public var reason: LocalizedText
    /// The identifiers of the events that show it.
    public var evidence: [String]
    /// Codes of its sources.
    public var source: String
    /// What would clear it.
    public var clears: LocalizedText?
    /// Harmless explanations.
    public var innocent: LocalizedList?
    /// Steps of the response ladder.
    public var response: [String]

    /// A line of the sum.
    public init(
      flag: String, group: String, family: String, strength: Strength, lane: Lane = .evidence, bits: Bits, fullBits: Bits,
      limit: Judgement.Limit? = nil, at: Instant, reason: LocalizedText, evidence: [String], source: String = "",
      clears: LocalizedText? = nil, innocent: LocalizedList? = nil, response: [String] = []
    ) {
      self.flag = flag
      self.group = group
      self.family = family
      self.strength = strength
      self.lane = lane
      self.bits = bits
      self.fullBits = fullBits
      self.limit = limit
      self.at = at
      self.reason = reason
      self.evidence = evidence
      self.source = source
      self.clears = clears
      self.innocent = innocent
      self.response = response
    }
  }

  /// Something that nobody has looked at yet.
  public struct Unknown: Codable, Sendable, Hashable {
    /// A stable word for it, such as `live_identity`.
    public var question: String
    /// What is not known.
    public var text: LocalizedText
    /// The weight of the heaviest flag or clearing fact that the answer brings within reach.
    public var value: Bits

    /// An open question.
    public init(question: String, text: LocalizedText, value: Bits = .zero) {
      self.question = question
      self.text = text
      self.value = value
    }
  }

  /// In whose books.
  public var tenant: String
  /// Who.
  public var subject: SubjectID
  /// The subject's number in the event store.
  public var number: Int
  /// What is proposed.
  public var verdict: Verdict
  /// By which lane.
  public var lane: Lane
  /// The probability of the evidence lane.
  public var probability: Double
  /// Its 90 % interval.
  public var interval: ClosedRange<Double>
  /// Before anything is known.
  public var prior: Bits
  /// The prior and all entries.
  public var bits: Bits
  /// When the verdict first reached review.
  public var firstReviewAt: Instant?
  /// When the verdict first reached hold.
  public var firstHoldAt: Instant?
  /// What speaks for it, strongest first.
  public var findings: [Entry]
  /// What speaks against it.
  public var clearing: [Entry]
  /// What nobody has looked at, the answers that may move most first.
  public var unknown: [Unknown]
  /// Entries of loaded lists that it is or deals with, those that findings rest on first.
  public var listed: [ListMatch]
  /// The ring it belongs to.
  public var ring: String?
  /// Money that a wrong clear would let go within a month, in rough US dollars; nil when none was seen.
  public var stake: Double?
  /// How many events of the subject there are.
  public var eventCount: Int

  /// An assessment of a subject, to be filled in.
  public init(tenant: String, subject: SubjectID, number: Int, judgement: Judgement, eventCount: Int) {
    self.tenant = tenant
    self.subject = subject
    self.number = number
    self.eventCount = eventCount
    verdict = judgement.verdict
    lane = judgement.lane
    probability = judgement.probability
    interval = judgement.interval
    prior = judgement.prior
    bits = judgement.bits
    findings = []
    clearing = []
    unknown = []
    listed = []
  }
}

extension Assessment {
  /// The entries of lists on which findings rest.
  public var hits: [ListMatch] { listed.filter { !$0.flags.isEmpty } }
}
