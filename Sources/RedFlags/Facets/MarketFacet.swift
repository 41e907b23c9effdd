import Events

/// Bids, messages, ratings and contracts of a marketplace account.
struct MarketFacet: Facet {
  typealias Feature = MarketFeature

  static let interests: Set<EventKind> = [
    .bidPlaced, .messageSent, .requestMade, .paymentMade, .ratingGiven, .engagementStarted, .subjectOpened,
  ]

  private var priced = 0
  private var ratios = LastEntries<Double>(15)
  private var isPaid = false
  private var offPlatform: Int?
  private var rated: [(to: CounterpartyKey, last: Instant)] = []
  private var mostRated: Int?
  private var projects = 0
  private var smallProjects = 0
  private var advances: Int?
  private var advanceAt: Instant?
  private var threats = 0
  private var leaks = 0
  private var messages = false
  private var openedAt: Instant?
  private var engagements: Int?

  init() {}

  mutating func observe(_ observation: inout Observation<MarketFeature>) {
    switch observation.event.payload {
    case .bidPlaced(let bid): price(bid, &observation)
    case .messageSent(let message): read(message, &observation)
    case .requestMade(let request):
      if request.kind == .offPlatform { askOffPlatform(&observation) }
      if request.kind == .advancePay { askAdvance(&observation) }
    case .paymentMade(let payment):
      if payment.direction == .in { isPaid = true }
    case .ratingGiven(let rating): rate(rating, &observation)
    case .subjectOpened(let opened): openedAt = openedAt ?? opened.createdAt?.instant ?? observation.instant
    case .engagementStarted:
      guard let openedAt else { return }
      engagements = engagements ?? 0
      guard observation.instant.days(since: openedAt) <= 30 else { return }
      engagements = (engagements ?? 0) + 1
      observation.note(.engagementsFirst30)
    default: break
    }
  }

  private mutating func price(_ bid: BidPlaced, _ observation: inout Observation<MarketFeature>) {
    guard let asked = bid.rate, let market = bid.marketRate, CurrencyCode(asked.currency) == CurrencyCode(market.currency)
    else { return }
    let ratio = asked.amount.value / market.amount.value
    guard ratio.isFinite, ratio > 0 else { return }
    priced += 1
    ratios.append(ratio)
    if ratio <= 0.75 { observation.note(.bidPriceRatio) }
  }

  private mutating func read(_ message: MessageSent, _ observation: inout Observation<MarketFeature>) {
    guard let intents = message.intents else { return }
    messages = true
    for intent in intents {
      switch intent.known {
      case .offPlatform: askOffPlatform(&observation)
      case .advancePayment: askAdvance(&observation)
      case .threat: threaten(&observation)
      case .leakThreat:
        leaks += 1
        observation.note(.leakThreats)
        threaten(&observation)
      case .codeSample, nil: break
      }
    }
  }

  private mutating func askOffPlatform(_ observation: inout Observation<MarketFeature>) {
    guard !isPaid else { return }
    offPlatform = (offPlatform ?? 0) + 1
    observation.note(.offPlatformBeforePay)
  }

  private mutating func askAdvance(_ observation: inout Observation<MarketFeature>) {
    advances = (advances ?? 0) + 1
    advanceAt = observation.instant
    observation.note(.advanceRequests)
  }

  private mutating func threaten(_ observation: inout Observation<MarketFeature>) {
    guard let advanceAt, observation.instant.days(since: advanceAt) <= 30 else { return }
    threats += 1
    observation.note(.threatsAfterAdvanceRequest)
  }

  private mutating func rate(_ rating: RatingGiven, _ observation: inout Observation<MarketFeature>) {
    mostRated = mostRated ?? 0
    if let value = rating.projectValue, let small = CurrencyTable.smallProject(CurrencyCode(value.currency)) {
      projects += 1
      if value.amount.value < small { smallProjects += 1 }
    }
    guard let stars = rating.stars, stars >= 4.5 else { return }
    let key = CounterpartyKey(rating.to.text)
    if let index = rated.firstIndex(where: { $0.to == key }) {
      rated[index].last = observation.instant
    } else {
      if rated.count >= 32, let oldest = rated.indices.min(by: { rated[$0].last < rated[$1].last }) { rated.remove(at: oldest) }
      rated.append((key, observation.instant))
    }
    let moment = observation.instant
    mostRated = max(mostRated ?? 0, rated.count { moment.days(since: $0.last) <= 30 })
    observation.note(.topRatedSubjects30)
  }

  func write(into row: inout FacetRow<MarketFeature>, asOf moment: Instant) {
    if priced > 0 { row.set(.pricedBids, priced) }
    if priced >= 5 {
      let sorted = ratios.items.sorted()
      row[.bidPriceRatio] = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
    if let offPlatform { row.set(.offPlatformBeforePay, offPlatform) }
    if let mostRated { row.set(.topRatedSubjects30, mostRated) }
    if projects >= 3 { row[.smallProjectShare] = Double(smallProjects) / Double(projects) }
    if let advances { row.set(.advanceRequests, advances) }
    if messages {
      row.set(.threatsAfterAdvanceRequest, threats)
      row.set(.leakThreats, leaks)
    }
    if let engagements { row.set(.engagementsFirst30, engagements) }
  }
}
