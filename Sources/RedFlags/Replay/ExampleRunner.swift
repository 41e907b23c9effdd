import Events
import Foundation
import Watchlists

/// Runs the examples of the catalogue's documents through the real features and rules.
public struct ExampleRunner {
  /// How an example ended.
  public struct Outcome: Sendable, Hashable {
    /// The flag.
    public let flag: String
    /// The example's name.
    public let example: String
    /// Whether the flag had to fire.
    public let mustFire: Bool
    /// Nil when it did what it must, else what went wrong.
    public let failure: String?
  }

  private let sheet: RuleSheet
  private let evaluator: RuleEvaluator
  private let decoder = EventDecoder()

  /// A runner for the rules of a sheet.
  public init(sheet: RuleSheet) throws(RuleError) {
    self.sheet = sheet
    evaluator = try RuleEvaluator(sheet)
  }

  /// Runs every example of every flag in the sheet.
  public func runAll() -> [Outcome] {
    sheet.rules.indices.flatMap { number -> [Outcome] in
      let flag = sheet.rules[number].flag
      let examples = (flag.examples?.fires ?? []).map { ($0, true) } + (flag.examples?.silent ?? []).map { ($0, false) }
      return examples.map { example, mustFire in
        Outcome(
          flag: flag.id, example: example.name, mustFire: mustFire,
          failure: failure(of: example, rule: number, mustFire: mustFire))
      }
    }
  }

  private func failure(of example: FlagExample, rule: Int, mustFire: Bool) -> String? {
    do {
      let story = try ExampleStory(example, decoder: decoder)
      let replay = story.replay(sheet: sheet, evaluator: evaluator)
      let fired = replay.firing[rule] != nil
      guard fired != mustFire else { return nil }
      return "\(mustFire ? "did not fire" : "fired"): \(values(readBy: rule, in: replay))"
    } catch let error as EventError {
      return "the example is not valid: \(error)"
    } catch {
      return "the example is not valid: \(error)"
    }
  }

  private func values(readBy rule: Int, in replay: SubjectReplay) -> String {
    sheet.rules[rule].reads.map { slot in
      let value = replay.history.row[slot]
      return "\(sheet.table.declarations[slot].name) = \(value.isNaN ? "unknown" : "\(value)")"
    }.joined(separator: ", ")
  }
}

/// An example's events, decoded and in canonical order.
struct ExampleStory {
  let events: [Event]
  let subject: SubjectID
  let tenant: String
  let asOf: Instant
  let acrossTenants: Bool
  let lists: ScreeningIndex?

  init(_ example: FlagExample, decoder: EventDecoder) throws {
    var events: [Event] = []
    for (number, value) in example.events.enumerated() {
      do {
        events.append(try decoder.event(from: try Self.line(value, number: number)))
      } catch let error as EventError {
        throw EventError(field: "events[\(number)].\(error.field)", reason: error.reason)
      }
    }
    guard let first = events.first else { throw EventError(field: "events", reason: "is empty") }
    subject = example.expect.flatMap { SubjectID($0) } ?? first.subject
    tenant = first.tenant
    self.events = events.sorted { ($0.instant, $0.id) < ($1.instant, $1.id) }
    let last = self.events.last?.instant ?? first.instant
    asOf = try example.asOf.map { try Self.instant($0) } ?? last
    acrossTenants = Set(events.map(\.tenant)).count > 1
    lists = example.wallets == nil && example.listed == nil ? nil : try ExampleLists.index(of: example)
  }

  func replay(sheet: RuleSheet, evaluator: RuleEvaluator) -> SubjectReplay {
    let keys = Set(events.map { ExampleKey(tenant: $0.tenant, subject: $0.subject) }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, UInt32($0)) })
    var notes = WorldNotes()
    for (number, event) in events.enumerated() {
      notes.hear(event, subject: numbers[ExampleKey(tenant: event.tenant, subject: event.subject)] ?? 0, entry: number)
    }
    let part = WorldAssembly.Part(
      notes, subjects: keys.indices.map { UInt32($0) }, events: events.indices.map { UInt32($0) })
    let world = WorldAssembly(
      [part], subjects: keys.map { ($0.tenant, $0.subject) }, acrossTenants: acrossTenants, lists: lists
    ).world()
    let number = numbers[ExampleKey(tenant: tenant, subject: subject)] ?? 0
    let replay = SubjectReplay(subject: subject, number: number, world: world, sheet: sheet, evaluator: evaluator)
    for (number, event) in events.enumerated() where event.subject == subject && event.tenant == tenant {
      replay.observe(event, as: EventReference(UInt32(number))) { _ in }
    }
    replay.finish(asOf: asOf) { _ in }
    return replay
  }

  /// The full envelope of an event in the shorthand of the catalogue.
  private static func line(_ value: ExampleValue, number: Int) throws -> String {
    guard case .table(let fields) = value, case .string(let type)? = fields["type"] else {
      throw EventError(field: "events[\(number)].type", reason: "is missing")
    }
    func text(_ name: String, _ fallback: String) -> String {
      if case .string(let text)? = fields[name] { text } else { fallback }
    }
    var writer = JSONWriter()
    writer.beginObject()
    for (name, text) in [
      ("specversion", "1.0"), ("id", text("id", "e\(1000 + number)")), ("source", text("source", "//example")),
      ("type", type.hasPrefix("sekisho.") ? type : "sekisho." + type), ("time", try Self.time(text("at", ""))),
      ("subject", text("subject", "worker:a")), ("tenant", text("tenant", "t")),
    ] {
      writer.name(name)
      writer.string(text)
    }
    writer.name("data")
    write(fields["data"] ?? .table([:]), to: &writer)
    writer.endObject()
    return writer.text
  }

  private static func time(_ text: String) throws -> String {
    Timestamp(try instant(text)).text
  }

  private static func instant(_ text: String) throws -> Instant {
    if let date = PartialDate(text) { return date.earliest }
    guard let stamp = Timestamp(text) else { throw EventError(field: "at", reason: "is neither a date nor a time") }
    return stamp.instant
  }

  private static func write(_ value: ExampleValue, to writer: inout JSONWriter) {
    switch value {
    case .null: writer.null()
    case .bool(let value): writer.bool(value)
    case .integer(let value): writer.integer(value)
    case .double(let value): writer.double(value)
    case .string(let text): writer.string(text)
    case .list(let elements):
      writer.beginArray()
      for element in elements { write(element, to: &writer) }
      writer.endArray()
    case .table(let fields):
      writer.beginObject()
      for (name, field) in fields.sorted(by: { $0.key < $1.key }) {
        writer.name(name)
        write(field, to: &writer)
      }
      writer.endObject()
    }
  }
}

/// A subject of an example with its tenant.
private struct ExampleKey: Hashable, Comparable {
  let tenant: String
  let subject: SubjectID

  static func < (left: ExampleKey, right: ExampleKey) -> Bool {
    left.tenant == right.tenant ? left.subject < right.subject : left.tenant < right.tenant
  }
}
