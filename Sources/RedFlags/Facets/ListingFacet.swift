import Events

/// What the loaded lists say about a subject and its counterparties.
enum ListingFeature: Int, FeatureKey {
  case walletHits, walletTwinHits, documentHits, nameStrongHits, nameHits, companyHits

  var declaration: FeatureDeclaration {
    switch self {
    case .walletHits:
      .init(
        "list_wallet_hits", .count, "Wallets of the subject or its payers and payees that stand on a list, by key.",
        from: [.walletDeclared, .payoutMethodAdded, .transferObserved])
    case .walletTwinHits:
      .init(
        "list_wallet_twin_hits", .count, "Of these, wallets listed for another chain than the one used.",
        from: [.walletDeclared, .payoutMethodAdded, .transferObserved])
    case .documentHits:
      .init("list_document_hits", .count, "Document numbers of the subject that stand on a list.", from: [.documentSubmitted])
    case .nameStrongHits:
      .init(
        "list_name_strong_hits", .count, "Listed parties whose exact name and a second identifier agree with the subject's.",
        from: [.profileChanged, .documentSubmitted])
    case .nameHits:
      .init(
        "list_name_hits", .count, "Listed parties whose name alone equals the subject's: not a reason to act.",
        from: [.profileChanged, .documentSubmitted])
    case .companyHits:
      .init(
        "list_company_hits", .count, "Counterparties whose exact name and a second identifier agree with a listed party.",
        from: [.paymentMade])
    }
  }
}

/// What the loaded lists say.
struct ListingFacet: Facet {
  typealias Feature = ListingFeature

  static let interests: Set<EventKind> = []

  init() {}

  mutating func observe(_ observation: inout Observation<ListingFeature>) {}

  func write(into row: inout FacetRow<ListingFeature>, asOf moment: Instant) {}
}
