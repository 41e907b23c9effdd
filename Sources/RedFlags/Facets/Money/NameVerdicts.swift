import Events
import Names

/// How a name stands to the subject's own.
enum NameStanding: Sendable {
  /// It may be the subject's own.
  case own
  /// Another person's, who bears a part of the subject's name: most often family.
  case kin
  /// Certainly another person's.
  case stranger
  /// It cannot be told: no name to compare, or a firm's.
  case unknown
}

/// Remembers how the last few names compared with the subject's own, so that a wage that comes every month is compared once.
struct NameVerdicts: Sendable {
  private var entries = LastEntries<(key: CounterpartyKey, standing: NameStanding)>(32)
  private var namesKnown = 0

  /// Whether a name is certainly not the subject's: nil when that cannot be told.
  mutating func differs(_ name: Events.PersonName?, from facts: Facts) -> Bool? {
    switch standing(of: name, facts) {
    case .own: false
    case .kin, .stranger: true
    case .unknown: nil
    }
  }

  /// How a name stands to the subject's own.
  mutating func standing(of name: Events.PersonName?, _ facts: Facts) -> NameStanding {
    guard let name else { return .unknown }
    let text = name.text
    guard !text.isEmpty else { return .unknown }
    if namesKnown != facts.names.count {
      namesKnown = facts.names.count
      entries.removeAll()
    }
    let key = CounterpartyKey(text)
    if let entry = entries.items.first(where: { $0.key == key }) { return entry.standing }
    let standing = Self.compare(name, facts)
    entries.append((key, standing))
    return standing
  }

  private static func compare(_ name: Events.PersonName, _ facts: Facts) -> NameStanding {
    if CompanyForm.isCompany(name) { return .unknown }
    switch NameMatch.differ(facts.foldedNames, name.folded) {
    case nil: return .unknown
    case false?: return .own
    case true?:
      let parts = FoldedName.tokens(of: name.text)
      return facts.names.contains { FoldedName.tokens(of: $0.text).contains(where: parts.contains) } ? .kin : .stranger
    }
  }
}
