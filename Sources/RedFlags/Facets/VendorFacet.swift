import Events

/// Firms between the one who pays and the one who works.
enum VendorFeature: Int, FeatureKey {
  case engagedThroughIntermediary, intermediaryCheckOpenDays, companyAgeDays, companyResidential, companyUnregistered

  var declaration: FeatureDeclaration {
    switch self {
    case .engagedThroughIntermediary:
      .init("engaged_through_intermediary", .flag, "An engagement names a firm in between.", from: [.engagementStarted])
    case .intermediaryCheckOpenDays:
      .init(
        "intermediary_check_open_days", .days,
        "Longest time for which a person engaged through a firm left a requested identity check undone, or refused it.",
        from: [.engagementStarted, .documentRequested, .verificationCompleted, .invitationAnswered])
    case .companyAgeDays:
      .init(
        "company_age_days", .days, "Age of the youngest firm that was looked up, when it was looked up.", from: [.contactChecked])
    case .companyResidential:
      .init("company_residential", .flag, "A firm that was looked up sits at a residential address.", from: [.contactChecked])
    case .companyUnregistered:
      .init("company_unregistered", .flag, "A firm that was looked up stands in no register.", from: [.contactChecked])
    }
  }
}

/// Whether firms in between can show the person, and what is known of such firms.
struct VendorFacet: Facet {
  typealias Feature = VendorFeature

  static let interests: Set<EventKind> = [
    .engagementStarted, .documentRequested, .documentSubmitted, .verificationCompleted, .invitationAnswered, .contactChecked,
  ]

  private var isEngaged = false
  private var intermediary = false
  private var askedAt: Instant?
  private var longestOpen: Double?
  private var isProven = false
  private var companyAge: Double?
  private var residential: Bool?
  private var unregistered: Bool?

  init() {}

  mutating func observe(_ observation: inout Observation<VendorFeature>) {
    switch observation.event.payload {
    case .engagementStarted(let engagement):
      isEngaged = true
      guard engagement.intermediary?.isEmpty == false else { return }
      intermediary = true
      observation.note(.engagedThroughIntermediary)
    case .documentRequested: ask(&observation)
    case .documentSubmitted: settle(at: observation.instant)
    case .verificationCompleted(let verification): learn(verification, &observation)
    case .invitationAnswered(let invitation):
      guard invitation.kind == .inPerson || invitation.kind == .video, invitation.answer.known != .accepted else { return }
      ask(&observation)
    case .contactChecked(let contact) where contact.kind == .company: learn(contact, &observation)
    default: break
    }
  }

  private mutating func ask(_ observation: inout Observation<VendorFeature>) {
    askedAt = askedAt ?? observation.instant
    observation.note(.intermediaryCheckOpenDays)
  }

  private mutating func settle(at moment: Instant) {
    if let askedAt, intermediary { longestOpen = max(longestOpen ?? 0, moment.days(since: askedAt)) }
    askedAt = nil
  }

  private mutating func learn(_ verification: VerificationCompleted, _ observation: inout Observation<VendorFeature>) {
    switch verification.method.known {
    case .document, .faceMatch, .liveness, .videoCall, .inPerson, .reverification, .chip: break
    default: return
    }
    switch verification.result.known {
    case .pass:
      isProven = true
      settle(at: observation.instant)
    case .refused, .noShow: ask(&observation)
    default: break
    }
  }

  private mutating func learn(_ contact: ContactChecked, _ observation: inout Observation<VendorFeature>) {
    if let registered = contact.registeredOn {
      let age = max(0, observation.instant.days(since: registered.earliest))
      companyAge = min(companyAge ?? age, age)
      observation.note(.companyAgeDays)
    }
    if let exists = contact.exists {
      unregistered = unregistered == true || !exists
      if !exists { observation.note(.companyUnregistered) }
    }
    if let type = contact.addressType?.known {
      residential = residential == true || type == .residential
      if type == .residential { observation.note(.companyResidential) }
    }
  }

  func write(into row: inout FacetRow<VendorFeature>, asOf moment: Instant) {
    if isEngaged { row.set(.engagedThroughIntermediary, intermediary) }
    if intermediary {
      let open = askedAt.map { moment.days(since: $0) }
      if let longest = [longestOpen, open].compactMap(\.self).max() { row[.intermediaryCheckOpenDays] = longest }
    }
    if let companyAge { row[.companyAgeDays] = companyAge }
    if let residential { row.set(.companyResidential, residential) }
    if let unregistered { row.set(.companyUnregistered, unregistered) }
  }

  func deadline(after moment: Instant) -> Instant? {
    guard intermediary, let askedAt else { return nil }
    let due = askedAt.adding(days: 14)
    return due > moment ? due : nil
  }
}
