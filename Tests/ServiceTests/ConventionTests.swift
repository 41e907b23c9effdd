import Casework
import Events
import Foundation
import HTTPTypes
import RedFlags
import Testing

@testable import Service

@Suite("Conventions of the API")
struct ConventionTests {
  @Test("every problem has its own stable type and a title in three languages")
  func problems() {
    let kinds = Problem.Kind.allCases
    #expect(Set(kinds.map(\.type)).count == kinds.count)
    for kind in kinds {
      let title = kind.title
      #expect(Problem.Kind.titles[kind] != nil, "\(kind)")
      #expect(!title.en.isEmpty && title.ja != title.en && title.ko != title.en && title.ja != title.ko, "\(kind)")
      #expect((400...599).contains(kind.status.code))
    }
  }

  @Test("pointers follow RFC 6901")
  func pointers() {
    #expect(JSONPointer(path: "data.network.ip").text == "/data/network/ip")
    #expect(JSONPointer(path: "[3].data.names[0].full").text == "/3/data/names/0/full")
    #expect(JSONPointer(path: "").text == "")
    #expect(JSONPointer("", "a/b~c").text == "/a~1b~0c")
  }

  @Test("languages by weight, English where nothing fits")
  func languages() {
    #expect(AcceptedLanguage.of(nil) == .english)
    #expect(AcceptedLanguage.of("de, ko;q=0.3, ja-JP;q=0.7") == .japanese)
    #expect(AcceptedLanguage.of("jav, *;q=0.1") == .english)
    #expect(AcceptedLanguage.of("ko;q=nonsense, ja;q=0.2") == .japanese)
  }

  @Test("forms by weight and range")
  func forms() {
    #expect(MediaNegotiation.choose(nil, among: [.json, .html]) == .json)
    #expect(MediaNegotiation.choose("text/*, application/json;q=0.9", among: [.json, .html]) == .html)
    #expect(MediaNegotiation.choose("image/png", among: [.json]) == nil)
    #expect(MediaNegotiation.form("Application/JSON; charset=\"UTF-8\"") == .json)
    #expect(MediaNegotiation.form("application/json; charset=latin1") == nil)
  }

  @Test("bytes have one spelling")
  func spelling() {
    for count in 0..<40 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
      #expect(Base64URL.bytes(Base64URL.text(bytes)) == bytes)
    }
    for text in ["=", "a", "ab=", "a b", "ab+/", "QR", "\u{FF21}"] { #expect(Base64URL.bytes(text) == nil, "\(text)") }
  }

  @Test("a cursor is good for its own listing alone")
  func cursors() throws {
    let secret = try ServiceBench.secret()
    let cursor = Cursor(secret, listing: ["users", "acme"])
    #expect(try cursor.place(cursor.text("mika")) == "mika")
    for other in [Cursor(secret, listing: ["users", "beta"]), Cursor(secret, listing: ["usersa", "cme"])] {
      #expect(throws: Problem.self) { try other.place(cursor.text("mika")) }
    }
    for text in ["", "A", Base64URL.text(Array("mika".utf8) + [UInt8](repeating: 0, count: 16))] {
      #expect(throws: Problem.self) { try cursor.place(text) }
    }
  }

