/// A condition in the form in which it is evaluated after every event: a few steps over a stack of numbers, in SQL's three-valued
/// logic. NaN stands for NULL, 1 and 0 for true and false.
///
/// SQLite remains the definition of what a condition means. Only the words that the catalogue uses are understood here; a condition
/// with any other word has no program and is left to SQLite. A test holds both to the same answers.
struct ConditionProgram: Sendable {
  enum Step: Sendable, Hashable {
    case feature(Int)
    case number(Double)
    case compare(Comparison)
    /// The first of two values that is known.
    case coalesce
    case not, and, or
  }

  enum Comparison: String, Sendable {
    case equal = "="
    case unequal = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  private let steps: [Step]

  /// Nil when the condition uses words that are not understood here.
  init?(_ condition: String, table: FeatureTable) {
    var parser = ConditionParser(condition, table: table)
    guard let steps = parser.program() else { return nil }
    self.steps = steps
  }

  /// Whether the condition holds: nil when what is known does not tell.
  func holds(in row: UnsafeBufferPointer<Double>) -> Bool? {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: steps.count) { stack in
      stack.initialize(repeating: .nan)
      var top = -1
      for step in steps {
        switch step {
        case .feature(let slot):
          top += 1
          stack[top] = row[slot]
        case .number(let number):
          top += 1
          stack[top] = number
        case .not: stack[top] = Self.not(stack[top])
        default:
          stack[top - 1] = Self.joined(stack[top - 1], stack[top], by: step)
          top -= 1
        }
      }
      return stack[0].isNaN ? nil : stack[0] != 0
    }
  }

  private static func not(_ value: Double) -> Double { value.isNaN ? .nan : value == 0 ? 1 : 0 }

  private static func joined(_ left: Double, _ right: Double, by step: Step) -> Double {
    switch step {
    case .and:
      if left == 0 || right == 0 { return 0 }
      return left.isNaN || right.isNaN ? .nan : 1
    case .or:
      if isTrue(left) || isTrue(right) { return 1 }
      return left.isNaN || right.isNaN ? .nan : 0
    case .coalesce: return left.isNaN ? right : left
    case .compare(let comparison):
      if left.isNaN || right.isNaN { return .nan }
      return comparison.holds(left, right) ? 1 : 0
    case .feature, .number, .not: return .nan
    }
  }

  private static func isTrue(_ value: Double) -> Bool { !value.isNaN && value != 0 }
}

extension ConditionProgram.Comparison {
  fileprivate func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .equal: left == right
    case .unequal: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
