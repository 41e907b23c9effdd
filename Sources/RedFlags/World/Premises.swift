import Events
import Linking

/// What doors and houses are, whoever said so: an office's door, a house of many flats. Known from the moment on at which an event said
/// so, for everybody who names the same door or house.
struct Premises: Sendable {
  /// Since when a door is known as a place of business.
  private var offices: [Identifier: Instant] = [:]
  /// Since when a house is known to have flats.
  private var divided: [UInt64: Instant] = [:]
  /// The house of each door that was named without a flat.
  private var undivided: [Identifier: UInt64] = [:]

  /// Takes in the addresses of an event.
  mutating func hear(_ event: Event) {
    switch event.payload {
    case .profileChanged(let profile): for address in profile.addresses ?? [] { note(address, since: event.instant) }
    case .documentSubmitted(let submitted): submitted.document.address.map { note($0, since: event.instant) }
    case .shipmentUpdated(let shipment): shipment.to.map { note($0, since: event.instant) }
    default: break
    }
  }

  private mutating func note(_ address: Address, since instant: Instant) {
    if address.type == .business {
      for (door, _) in address.doors { offices[door] = min(offices[door] ?? instant, instant) }
      return
    }
    let houses = address.buildings
    guard !houses.isEmpty else { return }
    if address.namesUnit {
      for house in houses { divided[house] = min(divided[house] ?? instant, instant) }
    } else {
      for (door, house) in address.doors { undivided[door] = house }
    }
  }

  /// Takes in another worker's notes.
  mutating func add(_ other: Premises) {
    offices.merge(other.offices) { min($0, $1) }
    divided.merge(other.divided) { min($0, $1) }
    undivided.merge(other.undivided) { mine, _ in mine }
  }

  /// Whether a door was known by a moment as a place of business.
  func isOffice(_ door: Identifier, asOf moment: Instant) -> Bool { offices[door].map { $0 <= moment } ?? false }

  /// Whether a house was known by a moment to have flats.
  func isDivided(_ house: UInt64, asOf moment: Instant) -> Bool { divided[house].map { $0 <= moment } ?? false }

  /// The house of a door that names no flat, when it was known by a moment that the house has flats: who lives there is not known to live
  /// with whoever names the same house. Nil otherwise.
  func dividedHouse(of door: Identifier, asOf moment: Instant) -> UInt64? {
    undivided[door].flatMap { isDivided($0, asOf: moment) ? $0 : nil }
  }
}
