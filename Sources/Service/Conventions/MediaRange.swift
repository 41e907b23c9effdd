/// The forms in which bodies come and go.
enum MediaForm: String, Sendable, Hashable, CaseIterable {
  case json = "application/json"
  case problem = "application/problem+json"
  case lines = "application/x-ndjson"
  case cloudEvent = "application/cloudevents+json"
  case cloudEventBatch = "application/cloudevents-batch+json"
  case openAPI = "application/vnd.oai.openapi+json"
  case html = "text/html"
  case css = "text/css"
  case form = "application/x-www-form-urlencoded"
  case metrics = "text/plain"

  /// The header's value, with the character set where the form has one.
  var contentType: String {
    switch self {
    case .html, .css: "\(rawValue); charset=utf-8"
    case .metrics: "text/plain; version=0.0.4; charset=utf-8"
    default: rawValue
    }
  }
}

/// Agreement about forms, RFC 9110 section 12.5.1.
enum MediaNegotiation {
  /// Which of the offered forms a client wants most; nil when it accepts none.
  static func choose(_ accept: String?, among offered: [MediaForm]) -> MediaForm? {
    guard let accept, !accept.isEmpty else { return offered.first }
    for range in QualityList.read(accept) {
      if let form = offered.first(where: { matches(range.lowercased(), $0.rawValue) }) { return form }
    }
    return nil
  }

  private static func matches(_ range: String, _ form: String) -> Bool {
    if range == "*/*" || range == "*" || range == form { return true }
    guard range.hasSuffix("/*") else { return false }
    return form.hasPrefix(range.dropLast())
  }

  /// The form that a Content-Type names, nil when it is none of ours or in another character set than UTF-8.
  static func form(_ contentType: String) -> MediaForm? {
    let pieces = contentType.split(separator: ";").map { $0.trimmingSpaces.lowercased() }
    guard let name = pieces.first, let form = MediaForm(rawValue: name) else { return nil }
    let charset = pieces.dropFirst().first { $0.hasPrefix("charset=") }?.dropFirst(8)
    if let charset, charset.filter({ $0 != "\"" }) != "utf-8" { return nil }
    return form
  }
}
