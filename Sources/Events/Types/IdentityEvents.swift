/// Somebody was asked for a document.
public struct DocumentRequested: FieldSet {
  /// What was asked for.
  public var documentType: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("document_type", &documentType)
  }
}

/// How a document's picture was taken.
public enum Capture: String, CaseIterable, Sendable {
  /// Live.
  case live
  /// Upload.
  case upload
  /// Screenshot.
  case screenshot
}

/// A document came in.
public struct DocumentSubmitted: FieldSet {
  /// What it says.
  public var document: Document = Document()
  /// Its picture.
  public var image: Image?
  /// How it was taken.
  public var capture: Term<Capture>?
  /// 0 genuine to 1 altered.
  public var forensicsScore: Double?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("document", &document)
    try visitor.optional("image", &image)
    try visitor.optional("capture", &capture)
    try visitor.optional("forensics_score", &forensicsScore)
  }
}

/// How somebody was verified.
public enum VerificationMethod: String, CaseIterable, Sendable {
  /// Document.
  case document
  /// Face match.
  case faceMatch = "face_match"
  /// Liveness.
  case liveness
  /// Video call.
  case videoCall = "video_call"
  /// In person.
  case inPerson = "in_person"
  /// Reference.
  case reference
  /// Education.
  case education
  /// Employment.
  case employment
  /// Background.
  case background
  /// Phone otp.
  case phoneOtp = "phone_otp"
  /// Serial number.
  case serialNumber = "serial_number"
  /// Payee name.
  case payeeName = "payee_name"
  /// Tax id.
  case taxId = "tax_id"
  /// Reverification.
  case reverification
  /// Chip.
  case chip
}

/// How a verification ended.
public enum VerificationResult: String, CaseIterable, Sendable {
  /// Pass.
  case pass
  /// Fail.
  case fail
  /// Refused.
  case refused
  /// No show.
  case noShow = "no_show"
  /// Inconclusive.
  case inconclusive
}

/// Whom a verification spoke to.
public struct VerificationContact: FieldSet {
  /// Name.
  public var name: PersonName?
  /// Mail address.
  public var email: String?
  /// Phone number.
  public var phone: String?
  /// Address of the network.
  public var ip: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("name", &name)
    try visitor.optional("email", &email)
    try visitor.optional("phone", &phone)
    try visitor.optional("ip", &ip)
  }
}

/// Where a one-time code was asked for and entered.
public struct OneTimeCode: FieldSet {
  /// Where it was asked for.
  public var requestedFrom: Network?
  /// Where it was entered.
  public var enteredFrom: Network?
  /// Time between, in milliseconds.
  public var latencyMilliseconds: Double?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("requested_from", &requestedFrom)
    try visitor.optional("entered_from", &enteredFrom)
    try visitor.optional("latency_ms", &latencyMilliseconds)
  }
}

/// A check of the person ended.
public struct VerificationCompleted: FieldSet {
  /// How.
  public var method: Term<VerificationMethod> = Term("")
  /// With what result.
  public var result: Term<VerificationResult> = Term("")
  /// The vendor's score.
  public var score: Double?
  /// Which attempt it was.
  public var attempt: Int?
  /// Who did it.
  public var by: String?
  /// A consented still.
  public var still: Image?
  /// Whom it spoke to.
  public var contact: VerificationContact?
  /// The one-time code's ways.
  public var otp: OneTimeCode?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("method", &method)
    try visitor.required("result", &result)
    try visitor.optional("score", &score)
    try visitor.optional("attempt", &attempt)
    try visitor.optional("by", &by)
    try visitor.optional("still", &still)
    try visitor.optional("contact", &contact)
    try visitor.optional("otp", &otp)
  }
}
