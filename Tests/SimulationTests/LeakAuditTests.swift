import Events
import Foundation
import Testing

@testable import Simulation

/// The simulator must not hand anybody the answer: besides the evidence itself, nothing may tell the guilty apart.
@Suite("Nothing but evidence tells the guilty apart")
struct LeakAuditTests {
  /// Evidence that only few honest people show; at this size a value may be missing among them by chance. An address stands here
  /// because rings meet at the exits of one VPN service, whose honest customers are spread over more towns than this sample fills.
  private static let intended = [
    "network.ip =", "network has", "device has", "device.inventoried has", "device.inventoried.processes[]", "complaint.received",
    "threat.received",
    "device.inventoried.usb[].product", "device.inventoried.usb[].manufacturer", "device.inventoried.usb[].vendor_id",
    "device.inventoried.usb[].product_id", "device.inventoried.usb[].classes", "device.inventoried.lan[].title",
    "device.inventoried.software[].name", "device.inventoried.cameras[]",
    "device.alerted.category", "access.used.action", "data.moved.destination",
    "interview.held.observations[]", "request.made.kind", "verification.completed.result", "message.sent.intents[]",
  ]

  private struct Traces {
    /// For every trace the subjects and the rings that show it.
    var honest: [String: Int] = [:]
    var guilty: [String: Int] = [:]
    var rings: [String: Set<String>] = [:]
  }

  /// Values that a form can show by themselves: words, codes and short texts; longer ones by their shape.
  private static func traces(of subject: SimulatedSubject) throws -> Set<String> {
    var found: Set<String> = []
    for event in subject.events {
      let kind = String(event.type.dropFirst("sekisho.".count))
      let object = try JSONSerialization.jsonObject(with: Data(event.line.utf8)) as? [String: Any] ?? [:]
      found.insert("envelope keys \(object.keys.sorted().joined(separator: ","))")
      found.insert("id shape \(shape(event.id, exact: true))")
      found.insert("source \(event.source.split(separator: "/").last ?? "")")
      found.insert("subject shape \(shape(event.subject.id, exact: true))")
      walk(object["data"] ?? [:], at: kind, &found)
    }
    return found
  }

  private static func walk(_ value: Any, at path: String, _ found: inout Set<String>) {
    switch value {
    case let object as [String: Any]:
      found.insert("\(path) has \(object.keys.sorted().joined(separator: ","))")
      for (name, member) in object { walk(member, at: places[name] ?? "\(path).\(name)", &found) }
    case let list as [Any]:
      for element in list { walk(element, at: path + "[]", &found) }
    case let text as String:
      // Sums of money are compared by their shape; the same round sum at four rings is a coincidence.
      if Amount(text) == nil { found.insert("\(path) = \(text)") }
      found.insert("\(path) ~ \(shape(text, exact: false))")
    default: found.insert("\(path) is a number")
    }
  }

  /// Networks and devices are the same wherever they are told of.
  private static let places = [
    "network": "network", "requested_from": "network", "entered_from": "network", "device": "device",
  ]

  /// Letters become a, digits 9; runs are folded unless the exact length matters.
  private static func shape(_ text: String, exact: Bool) -> String {
    if exact { return "\(text.utf8.count) " + (text.utf8.allSatisfy { $0 < 0x80 } ? "ascii" : "wide") }
    var folded: [UInt8] = []
    for byte in text.utf8.prefix(48) {
      let kind: UInt8 =
        switch byte {
        case 0x30...0x39: 0x39
        case 0x41...0x5A, 0x61...0x7A: 0x61
        case 0x80...: 0x7A
        default: byte
        }
      if folded.last != kind { folded.append(kind) }
    }
    return String(decoding: folded.prefix(6), as: UTF8.self)
  }

  private static let audited = Result { () throws -> Traces in
    var traces = Traces()
    for subject in Sample.mixed where subject.truth.role != .victim {
      for trace in try Self.traces(of: subject) {
        if subject.truth.role.isGuilty {
          traces.guilty[trace, default: 0] += 1
          traces.rings[trace, default: []].insert(subject.truth.ring ?? "")
        } else {
          traces.honest[trace, default: 0] += 1
        }
      }
    }
    return traces
  }

