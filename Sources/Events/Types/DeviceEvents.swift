/// What a program is for, as far as it matters here.
public enum SoftwareCategory: String, CaseIterable, Sendable {
  /// Remote access.
  case remoteAccess = "remote_access"
  /// Vpn.
  case vpn
  /// Virtual camera.
  case virtualCamera = "virtual_camera"
  /// Jiggler.
  case jiggler
  /// Assistant.
  case assistant
  /// Messenger.
  case messenger
}

/// A program found on a device.
public struct Software: FieldSet {
  /// Name.
  public var name: String?
  /// What it is for.
  public var category: Term<SoftwareCategory>?
  /// Whether the firm put it there or allows it.
  public var sanctioned: Bool?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("name", &name)
    try visitor.optional("category", &category)
    try visitor.optional("sanctioned", &sanctioned)
  }
}

/// A process found on a device.
public struct RunningProcess: FieldSet {
  /// Name.
  public var name: String?
  /// Command line.
  public var command: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("name", &name)
    try visitor.optional("command", &command)
  }
}

/// Something plugged into a device.
public struct USBDevice: FieldSet {
  /// Vendor, four hexadecimal digits.
  public var vendorID: String?
  /// Product, four hexadecimal digits.
  public var productID: String?
  /// Maker's text.
  public var manufacturer: String?
  /// Product's text.
  public var product: String?
  /// Serial number.
  public var serial: String?
  /// Device and interface classes, as numbers or hexadecimal texts.
  public var classes: [JSON]?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("vendor_id", &vendorID)
    try visitor.optional("product_id", &productID)
    try visitor.optional("manufacturer", &manufacturer)
    try visitor.optional("product", &product)
    try visitor.optional("serial", &serial)
    try visitor.optional("classes", &classes)
  }
}

/// A screen, from its EDID.
public struct Display: FieldSet {
  /// Three-letter maker code.
  public var manufacturer: String?
  /// Product code or name.
  public var product: String?
  /// Serial number.
  public var serial: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("manufacturer", &manufacturer)
    try visitor.optional("product", &product)
    try visitor.optional("serial", &serial)
  }
}

/// Something that answers on the network beside a device.
public struct LANService: FieldSet {
  /// What answered, such as http or mdns.
  public var kind: String?
  /// What it calls itself.
  public var title: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("kind", &kind)
    try visitor.optional("title", &title)
  }
}

/// What runs on a device and what is plugged in.
public struct DeviceInventoried: FieldSet {
  /// The device.
  public var device: Device = Device()
  /// Where it is.
  public var network: Network?
  /// Programs.
  public var software: [Software]?
  /// Processes.
  public var processes: [RunningProcess]?
  /// Things plugged in.
  public var usb: [USBDevice]?
  /// Screens.
  public var displays: [Display]?
  /// Names of cameras.
  public var cameras: [String]?
  /// Browser extensions.
  public var extensions: [String]?
  /// Services beside it.
  public var lan: [LANService]?
  /// Keyed reference of the wireless network.
  public var wifiReference: String?
  /// Keyed reference of the gateway.
  public var gatewayReference: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("device", &device)
    try visitor.optional("network", &network)
    try visitor.optional("software", &software)
    try visitor.optional("processes", &processes)
    try visitor.optional("usb", &usb)
    try visitor.optional("displays", &displays)
    try visitor.optional("cameras", &cameras)
    try visitor.optional("extensions", &extensions)
    try visitor.optional("lan", &lan)
    try visitor.optional("wifi_ref", &wifiReference)
    try visitor.optional("gateway_ref", &gatewayReference)
  }
}

/// What a device's guard raised.
public enum DeviceAlertCategory: String, CaseIterable, Sendable {
  /// Malware.
  case malware
  /// Remote access.
  case remoteAccess = "remote_access"
  /// History tampering.
  case historyTampering = "history_tampering"
  /// Jiggler.
  case jiggler
  /// Credential theft.
  case credentialTheft = "credential_theft"
  /// Unknown hardware.
  case unknownHardware = "unknown_hardware"
}

/// A device's guard raised an alarm.
public struct DeviceAlerted: FieldSet {
  /// About what.
  public var category: Term<DeviceAlertCategory> = Term("")
  /// The device.
  public var device: Device?
  /// The process.
  public var process: String?
  /// More of it.
  public var detail: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("category", &category)
    try visitor.optional("device", &device)
    try visitor.optional("process", &process)
    try visitor.optional("detail", &detail)
  }
}
