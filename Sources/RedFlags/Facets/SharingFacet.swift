import Events
import Linking

/// What other subjects' events tell about this one. It is driven by occasions from the world more than by the subject's own events.
struct SharingFacet: Facet {
  typealias Feature = SharingFeature

  static let interests: Set<EventKind> = [
    .subjectLinked, .clearanceRecorded, .repositoryAnalysed, .profileChanged, .documentSubmitted, .payoutMethodAdded,
    .shipmentUpdated, .deviceInventoried, .engagementStarted,
  ]

  /// The most so far.
  private var most = SharingCounts()
  /// Since when another subject's device stands at this subject's device place.
  private var placeSharedSince: Instant?
  private var isInWorld = false
  private var collaborators: (confirmed: Int, others: Int)?

  init() {}

  mutating func observe(_ observation: inout Observation<SharingFeature>) {
    isInWorld = observation.chart.world != nil
    switch observation.event.payload {
    case .repositoryAnalysed(let repository): learn(repository, &observation)
    case .profileChanged(let profile):
      if profile.addresses != nil { looked(at: .addressSubjects) }
      if profile.emails != nil || profile.phones != nil { looked(at: .contactOtherNames) }
    case .documentSubmitted(let submitted):
      if submitted.document.number != nil { looked(at: .documentSubjects, .documentOtherNames) }
    case .payoutMethodAdded(let added):
      if added.method.account != nil || added.method.fingerprint != nil { looked(at: .payoutAccountSubjects) }
    case .shipmentUpdated(let shipment):
      if shipment.to != nil { looked(at: .deliverySubjects) }
    case .deviceInventoried(let inventory):
      // The address of a line may be told in another month by the next machine; a wireless network or a gateway stays.
      let isPlaced = inventory.wifiReference != nil || inventory.gatewayReference != nil
      if inventory.device.managed != false, isPlaced { looked(at: .devicePlaceCompany) }
    case .engagementStarted(let engagement) where engagement.intermediary == nil: return
    default:
      // A relation or clearance of its own may explain what was counted: count again.
      recount(asOf: observation.instant, chart: observation.chart, base: observation.base)
    }
  }

  /// The subject has shown such a value: nobody else having it is now known, too.
  private mutating func looked(at features: SharingFeature...) {
    guard isInWorld else { return }
    for feature in features where most[feature] == nil { most[feature] = feature.alone }
  }

  /// Takes in an occasion.
  mutating func meet(_ occasion: Occasion, chart: Chart, base: Int) {
    guard let sharing = Sharing(chart) else { return }
    switch occasion.kind {
    case .meeting(let meeting) where sharing.isExplained(meeting.identifier, asOf: occasion.instant):
      recount(asOf: occasion.instant, chart: chart, base: base)
    case .meeting(let meeting):
      count(sharing.counts(of: meeting.identifier, asOf: occasion.instant), at: occasion.instant) { feature in
        chart.notes.add(EventReference(meeting.ownEvent), to: base + feature.rawValue)
        chart.notes.add(EventReference(meeting.event), to: base + feature.rawValue)
      }
      settleTies(sharing, occasion, chart, base)
    case .tie: settleTies(sharing, occasion, chart, base)
    case .explanation: recount(asOf: occasion.instant, chart: chart, base: base)
    }
  }

  /// Counts everything anew as of a moment.
  mutating func recount(asOf moment: Instant, chart: Chart, base: Int) {
    guard let sharing = Sharing(chart) else { return }
    most.startAgain()
    placeSharedSince = nil
    // As of one moment a value counts the same whomever it was met over.
    var counted: Set<Identifier> = []
    for meeting in sharing.world.registry.meetings(of: sharing.subject)
    where meeting.instant <= moment && counted.insert(meeting.identifier).inserted {
      count(sharing.counts(of: meeting.identifier, asOf: moment), at: meeting.instant) { _ in }
    }
    for (feature, number) in sharing.ties(asOf: moment) { most[feature] = number }
  }

