import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The cookies of pages. Over TLS their names have the prefix `__Host-`, which browsers accept from this host over TLS alone.
struct PageCookies: Sendable {
  let isEncrypted: Bool

  /// The cookie of the session.
  var session: String { isEncrypted ? "__Host-sekisho" : "sekisho" }
  /// The cookie of a visit before signing in.
  var visit: String { isEncrypted ? "__Host-sekisho-visit" : "sekisho-visit" }
  /// The cookie that waits while somebody signs in elsewhere.
  var elsewhere: String { isEncrypted ? "__Host-sekisho-oidc" : "sekisho-oidc" }

  /// A value of a request's cookie, when it is there exactly once.
  func value(_ name: String, in request: Request) -> String? {
    let pairs = request.headers[values: .cookie].flatMap { $0.split(separator: ";") }.map { $0.trimmingSpaces }
    let found = pairs.filter { $0.hasPrefix(name + "=") }
    guard found.count == 1, let pair = found.first else { return nil }
    return String(pair.dropFirst(name.count + 1))
  }

  /// A header that sets a cookie for so many seconds; 0 removes it.
  ///
  /// - Parameter isLax: whether it is sent when another site sends the browser here, which the way back from signing in elsewhere needs.
  func header(_ name: String, _ value: String, seconds: Int, isLax: Bool = false) -> String {
    var text = "\(name)=\(value); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=\(isLax ? "Lax" : "Strict")"
    if isEncrypted { text += "; Secure" }
    return text
  }
}

extension Reply {
  /// The same with a cookie set.
  func settingCookie(_ header: String) -> Reply {
    var reply = self
    reply.headers.append(HTTPField(name: .setCookie, value: header))
    return reply
  }
}
