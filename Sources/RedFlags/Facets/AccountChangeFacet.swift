import Events

/// Whether device, place, payout and skills of an account became others at about the same time.
enum AccountChangeFeature: Int, FeatureKey {
  case changesWithin14

  var declaration: FeatureDeclaration {
    switch self {
    case .changesWithin14:
      .init(
        "account_changes_14d", .count,
        "Most of four things that became others within any 14 days: devices, country of use (other than the claimed one), payout "
          + "account, skills. Device and country count once three sign-ins in a row show the new one.",
        from: [.sessionStarted, .payoutMethodAdded, .profileChanged])
    }
  }
}

/// Looks for the traces of an account that went into other hands: four things that rarely change together.
struct AccountChangeFacet: Facet {
  typealias Feature = AccountChangeFeature

  static let interests: Set<EventKind> = [.sessionStarted, .payoutMethodAdded, .profileChanged]

  private enum Side: Int, CaseIterable { case device, place, payout, skills }

  /// What has been usual, and a run of sign-ins with something else.
  private struct Usual: Sendable {
    private var known: [CounterpartyKey] = []
    private var sightings = 0
    private var runStart: Instant?
    private var runKeys: [CounterpartyKey] = []
    private var run = 0

    /// Takes in a sign-in; gives the moment from which something else took the place of the usual.
    mutating func see(_ key: CounterpartyKey, at moment: Instant) -> Instant? {
      // Until five sign-ins nothing is usual yet.
      guard sightings >= 5 else {
        sightings += 1
        learn(key)
        return nil
      }
      if known.contains(key) {
        (run, runStart) = (0, nil)
        runKeys.removeAll()
        return nil
      }
      runStart = runStart ?? moment
      run += 1
      if !runKeys.contains(key), runKeys.count < 4 { runKeys.append(key) }
      guard run >= 3, let start = runStart else { return nil }
      for key in runKeys { learn(key) }
      (run, runStart) = (0, nil)
      runKeys.removeAll()
      return start
    }

    private mutating func learn(_ key: CounterpartyKey) {
      guard !known.contains(key) else { return }
      if known.count >= 8 { known.removeFirst() }
      known.append(key)
    }
  }

  private var devices = Usual()
  private var places = Usual()
  private var payouts: [CounterpartyKey] = []
  private var payoutSince: Instant?
  private var skills: [CounterpartyKey] = []
  private var changedAt = [Instant?](repeating: nil, count: Side.allCases.count)
  private var changedBy = [EventReference?](repeating: nil, count: Side.allCases.count)
  private var most: Int?

  init() {}

  mutating func observe(_ observation: inout Observation<AccountChangeFeature>) {
    switch observation.event.payload {
    case .sessionStarted(let session):
      guard session.outcome?.known != .failure else { return }
      if let device = session.device, let id = device.id ?? device.fingerprint ?? device.serial {
        most = most ?? 0
        if let start = devices.see(CounterpartyKey(id), at: observation.instant) { change(.device, at: start, &observation) }
      }
      if let network = session.network { see(network, &observation) }
    case .payoutMethodAdded(let added):
      guard let key = CounterpartyKey(of: added.method) else { return }
      see(payout: key, &observation)
    case .profileChanged(let profile):
      guard let names = profile.skills?.compactMap(\.name), !names.isEmpty else { return }
      see(skills: names.prefix(32).map { CounterpartyKey($0) }, &observation)
    default: break
    }
  }

  private mutating func see(_ network: Network, _ observation: inout Observation<AccountChangeFeature>) {
    // An exit of a VPN tells nothing about the place.
    switch network.kind?.known {
    case .vpn, .proxy, .tor, .hosting: return
    case .residential, .mobile, .business, nil: break
    }
    guard let country = network.country else { return }
    most = most ?? 0
    guard let start = places.see(CounterpartyKey(country), at: observation.instant) else { return }
    // Somebody who moved and says so has not changed hands.
    guard let claimed = observation.facts.claimed.country, claimed.uppercased() != country.uppercased() else { return }
    change(.place, at: start, &observation)
  }

  private mutating func see(payout key: CounterpartyKey, _ observation: inout Observation<AccountChangeFeature>) {
    defer { payoutSince = payoutSince ?? observation.instant }
    guard !payouts.contains(key) else { return }
    if payouts.count >= 8 { payouts.removeFirst() }
    payouts.append(key)
    guard let payoutSince, observation.instant.days(since: payoutSince) > 30 else { return }
    change(.payout, at: observation.instant, &observation)
  }

  private mutating func see(skills names: [CounterpartyKey], _ observation: inout Observation<AccountChangeFeature>) {
    defer { skills = names }
    guard skills.count >= 3, names.count >= 3 else { return }
    let common = names.count { skills.contains($0) }
    guard Double(common) < 0.3 * Double(names.count + skills.count - common) else { return }
    change(.skills, at: observation.instant, &observation)
  }

  private mutating func change(_ side: Side, at moment: Instant, _ observation: inout Observation<AccountChangeFeature>) {
    changedAt[side.rawValue] = moment
    changedBy[side.rawValue] = observation.reference
    var near: [EventReference] = []
    for (other, by) in zip(changedAt, changedBy) {
      if let other, let by, abs(moment.days(since: other)) <= 14 { near.append(by) }
    }
    most = max(most ?? 0, near.count)
    if near.count > 1 { observation.note(.changesWithin14, with: near) }
  }

  func write(into row: inout FacetRow<AccountChangeFeature>, asOf moment: Instant) {
    if let most { row.set(.changesWithin14, most) }
  }
}
