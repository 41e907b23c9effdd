import Names
public import Watchlists

/// A screener finds names in other spellings for an index over the same parties, in the same order.
extension Screener: SpellingSearch {
  /// The parties of which a name alone reaches the score of an alert, weak aliases aside. Facts are left out: nationality, country and
  /// gender never count here.
  public func spellings(of query: ScreeningQuery) -> [SpellingMatch] {
    var texts: [String] = []
    for name in query.names {
      var joined: String?
      if let family = name.family, let given = name.given { joined = "\(family), \(given)" }
      for text in [name.full, name.native, joined].compactMap(\.self) where !texts.contains(text) { texts.append(text) }
    }
    let type: PartyType? =
      switch query.kind {
      case .person: .person
      case .organisation: .organisation
      case .vessel: .vessel
      case .aircraft: .aircraft
      case .wallet, .unknown, nil: nil
      }
    // More than these are namesakes of a name so common that none of them means anything.
    let options = ScreenOptions(threshold: ScoreScale.threshold, limit: 64, explains: false)
    return screen(ScreenRequest(names: texts, type: type), options).matches.compactMap { match in
      guard let why = match.why, why.kind != .weak else { return nil }
      return SpellingMatch(party: match.party, listed: why.listed, stated: why.asked)
    }
  }
}
