import Events

/// Transfers just below the amount at which they would be looked at.
struct NearLimitTransfers: Sendable {
  private var moments = LastEntries<Instant>(12)
  private(set) var most7: Int?

  /// Counts a transfer and tells whether it is one of these. Pay, invoices and fees have their own reasons for their size.
  mutating func add(_ flow: Flow) -> Bool {
    guard flow.purpose == .transfer || flow.purpose == nil, let limit = CurrencyTable.reviewLimit(flow.currency) else {
      return false
    }
    if most7 == nil { most7 = 0 }
    guard flow.amount >= 0.8 * limit, flow.amount <= 0.99 * limit else { return false }
    most7 = max(most7 ?? 0, moments.count(adding: flow.at, within: 7))
    return true
  }
}

/// Monthly credits from one payer that are whole multiples of one unit, as when so much is paid for each device.
struct UnitFees: Sendable {
  private struct Payer {
    let key: CounterpartyKey
    let currency: CurrencyCode
    var unit: Double
    var monthStart: Instant
    var monthAmount: Double
    var settled = 0
    var first: Double
    var highest: Double
    var misses = 0
  }

  private var payers: [Payer] = []

  /// Months and growth of the payer with the longest pattern.
  var best: (months: Int, growth: Double)? {
    guard let payer = payers.max(by: { Self.months($0) < Self.months($1) }) else { return nil }
    return (Self.months(payer), payer.first > 0 ? Self.highest(payer) / payer.first : 1)
  }

  private static func months(_ payer: Payer) -> Int {
    payer.settled + (multiple(payer.monthAmount, of: payer.unit).map { $0 >= payer.highest } == true ? 1 : 0)
  }

  private static func highest(_ payer: Payer) -> Double {
    max(payer.highest, multiple(payer.monthAmount, of: payer.unit) ?? payer.highest)
  }

  /// How many units an amount is, when it is a whole number within 3 % of a unit.
  private static func multiple(_ amount: Double, of unit: Double) -> Double? {
    let ratio = amount / unit
    guard ratio.isFinite, ratio >= 0.97, ratio <= 60, abs(ratio - ratio.rounded()) <= 0.03 else { return nil }
    return ratio.rounded()
  }

  /// Counts a credit; tells whether it fits the pattern. A payer is known by name before account, since it may pay from several.
  mutating func add(_ flow: Flow, from payer: CounterpartyKey?) -> Bool {
    guard let party = payer, flow.purpose != .refund else { return false }
    guard let index = payers.firstIndex(where: { $0.key == party && $0.currency == flow.currency }) else {
      if payers.count >= 6, let least = payers.indices.min(by: { rank(payers[$0]) < rank(payers[$1]) }) {
        payers.remove(at: least)
      }
      payers.append(
        Payer(
          key: party, currency: flow.currency, unit: flow.amount, monthStart: flow.at, monthAmount: flow.amount, first: 1,
          highest: 1))
      return false
    }
    var payer = payers[index]
    defer { payers[index] = payer }
    let gap = flow.at.days(since: payer.monthStart)
    // One payment for each device within a few days makes one month's credit.
    if gap <= 6 {
      payer.monthAmount += flow.amount
      if payer.settled == 0, let count = Self.multiple(payer.monthAmount, of: payer.unit) {
        payer.first = count
        payer.highest = count
      }
      return true
    }
    if let count = Self.multiple(payer.monthAmount, of: payer.unit), count >= payer.highest {
      payer.settled += 1
      payer.highest = count
    } else {
      payer.misses += 1
    }
    if gap < 24 || gap > 38 || payer.misses > 1 {
      payer = Payer(
        key: party, currency: flow.currency, unit: flow.amount, monthStart: flow.at, monthAmount: flow.amount, first: 1,
        highest: 1)
      return false
    }
    payer.monthStart = flow.at
    payer.monthAmount = flow.amount
    return Self.multiple(flow.amount, of: payer.unit) != nil
  }

  private func rank(_ payer: Payer) -> (Int, Int64) { (payer.settled, payer.monthStart.microseconds) }
}

/// One pay that leaves in pieces to many counterparties.
struct SplitPay: Sendable {
  private struct Pay {
    let currency: CurrencyCode
    let at: Instant
    let amount: Double
  }

  private var pays: [Pay] = []
  private var sent = LastEntries<Flow>(20)
  private(set) var most: Int?

  mutating func receive(_ flow: Flow) {
    pays.removeAll { $0.currency == flow.currency }
    if pays.count >= 3 { pays.removeFirst() }
    pays.append(Pay(currency: flow.currency, at: flow.at, amount: flow.amount))
  }

  /// Adds an outflow and tells whether, with those of the 48 hours before it, it makes up the last pay.
  mutating func send(_ flow: Flow) -> Bool {
    guard flow.purpose == .transfer || flow.purpose == nil, let party = flow.party,
      let pay = pays.first(where: { $0.currency == flow.currency }), flow.at.days(since: pay.at) <= 31
    else { return false }
    if most == nil { most = 0 }
    sent.append(flow)
    var parties: [CounterpartyKey] = [party]
    var sum = 0.0
    var split = 0
    for entry in sent.items.reversed() where entry.currency == flow.currency {
      guard flow.at.days(since: entry.at) <= 2, sum <= 1.03 * pay.amount else { break }
      sum += entry.amount
      if let other = entry.party, !parties.contains(other) { parties.append(other) }
      if parties.count > 1, abs(sum - pay.amount) <= 0.03 * pay.amount { split = parties.count }
    }
    guard split > (most ?? 0) else { return false }
    most = split
    return true
  }
}

/// Many payers, few beneficiaries, little left: counted in windows of 30 days and one currency.
struct Conduit: Sendable {
  struct Best: Sendable {
    var sources: Int
    var beneficiaries: Int
    var margin: Double
  }

  private var start: Instant?
  private var currency: CurrencyCode?
  private var sources: [CounterpartyKey] = []
  private var beneficiaries: [CounterpartyKey] = []
  private var received = 0.0
  private var sent = 0.0
  private var bestIsHere = false
  private(set) var best: Best?

  private mutating func open(_ flow: Flow) -> Bool {
    if let start, flow.at.days(since: start) < 30 { return flow.currency == currency }
    self = Conduit(start: flow.at, currency: flow.currency, best: best)
    return true
  }

  init() {}

  private init(start: Instant, currency: CurrencyCode, best: Best?) {
    self.start = start
    self.currency = currency
    self.best = best
  }

  mutating func receive(_ flow: Flow) {
    guard open(flow) else { return }
    received += flow.amount
    if let party = flow.party, sources.count < 40, !sources.contains(party) { sources.append(party) }
  }

  /// Adds an outflow; tells whether more payers than ever have been passed on.
  mutating func send(_ flow: Flow) -> Bool {
    guard open(flow) else { return false }
    sent += flow.amount
    if let party = flow.party, beneficiaries.count < 8, !beneficiaries.contains(party) { beneficiaries.append(party) }
    guard received > 0, sent >= 0.9 * received, sent <= received else { return false }
    let margin = 1 - sent / received
    if let best, sources.count < best.sources || (sources.count == best.sources && !bestIsHere) { return false }
    bestIsHere = true
    best = Best(sources: sources.count, beneficiaries: beneficiaries.count, margin: margin)
    return true
  }
}
