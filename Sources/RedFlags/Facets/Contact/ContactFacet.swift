import Events
import Hashing

/// Folds lookups of contact data, changes of it, and how somebody can be reached.
struct ContactFacet: Facet {
  typealias Feature = ContactFeature

  static let interests: Set<EventKind> = [
    .subjectOpened, .profileChanged, .contactChecked, .payoutMethodAdded, .communicationProfiled, .invitationAnswered,
    .sessionStarted,
  ]

  private var phonesChecked = false
  private var voip: [UInt64] = []
  private var rental: [UInt64]?
  private var mailboxDays: Double?
  private var disposable: [UInt64]?
  private var homesChecked = false
  private var unlived: [UInt64] = []
  private var changes = ContactChanges()
  private var calls: (attempted: Int, missed: Int)?
  private var chatMinutes: Double?
  private var places = PlaceAgreement()

  private static let limit = 8

  init() {}

  mutating func observe(_ observation: inout Observation<ContactFeature>) {
    switch observation.event.payload {
    case .sessionStarted(let session): places.observe(session, &observation)
    case .subjectOpened: places.learn(observation.facts)
    case .profileChanged(let profile):
      changes.learn(profile, &observation)
      places.learn(observation.facts)
      learnHomes(profile, &observation)
    case .payoutMethodAdded: changes.learnPayout(&observation)
    case .contactChecked(let check): learn(check, &observation)
    case .communicationProfiled(let report): learn(report, &observation)
    case .invitationAnswered(let invitation):
      guard invitation.kind == .call, let answer = invitation.answer.known else { return }
      count(attempted: 1, missed: answer == .accepted ? 0 : 1, &observation)
    default: break
    }
  }

  private mutating func learn(_ check: ContactChecked, _ observation: inout Observation<ContactFeature>) {
    switch check.kind.known {
    case .phone: learnPhone(check, &observation)
    case .email: learnMailbox(check, &observation)
    case .address:
      guard let kind = check.addressType?.known else { return }
      learnHome(StableHash.ofWord(check.value), is: kind, &observation)
    case .domain, .company, nil: break
    }
  }

  private mutating func learnPhone(_ check: ContactChecked, _ observation: inout Observation<ContactFeature>) {
    let facts = observation.facts
    guard let key = ContactKey.phone(check.value) else { return }
    // A number that is not the subject's, a referee's perhaps, says nothing about the subject.
    guard facts.phones.isEmpty || facts.phones.contains(where: { ContactKey.phone($0) == key }) else { return }
    if let line = check.lineType?.known {
      phonesChecked = true
      if line == .voip || line == .virtual {
        if Self.add(key, to: &voip) { observation.note(.voipPhones) }
      } else {
        voip.removeAll { $0 == key }
      }
    }
    guard let isRented = check.rental else { return }
    rental = rental ?? []
    if isRented, Self.add(key, to: &rental) { observation.note(.rentalPhones) }
  }

  private mutating func learnMailbox(_ check: ContactChecked, _ observation: inout Observation<ContactFeature>) {
    let value = check.value.lowercased()
    let mails = observation.facts.emails
    guard mails.isEmpty || mails.contains(value) else { return }
    if let seen = check.firstSeen?.instant {
      let days = max(0, observation.instant.days(since: seen))
      if mailboxDays == nil, days < 30 { observation.note(.mailboxAgeDays) }
      mailboxDays = max(mailboxDays ?? 0, days)
    }
    guard let isDisposable = check.disposable else { return }
    disposable = disposable ?? []
    if isDisposable, Self.add(ContactKey.mail(value), to: &disposable) { observation.note(.disposableMailboxes) }
  }

  private mutating func learnHomes(_ profile: ProfileChanged, _ observation: inout Observation<ContactFeature>) {
    // Business premises in a profile are stated as such; only what poses as a home counts here.
    for address in profile.addresses ?? [] {
      guard let kind = address.type?.known, kind == .mailDrop || kind == .forwarder || kind == .vacant else { continue }
      let text = [address.line, address.city, address.postalCode].compactMap(\.self).joined(separator: " ")
      learnHome(StableHash.ofWord(text), is: kind, &observation)
    }
  }

  private mutating func learnHome(_ key: UInt64, is kind: AddressType, _ observation: inout Observation<ContactFeature>) {
    homesChecked = true
    switch kind {
    case .mailDrop, .forwarder, .vacant, .business: if Self.add(key, to: &unlived) { observation.note(.unlivedAddresses) }
    // A rural or a protected box is a common way to get mail.
    case .residential, .poBox: unlived.removeAll { $0 == key }
    }
  }

  private mutating func learn(_ report: CommunicationProfiled, _ observation: inout Observation<ContactFeature>) {
    if let seconds = report.responseMedianSeconds, seconds >= 0 { chatMinutes = min(chatMinutes ?? .infinity, seconds / 60) }
    guard let attempted = report.callsAttempted, let answered = report.callsAnswered, attempted >= 0, answered >= 0 else {
      return
    }
    count(attempted: min(attempted, 9999), missed: max(0, min(attempted, 9999) - answered), &observation)
  }

  private mutating func count(attempted: Int, missed: Int, _ observation: inout Observation<ContactFeature>) {
    calls = (min((calls?.attempted ?? 0) + attempted, 99_999), min((calls?.missed ?? 0) + missed, 99_999))
    if missed > 0 { observation.note(.missedCalls) }
  }

  func write(into row: inout FacetRow<ContactFeature>, asOf moment: Instant) {
    if phonesChecked { row.set(.voipPhones, voip.count) }
    if let rental { row.set(.rentalPhones, rental.count) }
    row[.mailboxAgeDays] = mailboxDays
    if let disposable { row.set(.disposableMailboxes, disposable.count) }
    if homesChecked { row.set(.unlivedAddresses, unlived.count) }
    changes.write(into: &row)
    if let calls {
      row.set(.missedCalls, calls.missed)
      if calls.attempted >= 3 { row[.missedCallShare] = Double(calls.missed) / Double(calls.attempted) }
    }
    row[.chatAnswerMinutes] = chatMinutes
    places.write(into: &row)
  }

  private static func add(_ key: UInt64, to list: inout [UInt64]) -> Bool {
    guard !list.contains(key), list.count < limit else { return false }
    list.append(key)
    return true
  }

  private static func add(_ key: UInt64, to list: inout [UInt64]?) -> Bool {
    var keys = list ?? []
    let isNew = add(key, to: &keys)
    list = keys
    return isNew
  }
}
