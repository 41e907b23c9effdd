import Events

/// A transfer reduced to what the folds below compare.
struct WalletMove: Sendable {
  let at: Instant
  let chain: CounterpartyKey
  /// Whether customers of a service share an address on this chain.
  let isMemoChain: Bool
  let asset: Asset
  let amount: Double
  let from: CounterpartyKey
  let to: CounterpartyKey
  let fromLabel: WalletLabel
  let toLabel: WalletLabel
}

/// Addresses that dealt with a subject's wallets, and what became known of them.
struct WalletNeighbours: Sendable {
  private struct Neighbour {
    let key: CounterpartyKey
    var last: Instant
    var sent: Double
    var asset: Asset
    var isService: Bool
    var isFrozen = false
    var isReceiver = false
  }

  private var list: [Neighbour] = []
  private var frozenEarlier: [(key: CounterpartyKey, at: Instant)] = []
  private(set) var direct = 0
  private(set) var indirect = 0
  private(set) var frozen = 0

  /// Below this an incoming amount is dust that anybody can send: ten dollars, or a thousandth of a unit.
  private static func isDust(_ move: WalletMove) -> Bool { move.amount < (move.asset.isDollar ? 10 : 0.001) }

  /// Takes in a transfer between the subject and another address.
  mutating func meet(
    _ key: CounterpartyKey, _ label: WalletLabel, _ move: WalletMove, isIncoming: Bool
  ) -> (listed: Bool, frozen: Bool) {
    guard !(isIncoming && Self.isDust(move)) else { return (false, false) }
    let index = self.index(of: key, move)
    if !label.isDisjoint(with: .services) { list[index].isService = true }
    if !isIncoming { list[index].isReceiver = true }
    if !isIncoming { list[index].sent = list[index].asset == move.asset ? list[index].sent + move.amount : move.amount }
    list[index].asset = move.asset
    list[index].last = move.at
    let isListed = label.contains(.listed)
    if isListed { direct += 1 }
    let wasFrozen = frozenEarlier.contains { $0.key == key && move.at.days(since: $0.at) <= 90 }
    let isFrozen = (label.contains(.frozen) || wasFrozen) && !list[index].isFrozen
    if isFrozen {
      list[index].isFrozen = true
      frozen += 1
    }
    return (isListed, isFrozen)
  }

  private mutating func index(of key: CounterpartyKey, _ move: WalletMove) -> Int {
    if let known = list.firstIndex(where: { $0.key == key }) { return known }
    if list.count >= 20, let oldest = list.indices.min(by: { list[$0].last < list[$1].last }) { list.remove(at: oldest) }
    list.append(Neighbour(key: key, last: move.at, sent: 0, asset: move.asset, isService: false))
    return list.count - 1
  }

  /// Whether an address took money from the subject's wallets, or stands on its trail, and is no service.
  func isTrail(_ key: CounterpartyKey) -> Bool { list.contains { $0.key == key && !$0.isService && $0.isReceiver } }

  /// Puts the receiver of a transfer that the subject's books follow on the trail: one that no label calls a business.
  mutating func follow(_ move: WalletMove) {
    guard !Self.isDust(move), move.fromLabel.isDisjoint(with: WalletLabel.services.subtracting(.bridge)) else { return }
    let index = self.index(of: move.to, move)
    list[index].isReceiver = true
    list[index].last = move.at
  }

  /// Takes in a transfer between two other addresses; tells whether it ties a neighbour to a listed address.
  mutating func pass(_ move: WalletMove) -> Bool {
    let fromListed = move.fromLabel.contains(.listed)
    let toListed = move.toLabel.contains(.listed)
    guard fromListed != toListed, !Self.isDust(move) else { return false }
    let near = fromListed ? move.to : move.from
    let label = fromListed ? move.toLabel : move.fromLabel
    guard label.isDisjoint(with: .services), let neighbour = list.first(where: { $0.key == near && !$0.isService }) else {
      return false
    }
    let isLarge = move.asset.isDollar && move.amount >= 1_000
    let isShare = neighbour.sent > 0 && neighbour.asset.isComparable(to: move.asset) && move.amount >= 0.1 * neighbour.sent
    guard isLarge || isShare else { return false }
    indirect += 1
    return true
  }

  /// An issuer froze an address; tells whether that is a neighbour of the last 90 days.
  mutating func freeze(_ key: CounterpartyKey, at moment: Instant) -> Bool {
    if frozenEarlier.count >= 8 { frozenEarlier.removeFirst() }
    frozenEarlier.append((key, moment))
    guard let index = list.firstIndex(where: { $0.key == key }), !list[index].isFrozen,
      moment.days(since: list[index].last) <= 90
    else { return false }
    list[index].isFrozen = true
    frozen += 1
    return true
  }
}

/// Amounts that leave one chain and come in on another.
struct ChainHops: Sendable {
  private var startedAt: Instant?
  private var left = LastEntries<WalletMove>(8)
  private var counted = LastEntries<Instant>(4)
  private(set) var count = 0

  /// Pay, or stolen money, came in.
  mutating func start(at moment: Instant) { startedAt = moment }

  mutating func leave(_ move: WalletMove) {
    guard let startedAt, move.at.days(since: startedAt) <= 3 else { return }
    left.append(move)
  }

  /// Tells whether an arrival completes a hop.
  mutating func arrive(_ move: WalletMove) -> Bool {
    let origin = left.items.last { earlier in
      guard move.at >= earlier.at, move.at.days(since: earlier.at) <= 1, earlier.chain != move.chain,
        earlier.asset.key != move.asset.key, !counted.items.contains(earlier.at)
      else { return false }
      let labels = earlier.toLabel.union(move.fromLabel)
      if earlier.asset.isComparable(to: move.asset) { return abs(earlier.amount - move.amount) <= 0.03 * earlier.amount }
      return !labels.isDisjoint(with: [.bridge, .swap])
    }
    guard let origin else { return false }
    counted.append(origin.at)
    count += 1
    return true
  }
}
