import RedFlags
import Testing

@Suite("Conditions in SQL")
struct RuleSheetTests {
  private func flag(_ condition: String) throws -> FlagDocument {
    var flag = try #require(ShippedCatalogue.flags.first { $0.id == "PAY-02" })
    flag.condition = condition
    return flag
  }

  @Test(
    "a condition that is more than a predicate over declared features is refused",
    arguments: [
      "no_such_feature >= 2", "(SELECT 1)", "1 = 1", "vpn_required = 1) ; DROP TABLE features; SELECT (1",
      "random() > 0", "load_extension('x')", "vpn_required = 1 AND sqlite_version() = '3'", "vpn_required >=",
      "EXISTS (SELECT * FROM sqlite_master)", "vpn_required IN (SELECT vpn_required FROM features)",
    ])
  func refusesMoreThanPredicates(condition: String) throws {
    let flag = try flag(condition)
    #expect(throws: RuleError.self) { try RuleSheet([flag]) }
  }

  @Test("unknown is neither true nor false")
  func isThreeValued() throws {
    let sheet = try RuleSheet([try flag("in_person_verified = 1"), try flag("NOT in_person_verified")])
    let evaluator = try RuleEvaluator(sheet)
    var row = [Double](repeating: .nan, count: FeatureTable.shared.count)
    #expect(evaluator.evaluate(row) == [nil, nil])
    row[try #require(FeatureTable.shared.slot(of: "in_person_verified"))] = 0
    #expect(evaluator.evaluate(row) == [false, true])
  }

  @Test("the rules read just the features that their conditions name")
  func knowsWhatIsRead() throws {
    let sheet = try RuleSheet([try flag("vpn_required = 1 OR coalesce(document_subjects, 0) >= 2")])
    let names = sheet.rules[0].reads.map { FeatureTable.shared.declarations[$0].name }
    #expect(Set(names) == ["vpn_required", "document_subjects"])
  }
}
