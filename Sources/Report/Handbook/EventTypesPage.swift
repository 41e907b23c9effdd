import Events

/// The vocabulary as tables, made from the schema that the reader itself is tested against.
struct EventTypesPage {
  private static let shared: [(name: String, schema: JSON)] = [
    ("name", PersonName.schema), ("address", Address.schema), ("network", Network.schema), ("device", Device.schema),
    ("image", Image.schema), ("money", Money.schema), ("payout_method", PayoutMethod.schema), ("document", Document.schema),
    ("git_identity", GitIdentity.schema),
  ]

  var markdown: String {
    var lines = [
      "# Event types", "",
      "Fields in **bold** are required, all others may be absent: what is absent is unknown, never evidence. Words are listed where the",
      "vocabulary has a list; other words are kept and judged by nothing. [events.md](events.md) explains the envelope and the rules.",
      "", "## Shared objects", "",
    ]
    for object in Self.shared { lines += ["### " + object.name, ""] + Self.table(of: object.schema) + [""] }
    lines += ["## Types", ""]
    for rule in EventSchema.document["allOf"]?.elements ?? [] {
      guard let type = rule["if"]?["properties"]?["type"]?["const"]?.text else { continue }
      let data = rule["then"]?["properties"]?["data"] ?? .null
      lines += ["### " + type, ""] + Self.table(of: data) + [""]
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private static func table(of schema: JSON) -> [String] {
    // A name is a text or an object: the object has the fields.
    let object = schema["oneOf"]?.elements?.last ?? schema
    guard case .object(let properties)? = object["properties"], !properties.isEmpty else { return ["No fields."] }
    let required = Set((object["required"]?.elements ?? []).compactMap(\.text))
    return MarkdownText.head("field", "holds")
      + properties.map { property in
        let name = MarkdownText.code(property.name)
        return MarkdownText.row([required.contains(property.name) ? "**\(name)**" : name, words(for: property.value)])
      }
  }

  /// What a value of the schema is, in words.
  private static func words(for schema: JSON) -> String {
    if let object = shared.first(where: { $0.schema == schema }) { return "[\(object.name)](#\(object.name))" }
    if let items = schema["items"] { return "list of " + words(for: items) }
    if let other = schema["additionalProperties"] { return "object of " + words(for: other) }
    if case .object(let properties)? = schema["properties"] {
      return "{" + properties.map { "\($0.name): \(words(for: $0.value))" }.joined(separator: ", ") + "}"
    }
    if schema == Timestamp.schema { return "time" }
    if schema == PartialDate.schema { return "date" }
    if schema == DayOrTime.schema { return "date or time" }
    if schema == Amount.schema { return "decimal text" }
    if schema == SubjectID.schema { return "subject" }
    if schema == JSON.schema { return "anything" }
    if let examples = schema["examples"]?.elements { return examples.compactMap(\.text).joined(separator: ", ") }
    switch schema["type"]?.text {
    case "string": return "text"
    case "integer": return "whole number"
    case "boolean": return "true or false"
    case let type: return type ?? "anything"
    }
  }
}
