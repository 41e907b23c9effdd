import Events

/// Dates on documents beside dates of the life story. Places stay out: where a document was issued or a school stands is origin.
struct LifeDates: Sendable {
  private var documentBirth: PartialDate?
  private var profileBirth: PartialDate?
  private var firstWork: PartialDate?
  private var firstDegree: PartialDate?
  private var issuedOn: PartialDate?
  private var found: Conflict = []

  private struct Conflict: OptionSet, Sendable {
    let rawValue: UInt8
    static let birth = Conflict(rawValue: 1)
    static let validity = Conflict(rawValue: 2)
    static let work = Conflict(rawValue: 4)
    static let degree = Conflict(rawValue: 8)
  }

  /// How many kinds of conflict were found; nil when nothing could be compared.
  var conflicts: Int? {
    let comparable = (documentBirth != nil && (profileBirth != nil || firstWork != nil || firstDegree != nil)) || issuedOn != nil
    return comparable || !found.isEmpty ? found.rawValue.nonzeroBitCount : nil
  }

  mutating func learn(_ document: Document, _ observation: inout Observation<IdentityFeature>) {
    documentBirth = document.dateOfBirth ?? documentBirth
    issuedOn = document.issuedOn ?? issuedOn
    if let issued = document.issuedOn {
      let isTooEarly = document.dateOfBirth.map { issued.end < $0.earliest } ?? false
      let isTooLate = document.expiresOn.map { issued.earliest > $0.end } ?? false
      // A day of grace for time zones.
      let isInTheFuture = issued.earliest > observation.instant.adding(days: 1)
      if isTooEarly || isTooLate || isInTheFuture { add(.validity, &observation) }
    }
    compare(&observation)
  }

  mutating func learn(_ profile: ProfileChanged, _ observation: inout Observation<IdentityFeature>) {
    profileBirth = profile.dateOfBirth ?? profileBirth
    for start in (profile.work ?? []).compactMap(\.start) { firstWork = Self.earlier(firstWork, start) }
    for entry in profile.education ?? [] where entry.degree != nil {
      if let end = entry.end { firstDegree = Self.earlier(firstDegree, end) }
    }
    compare(&observation)
  }

  private mutating func compare(_ observation: inout Observation<IdentityFeature>) {
    guard let birth = documentBirth else { return }
    if let stated = profileBirth, Self.contradict(birth, stated) { add(.birth, &observation) }
    // Nobody holds a post at twelve or a degree at fourteen.
    if let work = firstWork, work.year - birth.year < 13 { add(.work, &observation) }
    if let degree = firstDegree, degree.year - birth.year < 15 { add(.degree, &observation) }
  }

  private mutating func add(_ conflict: Conflict, _ observation: inout Observation<IdentityFeature>) {
    guard !found.contains(conflict) else { return }
    found.insert(conflict)
    observation.note(.timelineConflicts)
  }

  private static func earlier(_ left: PartialDate?, _ right: PartialDate) -> PartialDate {
    guard let left else { return right }
    return right.earliest < left.earliest ? right : left
  }

  /// Whether two dates of birth cannot be the same. Day and month in the other order are a matter of format.
  private static func contradict(_ left: PartialDate, _ right: PartialDate) -> Bool {
    if left.year != right.year { return true }
    guard let month = left.month, let otherMonth = right.month else { return false }
    if let day = left.day, let otherDay = right.day {
      return !(month == otherMonth && day == otherDay) && !(month == otherDay && day == otherMonth)
    }
    return month != otherMonth
  }
}