  @Test("Whatever several rings show, some honest people show as well")
  func noGuiltyConstants() throws {
    let traces = try Self.audited.get()
    let suspicious = traces.rings.filter { trace, rings in
      rings.count >= 4 && traces.honest[trace] == nil && !Self.intended.contains { trace.hasPrefix($0) }
    }.keys.sorted()
    #expect(suspicious.isEmpty, "\(suspicious.prefix(20))")
    #expect(traces.rings.values.contains { $0.count >= 10 })
  }

  @Test("Envelopes, identifiers, sources and kinds of computers are as frequent among the guilty as among the honest")
  func neutralFields() throws {
    let traces = try Self.audited.get()
    let guilty = Double(Sample.mixed.count { $0.truth.role.isGuilty })
    let honest = Double(Sample.mixed.count { $0.truth.role == .honest })
    let neutral = [
      "envelope keys", "id shape", "source ", "subject shape", "device.os =",
      "document.submitted.document.type =",
      "subject.opened.source =", "profile.changed.languages[].level =", "payout_method.added.method.rail =",
      "session.started has", "payout_method.added has", "document.submitted has",
      "profile.changed has",
    ]
    var compared = 0
    for (trace, count) in traces.guilty where neutral.contains(where: { trace.hasPrefix($0) }) && count >= 40 {
      let ratio = Double(count) / guilty / max(1e-9, Double(traces.honest[trace] ?? 0) / honest)
      #expect((0.4...2.5).contains(ratio), "\(trace): \(ratio)")
      compared += 1
    }
    #expect(compared > 20)
  }

  @Test("No hour of the day belongs to the guilty")
  func hours() {
    func hours(_ role: (Role) -> Bool) -> [Double] {
      var counts = [Double](repeating: 0, count: 24)
      for subject in Sample.mixed where role(subject.truth.role) {
        for event in subject.events { counts[Int(event.instant.microseconds / 3_600_000_000 % 24)] += 1 }
      }
      let sum = counts.reduce(0, +)
      return counts.map { $0 / max(1, sum) }
    }
    for (guilty, honest) in zip(hours(\.isGuilty), hours { $0 == .honest }) { #expect(guilty < 2 * honest) }
  }

  @Test("Wherever the guilty connect from, honest people live, travel or pass through as well")
  func countries() {
    var population = Population()
    population.subjects = 9_000
    population.guiltyRate = 0.1
    var places: (guilty: Set<String>, honest: Set<String>) = ([], [])
    for figure in Sample.cast(population) {
      let lines = figure.seats.flatMap { [$0.line, $0.tunnel?.exit].compactMap(\.self) } + [figure.deskLine].compactMap(\.self)
      let seen = lines.map(\.city.name) + figure.trips.map(\.city.name)
      if figure.role.isGuilty { places.guilty.formUnion(seen) } else { places.honest.formUnion(seen) }
    }
    #expect(places.guilty.count > 30)
    #expect(places.guilty.subtracting(places.honest).isEmpty)
  }

  @Test("The place in the file and in the alphabet does not tell the guilty apart")
  func positions() {
    let ranked = Sample.mixed.sorted { $0.truth.subject.id < $1.truth.subject.id }
    let half = ranked.count / 2
    let early = ranked[..<half].count { $0.truth.role.isGuilty }
    let all = ranked.count { $0.truth.role.isGuilty }
    #expect((all * 35 / 100...all * 65 / 100).contains(early))
    let counts = Sample.mixed.filter { $0.truth.role.isGuilty }.map(\.events.count).sorted()
    let usual = Sample.mixed.filter { $0.truth.role == .honest }.map(\.events.count).sorted()
    let ratio = Double(counts[counts.count / 2]) / Double(usual[usual.count / 2])
    #expect((0.75...1.35).contains(ratio))
  }
}
