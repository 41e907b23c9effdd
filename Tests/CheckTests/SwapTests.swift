import Events
import Judgement
import Testing

@testable import Check

/// Gives everybody other names in another script, another nationality, language, school country and keyboard, and nothing else.
private enum Swap {
  /// Members that hold names of people.
  private static let names: Set<String> = [
    "full", "given", "family", "native", "names", "holder_name", "payee_name", "display_name", "recipient", "signed_by",
    "names_seen",
  ]
  /// Objects whose `name` is a person's; elsewhere it is a program's or a skill's.
  private static let people: Set<String> = ["author", "committer", "authors", "referees", "contact"]
  /// Members that speak of origin.
  private static let origin: Set<String> = ["locale", "keyboard_layouts", "languages"]
  /// Members of a schooling that speak of origin; its dates do not.
  private static let schooling: Set<String> = ["country", "city", "school"]

  static func line(_ line: String, with parser: JSONParser) throws -> String {
    var writer = JSONWriter()
    writer.value(swapped(try parser.value(of: line), under: ""))
    return writer.text
  }

  private static func swapped(_ value: JSON, under member: String) -> JSON {
    switch value {
    case .string(let text): names.contains(member) ? .string(other(text)) : value
    case .array(let elements): .array(elements.map { swapped($0, under: member) })
    case .object(let members): .object(members.compactMap { swapped($0, in: member) })
    default: value
    }
  }

  private static func swapped(_ member: JSONMember, in parent: String) -> JSONMember? {
    if origin.contains(member.name) { return nil }
    if parent == "education", schooling.contains(member.name) { return nil }
    let isPerson = member.name == "name" && people.contains(parent)
    return JSONMember(member.name, swapped(member.value, under: isPerson ? "full" : member.name))
  }

  /// Every Latin letter becomes a Cyrillic one, each its own: equal stays equal, initials stay initials, different stays different.
  private static func other(_ text: String) -> String {
    // Firms and devices keep their names: a legal form or a model is no origin.
    guard !text.contains(where: \.isNumber), !text.contains("@") else { return text }
    let things = [
      "llc", "ltd", "inc", "studio", "labs", "group", "desk", "reception", "mailroom", "macbook", "iphone", "zoom", "office",
    ]
    guard !things.contains(where: { text.lowercased().contains($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A: result.append(Unicode.Scalar(0x430 + scalar.value - 0x61) ?? scalar)
      case 0x41...0x5A: result.append(Unicode.Scalar(0x410 + scalar.value - 0x41) ?? scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

@Suite("Origin is never an input")
struct SwapTests {
  private static func line(of assessment: Assessment) -> String {
    var json = JSONWriter()
    assessment.write(to: &json)
    return json.text
  }

  @Test(
    "other names, scripts, languages, schools and keyboards leave every output byte as it is",
    arguments: ["02", "08", "12", "16"])
  func swapChangesNothing(number: String) async throws {
    let parser = JSONParser()
    let lines = try TestRun.lines(ofCase: number)
    let swapped = try lines.map { try Swap.line($0, with: parser) }
    #expect(zip(lines, swapped).count { $0 != $1 } > 50, "something was swapped")
    let run = TestRun(acrossTenants: true)
    let before = try await run.check([lines]).assessments
    let after = try await run.check([swapped]).assessments
    #expect(before.count == after.count)
    for (one, other) in zip(before, after) { #expect(Self.line(of: one) == Self.line(of: other)) }
  }
}
