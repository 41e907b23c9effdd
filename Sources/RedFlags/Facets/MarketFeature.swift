import Events

/// How a subject behaves on a marketplace.
public enum MarketFeature: Int, FeatureKey {
  case pricedBids, bidPriceRatio, offPlatformBeforePay, topRatedSubjects30, smallProjectShare
  case advanceRequests, threatsAfterAdvanceRequest, leakThreats, engagementsFirst30

  /// What the feature is.
  public var declaration: FeatureDeclaration {
    switch self {
    case .pricedBids:
      .init("priced_bids", .count, "Bids with both the asked rate and the market's rate in one currency.", from: [.bidPlaced])
    case .bidPriceRatio:
      .init(
        "bid_price_ratio", .ratio, "Median of asked rate over market rate in the last 15 such bids; known from five on.",
        from: [.bidPlaced])
    case .offPlatformBeforePay:
      .init(
        "off_platform_before_pay", .count, "Asked to move payment or talk off the platform before anything was paid.",
        from: [.messageSent, .requestMade, .paymentMade])
    case .topRatedSubjects30:
      .init(
        "top_rated_subjects_30d", .count, "Most subjects to which it gave 4.5 stars or more within any 30 days (up to 32).",
        from: [.ratingGiven])
    case .smallProjectShare:
      .init(
        "small_project_share", .ratio,
        "Share of its rated projects worth less than about 20 USD in their currency; known from three on.",
        from: [.ratingGiven])
    case .advanceRequests:
      .init("advance_requests", .count, "Requests to be paid in advance.", from: [.messageSent, .requestMade])
    case .threatsAfterAdvanceRequest:
      .init(
        "threats_after_advance_request", .count, "Hostile or threatening messages within 30 days after such a request.",
        from: [.messageSent])
    case .leakThreats:
      .init("leak_threats", .count, "Messages that threaten to publish or leak code or data.", from: [.messageSent])
    case .engagementsFirst30:
      .init(
        "engagements_first_30d", .count, "Engagements started within 30 days of the account's opening.",
        from: [.subjectOpened, .engagementStarted])
    }
  }
}
