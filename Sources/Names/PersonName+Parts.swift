extension PersonName {
  /// Whether the two names have a part in common, such as the family name of siblings, in any of their readings. Single letters do not
  /// count.
  public func sharesPart(with other: PersonName) -> Bool {
    let own = Set(forms.flatMap(\.tokens).filter { $0.count > 1 })
    return other.forms.contains { $0.tokens.contains(where: own.contains) }
  }
}
