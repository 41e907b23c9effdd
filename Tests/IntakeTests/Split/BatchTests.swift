import Foundation
import Intake
import Testing

@Suite("Lists and documents spread over lines are cut into records without being held")
struct BatchTests {
  private let a = Inputs.event("a", time: "2026-01-01T00:00:00Z")
  private let b = Inputs.event("b", time: "2026-01-02T00:00:00Z")
  private let c = Inputs.event("c", time: "2026-01-03T00:00:00Z")

  private func pretty(_ line: String) -> String {
    line.replacingOccurrences(of: ",", with: ",\n   ").replacingOccurrences(of: "{", with: "{\n  ").replacingOccurrences(
      of: "}", with: "\n}")
  }

  @Test("All the ways to write three events")
  func shapes() throws {
    let shapes = [
      "[\(a),\(b),\(c)]", "[\(a),\n\(b),\n\(c)\n]\n", " \u{FEFF}".dropFirst() + "[\(pretty(a)),\(pretty(b)),\r\n\(pretty(c))]",
      "\(a)\(b)\(c)",
      "\(a) \(b)\n\(c)", pretty(a) + "\n" + pretty(b) + pretty(c), "[\(a)][\(b),\(c)]", "[\(a)]\n\(b)\n\(c)",
      "[\n\(pretty(a))\n,\(b)]\n\(pretty(c))",
    ]
    for shape in shapes {
      let outcome = try Inputs.check("x.json", shape)
      #expect(outcome.ids == ["a", "b", "c"], "\(shape)")
      #expect(outcome.rejects.isEmpty, "\(shape)")
    }
  }

  @Test("One document spread over lines")
  func single() throws {
    let outcome = try Inputs.check("x.json", pretty(a))
    #expect(outcome.ids == ["a"])
    #expect(outcome.rejects.isEmpty)
  }

  @Test("Brackets, commas and escapes within texts mean nothing")
  func texts() throws {
    let odd = a.replacingOccurrences(of: "acme", with: #"a\"],[{\\\"}{\u005d\\"#)
    let outcome = try Inputs.check("x.json", "[\(odd),\(b)]")
    #expect(outcome.ids == ["a", "b"])
    #expect(outcome.rejects.isEmpty)
  }

  static let broken: [(record: String, reason: String)] = [
    (#"{"specversion":"1.0","id":tru}"#, "not valid JSON"),
    (#"{"specversion":"1.0","id":[1}"#, "not valid JSON: the brackets do not fit"),
    (#"{"specversion":"1.0","id":"x}"# + "\n", "not valid JSON: a text does not end on its line"),
    (#"{"specversion":"1.0","id":"x""#, "not valid JSON: an object does not end"),
    (#"{"specversion":"1.0","data":{"a":1}"#, "not valid JSON: an object does not end"),
    ("7", "must be an object, not a number"),
    ("null", "must be an object, not null"),
    ("nonsense", "not valid JSON"),
    ("[]", "must be an object, not a list"),
    (#"{"id":"x"}"#, "is missing"),
  ]

  @Test("A broken record is set aside alone, with its number", arguments: broken.indices)
  func brokenRecord(_ index: Int) throws {
    let (record, reason) = Self.broken[index]
    let outcome = try Inputs.check("x.json", "[\(a),\(record),\(b),\n\(c)]")
    #expect(outcome.ids == ["a", "b", "c"])
    #expect(outcome.rejects.count == 1)
    #expect(outcome.rejects.first?.line == 2)
    #expect(outcome.rejects.first?.reason.hasPrefix(reason) == true, "\(outcome.rejects)")
  }

  @Test("A list that does not end keeps what came before")
  func noEnd() throws {
    let outcome = try Inputs.check("x.json", "[\(a),\(b),{\"specversion\":\"1.0\",\"id")
    #expect(outcome.ids == ["a", "b"])
    #expect(
      outcome.rejects == [
        Reject(file: "x.json", line: 0, reason: "the list does not end; what came before was read"),
        Reject(file: "x.json", line: 3, reason: "not valid JSON: the record does not end"),
      ])
  }

  @Test("Lines whose first one is broken stay lines")
  func brokenFirstLine() throws {
    for first in [
      #"{"specversion":"1.0","id":"#, #"{"specversion":"1.0","id":"x"#, #"{"specversion":"1.0","id":"x","#, #"{"a":[1,"#, "{",
      "[1", "[",
    ] {
      let outcome = try Inputs.check("x.jsonl", "\(first)\n\(a)\n\(b)\n\(c)")
      #expect(outcome.ids == ["a", "b", "c"], "\(first)")
      #expect(outcome.rejects.count <= 1, "\(first) \(outcome.rejects)")
    }
  }

  @Test("Half a million open brackets, closed or not")
  func deep() throws {
    let open = String(repeating: "[", count: 500_000)
    let outcome = try Inputs.check("x.json", "[\(a),{\"specversion\":\(open)\(String(repeating: "]", count: 500_000))},\(b)]")
    #expect(outcome.ids == ["a", "b"])
    #expect(outcome.rejects.map(\.line) == [2])
    #expect(try Inputs.check("x.json", "[\(a),\(open)").ids == ["a"])
  }
}
