/// One thing that happened to a subject, in the CloudEvents 1.0 envelope.
public struct Event: Sendable, Hashable {
  /// The identifier, unique within the source.
  public var id: String
  /// Which system reported it.
  public var source: String
  /// The type as it is written; ``Payload/kind`` is nil when the vocabulary does not know it.
  public var type: String
  /// When it happened.
  public var time: Timestamp
  /// To whom.
  public var subject: SubjectID
  /// In whose books; empty when the firm has but one.
  public var tenant: String
  /// What happened.
  public var payload: Payload
  /// Attributes of the envelope that the vocabulary does not know.
  public var attributes: [JSONMember]

  /// An event of a known kind.
  public init(
    id: String, source: String, time: Instant, subject: SubjectID, tenant: String = "", payload: Payload,
    attributes: [JSONMember] = []
  ) {
    self.init(
      id: id, source: source, type: payload.kind?.rawValue ?? "", time: Timestamp(time), subject: subject, tenant: tenant,
      payload: payload, attributes: attributes)
  }

  /// An event as it was written, type and spelling of the time included.
  init(
    id: String, source: String, type: String, time: Timestamp, subject: SubjectID, tenant: String, payload: consuming Payload,
    attributes: [JSONMember]
  ) {
    self.id = id
    self.source = source
    self.type = type
    self.time = time
    self.subject = subject
    self.tenant = tenant
    self.payload = payload
    self.attributes = attributes
  }

  /// When it happened.
  public var instant: Instant { time.instant }

  /// Writes the event as one JSON object.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("specversion")
    writer.string("1.0")
    writer.name("id")
    writer.string(id)
    writer.name("source")
    writer.string(source)
    writer.name("type")
    writer.string(type)
    writer.name("time")
    time.write(to: &writer)
    writer.name("subject")
    subject.write(to: &writer)
    if !tenant.isEmpty {
      writer.name("tenant")
      writer.string(tenant)
    }
    for attribute in attributes {
      writer.name(attribute.name)
      writer.value(attribute.value)
    }
    // An event of a type nobody knows may come without data, and leaves without.
    if payload != .unknown(.null) {
      writer.name("data")
      payload.write(to: &writer)
    }
    writer.endObject()
  }

  /// The event as one line of JSON, without its newline.
  public var line: String {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.text
  }
}
