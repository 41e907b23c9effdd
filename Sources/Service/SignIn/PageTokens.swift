import Crypto
import Foundation

/// Tokens that show that a form was sent from a page of ours and not from elsewhere (CSRF).
///
/// A token is sealed over the session, or over the random value of a cookie where nobody has signed in yet. Nothing is stored.
struct PageTokens: Sendable {
  private let key: SymmetricKey

  init(_ secret: ServiceSecret) { key = secret.key(for: "page-token") }

  /// The token for a session's pages.
  func token(session: String) -> String { Base64URL.text(key.seal(Data("session:\(session)".utf8))) }

  /// The token for a page before signing in, for the value of its cookie.
  func token(visit: String) -> String { Base64URL.text(key.seal(Data("visit:\(visit)".utf8))) }

  func isValid(_ token: String?, session: String) -> Bool { isEqual(token, self.token(session: session)) }
  func isValid(_ token: String?, visit: String) -> Bool { isEqual(token, self.token(visit: visit)) }

  private func isEqual(_ token: String?, _ expected: String) -> Bool {
    token.map { SteadyComparison.equal($0.utf8, expected.utf8) } ?? false
  }
}
