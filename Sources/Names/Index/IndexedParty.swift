/// What kind of party a name belongs to.
public enum PartyType: String, Sendable, Hashable, CaseIterable {
  /// A natural person.
  case person
  /// A firm, authority or group.
  case organisation
  /// A ship.
  case vessel
  /// An aircraft.
  case aircraft
}

/// How far a list itself trusts one of its names.
public enum NameKind: String, Sendable, Hashable, CaseIterable {
  /// The name the entry is kept under.
  case primary
  /// A full alias.
  case alias
  /// A nickname or a broad alias, which counts less.
  case weak
}

/// One name of a party that is put into a `NameIndex`.
public struct IndexedName: Sendable, Hashable {
  /// The name as written, in any script. A comma, if any, stands behind a person's family name.
  public var text: String
  /// How far the list trusts it.
  public var kind: NameKind

  /// A name of a kind.
  public init(_ text: String, kind: NameKind = .primary) {
    self.text = text
    self.kind = kind
  }
}

/// A party that is put into a `NameIndex`: its names and the facts that decide between namesakes.
public struct IndexedParty: Sendable, Hashable {
  /// The caller's identifier, handed back in every hit.
  public var id: String
  /// What kind of party it is.
  public var type: PartyType
  /// All its names.
  public var names: [IndexedName]
  /// Dates of birth, countries, numbers.
  public var facts: PartyFacts

  /// A party with all that is known of it.
  public init(id: String, type: PartyType, names: [IndexedName], facts: PartyFacts = PartyFacts()) {
    self.id = id
    self.type = type
    self.names = names
    self.facts = facts
  }
}

/// Who is asked for.
public struct NameQuery: Sendable, Hashable {
  /// The names the party goes by, in any scripts; each is tried and the best counts.
  public var names: [String]
  /// Only parties of this type; nil for all.
  public var type: PartyType?
  /// What else is known of the party.
  public var facts: PartyFacts

  /// A query by names, and facts where known.
  public init(_ names: [String], type: PartyType? = nil, facts: PartyFacts = PartyFacts()) {
    self.names = names
    self.type = type
    self.facts = facts
  }
}
