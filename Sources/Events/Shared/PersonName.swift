/// What a name is used for.
public enum NameUse: String, CaseIterable, Sendable {
  /// In documents.
  case legal
  /// In daily life.
  case preferred
  /// On screens.
  case display
}

/// A name: a plain text, or its parts. Names serve list matching and mismatch tests alone.
public struct PersonName: FieldValue {
  /// The whole name.
  public var full: String?
  /// Given names.
  public var given: String?
  /// Family name.
  public var family: String?
  /// The name in its own script.
  public var native: String?
  /// What it is used for.
  public var use: Term<NameUse>?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []
  /// Whether the input wrote the name as an object rather than as a text.
  private var isObject = false

  /// Nothing known.
  public init() {}

  /// A name written as one text.
  public init(_ full: String) { self.full = full }

  /// A name in parts.
  public init(given: String, family: String, native: String? = nil, use: NameUse? = nil) {
    self.given = given
    self.family = family
    self.native = native
    self.use = use.map(Term.known)
    isObject = true
  }

  /// The name as one line: the whole name, or given and family name, or the native one.
  public var text: String {
    full
      ?? {
        let parts = [given, family].compactMap(\.self); return parts.isEmpty ? native ?? "" : parts.joined(separator: " ")
      }()
  }

  /// The object's form of the name.
  private struct Parts: FieldSet {
    var name = PersonName()
    var unknown: [JSONMember] = []

    mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
      try visitor.optional("full", &name.full)
      try visitor.optional("given", &name.given)
      try visitor.optional("family", &name.family)
      try visitor.optional("native", &name.native)
      try visitor.optional("use", &name.use)
    }
  }

  /// Reads a text or an object.
  public static func read(_ cursor: FieldCursor) throws(EventError) -> PersonName {
    if let text = cursor.node.text { return PersonName(text) }
    guard cursor.node.kind == .object else { throw cursor.mismatch("a text or an object") }
    let parts = try Parts.read(cursor)
    var name = parts.name
    name.unknown = parts.unknown
    name.isObject = true
    return name
  }

  /// Writes the form in which the name was read.
  public func write(to writer: inout JSONWriter) {
    guard isObject else { return writer.string(full ?? "") }
    var parts = Parts()
    parts.name = self
    parts.unknown = unknown
    parts.write(to: &writer)
  }

  /// A text or an object.
  public static var schema: JSON { .object([JSONMember("oneOf", .array([.schemaType("string"), Parts.schema]))]) }
}
