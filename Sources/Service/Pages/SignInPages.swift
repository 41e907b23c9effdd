import Casework
import Events
import HTTPTypes
import RedFlags
import Storage

/// The pages before and around signing in. They work without script.
struct SignInPages {
  let accounts: Accounts
  let passwords: PasswordDesk
  let tokens: PageTokens
  let cookies: PageCookies
  let metrics: ServiceMetrics
  let acts: ActRecorder
  let elsewhere: OIDCSignIn?

  /// Where somebody goes who has signed in.
  static let home = "/account"

  private static func description(_ id: String, _ summary: String) -> RouteDescription {
    RouteDescription(id, tag: "Pages", summary, answers: [], isPublished: false)
  }

  private static let form = Route.Body.whole([.form], schema: .bool(true), isRequired: true)

  var routes: [Route] {
    let all = [
      Route(.get, "/sign-in", Self.description("sign_in_page", "The sign-in page"), access: .anonymous, answers: [.html]) {
        call in
        signInPage(call, fault: nil)
      },
      Route(
        .post, "/sign-in", Self.description("sign_in", "Signs in"), access: .anonymous, body: Self.form, answers: [.html],
        handler: signIn),
      Route(.get, "/setup", Self.description("setup_page", "The first account"), access: .anonymous, answers: [.html]) { call in
        try await linkPage(call, .setup)
      },
      Route(
        .post, "/setup", Self.description("setup", "Makes the first account"), access: .anonymous, body: Self.form,
        answers: [.html],
        handler: setUp),
      Route(.get, "/password", Self.description("password_page", "Choosing a password"), access: .anonymous, answers: [.html]) {
        call in
        try await linkPage(call, .password)
      },
      Route(
        .post, "/password", Self.description("password", "Keeps a new password"), access: .anonymous, body: Self.form,
        answers: [.html], handler: choosePassword),
      Route(
        .get, "/account", Self.description("account_page", "Who is signed in"), access: .signedIn, answers: [.html],
        handler: account),
      Route(
        .post, "/sign-out", Self.description("sign_out", "Signs out"), access: .signedIn, body: Self.form, answers: [.html]
      ) { call in
        let principal = try call.signedIn()
        if let session = principal.session { _ = try await accounts.end(session, of: principal.id) }
        return Reply.redirect(to: "/sign-in").settingCookie(cookies.header(cookies.session, "", seconds: 0))
      },
      Route(
        .post, "/account/end-others", Self.description("end_others", "Signs out elsewhere"), access: .signedIn, body: Self.form,
        answers: [.html]
      ) { call in
        let principal = try call.signedIn()
        _ = try await accounts.endAll(of: principal.id, except: principal.session)
        return .redirect(to: Self.home)
      },
      Route(.get, "/assets/sign-in.css", Self.description("style", "The style sheet"), access: .anonymous, answers: [.css]) { _ in
        Reply.text(form: .css, PageStyle.css).with(.cacheControl, "public, max-age=3600")
      },
    ]
    return all + (elsewhere?.routes(begin: begin) ?? [])
  }

  /// Puts a fresh visit's cookie and token into a page with a form.
  private func visited(_ page: (_ token: String) -> Reply) -> Reply {
    let visit = Base64URL.text(accounts.random(18))
    return page(tokens.token(visit: visit)).settingCookie(cookies.header(cookies.visit, visit, seconds: 3600))
  }

  private func signInPage(_ call: Call, fault: LocalizedText?, status: HTTPResponse.Status = .ok) -> Reply {
    let language = call.language
    let other: PageMarkup =
      elsewhere == nil ? "" : "<p><a class=\"button\" href=\"/sign-in/oidc\">\(PageWords.elsewhere[language])</a></p>"
    var reply = visited { token in
      PageMarkup.page(
        PageWords.signIn[language], language,
        """
        \(Self.fault(fault, language))<form method="post" action="/sign-in"><input type="hidden" name="csrf_token" value="\(token)">
        <label>\(PageWords.name[language])<input name="name" autocomplete="username" required autofocus></label>
        <label>\(PageWords.password[language])<input name="password" type="password" autocomplete="current-password" required></label>
        <button>\(PageWords.signIn[language])</button></form>\(other)
        """)
    }
    reply.status = status
    return reply
  }

  private static func fault(_ text: LocalizedText?, _ language: Language) -> PageMarkup {
    guard let text else { return "" }
    return "<p class=\"fault\" role=\"alert\">\(text[language])</p>"
  }

  private func signIn(_ call: Call) async throws -> Reply {
    let fields = try call.formFields()
    let typed = fields["name"] ?? ""
    let name = UserName.of(typed) ?? String(typed.lowercased().prefix(200))
    if let wait = try await accounts.lockOut(of: name).wait(now: call.now) {
      metrics.signIn("password", "shut")
      throw Problem(.tooManyRequests, retryAfter: wait)
    }
    let account = try await accounts.account(named: name)
    let password = String((fields["password"] ?? "").prefix(1000))
    let isRight = try await passwords.isRight(password, stored: account?.password)
    guard isRight, let user = account?.user, user.isActive else {
      try await accounts.noteFailure(of: name, now: call.now)
      metrics.signIn("password", "refused")
      return signInPage(call, fault: PageWords.failed, status: .unauthorized)
    }
    try await accounts.forgetFailures(of: name)
    return try await begin(user, .password, call)
  }

