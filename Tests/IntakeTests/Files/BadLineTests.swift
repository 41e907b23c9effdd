import Foundation
import Glibc
import Intake
import Testing

@Suite("A line that is no event is set aside alone")
struct BadLineTests {
  /// A bad line between two good ones, at line 2.
  private func reject(of bad: [UInt8]) throws -> (field: String, reason: String) {
    let text = Array((Inputs.event("a") + "\r\n").utf8) + bad + Array(("\n\n" + Inputs.event("b") + "\n").utf8)
    let outcome = try Inputs.check("x.jsonl", text)
    #expect(Set(outcome.ids) == ["a", "b"])
    let only = try #require(outcome.rejects.first)
    #expect(outcome.rejects.count == 1)
    #expect(only.file == "x.jsonl")
    #expect(only.line == 2)
    return (only.field, only.reason)
  }

  private func line(data: String = "{}", type: String = "offer.made", time: String = "2026-03-02T08:15:00Z", more: String = "")
    -> [UInt8]
  {
    Array(
      #"{"specversion":"1.0","id":"x","source":"//t","type":"sekisho.\#(type)","time":"\#(time)","subject":"worker:w",\#(more)"data":\#(data)}"#
        .utf8)
  }

  static let broken: [String] = [
    #"{"specversion":"1.0","id":"#, "garbage", "{", #"{"a":NaN}"#, #"{"a":Infinity}"#, #"{"a":-Infinity}"#, #"{"a":1e400}"#,
    #"{"a":01}"#,
    #"{"a":"\ud800"}"#, #"{"a":"\ud800\u0041"}"#, #"{"a":"\udc00"}"#, #"{"a":'b'}"#, #"{"a":1,}"#, "{} {}", "{}}",
    "{\"a\":\"\u{1}\"}", "\u{0}",
  ]

  @Test("What is no JSON", arguments: broken)
  func notJSON(_ text: String) throws {
    let (field, reason) = try reject(of: Array(text.utf8))
    #expect(field == "")
    #expect(reason.hasPrefix("not valid JSON: "))
  }

