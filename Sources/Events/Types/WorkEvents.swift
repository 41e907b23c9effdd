/// A day's work.
public struct WorkLogged: FieldSet {
  /// The engagement.
  public var engagementID: String?
  /// The day.
  public var day: PartialDate?
  /// Hours.
  public var hours: Double?
  /// Appointments that collide.
  public var calendarConflicts: Int?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("engagement_id", &engagementID)
    try visitor.optional("day", &day)
    try visitor.optional("hours", &hours)
    try visitor.optional("calendar_conflicts", &calendarConflicts)
  }
}

/// Whose repository a push went to.
public enum Remote: String, CaseIterable, Sendable {
  /// Company.
  case company
  /// Personal.
  case personal
  /// Public.
  case `public`
}

/// One commit.
public struct Commit: FieldSet {
  /// Its hash.
  public var id: String?
  /// Its tree's hash.
  public var tree: String?
  /// Who wrote it.
  public var author: GitIdentity?
  /// Who committed it.
  public var committer: GitIdentity?
  /// When it was written.
  public var authoredAt: Timestamp?
  /// When it was committed.
  public var committedAt: Timestamp?
  /// Its message.
  public var message: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("id", &id)
    try visitor.optional("tree", &tree)
    try visitor.optional("author", &author)
    try visitor.optional("committer", &committer)
    try visitor.optional("authored_at", &authoredAt)
    try visitor.optional("committed_at", &committedAt)
    try visitor.optional("message", &message)
  }
}

/// Commits were pushed.
public struct CommitPushed: FieldSet {
  /// Where.
  public var repository: String?
  /// Whose it is.
  public var remote: Term<Remote>?
  /// What.
  public var commits: [Commit]?
  /// The key that signed them.
  public var signingKey: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("repository", &repository)
    try visitor.optional("remote", &remote)
    try visitor.optional("commits", &commits)
    try visitor.optional("signing_key", &signingKey)
  }
}

/// What a repository's history tells.
public struct RepositoryAnalysed: FieldSet {
  /// The repository.
  public var repository: String = ""
  /// When the hosting account was made.
  public var accountCreatedAt: Timestamp?
  /// Its first commit.
  public var firstCommitAt: Timestamp?
  /// Commits.
  public var commits: Int?
  /// Repositories of the account with commits older than it.
  public var backdatedRepositories: Int?
  /// Repositories of the account.
  public var repositories: Int?
  /// Who wrote in it.
  public var authors: [GitIdentity]?
  /// Share of the content that an older foreign repository holds, 0 to 1.
  public var copiedShare: Double?
  /// That repository.
  public var copiedFrom: String?
  /// Commits by offset from UTC.
  public var zones: [String: Int]?
  /// Secrets found in it: a count, or a list.
  public var leakedSecrets: JSON?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("repository", &repository)
    try visitor.optional("account_created_at", &accountCreatedAt)
    try visitor.optional("first_commit_at", &firstCommitAt)
    try visitor.optional("commits", &commits)
    try visitor.optional("backdated_repositories", &backdatedRepositories)
    try visitor.optional("repositories", &repositories)
    try visitor.optional("authors", &authors)
    try visitor.optional("copied_share", &copiedShare)
    try visitor.optional("copied_from", &copiedFrom)
    try visitor.optional("zones", &zones)
    try visitor.optional("leaked_secrets", &leakedSecrets)
  }
}

/// What was done with a resource.
public enum AccessAction: String, CaseIterable, Sendable {
  /// Read.
  case read
  /// Search.
  case search
  /// Clone.
  case clone
  /// Export.
  case export
  /// Role requested.
  case roleRequested = "role_requested"
  /// Role granted.
  case roleGranted = "role_granted"
  /// Deploy.
  case deploy
  /// Contract changed.
  case contractChanged = "contract_changed"
  /// Dependency added.
  case dependencyAdded = "dependency_added"
  /// Ci changed.
  case ciChanged = "ci_changed"
}

/// Access was used.
public struct AccessUsed: FieldSet {
  /// To what.
  public var resource: String = ""
  /// For what.
  public var action: Term<AccessAction> = Term("")
  /// How much harm it can do.
  public var sensitivity: Term<Sensitivity>?
  /// How much.
  public var bytes: Double?
  /// Whether it belongs to the role.
  public var inRole: Bool?
  /// Who approved.
  public var approvedBy: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("resource", &resource)
    try visitor.required("action", &action)
    try visitor.optional("sensitivity", &sensitivity)
    try visitor.optional("bytes", &bytes)
    try visitor.optional("in_role", &inRole)
    try visitor.optional("approved_by", &approvedBy)
  }
}

/// Where data went.
public enum DataDestination: String, CaseIterable, Sendable {
  /// Personal cloud.
  case personalCloud = "personal_cloud"
  /// Personal repository.
  case personalRepository = "personal_repository"
  /// Removable.
  case removable
  /// Mail.
  case mail
}

/// Data left the firm's systems.
public struct DataMoved: FieldSet {
  /// To where.
  public var destination: Term<DataDestination> = Term("")
  /// How much.
  public var bytes: Double?
  /// What.
  public var resource: String?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.required("destination", &destination)
    try visitor.optional("bytes", &bytes)
    try visitor.optional("resource", &resource)
  }
}

/// A review of somebody's work.
public struct ReviewRecorded: FieldSet {
  /// The engagement.
  public var engagementID: String?
  /// Result.
  public var score: Double?
  /// Whether, or how often, own work was not remembered.
  public var recallGap: JSON?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("engagement_id", &engagementID)
    try visitor.optional("score", &score)
    try visitor.optional("recall_gap", &recallGap)
  }
}

/// How somebody communicates, in figures.
public struct CommunicationProfiled: FieldSet {
  /// Where.
  public var channel: String?
  /// Fluency. Never a signal by itself.
  public var fluency: Double?
  /// Median time to an answer, in seconds.
  public var responseMedianSeconds: Double?
  /// Agreed calls tried.
  public var callsAttempted: Int?
  /// Of these, answered.
  public var callsAnswered: Int?
  /// Members outside the vocabulary.
  public var unknown: [JSONMember] = []

  /// Nothing known.
  public init() {}

  /// Shows each field to the visitor.
  public mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(EventError) {
    try visitor.optional("channel", &channel)
    try visitor.optional("fluency", &fluency)
    try visitor.optional("response_median_s", &responseMedianSeconds)
    try visitor.optional("calls_attempted", &callsAttempted)
    try visitor.optional("calls_answered", &callsAnswered)
  }
}
