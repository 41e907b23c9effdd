/// Finds listed names that are a stated name in another spelling or script.
///
/// `ScreeningIndex` finds names letter for letter by itself. With a search for spellings it also finds those written otherwise, where a
/// second identifier agrees exactly.
public protocol SpellingSearch: Sendable {
  /// The parties of which a name is one of the query's so certainly that the name by itself would be worth an alert.
  ///
  /// Names and kind are all that may be looked at: the index compares the second identifiers.
  func spellings(of query: ScreeningQuery) -> [SpellingMatch]
}

/// A listed name that is a stated one, however it is written.
public struct SpellingMatch: Sendable, Hashable {
  /// The position of the party among those of the index.
  public let party: Int
  /// The listed name as written.
  public let listed: String
  /// The stated name as written.
  public let stated: String

  /// A match.
  public init(party: Int, listed: String, stated: String) {
    self.party = party
    self.listed = listed
    self.stated = stated
  }
}
