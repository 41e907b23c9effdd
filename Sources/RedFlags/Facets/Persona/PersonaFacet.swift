import Events
import Hashing

/// Folds the story that a subject tells about itself, and what outside sources show of it.
struct PersonaFacet: Facet {
  typealias Feature = PersonaFeature

  static let interests: Set<EventKind> = [
    .profileChanged, .profileExternalSeen, .contactChecked, .applicationSubmitted, .verificationCompleted, .interviewHeld,
    .assessmentCompleted, .sessionStarted, .engagementStarted, .complaintReceived, .documentSubmitted,
  ]

  private var skills = SkillClaims()
  private var photo = PortraitTrail()
  private var elsewhere = OutsideAccounts()
  private var referees = RefereeContacts()
  private var turnover = IdentityTurnover()
  private var employersChecked = false
  private var missingEmployers: [UInt64] = []
  private var vendorRegistered: Bool?
  private var vendorDomainDays: Double?
  private var languageNotes: Int?
  private var vagueAnswers: Bool?

  init() {}

  mutating func observe(_ observation: inout Observation<PersonaFeature>) {
    switch observation.event.payload {
    case .sessionStarted(let session): referees.learnOwn(session.network, &observation)
    case .profileChanged(let profile):
      skills.learn(profile, &observation)
      photo.learn(profile.photo, &observation)
      elsewhere.compare(&observation)
      referees.compare(&observation)
      turnover.learn(profile, &observation)
    case .documentSubmitted: elsewhere.compare(&observation)
    case .profileExternalSeen(let seen):
      elsewhere.learn(seen, &observation)
      turnover.learn(seen, &observation)
    case .contactChecked(let check): learn(check, &observation)
    case .applicationSubmitted(let application):
      for referee in application.referees ?? [] { referees.learn(referee.email, referee.phone, referee.ip, &observation) }
    case .verificationCompleted(let verification):
      if verification.method == .reference, let contact = verification.contact {
        referees.learn(contact.email, contact.phone, contact.ip, &observation)
      }
    case .interviewHeld(let interview):
      guard let notes = interview.observations else { return }
      let isMissing = notes.contains { $0 == .languageMissing }
      languageNotes = min((languageNotes ?? 0) + (isMissing ? 1 : 0), 99)
      if isMissing { observation.note(.languageMissingNotes) }
    case .assessmentCompleted(let assessment):
      guard let explained = assessment.explained else { return }
      vagueAnswers = vagueAnswers == true || !explained
      if !explained { observation.note(.vagueAnswers) }
    case .engagementStarted, .complaintReceived: turnover.anchor(&observation)
    default: break
    }
  }

  private mutating func learn(_ check: ContactChecked, _ observation: inout Observation<PersonaFeature>) {
    let isVendor = observation.facts.subject.kind == .company
    if isVendor, check.kind == .domain, let registered = check.registeredOn {
      vendorDomainDays = max(vendorDomainDays ?? 0, observation.instant.days(since: registered.earliest))
      observation.note(.vendorDomainAgeDays)
    }
    guard check.kind == .company, let exists = check.exists else { return }
    if isVendor {
      vendorRegistered = exists
      if !exists { observation.note(.vendorNotRegistered) }
      return
    }
    employersChecked = true
    let key = StableHash.ofWord(check.value)
    if exists {
      missingEmployers.removeAll { $0 == key }
    } else if !missingEmployers.contains(key), missingEmployers.count < 16 {
      missingEmployers.append(key)
      observation.note(.employersNotFound)
    }
  }

  func write(into row: inout FacetRow<PersonaFeature>, asOf moment: Instant) {
    skills.write(into: &row)
    photo.write(into: &row)
    elsewhere.write(into: &row)
    referees.write(into: &row)
    turnover.write(into: &row)
    if employersChecked { row.set(.employersNotFound, missingEmployers.count) }
    if let vendorRegistered { row.set(.vendorNotRegistered, !vendorRegistered) }
    row[.vendorDomainAgeDays] = vendorDomainDays
    if let languageNotes { row.set(.languageMissingNotes, languageNotes) }
    if let vagueAnswers { row.set(.vagueAnswers, vagueAnswers) }
  }
}
