/// A bid for a job.
public struct BidPlaced: FieldSet {
  /// The job.
  public var jobID: String = ""
  /// The client.
  public var client: String?
  /// Its text.
  public var text: String?
  /// Asked pay.
  public var rate: Money?
  /// What the market pays.
  public var marketRate: Money?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("job_id", &jobID)
    try visitor.optional("client", &client)
    try visitor.optional("text", &text)
    try visitor.optional("rate", &rate)
    try visitor.optional("market_rate", &marketRate)
  }
}

/// A rating.
public struct RatingGiven: FieldSet {
  /// Of whom.
  public var to: SubjectID = SubjectID(kind: .account, id: "")
  /// Stars.
  public var stars: Double?
  /// Value of the project.
  public var projectValue: Money?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("to", &to)
    try visitor.optional("stars", &stars)
    try visitor.optional("project_value", &projectValue)
  }
}

/// What a message is after.
public enum MessageIntent: String, CaseIterable, Sendable {
  /// Off platform.
  case offPlatform = "off_platform"
  /// Advance payment.
  case advancePayment = "advance_payment"
  /// Threat.
  case threat
  /// Leak threat.
  case leakThreat = "leak_threat"
  /// Code sample.
  case codeSample = "code_sample"
}

/// A message.
public struct MessageSent: FieldSet {
  /// To whom.
  public var to: String?
  /// What it is after.
  public var intents: [Term<MessageIntent>]?
  /// Its text.
  public var text: String?
  /// Addresses in it.
  public var urls: [String]?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("to", &to)
    try visitor.optional("intents", &intents)
    try visitor.optional("text", &text)
    try visitor.optional("urls", &urls)
  }
}
