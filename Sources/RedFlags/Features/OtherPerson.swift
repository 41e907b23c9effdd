import Events

/// Whether a name belongs to another person, as far as names can tell. Stricter than ``NameMatch``: who marries or otherwise changes a
/// part of the name keeps the rest of it, so that names with one part in common are never held against anybody.
enum OtherPerson {
  /// Whether a name is certainly another person's than those of all the known names: nil when that cannot be told, false when one of
  /// them may be the same person's.
  static func isCertain(_ known: [PersonName], _ name: PersonName) -> Bool? {
    guard let differs = NameMatch.differ(known, name) else { return nil }
    guard differs else { return false }
    return !NameWords.share(known, name)
  }
}
