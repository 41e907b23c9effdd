import Events

/// The mismatch test between names that facets use. Names are compared with each other and never looked at otherwise.
enum NameMatch {
  /// Whether a name is certainly another than all the known ones: nil when that cannot be told, false when one of them may be it.
  static func differ(_ known: [PersonName], _ name: PersonName) -> Bool? {
    guard !known.isEmpty, !name.text.isEmpty else { return nil }
    func tokens(_ name: PersonName) -> Set<String> {
      Set(name.text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
    let wanted = tokens(name)
    return !known.contains { !tokens($0).isDisjoint(with: wanted) }
  }
}
