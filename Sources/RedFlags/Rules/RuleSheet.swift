/// The rules of a catalogue, ready for evaluation: which features each reads and which rules a feature wakes.
public struct RuleSheet: Sendable {
  /// A flag whose condition has been checked.
  public struct Rule: Sendable {
    /// The flag.
    public let flag: FlagDocument
    /// The condition.
    public let condition: String
    /// The slots of the features it reads, ascending.
    public let reads: [Int]
  }

  /// The rules, in the order of their flags' identifiers.
  public let rules: [Rule]
  /// The features they are about.
  public let table: FeatureTable
  /// For each slot the rules that read it.
  let readers: [[Int]]

  /// Checks the conditions of the flags that take part.
  ///
  /// - Throws: ``RuleError`` for the first condition that SQLite or the authorizer refuses.
  public init(_ flags: [FlagDocument], table: FeatureTable = .shared) throws(RuleError) {
    let compiler = try RuleCompiler(table: table)
    var rules: [Rule] = []
    for flag in flags.sorted(by: { $0.id < $1.id }) where flag.status != .planned {
      guard let condition = flag.condition else { throw RuleError(flag: flag.id, description: "the condition is missing") }
      rules.append(Rule(flag: flag, condition: condition, reads: try compiler.features(readBy: condition, of: flag.id)))
    }
    var readers = [[Int]](repeating: [], count: table.count)
    for (number, rule) in rules.enumerated() {
      for slot in rule.reads { readers[slot].append(number) }
    }
    self.rules = rules
    self.table = table
    self.readers = readers
  }
}
