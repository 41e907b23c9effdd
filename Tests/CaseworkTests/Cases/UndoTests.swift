import Events
import Hashing
import Judgement
import TestSupport
import Testing

@testable import Casework

@Suite("Undoing")
struct UndoTests {
  @Test("an undo restores the standing exactly, and keeps what was said and who took part", arguments: UInt64(0)..<40)
  func exact(seed: UInt64) throws {
    var chance = SplitMix64(seed: 77 + seed)
    let policy = try Bench.policy()
    let people = [Bench.ana, Bench.sen, Bench.app, Bench.com, Bench.all]
    var one = try Bench.opened(.hold)
    var now = Bench.start
    var undone = 0
    for step in 0..<400 {
      if step.isMultiple(of: 20) {
        one = Case(
          tenant: "acme", subject: one.subject, lane: .evidence, evidence: Bench.evidence(.hold, at: now), at: now, policy: policy
        )
      }
      now = now.adding(seconds: Double(chance.below(3_600)))
      let person = people[chance.below(people.count)]
      // What time alone does is done first, so that the standing before is the one that the command meets.
      if let passed = one.taking(.time, at: now, policy: policy) { one = passed.state }
      let before = one
      guard let next = try? one.applying(RandomCommand.draw(&chance, on: one, at: now), by: person, at: now, policy: policy).state
      else { continue }
      if let point = next.undo, point != before.undo {
        let said = try next.applying(.comment(text: "hm", visibility: .team), by: Bench.sen, at: now, policy: policy).state
        let back = try said.applying(.undo, by: Bench.all, at: now.adding(seconds: 1), policy: policy)
        #expect(back.state.standing == before.standing)
        #expect(back.state.comments.count == before.comments.count + 1)
        #expect(Set(next.participants).isSubset(of: back.state.participants))
        #expect(back.state.decisions.last?.undoneBy == "all")
        #expect(back.effects.first?.kind == .undone)
        undone += 1
      }
      one = next
    }
    #expect(undone > 3, "the walk must undo something")
  }

  @Test("the window closes")
  func window() throws {
    let decided = try Bench.opened().doing(.decide(kind: .clear, reason: .chipRead, note: "", until: nil), by: Bench.ana, hour: 1)
    let minutes = Double(try Bench.policy().undoMinutes) / 60
    #expect(throws: Never.self) { try decided.doing(.undo, by: Bench.ana, hour: 1 + minutes) }
    #expect(throws: Refusal(.undoTooLate)) { try decided.doing(.undo, by: Bench.ana, hour: 1.01 + minutes) }
  }

  @Test("somebody else's decision is undone by whoever may, and by nobody else")
  func others() throws {
    let decided = try Bench.opened().doing(.decide(kind: .clear, reason: .chipRead, note: "", until: nil), by: Bench.ana, hour: 1)
    #expect(throws: Refusal(.notPermitted)) { try decided.doing(.undo, by: Bench.ben, hour: 1.1) }
    #expect(throws: Never.self) { try decided.doing(.undo, by: Bench.sen, hour: 1.1) }
  }

  @Test("a standing that has moved on is not undone")
  func movedOn() throws {
    let decided = try Bench.opened().doing(
      .decide(kind: .monitor, reason: .evidenceThin, note: "", until: nil), by: Bench.ana, hour: 1
    )
    .doing(.appeal(text: "why?"), by: Bench.ana, hour: 1.1)
    #expect(throws: Refusal(.nothingToUndo)) { try decided.doing(.undo, by: Bench.ana, hour: 1.15) }
  }

  @Test("undoing a block gives access back and leaves the proposal standing")
  func block() throws {
    let blocked = try Bench.opened(.hold).doing(.proposeBlock(reason: .admitted, note: "x"), by: Bench.ana, hour: 1)
      .doing(.approveBlock(note: ""), by: Bench.app, hour: 2)
    let back = try blocked.applying(.undo, by: Bench.app, at: Bench.hour(2.1), policy: Bench.policy())
    #expect(back.state.standing.status == .awaitingApproval && !back.state.isBlocked)
    #expect(back.effects.contains { $0.kind == .restoreAccess })
  }
}
