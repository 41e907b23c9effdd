/// What the comparison of two names found.
public enum NameAgreement: String, Sendable, Hashable, CaseIterable {
  /// The same folded tokens in the same order.
  case same
  /// The names can be those of one person: other order or spacing, initials, parts left out, a short form, or a
  /// spelling that differs as romanisations do.
  case compatible
  /// At least one part of each name has no counterpart in the other.
  case different
  /// Nothing can be said: a name is empty, or they share no script.
  case incomparable
}

/// Compares two names of people in order to find *mismatches*.
///
/// The rule is symmetrical and reads only the relations between the tokens (`TokenRelation`), never a language or an
/// origin. It is built to withhold `.different` in doubt: calling two spellings of one name different
/// accuses an honest person. A changed family name is different, as far as letters can tell.
public enum NameComparison {
  /// Compares all readings of both names. Where scripts disagree with each other the answer is `.compatible`.
  ///
  /// Cost: under a microsecond for equal names, some tens for names with nothing in common.
  public static func compare(_ left: PersonName, _ right: PersonName) -> NameAgreement {
    var (isSame, isCompatible, isDifferent) = (false, false, false)
    var scriptsSeen: UInt8 = 0
    for index in left.forms.indices {
      let script = left.forms[index].script
      guard scriptsSeen & 1 << script.rawValue == 0 else { continue }
      scriptsSeen |= 1 << script.rawValue
      switch bestAgreement(left.forms, right.forms, script) {
      case .same: isSame = true
      case .compatible: isCompatible = true
      case .different: isDifferent = true
      case .incomparable: break
      }
    }
    if isDifferent { return isSame || isCompatible ? .compatible : .different }
    return isSame ? .same : isCompatible ? .compatible : .incomparable
  }

  private static func bestAgreement(_ left: [NameForm], _ right: [NameForm], _ script: NameScript) -> NameAgreement {
    var best = NameAgreement.incomparable
    // By index, since a copy of a form counts the references to all its parts.
    for index in left.indices where left[index].script == script {
      for other in right.indices where right[other].script == script {
        if best == .incomparable { best = .different }
        if left[index].tokens == right[other].tokens { return .same }
        if best == .different, areCompatible(left[index], right[other]) { best = .compatible }
      }
    }
    return best
  }

  /// Names of more tokens than this are texts; they are compared as sets, so that time stays bounded.
  static let mostTokens = 24
  /// In names of more tokens than this nothing is written as one word.
  static let mostJoinedTokens = 8

  private static func areCompatible(_ left: NameForm, _ right: NameForm) -> Bool {
    let longest = max(left.tokens.count, right.tokens.count)
    if longest > mostTokens {
      let (leftSet, rightSet) = (Set(left.tokens), Set(right.tokens))
      return leftSet.isSubset(of: rightSet) || rightSet.isSubset(of: leftSet)
    }
    if isCovered(left.parts, right.parts) { return true }
    guard longest <= mostJoinedTokens else { return false }
    return coversJoined(left, right) || coversJoined(right, left)
  }

  /// True when the one name, with some neighbours written as one word, is covered by the other.
  private static func coversJoined(_ joined: NameForm, _ other: NameForm) -> Bool {
    joined.joins.indices.contains { index in
      NamePart.Join.meet(joined.joins, index, other.parts) && joined.joins[index].standsFor(other.parts)
        && isCovered(joined.joins[index].replaced(in: joined.parts), other.parts)
    }
  }

  /// True when every part of the shorter name has a counterpart of its own in the longer one.
  private static func isCovered(_ left: [NamePart], _ right: [NamePart]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    // Most pairs of names end here: one part that nothing stands for is enough.
    for index in short.indices where !long.indices.contains(where: { short[index].canStand(for: long[$0]) }) { return false }
    let related = short.indices.map { index in long.indices.filter { short[index].canStand(for: long[$0]) } }
    var partner = [Int?](repeating: nil, count: long.count)
    for index in short.indices {
      var visited: Set<Int> = []
      if !assign(index, related, &partner, &visited) { return false }
    }
    return true
  }

  /// Kuhn's augmenting path for a matching in a bipartite graph.
  private static func assign(_ index: Int, _ related: [[Int]], _ partner: inout [Int?], _ visited: inout Set<Int>) -> Bool {
    for candidate in related[index] where visited.insert(candidate).inserted {
      if let holder = partner[candidate], !assign(holder, related, &partner, &visited) { continue }
      partner[candidate] = index
      return true
    }
    return false
  }
}
