/// Accounts into which money goes.
enum AccountForm {
  /// The normal form of an account number. An IBAN stands alone; any other number counts only together with its country and,
  /// where the number is the provider's own (money transmitters and wallets of services), with the provider. Nil for a masked
  /// number.
  static func normal(_ account: String, country: String?, provider: String?, rail: String?) -> String? {
    guard !isMasked(account) else { return nil }
    if let mail = EmailForm.normal(account) { return "\(Folding.folded(provider ?? rail ?? ""))|\(mail)" }
    let code = Folding.code(account)
    guard code.utf8.count >= 5 else { return nil }
    if isIBAN(code) { return code }
    let country = Folding.code(country ?? "")
    let ofProvider = rail == "bank" || rail == "card" || rail == nil ? "" : Folding.folded(provider ?? "")
    return "\(country)|\(ofProvider)|\(code)"
  }

  /// Whether an account in its normal form passes the check of ISO 13616: 97 divides the rearranged number with remainder 1.
  static func isIBAN(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    guard (15...34).contains(bytes.count), bytes[0...1].allSatisfy({ (0x41...0x5a).contains($0) }),
      bytes[2...3].allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    var remainder = 0
    for byte in bytes[4...] + bytes[..<4] {
      switch byte {
      case 0x30...0x39: remainder = (remainder * 10 + Int(byte) - 0x30) % 97
      case 0x41...0x5a: remainder = (remainder * 100 + Int(byte) - 0x37) % 97
      default: return false
      }
    }
    return remainder == 1
  }

  /// Whether a number is written with most of its digits hidden: two accounts with equal last digits are not one.
  static func isMasked(_ text: String) -> Bool {
    var run = 0
    for scalar in text.unicodeScalars {
      if scalar == "*" || scalar == "•" || scalar == "…" { return true }
      run = scalar == "x" || scalar == "X" ? run + 1 : 0
      if run >= 3 { return true }
    }
    return false
  }

  /// The last four characters.
  static func masked(_ text: String) -> String { "…\(Folding.code(text).suffix(4))" }
}
