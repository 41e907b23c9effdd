import Events
import Hashing
import Judgement
import TestSupport
import Testing

@testable import Casework

@Suite("Four eyes")
struct FourEyesTests {
  @Test("two people block, and the second is somebody else with the approver's role")
  func block() throws {
    let proposed = try Bench.opened(.hold).doing(
      .proposeBlock(reason: .payGoesToOther, note: "Fixed share."), by: Bench.ana, hour: 1)
    #expect(throws: Refusal(.notPermitted)) { try proposed.doing(.approveBlock(note: ""), by: Bench.sen, hour: 2) }
    let blocked = try proposed.doing(.approveBlock(note: ""), by: Bench.app, hour: 2)
    #expect(blocked.isBlocked && blocked.standing.decision?.proposedBy == "ana" && blocked.standing.decision?.by == "app")
  }

  @Test("one person with every role cannot block alone")
  func alone() throws {
    let proposed = try Bench.opened(.hold).doing(.proposeBlock(reason: .admitted, note: "x"), by: Bench.all, hour: 1)
    #expect(throws: Refusal(.samePerson)) { try proposed.doing(.approveBlock(note: ""), by: Bench.all, hour: 2) }
  }

  @Test("a block cannot be decided by the ordinary way")
  func ordinaryWay() throws {
    #expect(throws: Refusal(.wrongState, field: "kind")) {
      try Bench.opened().doing(.decide(kind: .block, reason: .admitted, note: "x", until: nil), by: Bench.all, hour: 1)
    }
  }

  @Test("a proposal lapses, and cannot be approved a second later")
  func lapse() throws {
    let hours = Double(try Bench.policy().proposalHours)
    let proposed = try Bench.opened(.hold).doing(.proposeBlock(reason: .admitted, note: "x"), by: Bench.ana, hour: 1)
    #expect(throws: Refusal(.wrongState)) { try proposed.doing(.approveBlock(note: ""), by: Bench.app, hour: 1 + hours) }
    #expect(throws: Never.self) { try proposed.doing(.approveBlock(note: ""), by: Bench.app, hour: 0.99 + hours) }
  }

  @Test("an appeal is decided by somebody who took no part, also when the part was undone")
  func appeal() throws {
    let blocked = try Bench.opened(.hold).doing(.proposeBlock(reason: .admitted, note: "x"), by: Bench.sen, hour: 1)
      .doing(.approveBlock(note: ""), by: Bench.app, hour: 2)
    let appealed = try blocked.doing(.appeal(text: "It was my sister's account."), by: Bench.ana, hour: 30)
    #expect(appealed.isBlocked, "the block stands until the answer")
    for person in [Bench.sen, Bench.app] {
      #expect(throws: Refusal(.tookPart)) {
        try appealed.doing(.answerAppeal(granted: true, answer: "Yes."), by: person, hour: 31)
      }
    }
    let transition = try appealed.applying(
      .answerAppeal(granted: true, answer: "We were wrong."), by: Bench.apo, at: Bench.hour(31), policy: Bench.policy())
    #expect(transition.state.standing.decision?.kind == .clear && transition.state.standing.decision?.onAppeal == true)
    #expect(transition.effects.contains { $0.kind == .restoreAccess } && transition.effects.contains { $0.kind == .tellPerson })
  }

  @Test("no sequence of commands blocks without two people, whoever tries", arguments: UInt64(0)..<60)
  func randomWalk(seed: UInt64) throws {
    var chance = SplitMix64(seed: 1_000 + seed)
    let policy = try Bench.policy()
    let people = [
      Bench.ana, Bench.ben, Bench.sen, Bench.app, Bench.apo, Bench.com, Bench.all, Reviewer("two", .senior, .approver),
    ]
    var one = try Bench.opened(.hold, lane: seed.isMultiple(of: 5) ? .legal : .evidence)
    var now = Bench.start
    var done = 0
    var blocks = 0
    for step in 0..<400 {
      // A settled case takes few commands; begin anew now and then.
      if step.isMultiple(of: 25) {
        blocks += one.decisions.count { $0.kind == .block }
        one = Case(
          tenant: "acme", subject: one.subject, lane: one.lane, evidence: Bench.evidence(.hold, at: now), at: now, policy: policy)
      }
      now = now.adding(seconds: Double(chance.below(7_200)))
      let person = people[chance.below(people.count)]
      let before = one
      if chance.below(8) == 0 {
        let evidence = Bench.evidence(
          chance.below(2) == 0 ? .review : .hold, bits: Double(chance.below(16)), families: ["f\(chance.below(5))"], at: now)
        one = one.taking(.evidence(evidence), at: now, policy: policy)?.state ?? one
      } else {
        let command = RandomCommand.draw(&chance, on: one, at: now)
        do {
          let transition = try one.applying(command, by: person, at: now, policy: policy)
          one = transition.state
          done += 1
        } catch { #expect(one == before) }
      }
      try check(one, at: now, policy: policy, step: step)
    }
    #expect(done > 30 && blocks > 0, "the walk must get somewhere")
  }

  private func check(_ one: Case, at now: Instant, policy: CasePolicy, step: Int) throws {
    for decision in one.decisions where decision.kind == .block {
      let first = try #require(decision.proposedBy)
      #expect(first != decision.by, "step \(step)")
      #expect(["app", "apo", "all", "two"].contains(decision.by), "step \(step): \(decision.by)")
      #expect(["ana", "ben", "sen", "com", "all", "two"].contains(first), "step \(step): \(first)")
    }
    if let decision = one.standing.decision { #expect(one.decisions.contains { $0.id == decision.id }) }
    let later = one.taking(.time, at: now.adding(days: 40), policy: policy)?.state ?? one
    for hold in one.standing.holds {
      #expect(hold.owner.contains { !$0.isWhitespace } && hold.expiresAt > hold.placedAt)
      if hold.lane == .evidence { #expect(hold.expiresAt <= hold.placedAt.adding(days: Double(policy.holdLongestDays))) }
    }
    for hold in later.standing.holds where hold.lane == .evidence { #expect(!hold.isInForce, "a hold outlived its end") }
    if one.standing.decision?.kind == .victim { #expect(one.holdsInForce.isEmpty) }
    if let appeal = one.standing.appeal, let by = appeal.answeredBy {
      let decision = one.decisions.first { $0.id == appeal.decision }
      #expect(by != decision?.by && by != decision?.proposedBy)
    }
  }
}

/// Commands drawn by chance: everything that a console could send, sensible or not.
enum RandomCommand {
  static func draw(_ chance: inout SplitMix64, on one: Case, at now: Instant) -> CaseCommand {
    let reason = ReasonCode.allCases[chance.below(ReasonCode.allCases.count)]
    let kind = DecisionKind.allCases[chance.below(DecisionKind.allCases.count)]
    let fitting = ReasonCode.allCases.filter { $0.decisions.contains(kind) && !$0.isForAppealsOnly }
    let until = now.adding(seconds: Double(chance.below(40 * 86_400)))
    let hold = one.standing.holds.last?.id ?? HoldID(naming: "none")
    switch chance.below(16) {
    case 0: return .startReview
    case 1: return .assign(to: ["ana", nil, "app"][chance.below(3)])
    case 2: return .placeHold(gate: GateKind.allCases[chance.below(6)], owner: "ana", until: until, reference: nil)
    case 3: return .extendHold(hold: hold, until: until)
    case 4: return .reassignHold(hold: hold, owner: ["ben", " "][chance.below(2)])
    case 5, 6, 7:
      return .decide(
        kind: kind, reason: fitting.isEmpty ? reason : fitting[chance.below(fitting.count)], note: "n", until: nil)
    case 8: return .decide(kind: kind, reason: reason, note: "n", until: until)
    case 9, 10: return .proposeBlock(reason: .payGoesToOther, note: "n")
    case 11, 12: return .approveBlock(note: "")
    case 13: return .undo
    case 14: return chance.below(2) == 0 ? .appeal(text: "no") : .answerAppeal(granted: chance.below(2) == 0, answer: "a")
    default: return chance.below(2) == 0 ? .declineBlock(note: "n") : .receiveProof(reference: "r")
    }
  }
}
