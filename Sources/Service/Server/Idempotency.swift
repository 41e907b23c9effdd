import Crypto
import Foundation
import HTTPTypes
import HummingbirdCore

/// What is known of a request that may be repeated.
struct RepeatableRequest: Sendable, Hashable {
  /// Who sent it.
  var caller: String
  /// The route.
  var operation: String
  /// The client's key.
  var key: String
  /// A hash of path, query and body, so that the key is not used for something else.
  var fingerprint: String

  /// The longest key.
  static let longestKey = 255

  /// Reads the header of a call; nil when there is none.
  ///
  /// - Throws: `invalid-header` for a key that is too long or not printable.
  static func of(_ call: Call, caller: String) throws(Problem) -> RepeatableRequest? {
    guard let header = call.header(.idempotencyKey) else { return nil }
    var key = header.trimmingSpaces[...]
    // The draft standard writes the key as a quoted text.
    if key.utf8.count >= 2, key.hasPrefix("\""), key.hasSuffix("\"") { key = key.dropFirst().dropLast() }
    guard (1...longestKey).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw .header("Idempotency-Key", "is no text of 1 to \(longestKey) printable characters")
    }
    var hash = SHA256()
    hash.update(data: Data((call.request.head.path ?? "").utf8))
    hash.update(data: Data([0]))
    hash.update(data: Data(call.body))
    return RepeatableRequest(
      caller: caller, operation: call.route.description.id, key: String(key), fingerprint: Base64URL.text(Array(hash.finalize())))
  }
}

/// What is remembered of requests that may be repeated.
protocol RequestMemory: Sendable {
  /// Takes a request in hand, or hands back what came of it before.
  ///
  /// - Throws: `idempotency-key-reused` when the key was used for something else, `request-in-progress` while the first is under way.
  func begin(_ request: RepeatableRequest) async throws -> RememberedReply?
  /// Remembers what came of it.
  func finish(_ request: RepeatableRequest, _ reply: RememberedReply) async throws
  /// Forgets it, because nothing came of it.
  func abandon(_ request: RepeatableRequest) async
}

/// An answer as it is remembered.
struct RememberedReply: Sendable, Hashable {
  var status: Int
  var form: String
  var location: String?
  var entityTag: String?
  var body: [UInt8]

  init(_ reply: Reply) {
    status = reply.status.code
    form = reply.form?.rawValue ?? ""
    location = reply.headers[.location]
    entityTag = reply.headers[.eTag]
    body = reply.bytes
  }

  init(status: Int, form: String, location: String?, entityTag: String?, body: [UInt8]) {
    self.status = status
    self.form = form
    self.location = location
    self.entityTag = entityTag
    self.body = body
  }

  /// The answer again, marked as a repetition.
  var reply: Reply {
    var reply = Reply(
      HTTPResponse.Status(code: status), form: MediaForm(rawValue: form), body: body.isEmpty ? .none : .bytes(body))
    reply.headers[.idempotencyReplayed] = "true"
    if let location { reply.headers[.location] = location }
    if let entityTag { reply.headers[.eTag] = entityTag }
    return reply
  }
}
