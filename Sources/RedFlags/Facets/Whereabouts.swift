import Events

/// Where somebody openly was lately, through ordinary lines and telephones, and how often a VPN or a data centre hid it.
struct Whereabouts: Sendable {
  private var seen: [(at: Instant, country: CountryCode?)] = []

  private static let limit = 12
  /// How long ago "lately" is, and how long after a machine woke up its user may still show that it is there, too.
  static let days = 21.0
  /// Once may be a wrong entry in a database of addresses.
  private static let leastTimes = 2

  mutating func see(_ network: Network, at moment: Instant) {
    let reading = NetworkReading(network)
    let country: CountryCode?
    switch reading.kind {
    case .fixed, .mobile: country = reading.country
    case .hosting, .anonymiser: country = nil
    case .unlabelled: return
    }
    guard country != nil || reading.kind != .fixed && reading.kind != .mobile else { return }
    if seen.count == Self.limit { seen.removeFirst() }
    seen.append((moment, country))
  }

  /// Whether somebody was in a country in the last three weeks, at least twice and at least as often as it hid
  /// where it is: who keeps a place secret does not show it.
  func isOpenly(in country: CountryCode, by moment: Instant) -> Bool {
    let lately = seen.filter { moment.days(since: $0.at) <= Self.days }
    let there = lately.count { $0.country == country }
    return there >= Self.leastTimes && there >= lately.count { $0.country == nil }
  }
}
