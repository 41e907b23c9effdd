import Catalogue
import Check
import Events
import Foundation
import Hashing
import Intake
import Judgement
import RedFlags
import Storage
import StorageTestSupport
import Testing
import Workers

@testable import Live

@Suite("Judgement of what is stored", .serialized)
struct LiveDeskTests {
  @Test(
    "says of everybody what a run over all events says, in whatever order they came", arguments: Engine.available, ["02", "18"])
  func sameAsRun(engine: Engine, number: String) async throws {
    let lines = try Self.lines(ofCase: number)
    let house = try await House(engine, tenant: try Self.tenant(lines), now: try Self.latest(lines))
    var random = SplitMix64(seed: 4_711)
    let shuffled = lines.shuffled(using: &random)
    for start in stride(from: 0, to: shuffled.count, by: 100) {
      let batch = shuffled[start..<min(start + 100, shuffled.count)].map { Array($0.utf8) }
      let receipts = try await house.door.receive(batch, tenant: house.tenant, at: house.now)
      #expect(receipts.allSatisfy { if case .accepted(.stored, _) = $0 { true } else { false } })
    }
    try await house.settle()
    try await house.expectEquality(with: lines)
    await house.close()
  }

  @Test("hears of what neighbours do later: their decisions, their clearances, their money", arguments: Engine.available)
  func neighbours(engine: Engine) async throws {
    // In the order of time, judged after every fifth of the events: what was said early must not stand when others act later.
    let decoder = EventDecoder()
    let lines = try Self.lines(ofCase: "02").map { (line: $0, at: try decoder.event(from: $0).instant) }.sorted { $0.at < $1.at }
    let house = try await House(engine, tenant: try Self.tenant(lines.map(\.line)), now: lines[lines.count - 1].at)
    let size = lines.count / 5 + 1
    for start in stride(from: 0, to: lines.count, by: size) {
      let batch = lines[start..<min(start + size, lines.count)].map { Array($0.line.utf8) }
      _ = try await house.door.receive(batch, tenant: house.tenant, at: house.now)
      try await house.settle()
    }
    try await house.expectEquality(with: lines.map(\.line))
    await house.close()
  }

  @Test("goes on after a stop where it was", arguments: Engine.available)
  func recovery(engine: Engine) async throws {
    let lines = try Self.lines(ofCase: "12")
    let house = try await House(engine, tenant: try Self.tenant(lines), now: try Self.latest(lines), works: false)
    _ = try await house.door.receive(lines.map { Array($0.utf8) }, tenant: house.tenant, at: house.now)
    // Nobody has judged anything when the program ends.
    let next = try await House(house)
    let unjudged = try await next.progress.unjudged()
    #expect(!unjudged.isEmpty)
    next.desk.recover(unjudged)
    try await next.settle()
    try await next.expectEquality(with: lines)
    try await next.progress.step()
    #expect(try await next.progress.unjudged().isEmpty)
    await next.close()
  }

  @Test("refuses what is no event or belongs to another tenant, and loses nothing else", arguments: Engine.available)
  func refusals(engine: Engine) async throws {
    let house = try await House(engine, tenant: "firm", now: Instant(seconds: 1_790_000_000))
    let good = Self.session("1", tenant: house.tenant.name)
    let receipts = try await house.door.receive(
      [Array("{".utf8), Array(good.utf8), Array(Self.session("2", tenant: "elsewhere").utf8), Array(good.utf8)],
      tenant: house.tenant, at: house.now)
    #expect(receipts[0] != receipts[1])
    guard case .refused = receipts[0], case .accepted(.stored(let sequence), "1") = receipts[1],
      case .refused("tenant", _) = receipts[2]
    else {
      Issue.record("\(receipts)")
      return
    }
    #expect(receipts[3] == .accepted(.duplicate(sequence), id: "1"))
    await house.close()
  }

  @Test("an assessment is handed out, re-encrypted and removed with its subject", arguments: Engine.available)
  func personalData(engine: Engine) async throws {
    let house = try await House(engine, tenant: "firm", now: Instant(seconds: 1_790_000_000))
    _ = try await house.door.receive(Array(Self.session("1", tenant: "firm").utf8), tenant: house.tenant, at: house.now)
    try await house.settle()
    let subject = SubjectID(kind: .account, id: "one")
    #expect(try await house.desk.assessments.census(house.tenant.id) == [.clear: 1])
    let erasures = Erasures(house.store, parts: [LiveTables.personalData(house.store.vault)])
    let lines = String(decoding: try await erasures.export(subject, tenant: house.tenant.id), as: UTF8.self).split(
      separator: "\n")
    #expect(lines.contains { $0.hasPrefix("{\"stored\":\"assessments\"") && $0.contains("\"verdict\":\"clear\"") })

    _ = try await house.store.vault.rotateDataKey(at: house.now)
    for column in LiveTables.encrypted {
      while try await house.store.vault.reencrypt(column) > 0 {}
      #expect(try await house.store.vault.outdated(column) == 0)
    }
    let stored = try #require(try await house.store.subjects.find(subject, tenant: house.tenant.id))
    let number = LiveSubject(tenant: house.tenant.id, number: stored.number.value)
    #expect(try await house.desk.assessments.assessment(of: number)?.assessment.subject == subject)

    try await erasures.erase(subject, tenant: house.tenant.id, actor: "tester", reason: "asked", at: house.now)
    #expect(try await house.desk.assessments.census(house.tenant.id).isEmpty)
    await house.close()
  }

