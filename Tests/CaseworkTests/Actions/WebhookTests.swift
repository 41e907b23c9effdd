import Crypto
import Events
import Foundation
import Testing

@testable import Casework

@Suite("Standard Webhooks")
struct WebhookTests {
  static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
  static let payload = Data(#"{"test": 2432232314}"#.utf8)
  static let at = Instant(seconds: 1_614_265_330)

  @Test("the signature of the specification's own example")
  func vector() throws {
    let headers = try StandardWebhook(secrets: [Self.secret]).headers(
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek", at: Self.at, payload: Self.payload)
    #expect(
      headers.map(\.value) == ["msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="])
  }

  @Test(
    "the stock library believes it, during a rotation with either secret, and a changed payload not", .enabled(if: Peer.isThere))
  func stock() throws {
    let other = "whsec_" + Data((0..<32).map { UInt8($0) }).base64EncodedString()
    let third = "whsec_" + Data(repeating: 9, count: 32).base64EncodedString()
    let now = Instant(seconds: Int64(Date().timeIntervalSince1970))
    let headers = try StandardWebhook(secrets: [other, Self.secret]).headers(id: "del_1", at: now, payload: Self.payload)
    let named = Dictionary(uniqueKeysWithValues: headers.map { ($0.name, $0.value) })
    let text = String(decoding: Self.payload, as: UTF8.self)
    for (secret, payload, expected) in [
      (Self.secret, text, true), (other, text, true), (third, text, false), (other, text + " ", false),
    ] {
      let answer = try Peer.ask("webhook", ["secret": secret, "headers": named, "payload": payload])
      #expect(answer["verified"] as? Bool == expected)
    }
  }

  @Test("what is not ours, too old or unsigned is not believed")
  func verify() throws {
    let signer = try StandardWebhook(secrets: [Self.secret])
    let headers = try signer.headers(id: "a", at: Self.at, payload: Self.payload)
    #expect(throws: Never.self) {
      try signer.verify(
        id: "a", timestamp: headers[1].value, signature: "v2,x v1,!! " + headers[2].value, payload: Self.payload, now: Self.at)
    }
    let late = Self.at.adding(seconds: 301)
    #expect(throws: StandardWebhook.Failure.badTime) {
      try signer.verify(id: "a", timestamp: headers[1].value, signature: headers[2].value, payload: Self.payload, now: late)
    }
    #expect(throws: StandardWebhook.Failure.badTime) {
      try signer.verify(
        id: "a", timestamp: "-9223372036854775808", signature: headers[2].value, payload: Self.payload, now: Self.at)
    }
    #expect(throws: StandardWebhook.Failure.badSignature) {
      try signer.verify(id: "b", timestamp: headers[1].value, signature: headers[2].value, payload: Self.payload, now: Self.at)
    }
  }

  @Test("secrets of the wrong size and ambiguous identifiers are refused")
  func bad() throws {
    for secret in ["", "whsec_", "whsec_short", "whsec_" + Data(count: 65).base64EncodedString()] {
      #expect(throws: StandardWebhook.Failure.badSecret) { try StandardWebhook(secrets: [secret]) }
    }
    #expect(throws: StandardWebhook.Failure.badSecret) { try StandardWebhook(secrets: []) }
    for id in ["", "a.b", "a\nb"] {
      #expect(throws: StandardWebhook.Failure.badID) {
        try StandardWebhook(secrets: [Self.secret]).headers(id: id, at: Self.at, payload: Data())
      }
    }
  }
}

@Suite("Shared Signals")
struct SignalTests {
  @Test(
    "an independent library verifies the token and reads its claims", .enabled(if: Peer.isThere),
    arguments: SecurityEventToken.Event.allCases)
  func token(event: SecurityEventToken.Event) throws {
    let key = P256SigningKey()
    let token = SecurityEventToken(
      issuer: "https://sekisho.acme.example", audience: "https://idp.example", id: "del_7",
      subject: .issuerSubject(issuer: "https://idp.example", subject: "w-17"), event: event, at: Bench.start,
      issuedAt: Bench.start.adding(seconds: 3), reason: "Access ended by the firm.")
    let answer = try Peer.ask(
      "token", ["token": try token.signed(by: key, keyID: "k1"), "key": key.publicPEM, "audience": "https://idp.example"])
    let header = try #require(answer["header"] as? [String: String])
    #expect(header == ["alg": "ES256", "kid": "k1", "typ": "secevent+jwt"])
    let claims = try #require(answer["claims"] as? [String: Any])
    #expect(claims["sub_id"] as? [String: String] == ["format": "iss_sub", "iss": "https://idp.example", "sub": "w-17"])
    #expect(claims["jti"] as? String == "del_7" && claims["sub"] == nil && claims["exp"] == nil)
    let events = try #require(claims["events"] as? [String: [String: Any]])
    #expect(Array(events.keys) == [event.rawValue])
    if event == .sessionRevoked { #expect(events[event.rawValue]?["event_timestamp"] as? Int == 1_772_442_000) }
  }

  @Test("a key survives being kept, and its public half has two coordinates of 32 bytes")
  func keys() throws {
    let key = P256SigningKey()
    #expect(try P256SigningKey(pem: key.pem).publicPEM == key.publicPEM)
    let jwk = key.publicJWK(keyID: "k")
    #expect(jwk["x"]?.text?.count == 43 && jwk["y"]?.text?.count == 43 && jwk["d"] == nil)
  }
}
