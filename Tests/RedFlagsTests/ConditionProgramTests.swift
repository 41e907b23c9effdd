import Testing

@testable import RedFlags

@Suite("A condition's program answers as SQLite does")
struct ConditionProgramTests {
  /// A plain generator of pseudo-random numbers (Knuth's MMIX constants), so that every run looks at the same rows.
  private struct Dice {
    var state: UInt64 = 20_261_124

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
  }

  /// Values around those that conditions speak of; every fourth is unknown.
  private static let values: [Double] = [
    .nan, .nan, .nan, .nan, 0, 0, 1, 1, 2, 3, 0.5, 0.7, 4, 30, 72, -30,
  ]

  @Test("for every rule of the catalogue, over rows of values around the thresholds, known and unknown")
  func equalsSQLite() throws {
    let sheet = try RuleSheet(ShippedCatalogue.flags)
    let evaluator = try RuleEvaluator(sheet)
    var dice = Dice()
    var answers: [Bool?: Int] = [:]
    for _ in 0..<400 {
      let row = (0..<sheet.table.count).map { _ in Self.values[dice.roll(Self.values.count)] }
      let defined = evaluator.evaluate(row)
      let own = row.withUnsafeBufferPointer { row in sheet.rules.indices.map { evaluator.holds($0, in: row) } }
      let different = sheet.rules.indices.filter { own[$0] != defined[$0] }.map { sheet.rules[$0].flag.id }
      #expect(different == [])
      for answer in defined { answers[answer, default: 0] += 1 }
    }
    #expect(answers.values.allSatisfy { $0 > 1_000 } && answers.count == 3)
  }

  @Test("for conditions made of every word that is understood, in any nesting")
  func equalsSQLiteOnInventedConditions() throws {
    let names = ["device_subjects", "wallet_subjects", "missed_call_share"]
    var dice = Dice()
    func operand(_ depth: Int) -> String {
      switch dice.roll(depth > 0 ? 4 : 2) {
      case 0: names[dice.roll(names.count)]
      case 1: ["0", "1", "2.5", "- 3", "0.7"][dice.roll(5)]
      case 2: "coalesce(\(operand(depth - 1)), \(operand(depth - 1)))"
      default: "(\(condition(depth - 1)))"
      }
    }
    func condition(_ depth: Int) -> String {
      let comparison = "\(operand(depth)) \(["=", "<>", "<", "<=", ">", ">="][dice.roll(6)]) \(operand(depth))"
      guard depth > 0 else { return comparison }
      return switch dice.roll(5) {
      case 0: "\(condition(depth - 1)) AND \(condition(depth - 1))"
      case 1: "\(condition(depth - 1)) OR \(condition(depth - 1))"
      case 2: "NOT \(condition(depth - 1))"
      case 3: operand(depth)
      default: comparison
      }
    }
    // Of a constant SQLite has nothing to say that a rule could use, so one feature stands in each condition.
    let conditions = (0..<400).map { _ in "\(condition(4)) OR \(names[dice.roll(names.count)]) > 3" }
    let sheet = try RuleSheet(
      try conditions.enumerated().map { number, condition in
        var flag = try #require(ShippedCatalogue.flags.first)
        flag.id = "TST-\(1_000 + number)"
        flag.status = .live
        flag.condition = condition
        return flag
      })
    let evaluator = try RuleEvaluator(sheet)
    let programs = try conditions.map { try #require(ConditionProgram($0, table: sheet.table), "\($0)") }
    for _ in 0..<50 {
      var row = [Double](repeating: .nan, count: sheet.table.count)
      for name in names { row[try #require(sheet.table.slot(of: name))] = Self.values[dice.roll(Self.values.count)] }
      let own = row.withUnsafeBufferPointer { row in programs.map { $0.holds(in: row) } }
      let defined = evaluator.evaluate(row)
      #expect(conditions.indices.filter { own[$0] != defined[$0] }.map { conditions[$0] } == [])
    }
  }

  @Test(
    "what is not understood is left to SQLite",
    arguments: [
      "device_subjects + 1 > 2", "device_subjects > 1 > 0", "device_subjects IS NULL", "max(device_subjects, 2) = 2",
      "device_subjects == 2", "no_such_feature > 1", "device_subjects > 1e3", "(device_subjects > 1", "",
      "device_subjects BETWEEN 1 AND 2", "device_subjects > 'a'", "NOT", "coalesce(device_subjects, 1, 2) > 1",
    ])
  func leavesTheRest(condition: String) {
    #expect(ConditionProgram(condition, table: .shared) == nil)
  }
}
