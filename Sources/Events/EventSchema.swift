/// The vocabulary as a JSON Schema, made from the same field lists that read and write events.
public enum EventSchema {
  /// The schema of one event, draft 2020-12.
  public static var document: JSON {
    .object([
      JSONMember("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      JSONMember("$id", .string("https://sekisho.example/schema/event/1")),
      JSONMember("title", .string("Sekisho event")),
      JSONMember("type", .string("object")),
      JSONMember("properties", .object(envelope)),
      JSONMember("required", .array(["specversion", "id", "source", "type", "time", "subject"].map(JSON.string))),
      JSONMember("allOf", .array(EventKind.allCases.map(rule))),
    ])
  }

  private static var envelope: [JSONMember] {
    let text = JSON.object([JSONMember("type", .string("string")), JSONMember("minLength", .integer(1))])
    return [
      JSONMember("specversion", .object([JSONMember("const", .string("1.0"))])),
      JSONMember("id", text), JSONMember("source", text), JSONMember("type", text),
      JSONMember("time", Timestamp.schema), JSONMember("subject", SubjectID.schema),
      JSONMember("tenant", String.schema), JSONMember("data", .bool(true)),
    ]
  }

  /// If the type is this one, the data has this shape.
  private static func rule(for kind: EventKind) -> JSON {
    func properties(_ name: String, _ schema: JSON) -> JSON {
      .object([
        JSONMember("properties", .object([JSONMember(name, schema)])), JSONMember("required", .array([.string(name)])),
      ])
    }
    return .object([
      JSONMember("if", properties("type", .object([JSONMember("const", .string(kind.rawValue))]))),
      JSONMember("then", properties("data", kind.dataSchema)),
    ])
  }
}
