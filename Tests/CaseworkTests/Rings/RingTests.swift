import Events
import Foundation
import Judgement
import Testing

@testable import Casework

@Suite("Rings")
struct RingTests {
  static func ring() -> RingReport {
    func member(_ id: String, _ role: RingReport.Role, _ probability: Double) -> RingReport.Member {
      .init(tenant: "acme", subject: SubjectID(kind: .worker, id: id), role: role, probability: probability)
    }
    func link(_ a: Int, _ b: Int, _ bits: Double, _ kind: String) -> RingReport.Link {
      .init(
        a: a, b: b, bits: Bits(bits), because: [.init(kind: kind, bits: Bits(bits), degree: 2, shown: "…4521", evidence: ["e"])])
    }
    return RingReport(
      ring: "ring-1", tenant: "acme",
      members: [
        member("a", .member, 0.97), member("b", .member, 0.9), member("c", .member, 0.2), member("d", .victim, 0.6),
        member("e", .member, 0.8),
      ],
      probability: 0.99,
      links: [link(0, 1, 14, "payout_account"), link(0, 2, 6, "address"), link(1, 3, 12, "document"), link(0, 4, 9, "device")])
  }

  static func cases() throws -> [Case] { try ["a", "b", "c", "d"].map { try Bench.opened(.hold, subject: "worker:\($0)") } }

  static let propose = CaseCommand.proposeBlock(reason: .payGoesToOther, note: "One account.")

  @Test("the plan shows the weakest first, with what ties each, and excludes victims and whoever has no case")
  func plan() throws {
    let plan = BulkPlan(Self.propose, ring: Self.ring(), cases: try Self.cases())
    #expect(plan.members.map(\.subject.id) == ["c", "d", "e", "b", "a"])
    #expect(plan.members[0].warnings == ["single_tie", "weak_tie", "weak_alone"])
    #expect(plan.members[0].ties.first?.shared == ["address …4521"])
    #expect(plan.members.map(\.excluded) == [nil, "victim", "no_case", nil, nil])
  }

  @Test("nobody is included silently")
  func answers() throws {
    let (cases, policy) = (try Self.cases(), try Bench.policy())
    let plan = BulkPlan(Self.propose, ring: Self.ring(), cases: cases)
    let (a, b, c) = (SubjectID(kind: .worker, id: "a"), SubjectID(kind: .worker, id: "b"), SubjectID(kind: .worker, id: "c"))
    #expect(throws: Refusal(.memberUnanswered, field: "worker:c")) {
      try plan.carryOut([a: true, b: true], cases: cases, by: Bench.sen, at: Bench.hour(1), policy: policy)
    }
    #expect(throws: Refusal(.planChanged)) {
      let victim = SubjectID(kind: .worker, id: "d")
      _ = try plan.carryOut(
        [a: true, b: true, c: false, victim: true], cases: cases, by: Bench.sen, at: Bench.hour(1), policy: policy)
    }
    let outcomes = try plan.carryOut(
      [a: true, b: true, c: false], cases: cases, by: Bench.sen, at: Bench.hour(1), policy: policy)
    #expect(Set(outcomes.map(\.subject)) == [a, b])
    // A bulk action is no way around the second person.
    #expect(
      outcomes.allSatisfy { $0.transition?.state.standing.status == .awaitingApproval && $0.transition?.state.isBlocked == false }
    )
  }

  @Test("what has changed since it was shown is not acted on, and analysts do not act in bulk")
  func changed() throws {
    var cases = try Self.cases()
    let plan = BulkPlan(Self.propose, ring: Self.ring(), cases: cases)
    let yes = Dictionary(uniqueKeysWithValues: ["a", "b", "c"].map { (SubjectID(kind: .worker, id: $0), true) })
    #expect(throws: Refusal(.notPermitted)) {
      try plan.carryOut(yes, cases: cases, by: Bench.ana, at: Bench.hour(1), policy: Bench.policy())
    }
    cases[0] = try cases[0].doing(.comment(text: "It is the spouse.", visibility: .team), by: Bench.ana, hour: 1)
    #expect(throws: Refusal(.planChanged, field: "worker:a")) {
      try plan.carryOut(yes, cases: cases, by: Bench.sen, at: Bench.hour(2), policy: Bench.policy())
    }
  }

  @Test("merged cases have one place in the queue; parted again each stands as it stood")
  func mergeAndSplit() throws {
    let (cases, policy) = (try Self.cases(), try Bench.policy())
    let merged = try RingCases.merge(Array(cases[1...2]), into: cases[0], by: Bench.sen, at: Bench.hour(1), policy: policy).map(
      \.state)
    #expect(CaseQueue.order(merged + [cases[3]], for: Bench.ana, at: Bench.hour(1), policy: policy).count == 2)
    #expect(throws: Refusal(.merged)) { try merged[1].doing(.assign(to: "ana"), by: Bench.ana, hour: 2) }
    #expect(throws: Refusal.self) {
      try RingCases.merge([cases[3]], into: merged[1], by: Bench.sen, at: Bench.hour(2), policy: policy)
    }
    let parted = try RingCases.split(merged[1], from: merged[0], by: Bench.sen, at: Bench.hour(3), policy: policy).map(\.state)
    #expect(parted[1].standing == merged[1].standing && parted[1].lead == nil && parted[0].followers == [merged[2].id])
    #expect(throws: Refusal(.notPermitted)) {
      try RingCases.merge([cases[1]], into: cases[0], by: Bench.ana, at: Bench.hour(1), policy: policy)
    }
  }
}

