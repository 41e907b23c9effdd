/// What kind of place an address is.
public enum AddressType: String, CaseIterable, Sendable {
  /// Residential.
  case residential
  /// Business.
  case business
  /// Po box.
  case poBox = "po_box"
  /// Mail drop.
  case mailDrop = "mail_drop"
  /// Forwarder.
  case forwarder
  /// Vacant.
  case vacant
}

/// A postal address, with coordinates when they are known.
public struct Address: FieldSet {
  /// Street and number.
  public var line: String?
  /// City or town.
  public var city: String?
  /// State, province or prefecture.
  public var region: String?
  /// Postal code.
  public var postalCode: String?
  /// ISO 3166-1 alpha-2.
  public var country: String?
  /// Degrees north.
  public var latitude: Double?
  /// Degrees east.
  public var longitude: Double?
  /// What kind of place it is.
  public var type: Term<AddressType>?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("line", &line)
    try visitor.optional("city", &city)
    try visitor.optional("region", &region)
    try visitor.optional("postal_code", &postalCode)
    try visitor.optional("country", &country)
    try visitor.optional("lat", &latitude)
    try visitor.optional("lon", &longitude)
    try visitor.optional("type", &type)
  }
}