  /// Begins a session and sends the browser to the first page.
  private func begin(_ user: User, _ way: SignInWay, _ call: Call) async throws -> Reply {
    let old = cookies.value(cookies.session, in: call.request).flatMap { Base64URL.bytes($0) }
    let session = try await accounts.begin(
      of: user, way: way, agent: call.header(.userAgent), replacing: old, now: call.now)
    metrics.signIn(way.rawValue, "done")
    return Reply.redirect(to: Self.home)
      .settingCookie(cookies.header(cookies.session, session.token, seconds: accounts.rule.hours * 3600, isLax: true))
      .settingCookie(cookies.header(cookies.visit, "", seconds: 0))
  }

  private func linkPage(_ call: Call, _ purpose: LinkPurpose, fault: LocalizedText? = nil) async throws -> Reply {
    let token = try call.query["token"] ?? call.formFields()["link"] ?? ""
    guard try await accounts.link(purpose, token: token, now: call.now) != nil else { throw Problem(.gone) }
    let language = call.language
    let names: PageMarkup =
      purpose == .password
      ? ""
      : """
      <label>\(PageWords.name[language])<input name="name" autocomplete="username" required autofocus></label>
      <label>\(PageWords.displayName[language])<input name="display_name" autocomplete="name" required></label>
      """
    let title = purpose == .setup ? PageWords.setup : PageWords.choosePassword
    return visited { visit in
      PageMarkup.page(
        title[language], language,
        """
        \(Self.fault(fault, language))<form method="post" action="/\(purpose.rawValue)">
        <input type="hidden" name="csrf_token" value="\(visit)"><input type="hidden" name="link" value="\(token)">\(names)
        <label>\(PageWords.newPassword[language])<input name="password" type="password" autocomplete="new-password" minlength="12" required></label>
        <button>\(PageWords.save[language])</button></form>
        """)
    }
  }

  private func setUp(_ call: Call) async throws -> Reply {
    let fields = try call.formFields()
    let password = fields["password"] ?? ""
    let displayName = String((fields["display_name"] ?? "").trimmingSpaces.prefix(100))
    guard let name = UserName.of(fields["name"] ?? ""), !displayName.isEmpty else {
      return try await linkPage(call, .setup, fault: PageWords.nameFlaw)
    }
    guard PasswordRule.flaw(password, name: name) == nil else {
      return try await linkPage(call, .setup, fault: PageWords.passwordFlaw)
    }
    guard let known = try await accounts.link(.setup, token: fields["link"] ?? "", now: call.now) else { throw Problem(.gone) }
    let hash = try await passwords.hash(password, salt: accounts.random(16))
    let id = accounts.makeID("usr")
    let act = try await acts.act("user.set_up", by: id, on: id, tenant: known.tenant, at: call.now)
    let user = try await accounts.database.transaction { session in
      let link = try Accounts.use(.setup, token: fields["link"] ?? "", now: call.now, in: session)
      try acts.write(act, session)
      return try Accounts.add(
        NewUser(
          id: id, tenant: link.tenant, name: name, displayName: displayName, roles: [.admin], passwordHash: hash, now: call.now),
        in: session)
    }
    return try await begin(user, .link, call)
  }

  private func choosePassword(_ call: Call) async throws -> Reply {
    let fields = try call.formFields()
    let password = fields["password"] ?? ""
    let token = fields["link"] ?? ""
    guard let link = try await accounts.link(.password, token: token, now: call.now), let id = link.userID,
      let user = try await accounts.user(id, tenant: link.tenant), user.isActive
    else { throw Problem(.gone) }
    guard PasswordRule.flaw(password, name: user.name) == nil else {
      return try await linkPage(call, .password, fault: PageWords.passwordFlaw)
    }
    let hash = try await passwords.hash(password, salt: accounts.random(16))
    let act = try await acts.act("user.password_chosen", by: id, on: id, tenant: link.tenant, at: call.now)
    try await accounts.database.transaction { session in
      _ = try Accounts.use(.password, token: token, now: call.now, in: session)
      try acts.write(act, session)
      try Accounts.setPassword(hash, of: id, keeping: nil, now: call.now, in: session)
    }
    return try await begin(user, .link, call)
  }

  private func account(_ call: Call) async throws -> Reply {
    let principal = try call.signedIn()
    guard let session = principal.session, let user = try await accounts.user(principal.id, tenant: principal.tenant) else {
      throw Problem(.forbidden, "Keys have no page.")
    }
    let language = call.language
    let token = tokens.token(session: session)
    let rows: [PageMarkup] = try await accounts.sessions(of: user.id, now: call.now).map { record in
      let mark: PageMarkup = record.id == session ? " (\(PageWords.thisSession[language]))" : ""
      return
        "<li>\(record.agent)\(mark), \(PageWords.lastSeen[language]) \(Timestamp(record.lastSeenAt).text.prefix(16).description)</li>"
    }
    func button(_ path: String, _ words: LocalizedText) -> PageMarkup {
      """
      <form method="post" action="\(path)"><input type="hidden" name="csrf_token" value="\(token)"><button>\(words[language])</button></form>
      """
    }
    return PageMarkup.page(
      PageWords.account[language], language,
      """
      <p>\(user.displayName) (\(user.name))</p><p>\(PageWords.roles[language]): \(user.roles.sorted().map(\.rawValue).joined(separator: ", "))</p>
      <h2>\(PageWords.sessions[language])</h2><ul>\(rows)</ul>
      \(button("/account/end-others", PageWords.endOthers))\(button("/sign-out", PageWords.signOut))
      """)
  }
}
