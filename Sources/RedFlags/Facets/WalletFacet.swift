import Events
import Linking
import Watchlists

/// Transfers of the wallets that a subject declared or asked to be paid to. Without such a wallet nothing is known.
struct WalletFacet: Facet {
  typealias Feature = WalletFeature

  static let interests: Set<EventKind> = [
    .walletDeclared, .payoutMethodAdded, .transferObserved, .accountFrozen, .accessUsed, .threatReceived,
  ]

  private var wallets: [CounterpartyKey] = []
  private var selfHosted: Bool?
  private var firstSign: Instant?
  private var pays = WalletPays()
  private var neighbours = WalletNeighbours()
  private var hops = ChainHops()
  private var incidentAt: Instant?
  private var seen = false
  private var mixers = 0
  private var mixersNearIncident = 0
  private var mixersAfterPay = 0
  private var depositCashOuts = 0
  private var guarantees = 0
  private var guaranteeLargest = 0.0
  private var theftAt: Instant?
  private var wageMeetsTheft = false

  init() {}

  mutating func observe(_ observation: inout Observation<WalletFeature>) {
    switch observation.event.payload {
    case .walletDeclared(let wallet):
      if let own = wallet.selfHosted { selfHosted = selfHosted == true || own }
      declare(wallet.address, at: observation.instant)
    case .payoutMethodAdded(let added):
      guard let address = added.method.address else { return }
      declare(address, at: observation.instant)
    case .transferObserved(let transfer): take(transfer, &observation)
    case .accountFrozen(let freeze):
      guard let address = freeze.address else { return }
      if neighbours.freeze(CounterpartyKey(wallet: address), at: observation.instant) { observation.note(.frozenCounterparties) }
    case .accessUsed(let access):
      let changesKeys = access.action == .contractChanged || (access.action == .roleGranted && access.sensitivity == .signing)
      if changesKeys { incidentAt = observation.instant }
    case .threatReceived: incidentAt = observation.instant
    default: break
    }
  }

  private mutating func declare(_ address: String, at moment: Instant) {
    firstSign = firstSign ?? moment
    let key = CounterpartyKey(wallet: address)
    guard !wallets.contains(key), wallets.count < 24 else { return }
    wallets.append(key)
  }

  private mutating func take(_ transfer: TransferObserved, _ observation: inout Observation<WalletFeature>) {
    guard !wallets.isEmpty else { return }
    let amount = transfer.amount.value
    guard amount > 0, amount.isFinite else { return }
    let from = CounterpartyKey(wallet: transfer.from)
    let to = CounterpartyKey(wallet: transfer.to)
    var labels = WalletLabels(transfer.labels ?? [:], of: [from, to])
    if let lists = observation.chart.world?.lists {
      for (key, address) in [(from, transfer.from), (to, transfer.to)] where !wallets.contains(key) {
        if !lists.screen(ScreeningQuery(kind: nil, wallets: [address])).isEmpty { labels.add(.listed, to: key) }
      }
    }
    let move = WalletMove(
      at: observation.instant, chain: CounterpartyKey(transfer.chain),
      isMemoChain: MemoChain.contains(transfer.chain), asset: Asset(transfer.asset), amount: amount, from: from,
      to: to, fromLabel: labels[from], toLabel: labels[to])
    switch (wallets.contains(from), wallets.contains(to)) {
    case (true, true): hop(move, isIncoming: true, isOutgoing: true, &observation)
    case (false, true): receive(move, &observation)
    case (true, false): send(move, &observation)
    case (false, false):
      if neighbours.pass(move) { observation.note(.listedIndirect) }
      follow(move, &observation)
    }
  }

  /// Follows money one address further: what an address does that took it from the subject's wallets, or that the reporting firm's
  /// analysis put on the subject's trail.
  private mutating func follow(_ move: WalletMove, _ observation: inout Observation<WalletFeature>) {
    if neighbours.isTrail(move.from) {
      if move.toLabel.contains(.mixer) { countMixer(move, &observation) }
      countDeposit(move, &observation)
      hops.leave(move)
    }
    if move.toLabel.isDisjoint(with: .services) {
      if hops.arrive(move) { observation.note(.chainHopsAfterPay) }
      neighbours.follow(move)
    }
  }

  private mutating func receive(_ move: WalletMove, _ observation: inout Observation<WalletFeature>) {
    seen = true
    meet(move.from, move.fromLabel, move, isIncoming: true, &observation)
    if move.fromLabel.contains(.theft) {
      theftAt = move.at
      incidentAt = move.at
      hops.start(at: move.at)
      meetTheft(&observation)
    }
    if pays.receive(move) {
      hops.start(at: move.at)
      observation.note(.dripPays)
      meetTheft(&observation)
    }
    hop(move, isIncoming: true, isOutgoing: false, &observation)
  }

