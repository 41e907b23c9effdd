import Foundation

/// Decides whether a URL may be called at all. A webhook's address is set by people, but whoever may set one must not reach the machines
/// behind the wall with it.
public struct TargetGuard: Sendable, Hashable {
  /// Why an address is refused.
  public enum Refused: String, Error, Codable, Sendable, Hashable, CaseIterable {
    /// Not a URL, or not of the form `https://host[:port]/…`.
    case malformed
    /// Neither https nor, where that is allowed, http.
    case scheme
    /// A user or password in it.
    case credentials
    /// A port that is not allowed.
    case port
    /// A name that never leaves the machine or the site.
    case localName = "local_name"
    /// An address written in a way that programs read differently.
    case oddAddress = "odd_address"
    /// Loopback, private, link-local, metadata, multicast or reserved.
    case privateAddress = "private_address"
  }

  /// What may be called.
  public struct Target: Sendable, Hashable {
    /// The host to resolve, lower case, without brackets.
    public var host: String
    /// The port.
    public var port: Int
    /// Whether TLS is spoken.
    public var isSecure: Bool
  }

  /// Whether plain http is allowed, for tests and for a closed network.
  public var allowsPlain: Bool
  /// Whether addresses behind the wall are allowed, for a firm that runs its receivers there and knows it.
  public var allowsPrivate: Bool
  /// The ports that may be called.
  public var ports: Set<Int>

  /// A guard.
  public init(allowsPlain: Bool = false, allowsPrivate: Bool = false, ports: Set<Int> = [443, 8_443]) {
    self.allowsPlain = allowsPlain
    self.allowsPrivate = allowsPrivate
    self.ports = ports
  }

  /// Checks a URL as it is written.
  public func check(_ url: String) throws(Refused) -> Target {
    // Backslashes, spaces and control characters are read in more than one way.
    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }) else { throw .malformed }
    guard let scheme = url.range(of: "://") else { throw .malformed }
    let name = url[..<scheme.lowerBound].lowercased()
    guard name == "https" || (name == "http" && allowsPlain) else { throw .scheme }
    let rest = url[scheme.upperBound...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !authority.contains("@") else { throw .credentials }
    let (host, port) = try split(authority, usual: name == "https" ? 443 : 80)
    guard ports.contains(port) else { throw .port }
    try check(host: host)
    return Target(host: host, port: port, isSecure: name == "https")
  }

  private func split(_ authority: Substring, usual: Int) throws(Refused) -> (String, Int) {
    var host = authority
    var port = usual
    if authority.first == "[" {
      guard let close = authority.firstIndex(of: "]") else { throw .malformed }
      host = authority[authority.index(after: authority.startIndex)..<close]
      let after = authority[authority.index(after: close)...]
      guard after.isEmpty || after.first == ":" else { throw .malformed }
      guard IPAddress(String(host)) != nil else { throw .malformed }
      port = try number(after.dropFirst(), usual: usual)
    } else if let colon = authority.firstIndex(of: ":") {
      host = authority[..<colon]
      port = try number(authority[authority.index(after: colon)...], usual: usual)
    }
    guard !host.isEmpty, !host.contains("%") else { throw .malformed }
    return (host.lowercased(), port)
  }

  private func number(_ text: Substring, usual: Int) throws(Refused) -> Int {
    guard !text.isEmpty else { return usual }
    guard text.utf8.count <= 5, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(text),
      (1...65_535).contains(port)
    else { throw .port }
    return port
  }

  private func check(host: String) throws(Refused) {
    if let address = IPAddress(host) {
      try check(resolved: [address])
      return
    }
    // 0x7f.1, 2130706433 and 0177.0.0.1 are 127.0.0.1 for some programs and a name for others.
    if LegacyIPv4.mayBe(host) { throw .oddAddress }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let trimmed = labels.last == "" ? labels.dropLast() : labels[...]
    guard !trimmed.isEmpty, host.utf8.count <= 253 else { throw .malformed }
    for label in trimmed {
      let isPlain = label.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x5F
      }
      guard isPlain, (1...63).contains(label.utf8.count) else { throw .malformed }
    }
    guard !allowsPrivate else { return }
    let top = trimmed.last.map(String.init) ?? ""
    if trimmed.count == 1 || ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "arpa", "onion"].contains(top)
    {
      throw .localName
    }
  }

  /// Checks the addresses to which a host resolved, at the moment of the call: the connection must then go to one of them and resolve
  /// nothing again, or a name could point elsewhere the second time.
  public func check(resolved addresses: [IPAddress]) throws(Refused) {
    guard !addresses.isEmpty else { throw .malformed }
    guard !allowsPrivate else { return }
    // One bad address among good ones is enough: which of them a client takes is chance.
    for address in addresses where !address.isPublic { throw .privateAddress }
  }
}
