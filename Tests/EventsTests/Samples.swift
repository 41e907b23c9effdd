import Events

/// Events of every kind with every field filled in, made from the vocabulary's own schema: a field added to the vocabulary
/// is in them at once.
enum Samples {
  /// One event of each kind as canonical JSON.
  static let lines: [(kind: EventKind, line: String)] = EventKind.allCases.map { ($0, line(of: $0)) }

  /// The shape of a kind's data.
  static func dataSchema(of kind: EventKind) -> JSON {
    let rules = EventSchema.document["allOf"]?.elements ?? []
    let rule = rules.first { $0["if"]?["properties"]?["type"]?["const"]?.text == kind.rawValue }
    return rule?["then"]?["properties"]?["data"] ?? .null
  }

  private static func line(of kind: EventKind) -> String {
    text(of: envelope(kind, data: value(of: dataSchema(of: kind))))
  }

  static func envelope(_ kind: EventKind, data: JSON) -> JSON {
    .object([
      JSONMember("specversion", .string("1.0")), JSONMember("id", .string("e-1")), JSONMember("source", .string("//hr.example")),
      JSONMember("type", .string(kind.rawValue)), JSONMember("time", .string("2026-03-02T08:15:00Z")),
      JSONMember("subject", .string("worker:w-17")), JSONMember("tenant", .string("acme")), JSONMember("data", data),
    ])
  }

  static func text(of json: JSON) -> String {
    var writer = JSONWriter()
    writer.value(json)
    return writer.text
  }

  /// A value that fits a schema, with everything it may hold.
  static func value(of schema: JSON) -> JSON {
    if let choices = schema["oneOf"]?.elements, let last = choices.last { return value(of: last) }
    switch schema["type"]?.text {
    case "object":
      if case .object(let properties)? = schema["properties"] {
        return .object(properties.map { JSONMember($0.name, value(of: $0.value)) })
      }
      return .object(schema["additionalProperties"].map { [JSONMember("+09:00", value(of: $0))] } ?? [])
    case "array": return .array(schema["items"].map { [value(of: $0), value(of: $0)] } ?? [])
    case "integer": return .integer(17)
    case "number": return .double(0.25)
    case "boolean": return .bool(true)
    case "string": return .string(text(for: schema))
    default: return .object([JSONMember("anything", .array([.null, .bool(false), .string("at all")]))])
    }
  }

  private static func text(for schema: JSON) -> String {
    if schema["format"]?.text == "date-time" { return "2026-01-31T23:59:59.5Z" }
    if let word = schema["examples"]?.elements?.first?.text { return word }
    switch schema["pattern"]?.text {
    case let pattern? where pattern.contains("worker"): return "client:c-3"
    case let pattern? where pattern.contains("{4}"): return "2026-02-28"
    case .some: return "4500.00"
    case nil: return "Zoë \"Ω\" 金"
    }
  }
}
