/// Fills the places of features in a reason's text.
public enum ReasonText {
  /// The names between braces.
  static func placeholders(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }

  /// The text with each `{feature}` replaced by its value in a row, or by an ellipsis when it is unknown.
  public static func filled(_ text: String, with row: [Double], table: FeatureTable = .shared) -> String {
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
