/// Somebody who vouches.
public struct Referee: FieldSet {
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

/// An application for work.
public struct ApplicationSubmitted: FieldSet {
  /// To whom.
  public var organisation: String?
  /// For what.
  public var jobID: String?
  /// The résumé's text.
  public var cvText: String?
  /// The letter.
  public var coverLetter: String?
  /// How it came.
  public var source: String?
  /// Who vouches.
  public var referees: [Referee]?
  /// Asked pay.
  public var rate: Money?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("organisation", &organisation)
    try visitor.optional("job_id", &jobID)
    try visitor.optional("cv_text", &cvText)
    try visitor.optional("cover_letter", &coverLetter)
    try visitor.optional("source", &source)
    try visitor.optional("referees", &referees)
    try visitor.optional("rate", &rate)
  }
}

/// Somebody in an interview.
public struct InterviewParticipant: FieldSet {
  /// The name shown.
  public var displayName: String?
  /// From where.
  public var network: Network?
  /// On which device.
  public var device: Device?
  /// The camera's name.
  public var camera: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("display_name", &displayName)
    try visitor.optional("network", &network)
    try visitor.optional("device", &device)
    try visitor.optional("camera", &camera)
  }
}

/// What an interviewer noted in a structured form.
public enum InterviewObservation: String, CaseIterable, Sendable {
  /// Camera refused.
  case cameraRefused = "camera_refused"
  /// Camera excuse.
  case cameraExcuse = "camera_excuse"
  /// Fed answers.
  case fedAnswers = "fed_answers"
  /// Eye scanning.
  case eyeScanning = "eye_scanning"
  /// Background voices.
  case backgroundVoices = "background_voices"
  /// Crowded room.
  case crowdedRoom = "crowded_room"
  /// Voice changed.
  case voiceChanged = "voice_changed"
  /// Lip mismatch.
  case lipMismatch = "lip_mismatch"
  /// Challenge failed.
  case challengeFailed = "challenge_failed"
  /// Place unknown.
  case placeUnknown = "place_unknown"
  /// Name changed.
  case nameChanged = "name_changed"
  /// Stand in.
  case standIn = "stand_in"
  /// Pay only.
  case payOnly = "pay_only"
  /// Language missing.
  case languageMissing = "language_missing"
  /// Different person.
  case differentPerson = "different_person"
}

/// An interview took place.
public struct InterviewHeld: FieldSet {
  /// The interview.
  public var interviewID: String?
  /// By what means.
  public var channel: String?
  /// Length in minutes.
  public var durationMinutes: Double?
  /// Share of the time with video, 0 to 1.
  public var videoOnRatio: Double?
  /// How often picture or sound froze.
  public var freezes: Int?
  /// The interviewer's score.
  public var score: Double?
  /// Who asked.
  public var interviewer: String?
  /// A consented still.
  public var still: Image?
  /// Who took part on the candidate's side.
  public var participants: [InterviewParticipant]?
  /// What was noted.
  public var observations: [Term<InterviewObservation>]?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("interview_id", &interviewID)
    try visitor.optional("channel", &channel)
    try visitor.optional("duration_min", &durationMinutes)
    try visitor.optional("video_on_ratio", &videoOnRatio)
    try visitor.optional("freezes", &freezes)
    try visitor.optional("score", &score)
    try visitor.optional("interviewer", &interviewer)
    try visitor.optional("still", &still)
    try visitor.optional("participants", &participants)
    try visitor.optional("observations", &observations)
  }
}

/// A test of skill.
public struct AssessmentCompleted: FieldSet {
  /// Result.
  public var score: Double?
  /// How often text was pasted in bulk.
  public var pasteBursts: Int?
  /// Whether the author could explain it.
  public var explained: Bool?
  /// From where.
  public var network: Network?
  /// On which device.
  public var device: Device?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("score", &score)
    try visitor.optional("paste_bursts", &pasteBursts)
    try visitor.optional("explained", &explained)
    try visitor.optional("network", &network)
    try visitor.optional("device", &device)
  }
}

