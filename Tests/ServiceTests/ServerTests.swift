import Casework
import Events
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Service

@Suite("The server, before anything of a route")
struct ServerTests {
  @Test("answers on a live port as it does in process", arguments: [TestingSetup.router, .live])
  func answers(setup: TestingSetup) async throws {
    let bench = try await ServiceBench()
    try await bench.run(setup) { (asker: Asker) async throws in
      let health = try await asker.ask(.get, "/healthz")
      #expect(health.status == 200)
      #expect(health.text == #"{"status":"ok"}"#)
      let head = try await asker.ask(.head, "/healthz")
      #expect(head.status == 200 && head.text.isEmpty)
      #expect(head.headers[.contentLength] == "15")
      #expect(try await asker.ask(.get, "/readyz").status == 200)
    }
  }

  @Test("every answer names the request, the version and what browsers may not do with it")
  func commonHeaders() async throws {
    let bench = try await ServiceBench()
    try await bench.run { (asker: Asker) async throws in
      for path in ["/healthz", "/sign-in", "/nowhere", "/v1/me"] {
        let answer = try await asker.ask(.get, path)
        #expect(answer.headers[.requestID]?.hasPrefix("req_") == true)
        #expect(answer.headers[.sekishoVersion] == "2026-11-24")
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        #expect(answer.headers[.contentSecurityPolicy]?.contains("frame-ancestors 'none'") == true)
        #expect(answer.headers[.referrerPolicy] == "no-referrer")
        #expect(answer.headers[.cacheControl] == "no-store")
        #expect(answer.headers[.accessControlAllowOrigin] == nil)
        #expect(answer.headers[.strictTransportSecurity] == nil)
      }
      let page = try await asker.ask(.get, "/sign-in")
      #expect(page.headers[.contentSecurityPolicy]?.contains("script") == false)
      #expect(!page.text.contains("<script") && !page.text.contains("style="))
      let named = try await asker.ask(.get, "/healthz", [.requestID: "mine-1"])
      #expect(named.headers[.requestID] == "mine-1")
      let odd = try await asker.ask(.get, "/healthz", [.requestID: "has spaces"])
      #expect(odd.headers[.requestID]?.hasPrefix("req_") == true)
    }
  }

  @Test("over TLS browsers are told to stay there, and cookies are for this host alone")
  func encrypted() async throws {
    let bench = try await ServiceBench { $0.isBehindTLS = true }
    try await bench.run { (asker: Asker) async throws in
      let page = try await asker.ask(.get, "/sign-in")
      #expect(page.headers[.strictTransportSecurity] == "max-age=31536000")
      let cookie = try #require(page.headers[.setCookie])
      #expect(cookie.hasPrefix("__Host-sekisho-visit=") && cookie.hasSuffix("; Secure") && cookie.contains("HttpOnly"))
    }
  }

  @Test("an unknown path is not found, an unknown method says which there are")
  func methods() async throws {
    let bench = try await ServiceBench()
    try await bench.run { (asker: Asker) async throws in
      #expect(try await asker.ask(.get, "/v2").problem() == "not-found")
      for path in ["//healthz", "/healthz/", "/v1/%zz", "/v1/rules/%00%"] {
        let answer = try await asker.ask(.get, path)
        #expect(answer.status == 404, "\(path)")
      }
      let wrong = try await asker.ask(.delete, "/v1/rules")
      #expect(try wrong.problem() == "method-not-allowed")
      #expect(wrong.headers[.allow] == "GET, HEAD, OPTIONS")
      let odd = try await asker.ask(HTTPRequest.Method("BREW") ?? .trace, "/v1/screen")
      #expect(odd.status == 405 && odd.headers[.allow] == "OPTIONS, POST")
      let options = try await asker.ask(.options, "/v1/screen")
      #expect(options.status == 204 && options.headers[.allow] == "OPTIONS, POST")
    }
  }

  @Test("a host that is not ours gets nothing; the probes answer to every name")
  func hosts() {
    let check = HostCheck(["Sekisho.example", "other.example:8443"])
    for name in [
      "sekisho.example", "SEKISHO.EXAMPLE:443", "sekisho.example.", "other.example", "localhost:8080", "127.0.0.1", "[::1]:80",
    ] {
      #expect(check.accepts(name), "\(name)")
    }
    for name in [nil, "", "evil.example", "sekisho.example.evil", "localhost.evil:80", "[::2]"] {
      #expect(!check.accepts(name), "\(name ?? "nil")")
    }
  }

