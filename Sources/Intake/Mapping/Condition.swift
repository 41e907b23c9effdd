import Events

/// What a record must be like for a rule to hold for it.
struct Condition: Sendable {
  /// A test of one field.
  enum Test: Sendable {
    case isOne(of: [String])
    case begins(with: [String])
    case exists(Bool)
  }

  /// Every test of one of the groups must hold; without a group everything does.
  let groups: [[(path: FieldPath, test: Test)]]

  /// Reads an object of paths and what their fields must be, or a list of such objects of which one must hold:
  /// a word, a list of words, `{begins: word}` or `{exists: true}`.
  init(_ tree: JSON) throws(MappingError) {
    var groups: [[(path: FieldPath, test: Test)]] = []
    for group in tree.asList {
      guard case .object(let members) = group else { throw MappingError(place: "", reason: "a condition must be an object") }
      var tests: [(path: FieldPath, test: Test)] = []
      for member in members {
        let marked = member.name.hasPrefix("%") || member.name.hasPrefix("@") ? member.name : "$" + member.name
        guard let path = FieldPath(marked: marked) else { throw MappingError(place: member.name, reason: "is no path") }
        tests.append((path, try Self.test(member.value)))
      }
      groups.append(tests)
    }
    self.groups = groups
  }

  private static func test(_ tree: JSON) throws(MappingError) -> Test {
    if case .bool(let exists)? = tree["exists"] { return .exists(exists) }
    if let prefixes = tree["begins"] { return .begins(with: prefixes.asList.compactMap(\.plainText)) }
    let words = tree.asList.compactMap(\.plainText)
    guard !words.isEmpty else { throw MappingError(place: "", reason: "a condition must be words, begins or exists") }
    return .isOne(of: words)
  }

  /// The fields that are looked at.
  var fields: [FieldPath] { groups.flatMap { $0.map(\.path) } }

  /// Whether a record is like that.
  func holds(in scope: Scope) -> Bool {
    groups.isEmpty || groups.contains { $0.allSatisfy { Self.holds($0.test, for: scope.values($0.path)) } }
  }

  private static func holds(_ test: Test, for values: [JSON]) -> Bool {
    let texts = values.compactMap(\.plainText)
    return switch test {
    case .isOne(let words): texts.contains { words.contains($0) }
    case .begins(let prefixes): texts.contains { text in prefixes.contains { text.hasPrefix($0) } }
    case .exists(let wanted): values.isEmpty != wanted
    }
  }
}
