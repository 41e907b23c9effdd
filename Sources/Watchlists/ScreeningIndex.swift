public import Names

/// All loaded parties, ready for exact look-ups from many threads. Immutable.
public struct ScreeningIndex: Sendable {
  /// Every party in the order it was loaded.
  public let parties: [ListedParty]

  /// A listed name that equals a name asked for.
  public struct NameMatch: Sendable, Hashable {
    /// The party.
    public let party: ListedParty
    /// Its name that matched.
    public let name: ListedName
  }

  struct NameEntry {
    var party: Int
    var name: Int
  }

  /// Wallets, numbers and contacts of the parties.
  public let identifiers: IdentifierIndex
  let nameTable: [String: [NameEntry]]
  let spellings: (any SpellingSearch)?
  /// The parties of each full date of birth, for spellings.
  let birthTable: [PartialDate: [Int]]

  /// Builds the tables. Cost: about 20 microseconds a party.
  ///
  /// - Parameter spellings: finds names in other spellings, over the same parties in the same order; nil for names letter for letter.
  public init(parties: [ListedParty], spellings: (any SpellingSearch)? = nil) {
    var names: [String: [NameEntry]] = [:]
    names.reserveCapacity(parties.count * 3)
    for (index, party) in parties.enumerated() {
      for (position, name) in party.names.enumerated() {
        for key in Self.keys(of: name.text, kind: party.kind) {
          names[key, default: []].append(NameEntry(party: index, name: position))
        }
      }
    }
    self.parties = parties
    identifiers = IdentifierIndex(parties: parties)
    nameTable = names
    self.spellings = spellings
    birthTable = spellings == nil ? [:] : Self.births(of: parties)
  }

  private static func births(of parties: [ListedParty]) -> [PartialDate: [Int]] {
    var births: [PartialDate: [Int]] = [:]
    for (index, party) in parties.enumerated() {
      for date in party.birthDates where date.agreement(with: date.earliest) == .equal {
        births[date.earliest, default: []].append(index)
      }
    }
    return births
  }

  /// The lists in the index, each edition once, in the order they were loaded.
  public var sources: [ListSource] {
    var sources: [ListSource] = []
    for party in parties where sources.last != party.list && !sources.contains(party.list) { sources.append(party.list) }
    return sources
  }

  /// Parties that own the address, on whatever chain. Empty for a text that is no address.
  public func wallet(_ address: String) -> [ListedParty] {
    guard let key = WalletAddress.lookupKey(address) else { return [] }
    return (identifiers.wallets[key] ?? []).map { parties[$0.party] }
  }

  /// Parties with the document number. Letters and digits count; numbers of fewer than five never match.
  ///
  /// Two known countries must be equal; an unknown one agrees with every other.
  public func documentNumber(_ number: String, country: String? = nil) -> [ListedParty] {
    var found: [Int] = []
    for entry in identifiers.documentEntries(number, country) where !found.contains(entry.party) { found.append(entry.party) }
    return found.map { parties[$0] }
  }

  /// Listed names of exactly these tokens, in any order, hyphens counting as spaces or as nothing.
  public func name(_ name: FoldedName) -> [NameMatch] {
    var found = nameTable[name.key] ?? []
    if let joined = name.hyphenJoinedKey { found += nameTable[joined] ?? [] }
    if found.isEmpty { return [] }
    var matches: [NameMatch] = []
    for entry in found {
      let match = NameMatch(party: parties[entry.party], name: parties[entry.party].names[entry.name])
      if !matches.contains(match) { matches.append(match) }
    }
    return matches
  }

  /// The keys of a listed name: as written, hyphens closed up, and a person's given names as one word.
  private static func keys(of text: String, kind: ListedParty.Kind) -> Set<String> {
    let folded = FoldedName(text)
    guard !folded.isEmpty else { return [] }
    var keys: Set<String> = [folded.key]
    if let joined = folded.hyphenJoinedKey { keys.insert(joined) }
    if kind == .person || kind == .wallet || kind == .unknown, let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) {
      let family = FoldedName(String(text[..<comma])).tokens
      let given = FoldedName(String(text[text.utf8.index(after: comma)...])).tokens
      if given.count > 1 { keys.insert(FoldedName.key(of: family + [given.joined()])) }
    }
    return keys
  }
}

/// Document numbers in the form they are compared in.
public enum DocumentNumber {
  /// Whether enough letters and digits are there to compare a number with those of lists.
  public static func isComparable(_ number: String) -> Bool { key(number) != nil }

  /// Shorter numbers belong to too many people.
  static let shortest = 5
  /// From this length on a number is rare enough to be strong without a known country: 10^8 numbers of digits alone.
  static let rareLength = 8

  /// Capital letters and digits, or nil when too few are left or all are the same.
  static func key(_ number: String) -> String? {
    var key: [UInt8] = []
    for byte in number.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A: key.append(byte)
      case 0x61...0x7A: key.append(byte & 0xDF)
      default: continue
      }
    }
    guard key.count >= shortest, key.contains(where: { $0 != key[0] }) else { return nil }
    return String(decoding: key, as: UTF8.self)
  }
}
