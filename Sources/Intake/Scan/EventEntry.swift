public import Events

/// Where an event lies and where it belongs: 32 bytes an event, all that is kept of it between the two passes over the input.
public struct EventEntry: Sendable {
  /// The event's time.
  public let instant: Instant
  /// A hash of tenant, source and identifier: breaks ties of time the same way whatever the order of the input.
  let identity: UInt64
  /// The file's number in the upper 24 bits, the offset of the event's first byte in the rest.
  private let location: UInt64
  /// The event's length in bytes.
  private let byteCount: UInt32
  /// The subject's number: local to a scanning worker at first, then global.
  public internal(set) var subject: UInt32

  init(instant: Instant, identity: UInt64, file: Int, offset: Int, length: Int, subject: UInt32) {
    self.instant = instant
    self.identity = identity
    location = UInt64(file) << 40 | UInt64(offset) & 0xFF_FFFF_FFFF
    byteCount = UInt32(clamping: length)
    self.subject = subject
  }

  /// More files than this have no number.
  static let mostFiles = 1 << 24
  /// An event beyond this many bytes has no place.
  static let longestFile = 1 << 40

  var file: Int { Int(location >> 40) }
  var offset: Int { Int(location & 0xFF_FFFF_FFFF) }
  var length: Int { Int(byteCount) }

  /// By subject, time and identity: the order in which events are judged.
  static func precedes(_ left: EventEntry, _ right: EventEntry) -> Bool {
    if left.subject != right.subject { return left.subject < right.subject }
    if left.instant != right.instant { return left.instant < right.instant }
    return left.identity < right.identity
  }
}

/// A subject within its tenant.
public struct SubjectKey: Sendable, Hashable, Comparable {
  /// In whose books.
  public let tenant: String
  /// Who.
  public let subject: SubjectID

  /// A subject of a tenant.
  public init(tenant: String, subject: SubjectID) {
    self.tenant = tenant
    self.subject = subject
  }

  /// By tenant, then by subject.
  public static func < (left: SubjectKey, right: SubjectKey) -> Bool {
    left.tenant == right.tenant ? left.subject < right.subject : left.tenant < right.tenant
  }
}
