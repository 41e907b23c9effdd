public import Events
import Names

/// What a subject's events so far say about it, for facets to compare against. Facts are no features: no rule sees them.
///
/// An object, since every facet looks at it with every event and a copy would count the references to all its lists.
public final class Facts {
  /// Who it is about.
  public let subject: SubjectID
  /// The first event's time.
  public private(set) var firstSeen: Instant?
  /// When the account was opened: `subject.opened`'s `created_at`, or its time.
  public private(set) var openedAt: Instant?
  /// Names in the order they were learnt: profile and documents.
  public private(set) var names: [Events.PersonName] = []
  /// The same names, ready for comparison, without those that another one covers.
  private(set) var foldedNames: [Names.PersonName] = []
  /// Names on identity documents alone.
  public private(set) var documentNames: [Events.PersonName] = []
  /// Where it says it lives: from the last profile address (residential first), else from its opening.
  public private(set) var claimed = ClaimedPlace()
  /// The last claimed residence with its coordinates, when the profile gave one.
  public private(set) var residence: Address?
  /// Residential addresses from profiles, oldest first.
  public private(set) var addresses: [Address] = []
  /// Addresses on documents, oldest first.
  public private(set) var documentAddresses: [Address] = []
  /// Mail addresses, lower case.
  public private(set) var emails: [String] = []
  /// Phone numbers.
  public private(set) var phones: [String] = []
  /// Every time an engagement started, oldest first.
  public private(set) var engagements: [(id: String, start: Instant)] = []
  /// The last end of an engagement after which none was running.
  public private(set) var exitedAt: Instant?
  /// Engagements running now.
  public private(set) var running: Set<String> = []
  /// When the first offer was made.
  public private(set) var offeredAt: Instant?
  /// Clearances that were recorded.
  public private(set) var clearances: [(event: EventReference, at: Instant, clearance: ClearanceRecorded)] = []
  /// Where equipment was delivered, with the time.
  public private(set) var deliveries: [(at: Instant, to: Address, serial: String?)] = []

  /// The lists above hold at most so many entries; the oldest after the first go first.
  private static let limit = 24

  /// Facts about a subject of which nothing is known.
  public init(subject: SubjectID) { self.subject = subject }

  /// When the subject was first hired or contracted.
  public var hiredAt: Instant? { engagements.first?.start }

  /// Whether a clearance of a kind holds at a moment.
  public func isCleared(_ kind: ClearanceKind, at moment: Instant) -> Bool {
    clearances.contains { entry in
      entry.clearance.kind == kind && entry.at <= moment && entry.clearance.until.map { moment < $0.instant } ?? true
    }
  }

  /// Takes in an event. Called before any facet sees it.
  func observe(_ event: Event, as reference: EventReference) {
    if firstSeen == nil { firstSeen = event.instant }
    switch event.payload {
    case .subjectOpened(let opened):
      openedAt = opened.createdAt?.instant ?? event.instant
      if let place = opened.claimed, residence == nil { claimed = place }
    case .profileChanged(let profile): learn(profile)
    case .documentSubmitted(let submitted):
      for name in submitted.document.names ?? [] {
        Self.add(name, to: &documentNames)
        learn(name)
      }
      if let address = submitted.document.address { Self.add(address, to: &documentAddresses) }
    case .offerMade: offeredAt = offeredAt ?? event.instant
    case .engagementStarted(let engagement):
      Self.bound(&engagements)
      engagements.append((engagement.engagementID, event.instant))
      if running.count < Self.limit { running.insert(engagement.engagementID) }
      exitedAt = nil
    case .engagementEnded(let engagement):
      running.remove(engagement.engagementID)
      if running.isEmpty { exitedAt = event.instant }
    case .subjectClosed:
      running.removeAll()
      exitedAt = event.instant
    case .clearanceRecorded(let clearance):
      Self.bound(&clearances)
      clearances.append((reference, event.instant, clearance))
    case .shipmentUpdated(let shipment):
      if shipment.status == .delivered, let address = shipment.to {
        Self.bound(&deliveries)
        deliveries.append((event.instant, address, shipment.deviceSerial))
      }
    default: break
    }
  }

  private func learn(_ name: Events.PersonName) {
    guard !names.contains(name) else { return }
    // The oldest but one may go, and then what it covered counts again.
    let isFull = names.count >= Self.limit
    Self.bound(&names)
    names.append(name)
    if isFull { foldedNames = [] }
    for folded in isFull ? names.map(\.folded) : [name.folded] where !foldedNames.contains(where: { $0.covers(folded) }) {
      foldedNames.removeAll { folded.covers($0) }
      foldedNames.append(folded)
    }
  }

  private func learn(_ profile: ProfileChanged) {
    for name in profile.names ?? [] { learn(name) }
    for email in profile.emails ?? [] { Self.add(email.lowercased(), to: &emails) }
    for phone in profile.phones ?? [] { Self.add(phone, to: &phones) }
    for address in profile.addresses ?? [] where address.type == nil || address.type == .residential {
      Self.add(address, to: &addresses)
      residence = address
      if let country = address.country { claimed.country = country }
      if let city = address.city { claimed.city = city }
    }
  }

  private static func add<Value: Equatable>(_ value: Value, to list: inout [Value]) {
    guard !list.contains(value) else { return }
    bound(&list)
    list.append(value)
  }

  /// Makes room for one more: the second oldest goes, so that the first is never lost.
  private static func bound<Value>(_ list: inout [Value]) {
    if list.count >= limit { list.remove(at: 1) }
  }
}
