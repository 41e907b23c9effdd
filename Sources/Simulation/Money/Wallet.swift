import Events

/// Addresses and transfers of coins. Addresses are random, of the right shape, and belong to nobody.
enum Wallet {
  /// Chains, the most used first.
  static let chains = TextTable.words("ethereum tron polygon bsc solana bitcoin")

  /// A new address on a chain.
  static func address(on chain: String, _ random: inout RandomSource) -> String {
    switch chain {
    case "tron": "T" + random.base58(33)
    case "solana": random.base58(44)
    case "bitcoin": "bc1q" + random.hex(38)
    default: "0x" + random.hex(40)
    }
  }

  /// Deposit addresses and hot wallets of services: a pool everybody shares.
  static func service(on chain: String, mixer: Bool, _ random: inout RandomSource) -> (address: String, label: String) {
    let index = mixer ? random.int(37...39) : random.int(0...36)
    var source = RandomSource(seed: 0x5EC0, path: UInt64(index))
    return (address(on: chain, &source), index < 24 ? "exchange" : index < 32 ? "bridge" : index < 37 ? "swap" : "mixer")
  }

  /// The stable coin most used on a chain.
  static func coin(on chain: String) -> String { chain == "bitcoin" ? "BTC" : chain == "tron" ? "USDT" : "USDC" }

  /// A transfer as an observer of the chain sees it.
  static func transfer(
    on chain: String, from sender: String, to receiver: String, _ value: Double, label: (String, String)? = nil,
    _ random: inout RandomSource
  ) -> TransferObserved {
    let hash = random.hex(64)
    let asset = coin(on: chain)
    return TransferObserved {
      $0.chain = chain
      $0.tx = chain == "bitcoin" || chain == "tron" ? hash : "0x" + hash
      $0.from = sender
      $0.to = receiver
      $0.asset = asset
      $0.amount = asset == "BTC" ? decimal(value / 95_000, 8) : decimal(value, 2)
      $0.labels = label.map { [$0.0: $0.1] }
    }
  }
}

/// A decimal with so many places.
func decimal(_ value: Double, _ places: Int) -> Amount {
  var factor = 1.0
  for _ in 0..<places { factor *= 10 }
  let whole = Int64((abs(value) * factor).rounded())
  let unit = Int64(factor)
  var fraction = String(whole % unit)
  fraction = String(repeating: "0", count: max(0, places - fraction.utf8.count)) + fraction
  let text = places == 0 ? "\(whole)" : "\(whole / unit).\(fraction)"
  return Amount(value < 0 ? "-" + text : text) ?? .zero
}

/// Money of a currency, two decimal places.
func money(_ value: Double, _ currency: String = "USD") -> Money {
  Money {
    $0.amount = decimal(value, 2)
    $0.currency = currency
  }
}
