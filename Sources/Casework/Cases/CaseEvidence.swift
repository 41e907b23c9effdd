public import Events
public import Judgement
public import RedFlags

/// What speaks for and against a subject, as a case keeps it: the part of an assessment that people decide on, with the moment it was
/// judged at. A copy, so that a decision can always be read beside the evidence that it was made on.
public struct CaseEvidence: Codable, Sendable, Hashable {
  /// One line of the sum.
  public struct Finding: Codable, Sendable, Hashable {
    /// The flag's identifier.
    public var flag: String
    /// Its group.
    public var group: String
    /// Its story.
    public var family: String
    /// How much it can say.
    public var strength: Strength
    /// Its lane.
    public var lane: Lane
    /// What counts of it.
    public var bits: Bits
    /// Since when it holds.
    public var at: Instant
    /// What is said about the person.
    public var reason: LocalizedText
    /// What would clear it.
    public var clears: LocalizedText?
    /// The identifiers of the events that show it.
    public var evidence: [String]
    /// Codes of its sources.
    public var source: String
  }

  /// Something that nobody has looked at.
  public struct Question: Codable, Sendable, Hashable {
    /// A stable word, such as `live_identity`.
    public var question: String
    /// What is not known.
    public var text: LocalizedText
    /// The bits of the heaviest flag that hangs on the answer.
    public var value: Bits
  }

  /// An entry of a list.
  public struct Listed: Codable, Sendable, Hashable {
    /// The list, its file and its version.
    public var list: String
    /// The file that was read.
    public var file: String
    /// The date in it, or a hash of its bytes.
    public var version: String
    /// The list's own identifier of the entry.
    public var entry: String
    /// The listed name.
    public var name: String?
    /// The programmes.
    public var programmes: [String]
    /// How the subject came to it.
    public var relation: String
    /// Whether findings rest on it.
    public var counts: Bool
    /// Which list, which entry and what agrees, in one sentence.
    public var sentence: LocalizedText
  }

  /// What was proposed.
  public var verdict: Verdict
  /// By which lane.
  public var lane: Lane
  /// The probability of the evidence lane.
  public var probability: Double
  /// The lower and upper end of its 90 % interval.
  public var interval: [Double]
  /// Before anything is known.
  public var prior: Bits
  /// The sum.
  public var bits: Bits
  /// What speaks for it, strongest first.
  public var findings: [Finding]
  /// What speaks against it.
  public var clearing: [Finding]
  /// What nobody has looked at.
  public var unknown: [Question]
  /// Entries of lists.
  public var listed: [Listed]
  /// The ring's name.
  public var ring: String?
  /// Money that a wrong clear would let go within a month, in rough US dollars.
  public var stake: Double?
  /// As of when it was judged.
  public var at: Instant

  /// The evidence of an assessment that was made as of a moment.
  public init(_ assessment: Assessment, at: Instant) {
    verdict = assessment.verdict
    lane = assessment.lane
    probability = assessment.probability
    interval = [assessment.interval.lowerBound, assessment.interval.upperBound]
    prior = assessment.prior
    bits = assessment.bits
    findings = assessment.findings.map(Finding.init)
    clearing = assessment.clearing.map(Finding.init)
    unknown = assessment.unknown.map { Question(question: $0.question, text: $0.text, value: $0.value) }
    listed = assessment.listed.map(Listed.init)
    ring = assessment.ring
    stake = assessment.stake
    self.at = at
  }

  /// From this many bits on a finding tells a story of its own, as in Judgement.
  private static let telling = Bits(0.5)

  /// The stories that are told, in order: families of findings with at least half a bit, and of every hit on a list.
  public var families: [String] {
    let told = findings.filter { $0.lane == .legal || $0.bits >= Self.telling }.map(\.family)
    return Array(Set(told)).sorted()
  }

  /// The findings of the legal lane.
  public var legalFindings: [Finding] { findings.filter { $0.lane == .legal } }
}

extension CaseEvidence.Finding {
  init(_ entry: Assessment.Entry) {
    flag = entry.flag
    group = entry.group
    family = entry.family
    strength = entry.strength
    lane = entry.lane
    bits = entry.bits
    at = entry.at
    reason = entry.reason
    clears = entry.clears
    evidence = entry.evidence
    source = entry.source
  }
}

extension CaseEvidence.Listed {
  init(_ match: ListMatch) {
    list = match.list
    file = match.file
    version = match.version
    entry = match.entry
    name = match.name
    programmes = match.programmes
    relation = match.relation.rawValue
    counts = !match.flags.isEmpty
    sentence = match.sentence
  }
}

/// What a decision rested on, kept to tell later whether anything new was heard.
public struct EvidenceMark: Codable, Sendable, Hashable {
  /// The sum.
  public var bits: Bits
  /// The stories that were told.
  public var families: [String]

  /// The mark of evidence.
  public init(_ evidence: CaseEvidence) {
    bits = evidence.bits
    families = evidence.families
  }

  /// Whether evidence says something that this mark did not: so many bits more, or a story that was not told then.
  ///
  /// More of the same is not new; otherwise every event about a cleared person would open the case again.
  public func isOutdone(by evidence: CaseEvidence, bits least: Bits) -> Bool {
    evidence.bits >= bits + least || !Set(evidence.families).isSubset(of: families)
  }
}
