public import Events
import Report

/// Accounts, keys, sessions, receivers and the policy.
public struct SettingsModel: Sendable {
  /// An account.
  public struct User: Sendable, Hashable {
    /// Its identifier.
    public var id: String
    /// Its name.
    public var name: String
    /// The words of its roles.
    public var roles: [String]
    /// When it was used last.
    public var seenAt: Instant?
    /// Whether it is locked.
    public var isLocked: Bool

    /// An account.
    public init(id: String, name: String, roles: [String], seenAt: Instant?, isLocked: Bool = false) {
      self.id = id
      self.name = name
      self.roles = roles
      self.seenAt = seenAt
      self.isLocked = isLocked
    }
  }

  /// A key of a system. Only its beginning is kept.
  public struct Key: Sendable, Hashable {
    /// Its identifier.
    public var id: String
    /// What it is for.
    public var name: String
    /// The words of what it may do.
    public var scopes: [String]
    /// When it was made.
    public var createdAt: Instant
    /// When it was used last.
    public var usedAt: Instant?

    /// A key.
    public init(id: String, name: String, scopes: [String], createdAt: Instant, usedAt: Instant?) {
      self.id = id
      self.name = name
      self.scopes = scopes
      self.createdAt = createdAt
      self.usedAt = usedAt
    }
  }

  /// A session.
  public struct Session: Sendable, Hashable {
    /// Its identifier.
    public var id: String
    /// Whose.
    public var user: String
    /// Since when.
    public var since: Instant
    /// When it was used last.
    public var seenAt: Instant
    /// From where, as far as it is told.
    public var place: String
    /// Whether it is the viewer's own.
    public var isOwn: Bool

    /// A session.
    public init(id: String, user: String, since: Instant, seenAt: Instant, place: String, isOwn: Bool) {
      self.id = id
      self.user = user
      self.since = since
      self.seenAt = seenAt
      self.place = place
      self.isOwn = isOwn
    }
  }

  /// A system that is told of what happens.
  public struct Receiver: Sendable, Hashable {
    /// Its identifier.
    public var id: String
    /// Where.
    public var url: String
    /// The stable words of what it is told.
    public var topics: [String]
    /// When it last took something.
    public var deliveredAt: Instant?
    /// Deliveries that wait or were given up.
    public var failed: Int

    /// A receiver.
    public init(id: String, url: String, topics: [String], deliveredAt: Instant?, failed: Int) {
      self.id = id
      self.url = url
      self.topics = topics
      self.deliveredAt = deliveredAt
      self.failed = failed
    }
  }

  /// Accounts.
  public var users: [User]
  /// The words of all roles that can be given.
  public var roles: [String]
  /// Keys.
  public var keys: [Key]
  /// A key that was just made: shown on this page and never again.
  public var newKey: String?
  /// Sessions.
  public var sessions: [Session]
  /// Receivers.
  public var receivers: [Receiver]
  /// The policy's document, to be read.
  public var policy: String

  /// Settings.
  public init(
    users: [User], roles: [String], keys: [Key], newKey: String? = nil, sessions: [Session], receivers: [Receiver], policy: String
  ) {
    self.users = users
    self.roles = roles
    self.keys = keys
    self.newKey = newKey
    self.sessions = sessions
    self.receivers = receivers
    self.policy = policy
  }
}

struct SettingsView {
  let frame: Frame
  let model: SettingsModel
  private var say: Say { frame.say }
  private var form: Form { frame.form }

  var markup: Markup {
    var parts: [(String, Phrase, Markup)] = []
    if frame.viewer.may(.manageUsers) { parts += [("users", .users, users), ("sessions", .sessions, sessions)] }
    if frame.viewer.may(.manageSettings) { parts.append(("keys", .apiKeys, keys)) }
    if frame.viewer.may(.manageActions) { parts.append(("receivers", .webhooks, receivers)) }
    if frame.viewer.may(.manageSettings) { parts.append(("policy", .policy, policy)) }
    let items = parts.map { "<li><a href=\"#h-\($0.0)\">\(say[$0.1])</a></li>" as Markup }
    let sections = parts.map {
      "<section aria-labelledby=\"h-\($0.0)\"><h2 id=\"h-\($0.0)\">\(say[$0.1])</h2>\($0.2)</section>" as Markup
    }
    return
      "<h1>\(say[.settings])</h1><nav class=\"inner\" aria-label=\"\(say.words[.contents])\"><ul>\(items)</ul></nav>\(sections)"
  }

  private func act(_ path: String, _ id: String, _ what: Phrase, _ object: String) -> Markup {
    let name = say[what] + say.words.colon + object
    return form.post(
      Place.settings + path, name, class: "inline",
      "<input type=\"hidden\" name=\"id\" value=\"\(id)\"/>\(form.button(say[what], quiet: true))")
  }

