import Events
import Hashing

/// A change of address between the offer and the dispatch.
struct AddressChange: Sendable {
  private var home: Place?
  private var formerHome: Place?
  private var last: (at: Instant, event: EventReference)?
  private var judged: UInt64 = 0
  private var changes = 0
  private var looked = false

  private static let kilometres = 50.0
  private static let days = 10.0

  /// The residence may have changed.
  mutating func residence(_ observation: inout Observation<ShipmentFeature>) {
    guard let place = observation.facts.residence.map({ Place($0) }), place != home else { return }
    if let before = home, Geography.isOtherTown(before, place, within: Self.kilometres) == true {
      formerHome = before
      last = (observation.instant, observation.reference)
    }
    home = place
  }

  /// Another delivery address was asked for.
  mutating func request(_ observation: Observation<ShipmentFeature>) { last = (observation.instant, observation.reference) }

  /// A shipment moves on; `planned` is the address that it had before.
  mutating func see(_ shipment: ShipmentUpdated, _ planned: Place?, _ observation: inout Observation<ShipmentFeature>) {
    let place = shipment.to.map { Place($0) }
    if shipment.status == .ordered || shipment.status == .dispatched, let planned, let place,
      Geography.isOtherTown(planned, place, within: Self.kilometres) == true
    {
      formerHome = planned
      last = (observation.instant, observation.reference)
    }
    let leaves = shipment.status == .dispatched || shipment.status == .delivered
    let identifier = StableHash.of(shipment.shipmentID)
    guard leaves, identifier != judged else { return }
    judged = identifier
    looked = true
    guard let last, observation.instant.days(since: last.at) <= Self.days,
      observation.facts.offeredAt.map({ last.at >= $0 }) ?? true
    else { return }
    // Sent to where the person lived before: the change did not move the parcel.
    if let place, let formerHome, Geography.isSame(formerHome, place, within: Self.kilometres) == true { return }
    changes += 1
    observation.note(.addressChanges, with: [last.event])
  }

  func write(into row: inout FacetRow<ShipmentFeature>) {
    if looked { row.set(.addressChanges, changes) }
  }
}

/// Detours of a parcel, and who signed for it.
struct DeliveryRoute: Sendable {
  private var plans: [(shipment: UInt64, place: Place, isIndirect: Bool)] = []
  private var indirect = 0
  private var rerouted = 0
  private var signedByOthers = 0
  private var signed = false
  private var looked = false

  private static let limit = 4
  private static let kilometres = 30.0

  /// Where the shipment was to go before this event.
  func planned(_ shipment: ShipmentUpdated) -> Place? {
    let identifier = StableHash.of(shipment.shipmentID)
    return plans.first { $0.shipment == identifier }?.place
  }

  mutating func see(_ shipment: ShipmentUpdated, _ observation: inout Observation<ShipmentFeature>) {
    if let to = shipment.to { follow(shipment, to, &observation) }
    if shipment.status == .delivered, let signature = shipment.signedBy { sign(signature, &observation) }
  }

  private mutating func follow(_ shipment: ShipmentUpdated, _ to: Address, _ observation: inout Observation<ShipmentFeature>) {
    looked = true
    let identifier = StableHash.of(shipment.shipmentID)
    let place = Place(to)
    let isIndirect = to.type == .forwarder || to.type == .poBox || to.type == .mailDrop
    let before = plans.first { $0.shipment == identifier }
    if isIndirect, before?.isIndirect != true {
      indirect += 1
      observation.note(.indirectDeliveries)
    }
    if shipment.status == .rerouted, let before, Geography.isOtherTown(before.place, place, within: Self.kilometres) == true {
      rerouted += 1
      observation.note(.reroutedDeliveries)
    }
    plans.removeAll { $0.shipment == identifier }
    if plans.count == Self.limit { plans.removeFirst() }
    plans.append((identifier, place, isIndirect || before?.isIndirect == true))
  }

  private mutating func sign(_ signature: PersonName, _ observation: inout Observation<ShipmentFeature>) {
    guard let isStranger = ShownName.isStranger(signature.text, to: observation.facts) else { return }
    signed = true
    guard isStranger else { return }
    signedByOthers += 1
    observation.note(.signedByOthers)
  }

  func write(into row: inout FacetRow<ShipmentFeature>) {
    if looked {
      row.set(.indirectDeliveries, indirect)
      row.set(.reroutedDeliveries, rerouted)
    }
    if signed { row.set(.signedByOthers, signedByOthers) }
  }
}
