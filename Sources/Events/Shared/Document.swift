/// An identity document as it was read.
public struct Document: FieldSet {
  /// passport, national_id, driving_licence and so on.
  public var type: String?
  /// Issuing country, ISO 3166-1 alpha-2.
  public var country: String?
  /// Document number.
  public var number: String?
  /// Lines of the machine-readable zone, ICAO 9303.
  public var mrz: [String]?
  /// Names on the document.
  public var names: [PersonName]?
  /// Date of birth on the document.
  public var dateOfBirth: PartialDate?
  /// Address on the document.
  public var address: Address?
  /// Date of issue.
  public var issuedOn: PartialDate?
  /// Place or country of issue.
  public var issuedIn: String?
  /// Date of expiry.
  public var expiresOn: PartialDate?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("type", &type)
    try visitor.optional("country", &country)
    try visitor.optional("number", &number)
    try visitor.optional("mrz", &mrz)
    try visitor.optional("names", &names)
    try visitor.optional("date_of_birth", &dateOfBirth)
    try visitor.optional("address", &address)
    try visitor.optional("issued_on", &issuedOn)
    try visitor.optional("issued_in", &issuedIn)
    try visitor.optional("expires_on", &expiresOn)
  }
}
