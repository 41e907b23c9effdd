import Events
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// An answer, before the headers that every answer gets.
struct Reply: Sendable {
  /// The body.
  enum Body: Sendable {
    case none
    case bytes([UInt8])
    case stream(@Sendable (_ write: (ByteBuffer) async throws -> Void) async throws -> Void)
  }

  var status: HTTPResponse.Status
  var headers: HTTPFields = [:]
  var form: MediaForm?
  var body: Body

  init(_ status: HTTPResponse.Status = .ok, form: MediaForm? = nil, body: Body = .none, headers: HTTPFields = [:]) {
    self.status = status
    self.form = form
    self.body = body
    self.headers = headers
  }

  /// An answer that a closure writes as JSON.
  static func json(
    _ status: HTTPResponse.Status = .ok, form: MediaForm = .json, _ write: (inout JSONWriter) throws -> Void
  ) rethrows -> Reply {
    var writer = JSONWriter()
    try write(&writer)
    return Reply(status, form: form, body: .bytes(writer.bytes))
  }

  /// An answer of a JSON value.
  static func json(_ status: HTTPResponse.Status = .ok, _ value: JSON) -> Reply { json(status) { $0.value(value) } }

  /// A text.
  static func text(_ status: HTTPResponse.Status = .ok, form: MediaForm, _ text: String) -> Reply {
    Reply(status, form: form, body: .bytes(Array(text.utf8)))
  }

  /// Sends a browser elsewhere.
  static func redirect(to path: String) -> Reply { Reply(.seeOther, headers: [.location: path]) }

  /// The bytes of a body that is no stream.
  var bytes: [UInt8] { if case .bytes(let bytes) = body { bytes } else { [] } }

  /// The same with a header more.
  func with(_ name: HTTPField.Name, _ value: String) -> Reply {
    var reply = self
    reply.headers[name] = value
    return reply
  }
}

extension Reply {
  /// The answer for Hummingbird; without its body for HEAD.
  func response(isHead: Bool) -> Response {
    var headers = headers
    if let form { headers[.contentType] = form.contentType }
    switch body {
    case .none: return Response(status: status, headers: headers)
    case .bytes(let bytes):
      headers[.contentLength] = "\(bytes.count)"
      return Response(
        status: status, headers: headers, body: isHead ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    case .stream(let stream):
      guard !isHead else { return Response(status: status, headers: headers) }
      return Response(
        status: status, headers: headers,
        body: ResponseBody { writer in
          try await stream { buffer in try await writer.write(buffer) }
          try await writer.finish(nil)
        })
    }
  }
}
