import Events
import Hashing

/// The machines that were sent to a subject: when and where each is first heard of, where it reports from in its first days, and through
/// how many countries it travels.
///
/// A VPN, a data centre and a mobile carrier place no machine: such a report ends the silence, and the place is read from the first one
/// that can be placed. A machine that somebody sends on stays where it was sent. One that wakes up where its user openly is, that comes
/// home later, or that reports from country after country is carried by a person who travels.
struct DeliveredMachines: Sendable {
  private struct Delivery: Sendable {
    let serial: UInt64?
    let shipment: UInt64
    let place: Place
    let at: Instant
    let event: EventReference
    var silence: Double?
    var isPlaced = false
    /// The country in which it was first heard of, when that is another than it was sent to and no journey was declared.
    var wokeIn: CountryCode?
    var wokeAt = Instant.distantPast
    /// Whether its user was openly there, around that time.
    var isWithUser = false
    /// The days on which it reported from the country it was sent to, after it woke up elsewhere.
    var daysBack = 0
    var lastDayBack = Int.min

    var isBack: Bool { daysBack >= DeliveredMachines.fewDaysBack }
  }

  private var deliveries: [Delivery] = []
  private var sent: [(shipment: UInt64, country: CountryCode)] = []
  /// Machines that reported before the last delivery, so that none of them is the one delivered.
  private var older: [UInt64] = []
  private var current: [UInt64] = []
  private var whereabouts = Whereabouts()
  private var longestSilence: Double?
  /// Of deliveries that are no longer followed one by one.
  private var earlier: (abroad: Int, withUser: Int) = (0, 0)
  private var elsewhere = 0
  private var isFirstPlaced = false
  private var onward = 0
  private var countriesAbroad: [CountryCode] = []
  private var isFollowed = false
  private var farDays = 0
  private var lastFarDay = Int.min
  private var isNear = false
  private var isSettled = false
  private var firstDelivery: Instant?

  private static let kinds: Set<SubjectKind> = [.worker, .applicant]
  private static let limit = 4
  /// One day may be a wrong entry in a database of addresses.
  private static let fewDaysBack = 2
  private static let machineLimit = 8
  private static let countryLimit = 8
  private static let townKilometres = 100.0
  private static let longSilence = 72.0
  private static let settlingDays = 10.0
  private static let nearKilometres = 50.0
  /// Locating a home line is often wrong by a city or two; between the two distances nothing is said.
  private static let farKilometres = 150.0

  /// A parcel arrives.
  mutating func expect(_ shipment: ShipmentUpdated, _ observation: Observation<ShipmentFeature>) {
    guard let to = shipment.to else { return }
    let identifier = StableHash.of(shipment.shipmentID)
    let place = Place(to)
    if let country = place.country {
      if sent.count == Self.limit { sent.removeFirst() }
      sent.append((identifier, country))
    }
    if deliveries.count == Self.limit { retire(deliveries.removeFirst()) }
    firstDelivery = firstDelivery ?? observation.instant
    deliveries.append(
      Delivery(
        serial: shipment.deviceSerial.map(StableHash.of), shipment: identifier, place: place, at: observation.instant,
        event: observation.reference))
    older = Array((older + current).suffix(Self.machineLimit))
    current = []
  }

  /// Customs after the delivery: somebody sent it on.
  mutating func customs(_ shipment: ShipmentUpdated, _ observation: inout Observation<ShipmentFeature>) {
    let identifier = StableHash.of(shipment.shipmentID)
    guard shipment.status == .customs, let country = CountryCode(shipment.country),
      let before = sent.first(where: { $0.shipment == identifier }), before.country != country
    else { return }
    onward += 1
    observation.note(.onwardCustoms)
  }

  private mutating func retire(_ delivery: Delivery) {
    guard delivery.wokeIn != nil else { return }
    if delivery.isWithUser { earlier.withUser += 1 } else if !delivery.isBack { earlier.abroad += 1 }
  }

  /// The subject shows itself at another machine than the firm's, whose place is the question.
  mutating func show(_ network: Network, _ observation: inout Observation<ShipmentFeature>) {
    // Firms send equipment to those who work for them; of all others no whereabouts are kept.
    guard Self.kinds.contains(observation.facts.subject.kind) || !deliveries.isEmpty else { return }
    whereabouts.see(network, at: observation.instant)
    for index in deliveries.indices where !deliveries[index].isWithUser {
      guard let country = deliveries[index].wokeIn,
        observation.instant.days(since: deliveries[index].wokeAt) <= Whereabouts.days,
        whereabouts.isOpenly(in: country, by: observation.instant)
      else { continue }
      deliveries[index].isWithUser = true
      observation.note(.firstCheckInWithUser, with: [deliveries[index].event])
    }
  }

  /// A machine reports. `isOurs`: it is known to be the firm's, so that a shipment without a serial number may be it.
  mutating func report(
    _ device: Device, isOurs: Bool, _ network: Network?, _ observation: inout Observation<ShipmentFeature>
  ) {
    let machine = isOurs ? device.reference : nil
    let isOlder = machine.map { older.contains($0) } ?? false
    if let machine, !isOlder, !current.contains(machine), current.count < Self.machineLimit { current.append(machine) }
    guard !deliveries.isEmpty else { return }
    let index = deliveries.lastIndex { Self.isIt($0, device, isOurs: isOurs && !isOlder) }
    if let index, deliveries[index].silence == nil {
      let hours = observation.instant.seconds(since: deliveries[index].at) / 3_600
      deliveries[index].silence = hours
      longestSilence = max(longestSilence ?? 0, hours)
    }
    guard let network, Self.places(network, observation) else { return }
    let here = Place(network)
    if device.managed == true { travel(to: here, &observation) }
    guard let index else { return }
    settle(deliveries[index], here, &observation)
    if deliveries[index].isPlaced {
      comeBack(index, here, on: observation.instant.day)
    } else {
      deliveries[index].isPlaced = true
      place(index, here, &observation)
    }
  }

