/// A reason that was read once, to be said about many subjects.
public struct ReasonText: Sendable {
  private let templates: [(language: Language, template: ReasonTemplate)]
  private let table: FeatureTable

  /// Reads a reason; nil when its text in one of the languages cannot be read.
  public init?(_ reason: LocalizedText, table: FeatureTable = .shared) {
    var templates: [(Language, ReasonTemplate)] = []
    for language in Language.allCases {
      guard let template = try? ReasonTemplate(reason[language]) else { return nil }
      templates.append((language, template))
    }
    self.templates = templates
    self.table = table
  }

  /// The reason in all languages, or nil when a value that its sentence cannot do without is unknown or zero: say what the flag means
  /// instead.
  public func filled(with row: [Double]) -> LocalizedText? {
    var said = LocalizedText(en: "", ja: "", ko: "")
    for (language, template) in templates {
      guard let text = Self.filled(template, in: language, with: row, table: table) else { return nil }
      said[language] = text
    }
    return said
  }

  /// A sentence in one language; nil as above.
  static func filled(
    _ template: ReasonTemplate, in language: Language, with row: [Double], table: FeatureTable = .shared
  ) -> String? {
    let values = ReasonValues(row: row, table: table)
    var result = ""
    for segment in template.segments {
      switch segment {
      case .piece(let piece):
        guard let said = values.said([piece]) else { return nil }
        result += said
      case .list(let parts):
        let told = parts.compactMap(values.said)
        if told.isEmpty, parts.count > 1 { return nil }
        result += joined(told, in: language)
      }
    }
    let sentence = result.trimmingSpaces
    // A sentence may begin with a list, and so with a word that stands in its middle otherwise.
    return sentence.isEmpty ? nil : sentence.prefix(1).uppercased() + sentence.dropFirst()
  }

  /// The parts as one list: `a, b and c`.
  private static func joined(_ parts: [String], in language: Language) -> String {
    switch language {
    case .english:
      guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
      return parts.dropLast().joined(separator: ", ") + " and " + last
    case .japanese: return parts.joined(separator: "、")
    case .korean: return parts.joined(separator: ", ")
    }
  }
}

/// The values of a subject as sentences show them.
private struct ReasonValues {
  let row: [Double]
  let table: FeatureTable

  /// The pieces with their values; nil when one of them has nothing to say.
  func said(_ pieces: [ReasonTemplate.Piece]) -> String? {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .place(let place):
        guard let text = said(place) else { return nil }
        result += text
      }
    }
    return result
  }

  private func said(_ place: ReasonTemplate.Place) -> String? {
    guard let slot = table.slot(of: place.feature), row.indices.contains(slot), row[slot].isFinite else { return nil }
    let unit = table.declarations[slot].unit
    let number = ReasonNumber.text(row[slot] / (place.divisor ?? 1), unit: place.divisor == nil ? unit : .score)
    let form: String
    switch (place.forms.count, number) {
    case (0, "0"), (0, "0 %"): return nil
    case (0, _): return number
    case (_, "0") where unit == .flag: form = place.forms[1]
    case (3, "0"): form = place.forms[2]
    case (_, "0"): return nil
    case (_, "1"): form = place.forms[0]
    default: form = place.forms[1]
    }
    return form.isEmpty ? nil : form.replacing("#", with: number)
  }
}

/// Numbers in reasons: as exact as a reader needs, with commas between thousands.
enum ReasonNumber {
  /// A value of a feature. Measures keep one decimal below ten, scores below one keep two.
  static func text(_ value: Double, unit: FeatureUnit) -> String {
    guard value.isFinite else { return "…" }
    switch unit {
    case .ratio: return measure(min(max(value, -9), 9) * 100) + " %"
    case .flag: return value == 0 ? "0" : "1"
    case .count: return decimal(value, places: 0)
    case .score where abs(value) < 1: return decimal(value, places: 2)
    case .days, .hours, .milliseconds, .kilometres, .score: return measure(value)
    }
  }

  private static func measure(_ value: Double) -> String { decimal(value, places: abs(value) < 9.95 ? 1 : 0) }

  /// Rounded half away from zero, without zeros at the end.
  private static func decimal(_ value: Double, places: Int) -> String {
    let scale = places == 2 ? 100.0 : places == 1 ? 10 : 1
    let scaled = Int((min(max(value, -9e12), 9e12) * scale).rounded())
    let (whole, part) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    var fraction = String(part)
    fraction = String(repeating: "0", count: max(0, places - fraction.count)) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    return (scaled < 0 ? "−" : "") + grouped(whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  private static func grouped(_ number: UInt) -> String {
    let digits = String(number)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return result
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
