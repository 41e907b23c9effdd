/// An account on some service.
public struct Handle: FieldSet {
  /// The service.
  public var service: String?
  /// The service's stable identifier.
  public var id: String?
  /// Its address.
  public var url: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("service", &service)
    try visitor.optional("id", &id)
    try visitor.optional("url", &url)
  }
}

/// Something a person says it can do.
public struct Skill: FieldSet {
  /// The skill.
  public var name: String?
  /// Since when.
  public var sinceYear: Int?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("name", &name)
    try visitor.optional("since_year", &sinceYear)
  }
}

/// A post in a résumé.
public struct WorkEntry: FieldSet {
  /// The employer.
  public var employer: String?
  /// The post.
  public var title: String?
  /// From.
  public var start: PartialDate?
  /// Until.
  public var end: PartialDate?
  /// Where.
  public var city: String?
  /// ISO 3166-1 alpha-2.
  public var country: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("employer", &employer)
    try visitor.optional("title", &title)
    try visitor.optional("start", &start)
    try visitor.optional("end", &end)
    try visitor.optional("city", &city)
    try visitor.optional("country", &country)
  }
}

/// A school in a résumé.
public struct EducationEntry: FieldSet {
  /// The school.
  public var school: String?
  /// The degree.
  public var degree: String?
  /// From.
  public var start: PartialDate?
  /// Until.
  public var end: PartialDate?
  /// Where.
  public var city: String?
  /// ISO 3166-1 alpha-2. Never a signal.
  public var country: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("school", &school)
    try visitor.optional("degree", &degree)
    try visitor.optional("start", &start)
    try visitor.optional("end", &end)
    try visitor.optional("city", &city)
    try visitor.optional("country", &country)
  }
}

/// A language and its level. Never a signal.
public struct LanguageSkill: FieldSet {
  /// BCP 47.
  public var code: String?
  /// Level, such as C1.
  public var level: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("code", &code)
    try visitor.optional("level", &level)
  }
}

/// What a subject says about itself.
public struct ProfileChanged: FieldSet {
  /// Names.
  public var names: [PersonName]?
  /// Date of birth.
  public var dateOfBirth: PartialDate?
  /// Mail addresses.
  public var emails: [String]?
  /// Phone numbers, E.164.
  public var phones: [String]?
  /// Addresses.
  public var addresses: [Address]?
  /// Accounts on other services.
  public var handles: [Handle]?
  /// Portrait.
  public var photo: Image?
  /// Headline.
  public var headline: String?
  /// Summary.
  public var summary: String?
  /// The résumé's text.
  public var cvText: String?
  /// Skills.
  public var skills: [Skill]?
  /// Posts.
  public var work: [WorkEntry]?
  /// Schools.
  public var education: [EducationEntry]?
  /// Languages.
  public var languages: [LanguageSkill]?
  /// Addresses of own sites.
  public var portfolio: [String]?
  /// Asked pay per hour.
  public var rate: Money?
  /// Names of fields that were taken away.
  public var removed: [String]?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("names", &names)
    try visitor.optional("date_of_birth", &dateOfBirth)
    try visitor.optional("emails", &emails)
    try visitor.optional("phones", &phones)
    try visitor.optional("addresses", &addresses)
    try visitor.optional("handles", &handles)
    try visitor.optional("photo", &photo)
    try visitor.optional("headline", &headline)
    try visitor.optional("summary", &summary)
    try visitor.optional("cv_text", &cvText)
    try visitor.optional("skills", &skills)
    try visitor.optional("work", &work)
    try visitor.optional("education", &education)
    try visitor.optional("languages", &languages)
    try visitor.optional("portfolio", &portfolio)
    try visitor.optional("rate", &rate)
    try visitor.optional("removed", &removed)
  }
}

/// How an account on another service fares.
public enum ExternalStatus: String, CaseIterable, Sendable {
  /// Active.
  case active
  /// Deleted.
  case deleted
  /// Banned.
  case banned
  /// Renamed.
  case renamed
}

/// What another service shows of an account.
public struct ProfileExternalSeen: FieldSet {
  /// The service.
  public var service: String = ""
  /// The account.
  public var handle: String = ""
  /// When it was made.
  public var createdAt: Timestamp?
  /// Followers.
  public var followers: Int?
  /// Accounts followed.
  public var following: Int?
  /// Connections.
  public var connections: Int?
  /// Longest silence, in days.
  public var silenceDays: Double?
  /// Names under which it was seen.
  public var namesSeen: [String]?
  /// How it fares.
  public var status: Term<ExternalStatus>?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("service", &service)
    try visitor.required("handle", &handle)
    try visitor.optional("created_at", &createdAt)
    try visitor.optional("followers", &followers)
    try visitor.optional("following", &following)
    try visitor.optional("connections", &connections)
    try visitor.optional("silence_days", &silenceDays)
    try visitor.optional("names_seen", &namesSeen)
    try visitor.optional("status", &status)
  }
}

/// What a contact check looked at.
public enum ContactKind: String, CaseIterable, Sendable {
  /// Email.
  case email
  /// Phone.
  case phone
  /// Address.
  case address
  /// Domain.
  case domain
  /// Company.
  case company
}

/// What kind of phone line a number is.
public enum LineType: String, CaseIterable, Sendable {
  /// Mobile.
  case mobile
  /// Landline.
  case landline
  /// Voip.
  case voip
  /// Virtual.
  case virtual
}

/// The result of looking something up.
public struct ContactChecked: FieldSet {
  /// What was looked up.
  public var kind: Term<ContactKind> = Term("")
  /// The value looked up.
  public var value: String = ""
  /// Kind of phone line.
  public var lineType: Term<LineType>?
  /// Since when it is known: a time or, as many services tell it, a day.
  public var firstSeen: DayOrTime?
  /// Whether it is a throw-away mailbox.
  public var disposable: Bool?
  /// Whether the number is rented out for codes.
  public var rental: Bool?
  /// Kind of place.
  public var addressType: Term<AddressType>?
  /// Date of registration of a domain or company.
  public var registeredOn: PartialDate?
  /// Whether it exists at all.
  public var exists: Bool?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("kind", &kind)
    try visitor.required("value", &value)
    try visitor.optional("line_type", &lineType)
    try visitor.optional("first_seen", &firstSeen)
    try visitor.optional("disposable", &disposable)
    try visitor.optional("rental", &rental)
    try visitor.optional("address_type", &addressType)
    try visitor.optional("registered_on", &registeredOn)
    try visitor.optional("exists", &exists)
  }
}
