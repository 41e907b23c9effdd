import Casework
import Crypto
import Events
import Foundation
import HTTPTypes
import Logging
import Storage
import Synchronization

/// Signing in with the firm's own provider: authorization code flow with PKCE (OpenID Connect Core, RFC 7636).
///
/// Between going there and coming back nothing is stored: state, nonce and verifier travel in a sealed cookie for ten minutes.
struct OIDCSignIn: Sendable {
  private let settings: OIDCSettings
  private let accounts: Accounts
  private let key: SymmetricKey
  private let cookies: PageCookies
  private let client: OIDCClient
  private let acts: ActRecorder
  private let metrics: ServiceMetrics
  private let known = Known()

  typealias Begin = @Sendable (User, SignInWay, Call) async throws -> Reply

  static let seconds = 600

  init(
    _ settings: OIDCSettings, accounts: Accounts, secret: ServiceSecret, cookies: PageCookies, client: OIDCClient,
    acts: ActRecorder,
    metrics: ServiceMetrics
  ) {
    self.settings = settings
    self.accounts = accounts
    key = secret.key(for: "oidc")
    self.cookies = cookies
    self.client = client
    self.acts = acts
    self.metrics = metrics
  }

  private var callback: String { settings.publicURL + "/sign-in/oidc/callback" }

  func routes(begin: @escaping Begin) -> [Route] {
    func description(_ id: String, _ summary: String) -> RouteDescription {
      RouteDescription(id, tag: "Pages", summary, answers: [], isPublished: false)
    }
    return [
      Route(
        .get, "/sign-in/oidc", description("oidc_start", "Goes to the provider"), access: .anonymous, answers: [.html],
        handler: start),
      Route(
        .get, "/sign-in/oidc/callback", description("oidc_callback", "Comes back from the provider"), access: .anonymous,
        answers: [.html]
      ) { call in
        do {
          let user = try await person(call)
          return try await begin(user, .oidc, call).settingCookie(cookies.header(cookies.elsewhere, "", seconds: 0, isLax: true))
        } catch let failure as OIDCFailure {
          metrics.signIn("oidc", "refused")
          acts.logger.notice("sign-in elsewhere refused", metadata: ["reason": "\(failure)", "request_id": "\(call.requestID)"])
          throw Problem(.signInFailed, failure.shown)
        }
      },
    ]
  }

  /// Sends the browser to the provider.
  private func start(_ call: Call) async throws -> Reply {
    let provider: OIDCProvider
    do { provider = try await self.provider() } catch {
      throw Problem(.signInFailed, "The provider cannot be asked at the moment.")
    }
    let trip = Trip(
      state: Base64URL.text(accounts.random(18)), nonce: Base64URL.text(accounts.random(18)),
      verifier: Base64URL.text(accounts.random(32)),
      at: call.now)
    let challenge = Base64URL.text(Array(SHA256.hash(data: Data(trip.verifier.utf8))))
    let parameters = [
      ("response_type", "code"), ("client_id", settings.clientID), ("redirect_uri", callback),
      ("scope", settings.scopes.joined(separator: " ")), ("state", trip.state), ("nonce", trip.nonce),
      ("code_challenge", challenge),
      ("code_challenge_method", "S256"),
    ]
    let query = parameters.map { "\($0.0)=\(QueryText.encoded($0.1))" }.joined(separator: "&")
    let separator = provider.authorization.contains("?") ? "&" : "?"
    return Reply.redirect(to: provider.authorization + separator + query)
      .settingCookie(cookies.header(cookies.elsewhere, try trip.sealed(with: key), seconds: Self.seconds, isLax: true))
  }

  /// Who came back, with the roles that the provider's claims mean here.
  private func person(_ call: Call) async throws -> User {
    if call.query["error"] != nil { throw OIDCFailure.provider("refused") }
    guard let sealed = cookies.value(cookies.elsewhere, in: call.request), let trip = Trip(sealed, key: key),
      call.now.seconds(since: trip.at) < Double(Self.seconds)
    else { throw OIDCFailure.state("was not begun here, or too long ago") }
    guard let state = call.query["state"], SteadyComparison.equal(state.utf8, trip.state.utf8), let code = call.query["code"]
    else {
      throw OIDCFailure.state("does not fit to what was begun")
    }
    let token = try await token(code: code, trip, now: call.now)
    return try await user(token, now: call.now)
  }

  private func token(code: String, _ trip: Trip, now: Instant) async throws -> IDToken {
    let provider = try await provider()
    var form = [
      ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", callback), ("code_verifier", trip.verifier),
    ]
    var authorization: String?
    if let secret = settings.clientSecret {
      let pair = "\(QueryText.encoded(settings.clientID)):\(QueryText.encoded(secret))"
      authorization = "Basic \(Data(pair.utf8).base64EncodedString())"
    } else {
      form.append(("client_id", settings.clientID))
    }
    let text = form.map { "\($0.0)=\(QueryText.encoded($0.1))" }.joined(separator: "&")
    let answer = try await asked("the token endpoint") { try await client.post(provider.token, text, authorization) }
    guard let token = answer["id_token"]?.text else { throw OIDCFailure.provider("gave no ID token") }
    let expected = IDToken.Expectation(issuer: settings.issuer, clientID: settings.clientID, nonce: trip.nonce, now: now)
    do {
      return try IDToken(token, keys: try await keys(provider, isFresh: false, now: now), expecting: expected)
    } catch OIDCFailure.token("is not signed by the provider") {
      // The provider may have new keys.
      return try IDToken(token, keys: try await keys(provider, isFresh: true, now: now), expecting: expected)
    }
  }

