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
    // The exit of a VPN is nobody's place.
    let reading = NetworkReading(network)
    let country = reading.kind == .anonymiser || reading.kind == .hosting ? nil : reading.country
    guard let groups = places(network: country, of: network, zone: session.device?.timezone) else { return }
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

  /// How many different places phone, network, clock and claim point to; nil when fewer than three of them are known.
  private mutating func places(network: CountryCode?, of connection: Network, zone: String?) -> Int? {
    var countries: [CountryCode] = []
    for country in [claim, network].compactMap(\.self) where !countries.contains(country) { countries.append(country) }
    var known = (claim == nil ? 0 : 1) + (network == nil ? 0 : 1)
    var groups = countries.count
    if !phones.isEmpty {
      known += 1
      if !phones.contains(where: { $0.contains(where: countries.contains) }) { groups += 1 }
    }
    if let zone, let isApart = clockIsApart(zone, from: connection, anonymous: network == nil) {
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
