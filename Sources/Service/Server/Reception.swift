import Casework
import Events
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Learns who sends a request, whether they may, and how often they did.
struct Reception: Sendable {
  let accounts: Accounts
  let memory: any RequestMemory
  let tokens: PageTokens
  let cookies: PageCookies
  let limiter: RateLimiter
  let anonymousLimiter: RateLimiter

  init(accounts: Accounts, memory: any RequestMemory, tokens: PageTokens, cookies: PageCookies, limits: ServiceLimits) {
    self.accounts = accounts
    self.memory = memory
    self.tokens = tokens
    self.cookies = cookies
    limiter = RateLimiter(limits.rate)
    anonymousLimiter = RateLimiter(limits.anonymousRate)
  }

  /// Who sends the request; nil where nobody needs to say so.
  ///
  /// - Parameter tell: is told how often the sender may still ask.
  /// - Throws: `unauthenticated`, `forbidden`, `forged-request`, `too-many-requests`.
  func receive(
    _ request: Request, route: Route, remoteAddress: String?, now: Instant, tell: ((policy: String, standing: String)) -> Void
  ) async throws -> Principal? {
    if route.path.text == "/healthz" || route.path.text == "/readyz" { return nil }
    guard let principal = try await sender(of: request, now: now) else {
      try count(anonymousLimiter, remoteAddress ?? "here", now, tell)
      guard route.access == .anonymous else { throw Problem(.unauthenticated) }
      return nil
    }
    try count(limiter, principal.scope, now, tell)
    if case .permission(let permission) = route.access, !principal.may(permission) {
      throw Problem(.forbidden, "It needs the permission \(permission.rawValue).")
    }
    try checkOrigin(of: request, route, principal)
    return principal
  }

  private func count(
    _ limiter: RateLimiter, _ caller: String, _ now: Instant, _ tell: ((policy: String, standing: String)) -> Void
  ) throws(Problem) {
    let standing = limiter.count(caller, now: now)
    tell((limiter.policyHeader, limiter.header(standing)))
    guard standing.isAllowed else { throw Problem(.tooManyRequests, retryAfter: standing.seconds) }
  }

  private func sender(of request: Request, now: Instant) async throws -> Principal? {
    if let header = request.headers[.authorization] {
      let parts = header.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "bearer", let secret = APIKeySecret(parts[1].trimmingSpaces) else {
        return nil
      }
      return try await accounts.principal(of: secret, now: now)
    }
    guard let token = cookies.value(cookies.session, in: request).flatMap({ Base64URL.bytes($0) }), token.count == 32 else {
      return nil
    }
    return try await accounts.principal(ofSession: token, now: now)
  }

  /// A browser sends its cookie whoever asked it to. So what a session changes must come from a page of ours: with the page's token as
  /// a header here, or as a field of the form, which ``checkForm(of:)`` looks for.
  private func checkOrigin(of request: Request, _ route: Route, _ principal: Principal) throws(Problem) {
    guard let session = principal.session, ![.get, .head, .options].contains(request.method) else { return }
    if let site = request.headers[.secFetchSite], site != "same-origin", site != "none" { throw Problem(.forgedRequest) }
    if route.bodyForms == [.form] { return }
    guard tokens.isValid(request.headers[.csrfToken], session: session) else { throw Problem(.forgedRequest) }
  }

  /// Checks the token in a page's form.
  ///
  /// - Throws: `forged-request`.
  func checkForm(of call: Call) throws(Problem) {
    guard call.route.bodyForms == [.form] else { return }
    if let site = call.header(.secFetchSite), site != "same-origin", site != "none" { throw Problem(.forgedRequest) }
    let token = try call.formFields()["csrf_token"]
    if call.route.access != .anonymous, let session = call.principal?.session {
      guard tokens.isValid(token, session: session) else { throw Problem(.forgedRequest) }
    } else {
      guard let visit = cookies.value(cookies.visit, in: call.request), tokens.isValid(token, visit: visit) else {
        throw Problem(.forgedRequest)
      }
    }
  }
}
