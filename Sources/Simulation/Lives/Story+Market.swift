import Events

extension Story {
  /// Somebody who sells work on a platform.
  mutating func liveAsFreelancer() {
    let opened = openingMoment()
    appear(at: opened, role: "freelancer")
    describe(at: opened.adding(seconds: 500), working: true)
    checkContacts(after: opened)
    if random.chance(0.85) { proveIdentity(after: opened) }
    lookOutside(at: opened.adding(days: 2))
    analyseCode(at: opened.adding(days: 4))
    if random.chance(character.habits.disowned) { checkBackground(after: opened) }
    let last = random.chance(0.15) ? opened.adding(days: random.between(20, 200)) : population.end
    let stop = min(last, population.end)
    let methods = openAccounts(from: opened.adding(days: random.between(1, 12)), to: stop)
    let wantsCoins = random.chance(character.habits.paidInCoins)
    if wantsCoins {
      declare(chain: character.wallet.chain, address: character.wallet.address, at: opened.adding(days: 3))
    }
    let market = random.logNormal(median: 40, sigma: 0.35)
    let rate = market * (random.chance(character.habits.cheap) ? random.between(0.45, 0.78) : random.between(0.8, 1.3))
    contracts(from: opened, to: stop, methods: methods.map { ($0.id, $0.from) }, rate: rate, coins: wantsCoins)
    var left = remaining()
    while left > 0 {
      let before = events.count
      let day = day(from: opened, to: stop)
      switch random.weighted([0.5, 0.3, 0.2]) {
      case 0: visit(on: day, service: "web", sampled: 0.06)
      case 1: bid(on: day, rate: rate, market: market)
      default: write(on: day)
      }
      left -= max(1, events.count - before)
    }
    if last < population.end, random.chance(0.4) {
      tell(.subjectClosed(SubjectClosed { $0.reason = "inactive" }), at: office(last.day + 1))
    }
  }

  private mutating func bid(on day: Int, rate: Double, market: Double) {
    let shared = random.chance(character.habits.bidsFromTemplate)
    var stem = RandomSource(seed: character.textStem, path: UInt64(random.int(0...2)))
    let text = shared ? Phrases.pitch(&stem) : Phrases.pitch(&random)
    let client = plan.another(.client, at: slot.firm, seed: population.seed, &random)
    let job = "job-\(random.int(1...90_000))"
    let (asked, usual) = (money(rate * random.between(0.9, 1.1)), money(market))
    let withMarket = random.chance(0.7)
    tell(
      .bidPlaced(
        BidPlaced {
          $0.jobID = job
          $0.client = client?.text
          $0.text = text
          $0.rate = asked
          $0.marketRate = withMarket ? usual : nil
        }), at: active(day))
  }

  private mutating func write(on day: Int) {
    let habits = character.habits
    var intents: [Term<MessageIntent>] = []
    if random.chance(habits.pullsOffPlatform) { intents.append(.known(.offPlatform)) }
    if random.chance(habits.wantsAdvance) { intents.append(.known(.advancePayment)) }
    if random.chance(habits.threatens) { intents.append(.known(random.pick([.threat, .leakThreat]))) }
    if random.chance(0.04) { intents.append(.known(.codeSample)) }
    let to = plan.another(.client, at: slot.firm, seed: population.seed, &random)
    let text = random.chance(0.3) ? Phrases.pitch(&random) : nil
    tell(
      .messageSent(
        MessageSent {
          $0.to = to?.text
          $0.intents = intents.isEmpty ? nil : intents
          $0.text = text
        }), at: active(day))
  }

  private mutating func contracts(
    from first: Instant, to last: Instant, methods: [(id: String, from: Instant)], rate: Double, coins: Bool
  ) {
    let busy = random.logNormal(median: 4, sigma: 0.6)
    for _ in 0..<min(12, random.count(busy)) {
      let begin = active(day(from: first.adding(days: 3), to: last))
      let id = reference("en-")
      let client = plan.another(.client, at: slot.firm, seed: population.seed, &random)?.text ?? "client"
      let price = money(rate)
      tell(
        .engagementStarted(
          EngagementStarted {
            $0.engagementID = id
            $0.organisation = client
            $0.remote = true
            $0.rate = price
          }), at: begin)
      let value = rate * random.logNormal(median: 22, sigma: 0.8)
      let paid = begin.adding(days: random.between(4, 50))
      let method = methods.last { $0.from <= paid } ?? methods.first
      receive(value, .freelance, from: client, method: coins ? nil : method?.id, at: office(paid.day))
      if coins { receiveCoins(value, at: office(paid.day).adding(seconds: 900)) }
      if random.chance(0.3) { passOn(value, after: paid) }
      if random.chance(0.7) {
        tell(
          .engagementEnded(
            EngagementEnded {
              $0.engagementID = id
              $0.reason = "delivered"
            }), at: paid.adding(days: 1))
      }
      if random.chance(0.015) {
        tell(.complaintReceived(ComplaintReceived { $0.kind = .known(.nonDelivery) }), at: paid.adding(days: 6))
      }
    }
  }

  /// Somebody who buys work on a platform.
  mutating func liveAsClient() {
    let opened = openingMoment()
    appear(at: opened, role: "client")
    describe(at: opened.adding(seconds: 300), working: false)
    checkContacts(after: opened)
    if random.chance(0.3) { proveIdentity(after: opened) }
    let method = reference("pm-")
    addAccount(character.accounts[0], id: method, at: opened.adding(days: 1))
    let favourites = character.favourites
    var left = remaining(of: 0.7)
    while left > 0 {
      let before = events.count
      let day = day(from: opened.adding(days: 1), to: population.end)
      switch random.weighted([0.55, 0.2, 0.15, 0.1]) {
      case 0: visit(on: day, service: "web", sampled: 0.04)
      case 1: hire(on: day, favourites)
      case 2:
        let value = random.logNormal(median: 400, sigma: 1)
        let payee = PayAccount(
          holder: InventedName(given: "Platform", family: "Escrow", native: nil), country: firm.city.country, &random)
        send(value, to: payee, purpose: .invoice, at: active(day))
      default:
        let to = plan.another(.account, at: slot.firm, seed: population.seed, &random)
        tell(.messageSent(MessageSent { $0.to = to?.text }), at: active(day))
      }
      left -= max(1, events.count - before)
    }
  }

  /// A rating; clients with favourites mostly rate those.
  private mutating func hire(on day: Int, _ favourites: [SubjectID]) {
    let favourite = favourites.isEmpty || random.chance(0.25) ? nil : random.pick(favourites)
    guard let to = favourite ?? plan.another(.account, at: slot.firm, seed: population.seed, &random) else { return }
    let stars = favourite != nil || random.chance(0.75) ? 5 : random.pick([4.5, 4.0, 3.0, 2.0, 1.0])
    let value = random.logNormal(median: favourite != nil ? 40 : 320, sigma: 1.1)
    tell(
      .ratingGiven(
        RatingGiven {
          $0.to = to
          $0.stars = stars
          $0.projectValue = money(value)
        }), at: active(day))
  }
}
