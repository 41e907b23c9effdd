import Events

/// Times as other people's formats write them.
enum TimeText {
  /// A time in RFC 3339, and whether its zone was given or taken to be UTC.
  struct Normalised: Equatable {
    let text: String
    let hasZone: Bool
  }

  /// Reads RFC 3339, the same without a zone, a date with or without a zone, or seconds or milliseconds since 1970.
  static func normalised(_ text: String) -> Normalised? {
    if Timestamp(text) != nil { return Normalised(text: text, hasZone: true) }
    if let count = Int64(text) { return counted(count) }
    if let zoned = withColon(text), Timestamp(zoned) != nil { return Normalised(text: zoned, hasZone: true) }
    if Timestamp(text + "Z") != nil { return Normalised(text: text + "Z", hasZone: false) }
    // Systems that cut off the seconds of a full minute.
    if text.utf8.count == 16, Timestamp(text + ":00Z") != nil { return Normalised(text: text + ":00Z", hasZone: false) }
    if let day = PartialDate(text), day.day != nil { return Normalised(text: text + "T00:00:00Z", hasZone: false) }
    if text.utf8.count > 10, PartialDate(String(text.prefix(10)))?.day != nil {
      let zoned = text.prefix(10) + "T00:00:00" + text.dropFirst(10)
      if Timestamp(String(zoned)) != nil { return Normalised(text: String(zoned), hasZone: true) }
    }
    return nil
  }

  /// Ten digits are seconds, thirteen are milliseconds: both lie between 2001 and 2286. A shorter count would be a year or a day.
  private static func counted(_ count: Int64) -> Normalised? {
    let microseconds: Int64
    switch count {
    case 1_000_000_000...9_999_999_999: microseconds = count * 1_000_000
    case 1_000_000_000_000...9_999_999_999_999: microseconds = count * 1_000
    default: return nil
    }
    return Normalised(text: Timestamp(Instant(microseconds: microseconds)).text, hasZone: true)
  }

  /// ISO 8601's basic offset `+0200` as RFC 3339 wants it.
  private static func withColon(_ text: String) -> String? {
    guard text.utf8.count > 5, let sign = text.dropLast(4).last, sign == "+" || sign == "-",
      text.suffix(4).utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return text.dropLast(2) + ":" + text.suffix(2)
  }
}

/// Decimal numbers as other people's formats write them.
enum DecimalText {
  /// A plain decimal from a number with a sign, without a digit before or after its point, or with an exponent. Nil when
  /// it is none.
  static func normalised(_ text: String) -> String? {
    var body = text.hasPrefix("+") ? String(text.dropFirst()) : text
    if let mark = body.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      guard let exponent = Int(body[body.index(after: mark)...]), abs(exponent) <= 64,
        let shifted = shifted(String(body[..<mark]), by: exponent)
      else { return nil }
      body = shifted
    }
    let isNegative = body.hasPrefix("-")
    if isNegative { body.removeFirst() }
    if body.hasPrefix(".") { body = "0" + body }
    if body.hasSuffix(".") { body.removeLast() }
    let signed = isNegative ? "-" + body : body
    return Amount(signed)?.text
  }

  /// A decimal with its point moved to the right by so many places.
  private static func shifted(_ text: String, by places: Int) -> String? {
    let isNegative = text.hasPrefix("-")
    let body = isNegative ? text.dropFirst() : text[...]
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, !body.isEmpty else { return nil }
    var whole = String(parts[0])
    var fraction = parts.count > 1 ? String(parts[1]) : ""
    for _ in 0..<max(0, places) {
      whole.append(fraction.isEmpty ? "0" : fraction.removeFirst())
    }
    for _ in 0..<max(0, -places) {
      fraction.insert(whole.popLast() ?? "0", at: fraction.startIndex)
    }
    while whole.count > 1, whole.hasPrefix("0") { whole.removeFirst() }
    return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
