import Events
import Hashing

/// Delivered devices that have not been heard of yet, and where each is first heard of.
///
/// A VPN, a data centre and a mobile carrier do not place a device: such a check-in ends the silence, and the place is read
/// from the first one that can be placed.
struct FirstCheckIn: Sendable {
  private struct Awaited: Sendable {
    let serial: UInt64?
    let shipment: UInt64
    let place: Place
    let at: Instant
    let event: EventReference
    var silence: Double?
  }

  private var awaited: [Awaited] = []
  private var delivered: [(shipment: UInt64, country: CountryCode)] = []
  private var longestSilence: Double?
  private var abroad = 0
  private var elsewhere = 0
  private var placed = false
  private var onward = 0

  private static let limit = 4
  private static let kilometres = 100.0
  private static let longSilence = 72.0

  /// Whether a device is still to be heard of.
  var isWaiting: Bool { !awaited.isEmpty }

  mutating func expect(_ shipment: ShipmentUpdated, _ observation: Observation<ShipmentFeature>) {
    guard let to = shipment.to else { return }
    let identifier = StableHash.of(shipment.shipmentID)
    let place = Place(to)
    if let country = place.country {
      if delivered.count == Self.limit { delivered.removeFirst() }
      delivered.append((identifier, country))
    }
    if awaited.count == Self.limit { awaited.removeFirst() }
    awaited.append(
      Awaited(
        serial: shipment.deviceSerial.map(StableHash.of), shipment: identifier, place: place, at: observation.instant,
        event: observation.reference))
  }

  /// Customs after the delivery: somebody sent it on.
  mutating func customs(_ shipment: ShipmentUpdated, _ observation: inout Observation<ShipmentFeature>) {
    let identifier = StableHash.of(shipment.shipmentID)
    guard shipment.status == .customs, let country = CountryCode(shipment.country),
      let before = delivered.first(where: { $0.shipment == identifier }), before.country != country
    else { return }
    onward += 1
    observation.note(.onwardCustoms)
  }

  /// A device is heard of. `isOurs`: it is known to be the firm's, so that a shipment without a serial number may be it.
  mutating func see(
    _ device: Device, isOurs: Bool, _ network: Network?, _ observation: inout Observation<ShipmentFeature>
  ) {
    guard let index = awaited.firstIndex(where: { Self.isIt($0, device, isOurs: isOurs) }) else { return }
    if awaited[index].silence == nil {
      let hours = observation.instant.seconds(since: awaited[index].at) / 3_600
      awaited[index].silence = hours
      longestSilence = max(longestSilence ?? 0, hours)
    }
    guard let network else { return }
    let reading = NetworkReading(network)
    let firmsOwn = observation.facts.isCleared(.vpnRequired, at: observation.instant)
    guard reading.kind == .fixed || (reading.kind == .unlabelled && network.provider == nil && !firmsOwn) else { return }
    place(awaited.remove(at: index), Place(network), &observation)
  }

  private static func isIt(_ awaited: Awaited, _ device: Device, isOurs: Bool) -> Bool {
    guard let serial = awaited.serial else { return isOurs }
    return device.serial.map(StableHash.of) == serial || device.id.map(StableHash.of) == serial
  }

  private mutating func place(_ device: Awaited, _ place: Place, _ observation: inout Observation<ShipmentFeature>) {
    let travelling = observation.facts.isCleared(.travelDeclared, at: observation.instant)
    if let here = place.country, let there = device.place.country {
      placed = true
      if here != there, !travelling {
        abroad += 1
        observation.note(.firstCheckInAbroad, with: [device.event])
      }
    }
    guard let isElsewhere = Geography.isOtherTown(device.place, place, within: Self.kilometres) else { return }
    placed = true
    if isElsewhere, !travelling, device.silence ?? 0 > Self.longSilence {
      elsewhere += 1
      observation.note(.firstCheckInElsewhere, with: [device.event])
    }
  }

  /// A journey explains what was seen before it was recorded.
  mutating func forgetAbroad() {
    abroad = 0
    elsewhere = 0
  }

  func write(into row: inout FacetRow<ShipmentFeature>) {
    row[.checkInSilence] = longestSilence
    if placed || onward > 0 {
      row.set(.firstCheckInAbroad, abroad)
      row.set(.firstCheckInElsewhere, elsewhere)
    }
    if !delivered.isEmpty { row.set(.onwardCustoms, onward) }
  }
}
