/// A JSON object whose fields the vocabulary knows.
///
/// One list of fields serves three readers: the decoder, the encoder and the JSON Schema. Whatever else the object holds
/// survives in
/// ``unknown``, in its order, so that reading and writing an event loses nothing.
public protocol FieldSet: FieldValue {
  /// An object with nothing known about it.
  init()
  /// Shows each field to the visitor, in the order of the documentation.
  mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError)
  /// Members that the vocabulary does not know, and known ones that were null.
  var unknown: [JSONMember] { get set }
}

extension FieldSet {
  /// A value built by filling in fields.
  public init(_ configure: (inout Self) -> Void) {
    self.init()
    configure(&self)
  }
}

/// Something that goes over the fields of a ``FieldSet``.
public protocol FieldVisitor {
  /// A field that may be absent: absent is unknown, never evidence.
  mutating func optional<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) throws(EventError)
  /// A field without which the event means nothing.
  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) throws(EventError)
}

/// A value that a field may hold.
public protocol FieldValue: Sendable, Hashable {
  /// Reads the value from the parsed document.
  static func read(_ cursor: FieldCursor) throws(EventError) -> Self
  /// Writes the value as JSON.
  func write(to writer: inout JSONWriter)
  /// The JSON Schema of the value.
  static var schema: JSON { get }
}

/// A place in a parsed document. Opaque outside this room: only field values read it.
public struct FieldCursor {
  let node: TapeNode

  /// An error that says what was wanted here and what was found instead.
  func mismatch(_ wanted: String) -> EventError {
    EventError(reason: "must be \(wanted), not \(node.description)")
  }
}
