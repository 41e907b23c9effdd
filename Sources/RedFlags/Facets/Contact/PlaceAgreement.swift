import Events

/// Whether phone, network, clock and claim point to the same place. Nothing is known of any country but whether it equals another.
struct PlaceAgreement: Sendable {
  private var phones: [[CountryCode]] = []
  private var claim: CountryCode?
  private var claimedMinutes: Int?
  private var clock: (zone: String, minutes: Int?)?
  private var runStart: (at: Instant, event: EventReference)?
  private var longestDays: Double?

  private static let phoneLimit = 4

  /// Takes in what the subject states.
  mutating func learn(_ facts: Facts) {
    phones = facts.phones.map { CallingCodes.countries(of: $0) }.filter { !$0.isEmpty }.suffix(Self.phoneLimit)
    claim = CountryCode(facts.claimed.country)
    claimedMinutes = facts.claimed.timezone.flatMap { ZoneOffsets.minutes(of: $0) }
  }

  mutating func observe(_ session: SessionStarted, _ observation: inout Observation<ContactFeature>) {
    guard let network = session.network, !(session.outcome == .failure) else { return }
    guard var groups = places(network, isExit: Self.isExit(network), zone: session.device?.timezone) else { return }
    // Who runs an unlabelled network is read from its name only where the answer matters: reading names takes time.
    if groups >= 3, network.kind == nil, [.anonymiser, .hosting].contains(NetworkReading(network).kind) {
      guard let without = places(network, isExit: true, zone: session.device?.timezone) else { return }
      groups = without
    }
    longestDays = longestDays ?? 0
    guard groups >= 3 else {
      runStart = nil
      return
    }
    let start = runStart ?? (observation.instant, observation.reference)
    runStart = start
    let days = observation.instant.days(since: start.at)
    guard days > (longestDays ?? 0) else { return }
    longestDays = days
    if days >= 14 { observation.note(.placeDisagreementDays, with: [start.event]) }
  }

  /// The exit of a VPN or a rented server is nobody's place.
  private static func isExit(_ network: Network) -> Bool {
    switch network.kind?.known {
    case .vpn, .proxy, .tor, .hosting: true
    case .residential, .mobile, .business, nil: false
    }
  }

  /// How many different places phone, network, clock and claim point to; nil when fewer than three of them are known.
  private mutating func places(_ connection: Network, isExit: Bool, zone: String?) -> Int? {
    let network = isExit ? nil : CountryCode(connection.country)
    var (known, groups) = (0, 0)
    if claim != nil { (known, groups) = (1, 1) }
    if let network {
      known += 1
      if network != claim { groups += 1 }
    }
    if !phones.isEmpty {
      known += 1
      if !phones.contains(where: { $0.contains { $0 == claim || $0 == network } }) { groups += 1 }
    }
    if let zone, let isApart = clockIsApart(zone, from: connection, anonymous: isExit) {
      known += 1
      if isApart { groups += 1 }
    }
    return known >= 3 ? groups : nil
  }

  /// Whether the device's clock runs three hours or more off both the claimed zone and that of the network; nil when neither is known.
  private mutating func clockIsApart(_ zone: String, from connection: Network, anonymous: Bool) -> Bool? {
    if clock?.zone != zone { clock = (zone, ZoneOffsets.minutes(of: zone)) }
    guard let minutes = clock?.minutes else { return nil }
    let line = anonymous ? nil : connection.timezone.flatMap { ZoneOffsets.minutes(of: $0) }
    let others = [claimedMinutes, line].compactMap(\.self)
    guard !others.isEmpty else { return nil }
    return others.allSatisfy { ZoneOffsets.difference(minutes, $0) >= 180 }
  }

  func write(into row: inout FacetRow<ContactFeature>) { row[.placeDisagreementDays] = longestDays }
}
