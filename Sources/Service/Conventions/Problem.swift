import Events
import HTTPTypes
import RedFlags

/// Why a request was not done, in the form of RFC 9457: for programs a stable type and pointers, for people a sentence.
///
/// It quotes no values of the request: they may be personal, and problems are logged.
struct Problem: Error, Sendable, Hashable {
  /// One thing that is wrong, with its place.
  struct Fault: Sendable, Hashable {
    /// Where it is wrong.
    enum Place: Sendable, Hashable {
      /// A JSON pointer into the body; empty for the whole body.
      case body(String)
      /// A parameter of path or query.
      case parameter(String)
      /// A header.
      case header(String)
    }

    /// Where it is wrong.
    var place: Place
    /// What is wrong, as a sentence without full stop.
    var reason: String

    /// A fault at a place.
    init(_ place: Place, _ reason: String) {
      self.place = place
      self.reason = reason
    }
  }

  /// What went wrong.
  var kind: Kind
  /// A sentence about this occurrence.
  var detail: String?
  /// Everything that is wrong, in the order in which it stands.
  var faults: [Fault]
  /// After how many seconds another try makes sense.
  var retryAfter: Int?
  /// The methods that would be allowed.
  var allow: [String]

  /// A problem of a kind.
  init(_ kind: Kind, _ detail: String? = nil, faults: [Fault] = [], retryAfter: Int? = nil, allow: [String] = []) {
    self.kind = kind
    self.detail = detail
    self.faults = faults
    self.retryAfter = retryAfter
    self.allow = allow
  }

  /// A parameter that cannot be used.
  static func parameter(_ name: String, _ reason: String) -> Problem {
    Problem(.invalidParameter, faults: [Fault(.parameter(name), reason)])
  }

  /// A header that cannot be used.
  static func header(_ name: String, _ reason: String) -> Problem {
    Problem(.invalidHeader, faults: [Fault(.header(name), reason)])
  }

  /// An event or document that cannot be used.
  static func body(_ error: EventError) -> Problem {
    let isSyntax = error.field.isEmpty && error.reason.hasPrefix("not valid JSON")
    return Problem(
      isSyntax ? .malformedBody : .invalidBody, faults: [Fault(.body(JSONPointer(path: error.field).text), error.reason)])
  }

  /// Writes the problem as one JSON object. `instance` names the occurrence: the request's identifier.
  func write(to writer: inout JSONWriter, language: Language, instance: String?) {
    writer.beginObject()
    writer.member("type", kind.type)
    writer.member("title", kind.title[language])
    writer.name("status")
    writer.integer(kind.status.code)
    if let detail { writer.member("detail", detail) }
    if let instance { writer.member("instance", "urn:sekisho:request:\(instance)") }
    if !faults.isEmpty {
      writer.name("errors")
      writer.beginArray()
      for fault in faults { fault.write(to: &writer) }
      writer.endArray()
    }
    writer.endObject()
  }
}

extension Problem.Fault {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch place {
    case .body(let pointer): writer.member("pointer", "#\(pointer)")
    case .parameter(let name): writer.member("parameter", name)
    case .header(let name): writer.member("header", name)
    }
    writer.member("detail", reason)
    writer.endObject()
  }
}
