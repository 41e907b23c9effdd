import Catalogue
import Events
import Foundation
import Intake
import Judgement
import Linking
import RedFlags
import Simulation
import Testing
import Workers

@testable import Check

@Suite("One subject judged among its neighbours alone")
struct NeighbourhoodTests {
  @Test("is judged as among everybody", arguments: ["02", "18", "27"])
  func cases(number: String) async throws {
    try await compare(try TestRun.lines(ofCase: number), every: 1, acrossTenants: number == "27")
  }

  @Test("also in an invented population")
  func population() async throws {
    var population = Population()
    population.subjects = 240
    population.guiltyRate = 0.1
    population.eventsPerSubject = 30
    population.seed = 60_231
    let simulator = Simulator(population)
    let lines = (0..<simulator.unitCount).flatMap { unit in
      simulator.subjects(ofUnit: unit).flatMap(\.events).map { event in
        var json = JSONWriter()
        event.write(to: &json)
        return json.text
      }
    }
    try await compare(lines, every: 12, acrossTenants: false)
  }

  @Test("lines that are no events are set aside")
  func rejects() async throws {
    let (judged, rejects) = try await assessor().assess(
      lines: Array("{\"type\":1}\nnot JSON\n".utf8), in: Assessor.Surroundings(), workers: Workers(count: 1))
    #expect(judged.assessments.isEmpty)
    #expect(rejects.map(\.line) == [1, 2])
  }

  private func assessor() throws -> Assessor {
    try Assessor(
      policy: Policy.load(from: Catalogue.tables.appendingPathComponent("policy.yaml")), catalogue: TestRun.flags,
      questions: Question.load(from: Catalogue.tables.appendingPathComponent("questions.yaml")))
  }

  /// Judges every so manieth subject, and all of whom something is said, with the events of those at two removes at hand.
  private func compare(_ lines: [String], every step: Int, acrossTenants: Bool) async throws {
    let whole = try await TestRun(acrossTenants: acrossTenants).check([lines])
    let everybody = try Everybody(lines)
    let assessor = try assessor()
    let asOf = try #require(everybody.latest)
    for (place, expected) in whole.assessments.enumerated() where place % step == 0 || !expected.findings.isEmpty {
      let key = SubjectKey(tenant: expected.tenant, subject: expected.subject)
      let near = everybody.neighbourhood(of: key)
      let surroundings = Assessor.Surroundings(acrossTenants: acrossTenants) { tenant in
        acrossTenants ? everybody.firstSeen(in: nil) : everybody.firstSeen(in: tenant)
      }
      let (judged, _) = try await assessor.assess(
        lines: near.flatMap { everybody.lines[$0] ?? [] }.joined(separator: "\n").utf8, in: surroundings, asOf: asOf,
        only: { $0 == key }, workers: Workers(count: 1))
      #expect(judged.assessments.map(Self.text) == [Self.text(expected)], "\(expected.subject.text) among \(near.count)")
    }
  }

  private static func text(_ assessment: Assessment) -> String {
    var assessment = assessment
    // Rings are what a whole run finds.
    assessment.ring = nil
    var json = JSONWriter()
    assessment.write(to: &json)
    return json.text
  }
}

/// All subjects of some events, and who is near whom.
private struct Everybody: Sendable {
  private(set) var lines: [SubjectKey: [String]] = [:]
  private(set) var latest: Instant?
  private var keys: [SubjectKey: MeetingKeys] = [:]
  private var holders: [MeetingKey: Set<SubjectKey>] = [:]
  private var seen: [SubjectKey: Instant] = [:]

  init(_ all: [String]) throws {
    let decoder = EventDecoder()
    for line in all {
      let event = try decoder.event(from: line)
      let key = SubjectKey(tenant: event.tenant, subject: event.subject)
      lines[key, default: []].append(line)
      keys[key, default: MeetingKeys()].add(event)
      seen[key] = min(seen[key] ?? event.instant, event.instant)
      latest = max(latest ?? event.instant, event.instant)
    }
    for (subject, own) in keys {
      for key in own.stored { holders[key, default: []].insert(subject) }
    }
  }

  func neighbourhood(of subject: SubjectKey) -> Set<SubjectKey> {
    var near: Set<SubjectKey> = [subject]
    for _ in 0..<Assessor.reach {
      near.formUnion(near.flatMap { keys[$0]?.sought ?? [] }.flatMap { holders[$0] ?? [] })
    }
    return near
  }

  func firstSeen(in tenant: String?) -> [Instant] {
    seen.filter { tenant == nil || $0.key.tenant == tenant }.map(\.value).sorted()
  }
}