  @Test("tags compare as HTTP says")
  func tags() {
    let tag = EntityTag(version: 3)
    #expect(tag.isNamed(byIfMatch: "\"v2\", \"v3\"") && tag.isNamed(byIfMatch: "*") && !tag.isNamed(byIfMatch: "W/\"v3\""))
    #expect(tag.isNamed(byIfNoneMatch: "W/\"v3\"") && !tag.isNamed(byIfNoneMatch: "\"v4\""))
    #expect(throws: Problem(.preconditionRequired, "Send the ETag of the version you changed as If-Match.")) {
      try tag.require(nil)
    }
  }

  @Test("a trace is taken up and passed on; a broken one begins anew")
  func traces() {
    let random = { (count: Int) in [UInt8](repeating: 0xAB, count: count) }
    let parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    let taken = TraceContext(parent: parent, state: "a=1", random: random)
    #expect(taken.header == "00-4bf92f3577b34da6a3ce929d0e0e4736-abababababababab-01" && taken.state == "a=1")
    for bad in [
      "", "00-0-0-0", "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", parent + "-x", parent.uppercased(),
      "00-00000000000000000000000000000000-00f067aa0ba902b7-01", "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
    ] {
      #expect(TraceContext(parent: bad, state: "a=1", random: random).traceID == String(repeating: "ab", count: 16), "\(bad)")
    }
    #expect(
      TraceContext(parent: "01" + parent.dropFirst(2) + "-more", state: nil, random: random).isSampled, "later versions may add")
  }

  @Test("a caller may burst up to the quota and then goes on at its rate; memory is bounded")
  func rates() {
    let limiter = RateLimiter(RateLimit(quota: 60, seconds: 60), mostCallers: 10)
    let now = ServiceBench.start
    #expect((0..<60).allSatisfy { _ in limiter.count("a", now: now).isAllowed })
    #expect(!limiter.count("a", now: now).isAllowed)
    #expect(limiter.count("a", now: now.adding(seconds: 1)).isAllowed)
    #expect(!limiter.count("a", now: now.adding(seconds: 1)).isAllowed)
    #expect(limiter.count("a", now: now.adding(seconds: -100)).isAllowed == false, "a clock that goes back grants nothing")
    for number in 0..<200 { _ = limiter.count("caller \(number)", now: now.adding(seconds: 2)) }
    let late = (0..<200).map { limiter.count("more \($0)", now: now.adding(seconds: 2)).isAllowed }
    #expect(late.contains(false), "beyond the bound, strangers share")
  }

  @Test("queries and forms with a name twice, or what cannot be decoded, are refused")
  func queries() {
    #expect(QueryText.read("a=1&b=x+y%20z&c") == ["a": "1", "b": "x y z", "c": ""])
    for text in ["a=1&a=2", "a=%zz", "a=%ff"] { #expect(QueryText.read(text) == nil, "\(text)") }
  }

  @Test("figures escape labels, and series are bounded")
  func figures() {
    let registry = MetricsRegistry()
    let counter = registry.counter("c_total", "Help.", labels: ["x"])
    counter.series(["a\"b\\c\nd"]).add()
    for number in 0..<3000 { counter.series(["\(number)"]).add() }
    let histogram = registry.histogram("h", "Help.", bounds: [0.5, 1])
    for value in [0.1, 0.5, 0.7, 3] { histogram.series([]).observe(value) }
    let text = registry.text()
    #expect(text.contains(#"c_total{x="a\"b\\c\nd"} 1"#))
    #expect(text.split(separator: "\n").count < 1020 && text.contains(#"c_total{x="other"}"#))
    #expect(text.contains("h_bucket{le=\"0.5\"} 2\nh_bucket{le=\"1\"} 3\nh_bucket{le=\"+Inf\"} 4\nh_sum 4.3\nh_count 4\n"))
  }

  @Test("settings come from the file, then the environment; what is wrong is named in sentences")
  func settings() throws {
    let yaml = """
      listen: "0.0.0.0:9000"
      hosts: [sekisho.example]
      behind_tls: true
      limits: {body_bytes: 2048, requests_per_minute: 10}
      sessions: {idle_minutes: 5}
      oidc:
        issuer: https://id.example
        client_id: sekisho
        public_url: https://sekisho.example
        roles: {staff: analyst, leads: [senior, approver]}
      """
    let read = try ConfigurationReader.read(
      yaml: yaml, environment: ["SEKISHO_LISTEN": "[::1]:9001", "SEKISHO_OIDC_CLIENT_SECRET": "s"])
    #expect(read.host == "::1" && read.port == 9001 && read.hosts == ["sekisho.example"] && read.isEncrypted)
    #expect(
      read.limits.bodyBytes == 2048 && read.limits.rate == RateLimit(quota: 10, seconds: 60) && read.sessions.idleMinutes == 5)
    #expect(read.oidc?.roles == ["staff": [.analyst], "leads": [.senior, .approver]] && read.oidc?.clientSecret == "s")
    let wrong = "listen: here\nlimts: {}\nlimits: {seconds: 0}\n"
    do {
      _ = try ConfigurationReader.read(yaml: wrong, environment: [:])
      Issue.record("it was read")
    } catch {
      #expect(error.description.contains("limits.seconds is no whole number from 1 to 3600."))
    }
    #expect(throws: ConfigurationError.self) { try ConfigurationReader.read(yaml: "listen: here", environment: [:]) }
    #expect(throws: ConfigurationError.self) { try ConfigurationReader.read(yaml: "limts: {}", environment: [:]) }
  }
}
