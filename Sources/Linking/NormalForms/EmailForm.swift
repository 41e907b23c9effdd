/// Mail addresses: lower case; for Gmail's two domains alone also without dots and without what follows a plus sign, since Google
/// documents that such addresses are one mailbox. Other providers make no such promise.
enum EmailForm {
  /// `name@domain`, nil when the text is no such thing.
  static func normal(_ text: String) -> String? {
    let folded = lowered(text)
    guard let at = folded.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
    var local = folded[..<at]
    var domain = folded[folded.utf8.index(after: at)...]
    while domain.utf8.last == UInt8(ascii: ".") { domain.removeLast() }
    guard !local.isEmpty, domain.utf8.contains(UInt8(ascii: ".")), !holdsSpace(folded) else { return nil }
    guard domain == "gmail.com" || domain == "googlemail.com" else { return "\(local)@\(domain)" }
    if let plus = local.firstIndex(of: "+") { local = local[..<plus] }
    local.removeAll { $0 == "." }
    return local.isEmpty ? nil : "\(local)@gmail.com"
  }

  /// Whether commits under the address say nothing about who wrote them: the hosts' stand-ins and machine-made names.
  static func isAnonymous(_ normal: String) -> Bool {
    guard let at = normal.utf8.lastIndex(of: UInt8(ascii: "@")) else { return true }
    let local = String(normal[..<at])
    let domain = String(normal[normal.utf8.index(after: at)...])
    if local == "noreply" || local == "no-reply" || local == "root" || local.hasSuffix("[bot]") { return true }
    return domain.hasPrefix("users.noreply.") || domain.hasSuffix(".local") || domain.hasSuffix(".localdomain")
      || domain.hasSuffix(".internal") || domain.hasPrefix("localhost")
  }

  /// The first letter and the domain.
  static func masked(_ normal: String) -> String {
    guard let at = normal.lastIndex(of: "@"), let first = normal.first else { return "…" }
    return "\(first)…\(normal[at...])"
  }

  private static func holdsSpace(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) { return false }
    return text.contains(where: \.isWhitespace)
  }

  private static func lowered(_ text: String) -> String {
    var address = Folding.trimmed(text)
    // Letters, digits and marks of ASCII without a scheme, as most addresses are, need nothing but lower case.
    if address.utf8.allSatisfy({ $0 != UInt8(ascii: ":") && $0 < 0x80 }) { return address.lowercased() }
    if address.lowercased().hasPrefix("mailto:") { address.removeFirst(7) }
    return String(String.UnicodeScalarView(address.unicodeScalars.map(Folding.narrowed))).lowercased()
  }
}
