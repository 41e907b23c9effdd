import Events
import Hashing

/// Folds what analyses of repositories and pushes tell about a subject's code-hosting accounts.
struct RepositoryFacet: Facet {
  typealias Feature = RepositoryFeature

  static let interests: Set<EventKind> = [.repositoryAnalysed, .commitPushed]

  private var analysed: [UInt64] = []
  private var backdated: [UInt64] = []
  private var datesKnown = false
  private var reportedBackdated = 0
  private var reportedTotal = 0
  private var copied: [UInt64] = []
  private var mostCopied: Double?
  private var authors = AuthorNames()
  private var mostAuthors: Int?
  private var accountMadeAt: Instant?
  private var firstCommitAt: Instant?
  private var secrets: Double?

  private static let limit = 48

  init() {}

  mutating func observe(_ observation: inout Observation<RepositoryFeature>) {
    switch observation.event.payload {
    case .repositoryAnalysed(let repository): learn(repository, &observation)
    case .commitPushed(let push):
      // Pushes to a firm's repositories carry colleagues' commits; only the own account's commits say who works under it.
      guard push.remote == .personal else { return }
      for commit in push.commits ?? [] {
        if let name = commit.committer?.name, authors.add(name) { observation.note(.accountAuthorNames) }
      }
    default: break
    }
  }

  private mutating func learn(_ repository: RepositoryAnalysed, _ observation: inout Observation<RepositoryFeature>) {
    let key = StableHash.of(repository.repository)
    Self.add(key, to: &analysed)
    learnDates(repository, key, &observation)
    if let share = repository.copiedShare, (0...1).contains(share) {
      mostCopied = max(mostCopied ?? 0, share)
      // Two commits are an exercise, not a history.
      if share >= 0.6, repository.commits.map({ $0 >= 3 }) ?? true, Self.add(key, to: &copied) {
        observation.note(.copiedRepositories)
        observation.note(.copiedShare)
      }
    }
    if let people = repository.authors {
      if people.count > (mostAuthors ?? 0), people.count > 100 { observation.note(.mostRepositoryAuthors) }
      mostAuthors = max(mostAuthors ?? 0, people.count)
      if authors.learn(people, ownMails: observation.facts.emails) { observation.note(.accountAuthorNames) }
    }
    if let count = repository.leakedSecrets.flatMap(Self.secretCount) {
      if count > (secrets ?? 0) { observation.note(.leakedSecrets) }
      secrets = max(secrets ?? 0, count)
    }
  }

  private mutating func learnDates(
    _ repository: RepositoryAnalysed, _ key: UInt64, _ observation: inout Observation<RepositoryFeature>
  ) {
    if let made = repository.accountCreatedAt?.instant { accountMadeAt = min(accountMadeAt ?? made, made) }
    if let first = repository.firstCommitAt?.instant { firstCommitAt = min(firstCommitAt ?? first, first) }
    if let count = repository.backdatedRepositories, count >= 0 {
      datesKnown = true
      if count > reportedBackdated { observation.note(.backdatedRepositories) }
      reportedBackdated = max(reportedBackdated, min(count, 100_000))
    }
    if let count = repository.repositories, count >= 0 { reportedTotal = max(reportedTotal, min(count, 100_000)) }
    guard let made = repository.accountCreatedAt?.instant, let first = repository.firstCommitAt?.instant else { return }
    datesKnown = true
    // A day of grace: commits carry the author's own clock.
    if first < made.adding(days: -1), Self.add(key, to: &backdated) {
      observation.note(.backdatedRepositories)
      observation.note(.backdatedShare)
    }
  }

  func write(into row: inout FacetRow<RepositoryFeature>, asOf moment: Instant) {
    if datesKnown {
      let count = max(reportedBackdated, backdated.count)
      row.set(.backdatedRepositories, count)
      row[.backdatedShare] = min(1, Double(count) / Double(max(reportedTotal, analysed.count, 1)))
    }
    if let mostCopied {
      row.set(.copiedRepositories, copied.count)
      row[.copiedShare] = mostCopied
    }
    if authors.isKnown { row.set(.accountAuthorNames, authors.count) }
    if let mostAuthors { row.set(.mostRepositoryAuthors, mostAuthors) }
    if let accountMadeAt, let firstCommitAt { row[.daysBeforeFirstCommit] = max(0, firstCommitAt.days(since: accountMadeAt)) }
    row[.leakedSecrets] = secrets
  }

  /// Whether the key was new.
  @discardableResult
  private static func add(_ key: UInt64, to list: inout [UInt64]) -> Bool {
    guard !list.contains(key), list.count < limit else { return false }
    list.append(key)
    return true
  }

  /// A count; of a list whose elements say whether a secret was verified, only the verified ones.
  private static func secretCount(_ value: JSON) -> Double? {
    guard let elements = value.elements, elements.contains(where: { $0["verified"] != nil }) else {
      return value.tally.map { max(0, $0) }
    }
    return Double(elements.count { $0["verified"] == .bool(true) })
  }
}
