/// The machine somebody works on.
public struct Device: FieldSet {
  /// The firm's own identifier of the device.
  public var id: String?
  /// A fingerprint of browser or device.
  public var fingerprint: String?
  /// Serial number.
  public var serial: String?
  /// Operating system.
  public var operatingSystem: String?
  /// The browser's user agent.
  public var userAgent: String?
  /// The device's time zone, IANA name or offset.
  public var timezone: String?
  /// The device's language setting. Never a signal.
  public var locale: String?
  /// Keyboard layouts. Never a signal.
  public var keyboardLayouts: [String]?
  /// Whether the firm manages the device.
  public var managed: Bool?
  /// Whether it is a virtual machine.
  public var virtualMachine: Bool?
  /// Whether an anti-detect or multi-profile browser was seen.
  public var antiDetect: Bool?
  /// Who owns it.
  public var owner: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("id", &id)
    try visitor.optional("fingerprint", &fingerprint)
    try visitor.optional("serial", &serial)
    try visitor.optional("os", &operatingSystem)
    try visitor.optional("user_agent", &userAgent)
    try visitor.optional("timezone", &timezone)
    try visitor.optional("locale", &locale)
    try visitor.optional("keyboard_layouts", &keyboardLayouts)
    try visitor.optional("managed", &managed)
    try visitor.optional("virtual_machine", &virtualMachine)
    try visitor.optional("anti_detect", &antiDetect)
    try visitor.optional("owner", &owner)
  }
}