/// An offer of work.
public struct OfferMade: FieldSet {
  /// By whom.
  public var organisation: String?
  /// For what.
  public var jobID: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("organisation", &organisation)
    try visitor.optional("job_id", &jobID)
  }
}

/// How much harm access can do.
public enum Sensitivity: String, CaseIterable, Sendable {
  /// Normal.
  case normal
  /// Restricted.
  case restricted
  /// Export controlled.
  case exportControlled = "export_controlled"
  /// Signing.
  case signing
}

/// Work begins.
public struct EngagementStarted: FieldSet {
  /// The engagement.
  public var engagementID: String = ""
  /// For whom.
  public var organisation: String?
  /// As what.
  public var role: String?
  /// Whether from afar.
  public var remote: Bool?
  /// Pay.
  public var rate: Money?
  /// Hours.
  public var hoursPerWeek: Double?
  /// The firm in between.
  public var intermediary: String?
  /// How much harm access can do.
  public var sensitivity: Term<Sensitivity>?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("engagement_id", &engagementID)
    try visitor.optional("organisation", &organisation)
    try visitor.optional("role", &role)
    try visitor.optional("remote", &remote)
    try visitor.optional("rate", &rate)
    try visitor.optional("hours_per_week", &hoursPerWeek)
    try visitor.optional("intermediary", &intermediary)
    try visitor.optional("sensitivity", &sensitivity)
  }
}

/// Work ends.
public struct EngagementEnded: FieldSet {
  /// The engagement.
  public var engagementID: String = ""
  /// Who ended it.
  public var by: String?
  /// Why.
  public var reason: String?
  /// Days of notice.
  public var noticeDays: Double?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("engagement_id", &engagementID)
    try visitor.optional("by", &by)
    try visitor.optional("reason", &reason)
    try visitor.optional("notice_days", &noticeDays)
  }
}

/// What somebody asked for.
public enum RequestKind: String, CaseIterable, Sendable {
  /// Change shipping address.
  case changeShippingAddress = "change_shipping_address"
  /// Own computer.
  case ownComputer = "own_computer"
  /// No camera.
  case noCamera = "no_camera"
  /// Advance pay.
  case advancePay = "advance_pay"
  /// Crypto pay.
  case cryptoPay = "crypto_pay"
  /// Change payout.
  case changePayout = "change_payout"
  /// Off platform.
  case offPlatform = "off_platform"
  /// Proof letter.
  case proofLetter = "proof_letter"
  /// Skip in person.
  case skipInPerson = "skip_in_person"
  /// Privileged role.
  case privilegedRole = "privileged_role"
}

/// The subject asked for something.
public struct RequestMade: FieldSet {
  /// For what.
  public var kind: Term<RequestKind> = Term("")
  /// More of it.
  public var detail: String?
  /// Whether it was granted.
  public var granted: Bool?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("kind", &kind)
    try visitor.optional("detail", &detail)
    try visitor.optional("granted", &granted)
  }
}

/// What somebody was invited to.
public enum InvitationKind: String, CaseIterable, Sendable {
  /// In person.
  case inPerson = "in_person"
  /// Video.
  case video
  /// Onsite test.
  case onsiteTest = "onsite_test"
  /// Pickup.
  case pickup
  /// Promotion.
  case promotion
  /// Travel.
  case travel
  /// Call.
  case call
}

/// How an invitation was met.
public enum InvitationAnswer: String, CaseIterable, Sendable {
  /// Accepted.
  case accepted
  /// Declined.
  case declined
  /// Ignored.
  case ignored
}

/// The subject was invited and answered, or did not.
public struct InvitationAnswered: FieldSet {
  /// To what.
  public var kind: Term<InvitationKind> = Term("")
  /// How.
  public var answer: Term<InvitationAnswer> = Term("")
  /// Why.
  public var reason: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("kind", &kind)
    try visitor.required("answer", &answer)
    try visitor.optional("reason", &reason)
  }
}
