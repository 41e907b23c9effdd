import Casework
import Events
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Service

@Suite("Events, subjects and the record over HTTP")
struct EventAPITests {
  private static func event(_ id: String, _ subject: String = "worker:w-1", role: String = "x") -> String {
    #"{"specversion":"1.0","id":"\#(id)","source":"//hr","type":"sekisho.subject.opened","time":"2026-03-02T08:15:00Z","#
      + #""subject":"\#(subject)","data":{"role":"\#(role)"}}"#
  }

  @Test("a batch is stored whole or not at all, and what comes twice counts once")
  func batches() async throws {
    let bench = try await ServiceBench()
    let key = try await bench.key([.writeEvents, .readCases])
    try await bench.run { (asker: Asker) async throws in
      let bad = try await asker.ask(.post, "/v1/events", key: key, json: "[\(Self.event("1")),{}]")
      #expect(bad.status == 422)
      let none = try await asker.ask(.get, "/v1/subjects", key: key)
      #expect(try none.json()["items"]?.elements?.isEmpty == true)
      let first = try await asker.ask(.post, "/v1/events", key: key, json: "[\(Self.event("1")),\(Self.event("2"))]")
      #expect(try first.json()["results"]?.elements?.map { $0["outcome"]?.text } == ["stored", "stored"])
      let again = try await asker.ask(.post, "/v1/events", key: key, json: "[\(Self.event("1")),\(Self.event("2", role: "y"))]")
      #expect(try again.json()["results"]?.elements?.map { $0["outcome"]?.text } == ["duplicate", "conflict"])
      let one = try await asker.ask(
        .post, "/v1/events", [.contentType: "application/cloudevents+json"], key: key, json: Self.event("3", "worker:w/2"))
      #expect(one.status == 200)
      let list = try await asker.ask(.get, "/v1/subjects", key: key)
      #expect(try list.json()["items"]?.elements?.map { $0["subject"]?.text } == ["worker:w-1", "worker:w/2"])
      let timeline = try await asker.ask(.get, "/v1/subjects/worker:w-1/timeline", key: key)
      #expect(try timeline.json()["events"]?.elements?.count == 2)
      let encoded = try await asker.ask(.get, "/v1/subjects/worker%3Aw%2F2", key: key)
      #expect(try encoded.json()["subject"]?.text == "worker:w/2")
    }
  }

  @Test("a stream is stored and answered line by line", arguments: [TestingSetup.router, .live])
  func streams(setup: TestingSetup) async throws {
    let bench = try await ServiceBench()
    let key = try await bench.key([.writeEvents])
    try await bench.run(setup) { (asker: Asker) async throws in
      var lines = (0..<500).map { Self.event("\($0)", "worker:w-\($0 % 7)") }
      lines[3] = "{}"
      lines[4] = Self.event("4").replacing(#""data""#, with: #""tenant":"beta","data""#)
      let answer = try await asker.ask(
        .post, "/v1/events/stream", [.contentType: "application/x-ndjson"], key: key,
        body: Array(lines.joined(separator: "\n").utf8))
      let results = try answer.text.split(separator: "\n").map { try JSONParser().value(of: String($0)) }
      #expect(results.count == 500)
      #expect(results[3]["line"] == .integer(4) && results[3]["error"] != nil && results[4]["field"]?.text == "tenant")
      #expect(results.count { $0["outcome"]?.text == "stored" } == 498)
    }
    let tenant = try #require(try await bench.store.tenants.find("acme"))
    #expect(try await bench.store.events.count(tenant: tenant) == 498)
  }

  @Test("whoever reads a person's file, and whatever is done to accounts, is on a chain that is whole until it is touched")
  func audit() async throws {
    let bench = try await ServiceBench()
    let key = try await bench.key([.writeEvents, .readCases, .readAudit, .manageUsers])
    try await bench.run { (asker: Asker) async throws in
      _ = try await asker.ask(.post, "/v1/events", key: key, json: Self.event("1"))
      _ = try await asker.ask(.get, "/v1/subjects/worker:w-1/timeline", key: key)
      _ = try await asker.ask(.post, "/v1/users", key: key, json: #"{"name":"yuki","display_name":"Yuki","roles":[]}"#)
      let again = try await asker.ask(.post, "/v1/users", key: key, json: #"{"name":"yuki","display_name":"Yuki","roles":[]}"#)
      #expect(again.status == 409)
      let page = try await asker.ask(.get, "/v1/audit", key: key)
      let entries = try #require(try page.json()["items"]?.elements)
      #expect(entries.map { $0["act"]?.text } == ["subject.timeline_read", "user.added"], "what was not done is not on record")
      #expect(entries.first?["object"]?.text == "worker:w-1")
      let whole = try await asker.ask(.get, "/v1/audit/head", key: key)
      #expect(try whole.json()["whole"] == .bool(true))
      try await bench.database.run("UPDATE audit SET act = 'nothing' WHERE number = 1")
      let broken = try await asker.ask(.get, "/v1/audit/head", key: key)
      #expect(try broken.json()["whole"] == .bool(false))
      #expect(try broken.json()["number"] == .integer(1))
    }
  }

  @Test("another tenant's events do not exist")
  func tenants() async throws {
    let bench = try await ServiceBench()
    let (ours, theirs) = (try await bench.key([.writeEvents, .readCases]), try await bench.key([.readCases], tenant: "beta"))
    try await bench.run { (asker: Asker) async throws in
      _ = try await asker.ask(.post, "/v1/events", key: ours, json: Self.event("1"))
      let list = try await asker.ask(.get, "/v1/subjects", key: theirs)
      #expect(try list.json()["items"]?.elements?.isEmpty == true)
      let one = try await asker.ask(.get, "/v1/subjects/worker:w-1", key: theirs)
      #expect(one.status == 404)
    }
  }
}
