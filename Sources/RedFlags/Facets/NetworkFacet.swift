import Events

/// The networks somebody signs in through: VPN habits, countries, and their contradictions with the claimed place.
///
/// Failed sign-ins say who knocked, not who was let in; they count only for a known device. Mobile carriers roam and data centres
/// stand anywhere, so neither places a person. A recorded journey or a required VPN explains what was seen before it.
struct NetworkFacet: Facet {
  /// Sign-ins, looks at running sessions, and recorded explanations.
  static let interests: Set<EventKind> = [.sessionStarted, .sessionSampled, .clearanceRecorded]

  private var habits = NetworkHabits()
  private var drops = DropWatch()
  private var countries = CountryWindow()
  private var travels = TravelWatch()
  private var claim = ClaimWatch()
  private var path = PathWatch()
  /// Country, kind and hour of the last sighting: looks repeat, and one an hour is enough for shares.
  private var last: (country: CountryCode?, kind: NetworkClass, hour: Int64)?

  /// Nothing seen.
  init() {}

  /// Takes in a sighting or an explanation.
  mutating func observe(_ observation: inout Observation<NetworkFeature>) {
    switch observation.event.payload {
    case .sessionStarted(let session):
      guard let network = session.network else { return }
      see(network, session.device, failed: session.outcome == .failure, sampled: false, &observation)
    case .sessionSampled(let sample):
      guard let network = sample.network else {
        path.add(sample.rttMilliseconds, abroad: false, &observation)
        return
      }
      see(network, sample.device, failed: false, sampled: true, &observation)
      let reading = CountryCode(network.country)
      let claimed = CountryCode(observation.facts.claimed.country)
      path.add(sample.rttMilliseconds, abroad: reading != nil && claimed != nil && reading != claimed, &observation)
    case .clearanceRecorded(let clearance): explain(clearance)
    default: return
    }
  }

  private mutating func see(
    _ network: Network, _ device: Device?, failed: Bool, sampled: Bool, _ observation: inout Observation<NetworkFeature>
  ) {
    let now = observation.instant
    let reading = NetworkReading(network, firmsTunnel: observation.facts.isCleared(.vpnRequired, at: now))
    drops.see(reading, device, &observation)
    guard !failed else { return }
    let hour = now.microseconds / 3_600_000_000
    let repeated = last.map { $0 == (reading.country, reading.kind, hour) } ?? false
    last = (reading.country, reading.kind, hour)
    if sampled, repeated { return }
    habits.see(reading, network, device, &observation)
    let travelling = observation.facts.isCleared(.travelDeclared, at: now)
    claim.see(reading, travelling: travelling, &observation)
    guard reading.kind == .fixed else { return }
    if !travelling { countries.see(reading, network, &observation) }
    travels.see(network, &observation)
  }

  private mutating func explain(_ clearance: ClearanceRecorded) {
    switch clearance.kind.known {
    case .travelDeclared:
      drops = DropWatch()
      countries = CountryWindow()
      claim.forgetAbroad()
    case .vpnRequired:
      habits.forgetVPN()
      countries = CountryWindow()
      travels = TravelWatch()
      claim.forgetAbroad()
    default: return
    }
  }

  /// Writes what is known.
  func write(into row: inout FacetRow<NetworkFeature>, asOf moment: Instant) {
    habits.write(into: &row)
    drops.write(into: &row)
    countries.write(into: &row)
    travels.write(into: &row)
    claim.write(into: &row)
    path.write(into: &row)
  }
}
