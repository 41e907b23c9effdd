import Events
import Foundation
import Judgement
import Testing

@testable import Casework

@Suite("Deciding a case")
struct DecisionTests {
  static func decide(_ kind: DecisionKind, _ reason: ReasonCode, note: String = "Seen.") -> CaseCommand {
    .decide(kind: kind, reason: reason, note: note, until: nil)
  }

  @Test("clearing ends the holds, and money goes out only when the decision cannot be undone any more")
  func clear() throws {
    let policy = try Bench.policy()
    let held = try Bench.opened(.hold).doing(
      .placeHold(gate: .payout, owner: "ana", until: Bench.hour(48), reference: "pay-1"), by: Bench.ana, hour: 1)
    let transition = try held.applying(Self.decide(.clear, .householdExplained), by: Bench.ana, at: Bench.hour(2), policy: policy)
    #expect(transition.state.standing.status == .decided)
    #expect(transition.state.holdsInForce.isEmpty)
    let released = try #require(transition.effects.first { $0.kind == .holdReleased })
    let undoEnds = Bench.hour(2).adding(seconds: Double(policy.undoMinutes) * 60)
    #expect(released.earliest == undoEnds)
    #expect(transition.effects.first { $0.kind == .recordDisposition }?.earliest == undoEnds)
    #expect(transition.effects.first { $0.kind == .recordDisposition }?.decision?.kind.outcome == .cleared)
  }

  @Test("a reason must belong to the decision, and reasons of appeals belong to appeals")
  func reasons() throws {
    let one = try Bench.opened()
    for reason in ReasonCode.allCases {
      for kind in DecisionKind.allCases where kind != .block {
        let allowed = reason.decisions.contains(kind) && !reason.isForAppealsOnly
        let isTaken = (try? one.doing(Self.decide(kind, reason), by: Bench.sen, hour: 1)) != nil
        #expect(isTaken == allowed, "\(kind) because of \(reason)")
      }
    }
  }

  @Test("every decision has a reason to choose, and every reason a decision to explain")
  func everyKindHasReasons() {
    for kind in DecisionKind.allCases { #expect(ReasonCode.allCases.contains { $0.decisions.contains(kind) }, "\(kind)") }
    for reason in ReasonCode.allCases { #expect(!reason.decisions.isEmpty) }
  }

  @Test("an analyst clears, and does not confirm")
  func permissions() throws {
    let one = try Bench.opened()
    #expect(throws: Refusal(.notPermitted)) { try one.doing(Self.decide(.confirmFake, .admitted), by: Bench.ana, hour: 1) }
    #expect(throws: Never.self) { try one.doing(Self.decide(.confirmFake, .admitted), by: Bench.sen, hour: 1) }
  }

  @Test("in the legal lane compliance decides")
  func legal() throws {
    let one = try Bench.opened(.hold, lane: .legal)
    #expect(throws: Refusal(.notPermitted)) { try one.doing(Self.decide(.clear, .listFalseMatch), by: Bench.sen, hour: 1) }
    #expect(try one.doing(Self.decide(.clear, .listFalseMatch), by: Bench.com, hour: 1).standing.decision?.kind == .clear)
  }

  @Test("a question to the person waits for an answer, and no answer leads back to work, not to guilt")
  func proof() throws {
    let policy = try Bench.policy()
    let asked = try Bench.opened().doing(.startReview, by: Bench.ana, hour: 1)
      .doing(Self.decide(.requestProof, .liveCheckMissing), by: Bench.ana, hour: 2)
    #expect(asked.standing.status == .waitingForProof)
    let answered = try asked.doing(.receiveProof(reference: "store:9"), by: Bench.ben, hour: 30)
    #expect(answered.standing.status == .inReview && answered.standing.assignee == "ana")
    let late = try #require(asked.taking(.time, at: Bench.hour(24 * 8), policy: policy))
    #expect(late.state.standing.status == .inReview && late.state.standing.decision == nil)
    #expect(late.effects.map(\.topic) == ["proof_missing"])
    #expect(late.state.evidence == asked.evidence)
  }

  @Test("a stale reader is refused, and so is a clock that runs backwards")
  func revisions() throws {
    let one = try Bench.opened()
    let policy = try Bench.policy()
    let next = try one.applying(.startReview, by: Bench.ana, at: Bench.hour(1), policy: policy, expecting: 1).state
    #expect(throws: Refusal(.staleRevision)) {
      try next.applying(.assign(to: "ben"), by: Bench.ana, at: Bench.hour(2), policy: policy, expecting: 1)
    }
    #expect(throws: Refusal(.timeRunsBackwards)) { try next.doing(.assign(to: "ben"), by: Bench.ana, hour: 0.5) }
  }

  @Test("a victim is no suspect: nothing can be held, proposed or decided any more")
  func victim() throws {
    let held = try Bench.opened(.hold).doing(
      .placeHold(gate: .payout, owner: "sen", until: Bench.hour(40), reference: nil), by: Bench.sen, hour: 1)
    let victim = try held.doing(Self.decide(.victim, .identityUsed), by: Bench.sen, hour: 2)
    #expect(victim.holdsInForce.isEmpty)
    let refused: [CaseCommand] = [
      .placeHold(gate: .hire, owner: "sen", until: Bench.hour(40), reference: nil), .proposeBlock(reason: .admitted, note: "no"),
      Self.decide(.confirmFake, .admitted),
    ]
    for command in refused { #expect(throws: Refusal(.victim)) { try victim.doing(command, by: Bench.all, hour: 3) } }
    let louder = try #require(
      victim.taking(
        .evidence(Bench.evidence(.hold, bits: 20, families: ["a", "b"], at: Bench.hour(4))), at: Bench.hour(4),
        policy: Bench.policy()))
    #expect(louder.state.standing.status == .decided && louder.effects.isEmpty)
  }

  @Test("a planted case touches nobody")
  func golden() throws {
    let policy = try Bench.policy()
    let one = try Bench.opened(golden: true)
    let transition = try one.applying(Self.decide(.confirmFake, .admitted), by: Bench.sen, at: Bench.hour(1), policy: policy)
    #expect(transition.effects.allSatisfy { $0.kind == .notify })
    #expect(transition.state.standing.decision?.kind == .confirmFake)
    // Nothing in a reviewer's view tells it from another.
    let seen = String(decoding: try CaseworkJSON.data(CaseView(one, for: Bench.sen)), as: UTF8.self)
    #expect(!seen.contains("golden"))
  }

  @Test("cases survive being stored")
  func storage() throws {
    var one = try Bench.opened(.hold)
    one = try one.doing(.placeHold(gate: .payout, owner: "ana", until: Bench.hour(40), reference: "p"), by: Bench.ana, hour: 1)
    one = try one.doing(.proposeBlock(reason: .admitted, note: "n"), by: Bench.ana, hour: 2)
    let transition = try one.applying(.approveBlock(note: ""), by: Bench.app, at: Bench.hour(3), policy: Bench.policy())
    let data = try CaseworkJSON.data(transition)
    #expect(try CaseworkJSON.value(CaseTransition.self, from: data) == transition)
    #expect(try CaseworkJSON.data(CaseworkJSON.value(CaseTransition.self, from: data)) == data)
    // Members are in snake case throughout.
    let words = String(decoding: data, as: UTF8.self).matches(of: /"([a-z]+[A-Z][A-Za-z]*)":/).map { String($0.1) }
    #expect(words.isEmpty, "\(words)")
  }
}
