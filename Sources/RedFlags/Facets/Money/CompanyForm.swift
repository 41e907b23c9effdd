import Events

/// Tells a firm's name from a person's by its legal form or its trade. A worker's own firm as account holder is another matter than another person.
enum CompanyForm {
  /// Legal forms and trades that are not also names of persons; short ones such as "Co" and "Sa" are family names and stay out.
  private static let words: Set<String> = [
    "llc", "inc", "incorporated", "ltd", "limited", "corp", "corporation", "company", "gmbh", "mbh", "sarl", "sasu", "srl", "spa",
    "plc", "llp", "pte", "pty", "sdn", "bhd", "ooo", "fze", "fzco", "kk", "gk", "consulting", "consultancy", "solutions",
    "studio", "studios", "technologies", "holdings", "ооо", "agency", "analytics", "associates", "bureau", "collective",
    "creative",
    "design", "designs", "development", "digital", "engineering", "enterprises", "games", "group", "industries", "informatics",
    "innovations", "interactive", "international", "lab", "labs", "logistics", "management", "media", "networks", "outsourcing",
    "partners", "partnership", "productions", "robotics", "services", "software", "staffing", "systems", "tech", "technology",
    "trading", "ventures", "works", "insurance", "foods", "capital", "finance", "electronics", "energy", "foundation",
    "institute",
    "health", "pharma", "shipping", "transport", "ltda", "eirl",
  ]

  private static let parts = ["株式会社", "合同会社", "有限会社", "有限公司", "주식회사", "유한회사", "(주)", "㈜"]

  /// Whether the name carries a legal form or a trade.
  static func isCompany(_ name: PersonName) -> Bool {
    let text = name.text
    guard !text.isEmpty else { return false }
    let lower = text.lowercased()
    // Names in ASCII, as most are, are taken apart by bytes; none of the parts below is written in ASCII alone.
    if lower.utf8.allSatisfy({ $0 < 0x80 }) {
      return lower.utf8.split(whereSeparator: isMark).contains { words.contains(String(Substring($0))) }
    }
    let tokens = lower.split { !$0.isLetter && !$0.isNumber }
    return tokens.contains { words.contains(String($0)) } || parts.contains { text.contains($0) }
  }

  /// Whether a byte of a text in lower case is neither letter nor digit.
  private static func isMark(_ byte: UInt8) -> Bool { !(0x61...0x7a).contains(byte) && !(0x30...0x39).contains(byte) }
}
