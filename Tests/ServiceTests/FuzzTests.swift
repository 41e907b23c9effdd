import Casework
import Events
import HTTPTypes
import Hashing
import TestSupport
import Testing

@testable import Service

@Suite("Whatever is sent, the fault is never ours")
struct FuzzTests {
  private static let bodies = [
    #"{"name":"Rim Chol-jun","birth_date":"1974-11-02","numbers":[{"number":"PS836410552","country":"KP"}],"id":7}"#,
    #"{"name":"yuki","display_name":"Yuki","roles":["analyst","viewer"]}"#,
    #"{"name":"ci","permissions":["screening.use"],"expires_in_days":30}"#,
    #"{"document":"id: PAY-99\ngroup: PAY\nstatus: live\ncondition: payout_account_subjects >= 2\n"}"#,
    #"[{"specversion":"1.0","id":"1","source":"//hr","type":"sekisho.session.started","time":"2026-03-02T08:15:00Z","subject":"worker:w-1","data":{"session_id":"s","network":{"ip":"192.0.2.1"}}}]"#,
    "csrf_token=x&name=mika&password=correct+horse&link=%41&display_name=M",
  ].map { Array($0.utf8) }

  private static let values = [
    "*/*", "application/json", "text/html;q=0.5", "\"v1\"", "W/\"v1\"", "abc-1", "ja;q=0.4, ko", "gzip", "",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "multipart/form-data; boundary=x", "-1", "sekisho=x; sekisho=y",
    "2026-11-24",
    "application/x-ndjson", "application/x-www-form-urlencoded", "application/cloudevents-batch+json",
  ]

  @Test("bodies, headers, places and queries that were changed at random", arguments: [UInt64(1), 2, 3])
  func mutations(seed: UInt64) async throws {
    let bench = try await ServiceBench {
      $0.limits.rate = RateLimit(quota: 1_000_000, seconds: 1)
      $0.limits.anonymousRate = RateLimit(quota: 1_000_000, seconds: 1)
    }
    let key = try await bench.key(Set(Permission.allCases))
    let names: [HTTPField.Name] = [
      .accept, .contentType, .ifMatch, .ifNoneMatch, .idempotencyKey, .acceptLanguage, .traceParent, .cookie, .sekishoVersion,
      .requestID,
    ]
    try await bench.run { (asker: Asker) async throws in
      var mutator = Mutator(seed: seed)
      for round in 0..<12 {
        for route in bench.service.table.routes {
          let body = Self.bodies[mutator.random.below(Self.bodies.count)]
          let changed = mutator.mutated(body, with: Self.bodies[mutator.random.below(Self.bodies.count)])
          var headers: HTTPFields = [.contentType: (route.bodyForms.first ?? .json).rawValue]
          if round.isMultiple(of: 2) {
            let name = names[mutator.random.below(names.count)]
            let text = mutator.mutated(Array(Self.values[mutator.random.below(Self.values.count)].utf8), with: body)
            headers[name] = String(decoding: text.filter { (0x20...0x7E).contains($0) }, as: UTF8.self)
          }
          let place = mutator.mutated(Array("usr_0123456789abcdefghjk".utf8), with: body)
          var path = route.path.parts.map { part in
            if case .word(let word) = part { "/" + word } else { "/" + QueryText.encoded(String(decoding: place, as: UTF8.self)) }
          }.joined()
          if mutator.random.below(4) == 0 {
            path +=
              "?" + QueryText.encoded(String(decoding: changed.prefix(40), as: UTF8.self)) + "=%"
              + (changed.count % 2 == 0 ? "41" : "z")
          }
          let answer = try await asker.ask(
            route.method, path, headers, key: mutator.random.below(8) == 0 ? nil : key, body: route.body == .none ? nil : changed)
          #expect(answer.status < 500, "seed \(seed) \(route.method) \(path) \(answer.status) \(answer.text.prefix(200))")
          if answer.status >= 400 {
            #expect(try answer.problem()?.isEmpty == false)
          }
        }
      }
    }
  }
}
