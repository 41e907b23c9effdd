public import Events

/// Money that a wrong clear would let go within a month, in rough US dollars: for the order of a queue, never part of a score.
public struct StakeEstimate: Sendable {
  private let currencies: [String: Double]
  private var largestPayment = 0.0
  private var monthlyRate = 0.0
  private var isKnown = false

  /// Hours in a month of full-time work.
  private static let hoursPerMonth = 160.0

  /// An estimate with rough values of currencies in US dollars.
  public init(currencies: [String: Double]) { self.currencies = currencies }

  /// Takes in an event.
  public mutating func observe(_ event: Event) {
    switch event.payload {
    case .paymentMade(let payment): largestPayment = max(largestPayment, dollars(payment.money))
    case .engagementStarted(let engagement):
      guard let rate = engagement.rate else { return }
      // Rates below 1,000 are by the hour, above by the month or year: an estimate for sorting need not know more.
      let amount = dollars(rate)
      let hours = min(engagement.hoursPerWeek.map { $0 * 4.33 } ?? Self.hoursPerMonth, 320)
      monthlyRate = max(monthlyRate, amount < 1_000 ? amount * hours : amount < 30_000 ? amount : amount / 12)
    default: break
    }
  }

  private mutating func dollars(_ money: Money) -> Double {
    guard let rate = currencies[money.currency] else { return 0 }
    isKnown = true
    return min(abs(money.amount.value) * rate, 1e12)
  }

  /// The estimate; nil when no money in a known currency was seen.
  public var monthly: Double? { isKnown ? (max(largestPayment, monthlyRate) * 100).rounded() / 100 : nil }
}
