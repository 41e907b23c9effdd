import Events
import Intake
import Testing

@Suite("A mapping is a document, and its mistakes are its author's to see")
struct MappingDocumentTests {
  private static let small = """
    format: door
    title: A door's log
    recognise: {badge: {exists: true}}
    rules:
      - name: opened
        when: {kind: [open, swing]}
        type: sekisho.session.started
        subject: "worker:{$badge}"
        id: "{%file}-{%record}"
        source: //door
        time: {$time: $at}
        tenant: $site
        data:
          session_id: $badge
          service: {$table: {of: $door, is: {d1: Lab}, else: Hall}}
          names: {$each: {in: "$people[]", as: {n: "@name", all: {$join: {of: ["@tags[]"], with: "+"}}}}}
          first: {$first: [$nothing, "$people[role=guest].name"]}
          unless: {$unless: {of: $door, is: [d1]}}
          whole: {$whole: $extra}
          fixed: {$constant: {$x: 1}}
    """

  private func check(_ text: String, tenant: String? = nil) throws -> InputReader.Opened {
    let folder = try TemporaryFolder()
    let path = try folder.write("log.jsonl", text)
    return InputReader.open(
      [.file(path)], options: InputOptions(tenant: tenant), mappings: [try MappingDocument(yaml: Self.small)])
  }

  @Test("A new format needs a document and nothing else")
  func newFormat() throws {
    let record =
      #"{"badge":"b7","kind":"swing","at":1772439300,"site":"north","door":"d1","people":[{"name":"A","role":"host"},"#
      + #"{"name":"B","role":"guest","tags":["x","y"]}],"extra":{"k":[1]}}"#
    let opened = try check(record)
    let line = Inputs.text(of: try #require(opened.files.first))
    let event = try EventDecoder().event(from: line)
    #expect(event.id == "log-1")
    #expect(event.tenant == "north")
    let data = try JSONParser().value(of: line)["data"]
    let expected =
      #"{"session_id":"b7","service":"Lab","names":[{"n":"A"},{"n":"B","all":"x+y"}],"first":"B","whole":{"k":[1]},"fixed":{"$x":1}}"#
    #expect(data == (try JSONParser().value(of: expected)))
    let mine = try check(record, tenant: "mine")
    #expect(Inputs.text(of: try #require(mine.files.first)).contains(#""tenant":"mine""#))
  }

  @Test("A record that no rule is for is counted, and no error")
  func noRule() throws {
    let opened = try check(#"{"badge":"b7","kind":"close"}"#)
    #expect(opened.rejects.isEmpty)
    #expect(opened.coverage.first?.ignored == ["no rule of the mapping is for it": 1])
  }

  @Test("An event that the mapping makes wrongly is set aside by the reader's own words")
  func wrongEvent() throws {
    let opened = try check(
      #"{"badge":"b7","kind":"open","at":"2026-03-02T08:15:00Z","door":{"a":1},"people":1}"# + "\n"
        + #"{"badge":{"a":1},"kind":"open","at":1}"#)
    #expect(opened.coverage.first?.events == 1)
    #expect(opened.rejects.map(\.line) == [2])
    #expect(opened.rejects.map(\.field) == ["badge"])
  }

  @Test(
    "Mistakes are named with their place",
    arguments: [
      ("", "format: is missing"),
      ("format: x\ntitle: X\nrules: []", "rules: is missing"),
      ("format: x\ntitle: X\nrules:\n  - {type: a, subject: b, id: c, source: d}", "rules[0].time: is missing"),
      (
        "format: x\ntitle: X\nrules:\n  - {type: a, subject: '{x}', id: c, source: d, time: e}",
        "rules[0].subject: \"{x}\" holds a brace without a path"
      ),
      (
        "format: x\ntitle: X\nrules:\n  - {type: a, subject: b, id: c, source: d, time: {$tyme: $a}}",
        "rules[0].time.$tyme: there is no such function"
      ),
      (
        "format: x\ntitle: X\nrules:\n  - {type: a, subject: b, id: c, source: d, time: $a, data: {q: {r: [$a, '$b..c']}}}",
        "rules[0].data.q.r[1]: \"$b..c\" is no path"
      ),
      ("format: x\ntitle: X\nrecognise: {a: {like: b}}\nrules: []", "recognise: a condition must be words, begins or exists"),
      ("format: x\ntitle: X\nxml: {root: a, namespace: b}\nrules: []", "xml.record: is missing"),
    ])
  func mistakes(_ yaml: String, _ description: String) {
    let error = #expect(throws: MappingError.self) { try MappingDocument(yaml: yaml) }
    #expect(error?.description == description)
  }

  @Test("The mappings of this build are as they should be")
  func shipped() throws {
    #expect(try InputReader.formats() == ["events", "json-resume", "okta-system-log", "pain.001"])
  }
}