  /// Lowers what has been explained since it was counted, as of a moment. Nothing rises here: what is shared more widely comes with an
  /// occasion of its own, at its own moment, whenever the replay ends.
  mutating func settle(asOf moment: Instant, chart: Chart, base: Int) {
    let before = self
    recount(asOf: moment, chart: chart, base: base)
    most.lower(to: before.most)
    placeSharedSince = placeSharedSince == nil ? nil : before.placeSharedSince
  }

  private mutating func count(
    _ counts: [(SharingFeature, Int)], at instant: Instant, note: (SharingFeature) -> Void
  ) {
    for (feature, number) in counts {
      if number > most[feature] ?? 0 { most[feature] = number }
      if number > feature.alone { note(feature) }
      if feature == .devicePlaceSubjects, number >= 2, placeSharedSince == nil { placeSharedSince = instant }
    }
  }

  private mutating func settleTies(_ sharing: Sharing, _ occasion: Occasion, _ chart: Chart, _ base: Int) {
    for (feature, number) in sharing.ties(asOf: occasion.instant) where number != most[feature] ?? 0 {
      most[feature] = number
      if number > 0 { chart.notes.add(EventReference(occasion.event), to: base + feature.rawValue) }
    }
  }

  /// Authors in the subject's repositories that belong to confirmed subjects.
  private mutating func learn(_ repository: RepositoryAnalysed, _ observation: inout Observation<SharingFeature>) {
    guard let sharing = Sharing(observation.chart), let authors = repository.authors, !authors.isEmpty else { return }
    let own = Set(observation.facts.emails)
    let others = Set(authors.compactMap { $0.email?.lowercased() }).subtracting(own)
    guard !others.isEmpty else { return }
    let confirmed = others.count { sharing.isConfirmed(address: $0, asOf: observation.instant) }
    collaborators = (confirmed, others.count)
    if confirmed > 0 {
      observation.note(.confirmedCollaborators)
      observation.note(.confirmedCollaboratorShare)
    }
  }

  func write(into row: inout FacetRow<SharingFeature>, asOf moment: Instant) {
    most.write(into: &row)
    if let placeSharedSince { row.set(.devicePlaceDays, Int(max(0, moment.days(since: placeSharedSince)))) }
    if let collaborators {
      row.set(.confirmedCollaborators, collaborators.confirmed)
      row[.confirmedCollaboratorShare] = Double(collaborators.confirmed) / Double(collaborators.others)
    }
  }

  /// The first days of a shared device place change its length with time alone.
  func deadline(after moment: Instant) -> Instant? {
    guard let since = placeSharedSince else { return nil }
    return (1...7).lazy.map { since.adding(days: Double($0)) }.first { $0 > moment }
  }
}

/// A count for each feature that was looked at. A plain list, since it is written out after nearly every event.
private struct SharingCounts: Sendable {
  private static let features = SharingFeature.allCases
  private var counts = [Int?](repeating: nil, count: features.count)

  subscript(feature: SharingFeature) -> Int? {
    get { counts[feature.rawValue] }
    set { counts[feature.rawValue] = newValue }
  }

  /// Everything that was looked at counts as if nobody else were there.
  mutating func startAgain() {
    for feature in Self.features where counts[feature.rawValue] != nil { counts[feature.rawValue] = feature.alone }
  }

  /// Takes the other count where it is less.
  mutating func lower(to other: SharingCounts) {
    for index in counts.indices {
      guard let mine = counts[index], let theirs = other.counts[index] else { continue }
      counts[index] = min(mine, theirs)
    }
  }

  func write(into row: inout FacetRow<SharingFeature>) {
    for feature in Self.features {
      if let number = counts[feature.rawValue] { row.set(feature, number) }
    }
  }
}

extension SharingFeature {
  /// What the feature counts when nobody else is there: itself, or nobody.
  fileprivate var alone: Int {
    switch self {
    case .documentOtherNames, .documentImageOtherNames, .faceOtherNames, .contactOtherNames, .handleOtherNames, .textOtherNames,
      .confirmedStrongKinds, .confirmedReferrals, .ratedOwnAccount:
      0
    default: 1
    }
  }
}
