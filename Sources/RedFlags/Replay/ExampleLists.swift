import Events
import Watchlists

/// The small lists that an example brings along.
enum ExampleLists {
  /// Wallets stand one a line, `address` or `asset,address`; listed parties as `kind | name | document | country | date of birth`.
  static func index(of example: FlagExample) throws -> ScreeningIndex {
    var parties: [ListedParty] = []
    if let wallets = example.wallets {
      let bytes = Array(wallets.joined(separator: "\n").utf8)
      let (found, rejects) = try Watchlist.load(file: "example-wallets.txt", bytes: bytes)
      if let reject = rejects.first { throw EventError(field: "wallets", reason: reject.description) }
      parties += found
    }
    let source = ListSource(name: "example", file: "example", version: "1")
    for (number, line) in (example.listed ?? []).enumerated() {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingSpaces }
      guard parts.count == 5, let kind = ListedParty.Kind(rawValue: parts[0]) else {
        throw EventError(field: "listed", reason: "needs kind | name | document | country | date of birth")
      }
      var party = ListedParty(id: "L\(number)", list: source, kind: kind)
      party.names = [ListedName(parts[1], quality: .primary)]
      if !parts[2].isEmpty { party.documents = [ListedDocument(type: "Passport", number: parts[2], country: parts[3])] }
      if !parts[3].isEmpty { party.addresses = [PartyAddress(country: parts[3])] }
      if let birth = Watchlists.PartialDate(iso: parts[4]) { party.birthDates = [ListedBirthDate(birth)] }
      parties.append(party)
    }
    return ScreeningIndex(parties: parties)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
