import Events
import Judgement
import Testing

@testable import Casework

@Suite("The queue")
struct QueueTests {
  static func one(_ subject: String, bits: Double, stake: Double?) throws -> Case {
    let assessment = Bench.assessment(.review, bits: bits, subject: subject, stake: stake)
    return Case(
      tenant: "acme", subject: assessment.subject, lane: .evidence, evidence: CaseEvidence(assessment, at: Bench.start),
      at: Bench.start, policy: try Bench.policy())
  }

  @Test("probability × money × time left")
  func order() throws {
    let policy = try Bench.policy()
    let likely = try Self.one("worker:likely", bits: 6, stake: 1_000)
    let rich = try Self.one("worker:rich", bits: 2, stake: 100_000)
    let unknown = try Self.one("worker:unknown", bits: 6, stake: nil)
    let urgent = try Self.one("worker:urgent", bits: 2, stake: 9_000).doing(
      .placeHold(gate: .payout, owner: "ana", until: Bench.hour(3), reference: nil), by: Bench.ana, hour: 1)
    let order = CaseQueue.order([likely, rich, unknown, urgent], for: Bench.ana, at: Bench.hour(1), policy: policy)
    #expect(order.map(\.caseID) == [urgent.id, rich.id, unknown.id, likely.id])
    #expect(order[0].urgency == 84 && order[2].stake == policy.stakeWhenUnknown)
    #expect(order.allSatisfy { abs($0.weight - $0.probability * $0.stake * $0.urgency) < 1e-9 })
  }

  @Test("the order does not depend on the order of the input, and decided cases leave")
  func stable() throws {
    let policy = try Bench.policy()
    let cases = try (0..<9).map { try Self.one("worker:\($0)", bits: 3, stake: 1_000) }
    let there = CaseQueue.order(cases, for: Bench.ana, at: Bench.start, policy: policy)
    #expect(there == CaseQueue.order(cases.reversed(), for: Bench.ana, at: Bench.start, policy: policy))
    let decided = try cases[0].doing(.decide(kind: .clear, reason: .dataError, note: "", until: nil), by: Bench.ana, hour: 1)
    #expect(CaseQueue.order([decided], for: Bench.ana, at: Bench.hour(2), policy: policy).isEmpty)
  }
}
