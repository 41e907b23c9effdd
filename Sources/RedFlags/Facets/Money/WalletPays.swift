import Events

/// Pay that comes into wallets: its rhythm, and how soon and where it goes.
struct WalletPays: Sendable {
  private struct Pay {
    let at: Instant
    let asset: Asset
    let amount: Double
    var spent = 0.0
    var collectibles = 0.0
    var isSwept = false
  }

  private struct Target {
    let key: CounterpartyKey
    var cycles: Int
    var lastCycle: Instant
    var lastPay: Instant
  }

  private var open = LastEntries<Pay>(6)
  private var run = LastEntries<(at: Instant, amount: Double)>(12)
  private var targets: [Target] = []
  private(set) var firstAt: Instant?
  private(set) var lastAt: Instant?
  private(set) var drip = 0
  private(set) var dripAmount = 0.0
  private(set) var sweeps = 0
  private(set) var mostForwarded = 0
  private(set) var collectibleShare: Double?

  /// Takes in an incoming transfer; tells whether it is taken for pay: a dollar stablecoin from somebody who is no exchange, bridge or
  /// the like, or anything from a labelled payroll.
  mutating func receive(_ move: WalletMove) -> Bool {
    let isPayroll = move.fromLabel.contains(.payroll)
    guard isPayroll || (move.asset.isDollar && move.amount >= 500 && move.fromLabel.isDisjoint(with: .notPayers)) else {
      return false
    }
    firstAt = firstAt ?? move.at
    lastAt = move.at
    open.append(Pay(at: move.at, asset: move.asset, amount: move.amount))
    if move.asset.isDollar { extendRun(move) }
    return true
  }

  private mutating func extendRun(_ move: WalletMove) {
    if let last = run.items.last {
      let gap = move.at.days(since: last.at)
      let mean = run.items.map(\.amount).mean
      // A bonus or a second payer in between does not break the rhythm.
      if gap < 12 { return }
      if gap > 33 || abs(move.amount - mean) > 0.15 * mean { run.removeAll() }
    }
    run.append((move.at, move.amount))
    guard run.items.count > drip else { return }
    drip = run.items.count
    dripAmount = run.items.map(\.amount).mean
  }

  /// Charges an outgoing transfer to the pays before it.
  mutating func send(_ move: WalletMove) -> (completedSweep: Bool, forwarded: Bool, boughtCollectible: Bool) {
    var swept = false
    var bought = false
    var rest = move.amount
    var pays = open.items
    let isCustody = move.toLabel.contains(.custody)
    for index in pays.indices where pays[index].asset.isComparable(to: move.asset) && rest > 0 {
      let days = move.at.days(since: pays[index].at)
      if days <= 7, move.toLabel.contains(.collectible) {
        pays[index].collectibles += rest
        collectibleShare = max(collectibleShare ?? 0, pays[index].collectibles / pays[index].amount)
        bought = true
      }
      guard days <= 1, !isCustody else { continue }
      let taken = min(rest, pays[index].amount - pays[index].spent)
      pays[index].spent += taken
      rest -= taken
      if !pays[index].isSwept, pays[index].spent >= 0.95 * pays[index].amount {
        pays[index].isSwept = true
        sweeps += 1
        swept = true
      }
    }
    replaceOpen(with: pays)
    return (swept, forward(move), bought)
  }

  private mutating func replaceOpen(with pays: [Pay]) {
    open.removeAll()
    for pay in pays { open.append(pay) }
  }

  /// Counts a cycle for the receiving address: half or more of a pay of the last ten days, one cycle for each pay.
  private mutating func forward(_ move: WalletMove) -> Bool {
    guard move.toLabel.isDisjoint(with: .services),
      let pay = open.items.last(where: { $0.asset.isComparable(to: move.asset) }), move.at.days(since: pay.at) <= 10,
      move.amount >= 0.5 * pay.amount
    else { return false }
    if let index = targets.firstIndex(where: { $0.key == move.to }) {
      guard targets[index].lastPay != pay.at, move.at.days(since: targets[index].lastCycle) >= 10 else { return false }
      targets[index].cycles += 1
      targets[index].lastCycle = move.at
      targets[index].lastPay = pay.at
      mostForwarded = max(mostForwarded, targets[index].cycles)
    } else {
      if targets.count >= 8, let oldest = targets.indices.min(by: { targets[$0].lastCycle < targets[$1].lastCycle }) {
        targets.remove(at: oldest)
      }
      targets.append(Target(key: move.to, cycles: 1, lastCycle: move.at, lastPay: pay.at))
      mostForwarded = max(mostForwarded, 1)
    }
    return true
  }
}