  @Test("limits have their own answers")
  func limits() async throws {
    let bench = try await ServiceBench {
      $0.limits.bodyBytes = 2000
      $0.limits.headerBytes = 2000
      $0.limits.rate = RateLimit(quota: 3, seconds: 60)
    }
    let key = try await bench.key([.screen])
    try await bench.run { (asker: Asker) async throws in
      let large = try await asker.ask(
        .post, "/v1/screen", key: key, json: #"{"name":""# + String(repeating: "x", count: 3000) + #""}"#)
      #expect(try large.problem() == "body-too-large")
      let heads = try await asker.ask(.get, "/healthz", [.requestID: String(repeating: "x", count: 3000)])
      #expect(try heads.problem() == "headers-too-large")
      #expect(heads.status == 431)
      for left in [1, 0] {
        let answer = try await asker.ask(.get, "/v1/me", key: key)
        #expect(answer.headers[.rateLimit]?.contains("r=\(left);") == true, "\(answer.headers[.rateLimit] ?? "")")
        #expect(answer.headers[.rateLimitPolicy] == #""default";q=3;w=60"#)
      }
      let refused = try await asker.ask(.get, "/v1/me", key: key)
      #expect(try refused.problem() == "too-many-requests")
      let wait = try #require(refused.headers[.retryAfter].flatMap { Double($0) })
      bench.advance(seconds: wait)
      #expect(try await asker.ask(.get, "/v1/me", key: key).status == 200)
    }
  }

  @Test("when all places are taken, others are told to come back")
  func concurrency() async throws {
    let gate = ConcurrencyGate(most: 2)
    var passes = [gate.enter(), gate.enter()]
    #expect(passes.compactMap(\.self).count == 2)
    #expect(gate.enter() == nil)
    passes.removeLast()
    #expect(gate.count == 1)
    #expect(gate.enter() != nil)
  }

  @Test("work that takes too long is cut off")
  func timeLimit() async throws {
    await #expect(throws: Problem(.tookTooLong, retryAfter: 5)) {
      try await TimeLimit.run(seconds: 0) { try await Task.sleep(for: .seconds(30)) }
    }
    #expect(try await TimeLimit.run(seconds: 30) { 7 } == 7)
  }

  @Test("forms of answers and bodies are agreed")
  func forms() async throws {
    let bench = try await ServiceBench()
    let key = try await bench.key([.screen])
    try await bench.run { (asker: Asker) async throws in
      #expect(try await asker.ask(.get, "/v1/me", [.accept: "text/html"], key: key).problem() == "not-acceptable")
      for accept in ["*/*", "application/*;q=0.5", "text/html, application/json;q=0.1"] {
        #expect(try await asker.ask(.get, "/v1/me", [.accept: accept], key: key).status == 200, "\(accept)")
      }
      for type in ["text/plain", "application/json; charset=latin1", ""] {
        let answer = try await asker.ask(.post, "/v1/screen", [.contentType: type], key: key, json: #"{"name":"x"}"#)
        #expect(try answer.problem() == "unsupported-media-type", "\(type)")
      }
      #expect(try await asker.ask(.get, "/v1/me?x=1", key: key).problem() == "invalid-parameter")
      #expect(try await asker.ask(.get, "/v1/me", [.sekishoVersion: "2020-01-01"], key: key).problem() == "unknown-version")
      #expect(try await asker.ask(.get, "/v1/me", [.sekishoVersion: "2026-11-24"], key: key).status == 200)
    }
  }

  @Test("problems speak the language that is asked for")
  func languages() async throws {
    let bench = try await ServiceBench()
    try await bench.run { (asker: Asker) async throws in
      for (header, title) in [
        ("ja", "見つかりません"), ("ko-KR, en;q=0.5", "찾을 수 없습니다"), ("fr", "Not found"), ("ja;q=0, en", "Not found"),
      ] {
        let answer = try await asker.ask(.get, "/nowhere", [.acceptLanguage: header])
        #expect(try answer.json()["title"]?.text == title)
        #expect(answer.headers[.contentType] == "application/problem+json")
      }
    }
  }

  @Test("figures are for who may see them, and count by route")
  func figures() async throws {
    let bench = try await ServiceBench()
    let key = try await bench.key([.readMetrics])
    try await bench.run { (asker: Asker) async throws in
      #expect(try await asker.ask(.get, "/metrics").status == 401)
      _ = try await asker.ask(.get, "/v1/rules/PAY-02")
      let answer = try await asker.ask(.get, "/metrics", key: key)
      #expect(answer.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
      #expect(answer.text.contains(#"sekisho_http_requests_total{method="GET",route="/v1/rules/{rule}",status="401"} 1"#))
      #expect(answer.text.contains("# TYPE sekisho_http_request_duration_seconds histogram"))
      #expect(answer.text.contains(#"sekisho_http_request_duration_seconds_count{method="GET",route="/metrics"} 1"#))
    }
    let open = try await ServiceBench { $0.areMetricsAnonymous = true }
    let shown = try await open.run { try await $0.ask(.get, "/metrics") }
    #expect(shown.status == 200)
  }
}