  private var users: Markup {
    let rows = model.users.map { user -> [Markup] in
      let roles = user.roles.map { say.word($0) }.joined(separator: say.words.comma)
      return [
        .foreign(user.name, limit: 80), "\(roles)", "\(Figure.time(user.seenAt))",
        user.isLocked
          ? "<span class=\"chip clear\">\(say[.locked])</span> \(act("/users/unlock", user.id, .unlock, user.name))"
          : act("/users/lock", user.id, .lock, user.name),
      ]
    }
    let columns: [Grid.Column] = [
      .init(name: say[.accountName]), .init(name: say[.roles]), .init(name: say[.lastSeen]), .init(name: say[.act]),
    ]
    let ticks = model.roles.enumerated().map { form.tick("role-\($0)", "role", "\(say.word($1))", value: $1) }
    let add = form.post(
      Place.settings + "/users", say[.addUser],
      """
      <h3>\(say[.addUser])</h3>\(form.line("user-name", "name", say[.accountName], required: true))\
      <fieldset><legend>\(say[.roles])</legend>\(ticks)</fieldset>\(form.button(say[.addUser], quiet: true))
      """)
    return Grid(say[.users], columns).markup(rows) + add
  }

  private var keys: Markup {
    let new: Markup =
      model.newKey.map {
        "<div class=\"note\"><p>\(say[.keyOnce])</p><pre><code>\($0)</code></pre></div>"
      } ?? ""
    let rows = model.keys.map { key -> [Markup] in
      [
        .foreign(key.name, limit: 80), key.scopes.map { "<code>\(Markup.foreign($0, limit: 40))</code>" as Markup }.joined(" "),
        "\(Figure.date(key.createdAt))", "\(Figure.time(key.usedAt))", act("/keys/revoke", key.id, .revoke, key.name),
      ]
    }
    let columns: [Grid.Column] = [
      .init(name: say[.name]), .init(name: say[.scopes]), .init(name: say[.created]), .init(name: say[.lastSeen]),
      .init(name: say[.act]),
    ]
    let add = form.post(
      Place.settings + "/keys", say[.addKey],
      """
      <h3>\(say[.addKey])</h3>\(form.line("key-name", "name", say[.name], required: true))\
      \(form.line("key-scopes", "scopes", say[.scopes], hint: say[.scopesHint], required: true))\(form.button(say[.addKey], quiet: true))
      """)
    return new + Grid(say[.apiKeys], columns).markup(rows) + add
  }

  private var sessions: Markup {
    let rows = model.sessions.map { session -> [Markup] in
      [
        .foreign(session.user, limit: 80), .foreign(session.place, limit: 60), "\(Figure.time(session.since))",
        "\(Figure.time(session.seenAt))",
        session.isOwn ? "<span class=\"meta\">\(say[.thisSession])</span>" : act("/sessions/end", session.id, .end, session.user),
      ]
    }
    let columns: [Grid.Column] = [
      .init(name: say[.accountName]), .init(name: say[.from]), .init(name: say[.since]), .init(name: say[.lastSeen]),
      .init(name: say[.act]),
    ]
    return Grid(say[.sessions], columns).markup(rows)
  }

  private var receivers: Markup {
    let rows = model.receivers.map { receiver -> [Markup] in
      [
        "<code>\(Markup.foreign(receiver.url, limit: 120))</code>",
        receiver.topics.map { "<code>\(Markup.foreign($0, limit: 40))</code>" as Markup }.joined(" "),
        "\(Figure.time(receiver.deliveredAt))", "\(Figure.count(receiver.failed))",
        receiver.failed > 0 ? act("/webhooks/replay", receiver.id, .replay, receiver.url) : "—",
      ]
    }
    let columns: [Grid.Column] = [
      .init(name: say[.receiver]), .init(name: say[.topics]), .init(name: say[.lastSeen]),
      .init(name: say[.undelivered], isNumber: true),
      .init(name: say[.act]),
    ]
    let add = form.post(
      Place.settings + "/webhooks", say[.addWebhook],
      """
      <h3>\(say[.addWebhook])</h3>\(form.line("hook-url", "url", say[.receiver], type: "url", hint: say[.webhookHint], required: true))\
      \(form.line("hook-topics", "topics", say[.topics], required: true))\(form.button(say[.addWebhook], quiet: true))
      """)
    return Grid(say[.webhooks], columns).markup(rows) + add
  }

  private var policy: Markup {
    """
    <p class="quiet">\(say[.policyNote])</p><pre tabindex="0" role="group" aria-label="\(say[.policy])"><code>\(ForeignText.clipped(model.policy, to: 40_000))</code></pre>
    """
  }
}
