/// A person's name as an event states it, folded once so that it can be compared many times.
public struct PersonName: Sendable, Hashable {
  /// The whole name in the order the source gave it.
  public let full: String?
  /// The given name or names.
  public let given: String?
  /// The family name.
  public let family: String?
  /// The name in its own script.
  public let native: String?

  /// The readings of the name, each of one script; the fields in their order, doubles left out.
  let forms: [NameForm]

  /// A name of the fields an event has; empty strings count as absent.
  public init(full: String? = nil, given: String? = nil, family: String? = nil, native: String? = nil) {
    self.full = full
    self.given = given
    self.family = family
    self.native = native
    forms = NameForm.readings(full: full, given: given, family: family, native: native)
  }

  /// Whether this name has all readings of the other one. Then whatever the other one may be the same as, this one may be, too, and
  /// whatever is different from this one is not compatible with the other: beside this one the other adds nothing to a mismatch test.
  public func covers(_ other: PersonName) -> Bool { other.forms.allSatisfy(forms.contains) }

  /// True when no field holds a letter or digit.
  public var isEmpty: Bool { forms.isEmpty }

  /// The order-insensitive keys (`FoldedName.key`) of every reading, with the spacing of given names as written,
  /// joined, and (for names of two to four tokens) with each pair of neighbours joined. Sorted, without doubles.
  public var lookupKeys: [String] {
    var keys: Set<String> = []
    for form in forms {
      keys.insert(FoldedName.key(of: form.tokens))
      for joined in NameForm.joins(of: form.tokens, longest: form.tokens.count <= 4 ? 2 : 1) {
        keys.insert(FoldedName.key(of: joined))
      }
    }
    for text in [full, native] { if let key = text.flatMap({ FoldedName($0).hyphenJoinedKey }) { keys.insert(key) } }
    if let given, let family {
      let key = FoldedName.key(of: FoldedName(family).tokens + [FoldedName(given).tokens.joined()])
      if !key.isEmpty { keys.insert(key) }
    }
    return keys.sorted()
  }

  /// Names are equal when their fields are.
  public static func == (left: PersonName, right: PersonName) -> Bool {
    left.full == right.full && left.given == right.given && left.family == right.family && left.native == right.native
  }

  /// Hashes the fields.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(full)
    hasher.combine(given)
    hasher.combine(family)
    hasher.combine(native)
  }
}

/// One reading of a name: tokens of one script in one order.
struct NameForm: Sendable, Hashable {
  let script: NameScript
  let tokens: [String]
  /// The tokens with what their comparison needs; none for texts too long to be compared part by part.
  let parts: [NamePart]
  /// Neighbouring parts written as one word.
  let joins: [NamePart.Join]

  init(script: NameScript, tokens: [String]) {
    self.script = script
    self.tokens = tokens
    parts = tokens.count > NameComparison.mostTokens ? [] : tokens.map { NamePart($0) }
    joins = tokens.count > NameComparison.mostJoinedTokens ? [] : NamePart.joins(of: parts)
  }

  /// Forms are equal when their tokens are; the rest follows from these.
  static func == (left: NameForm, right: NameForm) -> Bool { left.script == right.script && left.tokens == right.tokens }

  /// Hashes the tokens.
  func hash(into hasher: inout Hasher) {
    hasher.combine(script)
    hasher.combine(tokens)
  }

  /// The readings that the fields of a name allow.
  static func readings(full: String?, given: String?, family: String?, native: String?) -> [NameForm] {
    let full = full.map { FoldedName.tokens(of: $0) } ?? []
    let given = given.map { FoldedName.tokens(of: $0) } ?? []
    let family = family.map { FoldedName.tokens(of: $0) } ?? []
    let native = native.map { FoldedName.tokens(of: $0) } ?? []
    var sources = [full]
    // A given name alone says less than the full name and must not stand in for it.
    if full.isEmpty || (!given.isEmpty && !family.isEmpty) {
      sources.append(given + family)
      sources.append(family + given)
    }
    sources.append(native)
    var forms: [NameForm] = []
    for source in sources {
      for (script, tokens) in split(source) where !forms.contains(where: { $0.script == script && $0.tokens == tokens }) {
        forms.append(NameForm(script: script, tokens: tokens))
      }
    }
    return forms
  }

  /// The lists of tokens that arise when two (up to `longest`) neighbours are written as one word, either way round
  /// for two of them: a given name of two syllables, or a whole name without spaces.
  static func joins(of tokens: [String], longest: Int) -> [[String]] {
    var joins: [[String]] = []
    guard longest > 1, tokens.count > 1 else { return joins }
    for length in 2...longest where length <= tokens.count {
      for start in 0...(tokens.count - length) {
        let run = tokens[start..<(start + length)]
        for word in length == 2 ? [run.joined(), run.reversed().joined()] : [run.joined()] {
          joins.append(Array(tokens[..<start]) + [word] + Array(tokens[(start + length)...]))
        }
      }
    }
    return joins
  }

  /// Takes a text of mixed scripts apart: `Kim Minjun (김민준)` holds two readings.
  private static func split(_ tokens: [String]) -> [(script: NameScript, tokens: [String])] {
    var groups: [(script: NameScript, tokens: [String])] = []
    for token in tokens {
      let script = NameScript(ofToken: token)
      if let index = groups.firstIndex(where: { $0.script == script }) {
        groups[index].tokens.append(token)
      } else {
        groups.append((script, [token]))
      }
    }
    return groups.map { ($0.script, withoutTitles($0.tokens)) }
  }

  private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "prof", "sir", "jr", "sr"]
  private static let longestTitle = titles.map(\.utf8.count).max() ?? 0

  /// Forms of address say nothing about who it is, unless nothing else is there.
  private static func withoutTitles(_ tokens: [String]) -> [String] {
    let rest = tokens.filter { $0.utf8.count > longestTitle || !titles.contains($0) }
    return rest.isEmpty ? tokens : rest
  }
}
