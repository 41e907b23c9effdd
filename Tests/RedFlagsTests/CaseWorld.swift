import Events
import Foundation

@testable import RedFlags

/// A published case as a world of its own: its events in canonical order, and its subjects.
struct CaseWorld {
  /// The cases of `Tests/Cases`, by their numbers.
  static let all = ["01", "02", "04", "05", "08", "10", "12", "13", "15", "16", "18", "19", "22", "24", "26", "27"]

  let events: [Event]
  /// Each event's subject, by its place in ``subjects``.
  let owners: [UInt32]
  let subjects: [(tenant: String, subject: SubjectID)]
  let world: World

  init(_ number: String) throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: tests.appendingPathComponent("Cases/case-\(number).jsonl"), encoding: .utf8)
    let decoder = EventDecoder()
    let events = try text.split(separator: "\n").map { try decoder.event(from: String($0)) }.sorted {
      ($0.instant, $0.id) < ($1.instant, $1.id)
    }
    let keys = Dictionary(events.map { ("\($0.tenant)/\($0.subject.text)", ($0.tenant, $0.subject)) }, uniquingKeysWith: { $1 })
      .sorted { $0.key < $1.key }
    let numbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1.key, UInt32($0)) })
    owners = events.map { numbers["\($0.tenant)/\($0.subject.text)"] ?? 0 }
    var notes = WorldNotes()
    for (entry, event) in events.enumerated() { notes.hear(event, subject: owners[entry], entry: entry) }
    let part = WorldAssembly.Part(
      notes, subjects: keys.indices.map { UInt32($0) }, events: events.indices.map { UInt32($0) })
    subjects = keys.map { (tenant: $0.value.0, subject: $0.value.1) }
    world = WorldAssembly([part], subjects: subjects, acrossTenants: true, lists: nil).world()
    self.events = events
  }

  /// Replays a subject; `afterEvent` sees the replay after each of its events.
  func replay(
    _ subject: Int, sheet: RuleSheet, evaluator: RuleEvaluator, afterEvent: (SubjectReplay) -> Void = { _ in }
  ) -> SubjectReplay {
    let number = UInt32(clamping: subject)
    let replay = SubjectReplay(
      subject: subjects[subject].subject, number: number, world: world, sheet: sheet, evaluator: evaluator)
    for (entry, event) in events.enumerated() where owners[entry] == number {
      replay.observe(event, as: EventReference(UInt32(entry))) { _ in }
      afterEvent(replay)
    }
    return replay
  }
}
