import Events

/// Whether the one who opened an account is the one who uses it.
enum AccountUseFeature: Int, FeatureKey {
  case homeAbsenceDays, openingDeviceAbsence, sessionDeviceConflicts, customerAccount

  var declaration: FeatureDeclaration {
    switch self {
    case .homeAbsenceDays:
      .init(
        "home_country_absence_days", .days,
        "Longest stretch of ten or more sign-ins, VPNs aside, of which none came from the country of the address on the documents, "
          + "else of the claimed residence.", from: [.sessionStarted])
    case .openingDeviceAbsence:
      .init(
        "off_opening_device_share", .ratio,
        "Share of the sign-ins after the first two days that were not made on a device of those two days; known from ten on.",
        from: [.sessionStarted])
    case .customerAccount:
      .init(
        "customer_account", .flag, "It is an account at an exchange, bank or wallet service.",
        from: [.sessionStarted, .subjectOpened])
    case .sessionDeviceConflicts:
      .init(
        "session_device_conflicts", .count, "Sessions that were seen on two devices.", from: [.sessionStarted, .sessionSampled])
    }
  }
}

/// Sign-ins held against the account's opening: its device, its country, and one device a session.
struct AccountUseFacet: Facet {
  typealias Feature = AccountUseFeature

  static let interests: Set<EventKind> = [.sessionStarted, .sessionSampled, .subjectOpened, .documentSubmitted]

  private struct Session {
    let id: CounterpartyKey
    let device: CounterpartyKey
    var isConflict = false
  }

  private var sessions = LastEntries<Session>(16)
  private var conflicts: Int?
  private var isCustomer: Bool?
  private var openedAt: Instant?
  private var openingDevices: [CounterpartyKey] = []
  private var onOpening = 0
  private var offOpening = 0
  private var absentSince: Instant?
  private var absentSessions = 0
  private var longestAbsence: Double?

  init() {}

  mutating func observe(_ observation: inout Observation<AccountUseFeature>) {
    if isCustomer == nil { isCustomer = observation.event.subject.kind == .customer }
    switch observation.event.payload {
    case .sessionStarted(let session):
      guard session.outcome?.known != .failure else { return }
      see(session.device, in: session.sessionID, &observation)
      use(session.device, at: observation.instant)
      locate(session.network, &observation)
    case .sessionSampled(let sample): see(sample.device, in: sample.sessionID, &observation)
    default: break
    }
  }

  /// Only identifiers that stay the same are compared: a browser's fingerprint changes with its updates.
  private mutating func see(_ device: Device?, in session: String, _ observation: inout Observation<AccountUseFeature>) {
    guard let id = device?.id ?? device?.serial else { return }
    conflicts = conflicts ?? 0
    let key = CounterpartyKey(session)
    let deviceKey = CounterpartyKey(id)
    guard let known = sessions.items.last(where: { $0.id == key }) else {
      return sessions.append(Session(id: key, device: deviceKey))
    }
    guard known.device != deviceKey, !known.isConflict else { return }
    sessions.append(Session(id: key, device: known.device, isConflict: true))
    conflicts = (conflicts ?? 0) + 1
    observation.note(.sessionDeviceConflicts)
  }

  private mutating func use(_ device: Device?, at moment: Instant) {
    guard let id = device?.id ?? device?.fingerprint ?? device?.serial else { return }
    let opened = openedAt ?? moment
    openedAt = opened
    let key = CounterpartyKey(id)
    if moment.days(since: opened) <= 2 {
      if !openingDevices.contains(key), openingDevices.count < 4 { openingDevices.append(key) }
    } else if openingDevices.contains(key) {
      onOpening += 1
    } else {
      offOpening += 1
    }
  }

  private mutating func locate(_ network: Network?, _ observation: inout Observation<AccountUseFeature>) {
    guard let network, let country = network.country?.uppercased() else { return }
    switch network.kind?.known {
    case .vpn, .proxy, .tor, .hosting: return
    case .residential, .mobile, .business, nil: break
    }
    let facts = observation.facts
    guard let home = (facts.documentAddresses.last?.country ?? facts.claimed.country)?.uppercased() else { return }
    if country == home {
      (absentSince, absentSessions) = (nil, 0)
      longestAbsence = longestAbsence ?? 0
      return
    }
    absentSessions += 1
    let since = absentSince ?? observation.instant
    absentSince = since
    guard absentSessions >= 10 else { return }
    longestAbsence = max(longestAbsence ?? 0, observation.instant.days(since: since))
    observation.note(.homeAbsenceDays)
  }

  func write(into row: inout FacetRow<AccountUseFeature>, asOf moment: Instant) {
    if let longestAbsence { row[.homeAbsenceDays] = longestAbsence }
    let later = onOpening + offOpening
    if later >= 10 { row[.openingDeviceAbsence] = Double(offOpening) / Double(later) }
    if let isCustomer { row.set(.customerAccount, isCustomer) }
    if let conflicts { row.set(.sessionDeviceConflicts, conflicts) }
  }
}