  @Test(
    "Bytes that are no UTF-8: overlong, a lone surrogate, beyond the last character, cut off",
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xFF], [0x80],
    ] as [[UInt8]])
  func notUTF8(_ bytes: [UInt8]) throws {
    let (_, reason) = try reject(of: Array("{\"a\":\"".utf8) + bytes + Array("\"}".utf8))
    #expect(reason.hasPrefix("not valid JSON: "))
  }

  static let wrong: [(type: String, data: String, field: String, reason: String)] = [
    ("offer.made", "[]", "data", "must be an object, not a list"),
    ("offer.made", "null", "data", "is missing"),
    ("offer.made", #"{"organisation":5}"#, "data.organisation", "must be a text, not a number"),
    ("session.started", "{}", "data.session_id", "is missing"),
    ("session.started", #"{"session_id":"s","network":"1.2.3.4"}"#, "data.network", "must be an object, not a text"),
    ("session.started", #"{"session_id":"s","network":{"asn":"AS1"}}"#, "data.network.asn", "must be a whole number, not a text"),
    ("session.started", #"{"session_id":"s","network":{"asn":1.5}}"#, "data.network.asn", "must be a whole number, not a number"),
    ("session.started", #"{"session_id":"s","network":{"lat":"north"}}"#, "data.network.lat", "must be a number, not a text"),
    (
      "session.started", #"{"session_id":"s","device":{"managed":1}}"#, "data.device.managed",
      "must be true or false, not a number"
    ),
    (
      "session.started", #"{"session_id":"s","device":{"keyboard_layouts":"us"}}"#, "data.device.keyboard_layouts",
      "must be a list, not a text"
    ),
    ("profile.changed", #"{"emails":["a",7]}"#, "data.emails[1]", "must be a text, not a number"),
    ("profile.changed", #"{"names":[7]}"#, "data.names[0]", "must be a text or an object, not a number"),
    (
      "profile.changed", #"{"work":[{"start":"2026-02-30"}]}"#, "data.work[0].start",
      "is not a date such as 2026-03-02, 2026-03 or 2026"
    ),
    (
      "profile.changed", #"{"work":[{"start":"2026-13"}]}"#, "data.work[0].start",
      "is not a date such as 2026-03-02, 2026-03 or 2026"
    ),
    ("profile.changed", #"{"work":[{"start":2026}]}"#, "data.work[0].start", "must be a date, not a number"),
    (
      "payment.made", #"{"direction":"in","money":{"amount":5,"currency":"USD"}}"#, "data.money.amount",
      "must be a decimal in quotes, not a number"
    ),
    (
      "payment.made", #"{"direction":"in","money":{"amount":"1e5","currency":"USD"}}"#, "data.money.amount",
      "is not a decimal such as \"4500.00\""
    ),
    ("payment.made", #"{"direction":"in","money":{"amount":"5"}}"#, "data.money.currency", "is missing"),
    (
      "session.ended", #"{"session_id":"s","last_input_at":"yesterday"}"#, "data.last_input_at",
      "is not an RFC 3339 time such as 2026-03-02T08:15:00Z"
    ),
    ("offer.made", #"{"organisation":"a","organisation":"b"}"#, "data.organisation", "is named twice"),
    ("offer.made", #"{"x":{"y":1,"y":2}}"#, "data.x.y", "is named twice"),
  ]

  @Test("Fields that do not fit", arguments: wrong.indices)
  func wrongFields(_ index: Int) throws {
    let (type, data, field, reason) = Self.wrong[index]
    #expect(try reject(of: line(data: data, type: type)) == (field, reason))
  }

  @Test(
    "Times that are none",
    arguments: [
      "2026-02-30T00:00:00Z", "2025-02-29T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "10000-01-01T00:00:00Z",
      "2026-03-02T24:00:00Z", "2026-03-02T08:60:00Z", "2026-03-02T08:15:61Z", "2026-03-02T08:15:00", "2026-03-02T08:15:00+24:00",
      "2026-03-02", "",
    ])
  func wrongTimes(_ time: String) throws {
    #expect(try reject(of: line(time: time)) == ("time", "is not an RFC 3339 time such as 2026-03-02T08:15:00Z"))
  }

  @Test("The year 0000, the year 9999, a leap day and a leap second are times")
  func oddTimes() throws {
    let times = ["0000-01-01T00:00:00Z", "2024-02-29T12:00:00Z", "2016-12-31T23:59:60Z", "9999-12-31T23:59:59Z"]
    let lines = times.enumerated().map { Inputs.event("\($0)", time: $1) }.joined(separator: "\n")
    let outcome = try Inputs.check("x.jsonl", lines)
    #expect(outcome.ids == ["0", "2", "1", "3"])
    #expect(outcome.rejects.isEmpty)
  }

  @Test("The envelope: what it needs, and twice the same name")
  func envelope() throws {
    #expect(try reject(of: line(more: #""id":"y","#)) == ("id", "is named twice"))
    #expect(try reject(of: Array("[1]".utf8)) == ("", "must be an object, not a list"))
    #expect(try reject(of: Array(#"{"specversion":"0.3"}"#.utf8)).field == "id")
    let subject = Inputs.event("x").replacingOccurrences(of: "worker:w", with: "person:w")
    let kinds = "account, client, applicant, worker, customer, company"
    #expect(try reject(of: Array(subject.utf8)) == ("subject", "is not KIND:ID with a kind of \(kinds)"))
  }

  @Test("Nesting a hundred thousand deep")
  func deep() throws {
    for bad in [
      String(repeating: "[", count: 100_000),
      "{\"a\":" + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000) + "}",
    ] {
      let (_, reason) = try reject(of: Array(bad.utf8))
      #expect(reason.hasPrefix("not valid JSON: "))
    }
  }

  @Test("One line of 200 MB among good ones: quick, and without holding it")
  func longLine() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/long.jsonl"
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
    let head = Array((Inputs.event("a") + "\n{\"a\":\"").utf8)
    _ = head.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    let block = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    for _ in 0..<200 { _ = block.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } }
    let tail = Array(("\"}\n" + Inputs.event("b")).utf8)
    _ = tail.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    let before = Memory.ownBytes
    let clock = ContinuousClock()
    var outcome: Inputs.Outcome?
    let took = try clock.measure { outcome = try Inputs.check([path]) }
    #expect(outcome?.ids.sorted() == ["a", "b"])
    let reason = "the line has \((200 << 20) + 8) bytes; at most 33554432 are read"
    #expect(outcome?.rejects == [Reject(file: "long.jsonl", line: 2, reason: reason)])
    print("200 MB line: \(took), \((Memory.ownBytes - before) >> 20) MiB of memory")
    #expect(took < .seconds(10))
    #expect(Memory.ownBytes - before < 150 << 20)
  }

  @Test("A long line that comes first is no reason to take the file for something else")
  func longFirstLine() throws {
    let text = "{\"a\":\"" + String(repeating: "x", count: 33 << 20) + "\"}\n" + Inputs.event("b")
    let outcome = try Inputs.check("x.jsonl", text)
    #expect(outcome.ids == ["b"])
    #expect(outcome.rejects.map(\.line) == [1])
  }

  @Test("A byte order mark, carriage returns and blank lines are nothing")
  func marks() throws {
    let outcome = try Inputs.check("x.jsonl", "\u{FEFF}" + Inputs.event("a") + "\r\n\r\n \t\r\n" + Inputs.event("b") + "\r\n")
    #expect(Set(outcome.ids) == ["a", "b"])
    #expect(outcome.rejects.isEmpty)
  }
}

/// The process's own memory.
enum Memory {
  /// Bytes of anonymous memory in use now, other tests of the process included: mapped files are the kernel's to keep or drop.
  static var ownBytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") } ?? ""
    return (line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) << 10
  }
}
