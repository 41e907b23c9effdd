import Casework
import Crypto
import CryptoExtras
import Events
import Foundation
import HTTPTypes
import Synchronization
import Testing

@testable import Service

@Suite("Signing in with the firm's provider")
struct OIDCTests {
  /// A provider of our own that says what a test wants it to say.
  final class Provider: Sendable {
    let rsa: _RSA.Signing.PrivateKey
    let p256 = P256.Signing.PrivateKey()
    private let state = Mutex(
      (nonce: "", challenge: "", forms: [String](), change: [String: JSON](), algorithm: "RS256", keyID: "one"))

    static let issuer = "https://id.example"

    init() throws { rsa = try _RSA.Signing.PrivateKey(keySize: .bits2048) }

    /// What the next token says differently.
    func change(_ claims: [String: JSON], algorithm: String = "RS256", keyID: String = "one") {
      state.withLock { ($0.change, $0.algorithm, $0.keyID) = (claims, algorithm, keyID) }
    }

    func asked(_ location: String) {
      let query = QueryText.read(String(location.split(separator: "?").last ?? "")) ?? [:]
      state.withLock { ($0.nonce, $0.challenge) = (query["nonce"] ?? "", query["code_challenge"] ?? "") }
    }

    var client: OIDCClient {
      OIDCClient(
        get: { url in
          if url == Self.issuer + OIDCProvider.path {
            return (
              200,
              Array(
                #"{"issuer":"https://id.example","authorization_endpoint":"https://id.example/auth","token_endpoint":"https://id.example/token","jwks_uri":"https://id.example/keys"}"#
                  .utf8)
            )
          }
          guard url == "https://id.example/keys" else { return (404, []) }
          let primitives = try self.rsa.publicKey.getKeyPrimitives()
          let point = self.p256.publicKey.rawRepresentation
          let keys = """
            {"keys":[{"kty":"RSA","kid":"one","use":"sig","n":"\(Base64URL.text(primitives.modulus))","e":"\(Base64URL.text(primitives.publicExponent))"},
            {"kty":"EC","kid":"two","crv":"P-256","x":"\(Base64URL.text(point.prefix(32)))","y":"\(Base64URL.text(point.suffix(32)))"}]}
            """
          return (200, Array(keys.utf8))
        },
        post: { url, form, authorization in
          let fields = QueryText.read(form) ?? [:]
          let state = self.state.withLock {
            $0.forms.append(form)
            return $0
          }
          let verifier = fields["code_verifier"] ?? ""
          guard url == "https://id.example/token", fields["code"] == "good",
            Base64URL.text(Array(SHA256.hash(data: Data(verifier.utf8)))) == state.challenge,
            authorization == "Basic " + Data("sekisho:s%2Fx".utf8).base64EncodedString()
          else { return (400, []) }
          return (200, Array(#"{"id_token":"\#(try self.token(state.nonce, state.change, state.algorithm, state.keyID))"}"#.utf8))
        })
    }

    func token(_ nonce: String, _ change: [String: JSON], _ algorithm: String, _ keyID: String) throws -> String {
      let now = ServiceBench.start.microseconds / 1_000_000
      var claims: [String: JSON] = [
        "iss": .string(Self.issuer), "sub": .string("person-1"), "aud": .string("sekisho"), "exp": .integer(now + 300),
        "iat": .integer(now),
        "nonce": .string(nonce), "name": .string("Mika Sato"), "preferred_username": .string("mika"),
        "groups": .array([.string("staff")]),
      ]
      claims.merge(change) { $1 }
      var writer = JSONWriter()
      writer.value(.object(claims.filter { $0.value != .null }.sorted { $0.key < $1.key }.map { JSONMember($0.key, $0.value) }))
      let head = Base64URL.text(Array(#"{"alg":"\#(algorithm)","kid":"\#(keyID)"}"#.utf8))
      let signed = head + "." + Base64URL.text(writer.bytes)
      let signature: [UInt8]
      switch algorithm {
      case "ES256": signature = Array(try p256.signature(for: Data(signed.utf8)).rawRepresentation)
      case "PS256":
        signature = Array(try rsa.signature(for: SHA256.hash(data: Data(signed.utf8)), padding: .PSS).rawRepresentation)
      case "HS256":
        signature = Array(HMAC<SHA256>.authenticationCode(for: Data(signed.utf8), using: SymmetricKey(data: Data("s/x".utf8))))
      case "none": signature = []
      default:
        signature = Array(
          try rsa.signature(for: SHA256.hash(data: Data(signed.utf8)), padding: .insecurePKCS1v1_5).rawRepresentation)
      }
      return signed + "." + Base64URL.text(signature)
    }
  }

  private static func bench(_ provider: Provider) async throws -> ServiceBench {
    try await ServiceBench(clients: provider.client) {
      var oidc = OIDCSettings(issuer: Provider.issuer, clientID: "sekisho", publicURL: "https://sekisho.example")
      oidc.clientSecret = "s/x"
      oidc.roles = ["staff": [.analyst], "leads": [.senior]]
      $0.oidc = oidc
    }
  }

  /// Goes to the provider and comes back.
  private static func trip(_ asker: Asker, _ provider: Provider, code: String = "good", state: String? = nil) async throws
    -> Asker.Answer
  {
    let start = try await asker.ask(.get, "/sign-in/oidc")
    let location = try #require(start.headers[.location])
    provider.asked(location)
    let query = try #require(QueryText.read(String(location.split(separator: "?")[1])))
    #expect(query["code_challenge_method"] == "S256" && query["redirect_uri"] == "https://sekisho.example/sign-in/oidc/callback")
    let cookie = try #require(start.headers.cookie("sekisho-oidc"))
    let back = "/sign-in/oidc/callback?code=\(code)&state=\(state ?? query["state"] ?? "")"
    return try await asker.ask(.get, back, [.cookie: "sekisho-oidc=\(cookie)"])
  }

  @Test("a person comes back with the roles of the provider's groups, and keeps the account")
  func comesBack() async throws {
    let provider = try Provider()
    let bench = try await Self.bench(provider)
    try await bench.run { (asker: Asker) async throws in
      for (algorithm, key) in [("RS256", "one"), ("PS256", "one"), ("ES256", "two")] {
        provider.change([:], algorithm: algorithm, keyID: key)
        let answer = try await Self.trip(asker, provider)
        #expect(answer.status == 303, "\(algorithm) \(answer.text)")
        let cookie = try #require(answer.headers.cookie("sekisho"))
        let me = try await asker.ask(.get, "/v1/me", [.cookie: "sekisho=\(cookie)"])
        #expect(try me.json()["roles"]?.elements == [.string("analyst")])
      }
      provider.change(["groups": .array([.string("leads"), .string("unknown")])])
      _ = try await Self.trip(asker, provider)
      let users = try await bench.accounts.users(tenant: "acme", after: nil, limit: 10)
      #expect(users.count == 1 && users[0].roles == [.senior] && users[0].name == "mika" && users[0].displayName == "Mika Sato")
    }
  }

  @Test("a name that somebody has here already is not taken over")
  func takenName() async throws {
    let provider = try Provider()
    let bench = try await Self.bench(provider)
    let admin = try await bench.person([.admin], name: "mika")
    try await bench.run { (asker: Asker) async throws in
      let answer = try await Self.trip(asker, provider)
      #expect(answer.status == 303)
      let users = try await bench.accounts.users(tenant: "acme", after: nil, limit: 10)
      #expect(users.count == 2)
      #expect(users.first { $0.name == "mika" }?.id == admin.user.id)
    }
  }

  @Test(
    "what the token says must fit in every point",
    arguments: [
      ["iss": JSON.string("https://other.example")], ["aud": .string("other")],
      ["aud": .array([.string("sekisho"), .string("other")])],
      ["azp": .string("other")], ["exp": .integer(1)], ["exp": .null], ["iat": .integer(1)], ["nonce": .string("x")],
      ["nonce": .null],
      ["sub": .null], ["sub": .string("")], ["nbf": .integer(4_000_000_000)], ["groups": .array([.string("strangers")])],
      ["groups": .null],
    ])
  func claims(change: [String: JSON]) async throws {
    let provider = try Provider()
    let bench = try await Self.bench(provider)
    try await bench.run { (asker: Asker) async throws in
      provider.change(change)
      let answer = try await Self.trip(asker, provider)
      #expect(try answer.problem() == "sign-in-failed", "\(change)")
      #expect(answer.headers.cookie("sekisho") == nil)
    }
  }

  @Test("a token that is not signed, signed with a shared secret, by another key or altered is refused")
  func signatures() async throws {
    let (provider, stranger) = (try Provider(), try Provider())
    let bench = try await Self.bench(provider)
    try await bench.run { (asker: Asker) async throws in
      for (algorithm, key) in [
        ("none", "one"), ("HS256", "one"), ("ES256", "one"), ("RS256", "two"), ("RS256", "three"), ("RS512", "one"),
      ] {
        provider.change([:], algorithm: algorithm, keyID: key)
        let answer = try await Self.trip(asker, provider)
        #expect(try answer.problem() == "sign-in-failed", "\(algorithm) \(key)")
      }
    }
    let keys = KeySet(try JSONBytes.value(try await provider.client.get("https://id.example/keys").body))
    let expected = IDToken.Expectation(issuer: Provider.issuer, clientID: "sekisho", nonce: "n", now: ServiceBench.start)
    let good = try provider.token("n", [:], "RS256", "one")
    #expect(try IDToken(good, keys: keys, expecting: expected).subject == "person-1")
    let foreign = try stranger.token("n", [:], "RS256", "one")
    #expect(throws: OIDCFailure.self) { try IDToken(foreign, keys: keys, expecting: expected) }
    let parts = good.split(separator: ".")
    let other = try provider.token("n", ["sub": .string("person-2")], "RS256", "one").split(separator: ".")
    for altered in ["\(parts[0]).\(other[1]).\(parts[2])", "\(parts[0]).\(parts[1]).", "\(parts[0]).\(parts[1])", good + "."] {
      #expect(throws: OIDCFailure.self) { try IDToken(altered, keys: keys, expecting: expected) }
    }
  }

  @Test("another's state, no cookie, an old cookie and a wrong code lead nowhere")
  func states() async throws {
    let provider = try Provider()
    let bench = try await Self.bench(provider)
    try await bench.run { (asker: Asker) async throws in
      for answer in [
        try await Self.trip(asker, provider, state: "x"), try await Self.trip(asker, provider, code: "bad"),
        try await asker.ask(.get, "/sign-in/oidc/callback?code=good&state=x"),
        try await asker.ask(.get, "/sign-in/oidc/callback?error=access_denied"),
      ] {
        #expect(try answer.problem() == "sign-in-failed")
      }
      let start = try await asker.ask(.get, "/sign-in/oidc")
      let location = try #require(start.headers[.location])
      provider.asked(location)
      let state = try #require(QueryText.read(String(location.split(separator: "?")[1]))?["state"])
      let cookie = try #require(start.headers.cookie("sekisho-oidc"))
      bench.advance(seconds: 601)
      let late = try await asker.ask(.get, "/sign-in/oidc/callback?code=good&state=\(state)", [.cookie: "sekisho-oidc=\(cookie)"])
      #expect(try late.problem() == "sign-in-failed")
    }
  }

  @Test("a provider must name itself as we do and be reached over https")
  func providers() throws {
    let document = JSON.object([
      JSONMember("issuer", .string("https://id.example")), JSONMember("authorization_endpoint", .string("https://id.example/a")),
      JSONMember("token_endpoint", .string("http://id.example/t")), JSONMember("jwks_uri", .string("https://id.example/k")),
    ])
    #expect(throws: OIDCFailure.self) { try OIDCProvider(document, issuer: "https://id.example") }
    #expect(throws: OIDCFailure.self) { try OIDCProvider(document, issuer: "https://evil.example") }
    for (address, isSafe) in [
      ("https://a", true), ("http://localhost:80", true), ("http://127.0.0.1", true), ("http://a", false), ("ftp://a", false),
      ("https://u:p@a", false), ("", false),
    ] {
      #expect(OIDCProvider.isSafe(address) == isSafe, "\(address)")
    }
  }
}
