/// What the label of an address says about who stands behind it. Labels come from chain analysis and are free texts such as
/// `mixer`, `exchange deposit` or `DeFi bridge`.
struct WalletLabel: OptionSet, Sendable {
  let rawValue: UInt16

  static let mixer = WalletLabel(rawValue: 1 << 0)
  static let bridge = WalletLabel(rawValue: 1 << 1)
  static let swap = WalletLabel(rawValue: 1 << 2)
  static let exchange = WalletLabel(rawValue: 1 << 3)
  static let deposit = WalletLabel(rawValue: 1 << 4)
  static let custody = WalletLabel(rawValue: 1 << 5)
  static let listed = WalletLabel(rawValue: 1 << 6)
  static let frozen = WalletLabel(rawValue: 1 << 7)
  static let theft = WalletLabel(rawValue: 1 << 8)
  static let guarantee = WalletLabel(rawValue: 1 << 9)
  static let collectible = WalletLabel(rawValue: 1 << 10)
  static let payroll = WalletLabel(rawValue: 1 << 11)
  static let hot = WalletLabel(rawValue: 1 << 12)

  /// Businesses behind whose addresses stand many customers.
  static let services: WalletLabel = [
    .mixer, .bridge, .swap, .exchange, .deposit, .custody, .guarantee, .collectible, .payroll, .hot,
  ]

  /// Senders whose money is not pay.
  static let notPayers: WalletLabel = [.mixer, .bridge, .swap, .exchange, .custody, .theft, .collectible, .hot]

  private static let stems: [(stem: String, label: WalletLabel)] = [
    ("mix", .mixer), ("tumbl", .mixer), ("coinjoin", .mixer), ("bridg", .bridge), ("swap", .swap), ("dex", .swap),
    ("router", .swap), ("exchange", .exchange), ("cex", .exchange), ("deposit", .deposit), ("custod", .custody),
    ("sanction", .listed), ("ofac", .listed), ("sdn", .listed), ("frozen", .frozen), ("freez", .frozen), ("blacklist", .frozen),
    ("theft", .theft), ("hack", .theft), ("exploit", .theft), ("stolen", .theft), ("heist", .theft), ("guarantee", .guarantee),
    ("settlement", .guarantee), ("nft", .collectible), ("collectible", .collectible), ("ens", .collectible),
    ("nameservice", .collectible), ("domain", .collectible), ("payroll", .payroll), ("employer", .payroll), ("hot", .hot),
    ("omnibus", .hot),
  ]

  /// Stems this short are whole words, so that `ens` is not found in `license`.
  private static let wholeWordLength = 3

  /// The stems, and whether longer words may begin with them.
  private static let words = stems.map { stem, label in
    (stem: stem, isPrefix: stem.count > wholeWordLength || stem == "mix", label: label)
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Reads a label: the words in it by their stems.
  init(_ text: String) {
    var label: WalletLabel = []
    var folded = text.lowercased()
    if folded.containsASCII("name") {
      folded = folded.replacing("name_service", with: "nameservice").replacing("name service", with: "nameservice")
    }
    for word in folded.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      for (stem, isPrefix, meaning) in Self.words where isPrefix ? word.hasPrefix(stem) : word == stem { label.insert(meaning) }
    }
    // A decentralised exchange swaps; it keeps nobody's account.
    if label.contains(.swap) { label.remove(.exchange) }
    self = label
  }
}

/// What the labels of a transfer say about some of its addresses.
struct WalletLabels {
  private var labels: [(key: CounterpartyKey, label: WalletLabel)] = []

  /// Reads the labels of the given addresses alone: reading a label takes longer than finding out whose it is.
  init(_ texts: [String: String], of wanted: [CounterpartyKey]) {
    for (address, text) in texts {
      let key = CounterpartyKey(wallet: address)
      if wanted.contains(key) { labels.append((key, WalletLabel(text))) }
    }
  }

  /// Adds what is known of an address without a text.
  mutating func add(_ label: WalletLabel, to key: CounterpartyKey) { labels.append((key, label)) }

  subscript(key: CounterpartyKey) -> WalletLabel { labels.reduce(into: []) { if $1.key == key { $0.formUnion($1.label) } } }
}

/// An asset that a transfer moves.
struct Asset: Hashable, Sendable {
  let key: CounterpartyKey
  /// Whether its issuer keeps it at one US dollar.
  let isDollar: Bool

  init(_ name: String) {
    key = CounterpartyKey(name)
    isDollar = Self.dollars.contains(key)
  }

  /// Whether amounts of two assets can be compared.
  func isComparable(to other: Asset) -> Bool { key == other.key || (isDollar && other.isDollar) }

  private static let dollars: Set<CounterpartyKey> = [
    .init("USDC"), .init("USDT"), .init("DAI"), .init("BUSD"), .init("PYUSD"), .init("TUSD"), .init("USDP"), .init("FDUSD"),
    .init("USDe"), .init("USDC.e"), .init("USDT.e"), .init("USDT0"), .init("USDS"),
  ]
}
