import Events
import Intake
import Judgement
import Simulation
import Testing

@testable import Check
@testable import Names

@Suite("Origin is never an input", .serialized)
struct SwapTests {
  private static func parsed(_ line: String) throws -> JSON { try JSONParser().value(of: line) }

  /// A published case and the origin that everybody in it is given.
  struct Trial: Sendable, CustomTestStringConvertible {
    let expected: CaseExpectation
    let origin: TargetOrigin
    var testDescription: String { "case \(expected.case), everybody \(origin.testDescription)" }
  }

  static let trials = CaseExpectation.all.flatMap { expected in
    TargetOrigin.all.map { Trial(expected: expected, origin: $0) }
  }

  @Test(
    "other names, scripts, papers, pictures, languages, schools and keyboards leave every output byte of a case as it is",
    arguments: trials)
  func caseIsTheSame(trial: Trial) async throws {
    let lines = try TestRun.lines(ofCase: trial.expected.case)
    let events = try lines.map { try Self.parsed($0) }
    let swap = try OriginSwap(to: trial.origin, of: [events])
    let run = TestRun(acrossTenants: trial.expected.across_tenants)
    let lists = try CaseLists.index(for: trial.expected.needs_list ?? [])
    let after = try await run.check([events.map { Self.line(swap.swapped($0)) }], lists: lists)
    Self.expectSame(try await CaseRun.result(of: trial.expected), after)
  }

  @Test("nor do they change a byte for a population of all origins, of honest people and of rings", arguments: TargetOrigin.all)
  func populationIsTheSame(origin: TargetOrigin) async throws {
    let subjects = try Self.population()
    let swap = try OriginSwap(to: origin, of: subjects)
    let after = try await TestRun().check([subjects.joined().map { Self.line(swap.swapped($0)) }])
    Self.expectSame(try await Self.before.result(of: subjects), after)
  }

  @Test("a swap of the payees alone, who then bear other names than their papers, is noticed")
  func brokenSwapIsNoticed() async throws {
    let expected = try #require(CaseExpectation.all.first { $0.case == "02" })
    let events = try TestRun.lines(ofCase: "02").map { try Self.parsed($0) }
    let swap = try OriginSwap(to: .norwegian, of: [events])
    let lines = events.map { event in
      let isPay = ["sekisho.payout_method.added", "sekisho.payment.made"].contains(event["type"]?.text)
      return Self.line(isPay ? swap.swapped(event) : event)
    }
    let after = try await TestRun(acrossTenants: expected.across_tenants).check([lines])
    #expect(TestRun.bytes(of: after) != TestRun.bytes(of: try await CaseRun.result(of: expected)))
  }

  private static let before = PopulationRun()

  /// Runs the population as it was once for all origins.
  private actor PopulationRun {
    private var known: CheckResult?

    func result(of subjects: [[JSON]]) async throws -> CheckResult {
      if let known { return known }
      let result = try await TestRun().check([subjects.joined().map { SwapTests.line($0) }])
      known = result
      return result
    }
  }

  /// The events of each subject.
  private static func population() throws -> [[JSON]] {
    var population = Population()
    population.subjects = 240
    population.guiltyRate = 0.1
    population.eventsPerSubject = 40
    population.seed = 4_711
    let simulator = Simulator(population)
    return try (0..<simulator.unitCount).map { unit in
      try simulator.subjects(ofUnit: unit).flatMap { subject in
        try subject.events.map { event in
          var json = JSONWriter()
          event.write(to: &json)
          return try parsed(json.text)
        }
      }
    }
  }

  private static func line(_ event: JSON) -> String {
    var json = JSONWriter()
    json.value(event)
    return json.text
  }

