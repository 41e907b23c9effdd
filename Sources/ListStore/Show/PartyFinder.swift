import Names
public import Watchlists

/// Finds parties of a list for people who look something up.
public enum PartyFinder {
  /// The parties of that identifier; when there is none, those with a name that holds all the words, in the order of the list.
  ///
  /// Letters are folded as everywhere: case, marks and width do not count. This is a look-up, not screening.
  public static func find(_ wanted: String, in parties: [ListedParty]) -> [ListedParty] {
    let exact = parties.filter { $0.id == wanted }
    if !exact.isEmpty { return exact }
    let words = Set(FoldedName(wanted).tokens)
    guard !words.isEmpty else { return [] }
    return parties.filter { party in
      party.names.contains { words.isSubset(of: FoldedName($0.text).tokens) }
    }
  }
}
