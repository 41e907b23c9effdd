import Events

/// Money in and out of a subject's account. Amounts are compared within one currency; amounts of several are never added.
struct CashFlowFacet: Facet {
  typealias Feature = CashFlowFeature

  static let interests: Set<EventKind> = [.paymentMade]

  private var payroll = Payers()
  private var payers = Payers()
  private var payees = PayeeNames()
  private var passThrough = PassThrough()
  private var shares = ForwardedShares()
  private var limits = NearLimitTransfers()
  private var unitFees = UnitFees()
  private var splits = SplitPay()
  private var conduit = Conduit()
  private var payeeVerdicts = NameVerdicts()
  private var counterpartyVerdicts = NameVerdicts()

  init() {}

  mutating func observe(_ observation: inout Observation<CashFlowFeature>) {
    guard case .paymentMade(let payment) = observation.event.payload, let direction = payment.direction.known else { return }
    let amount = payment.money.amount.value
    guard amount > 0, amount.isFinite else { return }
    let flow = Flow(
      at: observation.instant, currency: CurrencyCode(payment.money.currency), amount: amount,
      party: CounterpartyKey(of: payment),
      purpose: payment.purpose?.known)
    switch direction {
    case .in: receive(flow, payment, &observation)
    case .out: send(flow, payment, &observation)
    }
    if limits.add(flow) { observation.note(.nearLimitTransfers7) }
  }

  private mutating func receive(_ flow: Flow, _ payment: PaymentMade, _ observation: inout Observation<CashFlowFeature>) {
    let originator = CounterpartyKey(originatorOf: payment)
    payers.add(originator, at: flow.at)
    conduit.receive(flow)
    guard flow.isPay else {
      if unitFees.add(flow, from: originator) { observation.note(.unitFeeMonths) }
      return
    }
    if flow.purpose == .wage, payroll.add(originator, at: flow.at) {
      observation.note(.payrollOriginators31)
      observation.note(.payrollOriginators365)
      observation.note(.payrollParallelOriginators)
    }
    if let name = payment.payeeName, let differs = payeeVerdicts.differs(name, from: observation.facts) {
      payees.add(name, foreign: differs, at: flow.at)
      if differs {
        observation.note(.payeeNames60)
        observation.note(.payInOtherNames)
      }
    }
    passThrough.receive(flow)
    shares.receive(flow)
    splits.receive(flow)
  }

  private mutating func send(_ flow: Flow, _ payment: PaymentMade, _ observation: inout Observation<CashFlowFeature>) {
    // Money moved between a person's own accounts has not left; money to the family has, but serves nobody else's purse.
    let standing = counterpartyVerdicts.standing(of: payment.counterparty?.name, observation.facts)
    if conduit.send(flow) { observation.note(.conduitSources30) }
    guard standing != .own, standing != .kin else { return passThrough.seeOutflow() }
    if passThrough.send(flow) { observation.note(.passThroughCycles) }
    if splits.send(flow) { observation.note(.splitPayees48) }
    let isThird = observation.facts.hasNoTie(to: payment.counterparty?.country)
    if shares.send(flow, toThirdCountry: isThird) {
      observation.note(.fixedSharePeriods)
      if isThird == true { observation.note(.thirdCountryForwardCycles) }
    }
  }

  func write(into row: inout FacetRow<CashFlowFeature>, asOf moment: Instant) {
    if let counts = payroll.counts {
      row.set(.payrollOriginators31, counts.month)
      row.set(.payrollOriginators365, counts.year)
      row.set(.payrollParallelOriginators, counts.parallel)
    }
    if let counts = payers.counts { row.set(.payers365, counts.year) }
    if let names = payees.counts {
      row.set(.payeeNames60, names.most60)
      row.set(.payInOtherNames, names.payments)
    }
    if let cycles = passThrough.cycles { row.set(.passThroughCycles, cycles) }
    if let best = shares.best {
      row.set(.fixedSharePeriods, best.periods)
      if best.periods > 0 {
        row[.fixedShareMean] = best.mean
        row[.fixedSharePaySpread] = best.spread
        if let third = best.third { row.set(.fixedShareThirdCountry, third) }
      }
      if let cycles = shares.thirdCountryCycles { row.set(.thirdCountryForwardCycles, cycles) }
    }
    if let transfers = limits.most7 { row.set(.nearLimitTransfers7, transfers) }
    if let best = unitFees.best {
      row.set(.unitFeeMonths, best.months)
      row[.unitFeeGrowth] = best.growth
    }
    if let payees = splits.most { row.set(.splitPayees48, payees) }
    if let best = conduit.best {
      row.set(.conduitSources30, best.sources)
      row.set(.conduitBeneficiaries, best.beneficiaries)
      row[.conduitMargin] = best.margin
    }
  }
}

/// A payment reduced to what the folds below compare.
struct Flow: Sendable {
  let at: Instant
  let currency: CurrencyCode
  let amount: Double
  let party: CounterpartyKey?
  let purpose: PaymentPurpose?

  /// Pay for work.
  var isPay: Bool { purpose == .wage || purpose == .freelance || purpose == .invoice }
}

extension Facts {
  /// Whether a country is none of those that the subject's claimed life names (residences, addresses on documents): nil when either
  /// side is unknown. Countries are only compared with each other.
  func hasNoTie(to country: String?) -> Bool? {
    guard let country, let home = claimed.country else { return nil }
    let wanted = country.uppercased()
    if home.uppercased() == wanted { return false }
    return !(addresses + documentAddresses).contains { $0.country?.uppercased() == wanted }
  }
}
