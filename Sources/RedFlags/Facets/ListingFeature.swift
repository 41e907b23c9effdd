import Events

/// What the loaded lists say about a subject and those it pays.
enum ListingFeature: Int, FeatureKey {
  case walletHits, walletTwinHits, paidHits, receivedHits, documentHits, nameStrongHits, nameHits, companyHits

  var declaration: FeatureDeclaration {
    switch self {
    case .walletHits:
      .init(
        "list_wallet_hits", .count,
        "Listed parties that own a wallet which the subject named as its own, by key over all chains.",
        from: [.walletDeclared, .payoutMethodAdded])
    case .walletTwinHits:
      .init(
        "list_wallet_twin_hits", .count, "Of these, parties whose wallet is listed for another chain than the one used.",
        from: [.walletDeclared, .payoutMethodAdded])
    case .paidHits:
      .init("list_paid_hits", .count, "Listed parties to which a wallet of the subject sent.", from: [.transferObserved])
    case .receivedHits:
      .init(
        "list_received_hits", .count, "Listed parties that sent to a wallet of the subject: anybody can send to anybody.",
        from: [.transferObserved])
    case .documentHits:
      .init(
        "list_document_hits", .count, "Listed parties with one of the subject's document numbers.", from: [.documentSubmitted])
    case .nameStrongHits:
      .init(
        "list_name_strong_hits", .count,
        "Listed parties whose name, also in another spelling, and a second identifier agree with the subject's.",
        from: [.profileChanged, .documentSubmitted])
    case .nameHits:
      .init(
        "list_name_hits", .count, "Listed parties whose name alone equals the subject's: not a reason to act.",
        from: [.profileChanged, .documentSubmitted])
    case .companyHits:
      .init(
        "list_company_hits", .count, "Listed organisations whose exact name and country agree with a counterparty's.",
        from: [.paymentMade])
    }
  }
}
