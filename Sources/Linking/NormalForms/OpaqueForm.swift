/// Values that other systems made up: serial numbers, fingerprints, references, handles, keys.
enum OpaqueForm {
  /// A serial number: letters and digits in upper case. Nil for the texts that makers leave in the field when they write no
  /// number.
  static func serial(_ text: String) -> String? {
    let code = Folding.code(text)
    guard code.utf8.count >= 5, !placeholders.contains(code), Set(code.utf8).count > 2 else { return nil }
    return code
  }

  /// A reference as it stands, without blanks at its ends; nil for one too short to mean anything.
  static func reference(_ text: String, atLeast length: Int = 4) -> String? {
    let trimmed = Folding.trimmed(text)
    guard trimmed.utf8.count >= length else { return nil }
    // Most references are longer than any of these words, and hashing them all would cost time.
    if trimmed.utf8.count <= longestEmptyWord, emptyWords.contains(trimmed.lowercased()) { return nil }
    return trimmed
  }

  /// `SERVICE|IDENTIFIER`, both in lower case, without the sign before the name.
  static func handle(service: String?, id: String?) -> String? {
    guard let service = service.map(Folding.folded), !service.isEmpty, var name = id.map(Folding.folded) else { return nil }
    if name.hasPrefix("@") { name.removeFirst() }
    return name.isEmpty || emptyWords.contains(name) ? nil : "\(service)|\(name)"
  }

  /// A key that signs: the body of an OpenSSH line, a fingerprint, or the digits of an OpenPGP key.
  static func signingKey(_ text: String) -> String? {
    let parts = text.split(whereSeparator: \.isWhitespace)
    if parts.count >= 2, parts[0].hasPrefix("ssh-") || parts[0].hasPrefix("ecdsa-") || parts[0].hasPrefix("sk-") {
      return String(parts[1])
    }
    let joined = parts.joined()
    guard joined.utf8.count >= 8 else { return nil }
    let isHexadecimal = joined.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
    return isHexadecimal ? joined.uppercased() : joined
  }

  /// A site by host and first part of its path: on hosts of many sites the first part tells whose it is.
  static func site(_ text: String) -> String? {
    var rest = Folding.folded(text)[...]
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    let parts = rest.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    guard let host = parts.first, host.contains(".") else { return nil }
    return parts.count > 1 ? "\(host)/\(parts[1])" : String(host)
  }

  private static let emptyWords: Set<String> = [
    "none", "null", "unknown", "n/a", "undefined", "false", "true", "-", "0", "deleted",
  ]

  private static let longestEmptyWord = emptyWords.map(\.utf8.count).max() ?? 0

  private static let placeholders: Set<String> = [
    "TOBEFILLEDBYOEM", "DEFAULTSTRING", "SYSTEMSERIALNUMBER", "NOTSPECIFIED", "NOTAVAILABLE", "NOTAPPLICABLE", "UNKNOWN",
    "INVALID",
    "SERIALNUMBER", "CHASSISSERIALNUMBER", "BASEBOARDSERIALNUMBER", "0123456789", "123456789", "1234567890", "123456", "12345",
    "12345678", "OEM00000", "EMPTY", "PARALLELS", "VMWARE",
  ]
}
