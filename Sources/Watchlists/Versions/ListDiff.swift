/// What changed between two editions of a list, exactly: applied to the one it gives the other.
public struct ListDiff: Sendable, Hashable {
  /// A party that stands in both editions and is not the same.
  public struct Change: Sendable, Hashable {
    /// As it was.
    public let before: ListedParty
    /// As it is.
    public let after: ListedParty
    /// What differs, in the order of the party's facts.
    public let fields: [FieldChange]
  }

  /// What differs in one kind of fact.
  public struct FieldChange: Sendable, Hashable {
    /// The kind of fact, for instance `names`.
    public let field: String
    /// Values that are gone. Empty together with `added` when only their order changed.
    public let removed: [String]
    /// Values that are new.
    public let added: [String]
  }

  /// Parties that are new, in the order of the new edition.
  public let added: [ListedParty]
  /// Parties that are gone, in the order of the old edition.
  public let removed: [ListedParty]
  /// Parties that changed, in the order of the new edition.
  public let changed: [Change]
  /// The identifiers of the new edition in their order, which lists change too.
  public let order: [PartyKey]

  /// Compares two editions. Parties are the same when list and identifier are; the edition of the list is no difference.
  public init(from old: [ListedParty], to new: [ListedParty]) {
    let before = Dictionary(old.map { (PartyKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.map { PartyKey($0) })
    var added: [ListedParty] = []
    var changed: [Change] = []
    for party in new {
      guard let earlier = before[PartyKey(party)] else {
        added.append(party)
        continue
      }
      let fields = Self.fields(earlier, party)
      if !fields.isEmpty { changed.append(Change(before: earlier, after: party, fields: fields)) }
    }
    self.added = added
    self.changed = changed
    removed = old.filter { !after.contains(PartyKey($0)) }
    order = new.map { PartyKey($0) }
  }

  /// True when the editions hold the same parties with the same facts.
  public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

  /// Makes the new edition out of the old one. Parties that did not change keep the old edition's name of their list.
  public func applied(to old: [ListedParty]) -> [ListedParty] {
    var parties = Dictionary(old.map { (PartyKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    for party in removed { parties[PartyKey(party)] = nil }
    for change in changed { parties[PartyKey(change.after)] = change.after }
    for party in added { parties[PartyKey(party)] = party }
    return order.compactMap { parties[$0] }
  }

  /// What differs between two parties; empty when nothing does but the edition.
  static func fields(_ old: ListedParty, _ new: ListedParty) -> [FieldChange] {
    zip(old.facts, new.facts).compactMap { before, after in
      guard before.values != after.values else { return nil }
      return FieldChange(
        field: before.field, removed: rest(of: before.values, without: after.values),
        added: rest(of: after.values, without: before.values))
    }
  }

  private static func rest(of values: [String], without others: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for value in others { counts[value, default: 0] += 1 }
    return values.filter { value in
      guard let count = counts[value], count > 0 else { return true }
      counts[value] = count - 1
      return false
    }
  }
}

/// What a party is known by over the editions of its list.
public struct PartyKey: Sendable, Hashable {
  /// The list's name.
  public let list: String
  /// The party's identifier on it.
  public let id: String

  /// The key of a party.
  public init(_ party: ListedParty) { (list, id) = (party.list.name, party.id) }
}

extension ListedParty {
  /// Every fact as text by its kind, so that two parties without a difference here differ in their list's edition alone.
  var facts: [(field: String, values: [String])] {
    func one(_ value: String?) -> [String] { value.map { [$0] } ?? [] }
    return [
      ("kind", [kind.rawValue]), ("stance", [stance.rawValue]), ("names", names.map(\.fact)),
      ("birthDates", birthDates.map(\.text)),
      ("birthPlaces", birthPlaces), ("nationalities", nationalities), ("genders", genders.map(\.rawValue)),
      ("documents", documents.map(\.fact)), ("addresses", addresses.map(\.fact)),
      ("contacts", contacts.map { "\($0.kind.rawValue) \($0.value)" }), ("programmes", programmes),
      ("wallets", wallets.map { Fact.joined([$0.asset, $0.address.original]) }), ("relations", relations.map(\.fact)),
      ("references", references.map { "\($0.authority) \($0.id)" }), ("craft", craft?.facts ?? []), ("title", one(title)),
      ("remarks", one(remarks)), ("listedOn", one(listedOn?.text)), ("endsOn", one(endsOn?.text)),
    ]
  }
}

/// Facts of several parts as one text.
private enum Fact {
  /// The parts with bars between them; a missing part keeps its place, a bar inside a part is doubled.
  static func joined(_ parts: [String?]) -> String {
    parts.map { ($0 ?? "").components(splitBy: "|").joined(separator: "||") }.joined(separator: " | ")
  }
}

extension ListedName {
  fileprivate var fact: String { Fact.joined([text, quality.rawValue, kind.rawValue, language]) }
}

extension ListedDocument {
  fileprivate var fact: String { Fact.joined([type, number, country, kind.rawValue, issuedOn?.text, expiresOn?.text]) }
}

extension PartyAddress {
  fileprivate var fact: String { Fact.joined([line, city, region, postalCode, country]) }
}

extension ListedRelation {
  fileprivate var fact: String { Fact.joined([kind.rawValue, name, id, type]) }
}

extension CraftFacts {
  fileprivate var facts: [String] {
    let parts: [(String, String?)] = [
      ("flag", flag), ("type", type), ("callSign", callSign), ("tonnage", tonnage), ("owner", owner), ("built", built?.text),
    ]
    return parts.compactMap { name, value in value.map { "\(name) \($0)" } } + formerFlags.map { "formerFlag \($0)" }
  }
}
