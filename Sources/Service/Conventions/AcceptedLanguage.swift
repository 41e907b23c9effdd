import RedFlags

/// Which of the product's languages a client wants most, by RFC 9110 section 12.5.4.
enum AcceptedLanguage {
  /// The language; English when nothing that is there is wanted.
  static func of(_ header: String?) -> Language {
    guard let header else { return .english }
    let ranges = QualityList.read(header)
    return ranges.lazy.compactMap { range in
      Language.allCases.first { range.lowercased() == $0.rawValue || range.lowercased().hasPrefix($0.rawValue + "-") }
    }.first ?? .english
  }
}

/// A header that lists alternatives with weights, such as `ja;q=0.8, en`.
enum QualityList {
  /// The alternatives with a weight above nought, the most wanted first, equal ones as they stand.
  static func read(_ header: String) -> [String] {
    let weighted = header.split(separator: ",").prefix(64).enumerated().compactMap { place, part -> (String, Double, Int)? in
      let pieces = part.split(separator: ";").map { $0.trimmingSpaces }
      guard let name = pieces.first, !name.isEmpty else { return nil }
      let weight = pieces.dropFirst().first { $0.lowercased().hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
      return weight > 0 && weight <= 1 ? (name, weight, place) : nil
    }
    return weighted.sorted { $0.1 == $1.1 ? $0.2 < $1.2 : $0.1 > $1.1 }.map(\.0)
  }
}

extension StringProtocol {
  /// Without the spaces and tabs around it.
  var trimmingSpaces: String {
    var rest = self[...]
    while rest.first == " " || rest.first == "\t" { rest = rest.dropFirst() }
    while rest.last == " " || rest.last == "\t" { rest = rest.dropLast() }
    return String(rest)
  }
}
