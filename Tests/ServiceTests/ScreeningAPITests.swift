import Casework
import Events
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Service

@Suite("Screening, judging and rules over HTTP")
struct ScreeningAPITests {
  @Test("a party is screened against the lists, in the API's spelling")
  func one() async throws {
    let bench = try await ServiceBench()
    let key = try await bench.key([.screen])
    try await bench.run { (asker: Asker) async throws in
      let answer = try await asker.ask(
        .post, "/v1/screen", key: key,
        json:
          #"{"id":"c-7","name":"Rim Chol-jun","birth_date":"1974-11-02","numbers":[{"number":"PS836410552"}],"country":"Atlantis"}"#
      )
      #expect(answer.status == 200, "\(answer.text)")
      let json = try answer.json()
      let match = try #require(json["matches"]?.elements?.first)
      #expect(json["id"] == .string("c-7") && match["entity_id"]?.text == "p-1" && match["why"]?["basis"]?.text == "number")
      #expect(match["why"]?["list_version"]?.text != nil)
      #expect(json["notes"]?.elements?.count == 1, "an unknown country is named and does not keep the name from being asked")
      let none = try await asker.ask(.post, "/v1/screen?limit=1&explain=false", key: key, json: #"{"name":"Ada Lovelace"}"#)
      #expect(try none.json()["matches"]?.elements?.isEmpty == true)
      for (body, pointer) in [
        (#"{"name":7}"#, "#/name"), (#"{"nam":"x"}"#, "#/nam"), (#"{"names":["a",1]}"#, "#/names/1"), (#"{"id":"x"}"#, "#/name"),
        (#"{"numbers":[{"country":"KP"}]}"#, "#/numbers/0/number"),
      ] {
        let bad = try await asker.ask(.post, "/v1/screen", key: key, json: body)
        #expect(bad.status == 422, "\(body)")
        #expect(try bad.json()["errors"]?.elements?.first?["pointer"]?.text == pointer)
      }
      let threshold = try await asker.ask(.post, "/v1/screen?threshold=2", key: key, json: #"{"name":"x"}"#)
      #expect(try threshold.problem() == "invalid-parameter")
    }
  }

  @Test("a stream is answered line by line, bad lines included", arguments: [TestingSetup.router, .live])
  func stream(setup: TestingSetup) async throws {
    let bench = try await ServiceBench { $0.limits.lineBytes = 2000 }
    let key = try await bench.key([.screen])
    let count = 3000
    try await bench.run(setup) { (asker: Asker) async throws in
      var lines = (0..<count).map { #"{"id":\#($0),"name":"Nobody \#($0)"}"# }
      lines[5] = "not json"
      lines[6] = #"{"name":""# + String(repeating: "x", count: 3000) + #""}"#
      lines[7] = #"{"id":7,"name":"Rim Chol Jun","birth_date":"1974-11-02"}"#
      let answer = try await asker.ask(
        .post, "/v1/screen/stream", [.contentType: "application/x-ndjson"], key: key,
        body: Array(lines.joined(separator: "\n").utf8))
      #expect(answer.status == 200)
      let answers = try answer.text.split(separator: "\n").map { try JSONParser().value(of: String($0)) }
      #expect(answers.count == count)
      #expect(answers[5]["error"]?.text?.hasPrefix("not valid JSON") == true)
      #expect(answers[6]["error"]?.text == "is longer than 2000 bytes")
      #expect(answers[7]["matches"]?.elements?.first?["entity_id"]?.text == "p-1")
      #expect(answers[count - 1]["id"] == .integer(Int64(count - 1)))
    }
  }

  @Test("lines are cut wherever the pieces of a body end")
  func cutting() {
    let text = Array("one\n\n  \ntwo\r\nthree".utf8)
    for size in 1...text.count {
      var cutter = LineCutter(longest: 100)
      var lines: [LineCutter.Line] = []
      var start = 0
      while start < text.count {
        let end = min(text.count, start + size)
        lines += cutter.lines(in: ByteBuffer(bytes: text[start..<end]).readableBytesView)
        start = end
      }
      lines += cutter.last()
      #expect(lines == [.bytes(Array("one".utf8)), .bytes(Array("two\r".utf8)), .bytes(Array("three".utf8))], "\(size)")
    }
  }

  @Test("without lists nobody is told that there is nothing")
  func notReady() async throws {
    let bench = try await ServiceBench(lists: LiveScreening(paths: ["/nowhere"]))
    let key = try await bench.key([.screen])
    try await bench.run { (asker: Asker) async throws in
      let answer = try await asker.ask(.post, "/v1/screen", key: key, json: #"{"name":"x"}"#)
      #expect(try answer.problem() == "not-ready")
      let ready = try await asker.ask(.get, "/readyz")
      #expect(ready.status == 503)
      bench.service.readiness.drain()
      let draining = try await asker.ask(.get, "/readyz")
      #expect(draining.text.contains(#"{"name":"running","ok":false}"#))
    }
  }

  @Test("events are judged without being kept, in the sender's tenant alone")
  func assess() async throws {
    let bench = try await ServiceBench()
    let key = try await bench.key([.readScores])
    let event =
      #"{"specversion":"1.0","id":"1","source":"//hr","type":"sekisho.subject.opened","time":"2026-03-02T08:15:00Z","subject":"worker:w-1","data":{}}"#
    try await bench.run { (asker: Asker) async throws in
      let answer = try await asker.ask(.post, "/v1/assess", key: key, json: "[\(event)]")
      #expect(answer.status == 200, "\(answer.text)")
      let assessment = try #require(try answer.json()["assessments"]?.elements?.first)
      #expect(assessment["subject"]?.text == "worker:w-1" && assessment["verdict"]?.text == "clear")
      #expect(assessment["tenant"]?.text == "acme")
      let bad = try await asker.ask(.post, "/v1/assess", key: key, json: "[\(event),{\"specversion\":\"1.0\"}]")
      #expect(try bad.json()["errors"]?.elements?.first?["pointer"]?.text == "#/1/id")
      let foreign = try await asker.ask(
        .post, "/v1/assess", key: key, json: event.replacing(#""data""#, with: #""tenant":"beta","data""#))
      #expect(try foreign.json()["errors"]?.elements?.first?["pointer"]?.text == "#/tenant")
      let empty = try await asker.ask(.post, "/v1/assess", key: key, json: "[]")
      #expect(empty.text == #"{"assessments":[]}"#)
    }
  }

  @Test("a flag's document is checked before it goes in")
  func rules() async throws {
    let bench = try await ServiceBench()
    let key = try await bench.key([.editRules, .readScores])
    try await bench.run { (asker: Asker) async throws in
      let list = try await asker.ask(.get, "/v1/rules?group=PAY", [.acceptLanguage: "ko"], key: key)
      #expect(try #require(try list.json()["items"]?.elements).allSatisfy { $0["group"]?.text == "PAY" })
      let one = try await asker.ask(.get, "/v1/rules/PAY-02", key: key)
      #expect(try one.json()["id"]?.text == "PAY-02")
      for (document, problem) in [
        ("id: [", "is no YAML document"), ("id: PAY-99", "is missing"), ("a: &x 1\nb: *x", "anchors and aliases"),
      ] {
        let body = JSON.object([JSONMember("document", .string(document))])
        var writer = JSONWriter()
        writer.value(body)
        let answer = try await asker.ask(.post, "/v1/rules/validate", key: key, json: writer.text)
        #expect(answer.status == 200)
        #expect(try answer.json()["valid"] == .bool(false))
        #expect(try answer.json()["problems"]?.elements?.first?.text?.contains(problem) == true, "\(answer.text)")
      }
    }
  }
}
