import Casework
import HTTPTypes

/// The headers that tell browsers what they may not do with an answer.
enum SecurityHeaders {
  /// Pages may load our own style sheet and pictures, send forms to us, and nothing else: no script, no frame, no other origin.
  static let pagePolicy =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  /// Answers that are no pages may do nothing at all.
  static let policy = "default-src 'none'; frame-ancestors 'none'"

  /// Adds the headers to an answer.
  ///
  /// - Parameter isEncrypted: whether the service is reached over TLS; then browsers are told to use nothing else for a year.
  static func add(to headers: inout HTTPFields, form: MediaForm?, isEncrypted: Bool) {
    headers[.contentSecurityPolicy] = form == .html ? pagePolicy : policy
    headers[.xContentTypeOptions] = "nosniff"
    headers[.referrerPolicy] = "no-referrer"
    headers[.crossOriginResourcePolicy] = "same-origin"
    headers[.crossOriginOpenerPolicy] = "same-origin"
    headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
    if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
    if isEncrypted { headers[.strictTransportSecurity] = "max-age=31536000" }
  }
}

/// Names of headers that the library does not have.
enum HeaderName {
  static func make(_ name: StaticString) -> HTTPField.Name {
    // All names here are tokens; the library's initialiser fails for others only.
    HTTPField.Name(name.description) ?? .server
  }
}

extension HTTPField.Name {
  static let requestID = HeaderName.make("X-Request-Id")
  static let traceParent = HeaderName.make("traceparent")
  static let traceState = HeaderName.make("tracestate")
  static let sekishoVersion = HeaderName.make("Sekisho-Version")
  static let idempotencyKey = HeaderName.make("Idempotency-Key")
  static let idempotencyReplayed = HeaderName.make("Idempotency-Replayed")
  static let rateLimit = HeaderName.make("RateLimit")
  static let rateLimitPolicy = HeaderName.make("RateLimit-Policy")
  static let csrfToken = HeaderName.make("X-CSRF-Token")
  static let secFetchSite = HeaderName.make("Sec-Fetch-Site")
  static let referrerPolicy = HeaderName.make("Referrer-Policy")
  static let permissionsPolicy = HeaderName.make("Permissions-Policy")
  static let crossOriginResourcePolicy = HeaderName.make("Cross-Origin-Resource-Policy")
  static let crossOriginOpenerPolicy = HeaderName.make("Cross-Origin-Opener-Policy")
}
