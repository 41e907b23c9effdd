import Crypto
public import Events
import Foundation

/// Security event tokens (RFC 8417) of the OpenID Shared Signals Framework: how another system is told to end sessions or to close an
/// account. Signed with ES256.
public struct SecurityEventToken: Sendable, Hashable {
  /// What the receiver learns.
  public enum Event: String, Codable, Sendable, Hashable, CaseIterable {
    /// CAEP: all sessions of the subject are over.
    case sessionRevoked = "https://schemas.openid.net/secevent/caep/event-type/session-revoked"
    /// RISC: the account was disabled.
    case accountDisabled = "https://schemas.openid.net/secevent/risc/event-type/account-disabled"
    /// RISC: the account may be used again.
    case accountEnabled = "https://schemas.openid.net/secevent/risc/event-type/account-enabled"
  }

  /// Whom it is about, as RFC 9493 names subjects.
  public enum Subject: Sendable, Hashable {
    /// An account of an issuer.
    case issuerSubject(issuer: String, subject: String)
    /// A mail address.
    case email(String)
    /// A name within an agreement of the two sides.
    case opaque(String)

    var members: [(String, String)] {
      switch self {
      case .issuerSubject(let issuer, let subject): [("format", "iss_sub"), ("iss", issuer), ("sub", subject)]
      case .email(let address): [("email", address), ("format", "email")]
      case .opaque(let id): [("format", "opaque"), ("id", id)]
      }
    }
  }

  /// Who sends it: a URL.
  public var issuer: String
  /// Who receives it: a URL.
  public var audience: String
  /// The token's own identifier, the same for every attempt.
  public var id: String
  /// Whom it is about.
  public var subject: Subject
  /// What the receiver learns.
  public var event: Event
  /// When it happened.
  public var at: Instant
  /// When the token was made.
  public var issuedAt: Instant
  /// What administrators of the receiver may read; never evidence.
  public var reason: String?

  /// A token, not yet signed.
  public init(
    issuer: String, audience: String, id: String, subject: Subject, event: Event, at: Instant, issuedAt: Instant,
    reason: String? = nil
  ) {
    self.issuer = issuer
    self.audience = audience
    self.id = id
    self.subject = subject
    self.event = event
    self.at = at
    self.issuedAt = issuedAt
    self.reason = reason
  }

  /// The claims, members in a fixed order.
  public var claims: JSON {
    var details: [JSONMember] = []
    if event == .sessionRevoked {
      details.append(JSONMember("event_timestamp", .integer(Self.seconds(at))))
      details.append(JSONMember("initiating_entity", .string("admin")))
      if let reason { details.append(JSONMember("reason_admin", .object([JSONMember("en", .string(reason))]))) }
    }
    let subject = self.subject.members.map { JSONMember($0.0, .string($0.1)) }
    return .object([
      JSONMember("iss", .string(issuer)), JSONMember("aud", .string(audience)),
      JSONMember("iat", .integer(Self.seconds(issuedAt))),
      JSONMember("jti", .string(id)), JSONMember("sub_id", .object(subject)),
      JSONMember("txn", .string(id)), JSONMember("events", .object([JSONMember(event.rawValue, .object(details))])),
    ])
  }

  /// The token in its compact form.
  ///
  /// - Parameters:
  ///   - key: the sender's P-256 key.
  ///   - keyID: its name in the sender's published keys.
  /// - Throws: what the signature throws.
  public func signed(by key: P256SigningKey, keyID: String) throws -> String {
    let header = JSON.object([
      JSONMember("alg", .string("ES256")), JSONMember("kid", .string(keyID)), JSONMember("typ", .string("secevent+jwt")),
    ])
    let input = Self.base64URL(Self.bytes(header)) + "." + Self.base64URL(Self.bytes(claims))
    let signature = try key.key.signature(for: Data(input.utf8))
    return input + "." + Self.base64URL(signature.rawRepresentation)
  }

  private static func bytes(_ value: JSON) -> Data {
    var writer = JSONWriter()
    writer.value(value)
    return Data(writer.bytes)
  }

  static func base64URL(_ data: Data) -> String {
    data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  private static func seconds(_ moment: Instant) -> Int64 { Int64((Double(moment.microseconds) / 1e6).rounded(.down)) }
}

/// A key that signs security event tokens.
public struct P256SigningKey: Sendable {
  let key: P256.Signing.PrivateKey

  /// A new key.
  public init() { key = P256.Signing.PrivateKey() }

  /// Reads a PEM text as it is kept in a file.
  ///
  /// - Throws: when the text holds no P-256 key.
  public init(pem: String) throws { key = try P256.Signing.PrivateKey(pemRepresentation: pem) }

  /// The PEM text to keep.
  public var pem: String { key.pemRepresentation }

  /// The public key as PEM.
  public var publicPEM: String { key.publicKey.pemRepresentation }

  /// The public key as a member of a JSON Web Key Set, for the sender's `jwks_uri`.
  public func publicJWK(keyID: String) -> JSON {
    let raw = key.publicKey.rawRepresentation
    return .object([
      JSONMember("kty", .string("EC")), JSONMember("crv", .string("P-256")), JSONMember("alg", .string("ES256")),
      JSONMember("use", .string("sig")), JSONMember("kid", .string(keyID)),
      JSONMember("x", .string(SecurityEventToken.base64URL(Data(raw.prefix(32))))),
      JSONMember("y", .string(SecurityEventToken.base64URL(Data(raw.suffix(32))))),
    ])
  }
}