  private mutating func send(_ move: WalletMove, _ observation: inout Observation<WalletFeature>) {
    seen = true
    meet(move.to, move.toLabel, move, isIncoming: false, &observation)
    countDeposit(move, &observation)
    if move.toLabel.contains(.mixer), let pay = pays.lastAt, move.at.days(since: pay) <= 3 {
      mixersAfterPay += 1
      observation.note(.mixerAfterPay)
    }
    let spent = pays.send(move)
    if spent.completedSweep { observation.note(.sweepCycles) }
    if spent.forwarded { observation.note(.forwardSameAddressCycles) }
    if spent.boughtCollectible { observation.note(.collectibleShare) }
    hop(move, isIncoming: false, isOutgoing: true, &observation)
  }

  /// What the label of the other side means, whichever way the money went.
  private mutating func meet(
    _ other: CounterpartyKey, _ label: WalletLabel, _ move: WalletMove, isIncoming: Bool,
    _ observation: inout Observation<WalletFeature>
  ) {
    let met = neighbours.meet(other, label, move, isIncoming: isIncoming)
    if met.listed { observation.note(.listedDirect) }
    if met.frozen { observation.note(.frozenCounterparties) }
    if label.contains(.mixer) { countMixer(move, &observation) }
    if label.contains(.guarantee) {
      guarantees += 1
      if move.asset.isDollar { guaranteeLargest = max(guaranteeLargest, move.amount) }
      observation.note(.guaranteeTransfers)
      observation.note(.guaranteeLargest)
    }
  }

  private mutating func countMixer(_ move: WalletMove, _ observation: inout Observation<WalletFeature>) {
    seen = true
    mixers += 1
    observation.note(.mixerTransfers)
    guard let incidentAt, move.at.days(since: incidentAt) <= 3 else { return }
    mixersNearIncident += 1
    observation.note(.mixerNearIncident)
  }

  private mutating func countDeposit(_ move: WalletMove, _ observation: inout Observation<WalletFeature>) {
    guard move.toLabel.contains(.deposit), !move.toLabel.contains(.hot), !move.isMemoChain else {
      return
    }
    seen = true
    depositCashOuts += 1
    observation.note(.exchangeDepositCashOuts)
  }

  private mutating func meetTheft(_ observation: inout Observation<WalletFeature>) {
    guard let theftAt, let pay = pays.lastAt, abs(theftAt.days(since: pay)) <= 180 else { return }
    wageMeetsTheft = true
    observation.note(.wageMeetsTheft)
  }

  private mutating func hop(
    _ move: WalletMove, isIncoming: Bool, isOutgoing: Bool, _ observation: inout Observation<WalletFeature>
  ) {
    if isOutgoing { hops.leave(move) }
    if isIncoming, hops.arrive(move) { observation.note(.chainHopsAfterPay) }
  }

  func write(into row: inout FacetRow<WalletFeature>, asOf moment: Instant) {
    guard !wallets.isEmpty else { return }
    if let selfHosted { row.set(.selfHosted, selfHosted) }
    guard seen else {
      if neighbours.indirect > 0 { row.set(.listedIndirect, neighbours.indirect) }
      return
    }
    if let firstSign, let first = pays.firstAt { row[.ageAtFirstPay] = max(0, first.days(since: firstSign)) }
    row.set(.dripPays, pays.drip)
    if pays.drip > 0 { row[.dripAmount] = pays.dripAmount }
    row.set(.sweepCycles, pays.sweeps)
    row.set(.forwardSameAddressCycles, pays.mostForwarded)
    row.set(.exchangeDepositCashOuts, depositCashOuts)
    row.set(.mixerTransfers, mixers)
    row.set(.mixerNearIncident, mixersNearIncident)
    row.set(.mixerAfterPay, mixersAfterPay)
    row.set(.chainHopsAfterPay, hops.count)
    if let share = pays.collectibleShare { row[.collectibleShare] = share }
    row.set(.listedDirect, neighbours.direct)
    row.set(.listedIndirect, neighbours.indirect)
    row.set(.frozenCounterparties, neighbours.frozen)
    row.set(.guaranteeTransfers, guarantees)
    row[.guaranteeLargest] = guaranteeLargest
    row.set(.wageMeetsTheft, wageMeetsTheft)
  }
}
