import Events

/// Remembers how the last few names compared with the subject's own, so that a wage that comes every month is compared once.
struct NameVerdicts: Sendable {
  private var entries = LastEntries<(key: CounterpartyKey, differs: Bool?)>(8)
  private var namesKnown = 0

  /// Whether a name is certainly not the subject's: nil when that cannot be told, as with firms.
  mutating func differs(_ name: PersonName?, from facts: Facts) -> Bool? {
    guard let name else { return nil }
    let text = name.text
    guard !text.isEmpty else { return nil }
    if namesKnown != facts.names.count {
      namesKnown = facts.names.count
      entries.removeAll()
    }
    let key = CounterpartyKey(text)
    if let entry = entries.items.first(where: { $0.key == key }) { return entry.differs }
    let differs = CompanyForm.isCompany(name) ? nil : NameMatch.differ(facts.names, name)
    entries.append((key, differs))
    return differs
  }
}
