/// Whether a sign-in succeeded.
public enum SessionOutcome: String, CaseIterable, Sendable {
  /// Success.
  case success
  /// Failure.
  case failure
}

/// The second factor of a sign-in.
public struct SecondFactor: FieldSet {
  /// How.
  public var method: String?
  /// The device that answered.
  public var deviceID: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("method", &method)
    try visitor.optional("device_id", &deviceID)
  }
}

/// A sign-in.
public struct SessionStarted: FieldSet {
  /// The session.
  public var sessionID: String = ""
  /// From where.
  public var network: Network?
  /// On which device.
  public var device: Device?
  /// Whether it succeeded.
  public var outcome: Term<SessionOutcome>?
  /// To what.
  public var service: String?
  /// The name shown.
  public var displayName: String?
  /// The second factor.
  public var mfa: SecondFactor?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("session_id", &sessionID)
    try visitor.optional("network", &network)
    try visitor.optional("device", &device)
    try visitor.optional("outcome", &outcome)
    try visitor.optional("service", &service)
    try visitor.optional("display_name", &displayName)
    try visitor.optional("mfa", &mfa)
  }
}

/// A look at a running session.
public struct SessionSampled: FieldSet {
  /// The session.
  public var sessionID: String = ""
  /// From where.
  public var network: Network?
  /// On which device.
  public var device: Device?
  /// Round trip to the device, in milliseconds.
  public var rttMilliseconds: Double?
  /// Delay of keystrokes, in milliseconds. Never their content.
  public var inputLatencyMilliseconds: Double?
  /// Keyboards or screens that came or went.
  public var hidChanges: Int?
  /// A vendor's opaque identifier of the typing rhythm.
  public var typingReference: String?
  /// When the look was taken.
  public var at: Timestamp?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("session_id", &sessionID)
    try visitor.optional("network", &network)
    try visitor.optional("device", &device)
    try visitor.optional("rtt_ms", &rttMilliseconds)
    try visitor.optional("input_latency_ms", &inputLatencyMilliseconds)
    try visitor.optional("hid_changes", &hidChanges)
    try visitor.optional("typing_ref", &typingReference)
    try visitor.optional("at", &at)
  }
}

/// A session ends.
public struct SessionEnded: FieldSet {
  /// The session.
  public var sessionID: String = ""
  /// When its user was last active.
  public var lastInputAt: Timestamp?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("session_id", &sessionID)
    try visitor.optional("last_input_at", &lastInputAt)
  }
}
