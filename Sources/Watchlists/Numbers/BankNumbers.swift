/// International Bank Account Numbers (ISO 13616).
public enum IBAN {
  /// Capital letters and digits without blanks; nil when the country is none of the register's, the length is not the country's,
  /// or the check digits are wrong.
  public static func canonical(_ text: String) -> String? {
    var code = PartyNumber.letters(text)
    if code.hasPrefix("IBAN") { code = String(code.dropFirst(4)) }
    let bytes = Array(code.utf8)
    guard bytes.count >= 15, let length = lengths[String(code.prefix(2))], bytes.count == length else { return nil }
    guard bytes[2...3].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return CheckDigits.mod97(bytes[4...] + bytes[..<4]) == 1 ? code : nil
  }

  /// Lengths after the IBAN register (SWIFT, release 97).
  private static let lengths: [String: Int] = {
    let table = """
      AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18
      FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21
      LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24
      SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30
      """
    let pairs = table.split(whereSeparator: \.isWhitespace).compactMap { entry in
      Int(entry.dropFirst(2)).map { (String(entry.prefix(2)), $0) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}

/// Business identifier codes (ISO 9362).
public enum BIC {
  /// Eight or eleven capital letters and digits, the code of the head office (`XXX`) left out; nil when the form is wrong or the
  /// country is none. There are no check digits.
  public static func canonical(_ text: String) -> String? {
    let trimmed = ListText.trim(text)
    let code = PartyNumber.letters(trimmed)
    let bytes = Array(code.utf8)
    guard bytes.count == 8 || bytes.count == 11, trimmed.utf8.count <= bytes.count + 3 else { return nil }
    guard bytes[..<6].allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    guard CountryName.code(String(code.dropFirst(4).prefix(2))) != nil else { return nil }
    return code.hasSuffix("XXX") && bytes.count == 11 ? String(code.dropLast(3)) : code
  }
}

/// Legal entity identifiers (ISO 17442).
public enum LEI {
  /// Twenty capital letters and digits; nil when the form or the check digits (ISO 7064 MOD 97-10) are wrong.
  public static func canonical(_ text: String) -> String? {
    let code = PartyNumber.letters(text)
    let bytes = Array(code.utf8)
    guard bytes.count == 20, bytes.suffix(2).allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return CheckDigits.mod97(bytes) == 1 ? code : nil
  }
}
