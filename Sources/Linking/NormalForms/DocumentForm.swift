internal import Events

/// Identity documents by the country that issued them and their number.
enum DocumentForm {
  /// `COUNTRY|NUMBER`, with the country left open when nobody gives it. The number comes from the field or from the
  /// machine-readable zone (ICAO Doc 9303, parts 4 to 6); nil without a number of at least five characters.
  static func normal(_ document: Document) -> String? {
    let zone = document.mrz.flatMap(machineReadable)
    let written = document.number.flatMap { AccountForm.isMasked($0) ? nil : Folding.code($0) }
    guard let number = written ?? zone?.number, number.utf8.count >= 5 else { return nil }
    guard number.utf8.contains(where: { $0 != number.utf8.first }) else { return nil }
    let country = document.country.map(Folding.code) ?? zone?.country ?? ""
    return "\(CountryCodes.alpha2(country) ?? country)|\(number)"
  }

  /// The last three characters of the number.
  static func masked(_ document: Document) -> String {
    let number = document.number.map(Folding.code) ?? document.mrz.flatMap(machineReadable)?.number ?? ""
    return "…\(number.suffix(3))"
  }

  /// Issuer and number in a machine-readable zone of two lines (TD2, TD3) or three (TD1).
  static func machineReadable(_ lines: [String]) -> (country: String, number: String)? {
    let rows = lines.map { Array(Folding.trimmed($0).uppercased().utf8) }
    guard let first = rows.first, first.count >= 30 else { return nil }
    let country = text(first[2..<5])
    if rows.count == 3 { return (country, text(first[5..<14])) }
    guard rows.count == 2, rows[1].count >= 9 else { return nil }
    return (country, text(rows[1][0..<9]))
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.filter { $0 != UInt8(ascii: "<") }, as: UTF8.self)
  }
}
