/// Mail addresses: lower case; for Gmail's two domains alone also without dots and without what follows a plus sign, since Google
/// documents that such addresses are one mailbox. Other providers make no such promise.
enum EmailForm {
  /// `name@domain`, nil when the text is no such thing.
  static func normal(_ text: String) -> String? {
    let folded = lowered(text)
    guard let at = folded.lastIndex(of: "@") else { return nil }
    var local = folded[..<at]
    var domain = folded[folded.index(after: at)...]
    while domain.last == "." { domain.removeLast() }
    guard !local.isEmpty, domain.contains("."), !folded.contains(where: \.isWhitespace) else { return nil }
    guard domain == "gmail.com" || domain == "googlemail.com" else { return "\(local)@\(domain)" }
    if let plus = local.firstIndex(of: "+") { local = local[..<plus] }
    local.removeAll { $0 == "." }
    return local.isEmpty ? nil : "\(local)@gmail.com"
  }

  /// Whether commits under the address say nothing about who wrote them: the hosts' stand-ins and machine-made names.
  static func isAnonymous(_ normal: String) -> Bool {
    guard let at = normal.lastIndex(of: "@") else { return true }
    let local = normal[..<at]
    let domain = normal[normal.index(after: at)...]
    if local == "noreply" || local == "no-reply" || local == "root" || local.hasSuffix("[bot]") { return true }
    return domain.hasPrefix("users.noreply.") || domain.hasSuffix(".local") || domain.hasSuffix(".localdomain")
      || domain.hasSuffix(".internal") || domain.hasPrefix("localhost")
  }

  /// The first letter and the domain.
  static func masked(_ normal: String) -> String {
    guard let at = normal.lastIndex(of: "@"), let first = normal.first else { return "…" }
    return "\(first)…\(normal[at...])"
  }

  private static func lowered(_ text: String) -> String {
    var address = Folding.trimmed(text)
    if address.lowercased().hasPrefix("mailto:") { address.removeFirst(7) }
    return String(String.UnicodeScalarView(address.unicodeScalars.map(Folding.narrowed))).lowercased()
  }
}
