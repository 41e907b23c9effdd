/// Writes the fields of a ``FieldSet`` in the order of the documentation.
private struct FieldWriter: FieldVisitor {
  var json: JSONWriter

  mutating func optional<Value: FieldValue>(_ name: StaticString, _ value: inout Value?) {
    guard let value else { return }
    json.name(name.description)
    value.write(to: &json)
  }

  mutating func required<Value: FieldValue>(_ name: StaticString, _ value: inout Value) {
    json.name(name.description)
    value.write(to: &json)
  }
}

extension FieldSet {
  /// Writes the object with its known fields first and the unknown ones after them.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writeMembers(to: &writer)
    writer.endObject()
  }

  /// Writes the members without the braces, for an object that has others beside them.
  func writeMembers(to writer: inout JSONWriter) {
    var fields = FieldWriter(json: writer)
    var copy = self
    // A writer never throws; the protocol's `throws` is there for readers.
    try? copy.visit(&fields)
    writer = fields.json
    for member in unknown {
      writer.name(member.name)
      writer.value(member.value)
    }
  }
}