  private static func session(_ id: String, tenant: String) -> String {
    """
    {"specversion":"1.0","id":"\(id)","source":"test","type":"sekisho.session.started","time":"2026-05-01T08:00:00Z",
    "subject":"account:one","tenant":"\(tenant)","data":{"session_id":"s\(id)"}}
    """
  }

  private static func latest(_ lines: [String]) throws -> Instant {
    let decoder = EventDecoder()
    return try #require(try lines.map { try decoder.event(from: $0).instant }.max())
  }

  private static func tenant(_ lines: [String]) throws -> String {
    try EventDecoder().event(from: try #require(lines.first)).tenant
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The lines of the largest tenant of a published case, all under one name.
  private static func lines(ofCase number: String) throws -> [String] {
    let file = root.appendingPathComponent("Tests/Cases/case-\(number).jsonl")
    let decoder = EventDecoder()
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    let tenants = Dictionary(grouping: lines) { (try? decoder.event(from: $0).tenant) ?? "" }
    return tenants.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.value ?? []
  }
}

/// A firm with a store, a door and a desk.
private struct House {
  let database: TestDatabase
  let now: Instant
  let tenant: Tenant
  let door: EventDoor
  let desk: LiveDesk
  let progress: JudgementProgress
  let store: Store
  private let assessor: Assessor

  init(_ engine: Engine, tenant: String, now: Instant, works: Bool = true) async throws {
    try await self.init(try engine.makeDatabase(), tenant: tenant, now: now, works: works)
  }

  /// The same firm after the program was started anew.
  init(_ other: House) async throws {
    try await self.init(other.database, tenant: other.tenant.name, now: other.now, works: true)
  }

  private init(_ database: TestDatabase, tenant name: String, now: Instant, works: Bool) async throws {
    self.database = database
    self.now = now
    store = try await Store.open(
      try database.reopened(), masters: [try MasterKey(bytes: [UInt8](repeating: 7, count: 32))],
      migrations: [LiveTables.migrations], at: now)
    tenant = Tenant(id: try await store.tenants.ensure(name, at: now), name: name)
    assessor = try Assessor(
      policy: Policy.load(from: Catalogue.tables.appendingPathComponent("policy.yaml")),
      catalogue: FlagCatalogue.load(from: Catalogue.flags).catalogue,
      questions: Question.load(from: Catalogue.tables.appendingPathComponent("questions.yaml")))
    let queue = JudgementQueue<LiveSubject>()
    door = EventDoor(store, queue)
    progress = JudgementProgress(store, queue)
    desk = LiveDesk(
      histories: StoredHistories(store), assessor: assessor, assessments: AssessmentStore(store.database, store.vault),
      queue: queue, settings: LiveDesk.Settings(workers: 2) { now })
    if works { Task { [desk] in await desk.run() } }
  }

  /// Waits until all who wait are judged, and all who must be judged because of it.
  func settle() async throws {
    await desk.queue.idle()
    #expect(desk.health.count == 0, "\(desk.health.last ?? "")")
  }

  func close() async {
    desk.queue.close()
    await store.close()
  }

  func expectEquality(with lines: [String]) async throws {
    let (whole, _) = try await assessor.assess(
      lines: lines.joined(separator: "\n").utf8, in: Assessor.Surroundings(), asOf: now, workers: Workers(count: 2))
    #expect(whole.assessments.contains { $0.verdict > .clear })
    for expected in whole.assessments {
      let subject = try #require(try await store.subjects.find(expected.subject, tenant: tenant.id))
      let kept = try await desk.assessments.assessment(of: LiveSubject(tenant: tenant.id, number: subject.number.value))
      #expect(try Self.text(#require(kept?.assessment)) == Self.text(expected))
    }
  }

  private static func text(_ assessment: Assessment) -> String {
    var assessment = assessment
    assessment.ring = nil
    var json = JSONWriter()
    assessment.write(to: &json)
    return json.text
  }
}
