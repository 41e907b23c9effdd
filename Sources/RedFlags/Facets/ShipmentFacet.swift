import Events

/// The ways of equipment: to whom it is sent, who takes it, where it wakes up, and how it comes back.
struct ShipmentFacet: Facet {
  static let interests: Set<EventKind> = [
    .shipmentUpdated, .profileChanged, .documentSubmitted, .requestMade, .invitationAnswered, .deviceInventoried, .sessionStarted,
    .engagementStarted, .engagementEnded, .subjectClosed, .clearanceRecorded, .interviewHeld, .assessmentCompleted,
  ]

  private var address = DeliveryAddress()
  private var change = AddressChange()
  private var route = DeliveryRoute()
  private var machines = DeliveredMachines()
  private var comeback = EquipmentReturn()
  private var pickups: (refused: Int, offered: Int) = (0, 0)

  init() {}

  mutating func observe(_ observation: inout Observation<ShipmentFeature>) {
    switch observation.event.payload {
    case .sessionStarted(let session):
      guard session.outcome != .known(.failure) else { return }
      if let device = session.device {
        machines.report(device, isOurs: device.managed == true, session.network, &observation)
      }
      if let network = session.network, session.device?.managed != true { machines.show(network, &observation) }
    case .deviceInventoried(let inventory):
      machines.report(inventory.device, isOurs: inventory.device.managed != false, inventory.network, &observation)
    case .interviewHeld(let interview):
      for participant in interview.participants ?? [] {
        if let network = participant.network { machines.show(network, &observation) }
      }
    case .assessmentCompleted(let test):
      if let network = test.network { machines.show(network, &observation) }
    case .shipmentUpdated(let shipment): ship(shipment, &observation)
    case .profileChanged:
      change.residence(&observation)
      address.compare(&observation)
    case .documentSubmitted: address.compare(&observation)
    case .requestMade(let request):
      if request.kind == .changeShippingAddress, request.granted != false { change.request(observation) }
    case .invitationAnswered(let invitation): answer(invitation, &observation)
    case .clearanceRecorded(let clearance): if clearance.kind == .travelDeclared { machines.forgetAbroad() }
    case .engagementStarted: comeback.begin()
    case .engagementEnded, .subjectClosed: comeback.end(exitedAt: observation.facts.exitedAt)
    default: return
    }
  }

  private mutating func ship(_ shipment: ShipmentUpdated, _ observation: inout Observation<ShipmentFeature>) {
    machines.customs(shipment, &observation)
    if comeback.see(shipment, &observation) { return }
    address.see(shipment, &observation)
    change.see(shipment, route.planned(shipment), &observation)
    route.see(shipment, &observation)
    if shipment.status == .delivered { machines.expect(shipment, observation) }
  }

  private mutating func answer(_ invitation: InvitationAnswered, _ observation: inout Observation<ShipmentFeature>) {
    guard invitation.kind == .pickup else { return }
    pickups.offered += 1
    guard invitation.answer == .declined || invitation.answer == .ignored else { return }
    pickups.refused += 1
    observation.note(.pickupRefusals)
  }

  func write(into row: inout FacetRow<ShipmentFeature>, asOf moment: Instant) {
    address.write(into: &row)
    change.write(into: &row)
    route.write(into: &row)
    machines.write(into: &row, asOf: moment)
    comeback.write(into: &row, asOf: moment)
    if pickups.offered > 0 { row.set(.pickupRefusals, pickups.refused) }
  }

  func deadline(after moment: Instant) -> Instant? {
    [comeback.deadline(after: moment), machines.deadline(after: moment)].compactMap(\.self).min()
  }
}

/// Delivery addresses against where the person is known to live.
struct DeliveryAddress: Sendable {
  private var places: [(place: Place, event: EventReference)] = []
  private var distance: Double?
  private var isElsewhere: Bool?
  private var isBusiness: Bool?

  private static let limit = 4
  private static let kilometres = 50.0

  mutating func see(_ shipment: ShipmentUpdated, _ observation: inout Observation<ShipmentFeature>) {
    guard let to = shipment.to else { return }
    isBusiness = isBusiness == true || to.type == .business
    let place = Place(to)
    // What goes to an office was not sent to anybody's home.
    guard to.type != .known(.business), !places.contains(where: { $0.place == place }) else { return }
    if places.count == Self.limit { places.removeFirst() }
    places.append((place, observation.reference))
    compare(&observation)
  }

  /// Compares anew: an address that becomes known later, such as that of a move, explains a delivery.
  mutating func compare(_ observation: inout Observation<ShipmentFeature>) {
    let facts = observation.facts
    var homes = (facts.addresses + facts.documentAddresses).map { Place($0) }
    if homes.isEmpty { homes = [Place(facts.claimed)] }
    distance = nil
    isElsewhere = nil
    for (place, event) in places {
      let apart = homes.compactMap { Geography.distance($0, place) }.min()
      if let apart { distance = max(distance ?? 0, apart) }
      let answers = homes.map { Geography.isSame($0, place, within: Self.kilometres) }
      if answers.contains(true) {
        isElsewhere = isElsewhere ?? false
      } else if answers.allSatisfy({ $0 == false }) {
        isElsewhere = true
        observation.note(.deliveryElsewhere, with: [event])
      }
    }
  }

  func write(into row: inout FacetRow<ShipmentFeature>) {
    row[.deliveryDistance] = distance
    if let isElsewhere { row.set(.deliveryElsewhere, isElsewhere) }
    if let isBusiness { row.set(.deliveryBusinessAddress, isBusiness) }
  }
}
