import Foundation
import Judgement
import RedFlags
import Testing

@testable import Casework

@Suite("No tipping off")
struct SecrecyTests {
  /// A case in which compliance wrote, attached and started what nobody else may know of.
  static func secretive() throws -> (plain: Case, secret: Case, effects: [CaseEffect]) {
    let plain = try Bench.opened(.hold).doing(.comment(text: "Called the office.", visibility: .team), by: Bench.ana, hour: 1)
    var secret = plain
    var effects: [CaseEffect] = []
    let clock = RunningClock(
      clock: "us-sar", trigger: Bench.start, deadline: Bench.hour(3), target: nil, doneAt: nil, doneBy: nil, reference: nil,
      visibility: .compliance)
    let commands: [CaseCommand] = [
      .comment(text: "SARTALK narrative begun", visibility: .compliance),
      .attach(title: "SARTALK draft", reference: "store:1", sha256: nil, visibility: .compliance), .startClock(clock: clock),
    ]
    for command in commands {
      let transition = try secret.applying(command, by: Bench.com, at: Bench.hour(2), policy: Bench.policy())
      secret = transition.state
      effects += transition.effects
    }
    return (plain, secret, effects)
  }

  @Test("to every role but compliance the case looks as if nothing had been written", arguments: Role.allCases)
  func view(role: Role) throws {
    let (plain, secret, effects) = try Self.secretive()
    let reader = Reviewer("reader", role)
    let seen = try CaseView(secret, for: reader).map { String(decoding: try CaseworkJSON.data($0), as: UTF8.self) }
    let before = try CaseView(plain, for: reader).map { String(decoding: try CaseworkJSON.data($0), as: UTF8.self) }
    if role == .compliance {
      #expect(seen?.contains("SARTALK") == true && seen?.contains("us-sar") == true)
      #expect(CaseEffect.visible(effects, to: reader).count == 3)
    } else {
      #expect(seen == before)
      #expect(CaseEffect.visible(effects, to: reader).isEmpty)
    }
  }

  @Test("a secret clock moves the case in nobody else's queue", arguments: Role.allCases)
  func queue(role: Role) throws {
    let (plain, secret, _) = try Self.secretive()
    let reader = Reviewer("reader", role)
    let policy = try Bench.policy()
    let with = CaseQueue.order([secret], for: reader, at: Bench.hour(2), policy: policy)
    let without = CaseQueue.order([plain], for: reader, at: Bench.hour(2), policy: policy)
    #expect((with == without) == (role != .compliance))
  }

  @Test("a secret paper is to others as if it did not exist", arguments: [PaperKind.sarNarrative, .japanSTR, .koreaSTR])
  func papers(kind: PaperKind) throws {
    let desk = PaperDesk(forms: try PaperForms.load())
    let one = try Bench.opened()
    for role in Role.allCases where role != .compliance {
      #expect(throws: Refusal.self) {
        try desk.draft(kind, for: one, given: [:], by: Reviewer("x", role), in: .english, at: Bench.start)
      }
    }
    #expect(throws: Never.self) { try desk.draft(kind, for: one, given: [:], by: Bench.com, in: .english, at: Bench.start) }
  }

  @Test("playbooks show the steps of a secret report to compliance alone", arguments: Role.allCases)
  func playbooks(role: Role) throws {
    let library = try PlaybookLibrary.load()
    for country in library.countries.keys {
      let playbook = try #require(library.playbook(for: .paymentProvider, in: country))
      let seen = playbook.steps(for: .legal, seenBy: Reviewer("x", role))
      #expect(
        seen.contains { $0.visibility == .compliance }
          == (role == .compliance && playbook.steps.contains { $0.visibility == .compliance }))
    }
  }

  @Test("a recruiter's check holds steps and no number, flag or finding")
  func recruiter() throws {
    let check = CandidateCheck(unknown: ["camera", "live_identity"], waits: true, sheet: try CheckSheet.load())
    let text = String(decoding: try CaseworkJSON.data(check), as: UTF8.self)
    for word in ["PAY-01", "bits", "probab", "verdict", "score", "finding", "holds."] { #expect(!text.contains(word), "\(word)") }
    #expect(CaseView(try Bench.opened(), for: Reviewer("r", .recruiter)) == nil)
    // The order is the sheet's, not that of the weights.
    #expect(check.steps.map(\.question) == ["live_identity", "camera"])
  }
}
