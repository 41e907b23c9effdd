import Events
import Hashing
import Judgement
import RedFlags
import TestSupport
import Testing

@testable import Casework

@Suite("Opening cases")
struct OpeningTests {
  @Test("a clear verdict opens nothing")
  func clear() throws {
    let result = CaseOpening.hear(Bench.assessment(.clear, bits: -8), existing: [], at: Bench.start, policy: try Bench.policy())
    #expect(result == CaseOpening.Result())
  }

  @Test("however often a subject is judged, it has one case a lane", arguments: UInt64(0)..<20)
  func dedupe(seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    let policy = try Bench.policy()
    var cases: [CaseID: Case] = [:]
    for step in 0..<120 {
      let at = Bench.hour(Double(step))
      let verdict = Verdict.allCases[chance.below(3)]
      let lane: Lane = chance.below(6) == 0 ? .legal : .evidence
      let assessment = Bench.assessment(
        verdict, bits: Double(chance.below(12)), families: ["f\(chance.below(4))"], lane: lane,
        subject: "worker:w-\(chance.below(3))")
      let existing = Array(cases.values)
      let first = CaseOpening.hear(assessment, existing: existing, at: at, policy: policy)
      // Delivered twice at the same moment, to two replicas: the same names, the same effects.
      #expect(first == CaseOpening.hear(assessment, existing: existing.reversed(), at: at, policy: policy))
      for transition in first.transitions { cases[transition.state.id] = transition.state }
      if let one = cases.values.first, chance.below(4) == 0, one.isOpen {
        cases[one.id] =
          try? one.applying(
            .decide(kind: .clear, reason: .dataError, note: "", until: nil), by: Reviewer("x", .senior, .compliance), at: at,
            policy: policy
          ).state
      }
    }
    let keys = cases.values.map { "\($0.subject.text) \($0.lane)" }
    #expect(Set(keys).count == keys.count && keys.count <= 6 && !keys.isEmpty)
  }

  @Test("a cleared case opens again on three more bits or a new story, not on more of the same")
  func reopening() throws {
    let policy = try Bench.policy()
    let cleared = try Bench.opened().doing(.decide(kind: .clear, reason: .chipRead, note: "", until: nil), by: Bench.ana, hour: 1)
    func status(_ bits: Double, _ families: [String], _ verdict: Verdict = .review) -> CaseStatus? {
      cleared.taking(
        .evidence(Bench.evidence(verdict, bits: bits, families: families, at: Bench.hour(9))), at: Bench.hour(9), policy: policy)?
        .state.standing.status
    }
    #expect(status(6.9375, ["payout"]) == .decided)
    #expect(status(7, ["payout"]) == .open)
    #expect(status(4, ["payout", "address"]) == .open)
    #expect(status(20, ["payout", "address"], .clear) == .decided)
  }

  @Test("who is watched comes back at half the bits, as long as the watch lasts")
  func watched() throws {
    let policy = try Bench.policy()
    let watched = try Bench.opened().doing(
      .decide(kind: .monitor, reason: .evidenceThin, note: "", until: Bench.hour(48)), by: Bench.ana, hour: 1)
    func status(hour: Double) -> CaseStatus? {
      watched.taking(.evidence(Bench.evidence(bits: 5.5, at: Bench.hour(hour))), at: Bench.hour(hour), policy: policy)?.state
        .standing.status
    }
    #expect(status(hour: 40) == .open)
    #expect(status(hour: 50) == .decided)
  }

  @Test("a victim in a ring never comes to review as a suspect; a matter is opened instead, once")
  func victim() throws {
    let policy = try Bench.policy()
    let first = CaseOpening.hear(Bench.assessment(.hold), role: .victim, existing: [], at: Bench.start, policy: policy)
    #expect(first.transitions.isEmpty && first.effects.map(\.kind) == [.openMatter])
    let second = CaseOpening.hear(Bench.assessment(.hold), role: .victim, existing: [], at: Bench.hour(5), policy: policy)
    #expect(first.effects.map(\.id) == second.effects.map(\.id))
  }

  @Test("identifiers have their prefix, and parts cannot be shifted")
  func identifiers() throws {
    let id = CaseID(naming: "acme", "worker:w-1", "evidence")
    #expect(id.text.hasPrefix("case_") && id.text.count == 31 && CaseID(id.text) == id)
    #expect(CaseID(naming: "a", "bc") != CaseID(naming: "ab", "c"))
    for text in ["case_", "hold_0", "case_A", "case_\u{0}", "case_" + String(repeating: "0", count: 65)] {
      #expect(CaseID(text) == nil)
    }
  }
}
