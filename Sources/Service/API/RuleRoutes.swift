import Casework
import Events
import Foundation
import HTTPTypes
import RedFlags
import Yams

/// The catalogue of red flags: reading it, and checking documents before they go in.
struct RuleRoutes {
  let catalogue: FlagCatalogue

  static let tag = "Rules"

  var routes: [Route] {
    [
      Route(
        .get, "/v1/rules",
        RouteDescription(
          "rules", tag: Self.tag, "The red flags",
          parameters: [
            RouteDescription.Parameter(name: "group", place: .query, text: "One group alone.", schema: Schema.text(1...20)),
            RouteDescription.Parameter(
              name: "status", place: .query, text: "One state alone.", schema: Schema.words(of: FlagStatus.self)),
          ],
          answers: [
            RouteDescription.Answer(
              200, "The flags by identifier.", Schema.object(["items": Schema.list(of: Schema.ref("Rule"))]))
          ]),
        access: .permission(.readScores)
      ) { call in
        var flags = catalogue.flags
        if let group = call.query["group"] {
          guard (1...20).contains(group.unicodeScalars.count) else { throw Problem.parameter("group", "is no group's name") }
          flags = flags.filter { $0.group == group }
        }
        if let word = call.query["status"] {
          guard let status = FlagStatus(rawValue: word) else { throw Problem.parameter("status", "is no state of a flag") }
          flags = flags.filter { $0.status == status }
        }
        return .json { writer in
          writer.beginObject()
          writer.name("items")
          writer.beginArray()
          for flag in flags { RuleJSON.write(flag, call.language, to: &writer) }
          writer.endArray()
          writer.endObject()
        }
      },
      Route(
        .get, "/v1/rules/{rule}",
        RouteDescription(
          "rule", tag: Self.tag, "One red flag",
          parameters: [
            RouteDescription.Parameter(name: "rule", place: .path, text: "Such as `PAY-02`.", schema: Schema.text(1...20))
          ],
          answers: [RouteDescription.Answer(200, "The flag.", Schema.ref("Rule"))]),
        access: .permission(.readScores)
      ) { call in
        guard let flag = catalogue.flags.first(where: { $0.id == call.place("rule") }) else { throw Problem(.notFound) }
        return .json { RuleJSON.write(flag, call.language, to: &$0) }
      },
      Route(
        .post, "/v1/rules/validate",
        RouteDescription(
          "validate_rule", tag: Self.tag, "Check a document of a red flag",
          text:
            "Reads it, compiles its condition over the declared features, holds its weight to its ceiling, and runs its examples.",
          answers: [RouteDescription.Answer(200, "What is wrong with it; `valid` when nothing is.", RuleCheck.schema)]),
        access: .permission(.editRules),
        body: .whole(
          [.json], schema: Schema.object(["document": Schema.text(1...RuleCheck.longest, about: "The document as YAML.")]),
          isRequired: true)
      ) { call in
        var fields = try call.fields()
        guard let value = fields.value("document") else {
          fields.fault("document", "is missing")
          try fields.finish()
          throw Problem(.invalidBody)
        }
        guard let text = value.text, (1...RuleCheck.longest).contains(text.unicodeScalars.count) else {
          fields.fault("document", "is no text of 1 to \(RuleCheck.longest) characters")
          try fields.finish()
          throw Problem(.invalidBody)
        }
        try fields.finish()
        return RuleCheck.check(text).reply
      },
    ]
  }
}

/// How a flag is shown.
enum RuleJSON {
  static let schema = Schema.object(
    [
      "id": Schema.text(), "status": Schema.words(of: FlagStatus.self), "group": Schema.text(),
      "family": Schema.orNull(Schema.text()),
      "strength": Schema.words(of: Strength.self), "lane": Schema.words(of: Lane.self), "statement": Schema.text(),
      "condition": Schema.orNull(Schema.text()), "bits": Schema.orNull(Schema.number()), "clears": Schema.orNull(Schema.text()),
      "sources": Schema.list(of: Schema.text()),
    ])

  static func write(_ flag: FlagDocument, _ language: Language, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", flag.id)
    writer.member("status", flag.status.rawValue)
    writer.member("group", flag.group)
    writer.member("family", flag.family)
    writer.member("strength", flag.strength.rawValue)
    writer.member("lane", (flag.lane ?? .evidence).rawValue)
    writer.member("statement", flag.statement[language])
    writer.member("condition", flag.condition)
    writer.name("bits")
    if let bits = flag.bits { writer.double(bits) } else { writer.null() }
    writer.member("clears", flag.clears?[language])
    writer.member("sources", flag.sources.map(\.code))
    writer.endObject()
  }
}

/// What is wrong with a flag's document.
struct RuleCheck {
  var id: String?
  var problems: [String] = []
  var examples = 0

  static let longest = 65_536

  static let schema = Schema.object([
    "valid": Schema.bool, "id": Schema.orNull(Schema.text()), "problems": Schema.list(of: Schema.text()),
    "examples": Schema.integer(),
  ])

  static func check(_ text: String) -> RuleCheck {
    // Names for parts of a document multiply it in memory; no flag needs them.
    if text.contains(/(^|[\s\[{,:\-])[&*][A-Za-z0-9_]/.anchorsMatchLineEndings()) {
      return RuleCheck(problems: ["anchors and aliases are not read; quote texts that contain & or * before a letter"])
    }
    let flag: FlagDocument
    do {
      flag = try YAMLDecoder().decode(FlagDocument.self, from: text)
    } catch let error as DecodingError {
      return RuleCheck(problems: [sentence(error)])
    } catch {
      return RuleCheck(problems: ["is no YAML document: \(error)"])
    }
    let catalogue = FlagCatalogue(flags: [flag])
    var check = RuleCheck(id: flag.id, problems: CatalogueCheck.problems(in: catalogue).map(\.reason))
    guard check.problems.isEmpty, flag.status != .planned else { return check }
    do {
      let outcomes = try ExampleRunner(sheet: RuleSheet([flag])).runAll()
      check.examples = outcomes.count
      check.problems += outcomes.compactMap { outcome in outcome.failure.map { "example \"\(outcome.example)\": \($0)" } }
    } catch {
      check.problems.append("condition: \(error)")
    }
    return check
  }

  private static func sentence(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, _): "\(key.stringValue) is missing"
    case .dataCorrupted(let context) where context.codingPath.isEmpty: "is no YAML document"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      "\(context.codingPath.map(\.stringValue).joined(separator: ".")): \(context.debugDescription)"
    @unknown default: "cannot be read"
    }
  }

  var reply: Reply {
    .json { writer in
      writer.beginObject()
      writer.member("valid", problems.isEmpty)
      writer.member("id", id)
      writer.member("problems", problems)
      writer.member("examples", examples)
      writer.endObject()
    }
  }
}