  private static func expectSame(_ before: CheckResult, _ after: CheckResult) {
    #expect(before.rejects.isEmpty && after.rejects.isEmpty)
    #expect(before.assessments.contains { !$0.findings.isEmpty }, "something was found")
    #expect(before.assessments.count == after.assessments.count)
    for (one, other) in zip(before.assessments, after.assessments) { #expect(text(of: one) == text(of: other)) }
    let isSame = TestRun.bytes(of: before) == TestRun.bytes(of: after)
    #expect(isSame, "rings and people, to the last byte")
  }

  private static func text(of assessment: Assessment) -> String {
    var json = JSONWriter()
    assessment.write(to: &json)
    return json.text
  }
}

@Suite("The swap of origins itself")
struct OriginSwapTests {
  /// Whole names that are certainly people's, each with what became of it.
  private static func names(_ before: JSON, _ after: JSON, _ member: String = "", _ parent: String = "") -> [(String, String)] {
    switch (before, after) {
    case (.string(let one), .string(let other)):
      isWholeName(NameText(one), NameField(member, in: parent)) ? [(one, other)] : []
    case (.array(let ones), .array(let others)): zip(ones, others).flatMap { names($0, $1, member, parent) }
    case (.object(let ones), .object(let others)): zip(ones, others).flatMap { names($0.value, $1.value, $0.name, member) }
    default: []
    }
  }

  /// Two words or more, none of them a firm's.
  private static func isWholeName(_ text: NameText, _ field: NameField?) -> Bool {
    field == .own && text.words.count > 1 && text.words.allSatisfy(text.isPersonal(.own, known: []))
  }

  @Test("every name becomes another one, and names stand to each other as before", arguments: TargetOrigin.all)
  func namesKeepTheirRelations(origin: TargetOrigin) throws {
    let parser = JSONParser()
    for number in ["01", "16", "27"] {
      let events = try TestRun.lines(ofCase: number).map { try parser.value(of: $0) }
      let swap = try OriginSwap(to: origin, of: [events])
      let pairs = Dictionary(events.flatMap { Self.names($0, swap.swapped($0)) }) { first, _ in first }
      #expect(pairs.count > 20)
      #expect(pairs.allSatisfy { $0 != $1 }, "every name is another")
      #expect(Set(pairs.values).count == pairs.count, "different names stay different")
      let names = pairs.keys.sorted().map { ($0, PersonName(full: $0), PersonName(full: pairs[$0])) }
      for (index, one) in names.enumerated() {
        for other in names[..<index] {
          let before = NameComparison.compare(one.1, other.1)
          #expect(
            NameComparison.compare(one.2, other.2) == before,
            "\(one.0) / \(other.0): \(pairs[one.0] ?? "") / \(pairs[other.0] ?? "")")
        }
      }
    }
  }

  @Test("papers, pictures, languages and schools become others too")
  func papers() throws {
    let parser = JSONParser()
    let text = #"""
      {"type":"x","data":{"document":{"country":"US","mrz":["P<USAWHITLOCK<<ODETTE<<<<<<<<<<<<<<<<<<<<<<<",
      "H146445261USA0010045M2602224<<<<<<<<<<<<<<08"],"names":[{"full":"Odette Whitlock","native":"오데트"}]},
      "languages":[{"code":"en","level":"native"}],"education":[{"school":"A","country":"US","degree":"BSc"}],
      "photo":{"face_ref":"f","pdq":"0123456789abcdef","sha256":"ab"},"emails":["odette.whitlock7@x.example"],
      "device":{"locale":"en-US","keyboard_layouts":["us"]},"signed_by":"O. WHITLOCK","recipient":"Front desk"}}
      """#
    let event = try parser.value(of: text)
    var writer = JSONWriter()
    writer.value(try OriginSwap(to: .norwegian, of: [[event]]).swapped(event))
    let result = try parser.value(of: writer.text)["data"]
    let lines = (result?["document"]?["mrz"]?.elements ?? []).compactMap(\.text)
    #expect(lines.map(\.count) == [44, 44])
    #expect(lines.first?.hasPrefix("P<NOR") ?? false)
    #expect(lines.last?.hasPrefix("H146445261NOR0010045M") ?? false)
    for old in ["Odette", "ODETTE", "hitlock", "WHITLOCK", "오데트", "USA", "\"US\"", "\"en", "\"us\"", "\"A\"", "\"f\"", "\"ab\""] {
      #expect(!writer.text.contains(old), "\(old) in \(writer.text)")
    }
    #expect(result?["recipient"] == .string("Front desk"))
    #expect(result?["education"]?.elements?.first?["degree"] == .string("BSc"))
    let family = try #require(result?["document"]?["names"]?.elements?.first?["full"]?.text?.split(separator: " ").last)
    #expect(result?["signed_by"]?.text?.hasSuffix(family.uppercased()) ?? false)
    #expect(try #require(result?["emails"]?.elements?.first?.text).hasSuffix("7@x.example"))
  }
}
