public import Events
import Report

/// Where people sign in.
public struct SignInModel: Sendable {
  /// The name that was tried, kept for a second try.
  public var name: String
  /// Whether the last try failed; the page does not tell which part was wrong.
  public var hasFailed: Bool
  /// The firm's own identity provider, by its name.
  public var provider: String?
  /// Whether accounts with passwords exist here.
  public var hasPasswords: Bool
  /// The page that was asked for.
  public var next: String

  /// A sign-in page.
  public init(
    name: String = "", hasFailed: Bool = false, provider: String? = nil, hasPasswords: Bool = true, next: String = Place.overview
  ) {
    self.name = name
    self.hasFailed = hasFailed
    self.provider = provider
    self.hasPasswords = hasPasswords
    self.next = next
  }
}

/// Where the first administrator is made, over a link that works once.
public struct FirstAdminModel: Sendable {
  /// The secret of the link.
  public var token: String
  /// Until when it works.
  public var expiresAt: Instant
  /// What was wrong with the last try, in the viewer's language.
  public var fault: String?

  /// A page for the first administrator.
  public init(token: String, expiresAt: Instant, fault: String? = nil) {
    self.token = token
    self.expiresAt = expiresAt
    self.fault = fault
  }
}

/// Why a page cannot be shown.
public struct ProblemModel: Sendable {
  /// What stands in the way.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The roles do not grant it.
    case forbidden
    /// There is no such thing, or not for this person.
    case missing
    /// It was changed by somebody else in the meantime.
    case changed
    /// Too many requests.
    case tooMany
    /// An error of ours.
    case broken
    /// Too many failed sign-ins.
    case lockedOut
    /// The session has ended.
    case sessionOver
  }

  /// What stands in the way.
  public var kind: Kind
  /// How many seconds to wait.
  public var retryAfter: Int?
  /// The request's name in the log.
  public var requestID: String?

  /// A problem.
  public init(_ kind: Kind, retryAfter: Int? = nil, requestID: String? = nil) {
    self.kind = kind
    self.retryAfter = retryAfter
    self.requestID = requestID
  }

  /// The status with which it is answered.
  public var status: Int {
    switch kind {
    case .forbidden: 403
    case .missing: 404
    case .changed: 409
    case .tooMany, .lockedOut: 429
    case .broken: 500
    case .sessionOver: 401
    }
  }
}

struct SignInView {
  let frame: Frame
  let model: SignInModel
  private var say: Say { frame.say }

  var markup: Markup {
    let failure: Markup = model.hasFailed ? "<p class=\"notice failure\" role=\"alert\">\(say[.signInFailed])</p>" : ""
    return """
      <div class="door"><h1>\(say[.signIn])</h1><p class="question">\(say.words[.question])</p>
      \(failure)\(provider)\(passwords)
      <p class="quiet">\(say[.signInHelp])</p></div>
      """
  }

  private var provider: Markup {
    guard let name = model.provider else { return "" }
    let path = Place.query(Place.singleSignOn, [("next", model.next)])
    return "<p><a class=\"button\" href=\"\(path)\">\(say(.signInWith, name))</a></p>"
  }

  private var passwords: Markup {
    guard model.hasPasswords else { return "" }
    let form = frame.form
    return form.post(
      Place.signIn, say[.signIn],
      """
      <input type="hidden" name="next" value="\(model.next)"/>\
      \(form.line("name", "name", say[.accountName], value: model.name, required: true, complete: "username"))\
      \(form.line("password", "password", say[.password], type: "password", required: true, complete: "current-password"))\
      \(form.button(say[.signIn]))
      """)
  }
}

struct FirstAdminView {
  let frame: Frame
  let model: FirstAdminModel
  private var say: Say { frame.say }

  var markup: Markup {
    let form = frame.form
    let fault: Markup =
      model.fault.map { "<p class=\"notice failure\" role=\"alert\">\(Markup.foreign($0, limit: 300))</p>" } ?? ""
    let body: Markup = """
      <input type="hidden" name="token" value="\(model.token)"/>\
      \(form.line("name", "name", say[.accountName], required: true, complete: "username"))\
      \(form.line("password", "password", say[.newPassword], type: "password", hint: say[.passwordRule], required: true, complete: "new-password"))\
      \(form.line("again", "again", say[.passwordAgain], type: "password", required: true, complete: "new-password"))\
      \(form.button(say[.createAccount]))
      """
    return """
      <div class="door"><h1>\(say[.firstAdmin])</h1><p>\(say(.firstAdminIntro, Figure.time(model.expiresAt)))</p>
      \(fault)\(form.post(Place.firstAdmin, say[.firstAdmin], body))</div>
      """
  }
}

struct ProblemView {
  let frame: Frame
  let model: ProblemModel
  private var say: Say { frame.say }

  init(frame: Frame, kind: ProblemModel.Kind) { self.init(frame: frame, model: ProblemModel(kind)) }

  init(frame: Frame, model: ProblemModel) {
    self.frame = frame
    self.model = model
  }

  private var texts: (title: Phrase, text: Phrase) {
    switch model.kind {
    case .forbidden: (.forbiddenTitle, .forbiddenText)
    case .missing: (.missingTitle, .missingText)
    case .changed: (.changedTitle, .changedText)
    case .tooMany: (.tooManyTitle, .tooManyText)
    case .broken: (.brokenTitle, .brokenText)
    case .lockedOut: (.lockedTitle, .lockedText)
    case .sessionOver: (.sessionOverTitle, .sessionOverText)
    }
  }

  var title: String { say[texts.title] }

  var markup: Markup {
    let wait = say.span(seconds: Double(max(60, model.retryAfter ?? 60)))
    let name: Markup = model.requestID.map { "<p class=\"quiet\">\(say(.requestName, $0))</p>" } ?? ""
    let way: Markup =
      frame.viewer.name == nil
      ? "<p><a class=\"button\" href=\"\(Place.signIn)\">\(say[.signIn])</a></p>"
      : "<p><a href=\"\(Place.help)\">\(say[.help])</a></p>"
    return "<div class=\"door\"><h1>\(title)</h1><p>\(say(texts.text, wait))</p>\(name)\(way)</div>"
  }
}

/// How to use the console without a mouse, and what its words mean.
struct HelpView {
  let frame: Frame
  private var say: Say { frame.say }

  var markup: Markup {
    let keys: [(String, Phrase)] = [
      ("?", .keyHelp), ("/", .keySearch), ("g o", .keyOverview), ("g q", .keyQueue), ("j  k", .keyRows), ("Enter", .keyOpen),
      ("Esc", .keyLeave),
    ]
    let rows = keys.map { ["<kbd>\($0.0)</kbd>", "\(say[$0.1])"] as [Markup] }
    let grid = Grid(say[.keyboardHelp], [.init(name: say[.key]), .init(name: say[.effect])])
    return """
      <h1>\(say[.help])</h1><p>\(say[.keyboardIntro])</p>
      \(grid.markup(rows))
      <h2>\(say.words[.never])</h2>
      <ul class="list"><li>\(say.words[.neverDecides])</li><li>\(say.words[.neverRejects])</li><li>\(say.words[.neverOrigin])</li>
      <li>\(say.words[.neverUnknown])</li></ul>
      """
  }
}
