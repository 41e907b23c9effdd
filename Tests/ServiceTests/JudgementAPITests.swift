import Casework
import Events
import Foundation
import HTTPTypes
import HummingbirdTesting
import Live
import Testing

@testable import Service

@Suite("Judgement of stored events over HTTP")
struct JudgementAPITests {
  @Test("what is stored is judged: a published case comes to the queue, with reasons, and who reads it is on record")
  func publishedCase() async throws {
    let (tenant, lines) = try Self.case02()
    let bench = try await ServiceBench { $0.tenant = tenant }
    let key = try await bench.key([.writeEvents, .readScores, .readAudit, .readCases], tenant: tenant)
    try await bench.run { (asker: Asker) async throws in
      let stored = try await asker.ask(
        .post, "/v1/events/stream", [.contentType: "application/x-ndjson"], key: key,
        body: Array(lines.joined(separator: "\n").utf8))
      #expect(stored.text.split(separator: "\n").allSatisfy { $0.contains("\"stored\"") })
      // Nobody has judged them yet: whoever asks about one has it judged now.
      let empty = try await asker.ask(.get, "/v1/queue", key: key)
      #expect(try empty.json()["items"]?.elements?.isEmpty == true)
      let subjects = try await asker.ask(.get, "/v1/subjects?limit=1", key: key)
      let name = try #require(try subjects.json()["items"]?.elements?.first?["subject"]?.text)
      let one = try await asker.ask(.get, "/v1/subjects/\(name)/assessment", key: key)
      #expect(one.status == 200)
      #expect(try one.json()["subject"]?.text == name)

      let work = Task { await bench.service.desk.run() }
      await bench.service.desk.queue.idle()
      bench.service.desk.queue.close()
      await work.value
      let queue = try await asker.ask(.get, "/v1/queue?limit=1", key: key)
      let page = try queue.json()
      let first = try #require(page["items"]?.elements?.first)
      #expect(["review", "hold"].contains(first["verdict"]?.text))
      #expect(first["findings"]?.elements?.isEmpty == false)
      let cursor = try #require(page["next_cursor"]?.text)
      let next = try await asker.ask(.get, "/v1/queue?limit=1&cursor=\(cursor)", key: key)
      #expect(try next.json()["items"]?.elements?.contains { $0["subject"] == first["subject"] } == false)
      let wrong = try await asker.ask(.get, "/v1/queue?verdict=guilty", key: key)
      #expect(wrong.status == 422 || wrong.status == 400)
      let audit = try await asker.ask(.get, "/v1/audit?limit=200", key: key)
      let read = try #require(try audit.json()["items"]?.elements).filter { $0["act"]?.text == "subject.assessment_read" }
      #expect(read.contains { $0["object"] == first["subject"] })
      let figures = try await asker.ask(.get, "/metrics", key: try await bench.key([.readMetrics], tenant: tenant))
      #expect(figures.text.contains("sekisho_judgement_waiting 0"))
    }
  }

  /// The events of the largest tenant of the second published case.
  private static func case02() throws -> (tenant: String, lines: [String]) {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("Tests/Cases/case-02.jsonl"), encoding: .utf8)
    let decoder = EventDecoder()
    let lines = Dictionary(grouping: text.split(separator: "\n").map(String.init)) { (try? decoder.event(from: $0).tenant) ?? "" }
    return try #require(lines.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }.map { ($0.key, $0.value) })
  }
}
