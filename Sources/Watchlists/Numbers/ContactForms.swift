/// Phone numbers as lists write them, in the form they are compared in.
public enum PhoneNumber {
  /// `+` and 8 to 15 digits with the country code; nil when no country code is there: the same national number lives in many
  /// countries. Lists write `+253 (0) 99 983 784`, `(218) (0)214778301`, `00850-2-18111`.
  public static func canonical(_ text: String) -> String? {
    var digits: [UInt8] = []
    var (isInternational, isBracketed) = (false, false)
    var groups: [[UInt8]] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        digits.append(UInt8(truncatingIfNeeded: scalar.value))
        if isBracketed, !groups.isEmpty { groups[groups.count - 1].append(UInt8(truncatingIfNeeded: scalar.value)) }
      case "+" where digits.isEmpty: isInternational = true
      case "(":
        isBracketed = true
        groups.append([])
        // A country code in brackets at the front, as OFAC writes it.
        if digits.isEmpty, groups.count == 1 { isInternational = true }
      case ")":
        isBracketed = false
        // The zero of national calls, shown between the country code and the number, is dialled by nobody abroad.
        if groups.last == [0x30], isInternational, digits.count > 1 { digits.removeLast() }
      case " ", "-", ".", "/", "\u{A0}", "–": continue
      case "x", "X", "e", ";", ",":
        if digits.count >= 8 { return finished(digits, isInternational) }
        return nil
      default: return nil
      }
    }
    if let first = groups.first, text.utf8.first == UInt8(ascii: "("), first.count > 3 || first.first == 0x30 {
      isInternational = false
    }
    return finished(digits, isInternational)
  }

  private static func finished(_ digits: [UInt8], _ isInternational: Bool) -> String? {
    var digits = digits[...]
    if digits.starts(with: [0x30, 0x30]) {
      digits = digits.dropFirst(2)
    } else if !isInternational {
      return nil
    }
    guard (8...15).contains(digits.count), digits.first != 0x30 else { return nil }
    return "+" + String(decoding: digits, as: UTF8.self)
  }
}

/// Mail addresses in the form they are compared in.
public enum MailAddress {
  /// Small letters; for Gmail's two domains also without dots and without what follows a plus sign, since Google documents that
  /// such addresses are one mailbox. Nil for what is no address.
  public static func canonical(_ text: String) -> String? {
    var address = ListText.trim(text).lowercased()
    if address.hasPrefix("mailto:") { address = String(address.dropFirst(7)) }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !address.contains(where: \.isWhitespace) else {
      return nil
    }
    guard parts[1] == "gmail.com" || parts[1] == "googlemail.com" else { return address }
    let local = parts[0].prefix { $0 != "+" }.filter { $0 != "." }
    return local.isEmpty ? nil : local + "@gmail.com"
  }
}
