import Names

extension ScreeningIndex {
  /// Asks all lists for one subject.
  ///
  /// Hits come in the order of the parties; a party has one for each wallet and at most one for name and documents
  /// together. A hit on a name alone is dropped when every date of birth known on both sides contradicts.
  public func screen(_ query: ScreeningQuery) -> [ListHit] {
    var hits = walletHits(query)
    let documents = documentMatches(query)
    var names = nameMatches(query)
    for (party, found) in spelledOtherwise(query, named: names, numbered: documents) { names[party] = found }
    for party in Set(documents.keys).union(names.keys).sorted() {
      if let hit = identityHit(party, names[party], documents[party], query) { hits.append((party, hit)) }
    }
    // Sorting by position alone would leave the order of a party's wallets to the sort.
    return hits.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
  }

  private func walletHits(_ query: ScreeningQuery) -> [(Int, ListHit)] {
    var hits: [(Int, ListHit)] = []
    var seen: Set<String> = []
    for text in query.wallets {
      guard let key = WalletAddress.lookupKey(text), seen.insert(key).inserted else { continue }
      for entry in identifiers.wallets[key] ?? [] {
        let listed = parties[entry.party].wallets[entry.place].address.original
        hits.append((entry.party, hit(entry.party, .wallet, listed, text, nil, isStrong: true)))
      }
    }
    return hits
  }

  private struct DocumentMatch {
    var listed: ListedDocument
    var stated: StatedDocument
    var isStrong: Bool
  }

  private struct NameFound {
    var listed: ListedName
    var stated: PersonName
    var isFullName: Bool
    /// Whether the listed name is another spelling.
    var isSpelling = false
  }

  private func documentMatches(_ query: ScreeningQuery) -> [Int: DocumentMatch] {
    var found: [Int: DocumentMatch] = [:]
    for stated in query.documents {
      for entry in identifiers.documentEntries(stated.number, stated.country) {
        let isSameRegister = entry.country != nil && CountryName.code(stated.country) != nil
        let isRare = (DocumentNumber.key(stated.number)?.utf8.count ?? 0) >= DocumentNumber.rareLength
        let match = DocumentMatch(
          listed: parties[entry.party].documents[entry.document], stated: stated, isStrong: isSameRegister || isRare)
        if found[entry.party].map({ !$0.isStrong && match.isStrong }) ?? true { found[entry.party] = match }
      }
    }
    return found
  }

  private func nameMatches(_ query: ScreeningQuery) -> [Int: NameFound] {
    var found: [Int: NameFound] = [:]
    for stated in query.names {
      for key in stated.lookupKeys {
        for entry in nameTable[key] ?? [] where isAsked(parties[entry.party].kind, query.kind) {
          let listed = parties[entry.party].names[entry.name]
          // One Latin word alone is a nickname that anybody may have.
          let isFullName = key.utf8.contains { $0 == 0x20 || $0 >= 0x80 } && listed.quality != .weakAlias
          let match = NameFound(listed: listed, stated: stated, isFullName: isFullName)
          if let earlier = found[entry.party], Self.rank(earlier) <= Self.rank(match) { continue }
          found[entry.party] = match
        }
      }
    }
    return found
  }

  /// Names in other spellings, asked for only where a second identifier agrees exactly: a full date of birth, or a number.
  ///
  /// A name that is merely alike, with nothing beside it, is no hit here, however alike it is.
  private func spelledOtherwise(
    _ query: ScreeningQuery, named: [Int: NameFound], numbered: [Int: DocumentMatch]
  ) -> [(Int, NameFound)] {
    guard let spellings, !query.names.isEmpty else { return [] }
    var wanted = Set(numbered.keys)
    for birth in query.birthDates { wanted.formUnion(birthTable[birth] ?? []) }
    wanted = wanted.filter { named[$0] == nil && isAsked(parties[$0].kind, query.kind) }
    if wanted.isEmpty { return [] }
    return spellings.spellings(of: query).compactMap { match in
      guard wanted.contains(match.party), let listed = parties[match.party].names.first(where: { $0.text == match.listed }) else {
        return nil
      }
      // One word may be anybody's, as with names letter for letter.
      let isFullName = listed.quality != .weakAlias && match.listed.utf8.contains { $0 == 0x20 || $0 >= 0x80 }
      return (
        match.party,
        NameFound(listed: listed, stated: PersonName(full: match.stated), isFullName: isFullName, isSpelling: true)
      )
    }
  }

