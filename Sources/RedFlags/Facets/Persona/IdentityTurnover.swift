import Events
import Hashing

/// How many sides of an identity change at once within 30 days of the first hire or of a complaint.
struct IdentityTurnover: Sendable {
  private var names: [PersonName] = []
  private var handles: [(service: UInt64, account: UInt64)] = []
  private var portrait: UInt64?
  private var window: (start: Instant, found: Change)?
  private var most: Int?
  private var hireSeen = false
  private var goneAccount: UInt64?

  private struct Change: OptionSet, Sendable {
    let rawValue: UInt8
    static let name = Change(rawValue: 1)
    static let handle = Change(rawValue: 2)
    static let portrait = Change(rawValue: 4)
    static let gone = Change(rawValue: 8)
    static let goneAgain = Change(rawValue: 16)
  }

  private static let windowDays = 30.0
  private static let limit = 8

  /// A hire or a complaint opens the window. Later hires do not: a freelancer begins something every week.
  mutating func anchor(_ observation: inout Observation<PersonaFeature>) {
    if case .engagementStarted = observation.event.payload {
      guard !hireSeen else { return }
      hireSeen = true
    }
    window = (observation.instant, [])
    most = most ?? 0
  }

  mutating func learn(_ profile: ProfileChanged, _ observation: inout Observation<PersonaFeature>) {
    for name in profile.names ?? [] where name.use == nil || name.use == .legal || name.use == .display {
      if OtherPerson.isCertain(names, name) == true { found(.name, &observation) }
      if !names.contains(name), names.count < Self.limit { names.append(name) }
    }
    for handle in profile.handles ?? [] {
      guard let service = handle.service, let account = handle.id ?? handle.url else { continue }
      let key = (service: StableHash.ofWord(service), account: StableHash.of(account.lowercased()))
      if handles.contains(where: { $0 == key }) { continue }
      if handles.contains(where: { $0.service == key.service }) { found(.handle, &observation) }
      if handles.count < Self.limit { handles.append(key) }
    }
    if let picture = (profile.photo?.pdq ?? profile.photo?.sha256).map(StableHash.of) {
      if let portrait, portrait != picture { found(.portrait, &observation) }
      portrait = picture
    }
  }

  mutating func learn(_ seen: ProfileExternalSeen, _ observation: inout Observation<PersonaFeature>) {
    switch seen.status?.known {
    case .renamed: found(.handle, &observation)
    case .deleted, .banned:
      let account = StableHash.ofWord(seen.service + " " + seen.handle)
      let isSecond = goneAccount.map { $0 != account } ?? false
      goneAccount = goneAccount ?? account
      found(isSecond ? .goneAgain : .gone, &observation)
    case .active, nil: break
    }
  }

  private mutating func found(_ change: Change, _ observation: inout Observation<PersonaFeature>) {
    guard let open = window, observation.instant.days(since: open.start) <= Self.windowDays else { return }
    window?.found.insert(change)
    most = max(most ?? 0, (window?.found ?? []).rawValue.nonzeroBitCount)
    observation.note(.identityChangesAfterHire)
  }

  func write(into row: inout FacetRow<PersonaFeature>) {
    if let most { row.set(.identityChangesAfterHire, most) }
  }
}
