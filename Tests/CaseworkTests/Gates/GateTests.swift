import Events
import Foundation
import Judgement
import RedFlags
import Testing

@testable import Casework

@Suite("Gates")
struct GateTests {
  static func desk(country: String = "US", roster: DutyRoster = DutyRoster([.senior: "sen", .compliance: "com"])) throws
    -> GateDesk
  {
    GateDesk(
      policy: try GatePolicy.load(), cases: try Bench.policy(), roster: roster, clocks: try DeadlineTests.book(), country: country
    )
  }

  static func ask(
    _ gate: GateKind, _ judged: Judged, _ existing: [Case] = [], hour: Double = 0, desk: GateDesk? = nil, first: Double? = nil
  ) throws -> GateResult {
    let question = GateQuestion(
      gate: gate, tenant: "acme", subject: SubjectID(kind: .worker, id: "w-1"), reference: "ref-1",
      firstAskedAt: first.map(Bench.hour))
    return try (desk ?? Self.desk()).answer(question, judged: judged, existing: existing, at: Bench.hour(hour))
  }

  static func judged(_ verdict: Verdict, bits: Double = 4, families: [String] = ["payout"], lane: Lane = .evidence) -> Judged {
    .judged(Bench.assessment(verdict, bits: bits, families: families, lane: lane), role: nil)
  }

  static func states(_ result: GateResult) -> [Case] { result.transitions.map(\.state) }

  @Test("a clear subject goes on everywhere, and nothing is opened", arguments: GateKind.allCases)
  func clear(gate: GateKind) throws {
    let result = try Self.ask(gate, Self.judged(.clear, bits: -8))
    #expect(result.answer.outcome == .allow && result.transitions.isEmpty && result.effects.isEmpty)
  }

  @Test("a hold has reasons, a way out, an end, a case and an owner by name", arguments: GateKind.allCases)
  func hold(gate: GateKind) throws {
    let desk = try Self.desk()
    let result = try Self.ask(gate, Self.judged(.hold))
    #expect(result.answer.outcome == .hold && result.answer.basis == .verdict && result.answer.owner == "sen")
    #expect(result.answer.reasons.first?.text.ko == "PAY-01 holds.(한)")
    #expect(result.answer.clears.map(\.en) == ["Show what PAY-01 asks for.", "Nobody compared the face."])
    #expect(result.answer.expiresAt == Bench.hour(desk.policy.rule(gate).holdHours))
    let one = try #require(Self.states(result).first)
    #expect(result.answer.caseID == one.id && one.holdsInForce.map(\.id) == [result.answer.holdID])
    #expect(result.transitions.first?.effects.map(\.kind) == [.caseOpened, .holdPlaced])
  }

  @Test("asked again it answers with the same hold, and does not lengthen it")
  func again() throws {
    let first = try Self.ask(.payout, Self.judged(.hold))
    let second = try Self.ask(.payout, Self.judged(.hold), Self.states(first), hour: 20)
    #expect(second.answer.holdID == first.answer.holdID && second.answer.expiresAt == first.answer.expiresAt)
    #expect(second.answer.basis == .hold)
  }

