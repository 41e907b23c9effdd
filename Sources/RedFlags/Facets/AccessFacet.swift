import Events
import Hashing
import Names

/// Copies, searches, roles and approvals in the firm's systems, measured from the start and the end of the work.
struct AccessFacet: Facet {
  static let interests: Set<EventKind> = [
    .accessUsed, .requestMade, .engagementStarted, .engagementEnded, .subjectClosed, .repositoryAnalysed,
  ]

  private var copies = CopyLog()
  private var usesKnown = false
  private var earlyClones = 0
  private var lateClones = 0
  private var outOfRoleClones = 0
  private var searches = SearchWeek()
  private var privileged = 0
  private var privilegedKnown = false
  private var remote: Bool?
  private var approvalsKnown = false
  private var riskyApprovals = 0
  private var earlyApprovals = 0
  private var account: (createdAt: Instant, repositories: Int?)?
  private var hiredAt: Instant?

  private static let startDays = 30.0
  private static let endDays = 30.0
  private static let probationDays = 90.0

  init() {}

  mutating func observe(_ observation: inout Observation<AccessFeature>) {
    hiredAt = hiredAt ?? observation.facts.hiredAt
    switch observation.event.payload {
    case .accessUsed(let access): learn(access, &observation)
    case .requestMade(let request):
      privilegedKnown = true
      if request.kind == .privilegedRole { ask(&observation) }
    case .engagementStarted(let engagement): remote = engagement.remote
    case .engagementEnded, .subjectClosed: end(&observation)
    case .repositoryAnalysed(let repository):
      guard let created = repository.accountCreatedAt?.instant else { return }
      account = (created, repository.repositories ?? account?.repositories)
      observation.note(.codeAccountAge)
    default: break
    }
  }

  private func isWithin(_ days: Double, afterStartOf start: Instant?, _ moment: Instant) -> Bool {
    guard let start else { return false }
    let age = moment.days(since: start)
    return age >= 0 && age <= days
  }

  private mutating func learn(_ access: AccessUsed, _ observation: inout Observation<AccessFeature>) {
    usesKnown = true
    switch access.action.known {
    case .clone, .export: copy(access, &observation)
    case .search:
      guard let inRole = access.inRole else { return }
      if searches.add(at: observation.instant, outside: !inRole) { observation.note(.outOfRoleSearches) }
    case .roleRequested:
      privilegedKnown = true
      let isPowerful = access.sensitivity.map { $0 != .known(.normal) } ?? false
      if isPowerful, access.inRole != true { ask(&observation) }
    case .contractChanged, .dependencyAdded, .ciChanged, .deploy: change(access, &observation)
    default: break
    }
  }

  private mutating func ask(_ observation: inout Observation<AccessFeature>) {
    guard isWithin(Self.probationDays, afterStartOf: observation.facts.hiredAt, observation.instant) else { return }
    privileged += 1
    observation.note(.earlyPrivilegedRequests)
  }

  private mutating func copy(_ access: AccessUsed, _ observation: inout Observation<AccessFeature>) {
    guard access.inRole != true else { return }
    let now = observation.instant
    copies.add(StableHash.of(access.resource), at: now, outside: access.inRole == false, event: observation.reference)
    if isWithin(Self.startDays, afterStartOf: observation.facts.engagements.last?.start, now) {
      let recent = copies.count(since: now.adding(days: -14), outsideOnly: false)
      if recent > earlyClones {
        earlyClones = recent
        observation.note(.earlyClones)
      }
    }
    guard access.inRole == false else { return }
    let outside = copies.count(since: now.adding(days: -14), outsideOnly: true)
    if outside > outOfRoleClones {
      outOfRoleClones = outside
      observation.note(.outOfRoleClones)
    }
  }

  private mutating func end(_ observation: inout Observation<AccessFeature>) {
    let late = copies.count(since: observation.instant.adding(days: -Self.endDays), outsideOnly: false)
    guard late > lateClones else { return }
    lateClones = late
    observation.note(.lateClones, with: copies.lastEvents)
  }

