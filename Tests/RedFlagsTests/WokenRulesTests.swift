import Events
import Foundation
import Testing

@testable import RedFlags

@Suite("Only the rules that read a changed feature are evaluated again")
struct WokenRulesTests {
  /// The events of a published case, decoded, in canonical order.
  private static func events(ofCase number: String) throws -> [Event] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: tests.appendingPathComponent("Cases/case-\(number).jsonl"), encoding: .utf8)
    let decoder = EventDecoder()
    let events = try text.split(separator: "\n").map { try decoder.event(from: String($0)) }
    return events.sorted { ($0.instant, $0.id) < ($1.instant, $1.id) }
  }

  @Test("after every event of every subject the same rules hold as when all are evaluated", arguments: ["02", "19", "26"])
  func equalsAllRules(number: String) throws {
    let events = try Self.events(ofCase: number)
    let keys = Set(events.map { "\($0.tenant)/\($0.subject.text)" }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, UInt32($0)) })
    let owners = events.map { numbers["\($0.tenant)/\($0.subject.text)"] ?? 0 }
    var notes = WorldNotes()
    for (entry, event) in events.enumerated() { notes.hear(event, subject: owners[entry], entry: entry) }
    let part = WorldAssembly.Part(
      notes, subjects: keys.indices.map { UInt32($0) }, events: events.indices.map { UInt32($0) })
    let subjects = try keys.indices.map { key in
      let first = try #require(owners.firstIndex(of: UInt32(key)))
      return (tenant: events[first].tenant, subject: events[first].subject)
    }
    let world = WorldAssembly([part], subjects: subjects, acrossTenants: true, lists: nil).world()
    let sheet = try RuleSheet(ShippedCatalogue.flags)
    let evaluator = try RuleEvaluator(sheet)
    var compared = 0
    var held = 0
    for (key, subject) in subjects.enumerated() {
      let replay = SubjectReplay(subject: subject.subject, number: UInt32(key), world: world, sheet: sheet, evaluator: evaluator)
      for (entry, event) in events.enumerated() where owners[entry] == UInt32(key) {
        replay.observe(event, as: EventReference(UInt32(entry))) { _ in }
        let all = Set(evaluator.evaluate(replay.history.row).enumerated().filter { $0.element == true }.map(\.offset))
        let woken = Set(replay.firing.keys)
        let different = woken.symmetricDifference(all).map { sheet.rules[$0].flag.id }.sorted()
        #expect(different == [], "\(subject.subject.text) at \(event.id)")
        compared += 1
        held += all.count
      }
    }
    #expect(compared == events.count)
    #expect(held > compared / 2)
  }
}
