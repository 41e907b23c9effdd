import Events
import Testing

@testable import RedFlags

@Suite("Only the rules that read a changed feature are evaluated again")
struct WokenRulesTests {
  @Test("after every event of every subject the same rules hold as when all are evaluated", arguments: ["02", "19", "26"])
  func equalsAllRules(number: String) throws {
    let world = try CaseWorld(number)
    let sheet = try RuleSheet(ShippedCatalogue.flags)
    let evaluator = try RuleEvaluator(sheet)
    var compared = 0
    var held = 0
    for subject in world.subjects.indices {
      _ = world.replay(subject, sheet: sheet, evaluator: evaluator) { replay in
        let all = Set(evaluator.evaluate(replay.history.row).enumerated().filter { $0.element == true }.map(\.offset))
        let woken = Set(replay.firing.keys)
        let different = woken.symmetricDifference(all).map { sheet.rules[$0].flag.id }.sorted()
        #expect(different == [], "\(world.subjects[subject].subject.text)")
        compared += 1
        held += all.count
      }
    }
    #expect(compared == world.events.count)
    #expect(held > compared / 2)
  }
}
