/// What somebody complains about.
public enum ComplaintKind: String, CaseIterable, Sendable {
  /// Identity theft.
  case identityTheft = "identity_theft"
  /// Tax form.
  case taxForm = "tax_form"
  /// Wrong person.
  case wrongPerson = "wrong_person"
  /// Non delivery.
  case nonDelivery = "non_delivery"
}

/// Somebody complained.
public struct ComplaintReceived: FieldSet {
  /// About what.
  public var kind: Term<ComplaintKind> = Term("")
  /// Whether it was found credible.
  public var credible: Bool?
  /// Who.
  public var by: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("kind", &kind)
    try visitor.optional("credible", &credible)
    try visitor.optional("by", &by)
  }
}

/// What was threatened.
public enum ThreatKind: String, CaseIterable, Sendable {
  /// Extortion.
  case extortion
  /// Leak.
  case leak
  /// Defacement.
  case defacement
}

/// A threat came in.
public struct ThreatReceived: FieldSet {
  /// With what.
  public var kind: Term<ThreatKind> = Term("")
  /// Samples shown: a count, or a list.
  public var samples: JSON?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("kind", &kind)
    try visitor.optional("samples", &samples)
  }
}

/// A fact that explains or clears.
public enum ClearanceKind: String, CaseIterable, Sendable {
  /// Travel declared.
  case travelDeclared = "travel_declared"
  /// Vpn required.
  case vpnRequired = "vpn_required"
  /// Household.
  case household
  /// Agency.
  case agency
  /// Name change.
  case nameChange = "name_change"
  /// In person verified.
  case inPersonVerified = "in_person_verified"
  /// Employer confirmed.
  case employerConfirmed = "employer_confirmed"
  /// Assistive technology.
  case assistiveTechnology = "assistive_technology"
}

/// A harmless explanation was recorded.
public struct ClearanceRecorded: FieldSet {
  /// Which.
  public var kind: Term<ClearanceKind> = Term("")
  /// Until when it holds.
  public var until: Timestamp?
  /// Who recorded it.
  public var by: String?
  /// The flag or family it answers.
  public var about: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("kind", &kind)
    try visitor.optional("until", &until)
    try visitor.optional("by", &by)
    try visitor.optional("about", &about)
  }
}

/// What people decided.
public enum DispositionOutcome: String, CaseIterable, Sendable {
  /// Confirmed.
  case confirmed
  /// Facilitator.
  case facilitator
  /// Victim.
  case victim
  /// Cleared.
  case cleared
  /// Unresolved.
  case unresolved
}

/// On what ground.
public enum DispositionBasis: String, CaseIterable, Sendable {
  /// Document.
  case document
  /// Analyst.
  case analyst
  /// Appeal.
  case appeal
  /// Court.
  case court
}

/// People decided about a subject.
public struct DispositionRecorded: FieldSet {
  /// What.
  public var outcome: Term<DispositionOutcome> = Term("")
  /// On what ground.
  public var basis: Term<DispositionBasis>?
  /// Who.
  public var by: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("outcome", &outcome)
    try visitor.optional("basis", &basis)
    try visitor.optional("by", &by)
  }
}