  private mutating func comeBack(_ index: Int, _ here: Place, on day: Int) {
    guard deliveries[index].wokeIn != nil, here.country == deliveries[index].place.country, day != deliveries[index].lastDayBack
    else { return }
    deliveries[index].lastDayBack = day
    deliveries[index].daysBack += 1
  }

  /// Whether a network tells where a machine is.
  private static func places(_ network: Network, _ observation: Observation<ShipmentFeature>) -> Bool {
    let reading = NetworkReading(network)
    let firmsOwn = observation.facts.isCleared(.vpnRequired, at: observation.instant)
    return reading.kind == .fixed || (reading.kind == .unlabelled && network.provider == nil && !firmsOwn)
  }

  private static func isIt(_ delivery: Delivery, _ device: Device, isOurs: Bool) -> Bool {
    guard let serial = delivery.serial else { return isOurs }
    if device.serial.map(StableHash.of) == serial || device.id.map(StableHash.of) == serial { return true }
    // Where the report does not tell its serial number, a machine that the firm manages is the one it sent.
    return device.serial == nil && device.managed == true && isOurs
  }

  private mutating func travel(to here: Place, _ observation: inout Observation<ShipmentFeature>) {
    guard let country = here.country, let home = deliveries.last?.place.country else { return }
    isFollowed = true
    guard country != home, countriesAbroad.count < Self.countryLimit, !countriesAbroad.contains(country) else { return }
    countriesAbroad.append(country)
    observation.note(.deviceCountriesAbroad)
  }

  /// Its first days, against where it was delivered.
  private mutating func settle(_ delivery: Delivery, _ here: Place, _ observation: inout Observation<ShipmentFeature>) {
    let age = observation.instant.days(since: delivery.at)
    guard age >= 0, age <= Self.settlingDays else { return }
    if Geography.isSame(here, delivery.place, within: Self.nearKilometres) == true {
      isSettled = true
      isNear = true
    } else if Geography.isSame(here, delivery.place, within: Self.farKilometres) == false {
      isSettled = true
      guard observation.instant.day != lastFarDay else { return }
      lastFarDay = observation.instant.day
      farDays += 1
      observation.note(.deliveryFarDays)
    }
  }

  /// The first place it reports from.
  private mutating func place(_ index: Int, _ here: Place, _ observation: inout Observation<ShipmentFeature>) {
    let delivery = deliveries[index]
    let travelling = observation.facts.isCleared(.travelDeclared, at: observation.instant)
    if let country = here.country, let home = delivery.place.country {
      isFirstPlaced = true
      if country != home, !travelling {
        deliveries[index].wokeIn = country
        deliveries[index].wokeAt = observation.instant
        deliveries[index].isWithUser = whereabouts.isOpenly(in: country, by: observation.instant)
        observation.note(deliveries[index].isWithUser ? .firstCheckInWithUser : .firstCheckInAbroad, with: [delivery.event])
      }
    }
    guard let isElsewhere = Geography.isOtherTown(delivery.place, here, within: Self.townKilometres) else { return }
    isFirstPlaced = true
    if isElsewhere, !travelling, delivery.silence ?? 0 > Self.longSilence {
      elsewhere += 1
      observation.note(.firstCheckInElsewhere, with: [delivery.event])
    }
  }

  /// A journey explains what was seen before it was recorded.
  mutating func forgetAbroad() {
    earlier = (0, 0)
    for index in deliveries.indices { deliveries[index].wokeIn = nil }
    elsewhere = 0
  }

  /// Until then a machine that was delivered is unpacked and heard of.
  private static let unpackingDays = 7

  /// The moment after which a machine of which nobody heard is no longer just unpacked.
  func deadline(after moment: Instant) -> Instant? {
    guard let due = firstDelivery?.adding(days: Double(Self.unpackingDays)), due > moment else { return nil }
    return due
  }

  func write(into row: inout FacetRow<ShipmentFeature>, asOf moment: Instant) {
    if let firstDelivery { row.set(.deliveryAge, min(Self.unpackingDays, Int(max(0, moment.days(since: firstDelivery))))) }
    row[.checkInSilence] = longestSilence
    if isFirstPlaced || onward > 0 {
      let abroad = deliveries.filter { $0.wokeIn != nil }
      row.set(.firstCheckInAbroad, earlier.abroad + abroad.count { !$0.isWithUser && !$0.isBack })
      row.set(.firstCheckInWithUser, earlier.withUser + abroad.count(where: \.isWithUser))
      row.set(.firstCheckInElsewhere, elsewhere)
    }
    if !sent.isEmpty { row.set(.onwardCustoms, onward) }
    if isFollowed { row.set(.deviceCountriesAbroad, countriesAbroad.count) }
    if isSettled {
      row.set(.deliveryFarDays, farDays)
      row.set(.deliveryNear, isNear)
    }
  }
}
