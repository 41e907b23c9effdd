/// How two subjects stand to each other.
public enum Relation: String, CaseIterable, Sendable {
  /// Same person.
  case samePerson = "same_person"
  /// Household.
  case household
  /// Agency.
  case agency
  /// Referrer.
  case referrer
  /// Client of.
  case clientOf = "client_of"
  /// Employer.
  case employer
}

/// Where a subject says it lives and works.
public struct ClaimedPlace: FieldSet {
  /// ISO 3166-1 alpha-2.
  public var country: String?
  /// City.
  public var city: String?
  /// IANA name or offset.
  public var timezone: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("country", &country)
    try visitor.optional("city", &city)
    try visitor.optional("timezone", &timezone)
  }
}

/// A subject appears.
public struct SubjectOpened: FieldSet {
  /// When the account was made, if that differs from the event's time.
  public var createdAt: Timestamp?
  /// Where it says it is.
  public var claimed: ClaimedPlace?
  /// The subject or person who brought it.
  public var referredBy: String?
  /// How it came.
  public var source: String?
  /// What it is to do.
  public var role: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("created_at", &createdAt)
    try visitor.optional("claimed", &claimed)
    try visitor.optional("referred_by", &referredBy)
    try visitor.optional("source", &source)
    try visitor.optional("role", &role)
  }
}

/// A subject leaves.
public struct SubjectClosed: FieldSet {
  /// Why.
  public var reason: String?
  /// Who decided.
  public var by: String?
  /// Days of notice.
  public var noticeDays: Double?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("reason", &reason)
    try visitor.optional("by", &by)
    try visitor.optional("notice_days", &noticeDays)
  }
}

/// Two subjects are declared to belong together.
public struct SubjectLinked: FieldSet {
  /// The other subject, in the same tenant.
  public var to: SubjectID = SubjectID(kind: .account, id: "")
  /// How they stand to each other.
  public var relation: Term<Relation> = Term("")
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("to", &to)
    try visitor.required("relation", &relation)
  }
}
