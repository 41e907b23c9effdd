import Events

/// The share of each pay that goes on to the same beneficiary.
struct ForwardedShares: Sendable {
  private struct Earnings {
    let currency: CurrencyCode
    var total = 0.0
    var last = Instant.distantPast
    var lastAmount = 0.0
  }

  private struct Period {
    var share: Double
    var pay: Double
  }

  private struct Beneficiary {
    let key: CounterpartyKey
    let currency: CurrencyCode
    var third: Bool?
    var lastSent: Instant
    var totalAtLast: Double
    var periods = LastEntries<Period>(6)
    var halves = 0
  }

  /// The most regular forwarding so far.
  struct Best: Sendable {
    var periods = 0
    var mean = 0.0
    var spread = 0.0
    var third: Bool?
  }

  private var earnings: [Earnings] = []
  private var beneficiaries: [Beneficiary] = []
  private(set) var best: Best?
  private(set) var thirdCountryCycles: Int?

  mutating func receive(_ flow: Flow) {
    let index: Int
    if let known = earnings.firstIndex(where: { $0.currency == flow.currency }) {
      index = known
    } else {
      if earnings.count >= 3 { earnings.removeFirst() }
      earnings.append(Earnings(currency: flow.currency))
      index = earnings.count - 1
    }
    earnings[index].total += flow.amount
    earnings[index].last = flow.at
    earnings[index].lastAmount = flow.amount
  }

  /// Measures an outflow against the pay since the last one to the same beneficiary; tells whether it adds to a pattern.
  mutating func send(_ flow: Flow, toThirdCountry third: Bool?) -> Bool {
    guard let party = flow.party, let pay = earnings.first(where: { $0.currency == flow.currency }) else { return false }
    if best == nil { best = Best() }
    if third != nil, thirdCountryCycles == nil { thirdCountryCycles = 0 }
    guard flow.at.days(since: pay.last) <= 5 else { return false }
    let index = self.index(of: party, flow, pay)
    beneficiaries[index].third = third ?? beneficiaries[index].third
    var beneficiary = beneficiaries[index]
    let base = pay.total - beneficiary.totalAtLast
    let before = beneficiary.periods.items.last
    if base <= 0, let last = before, flow.at.days(since: beneficiary.lastSent) <= 5 {
      // A second transfer after the same pay belongs to the same period.
      beneficiary.periods.replaceLast(with: Period(share: last.share + flow.amount / last.pay, pay: last.pay))
      if last.share < 0.5, last.share + flow.amount / last.pay >= 0.5 { beneficiary.halves += 1 }
    } else if base > 0 {
      beneficiary.periods.append(Period(share: flow.amount / base, pay: base))
      if flow.amount / base >= 0.5 { beneficiary.halves += 1 }
    } else {
      return false
    }
    beneficiary.lastSent = flow.at
    beneficiary.totalAtLast = pay.total
    beneficiaries[index] = beneficiary
    if beneficiary.third == true { thirdCountryCycles = max(thirdCountryCycles ?? 0, beneficiary.halves) }
    weigh(beneficiary)
    return (beneficiary.periods.items.last?.share ?? 0) >= 0.5
  }

  private mutating func index(of party: CounterpartyKey, _ flow: Flow, _ pay: Earnings) -> Int {
    if let known = beneficiaries.firstIndex(where: { $0.key == party && $0.currency == flow.currency }) { return known }
    if beneficiaries.count >= 8,
      let least = beneficiaries.indices.min(by: { rank(beneficiaries[$0]) < rank(beneficiaries[$1]) })
    {
      beneficiaries.remove(at: least)
    }
    // What was earned before the first transfer is counted as its last pay alone.
    beneficiaries.append(
      Beneficiary(key: party, currency: flow.currency, lastSent: flow.at, totalAtLast: pay.total - pay.lastAmount))
    return beneficiaries.count - 1
  }

  private func rank(_ beneficiary: Beneficiary) -> (Int, Int64) { (beneficiary.halves, beneficiary.lastSent.microseconds) }

  private mutating func weigh(_ beneficiary: Beneficiary) {
    let items = beneficiary.periods.items
    guard items.count >= 3 else { return }
    for count in stride(from: items.count, through: 3, by: -1) {
      let suffix = items.suffix(count)
      let shares = suffix.map(\.share)
      guard shares.allSatisfy({ $0 >= 0.5 && $0 <= 0.95 }), shares.variation < 0.1 else { continue }
      let found = Best(periods: count, mean: shares.mean, spread: suffix.map(\.pay).variation, third: beneficiary.third)
      // To a country with no tie outranks the rent, however regular that is.
      let rank = (found.third == true ? 1 : 0, found.periods)
      if let best, rank < (best.third == true ? 1 : 0, best.periods) { return }
      best = found
      return
    }
  }
}
