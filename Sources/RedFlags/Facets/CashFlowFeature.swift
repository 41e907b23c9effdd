import Events

/// What happens to money before and after it reaches a subject's account.
public enum CashFlowFeature: Int, FeatureKey {
  case payrollOriginators31, payrollOriginators365, payrollParallelOriginators, payeeNames60, payInOtherNames
  case passThroughCycles, fixedSharePeriods, fixedShareMean, fixedSharePaySpread, fixedShareThirdCountry
  case thirdCountryForwardCycles, nearLimitTransfers7, unitFeeMonths, unitFeeGrowth, splitPayees48
  case conduitSources30, conduitBeneficiaries, conduitMargin, payers365

  /// What the feature is.
  public var declaration: FeatureDeclaration {
    switch self {
    case .payrollOriginators31:
      .init("payroll_originators_31d", .count, "Most employers that paid a wage within any 31 days.", from: [.paymentMade])
    case .payrollOriginators365:
      .init("payroll_originators_365d", .count, "Most employers that paid a wage within any 365 days.", from: [.paymentMade])
    case .payrollParallelOriginators:
      .init(
        "payroll_parallel_originators", .count,
        "Most employers within any 31 days of which each had paid a wage at least twice, so that they ran side by side.",
        from: [.paymentMade])
    case .payeeNames60:
      .init(
        "payee_names_60d", .count,
        "Most names, certainly not the subject's and not each other's, to which its incoming pay was made out within any 60 days.",
        from: [.paymentMade])
    case .payInOtherNames:
      .init(
        "pay_in_other_names", .count, "Incoming pay made out to a name that is certainly not the subject's.", from: [.paymentMade]
      )
    case .passThroughCycles:
      .init(
        "pass_through_cycles", .count,
        "Pay cycles (five days apart) after which 90 % or more left within 48 hours, other than to an account in the own name.",
        from: [.paymentMade])
    case .fixedSharePeriods:
      .init(
        "fixed_share_periods", .count,
        "Most pay periods in a row (up to six) in which 50 to 95 % went to one beneficiary within five days, varying by under a tenth.",
        from: [.paymentMade])
    case .fixedShareMean:
      .init("fixed_share_mean", .ratio, "The mean share of those periods.", from: [.paymentMade])
    case .fixedSharePaySpread:
      .init("fixed_share_pay_spread", .ratio, "How much the pay itself varied in those periods.", from: [.paymentMade])
    case .fixedShareThirdCountry:
      .init(
        "fixed_share_third_country", .flag, "Their beneficiary's account is in a country with no tie to the claimed life.",
        from: [.paymentMade])
    case .thirdCountryForwardCycles:
      .init(
        "third_country_forward_cycles", .count,
        "Most pay periods of which half or more went within five days to one beneficiary in a country with no tie to the claimed life.",
        from: [.paymentMade])
    case .nearLimitTransfers7:
      .init(
        "near_limit_transfers_7d", .count, "Most transfers of 80 to 99 % of the currency's review limit within any 7 days.",
        from: [.paymentMade])
    case .unitFeeMonths:
      .init(
        "unit_fee_months", .count,
        "Months in which one payer's credit was a whole, never falling multiple of one unit.", from: [.paymentMade])
    case .unitFeeGrowth:
      .init("unit_fee_growth", .score, "How many times that multiple grew over its first value.", from: [.paymentMade])
    case .splitPayees48:
      .init(
        "split_payees_48h", .count, "Most counterparties among which a sum within 3 % of the last pay was split within 48 hours.",
        from: [.paymentMade])
    case .conduitSources30:
      .init(
        "conduit_sources_30d", .count,
        "Most payers within 30 days at a moment when 90 % or more of their money had gone out again.", from: [.paymentMade])
    case .conduitBeneficiaries:
      .init("conduit_beneficiaries", .count, "Beneficiaries of those 30 days.", from: [.paymentMade])
    case .conduitMargin:
      .init("conduit_margin", .ratio, "Share of that money that stayed.", from: [.paymentMade])
    case .payers365:
      .init("payers_365d", .count, "Most payers, of any purpose, within any 365 days (up to 32).", from: [.paymentMade])
    }
  }
}
