import Events
import Foundation
import Testing

@Suite("The published JSON Schema says what the reader does")
struct SchemaTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Documentation/schema")

  @Test("Documentation/schema holds the vocabulary as it is; SEKISHO_RECORD=1 writes it anew")
  func golden() throws {
    // Tests/Tools/validate_schema.py tries the examples against the schema with another implementation.
    let examples = Samples.lines.map(\.line) + Samples.lines.map { "!" + Self.withWrongTime($0.line) }
    for (name, text) in [
      ("event.schema.json", EventSchema.document.indented), ("examples.jsonl", examples.joined(separator: "\n") + "\n"),
    ] {
      let file = Self.folder.appendingPathComponent(name)
      if ProcessInfo.processInfo.environment["SEKISHO_RECORD"] == "1" {
        try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
      #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(name)")
    }
  }

  /// The same event with a number for a time, which no schema may let pass.
  private static func withWrongTime(_ line: String) -> String {
    line.replacingOccurrences(of: #""time":"2026-03-02T08:15:00Z","subject""#, with: #""time":5,"subject""#)
  }

  @Test("The indented text is the same document")
  func indentedText() throws {
    #expect(try JSONParser().value(of: EventSchema.document.indented) == EventSchema.document)
  }

  @Test("Every kind has its rule, and a field it needs is one that the reader asks for", arguments: EventKind.allCases)
  func requiredFields(_ kind: EventKind) throws {
    let schema = Samples.dataSchema(of: kind)
    guard case .object(let members) = Samples.value(of: schema) else {
      Issue.record("\(kind) has no schema")
      return
    }
    let needed = Set((schema["required"]?.elements ?? []).compactMap(\.text))
    for member in members {
      let line = Samples.text(of: Samples.envelope(kind, data: .object(members.filter { $0.name != member.name })))
      if needed.contains(member.name) {
        #expect(throws: EventError(field: "data.\(member.name)", reason: "is missing")) { try EventDecoder().event(from: line) }
      } else {
        #expect(throws: Never.self) { try EventDecoder().event(from: line) }
      }
    }
  }

  @Test("A value of another type than the schema's is refused, with the field's name", arguments: EventKind.allCases)
  func wrongTypes(_ kind: EventKind) throws {
    let schema = Samples.dataSchema(of: kind)
    guard case .object(let members) = Samples.value(of: schema), case .object(let properties)? = schema["properties"] else {
      return
    }
    for property in properties where property.value != .bool(true) {
      for wrong in [JSON.bool(true), .double(1.5), .string("\u{1}"), .array([.null]), .object([JSONMember("a", .null)])] {
        guard !Self.allows(property.value, wrong) else { continue }
        let changed = members.map { $0.name == property.name ? JSONMember($0.name, wrong) : $0 }
        let line = Samples.text(of: Samples.envelope(kind, data: .object(changed)))
        do throws(EventError) {
          _ = try EventDecoder().event(from: line)
          Issue.record("\(kind).\(property.name) took \(wrong)")
        } catch {
          #expect(error.field.hasPrefix("data.\(property.name)"), "\(error)")
        }
      }
    }
  }

  /// Whether a schema allows one of the wrong values above.
  private static func allows(_ schema: JSON, _ value: JSON) -> Bool {
    if let choices = schema["oneOf"]?.elements { return choices.contains { allows($0, value) } }
    switch (schema["type"]?.text, value) {
    case ("boolean", .bool), ("number", .double): return true
    case ("string", .string): return schema["pattern"] == nil && schema["format"] == nil
    case ("object", .object(let members)):
      guard let other = schema["additionalProperties"] else { return true }
      return members.allSatisfy { allows(other, $0.value) }
    default: return false
    }
  }
}
