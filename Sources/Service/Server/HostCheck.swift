/// Which names the service answers to. A page elsewhere whose name was made to point here (DNS rebinding) gets nothing.
struct HostCheck: Sendable {
  private let names: Set<String>

  /// The names of the configuration; loopback's own names always count.
  init(_ names: [String]) {
    self.names = Set(names.map { Self.name(of: $0) }).union(["localhost", "127.0.0.1", "[::1]"])
  }

  func accepts(_ authority: String?) -> Bool {
    guard let authority, !authority.isEmpty else { return false }
    return names.contains(Self.name(of: authority))
  }

  /// The name without its port, in small letters, without the dot of the root.
  private static func name(of authority: String) -> String {
    let text = authority.lowercased()
    let name: Substring
    if text.hasPrefix("[") {
      name = text.prefix { $0 != "]" } + "]"
    } else {
      name = text.prefix { $0 != ":" }
    }
    return String(name.hasSuffix(".") ? name.dropLast() : name)
  }
}
