import Events

/// The place of the firm's device and the place of its user's sign-ins, and what answers beside the device.
///
/// Only fixed lines place anybody: a VPN, a data centre and a mobile carrier do not, and a pair with one of them is no
/// observation.
struct PlaceFacet: Facet {
  /// Sign-ins, inventories, and recorded explanations.
  static let interests: Set<EventKind> = [.sessionStarted, .deviceInventoried, .clearanceRecorded]

  private var device: (place: Place, at: Instant, event: EventReference)?
  private var apart = RollingShare()
  private var inventories = 0
  private var office = 0
  private var looksBeside = 0
  private var interfaces = 0

  /// An older inventory no longer tells where the device is.
  private static let freshSeconds = 36 * 3_600.0
  private static let apartKilometres = 200.0
  /// What network KVM switches call themselves on the local network (makers' own names).
  private static let interfaceNames: [StaticString] = ["pikvm", "tinypilot", "jetkvm", "glkvm", "nanokvm", "blikvm"]

  /// Nothing seen.
  init() {}

  /// Takes in a sign-in, an inventory or an explanation.
  mutating func observe(_ observation: inout Observation<PlaceFeature>) {
    switch observation.event.payload {
    case .sessionStarted(let session):
      guard device != nil, session.outcome != .known(.failure), let network = session.network else { return }
      compare(network, &observation)
    case .deviceInventoried(let inventory):
      if inventory.device.managed != false, let network = inventory.network { stand(network, observation) }
      if let services = inventory.lan { look(beside: services, &observation) }
    case .clearanceRecorded(let clearance):
      if clearance.kind == .vpnRequired || clearance.kind == .travelDeclared { apart.reset() }
    default: return
    }
  }

  private mutating func stand(_ network: Network, _ observation: Observation<PlaceFeature>) {
    let reading = NetworkReading(network)
    if reading.kind == .fixed || reading.kind == .mobile {
      inventories += 1
      if network.kind == .business { office += 1 }
    }
    device = reading.kind == .fixed ? (Place(network), observation.instant, observation.reference) : nil
  }

  private mutating func compare(_ network: Network, _ observation: inout Observation<PlaceFeature>) {
    guard let device, observation.instant.seconds(since: device.at) <= Self.freshSeconds,
      NetworkReading(network, firmsTunnel: observation.facts.isCleared(.vpnRequired, at: observation.instant)).kind == .fixed,
      let together = Geography.isSame(device.place, Place(network), within: Self.apartKilometres),
      !observation.facts.isCleared(.travelDeclared, at: observation.instant)
    else { return }
    if !together { observation.note(.deviceApartShare, with: [device.event]) }
    apart.add(!together, day: observation.instant.day, blockDays: 7, minimum: 10)
  }

  private mutating func look(beside services: [LANService], _ observation: inout Observation<PlaceFeature>) {
    looksBeside += 1
    let found = services.contains { service in
      guard let title = service.title else { return false }
      return Self.interfaceNames.contains { title.holds(word: $0) }
    }
    guard found else { return }
    interfaces += 1
    observation.note(.networkKVMInterfaces)
  }

  /// Writes what is known.
  func write(into row: inout FacetRow<PlaceFeature>, asOf moment: Instant) {
    row[.deviceApartShare] = apart.highest
    if inventories >= 3 { row[.deviceOfficeShare] = Double(office) / Double(inventories) }
    if looksBeside > 0 { row.set(.networkKVMInterfaces, interfaces) }
  }
}
