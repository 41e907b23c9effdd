import AsyncHTTPClient
import Events
import Foundation
import HummingbirdCore
import NIOCore
import NIOHTTP1

/// Asks a provider for documents and tokens.
struct OIDCClient: Sendable {
  /// The status and body of an answer.
  typealias Answer = (status: Int, body: [UInt8])

  /// Gets a document.
  var get: @Sendable (_ url: String) async throws -> Answer
  /// Sends a form, with a name and secret where the client has one.
  var post: @Sendable (_ url: String, _ form: String, _ authorization: String?) async throws -> Answer

  /// So much of an answer is read.
  static let mostBytes = 1 << 20

  /// Over the network: ten seconds, no redirects, and a megabyte at most.
  static let live = OIDCClient(
    get: { url in try await send(HTTPClientRequest(url: url)) },
    post: { url, form, authorization in
      var request = HTTPClientRequest(url: url)
      request.method = .POST
      request.headers.add(name: "Content-Type", value: MediaForm.form.rawValue)
      if let authorization { request.headers.add(name: "Authorization", value: authorization) }
      request.body = .bytes(ByteBuffer(string: form))
      return try await send(request)
    })

  private static let client = HTTPClient(
    eventLoopGroupProvider: .singleton,
    configuration: HTTPClient.Configuration(redirectConfiguration: .disallow))

  private static func send(_ request: HTTPClientRequest) async throws -> Answer {
    var request = request
    request.headers.add(name: "Accept", value: MediaForm.json.rawValue)
    if let trace = TraceContext.current {
      request.headers.add(name: "traceparent", value: trace.header)
      if let state = trace.state { request.headers.add(name: "tracestate", value: state) }
    }
    let response = try await client.execute(request, timeout: .seconds(10))
    let body = try await response.body.collect(upTo: mostBytes)
    return (Int(response.status.code), Array(body.readableBytesView))
  }
}

/// What a provider tells of itself.
struct OIDCProvider: Sendable, Hashable {
  var authorization: String
  var token: String
  var keys: String

  /// The path of the document below the issuer.
  static let path = "/.well-known/openid-configuration"

  /// Reads the document. A provider must name itself as we do, and all its addresses must be safe.
  init(_ document: JSON, issuer: String) throws(OIDCFailure) {
    guard document["issuer"]?.text == issuer else { throw .provider("names another issuer") }
    func address(_ name: String) throws(OIDCFailure) -> String {
      guard let text = document[name]?.text, Self.isSafe(text) else { throw .provider("\(name) is missing or not https") }
      return text
    }
    authorization = try address("authorization_endpoint")
    token = try address("token_endpoint")
    keys = try address("jwks_uri")
  }

  /// https, or http on this machine.
  static func isSafe(_ text: String) -> Bool {
    guard let url = URL(string: text), let host = url.host, url.user == nil else { return false }
    return url.scheme == "https" || (url.scheme == "http" && ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host))
  }
}

/// Why signing in elsewhere did not work. For the log; a browser is told no more than that it failed.
enum OIDCFailure: Error, Sendable, Hashable, CustomStringConvertible {
  case provider(String)
  case state(String)
  case token(String)
  case person(String)

  var description: String {
    switch self {
    case .provider(let reason): "the provider \(reason)"
    case .state(let reason): "the way back \(reason)"
    case .token(let reason): "the ID token \(reason)"
    case .person(let reason): "the person \(reason)"
    }
  }
}