@Suite("Victims' matters")
struct VictimTests {
  @Test("told after being found, closed after everything is done")
  func order() throws {
    var matter = VictimMatter(tenant: "acme", subject: SubjectID(kind: .worker, id: "v"), at: Bench.start)
    #expect(throws: Refusal(.wrongState, field: "step")) {
      try matter.applying(.complete(step: .inform, what: "Letter."), by: Bench.sen, at: Bench.hour(1))
    }
    #expect(throws: Refusal(.notPermitted)) { try matter.applying(.take, by: Bench.ana, at: Bench.hour(1)) }
    for (place, step) in VictimMatter.Step.allCases.enumerated() {
      #expect(throws: Refusal(.wrongState, field: "step")) {
        try matter.applying(.close, by: Bench.sen, at: Bench.hour(Double(place)))
      }
      matter = try matter.applying(.complete(step: step, what: "Done."), by: Bench.sen, at: Bench.hour(Double(place)))
    }
    let closed = try matter.applying(.close, by: Bench.com, at: Bench.hour(9))
    #expect(closed.open.isEmpty && closed.closedAt == Bench.hour(9) && closed.owner == "sen")
    #expect(try CaseworkJSON.value(VictimMatter.self, from: CaseworkJSON.data(closed)) == closed)
  }

  @Test("who cannot be reached is protected all the same")
  func unreached() throws {
    let matter = try VictimMatter(tenant: "acme", subject: SubjectID(kind: .worker, id: "v"), at: Bench.start)
      .applying(.cannotReach(why: "Letters came back."), by: Bench.sen, at: Bench.hour(1))
    #expect(matter.open == [.evidencePack, .correctRecords, .protect])
  }

  @Test("a matter holds no word of suspicion")
  func noSuspicion() throws {
    let text = String(
      decoding: try CaseworkJSON.data(VictimMatter(tenant: "a", subject: SubjectID(kind: .worker, id: "v"), at: Bench.start)),
      as: UTF8.self)
    for word in ["verdict", "bits", "probability", "finding", "hold"] { #expect(!text.contains(word)) }
  }
}

@Suite("Golden cases")
struct GoldenTests {
  @Test("Cohen's kappa on the textbook example: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no")
  func kappa() throws {
    let pairs =
      Array(repeating: ("y", "y"), count: 20) + Array(repeating: ("y", "n"), count: 5) + Array(repeating: ("n", "y"), count: 10)
      + Array(repeating: ("n", "n"), count: 15)
    #expect(abs(try #require(CohensKappa.value(pairs)) - 0.4) < 1e-12)
    #expect(CohensKappa.value([]) == nil && CohensKappa.value([("y", "y"), ("y", "y")]) == nil)
  }

  @Test("agreement, time, honest people wronged and fake ones missed; the first answer counts")
  func quality() throws {
    let ids = (0..<4).map { CaseID(naming: "golden", "\($0)") }
    let golden = [
      GoldenCase(caseID: ids[0], right: [.clear, .release], basis: "court"),
      GoldenCase(caseID: ids[1], right: [.confirmFake], basis: "court"),
      GoldenCase(caseID: ids[2], right: [.clear], basis: "in person"),
      GoldenCase(caseID: ids[3], right: [.requestProof], basis: "made up"),
    ]
    func answer(_ place: Int, _ kind: DecisionKind, _ seconds: Double) -> ReviewerAnswer {
      ReviewerAnswer(reviewer: "ana", caseID: ids[place], kind: kind, seconds: seconds)
    }
    let answers = [
      answer(0, .release, 60), answer(1, .clear, 120), answer(2, .block, 240), answer(3, .requestProof, 30),
      answer(1, .confirmFake, 1),
    ]
    let one = try #require(ReviewerQuality.measure(answers, golden: golden).first)
    #expect(one.cases == 4 && one.agreement == 0.5 && one.wronged == 1 && one.missed == 1 && one.medianSeconds == 90)
    #expect(try abs(#require(one.kappa) - 0.2) < 1e-12)
  }
}
