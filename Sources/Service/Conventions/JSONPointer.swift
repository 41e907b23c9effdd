/// A place in a JSON document, RFC 6901.
struct JSONPointer: Sendable, Hashable {
  /// The pointer; empty for the whole document.
  let text: String

  /// The place that a reader of events names, such as `[3].data.network.ip`.
  init(path: String) {
    var text = ""
    for part in path.split(separator: ".") {
      let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
      if let name = pieces.first, !name.isEmpty { text += "/" + Self.escaped(name) }
      for piece in pieces.dropFirst() { text += "/" + Self.escaped(piece.prefix { $0 != "]" }) }
    }
    self.text = text
  }

  /// The place below another one.
  init(_ parent: String = "", _ name: String) { text = parent + "/" + Self.escaped(name[...]) }

  private static func escaped(_ name: Substring) -> String {
    String(name).replacing("~", with: "~0").replacing("/", with: "~1")
  }
}
