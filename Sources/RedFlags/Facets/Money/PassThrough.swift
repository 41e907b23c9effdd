import Events

/// How much of each pay has left after two days.
struct PassThrough: Sendable {
  private struct Credit {
    let at: Instant
    let currency: CurrencyCode
    let amount: Double
    var spent = 0.0
  }

  private var open: [Credit] = []
  private var hasOutflow = false
  private var hasPay = false
  private var counted = 0
  private var lastCounted: Instant?

  /// Pay cycles that left, nil while either side of the account is unseen.
  var cycles: Int? { hasPay && hasOutflow ? counted : nil }

  mutating func receive(_ flow: Flow) {
    hasPay = true
    if open.count >= 6 { open.removeFirst() }
    open.append(Credit(at: flow.at, currency: flow.currency, amount: flow.amount))
  }

  /// Money went out, but to the person's own account.
  mutating func seeOutflow() { hasOutflow = true }

  /// Charges an outflow to the oldest pay of its currency from the last 48 hours and tells whether that completes a cycle.
  mutating func send(_ flow: Flow) -> Bool {
    hasOutflow = true
    open.removeAll { flow.at.days(since: $0.at) > 2 }
    var rest = flow.amount
    var completed = false
    for index in open.indices where open[index].currency == flow.currency && rest > 0 {
      let taken = min(rest, open[index].amount - open[index].spent)
      open[index].spent += taken
      rest -= taken
      guard open[index].spent >= 0.9 * open[index].amount, taken > 0 else { continue }
      if let lastCounted, open[index].at.days(since: lastCounted) < 5 { continue }
      lastCounted = open[index].at
      counted += 1
      completed = true
    }
    return completed
  }
}
