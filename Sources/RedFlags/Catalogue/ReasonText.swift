/// Fills the places of features in a reason's text.
public enum ReasonText {
  /// The names between braces.
  static func placeholders(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }

  /// The text with each `{feature}` replaced by its value in a row, or by an ellipsis when it is unknown. Clauses of a list that have
  /// nothing to say, because all their values are zero or unknown, are left out as long as another one has.
  public static func filled(_ text: String, with row: [Double], table: FeatureTable = .shared) -> String {
    var clauses = clauses(of: text)
    let telling = clauses.filter { tells($0.text, row, table) == true }
    if !telling.isEmpty { clauses.removeAll { tells($0.text, row, table) == false } }
    var result = ""
    for (index, clause) in clauses.enumerated() {
      result += replaced(clause.text, with: row, table: table)
      if index < clauses.count - 1 { result += clause.separator }
    }
    guard let end = text.last, ".。".contains(end), result.last != end else { return result }
    return result + String(end)
  }

  /// The parts between semicolons, or between the commas of the other scripts' lists.
  private static func clauses(of text: String) -> [(text: String, separator: String)] {
    let separators = ["; ", "；", "、"]
    var clauses: [(String, String)] = []
    var current = ""
    var rest = text[...]
    while !rest.isEmpty {
      if let separator = separators.first(where: { rest.hasPrefix($0) }) {
        clauses.append((current, separator))
        current = ""
        rest = rest.dropFirst(separator.count)
      } else {
        current.append(rest.removeFirst())
      }
    }
    return clauses + [(current, "")]
  }

  /// Whether a clause names a value that is neither zero nor unknown; nil when it names none.
  private static func tells(_ clause: String, _ row: [Double], _ table: FeatureTable) -> Bool? {
    let names = placeholders(in: clause)
    guard !names.isEmpty else { return nil }
    return names.contains { name in table.slot(of: name).map { !row[$0].isNaN && row[$0] != 0 } ?? false }
  }

  private static func replaced(_ text: String, with row: [Double], table: FeatureTable) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += table.slot(of: name).map { shown(row[$0], as: table.declarations[$0].unit) } ?? "…"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static func shown(_ value: Double, as unit: FeatureUnit) -> String {
    guard value.isFinite else { return "…" }
    switch unit {
    case .ratio: return "\(Int((min(max(value, -9), 9) * 100).rounded())) %"
    case .flag, .count: return "\(Int(max(-9e15, min(value, 9e15)).rounded()))"
    case .days, .hours, .milliseconds, .kilometres, .score:
      let tenths = (max(-9e14, min(value, 9e14)) * 10).rounded() / 10
      return tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)"
    }
  }
}
