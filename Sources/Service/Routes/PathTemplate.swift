import Foundation

/// The path of a route with its places, such as `/v1/subjects/{subject}/timeline`.
struct PathTemplate: Sendable, Hashable {
  enum Part: Sendable, Hashable {
    case word(String)
    case place(String)
  }

  let text: String
  let parts: [Part]

  init(_ text: String) {
    self.text = text
    parts = text.split(separator: "/").map { part in
      part.hasPrefix("{") && part.hasSuffix("}") ? .place(String(part.dropFirst().dropLast())) : .word(String(part))
    }
  }

  /// The names of its places.
  var places: [String] {
    parts.compactMap { part in
      if case .place(let name) = part { name } else { nil }
    }
  }

  /// The parts of a request's path, decoded; nil for a path that is no path: with an encoding that cannot be undone, an empty part, a
  /// control character, or without a slash at its beginning.
  static func segments(of path: String) -> [String]? {
    guard path.utf8.first == UInt8(ascii: "/") else { return nil }
    if path == "/" { return [] }
    var segments: [String] = []
    for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard !part.isEmpty else { return nil }
      if part.utf8.contains(UInt8(ascii: "%")) {
        guard let decoded = part.removingPercentEncoding, !decoded.isEmpty, !decoded.utf8.contains(where: { $0 < 0x20 }) else {
          return nil
        }
        segments.append(decoded)
      } else {
        segments.append(String(part))
      }
    }
    return segments
  }

  /// What stands at the places of a path; nil when the path is another one.
  func match(_ segments: [String]) -> [String: String]? {
    guard segments.count == parts.count else { return nil }
    var values: [String: String] = [:]
    for (part, segment) in zip(parts, segments) {
      switch part {
      case .word(let word): guard word == segment else { return nil }
      case .place(let name): values[name] = segment
      }
    }
    return values
  }
}
