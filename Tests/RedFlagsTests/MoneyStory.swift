import Events

@testable import RedFlags

/// A history told in days, for tests about money.
final class MoneyStory {
  private let history: SubjectHistory
  private let subject: SubjectID
  private var number: UInt32 = 0

  init(_ subject: String = "worker:a") {
    self.subject = SubjectID(subject) ?? SubjectID(kind: .worker, id: "a")
    history = SubjectHistory(subject: self.subject)
  }

  func tell(day: Double, _ payload: Payload) {
    let event = Event(
      id: "e\(number)", source: "//test", time: Instant(seconds: 1_767_225_600).adding(days: day), subject: subject,
      payload: payload)
    history.observe(event, as: EventReference(number))
    number += 1
  }

  /// A feature's number, nil when it is unknown.
  subscript(feature: String) -> Double? {
    guard let slot = FeatureTable.shared.slot(of: feature) else { return nil }
    let value = history.row[slot]
    return value.isNaN ? nil : value
  }

  func profile(day: Double = 0, name: String, country: String? = nil) {
    var profile = ProfileChanged()
    profile.names = [PersonName(name)]
    if let country {
      var address = Address()
      address.country = country
      profile.addresses = [address]
    }
    tell(day: day, .profileChanged(profile))
  }

  func pay(
    day: Double, _ amount: String, _ currency: String = "USD", purpose: PaymentPurpose = .wage, originator: String? = "Acme",
    payee: String? = nil
  ) {
    var payment = Self.payment(.in, amount, currency, purpose)
    payment.originator = originator
    payment.payeeName = payee.map { PersonName($0) }
    tell(day: day, .paymentMade(payment))
  }

  func send(
    day: Double, _ amount: String, _ currency: String = "USD", to account: String, country: String? = nil, name: String? = nil
  ) {
    var payment = Self.payment(.out, amount, currency, .transfer)
    var counterparty = Counterparty()
    counterparty.account = account
    counterparty.country = country
    counterparty.name = name.map { PersonName($0) }
    payment.counterparty = counterparty
    tell(day: day, .paymentMade(payment))
  }

  private static func payment(
    _ direction: PaymentDirection, _ amount: String, _ currency: String, _ purpose: PaymentPurpose
  ) -> PaymentMade {
    var payment = PaymentMade()
    payment.direction = .known(direction)
    payment.money.amount = Amount(amount) ?? .zero
    payment.money.currency = currency
    payment.purpose = .known(purpose)
    return payment
  }

  func declare(day: Double, _ address: String, chain: String = "ethereum") {
    var wallet = WalletDeclared()
    wallet.chain = chain
    wallet.address = address
    tell(day: day, .walletDeclared(wallet))
  }

  func transfer(
    day: Double, from: String, to: String, _ amount: String, _ asset: String = "USDC", chain: String = "ethereum",
    labels: [String: String]? = nil
  ) {
    var transfer = TransferObserved()
    transfer.chain = chain
    transfer.from = from
    transfer.to = to
    transfer.asset = asset
    transfer.amount = Amount(amount) ?? .zero
    transfer.labels = labels
    tell(day: day, .transferObserved(transfer))
  }
}
