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
    if envelope.id.isEmpty { throw EventError(field: "id", reason: "is empty") }
    if envelope.source.isEmpty { throw EventError(field: "source", reason: "is empty") }
    if envelope.type.text.isEmpty { throw EventError(field: "type", reason: "is empty") }
    let payload: Payload
    if let kind = envelope.type.kind {
      guard let data = envelope.data else { throw EventError(field: "data", reason: "is missing") }
      do throws(EventError) {
        payload = try Payload.read(kind, FieldCursor(node: data.node))
      } catch {
        throw error.inside("data")
      }
    } else {
      payload = .unknown(try envelope.data.map { data throws(EventError) in try JSON(data.node) } ?? .null)
    }
    return Event(
      id: envelope.id, source: envelope.source, type: envelope.type.text, time: envelope.time, subject: envelope.subject,
      tenant: envelope.tenant ?? "", payload: payload, attributes: envelope.unknown)
  }
}

/// The attributes of CloudEvents that the vocabulary uses.
private struct Envelope: FieldSet {
  var specVersion = ""
  var id = ""
  var source = ""
  var type = WireType(kind: nil, text: "")
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

/// The type of an event; a known one is recognised by its bytes, without a text of its own.
private struct WireType: FieldValue {
  let kind: EventKind?
  let text: String

  static func read(_ cursor: FieldCursor) throws(EventError) -> WireType {
    if cursor.node.kind == .string, let kind = EventKind.byName.value(of: cursor.node.bytes) {
      return WireType(kind: kind, text: kind.rawValue)
    }
    return WireType(kind: nil, text: try String.read(cursor))
  }

  func write(to writer: inout JSONWriter) { writer.string(text) }
  static var schema: JSON { String.schema }
}

extension EventKind {
  /// The kinds by their names on the wire.
  fileprivate static let byName = WordTable(allCases.map { ($0.rawValue, $0) })
}
