import Events

/// What a mapping may do to a value: a small fixed set of pure functions. Each gives nil when the value cannot be read.
enum Transform: String, Sendable, CaseIterable {
  /// Lower case.
  case lower
  /// Upper case.
  case upper
  /// ISO 3166-1 alpha-2 from a code of two or three letters or an English name.
  case country
  /// The country of an IBAN: its first two letters (ISO 13616).
  case ibanCountry = "iban_country"
  /// The country of a BIC: its fifth and sixth letters (ISO 9362).
  case bicCountry = "bic_country"
  /// RFC 3339 from a date-time with or without zone, a date, or a count of seconds or milliseconds since 1970. Without a
  /// zone: UTC.
  case time
  /// A date, a month or a year; of a date-time its day.
  case date
  /// A number as a decimal text.
  case decimal
  /// A number.
  case number
  /// A whole number.
  case integer
  /// A truth value, also from the texts `true` and `false`.
  case boolean
  /// Any scalar as a text.
  case text
  /// A text without any spaces.
  case compact
  /// A text with everything but letters, digits and `-._~` escaped as RFC 3986 says.
  case uri
  /// The part of a western full name before its last word.
  case given
  /// The last word of a western full name.
  case family

  /// Applies the function.
  func apply(_ value: JSON) -> JSON? {
    switch self {
    case .number: value.numeric.map(JSON.double)
    case .integer: value.numeric.flatMap { Int64(exactly: $0) }.map(JSON.integer)
    case .boolean: Self.boolean(value)
    default: value.plainText.flatMap(apply).map(JSON.string)
    }
  }

  private func apply(_ text: String) -> String? {
    switch self {
    case .lower: text.lowercased()
    case .upper: text.uppercased()
    case .country: CountryTable.shipped.code(for: text)
    case .ibanCountry: Self.ibanCountry(text)
    case .bicCountry: Self.bicCountry(text)
    case .time: TimeText.normalised(text)?.text
    case .date: Self.date(text)
    case .decimal: DecimalText.normalised(text)
    case .text: text
    case .compact: String(text.filter { !$0.isWhitespace })
    case .uri: Self.escaped(text)
    case .given: Self.words(text).dropLast().joined(separator: " ").nonEmpty
    case .family: Self.words(text).count > 1 ? Self.words(text).last : nil
    case .number, .integer, .boolean: nil
    }
  }

  private static func boolean(_ value: JSON) -> JSON? {
    if case .bool = value { return value }
    return switch value.plainText?.lowercased() {
    case "true": .bool(true)
    case "false": .bool(false)
    default: nil
    }
  }

  private static func ibanCountry(_ text: String) -> String? {
    let compact = text.filter { !$0.isWhitespace }.uppercased()
    let bytes = Array(compact.utf8)
    guard (15...34).contains(bytes.count), bytes.allSatisfy({ isLetter($0) || isDigit($0) }), isDigit(bytes[2]), isDigit(bytes[3])
    else { return nil }
    return CountryTable.shipped.code(for: String(compact.prefix(2)))
  }

  private static func bicCountry(_ text: String) -> String? {
    let bytes = Array(text.uppercased().utf8)
    guard bytes.count == 8 || bytes.count == 11, bytes.allSatisfy({ isLetter($0) || isDigit($0) }) else { return nil }
    return CountryTable.shipped.code(for: String(decoding: bytes[4..<6], as: UTF8.self))
  }

  private static func date(_ text: String) -> String? {
    if let date = PartialDate(text) { return date.text }
    guard text.utf8.count > 10, let mark = text.dropFirst(10).first, "T +-Z".contains(mark) else { return nil }
    return PartialDate(String(text.prefix(10)))?.text
  }

  private static func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

  private static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isLetter(byte & 0xDF) && byte < 0x80 || isDigit(byte) || "-._~".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension JSON {
  /// The number of a number or of a text that is one.
  fileprivate var numeric: Double? {
    if let number { return number }
    guard let text = plainText, let decimal = DecimalText.normalised(text), let value = Double(decimal), value.isFinite else {
      return nil
    }
    return value
  }
}

extension String {
  /// The text, nil when it is empty.
  var nonEmpty: String? { isEmpty ? nil : self }
}
