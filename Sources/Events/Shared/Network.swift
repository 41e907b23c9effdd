/// What kind of network an address belongs to.
public enum NetworkKind: String, CaseIterable, Sendable {
  /// Residential.
  case residential
  /// Mobile.
  case mobile
  /// Business.
  case business
  /// Hosting.
  case hosting
  /// Vpn.
  case vpn
  /// Proxy.
  case proxy
  /// Tor.
  case tor
}

/// Where a connection comes from. Usually only the address is known; the rest is enrichment.
public struct Network: FieldSet {
  /// IPv4 or IPv6 address.
  public var ip: String?
  /// Autonomous system number.
  public var asn: Int?
  /// The organisation that runs the autonomous system.
  public var asOrganisation: String?
  /// ISO 3166-1 alpha-2.
  public var country: String?
  /// City of the address.
  public var city: String?
  /// Degrees north.
  public var latitude: Double?
  /// Degrees east.
  public var longitude: Double?
  /// What kind of network it is.
  public var kind: Term<NetworkKind>?
  /// The service's name, for a VPN or a host.
  public var provider: String?
  /// IANA name or offset of the place.
  public var timezone: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("ip", &ip)
    try visitor.optional("asn", &asn)
    try visitor.optional("as_org", &asOrganisation)
    try visitor.optional("country", &country)
    try visitor.optional("city", &city)
    try visitor.optional("lat", &latitude)
    try visitor.optional("lon", &longitude)
    try visitor.optional("kind", &kind)
    try visitor.optional("provider", &provider)
    try visitor.optional("timezone", &timezone)
  }
}
