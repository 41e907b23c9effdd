import Events

/// The countries whose fixed lines somebody used lately, and the most within an hour and a day.
struct CountryWindow: Sendable {
  private struct Seen: Sendable {
    let country: CountryCode
    var place: Place
    var at: Instant
    var event: EventReference
  }

  private var seen: [Seen] = []
  private var mostInHour = 0
  private var mostInDay = 0

  private static let limit = 6
  /// Lines on both sides of a border are often placed on the wrong side: below this distance two countries count as one place.
  private static let borderKilometres = 200.0

  mutating func see(_ reading: NetworkReading, _ network: Network, _ observation: inout Observation<NetworkFeature>) {
    guard let country = reading.country else { return }
    let now = observation.instant
    if seen.count == 1, seen[0].country == country {
      // The common case: always the same country.
      seen[0].at = now
      seen[0].event = observation.reference
      return
    }
    let here = Seen(country: country, place: Place(network), at: now, event: observation.reference)
    if let index = seen.firstIndex(where: { $0.country == country }) {
      seen[index] = here
    } else {
      if seen.count == Self.limit { seen.remove(at: oldest) }
      seen.append(here)
    }
    mostInHour = max(mostInHour, 1)
    mostInDay = max(mostInDay, 1)
    count(within: 3_600, .countriesIn1h, &mostInHour, here, &observation)
    count(within: 86_400, .countriesIn24h, &mostInDay, here, &observation)
  }

  private var oldest: Int {
    seen.indices.min { seen[$0].at < seen[$1].at } ?? 0
  }

  private func count(
    within seconds: Double, _ feature: NetworkFeature, _ most: inout Int, _ here: Seen,
    _ observation: inout Observation<NetworkFeature>
  ) {
    let others = seen.filter { other in
      other.country != here.country && here.at.seconds(since: other.at) <= seconds
        && Geography.distance(other.place, here.place).map { $0 >= Self.borderKilometres } ?? true
    }
    guard others.count + 1 > most else { return }
    most = others.count + 1
    observation.note(feature, with: others.map(\.event).sorted())
  }

  func write(into row: inout FacetRow<NetworkFeature>) {
    guard !seen.isEmpty else { return }
    row.set(.countriesIn1h, max(1, mostInHour))
    row.set(.countriesIn24h, max(1, mostInDay))
  }
}

/// Neighbouring sign-ins on fixed lines that no journey joins.
struct TravelWatch: Sendable {
  private var last: (place: Place, at: Instant, event: EventReference)?
  private var count = 0
  private var looked = false

  /// Databases of addresses miss by tens of kilometres; both ends together get this much.
  private static let slackKilometres = 200.0
  /// Nearer pairs are left alone, however fast.
  private static let leastKilometres = 500.0
  /// What an airliner does.
  private static let topSpeed = 900.0

  mutating func see(_ network: Network, _ observation: inout Observation<NetworkFeature>) {
    let place = Place(network)
    guard place.isLocated else { return }
    let now = observation.instant
    defer { last = (place, now, observation.reference) }
    guard let before = last else { return }
    looked = true
    guard before.place != place, let apart = Geography.distance(before.place, place), apart > Self.leastKilometres else { return }
    let hours = max(now.seconds(since: before.at), 60) / 3_600
    guard (apart - Self.slackKilometres) / hours > Self.topSpeed else { return }
    count += 1
    observation.note(.impossibleTravels, with: [before.event])
  }

  func write(into row: inout FacetRow<NetworkFeature>) {
    if looked { row.set(.impossibleTravels, count) }
  }
}
