import Events
import Foundation
import Storage

/// What the program does with a store.
struct Load: Sendable {
  let store: Store
  let tenant: TenantID
  let start: Instant

  /// So many subjects share the events.
  private static let subjects = 2_000

  /// A sign-in of some 400 bytes that shows three identifiers.
  private func event(_ id: String, _ number: Int) throws -> NewEvent {
    let subject = number % Self.subjects
    let line = """
      {"specversion":"1.0","id":"\(id)","source":"//load.example/sessions","type":"sekisho.session.started",\
      "time":"2026-03-02T08:15:00Z","subject":"worker:w-\(subject)","tenant":"load","data":{"session_id":"s-\(number)",\
      "network":{"ip":"203.0.113.\(number % 250)","asn":64500,"country":"US","kind":"residential"},\
      "device":{"id":"d-\(subject)","os":"Windows 11","timezone":"America/New_York","user_agent":"Mozilla/5.0"},"outcome":"success"}}
      """
    var event = try EventDecoder().event(from: line)
    event.time = Timestamp(start.adding(seconds: Double(number)))
    let sightings = [
      NewSighting(IdentifierDigest(kind: 0, high: UInt64(subject), low: 1), role: 0),
      NewSighting(IdentifierDigest(kind: 20, high: UInt64(number % 250), low: 2), role: 0),
      NewSighting(IdentifierDigest(kind: 1, high: UInt64(subject / 3), low: 3), role: 0),
    ]
    return NewEvent(event, sightings: sightings)
  }

  private func prefix() -> String { "\(getpid())-\(UInt32.random(in: 0 ... .max))" }

  /// Runs the body from many callers and tells the rate and the slowest times.
  private func measure(_ what: String, count: Int, callers: Int, _ body: @escaping @Sendable (Int) async throws -> Void)
    async throws
  {
    let clock = ContinuousClock()
    let begin = clock.now
    let times = try await withThrowingTaskGroup(of: [Duration].self) { group in
      for caller in 0..<callers {
        group.addTask {
          var times: [Duration] = []
          for number in stride(from: caller, to: count, by: callers) {
            let start = clock.now
            try await body(number)
            times.append(clock.now - start)
          }
          return times
        }
      }
      return try await group.reduce(into: [Duration]()) { $0 += $1 }
    }
    let seconds = (clock.now - begin) / .seconds(1)
    let sorted = times.sorted()
    func part(_ share: Double) -> String {
      let place = min(sorted.count - 1, Int(Double(sorted.count) * share))
      return String(format: "%.2f ms", place < 0 ? 0 : sorted[place] / .milliseconds(1))
    }
    print("\(what): \(Int(Double(count) / seconds))/s, \(callers) callers, p50 \(part(0.5)), p99 \(part(0.99))")
  }

  func append(_ count: Int) async throws {
    let prefix = prefix()
    try await measure("durable single events", count: count, callers: 64) { number in
      _ = try await store.events.append(try event("\(prefix)-\(number)", number), tenant: tenant, receivedAt: start)
    }
  }

  func batch(_ count: Int) async throws {
    let prefix = prefix()
    let clock = ContinuousClock()
    let begin = clock.now
    for first in stride(from: 0, to: count, by: 1_000) {
      let events = try (first..<min(count, first + 1_000)).map { try event("\(prefix)-\($0)", $0) }
      _ = try await store.events.append(events, tenant: tenant, receivedAt: start)
    }
    print("events in batches of 1,000: \(Int(Double(count) / ((clock.now - begin) / .seconds(1))))/s")
  }

  func read(_ count: Int) async throws {
    let subjects = try await store.subjects.page(limit: 500, tenant: tenant)
    guard !subjects.isEmpty else { return }
    let clock = ContinuousClock()
    let begin = clock.now
    var events = 0
    for number in 0..<count {
      events += try await store.events.events(of: subjects[number % subjects.count].number, tenant: tenant).count
    }
    let seconds = (clock.now - begin) / .seconds(1)
    print("events of a subject: \(Int(Double(events) / seconds)) events/s, \(Int(Double(count) / seconds)) subjects/s")
  }

  func lookup(_ count: Int) async throws {
    try await measure("blind look-ups", count: count, callers: 8) { number in
      let identifier = IdentifierDigest(kind: 1, high: UInt64(number * 7 % 700), low: 3)
      _ = try await store.sightings.showing([identifier], cap: 20, tenant: tenant)
    }
  }

  // MARK: Being killed

  func writeForEver(_ path: String) async throws {
    let prefix = prefix()
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    await withTaskGroup(of: Void.self) { group in
      for caller in 0..<32 {
        group.addTask {
          var number = caller
          while true {
            let id = "\(prefix)-\(number)"
            // Losing the server is part of the game: the same event is sent until it is acknowledged.
            if let new = try? event(id, number),
              (try? await store.events.append(new, tenant: tenant, receivedAt: start)) != nil
            {
              let line = Array("\(id) \(number)\n".utf8)
              _ = line.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
              if number % 16 == 0 {
                _ = try? await store.audit.append(AuditEntry(actor: "usr_1", act: "write", object: id), tenant: tenant, at: start)
              }
              number += 32
            }
          }
        }
      }
    }
  }

  func check(_ path: String) async throws {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n").map { $0.split(separator: " ") }.filter { $0.count == 2 }
    var lost = 0
    for line in lines {
      let number = Int(line[1]) ?? 0
      // Sent again it must be a repetition: there, once, with the same content.
      let new = try event(String(line[0]), number)
      guard let old = try await store.events.event(source: new.event.source, id: new.event.id, tenant: tenant) else {
        lost += 1
        continue
      }
      let decoded = try old.event(EventDecoder())
      if decoded.id != new.event.id || decoded.payload != new.event.payload { lost += 1 }
    }
    let stored = try await store.events.count(tenant: tenant)
    let chain = try await store.audit.verify(tenant: tenant)
    var torn = 0
    let all = try await store.database.rows(
      """
      SELECT count(*) FROM events WHERE NOT EXISTS (
        SELECT 1 FROM sightings WHERE sightings.tenant = events.tenant AND sightings.subject = events.subject)
      OR NOT EXISTS (SELECT 1 FROM subjects WHERE subjects.tenant = events.tenant AND subjects.number = events.subject)
      """)
    if let row = all.first { torn = try row[0] }
    print("acknowledged \(lines.count), lost \(lost), stored \(stored), torn \(torn), audit links \(chain.number)")
    if lost > 0 || torn > 0 || stored < lines.count { exit(1) }
  }
}
