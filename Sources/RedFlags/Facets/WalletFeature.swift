import Events

/// What a subject's declared wallets receive and where it goes.
public enum WalletFeature: Int, FeatureKey {
  case selfHosted, ageAtFirstPay, dripPays, dripAmount, sweepCycles, forwardSameAddressCycles, exchangeDepositCashOuts
  case mixerTransfers, mixerNearIncident, mixerAfterPay, chainHopsAfterPay, collectibleShare
  case listedDirect, listedIndirect, frozenCounterparties, guaranteeTransfers, guaranteeLargest, wageMeetsTheft

  /// What the feature is.
  public var declaration: FeatureDeclaration {
    switch self {
    case .selfHosted:
      .init("wallet_self_hosted", .flag, "A declared wallet is held by its own key.", from: [.walletDeclared])
    case .ageAtFirstPay:
      .init(
        "wallet_age_at_first_pay_days", .days, "From the first sign of the wallet to its first pay in stablecoin.",
        from: [.walletDeclared, .payoutMethodAdded, .transferObserved])
    case .dripPays:
      .init(
        "wage_drip_pays", .count,
        "Most stablecoin pays in a row (up to 12), 12 to 33 days apart, each within 15 % of their mean.",
        from: [.transferObserved])
    case .dripAmount: .init("wage_drip_amount", .score, "Their mean amount in US dollars.", from: [.transferObserved])
    case .sweepCycles:
      .init(
        "wage_sweep_cycles", .count,
        "Pays of which 95 % or more left within 24 hours, other than to custody or to an own wallet.", from: [.transferObserved])
    case .forwardSameAddressCycles:
      .init(
        "wage_forward_same_address_cycles", .count,
        "Most pay cycles in which half or more went within ten days to the same address that is no labelled service.",
        from: [.transferObserved])
    case .exchangeDepositCashOuts:
      .init(
        "exchange_deposit_cash_outs", .count,
        "Transfers to addresses labelled as an exchange's deposit address, directly or from an address that took the money.",
        from: [.transferObserved])
    case .mixerTransfers:
      .init(
        "mixer_transfers", .count, "Transfers with a labelled mixer, directly or from an address that took the money.",
        from: [.transferObserved])
    case .mixerNearIncident:
      .init(
        "mixer_near_incident", .count,
        "Of these, within 72 hours after a contract or key change, a threat, or money labelled as stolen came in.",
        from: [.transferObserved, .accessUsed, .threatReceived])
    case .mixerAfterPay:
      .init("mixer_after_pay", .count, "Of these, to a mixer within 72 hours after a pay.", from: [.transferObserved])
    case .chainHopsAfterPay:
      .init(
        "chain_hops_after_pay", .count,
        "Times that, within 72 hours after pay or stolen money, an amount left one chain and within 24 hours came in on another as "
          + "another asset (within 3 %, or by a labelled bridge or swap).", from: [.transferObserved])
    case .collectibleShare:
      .init(
        "collectible_share_of_pay", .ratio,
        "Largest share of a pay that went within 7 days to collectibles or name services, in comparable assets.",
        from: [.transferObserved])
    case .listedDirect:
      .init(
        "listed_direct_transfers", .count, "Transfers with an address labelled as sanctioned; incoming dust does not count.",
        from: [.transferObserved])
    case .listedIndirect:
      .init(
        "listed_indirect_transfers", .count,
        "Transfers between a labelled sanctioned address and an address that dealt with the subject, no service, of 1,000 USD or a "
          + "tenth of what was sent.", from: [.transferObserved])
    case .frozenCounterparties:
      .init(
        "frozen_counterparties", .count, "Direct counterparties that an issuer froze, within 90 days of the transfer.",
        from: [.transferObserved, .accountFrozen])
    case .guaranteeTransfers:
      .init(
        "guarantee_market_transfers", .count, "Transfers with a labelled guarantee market or settlement service.",
        from: [.transferObserved])
    case .guaranteeLargest:
      .init("guarantee_market_largest_usd", .score, "The largest of them in a dollar stablecoin.", from: [.transferObserved])
    case .wageMeetsTheft:
      .init(
        "wage_meets_theft", .flag, "Pay and money labelled as stolen came into the subject's wallets within 180 days.",
        from: [.transferObserved])
    }
  }
}