  @Test("a hold that ends undecided lets the step go on with an alarm, and the same evidence does not hold it again")
  func expiry() throws {
    let first = try Self.ask(.payout, Self.judged(.hold))
    let second = try Self.ask(.payout, Self.judged(.hold), Self.states(first), hour: 48)
    #expect(
      second.answer.outcome == .review && second.answer.basis == .holdExpired && second.answer.alarm == "hold_expired_undecided")
    #expect(Self.states(second).flatMap(\.holdsInForce).isEmpty)
    // New evidence may.
    let third = try Self.ask(
      .payout, Self.judged(.hold, bits: 12, families: ["payout", "address"]), Self.states(second), hour: 60)
    #expect(third.answer.outcome == .hold && third.answer.holdID != first.answer.holdID)
  }

  @Test("released by people it goes on, although the verdict still says hold")
  func released() throws {
    let first = try Self.ask(.payout, Self.judged(.hold))
    let one = try #require(Self.states(first).first).doing(
      .decide(kind: .release, reason: .wagesDue, note: "", until: nil), by: Bench.sen, hour: 1)
    let second = try Self.ask(.payout, Self.judged(.hold), [one], hour: 2)
    #expect(second.answer.outcome == .allow && second.answer.basis == .decision && second.answer.reasons.first?.flag == nil)
    // Another gate was not released.
    #expect(try Self.ask(.shipment, Self.judged(.hold), [one], hour: 2).answer.outcome == .hold)
  }

  @Test("what two people blocked waits until people lift it, whatever the verdict or its absence")
  func blocked() throws {
    let one = try Bench.opened(.hold).doing(.proposeBlock(reason: .admitted, note: "x"), by: Bench.ana, hour: 1)
      .doing(.approveBlock(note: ""), by: Bench.app, hour: 2)
    for judged in [Self.judged(.clear, bits: -9), .unavailable(reason: "down")] {
      let answer = try Self.ask(.hire, judged, [one], hour: 3).answer
      #expect(answer.outcome == .hold && answer.basis == .block && answer.expiresAt == nil && !answer.clears.isEmpty)
    }
  }

  @Test("a hit on a list holds money, starts the country's clock once, and waits on before compliance when nobody decides")
  func legal() throws {
    let judged = Self.judged(.hold, lane: .legal)
    let first = try Self.ask(.payout, judged)
    #expect(first.answer.outcome == .hold && first.answer.basis == .list && first.answer.owner == "com")
    let one = try #require(Self.states(first).first)
    #expect(one.lane == .legal && one.clocks.map(\.clock) == ["us-ofac-blocked"])
    let second = try Self.ask(.transfer, judged, [one], hour: 1)
    #expect(Self.states(second).first?.clocks.count == 1)
    // Past its period the hold is still in force, louder.
    let late = try Self.ask(.payout, judged, Self.states(second), hour: 24 * 30)
    #expect(late.answer.outcome == .hold)
    #expect(late.transitions.flatMap(\.effects).contains { $0.kind == .alarm && $0.topic == "legal_hold_undecided" })
    #expect(late.answer.expiresAt.map { $0 > Bench.hour(24 * 30) } == true)
  }

  @Test("a false match that compliance cleared goes on")
  func falseMatch() throws {
    let judged = Self.judged(.hold, lane: .legal)
    let one = try #require(Self.states(try Self.ask(.payout, judged)).first).doing(
      .decide(kind: .clear, reason: .listFalseMatch, note: "", until: nil), by: Bench.com, hour: 1)
    #expect(try Self.ask(.payout, judged, [one], hour: 2).answer.outcome == .allow)
  }

  @Test("without a judgement money waits a little and offers go on, both with an alarm")
  func unavailable() throws {
    let gone = Judged.unavailable(reason: "database")
    let payout = try Self.ask(.payout, gone, first: 0)
    #expect(
      payout.answer.outcome == .hold && payout.answer.alarm == "judgement_unavailable" && payout.answer.expiresAt == Bench.hour(4)
    )
    let late = try Self.ask(.payout, gone, hour: 5, first: 0)
    #expect(late.answer.outcome == .review && late.answer.expiresAt == nil)
    let hire = try Self.ask(.hire, gone)
    #expect(hire.answer.outcome == .allow && hire.effects.map(\.kind) == [.alarm])
  }

  @Test("with nobody on duty the hold says so aloud")
  func noOwner() throws {
    let result = try Self.ask(.payout, Self.judged(.hold), desk: Self.desk(roster: DutyRoster()))
    #expect(result.effects.contains { $0.topic == "no_owner_on_duty" } && result.answer.owner == "senior")
  }

  @Test("a victim's steps go on")
  func victim() throws {
    let result = try Self.ask(.payout, .judged(Bench.assessment(.hold), role: .victim))
    #expect(result.answer.outcome == .allow && result.transitions.isEmpty && result.effects.map(\.kind) == [.openMatter])
  }

  @Test("no gate ever rejects, and no answer carries a score", arguments: GateKind.allCases)
  func noScore(gate: GateKind) throws {
    #expect(GateOutcome.allCases.map(\.rawValue) == ["allow", "review", "hold"])
    for lane in [Lane.evidence, .legal] {
      for verdict in Verdict.allCases {
        let answer = try Self.ask(gate, Self.judged(verdict, bits: 4.4375, lane: lane)).answer
        let text = String(decoding: try CaseworkJSON.data(answer), as: UTF8.self)
        for word in ["probab", "\"bits\"", "4.4375", "interval"] { #expect(!text.contains(word)) }
      }
    }
  }
}
