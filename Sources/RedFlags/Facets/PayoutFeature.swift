import Events

/// Who is paid, and how often the answer changes.
public enum PayoutFeature: Int, FeatureKey {
  case payeeCheckMismatch, payoutHolderDiffers, payoutHolderCompany, payoutMethods, payoutChanges60, payoutChanges180
  case cryptoPayRequestsAfterOffer, proofLetterRequests, freezeToWalletChange, taxCheckFailures

  /// What the feature is.
  public var declaration: FeatureDeclaration {
    switch self {
    case .payeeCheckMismatch:
      .init(
        "payee_check_mismatch", .flag,
        "The bank answered that a payout account's holder is somebody else; an unused method that was removed does not count.",
        from: [.payoutMethodAdded])
    case .payoutHolderDiffers:
      .init(
        "payout_holder_differs", .flag,
        "Without a bank's answer: the holder's name is certainly none of the subject's names; firms' accounts do not count.",
        from: [.payoutMethodAdded, .profileChanged, .documentSubmitted])
    case .payoutHolderCompany:
      .init("payout_holder_company", .flag, "A payout account is held by a firm.", from: [.payoutMethodAdded])
    case .payoutMethods: .init("payout_methods", .count, "Payout methods ever added.", from: [.payoutMethodAdded])
    case .payoutChanges60:
      .init(
        "payout_changes_60d", .count,
        "Most changes to another payout account within any 60 days; set-up and renewed cards aside.",
        from: [.payoutMethodAdded])
    case .payoutChanges180:
      .init(
        "payout_changes_180d", .count, "Most changes to another payout account within any 180 days.", from: [.payoutMethodAdded])
    case .cryptoPayRequestsAfterOffer:
      .init(
        "crypto_pay_requests_after_offer", .count, "Requests for pay in crypto after an offer was made or work began.",
        from: [.requestMade])
    case .proofLetterRequests:
      .init("proof_letter_requests", .count, "Requests for a letter that proves employment.", from: [.requestMade])
    case .freezeToWalletChange:
      .init(
        "freeze_to_wallet_change_days", .days,
        "Least time between a frozen account, or a request for a letter to unfreeze one, and a change of wallet.",
        from: [.accountFrozen, .requestMade, .walletDeclared, .payoutMethodAdded])
    case .taxCheckFailures:
      .init(
        "tax_check_failures", .count, "Failed checks of tax number against name with no pass after them.",
        from: [.verificationCompleted])
    }
  }
}