  private func user(_ token: IDToken, now: Instant) async throws -> User {
    let roles = token.texts(settings.roleClaim).reduce(into: Set<Role>()) { $0.formUnion(settings.roles[$1] ?? []) }
    guard !roles.isEmpty else { throw OIDCFailure.person("has no role here") }
    let (issuer, subject) = (settings.issuer, token.subject)
    let wanted = (token.text("preferred_username") ?? token.text("email")).flatMap(UserName.of)
    let shown = String((token.text("name") ?? wanted ?? subject).prefix(100))
    let id = accounts.makeID("usr")
    // The tenant is that of the installation: a provider's word does not open other books.
    let tenant = settings.tenant
    let came = try await acts.act("user.came_from_provider", by: id, on: id, tenant: tenant, at: now)
    let changed = try await acts.act("user.changed_by_provider", by: "provider", on: subject, tenant: tenant, at: now)
    return try await accounts.database.transaction { session in
      let row = try session.first(
        "SELECT \(User.columns) FROM service_users WHERE issuer = \(issuer) AND issuer_subject = \(subject)")
      guard let row else {
        try acts.write(came, session)
        let taken = try wanted.map { try session.first("SELECT 1 FROM service_users WHERE name = \($0)") != nil } ?? true
        // A name that somebody has here already is not taken over: it might be another person's.
        let name = taken ? id : wanted ?? id
        return try Accounts.add(
          NewUser(
            id: id, tenant: tenant, name: name, displayName: shown, roles: roles, issuer: issuer, issuerSubject: subject, now: now
          ),
          in: session)
      }
      let user = try User(row: row)
      guard user.isActive else { throw OIDCFailure.person("may not sign in") }
      guard user.roles != roles || user.displayName != shown else { return user }
      try acts.write(changed, session)
      return try Accounts.change(user, displayName: shown, roles: roles, isActive: true, now: now, in: session)
    }
  }
}

// Documents of the provider
extension OIDCSignIn {
  /// What is known of the provider, for ten minutes.
  private final class Known: Sendable {
    let provider = Mutex<(value: OIDCProvider, at: ContinuousClock.Instant)?>(nil)
    let keys = Mutex<(value: KeySet, at: ContinuousClock.Instant)?>(nil)
  }

  private func provider() async throws -> OIDCProvider {
    if let (value, at) = known.provider.withLock({ $0 }), at.duration(to: .now) < .seconds(600) { return value }
    guard OIDCProvider.isSafe(settings.issuer) else { throw OIDCFailure.provider("is not reached over https") }
    let base = settings.issuer.hasSuffix("/") ? String(settings.issuer.dropLast()) : settings.issuer
    let document = try await asked("its description") { try await client.get(base + OIDCProvider.path) }
    let provider = try OIDCProvider(document, issuer: settings.issuer)
    known.provider.withLock { $0 = (provider, .now) }
    return provider
  }

  private func keys(_ provider: OIDCProvider, isFresh: Bool, now: Instant) async throws -> KeySet {
    if let (value, at) = known.keys.withLock({ $0 }) {
      // New keys are asked for once a minute at most: tokens with made-up signatures must not turn into requests.
      if at.duration(to: .now) < (isFresh ? .seconds(60) : .seconds(600)) { return value }
    }
    let keys = KeySet(try await asked("its keys") { try await client.get(provider.keys) })
    known.keys.withLock { $0 = (keys, .now) }
    return keys
  }

  private func asked(_ what: String, _ ask: () async throws -> OIDCClient.Answer) async throws -> JSON {
    let answer: OIDCClient.Answer
    do { answer = try await ask() } catch { throw OIDCFailure.provider("cannot be asked for \(what)") }
    guard answer.status == 200, let document = try? JSONBytes.value(answer.body) else {
      throw OIDCFailure.provider("answered \(answer.status) for \(what)")
    }
    return document
  }
}

/// What has to be remembered while somebody is at the provider.
private struct Trip: Sendable, Hashable {
  var state: String
  var nonce: String
  var verifier: String
  var at: Instant

  init(state: String, nonce: String, verifier: String, at: Instant) {
    self.state = state
    self.nonce = nonce
    self.verifier = verifier
    self.at = at
  }

  func sealed(with key: SymmetricKey) throws -> String {
    let text = [state, nonce, verifier, "\(at.microseconds)"].joined(separator: " ")
    guard let sealed = try AES.GCM.seal(Data(text.utf8), using: key).combined else { throw Problem(.internalFault) }
    return Base64URL.text(sealed)
  }

  init?(_ sealed: String, key: SymmetricKey) {
    guard let bytes = Base64URL.bytes(sealed), let box = try? AES.GCM.SealedBox(combined: Data(bytes)),
      let opened = try? AES.GCM.open(box, using: key)
    else { return nil }
    let parts = String(decoding: opened, as: UTF8.self).split(separator: " ").map(String.init)
    guard parts.count == 4, let at = Int64(parts[3]) else { return nil }
    self.init(state: parts[0], nonce: parts[1], verifier: parts[2], at: Instant(microseconds: at))
  }
}

extension OIDCFailure {
  /// What the person at the browser is told.
  fileprivate var shown: String {
    switch self {
    case .provider: "The provider could not say who you are."
    case .state: "Begin again at the sign-in page."
    case .token: "The provider's answer could not be trusted."
    case .person(let reason): "Your account \(reason)."
    }
  }
}
