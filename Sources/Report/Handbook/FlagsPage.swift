import RedFlags

/// All red flags by group, the planned ones with the reason why.
struct FlagsPage {
  private let catalogue: FlagCatalogue

  init(_ catalogue: FlagCatalogue) { self.catalogue = catalogue }

  /// Clearing facts are no red flags and are counted apart.
  private static let clearing = "CLR"

  var markdown: String {
    let flags = catalogue.flags.filter { $0.group != Self.clearing }
    let counts = FlagStatus.allCases.map { status in "\(flags.count { $0.status == status }) \(status.rawValue)" }
    var lines = [
      "# Red flags", "",
      "\(flags.count) red flags: \(counts.joined(separator: ", ")). *off* is implemented and left out unless a policy asks for it;",
      "*planned* says why it is missing. Bits are the full weight before discounts and caps ([scoring.md](scoring.md)); the rate is the",
      "share of honest people with the data who show it. `sekisho flags show ID` prints the whole document: reasons, sources, innocent",
      "explanations, what clears it.", "",
    ]
    for group in Set(flags.map(\.group)).sorted() {
      lines += ["## " + group, ""] + MarkdownText.head("flag", "state", "strength", "bits", "rate", "statement", "condition")
      lines += flags.filter { $0.group == group }.map(row) + [""]
    }
    let clearing = catalogue.flags.filter { $0.group == Self.clearing }
    if !clearing.isEmpty {
      lines += ["## Clearing facts", ""]
      lines += MarkdownText.head("fact", "state", "strength", "bits", "rate", "statement", "condition")
      lines += clearing.map(row) + [""]
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private func row(_ flag: FlagDocument) -> String {
    let last = flag.condition.map(MarkdownText.code) ?? flag.whyPlanned.map { "*\($0)*" } ?? ""
    return MarkdownText.row([
      flag.id, flag.status.rawValue, flag.strength.rawValue, flag.bits.map { "\($0)" } ?? (flag.lane == .legal ? "legal" : ""),
      flag.benignRate.map { "\($0.value) (\($0.basis.rawValue))" } ?? "", flag.statement.en, last,
    ])
  }
}
