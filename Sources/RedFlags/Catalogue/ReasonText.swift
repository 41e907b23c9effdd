/// A reason's text with places for features, taken apart once and filled in many times.
public struct ReasonText: Sendable {
  /// A part of a text between semicolons, or between the commas of the other scripts' lists.
  private struct Clause: Sendable {
    var pieces: [Piece]
    /// The slots it names; nil for a name that no feature bears.
    var slots: [Int?]
    var separator: String
  }

  private enum Piece: Sendable {
    case text(String)
    case value(slot: Int, unit: FeatureUnit)
  }

  private let clauses: [Clause]
  private let fullStop: String?

  /// Takes a text apart.
  public init(_ text: String, table: FeatureTable = .shared) {
    clauses = Self.clauses(of: text).map { clause in
      Clause(
        pieces: Self.pieces(of: clause.text, table), slots: Self.placeholders(in: clause.text).map { table.slot(of: $0) },
        separator: clause.separator)
    }
    fullStop = text.last.flatMap { ".。".contains($0) ? String($0) : nil }
  }

  /// The text with each `{feature}` replaced by its value in a row, or by an ellipsis when it is unknown. Clauses of a list that have
  /// nothing to say, because all their values are zero or unknown, are left out as long as another one has.
  public func filled(with row: [Double]) -> String {
    var shown = clauses
    if shown.contains(where: { Self.tells($0, row) == true }) { shown.removeAll { Self.tells($0, row) == false } }
    var result = ""
    for (index, clause) in shown.enumerated() {
      for piece in clause.pieces {
        switch piece {
        case .text(let text): result += text
        case .value(let slot, let unit): result += Self.shown(row[slot], as: unit)
        }
      }
      if index < shown.count - 1 { result += clause.separator }
    }
    guard let fullStop, !result.hasSuffix(fullStop) else { return result }
    return result + fullStop
  }

  /// The names between braces.
  static func placeholders(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }

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

  private static func pieces(of text: String, _ table: FeatureTable) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.text(String(rest[..<open])))
      let slot = table.slot(of: String(rest[rest.index(after: open)..<close]))
      pieces.append(slot.map { .value(slot: $0, unit: table.declarations[$0].unit) } ?? .text("…"))
      rest = rest[rest.index(after: close)...]
    }
    return pieces + [.text(String(rest))]
  }

  /// Whether a clause names a value that is neither zero nor unknown; nil when it names none.
  private static func tells(_ clause: Clause, _ row: [Double]) -> Bool? {
    guard !clause.slots.isEmpty else { return nil }
    return clause.slots.contains { slot in slot.map { !row[$0].isNaN && row[$0] != 0 } ?? false }
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
