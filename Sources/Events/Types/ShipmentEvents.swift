/// Where a shipment is.
public enum ShipmentStatus: String, CaseIterable, Sendable {
  /// Ordered.
  case ordered
  /// Dispatched.
  case dispatched
  /// Rerouted.
  case rerouted
  /// Delivered.
  case delivered
  /// Customs.
  case customs
  /// Returned.
  case returned
}

/// News of a shipment.
public struct ShipmentUpdated: FieldSet {
  /// The shipment.
  public var shipmentID: String = ""
  /// Where it is.
  public var status: Term<ShipmentStatus> = Term("")
  /// What it is.
  public var item: String?
  /// Serial number of the device in it.
  public var deviceSerial: String?
  /// For whom.
  public var recipient: PersonName?
  /// To where.
  public var to: Address?
  /// Who signed.
  public var signedBy: PersonName?
  /// Country of the event, ISO 3166-1 alpha-2.
  public var country: String?
  /// From where.
  public var from: Address?
  /// Whether a returned device was wiped.
  public var wiped: Bool?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("shipment_id", &shipmentID)
    try visitor.required("status", &status)
    try visitor.optional("item", &item)
    try visitor.optional("device_serial", &deviceSerial)
    try visitor.optional("recipient", &recipient)
    try visitor.optional("to", &to)
    try visitor.optional("signed_by", &signedBy)
    try visitor.optional("country", &country)
    try visitor.optional("from", &from)
    try visitor.optional("wiped", &wiped)
  }
}
