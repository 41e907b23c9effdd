import Casework
import Events

/// The shapes that several routes share.
enum Components {
  static let all: [(name: String, schema: JSON)] = [
    ("Problem", problem), ("Event", event), ("EventByType", eventByType), ("ScreenRequest", ScreeningSchema.request),
    ("ScreenAnswer", ScreeningSchema.answer),
    ("Assessment", assessment), ("User", UserJSON.schema), ("Key", KeyJSON.schema), ("Session", SessionJSON.schema),
    ("Rule", RuleJSON.schema), ("Subject", SubjectRoutes.schema), ("AuditEntry", AuditRoutes.schema),
  ]

  private static let problem = Schema.object([
    "type": Schema.words(Problem.Kind.allCases.map(\.type)), "title": Schema.text(), "status": Schema.integer(400...599),
    "detail?": Schema.text(), "instance?": Schema.text(),
    "errors?": Schema.list(
      of: Schema.object([
        "pointer?": Schema.text(about: "A JSON pointer into the body, as a fragment."), "parameter?": Schema.text(),
        "header?": Schema.text(), "detail": Schema.text(),
      ])),
  ])

  /// The envelope of an event. What its data look like by its type, `EventByType` says: some tools cannot follow such conditions.
  private static var event: JSON {
    guard case .object(let envelope)? = EventSchema.document["properties"], let required = EventSchema.document["required"] else {
      return .bool(true)
    }
    // A tenant that is null counts as missing.
    let properties = envelope.map { $0.name == "tenant" ? JSONMember("tenant", Schema.orNull($0.value)) : $0 }
    return Schema.make(("type", .string("object")), ("properties", .object(properties)), ("required", required))
  }

  /// The published schema of an event, without what names it as a document of its own.
  private static var eventByType: JSON {
    guard case .object(let members) = EventSchema.document else { return .bool(true) }
    return .object(members.filter { $0.name != "$schema" && $0.name != "$id" })
  }

  private static let assessment = Schema.object(
    [
      "subject": Schema.text(), "tenant": Schema.text(), "verdict": Schema.words(["clear", "review", "hold"]),
      "probability": Schema.number(0...1), "bits": Schema.number(), "lane": Schema.words(["evidence", "legal"]),
      "findings": Schema.list(of: Schema.anything), "unknown": Schema.list(of: Schema.anything),
      "clearing": Schema.list(of: Schema.anything),
    ], isOpen: true)
}