  private static func rank(_ match: NameFound) -> Int {
    let quality = ListedName.Quality.allCases.firstIndex(of: match.listed.quality) ?? 0
    return (match.isFullName ? 0 : 10) + quality
  }

  /// Parties known by their wallets only, or of which the list does not say what they are, may be of any kind.
  private func isAsked(_ kind: ListedParty.Kind, _ asked: ListedParty.Kind?) -> Bool {
    asked == nil || kind == asked || kind == .wallet || kind == .unknown
  }

  private func identityHit(
    _ party: Int, _ name: NameFound?, _ document: DocumentMatch?, _ query: ScreeningQuery
  ) -> ListHit? {
    guard let name else {
      return document.map { hit(party, .document, $0.listed.number, $0.stated.number, nil, isStrong: $0.isStrong) }
    }
    let stated =
      name.stated.full ?? name.stated.native ?? [name.stated.given, name.stated.family].compactMap { $0 }.joined(separator: " ")
    func nameHit(_ basis: ListHit.Basis, _ second: ListHit.SecondIdentifier?, isStrong: Bool) -> ListHit {
      var hit = hit(party, basis, name.listed.text, stated, name.listed.quality, second, isStrong: isStrong)
      hit.isSpelling = name.isSpelling
      return hit
    }
    if let document {
      return nameHit(.nameWithDocument, .document(document.listed), isStrong: name.isFullName || document.isStrong)
    }
    let dates = dateAgreement(party, query)
    if case .equal(let date) = dates { return nameHit(.nameWithDateOfBirth, .dateOfBirth(date), isStrong: name.isFullName) }
    if let address = address(party, query) {
      return nameHit(.nameWithAddress, .address(address), isStrong: name.isFullName && dates != .contradicts)
    }
    return dates == .contradicts ? nil : nameHit(.name, nil, isStrong: false)
  }

  /// What the dates of birth of both sides say together.
  private enum DateVerdict: Equatable {
    case equal(PartialDate)
    case consistent, contradicts
  }

  private func dateAgreement(_ party: Int, _ query: ScreeningQuery) -> DateVerdict? {
    var verdict: DateVerdict?
    for stated in query.birthDates {
      for listed in parties[party].birthDates {
        switch listed.agreement(with: stated) {
        case .equal: return .equal(listed.earliest)
        case .consistent: verdict = .consistent
        case .contradicts: verdict = verdict ?? .contradicts
        }
      }
    }
    return verdict
  }

  /// A listed address of the same street line and city; a city alone is shared by too many.
  private func address(_ party: Int, _ query: ScreeningQuery) -> PartyAddress? {
    parties[party].addresses.first { listed in query.addresses.contains { Self.isSame(listed, $0) } }
  }

  private static func isSame(_ listed: PartyAddress, _ stated: PartyAddress) -> Bool {
    guard let line = listed.line.map({ FoldedName($0) }), line.tokens.count > 1 else { return false }
    guard let city = listed.city, let statedLine = stated.line, let statedCity = stated.city else { return false }
    if let one = CountryName.code(listed.country), let other = CountryName.code(stated.country), one != other { return false }
    // A listed city often has the postal code behind it.
    let statedTokens = FoldedName(statedCity).tokens
    return line == FoldedName(statedLine) && !statedTokens.isEmpty && Set(statedTokens).isSubset(of: FoldedName(city).tokens)
  }

  private func hit(
    _ party: Int, _ basis: ListHit.Basis, _ listed: String, _ stated: String, _ quality: ListedName.Quality?,
    _ second: ListHit.SecondIdentifier? = nil, isStrong: Bool
  ) -> ListHit {
    ListHit(
      party: parties[party], basis: basis, listedValue: listed, statedValue: stated, second: second, nameQuality: quality,
      isStrong: isStrong)
  }
}
