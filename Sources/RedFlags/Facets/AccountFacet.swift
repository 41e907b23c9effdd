import Events

/// How the account is used, against the person and the job it was given to.
struct AccountFacet: Facet {
  /// Sign-ins and what is done with them.
  static let interests: Set<EventKind> = [
    .sessionStarted, .deviceInventoried, .commitPushed, .verificationCompleted, .applicationSubmitted, .bidPlaced, .workLogged,
    .accessUsed, .engagementStarted,
  ]

  private var managed = ManagedSignIns()
  private var persona = PersonaNames()
  private var hours = LoggedHours()
  private var reach = EarlyReach()
  private var antiDetect: (seen: Int, looked: Bool) = (0, false)
  private var relayed: (count: Int, looked: Bool) = (0, false)
  private var applications: (day: Int, today: Int, most: Int) = (.min, 0, 0)
  private var isRemote: Bool?

  /// Nothing seen.
  init() {}

  /// Takes in an event.
  mutating func observe(_ observation: inout Observation<AccountFeature>) {
    switch observation.event.payload {
    case .sessionStarted(let session):
      guard session.outcome != .known(.failure) else { return }
      if let name = session.displayName { persona.session(name, &observation) }
      guard let device = session.device else { return }
      managed.see(device, &observation)
      if let found = device.antiDetect {
        antiDetect.looked = true
        if found {
          antiDetect.seen += 1
          observation.note(.antiDetectSignIns)
        }
      }
    case .deviceInventoried(let inventory): if inventory.device.managed == true { managed.isIssued = true }
    case .commitPushed(let push): persona.push(push, &observation)
    case .verificationCompleted(let check): if let code = check.otp { look(at: code, &observation) }
    case .applicationSubmitted, .bidPlaced: apply(&observation)
    case .workLogged(let work): hours.add(work, &observation)
    case .accessUsed(let access): reach.add(access, &observation)
    case .engagementStarted(let engagement): isRemote = engagement.remote
    default: return
    }
  }

  /// A phone on a roaming card and a VPN each move a country; neither tells of a relay.
  private mutating func look(at code: OneTimeCode, _ observation: inout Observation<AccountFeature>) {
    let firmsTunnel = observation.facts.isCleared(.vpnRequired, at: observation.instant)
    guard let requested = code.requestedFrom.map({ NetworkReading($0, firmsTunnel: firmsTunnel) }),
      let entered = code.enteredFrom.map({ NetworkReading($0, firmsTunnel: firmsTunnel) }),
      let first = requested.country, let second = entered.country
    else { return }
    func places(_ kind: NetworkClass) -> Bool { kind == .fixed || kind == .hosting }
    guard places(requested.kind), places(entered.kind) else { return }
    relayed.looked = true
    guard first != second, let latency = code.latencyMilliseconds, latency <= 120_000 else { return }
    relayed.count += 1
    observation.note(.relayedCodes)
  }

  private mutating func apply(_ observation: inout Observation<AccountFeature>) {
    let day = observation.instant.day
    if day != applications.day { (applications.day, applications.today) = (day, 0) }
    applications.today += 1
    guard applications.today > applications.most else { return }
    applications.most = applications.today
    if applications.most >= 10 { observation.note(.applicationsInDay) }
  }

  /// Writes what is known.
  func write(into row: inout FacetRow<AccountFeature>, asOf moment: Instant) {
    if antiDetect.looked { row.set(.antiDetectSignIns, antiDetect.seen) }
    if relayed.looked { row.set(.relayedCodes, relayed.count) }
    if applications.most > 0 { row.set(.applicationsInDay, applications.most) }
    if let isRemote { row.set(.engagementRemote, isRemote) }
    managed.write(into: &row)
    persona.write(into: &row)
    hours.write(into: &row)
    reach.write(into: &row)
  }
}

/// Sign-ins of a new hire from computers the firm does not manage, although it issued one.
struct ManagedSignIns: Sendable {
  /// Whether a managed device was seen in use.
  var isIssued = false
  private var total = 0
  private var unmanaged = 0

  private static let days = 14.0

  mutating func see(_ device: Device, _ observation: inout Observation<AccountFeature>) {
    guard let managed = device.managed else { return }
    if managed { isIssued = true }
    guard let hired = observation.facts.hiredAt, observation.instant >= hired,
      observation.instant.days(since: hired) <= Self.days,
      device.isHandheld != true, isIssued || !observation.facts.deliveries.isEmpty
    else { return }
    total += 1
    guard !managed else { return }
    unmanaged += 1
    observation.note(.unmanagedSignIns)
  }

  func write(into row: inout FacetRow<AccountFeature>) {
    guard total > 0 else { return }
    row.set(.unmanagedSignIns, unmanaged)
    if total >= 3 { row[.unmanagedShare] = Double(unmanaged) / Double(total) }
  }
}
