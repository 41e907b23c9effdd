import Foundation
import Judgement
import RedFlags
import Testing

@testable import Casework

@Suite("Explanations")
struct ExplanationTests {
  @Test("why it is open, what is unknown, what would clear it and what waits, in three languages", arguments: Language.allCases)
  func sentences(language: Language) throws {
    let held = try Bench.opened(.hold).doing(
      .placeHold(gate: .payout, owner: "mika", until: Bench.hour(24), reference: nil), by: Bench.ana, hour: 1)
    let explanation = CaseExplanation(held)
    #expect(explanation.why.count == 2 && explanation.why[1][language].hasPrefix("PAY-01 holds."))
    #expect(explanation.unknown.map(\.en) == ["Nobody compared the face."])
    #expect(explanation.clears.map(\.en) == ["Show what PAY-01 asks for."])
    #expect(
      explanation.waits.first?[language].contains("mika") == true
        && explanation.waits.first?[language].contains("2026-03-03") == true)
    for text in explanation.why + explanation.waits { #expect(!text[language].contains("%") && !text[language].contains("0.9")) }
  }

  @Test("every question of the judgement has a step, and what is open comes in the order of the work")
  func check() throws {
    let sheet = try CheckSheet.load()
    let check = CandidateCheck(unknown: sheet.items.reversed().map(\.question), waits: false, sheet: sheet)
    #expect(check.steps.map(\.question) == sheet.items.map(\.question))
    #expect(check.interview.count == sheet.items.count { $0.ask != nil } && check.interview.count >= 6)
    #expect(CandidateCheck(unknown: [], waits: false, sheet: sheet).steps.isEmpty)
  }

  @Test("every refusal speaks three languages", arguments: Refusal.Code.allCases)
  func refusals(code: Refusal.Code) {
    let title = Refusal(code).title
    #expect(Set([title.en, title.ja, title.ko]).count == 3)
  }
}
