import Events

/// How often somebody comes through VPNs and data centres, and whether the device's clock fits.
struct NetworkHabits: Sendable {
  private var named = RollingShare()
  private var vpn = RollingShare()
  private var hosting = RollingShare()
  private var zones = RollingShare()

  /// VPN services that published reports on this scheme name repeatedly (MT25, LB26, SW24). Honest people use them as well.
  private static let reportedServices: [StaticString] = ["astrill"]
  /// Relays and company gateways that are no way to hide a place: the firm or the system's maker put them there.
  private static let gateways: [StaticString] = [
    "private relay", "zscaler", "netskope", "umbrella", "warp", "prisma access", "globalprotect", "cato networks",
  ]

  mutating func see(
    _ reading: NetworkReading, _ network: Network, _ device: Device?, _ observation: inout Observation<NetworkFeature>
  ) {
    let day = observation.instant.day
    var isNamed = false
    var isGateway = false
    if let provider = network.provider {
      isNamed = Self.reportedServices.contains { provider.holds(word: $0) }
      isGateway = !isNamed && Self.gateways.contains { provider.holds(word: $0) }
    }
    if reading.kind != .unlabelled || isNamed {
      let hides = isNamed || (reading.kind == .anonymiser && !isGateway)
      let hosted = !isGateway && (reading.kind == .hosting || network.kind == .proxy)
      if isNamed { observation.note(.namedVPNShare) }
      if hosted { observation.note(.hostingShare) }
      named.add(isNamed, day: day, blockDays: 7, minimum: 10)
      vpn.add(hides, day: day, blockDays: 7, minimum: 10)
      hosting.add(hosted, day: day, blockDays: 7, minimum: 10)
    }
    guard reading.kind != .hosting, !isGateway, let zone = device?.timezone, let clock = ZoneOffsets.minutes(of: zone),
      let apart = Self.minutesOff(clock, network)
    else { return }
    let contradicts = apart >= 180
    if contradicts { observation.note(.zoneContradictionShare) }
    zones.add(contradicts, day: day, blockDays: 11, minimum: 10)
  }

  /// Minutes between a clock and the network's place. From the longitude alone, the sun's time is known and the law's is not:
  /// two and a half hours are taken off, which covers the widest official zones.
  private static func minutesOff(_ clock: Int, _ network: Network) -> Int? {
    if let zone = network.timezone, let place = ZoneOffsets.minutes(of: zone) { return ZoneOffsets.difference(clock, place) }
    let place = Place(network)
    guard place.isLocated else { return nil }
    return max(0, ZoneOffsets.difference(clock, Int(place.longitude * 4)) - 150)
  }

  /// The firm wants its VPN used: what was counted so far is explained.
  mutating func forgetVPN() {
    named.reset()
    vpn.reset()
    hosting.reset()
    zones.reset()
  }

  func write(into row: inout FacetRow<NetworkFeature>) {
    row[.namedVPNShare] = named.highest
    row[.vpnShare] = vpn.highest
    row[.hostingShare] = hosting.highest
    row[.zoneContradictionShare] = zones.highest
  }
}
