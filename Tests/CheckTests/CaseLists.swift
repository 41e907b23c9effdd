import Names
import Watchlists

/// The few list entries that a published case needs, as the official lists have them.
enum CaseLists {
  static func index(for needs: [CaseExpectation.ListNeed]) throws -> ScreeningIndex? {
    guard !needs.isEmpty else { return nil }
    let source = ListSource(name: "case", file: "case", version: "1")
    let parties = try needs.enumerated().map { number, need in
      var party = ListedParty(id: "case-\(number)", list: source, kind: need.kind == "wallet" ? .wallet : .organisation)
      if need.kind == "wallet" {
        party.wallets = [ListedWallet(asset: "ETH", address: try WalletAddress(need.value))]
      } else {
        party.names = [ListedName(need.value, quality: .primary)]
        // Both designated firms have their published addresses in China.
        party.addresses = [PartyAddress(country: "China")]
      }
      return party
    }
    return ScreeningIndex(parties: parties)
  }
}
