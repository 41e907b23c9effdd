import Events

/// An account, card or wallet that somebody is paid to.
struct PayAccount: Sendable {
  var rail: Rail
  var account: String?
  var holder: InventedName
  var country: String
  var provider: String
  var chain: String?
  var address: String?
  var fingerprint: String

  /// An account of somebody in a country. `wallet` asks for a wallet of coins.
  init(holder: InventedName, country: String, wallet: Bool = false, _ random: inout RandomSource) {
    self.holder = holder
    self.country = country
    fingerprint = "fp-" + random.hex(16)
    if wallet {
      rail = .wallet
      let chain = random.pickEarly(Wallet.chains)
      self.chain = chain
      address = Wallet.address(on: chain, &random)
      provider = random.pick(Self.walletMakers)
    } else {
      rail = random.pick(weighing: [(.bank, 0.72), (.moneyTransmitter, 0.2), (.card, 0.08)])
      switch rail {
      case .moneyTransmitter: provider = random.pickEarly(Self.transmitters)
      case .card: provider = random.pick(Self.cards)
      default: provider = "\(country) \(random.pickEarly(Self.banks))"
      }
      account = "\(country)\(random.digits(2))\(random.digits(16))"
    }
  }

  private static let walletMakers = TextTable.phrases("MetaMask; Ledger; Trust Wallet; Phantom")
  private static let transmitters = TextTable.phrases("Payoneer; Wise; Remitly Business; WorldRemit")
  private static let cards = TextTable.phrases("Revolut; Skrill; Monese")
  private static let banks = TextTable.phrases(
    "First Savings Bank; Commerce Bank; Postal Bank; Union Bank; Neobank; Peoples Bank")

  /// The method as the payer's books hold it.
  func method(id: String, named name: InventedName, _ random: inout RandomSource) -> PayoutMethod {
    let withFingerprint = random.chance(0.8)
    let withHolder = rail != .wallet && random.chance(0.9)
    return PayoutMethod {
      $0.id = id
      $0.rail = .known(rail)
      $0.account = account
      $0.holderName = withHolder ? PersonName(name.full) : nil
      $0.country = rail == .wallet ? nil : country
      $0.provider = provider
      $0.chain = chain
      $0.address = address
      $0.fingerprint = withFingerprint ? fingerprint : nil
    }
  }
}