  private mutating func change(_ access: AccessUsed, _ observation: inout Observation<AccessFeature>) {
    guard let approver = access.approvedBy else { return }
    approvalsKnown = true
    guard Self.isSelf(approver, observation.facts) else { return }
    let isSensitive = access.sensitivity.map { $0 != .known(.normal) } ?? false
    if access.action == .contractChanged || isSensitive || access.inRole == false {
      riskyApprovals += 1
      observation.note(.riskySelfApprovals)
    } else if access.action.known != .deploy,
      isWithin(Self.probationDays, afterStartOf: observation.facts.hiredAt, observation.instant)
    {
      earlyApprovals += 1
      observation.note(.earlySelfApprovals)
    }
  }

  /// Whether an approver's name in the log is the author's own.
  private static func isSelf(_ approver: String, _ facts: Facts) -> Bool {
    approver == facts.subject.id || approver == facts.subject.text || approver == "self"
      || (approver.utf8.contains(UInt8(ascii: "@")) && facts.emails.contains(approver.lowercased()))
      || facts.names.contains { isSameName($0.text, approver) }
  }

  /// The same words in any order. Only whole names are taken for one person.
  private static func isSameName(_ one: String, _ other: String) -> Bool {
    NameWords.isWhole(one) && FoldedName(one) == FoldedName(other)
  }

  func write(into row: inout FacetRow<AccessFeature>, asOf moment: Instant) {
    if usesKnown {
      row.set(.earlyClones, earlyClones)
      row.set(.lateClones, lateClones)
      row.set(.outOfRoleClones, outOfRoleClones)
    }
    if searches.known {
      row.set(.outOfRoleSearches, searches.most)
      row[.outOfRoleSearchShare] = searches.share
    }
    if privilegedKnown { row.set(.earlyPrivilegedRequests, privileged) }
    if let remote { row.set(.remoteEngagement, remote) }
    if approvalsKnown {
      row.set(.riskySelfApprovals, riskyApprovals)
      row.set(.earlySelfApprovals, earlyApprovals)
    }
    if let account, let hiredAt {
      row[.codeAccountAge] = hiredAt.days(since: account.createdAt)
      if let repositories = account.repositories { row.set(.codeAccountRepositories, repositories) }
    }
  }
}

/// The last copies of repositories, at most 32: more than any threshold asks for.
private struct CopyLog: Sendable {
  private struct Copy {
    var resource: UInt64
    var at: Instant
    var outside: Bool
    var event: EventReference
  }

  private var copies: [Copy] = []
  private static let limit = 32

  /// The events of the last four copies, as evidence.
  var lastEvents: [EventReference] { copies.suffix(4).map(\.event) }

  mutating func add(_ resource: UInt64, at moment: Instant, outside: Bool, event: EventReference) {
    if let index = copies.firstIndex(where: { $0.resource == resource }) {
      copies.remove(at: index)
    } else if copies.count >= Self.limit {
      copies.removeFirst()
    }
    copies.append(Copy(resource: resource, at: moment, outside: outside, event: event))
  }

  /// Different repositories copied since a moment.
  func count(since moment: Instant, outsideOnly: Bool) -> Int {
    copies.count { $0.at >= moment && ($0.outside || !outsideOnly) }
  }
}

/// Searches of the last seven days, by day.
private struct SearchWeek: Sendable {
  private var days: [(day: Int32, all: UInt32, outside: UInt32)] = []
  private(set) var known = false
  /// Most searches outside the role in any seven days.
  private(set) var most = 0
  /// Their share in those days.
  private(set) var share = 0.0

  /// Adds a search; true when it sets a new maximum.
  mutating func add(at moment: Instant, outside: Bool) -> Bool {
    known = true
    let day = Int32(clamping: moment.day)
    if days.last?.day != day {
      days.removeAll { $0.day <= day - 7 }
      days.append((day, 0, 0))
    }
    days[days.count - 1].all &+= 1
    guard outside else { return false }
    days[days.count - 1].outside &+= 1
    let outsideSum = days.reduce(0) { $0 + Int($1.outside) }
    guard outsideSum > most else { return false }
    most = outsideSum
    share = Double(outsideSum) / Double(days.reduce(0) { $0 + Int($1.all) })
    return true
  }
}
