import Crypto
import CryptoExtras
import Events
import Foundation
import HTTPTypes

/// A signed statement about who signed in (OpenID Connect Core section 3.1.3.7), checked before anything in it is believed.
struct IDToken: Sendable {
  /// What a token has to say.
  struct Expectation: Sendable, Hashable {
    var issuer: String
    var clientID: String
    var nonce: String
    var now: Instant
  }

  /// The person's identifier at the provider.
  let subject: String
  private let claims: JSON

  /// Clocks may differ by so many seconds.
  static let tolerance = 60.0
  /// A token is taken for so many seconds after it was issued.
  static let longestAge = 600.0

  /// Checks a token against the provider's keys and what was asked for.
  ///
  /// - Throws: ``OIDCFailure`` with what is wrong.
  init(_ text: String, keys: KeySet, expecting expected: Expectation) throws(OIDCFailure) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard text.utf8.count <= 65_536, parts.count == 3, let header = Self.json(parts[0]), let claims = Self.json(parts[1]),
      let signature = Base64URL.bytes(parts[2])
    else { throw .token("cannot be read") }
    guard header["crit"] == nil else { throw .token("has extensions that are not known") }
    guard let name = header["alg"]?.text, let algorithm = KeySet.Algorithm(rawValue: name) else {
      throw .token("is signed in a way that is not accepted")
    }
    let signed = Array("\(parts[0]).\(parts[1])".utf8)
    guard keys.isValid(signature, over: signed, algorithm, keyID: header["kid"]?.text) else {
      throw .token("is not signed by the provider")
    }
    try Self.check(claims, expected)
    guard let subject = claims["sub"]?.text, (1...255).contains(subject.utf8.count) else { throw .token("names no person") }
    self.subject = subject
    self.claims = claims
  }

  private static func check(_ claims: JSON, _ expected: Expectation) throws(OIDCFailure) {
    guard claims["iss"]?.text == expected.issuer else { throw .token("comes from another issuer") }
    let audience = claims["aud"]?.text.map { [$0] } ?? claims["aud"]?.elements?.compactMap(\.text) ?? []
    guard audience.contains(expected.clientID) else { throw .token("is meant for somebody else") }
    if audience.count > 1 || claims["azp"] != nil, claims["azp"]?.text != expected.clientID {
      throw .token("was made for another client")
    }
    let now = Double(expected.now.microseconds) / 1e6
    guard let expiry = claims["exp"]?.number, now < expiry + tolerance else { throw .token("has expired") }
    guard let issued = claims["iat"]?.number, issued < now + tolerance, now - issued < longestAge else {
      throw .token("is too old")
    }
    if let start = claims["nbf"]?.number, now < start - tolerance { throw .token("is not valid yet") }
    guard let nonce = claims["nonce"]?.text, SteadyComparison.equal(nonce.utf8, expected.nonce.utf8) else {
      throw .token("answers another request")
    }
  }

  /// A claim that is a text.
  func text(_ claim: String) -> String? { claims[claim]?.text }

  /// A claim that is a text or a list of texts. Points lead into objects.
  func texts(_ path: String) -> [String] {
    var value: JSON? = claims[path]
    if value == nil { value = path.split(separator: ".").reduce(claims) { $0?[String($1)] } as JSON? }
    return value?.elements?.compactMap(\.text) ?? value?.text.map { [$0] } ?? []
  }

  private static func json(_ part: Substring) -> JSON? {
    guard let bytes = Base64URL.bytes(part) else { return nil }
    return try? JSONBytes.value(bytes)
  }
}

/// The keys with which a provider signs (RFC 7517).
struct KeySet: Sendable {
  /// The ways of signing that are accepted. `none` and shared secrets are not.
  enum Algorithm: String, Sendable, CaseIterable { case rs256 = "RS256", ps256 = "PS256", es256 = "ES256" }

  private enum Key: Sendable {
    case rsa(_RSA.Signing.PublicKey)
    case p256(P256.Signing.PublicKey)
  }

  private struct Entry: Sendable {
    let id: String?
    let algorithm: String?
    let key: Key
  }

  private let entries: [Entry]

  /// The usable keys of a document; others are passed over.
  init(_ document: JSON) {
    entries = (document["keys"]?.elements ?? []).prefix(64).compactMap { value in
      if let use = value["use"]?.text, use != "sig" { return nil }
      guard let key = Self.key(value) else { return nil }
      return Entry(id: value["kid"]?.text, algorithm: value["alg"]?.text, key: key)
    }
  }

  func has(_ id: String?) -> Bool { entries.contains { id == nil || $0.id == id } }

  private static func key(_ value: JSON) -> Key? {
    func bytes(_ name: String) -> [UInt8]? { value[name]?.text.flatMap { Base64URL.bytes($0) } }
    switch value["kty"]?.text {
    case "RSA":
      // Below 2048 bits a signature says little.
      guard let modulus = bytes("n"), let exponent = bytes("e"), modulus.count >= 256, modulus.count <= 1024 else { return nil }
      return (try? _RSA.Signing.PublicKey(n: Data(modulus), e: Data(exponent))).map(Key.rsa)
    case "EC":
      guard value["crv"]?.text == "P-256", let x = bytes("x"), let y = bytes("y"), x.count == 32, y.count == 32 else {
        return nil
      }
      return (try? P256.Signing.PublicKey(rawRepresentation: Data(x + y))).map(Key.p256)
    default: return nil
    }
  }

  /// Whether one of the keys made the signature: the named one, or any when none is named.
  func isValid(_ signature: [UInt8], over bytes: [UInt8], _ algorithm: Algorithm, keyID: String?) -> Bool {
    entries.contains { entry in
      guard keyID == nil || entry.id == keyID, entry.algorithm == nil || entry.algorithm == algorithm.rawValue else {
        return false
      }
      switch (entry.key, algorithm) {
      case (.rsa(let key), .rs256):
        return key.isValidSignature(
          _RSA.Signing.RSASignature(rawRepresentation: Data(signature)), for: SHA256.hash(data: Data(bytes)),
          padding: .insecurePKCS1v1_5)
      case (.rsa(let key), .ps256):
        return key.isValidSignature(
          _RSA.Signing.RSASignature(rawRepresentation: Data(signature)), for: SHA256.hash(data: Data(bytes)), padding: .PSS)
      case (.p256(let key), .es256):
        guard let made = try? P256.Signing.ECDSASignature(rawRepresentation: Data(signature)) else { return false }
        return key.isValidSignature(made, for: Data(bytes))
      default: return false
      }
    }
  }
}
