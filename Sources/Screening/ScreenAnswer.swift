public import Names
public import Watchlists

/// What the lists have on a request: the parties it may be, best first.
public struct ScreenAnswer: Sendable, Hashable {
  /// The parties, the highest score first, ties in the order of the lists.
  public var matches: [ScreenMatch]

  /// An answer of its matches.
  public init(matches: [ScreenMatch]) { self.matches = matches }
}

/// A listed party that a request may be, with the score and the reasons.
public struct ScreenMatch: Sendable, Hashable {
  /// The party's position in `Screener.parties`.
  public var party: Int
  /// The list's own identifier of the party. Unique inside its list only.
  public var entityID: String
  /// The name under which the list keeps the party.
  public var name: String
  /// From 0 to 1: a number or wallet that is equal gives 1, names and facts what their evidence gives.
  public var score: Double
  /// How the names agree, and which facts were compared; nil when the match rests on identifiers alone.
  public var why: Why?
  /// The score of the names without facts and identifiers; nil when no name agrees.
  public var nameScore: Double?
  /// Wallets, numbers and contacts that are equal.
  public var identifiers: [IdentifierIndex.Match]

  /// What the match rests on, the strongest first.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// An equal wallet.
    case wallet
    /// An equal number of a document or register.
    case number
    /// An equal phone number or mail address.
    case contact
    /// A name, and at least one fact that speaks for the same party.
    case nameAndFacts
    /// A name alone.
    case name
  }

  /// What the match rests on.
  public var basis: Basis {
    if identifiers.contains(where: { $0.kind == .wallet }) { return .wallet }
    if identifiers.contains(where: { $0.kind == .number }) { return .number }
    if !identifiers.isEmpty { return .contact }
    return why?.facts.contains(where: \.agrees) == true ? .nameAndFacts : .name
  }

  /// Whether more than names speak for one and the same party. A name alone never confirms: many people share it.
  public var isConfirmable: Bool { basis != .name && basis != .contact }
}
