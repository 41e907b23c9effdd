/// Reads events from the lines of a file.
///
/// Keep one decoder a thread: it reuses the parser's buffers and its table of types.
public final class EventDecoder {
  private let parser = JSONParser()

  /// A decoder with empty buffers.
  public init() {}

  /// Reads one event.
  ///
  /// - Throws: ``EventError`` that names the field and the reason.
  public func event(from line: UnsafeRawBufferPointer) throws(EventError) -> Event {
    try parser.withDocument(line) { node throws(EventError) in try Self.event(at: node) }
  }

  /// Reads one event from text.
  public func event(from line: String) throws(EventError) -> Event {
    let bytes = Array(line.utf8)
    return try bytes.withUnsafeBufferPointer { raw throws(EventError) in try event(from: UnsafeRawBufferPointer(raw)) }
  }

  /// Reads a document that is one event or a batch of them, handing each event, or the reason why it is none, to `body`
  /// with its place.
  ///
  /// - Throws: ``EventError`` when the whole document is not valid JSON, or neither an object nor a list.
  public func forEachEvent(
    in document: UnsafeRawBufferPointer, _ body: (Int, Result<Event, EventError>) -> Void
  ) throws(EventError) {
    try parser.withDocument(document) { node throws(EventError) in
      switch node.kind {
      case .object: body(0, Self.result(at: node))
      case .array:
        var place = 0
        try node.forEachElement { element in
          body(place, Self.result(at: element))
          place += 1
        }
      default: throw FieldCursor(node: node).mismatch("an event or a list of events")
      }
    }
  }

  private static func result(at node: TapeNode) -> Result<Event, EventError> {
    do throws(EventError) {
      return .success(try event(at: node))
    } catch {
      return .failure(error)
    }
  }

  private static func event(at node: TapeNode) throws(EventError) -> Event {
    let envelope = try Envelope.read(FieldCursor(node: node))
    guard envelope.specVersion == "1.0" else { throw EventError(field: "specversion", reason: "must be \"1.0\"") }
    for (name, value) in [("id", envelope.id), ("source", envelope.source), ("type", envelope.type)] where value.isEmpty {
      throw EventError(field: name, reason: "is empty")
    }
    let payload: Payload
    if let kind = EventKind(wire: envelope.type) {
      guard let data = envelope.data else { throw EventError(field: "data", reason: "is missing") }
      do throws(EventError) {
        payload = try Payload.read(kind, FieldCursor(node: data.node))
      } catch {
        throw error.inside("data")
      }
    } else {
      payload = .unknown(try envelope.data.map { data throws(EventError) in try JSON(data.node) } ?? .null)
    }
    var event = Event(
      id: envelope.id, source: envelope.source, time: envelope.time.instant, subject: envelope.subject,
      tenant: envelope.tenant ?? "", payload: payload, attributes: envelope.unknown)
    event.type = envelope.type
    event.time = envelope.time
    return event
  }
}

/// The attributes of CloudEvents that the vocabulary uses.
private struct Envelope: FieldSet {
  var specVersion = ""
  var id = ""
  var source = ""
  var type = ""
  var time = Timestamp(Instant(microseconds: 0))
  var subject = SubjectID(kind: .account, id: "")
  var tenant: String?
  var data: NodeReference?
  var unknown: [JSONMember] = []

  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("specversion", &specVersion)
    try visitor.required("id", &id)
    try visitor.required("source", &source)
    try visitor.required("type", &type)
    try visitor.required("time", &time)
    try visitor.required("subject", &subject)
    try visitor.optional("tenant", &tenant)
    try visitor.optional("data", &data)
  }
}

/// The place of the data, read once its type is known.
private struct NodeReference: FieldValue {
  let node: TapeNode

  static func read(_ cursor: FieldCursor) -> NodeReference { NodeReference(node: cursor.node) }
  func write(to writer: inout JSONWriter) { writer.null() }
  static var schema: JSON { .bool(true) }
  static func == (left: NodeReference, right: NodeReference) -> Bool { left.node.index == right.node.index }
  func hash(into hasher: inout Hasher) { hasher.combine(node.index) }
}

extension TapeNode: @unchecked Sendable {
  // A node never leaves the closure that parsed it; the conformance only lets it sit in a field for that time.
}

extension EventKind {
  /// The kind by its name on the wire.
  init?(wire type: String) {
    guard let kind = Self.byWireName[type] else { return nil }
    self = kind
  }

  private static let byWireName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
