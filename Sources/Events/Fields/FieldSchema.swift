/// Collects the JSON Schema of a ``FieldSet``.
private struct SchemaCollector: FieldVisitor {
  var properties: [JSONMember] = []
  var required: [JSON] = []

  mutating func optional<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    properties.append(JSONMember(name.description, Value.schema))
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    properties.append(JSONMember(name.description, Value.schema))
    required.append(.string(name.description))
  }
}

extension FieldSet {
  /// The schema of the object: known fields typed, unknown ones allowed.
  public static var schema: JSON {
    var collector = SchemaCollector()
    var blank = Self()
    // A collector never throws.
    try? blank.visit(&collector)
    var members: [JSONMember] = [
      JSONMember("type", .string("object")), JSONMember("properties", .object(collector.properties)),
    ]
    if !collector.required.isEmpty { members.append(JSONMember("required", .array(collector.required))) }
    return .object(members)
  }
}

extension JSON {
  /// `{"type": name}`, with further members.
  static func schemaType(_ name: String, _ more: JSONMember...) -> JSON {
    .object([JSONMember("type", .string(name))] + more)
  }
}
