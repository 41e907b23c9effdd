public import Events
public import RedFlags

/// What a person may do or see, by the words that casework and the API use for the same permission.
public enum Right: String, Sendable, Hashable, CaseIterable {
  /// See cases with their evidence.
  case readCases = "case.read"
  /// See probabilities, bits and weights.
  case readScores = "score.read"
  /// Write comments.
  case comment = "case.comment"
  /// Take and give cases.
  case assign = "case.assign"
  /// Decide what one person may decide.
  case decide = "case.decide"
  /// Decide that somebody is fake, a facilitator or a victim.
  case confirm = "case.confirm"
  /// End a hold.
  case release = "hold.release"
  /// Lengthen a hold or give it to another owner.
  case extendHold = "hold.extend"
  /// Be the first of two to block.
  case proposeBlock = "block.propose"
  /// Be the second of two to block.
  case approveBlock = "block.approve"
  /// Undo a decision of one's own.
  case undo = "case.undo"
  /// Undo somebody else's decision.
  case undoOthers = "case.undo_others"
  /// Act on several members of a ring.
  case bulk = "case.bulk"
  /// Record an appeal.
  case receiveAppeal = "appeal.receive"
  /// Decide an appeal.
  case answerAppeal = "appeal.answer"
  /// See what must not reach anybody but compliance.
  case readSecrets = "secret.read"
  /// Write it.
  case writeSecrets = "secret.write"
  /// See the plain steps of a candidate.
  case readCandidateCheck = "candidate_check.read"
  /// Record what was done of them.
  case answerCandidateCheck = "candidate_check.answer"
  /// Screen names and wallets.
  case screen = "screening.use"
  /// Write, test and back-test rules.
  case editRules = "rule.edit"
  /// Promote a rule of somebody else.
  case promoteRules = "rule.promote"
  /// Set up webhooks.
  case manageActions = "action.manage"
  /// See shared indicators.
  case readIndicators = "indicator.read"
  /// Share and recall indicators.
  case shareIndicators = "indicator.share"
  /// Read the audit chain.
  case readAudit = "audit.read"
  /// Manage accounts and roles.
  case manageUsers = "user.manage"
  /// Change settings and keys.
  case manageSettings = "settings.manage"
}

/// Which colours somebody wants.
public enum Theme: String, Sendable, Hashable, CaseIterable {
  /// As the system has it.
  case system
  /// Light.
  case light
  /// Dark.
  case dark
}

/// Who looks at a page, and what every page needs to know of that.
public struct Viewer: Sendable {
  /// Who has signed in, as others see it; nil before.
  public var name: String?
  /// The words of the roles, such as `analyst`.
  public var roles: [String]
  /// What the roles add up to.
  public var rights: Set<Right>
  /// The language of the page.
  public var language: Language
  /// The colours.
  public var theme: Theme
  /// The token that every form carries (CSRF).
  public var formToken: String
  /// Path and query of the page, for forms that lead back to it.
  public var path: String
  /// The moment for which ages and times left are told.
  public var now: Instant
  /// What the last act led to, to be told at the top of the page and by screen readers.
  public var notice: Notice?

  /// Somebody who looks.
  public init(
    name: String?, roles: [String] = [], rights: Set<Right> = [], language: Language, theme: Theme = .system,
    formToken: String, path: String, now: Instant, notice: Notice? = nil
  ) {
    self.name = name
    self.roles = roles
    self.rights = rights
    self.language = language
    self.theme = theme
    self.formToken = formToken
    self.path = path
    self.now = now
    self.notice = notice
  }

  func may(_ right: Right) -> Bool { rights.contains(right) }
}

/// What an act led to.
public struct Notice: Sendable, Hashable {
  /// In words of the viewer's language.
  public var text: String
  /// Whether it failed; then it is told at once by screen readers.
  public var isFailure: Bool

  /// A notice.
  public init(_ text: String, isFailure: Bool = false) {
    self.text = text
    self.isFailure = isFailure
  }
}

/// A complete page.
public struct HTML: Sendable, Hashable {
  /// The status with which it is answered.
  public var status: Int
  /// The document.
  public var text: String
  /// The policy that pages are sent with (`Content-Security-Policy`).
  public static let contentSecurityPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
    + "frame-ancestors 'none'; base-uri 'none'"
}
