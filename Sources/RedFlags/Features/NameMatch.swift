public import Events
public import Names

/// The mismatch test between names that facets use. Names are compared with each other and never looked at otherwise.
public enum NameMatch {
  /// Whether a name is certainly another than all the known ones: nil when that cannot be told, false when one of them may be it.
  public static func differ(_ known: [Events.PersonName], _ name: Events.PersonName) -> Bool? {
    // Mostly a name is written as before, and needs no folding.
    if name.holdsPlainLetter, known.contains(where: { $0.isWritten(as: name) }) { return false }
    return differ(known.map(\.folded), name.folded)
  }

  /// Whether a folded name is certainly another than all the known ones.
  public static func differ(_ known: [Names.PersonName], _ name: Names.PersonName) -> Bool? {
    var isComparable = false
    // By index, here and below, since a copy of a name counts the references to all its parts.
    for index in known.indices {
      switch NameComparison.compare(known[index], name) {
      case .same, .compatible: return false
      case .different: isComparable = true
      case .incomparable: break
      }
    }
    return isComparable ? true : nil
  }

  /// Whether two people's names certainly have nothing in common: nil when that cannot be told.
  public static func differ(_ left: [Names.PersonName], _ right: [Names.PersonName]) -> Bool? {
    var isComparable = false
    for index in right.indices {
      switch differ(left, right[index]) {
      case false?: return false
      case true?: isComparable = true
      case nil: break
      }
    }
    return isComparable ? true : nil
  }
}

extension Events.PersonName {
  /// The name ready for comparison.
  public var folded: Names.PersonName { Names.PersonName(full: full, given: given, family: family, native: native) }

  /// Whether the parts are the same letter by letter.
  fileprivate func isWritten(as other: Events.PersonName) -> Bool {
    full == other.full && given == other.given && family == other.family && native == other.native
  }

  /// Whether a letter of ASCII stands in the name, so that it cannot be empty once it is folded.
  fileprivate var holdsPlainLetter: Bool {
    [full, given, family, native].contains { text in
      text?.utf8.contains { (0x41...0x5a).contains($0 & 0xdf) } ?? false
    }
  }
}
