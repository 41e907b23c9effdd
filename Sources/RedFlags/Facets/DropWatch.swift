import Events

/// Watches for a VPN that drops for a moment and lets a line in another country be seen, device by device.
struct DropWatch: Sendable {
  private struct Machine: Sendable {
    let device: UInt64
    var vpnCountry: CountryCode?
    var vpnAt: Instant
    var vpnEvent: EventReference
    var drop: (at: Instant, event: EventReference)?
  }

  /// The machines seen behind a VPN last, at most so many.
  private var machines: [Machine] = []
  private var count = 0
  private var looked = false

  private static let limit = 4
  /// The VPN came before the drop, and back after it, within so many seconds.
  private static let window = 3_600.0

  mutating func see(_ reading: NetworkReading, _ device: Device?, _ observation: inout Observation<NetworkFeature>) {
    guard reading.kind == .anonymiser || !machines.isEmpty, let reference = device?.reference else { return }
    if reading.kind == .anonymiser {
      tunnel(reading, reference, &observation)
    } else if reading.kind == .fixed || reading.kind == .unlabelled,
      let index = machines.firstIndex(where: { $0.device == reference })
    {
      line(reading, index, observation)
    }
  }

  private mutating func tunnel(
    _ reading: NetworkReading, _ device: UInt64, _ observation: inout Observation<NetworkFeature>
  ) {
    looked = true
    let now = observation.instant
    guard let index = machines.firstIndex(where: { $0.device == device }) else {
      if machines.count == Self.limit { machines.removeFirst() }
      machines.append(Machine(device: device, vpnCountry: reading.country, vpnAt: now, vpnEvent: observation.reference))
      return
    }
    if let drop = machines[index].drop, now.seconds(since: drop.at) <= Self.window {
      count += 1
      observation.note(.vpnDropReturns, with: [machines[index].vpnEvent, drop.event])
    }
    machines[index].vpnCountry = reading.country
    machines[index].vpnAt = now
    machines[index].vpnEvent = observation.reference
    machines[index].drop = nil
  }

  /// A line counts as a drop when it stands in another country than the VPN's exit and than the claim. A network that nobody
  /// labelled may be one, since this machine's VPN was labelled.
  private mutating func line(_ reading: NetworkReading, _ index: Int, _ observation: Observation<NetworkFeature>) {
    let machine = machines[index]
    guard let shown = reading.country, let exit = machine.vpnCountry, shown != exit,
      let claimed = CountryCode(observation.facts.claimed.country), shown != claimed,
      observation.instant.seconds(since: machine.vpnAt) <= Self.window,
      !observation.facts.isCleared(.travelDeclared, at: observation.instant)
    else {
      machines[index].drop = nil
      return
    }
    machines[index].drop = machine.drop ?? (observation.instant, observation.reference)
  }

  func write(into row: inout FacetRow<NetworkFeature>) {
    if looked { row.set(.vpnDropReturns, count) }
  }
}
