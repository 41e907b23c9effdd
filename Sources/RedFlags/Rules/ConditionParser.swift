/// Reads the part of SQL's expressions that conditions are written in:
///
///     condition  = clause { OR clause }
///     clause     = term { AND term }
///     term       = NOT term | comparison
///     comparison = operand [ ( = | <> | < | <= | > | >= ) operand ]
///     operand    = [ - ] number | feature | coalesce ( operand , operand ) | ( condition )
///
/// Everything else, also what SQLite would read differently (two comparisons in a row), is not read at all.
struct ConditionParser {
  private let words: [Substring]
  private let table: FeatureTable
  private var position = 0
  private var steps: [ConditionProgram.Step] = []

  init(_ condition: String, table: FeatureTable) {
    words = Self.words(of: condition)
    self.table = table
  }

  /// The steps of the whole condition, nil when a part of it is not understood.
  mutating func program() -> [ConditionProgram.Step]? { condition() && position == words.count ? steps : nil }

  private mutating func condition() -> Bool {
    guard clause() else { return false }
    while take("OR") {
      guard clause() else { return false }
      steps.append(.or)
    }
    return true
  }

  private mutating func clause() -> Bool {
    guard term() else { return false }
    while take("AND") {
      guard term() else { return false }
      steps.append(.and)
    }
    return true
  }

  private mutating func term() -> Bool {
    guard take("NOT") else { return comparison() }
    guard term() else { return false }
    steps.append(.not)
    return true
  }

  private mutating func comparison() -> Bool {
    guard operand() else { return false }
    guard position < words.count, let comparison = ConditionProgram.Comparison(rawValue: String(words[position])) else {
      return true
    }
    position += 1
    guard operand() else { return false }
    steps.append(.compare(comparison))
    return true
  }

  private mutating func operand() -> Bool {
    if take("(") { return condition() && take(")") }
    if take("coalesce") {
      guard take("("), operand(), take(","), operand(), take(")") else { return false }
      steps.append(.coalesce)
      return true
    }
    let isNegative = take("-")
    guard position < words.count else { return false }
    let word = words[position]
    if let number = Self.number(word) {
      steps.append(.number(isNegative ? -number : number))
    } else if !isNegative, let slot = table.slot(of: String(word)) {
      steps.append(.feature(slot))
    } else {
      return false
    }
    position += 1
    return true
  }

  private mutating func take(_ word: String) -> Bool {
    guard position < words.count, words[position] == word else { return false }
    position += 1
    return true
  }

  /// Digits with at most one point among them.
  private static func number(_ word: Substring) -> Double? {
    guard word.first?.isNumber == true, word.allSatisfy({ ("0"..."9").contains($0) || $0 == "." }) else { return nil }
    return Double(word)
  }

  /// Runs of letters, digits, points and underscores, of the signs of comparison, and single other signs.
  private static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
        continue
      }
      var word = rest.prefix { isWordSign($0) }
      if word.isEmpty { word = rest.prefix { "<>=!".contains($0) } }
      if word.isEmpty { word = rest.prefix(1) }
      words.append(word)
      rest = rest.dropFirst(word.count)
    }
    return words
  }

  private static func isWordSign(_ sign: Character) -> Bool { sign.isLetter || sign.isNumber || sign == "_" || sign == "." }
}
