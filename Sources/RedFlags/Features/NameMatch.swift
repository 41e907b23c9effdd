public import Events
public import Names

/// The mismatch test between names that facets use. Names are compared with each other and never looked at otherwise.
public enum NameMatch {
  /// Whether a name is certainly another than all the known ones: nil when that cannot be told, false when one of them may be it.
  public static func differ(_ known: [Events.PersonName], _ name: Events.PersonName) -> Bool? {
    differ(known.map(\.folded), name.folded)
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
}
