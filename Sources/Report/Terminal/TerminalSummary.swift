import Events
import Judgement
public import RedFlags

/// What `sekisho check` prints when it is done.
public enum TerminalSummary {
  /// Most cases and rings that are shown.
  static let most = 5

  /// A summary that a person enjoys reading.
  ///
  /// - Parameters:
  ///   - input: what to report; ``ReportInput/events`` is not called.
  ///   - language: the language of labels and reasons.
  ///   - color: whether escape codes for colour may be used.
  ///   - width: columns to write in.
  ///   - outputs: where the outputs are, for the last lines.
  public static func text(
    _ input: ReportInput, language: Language, color: Bool, width: Int, outputs: [String] = []
  ) -> String {
    let layout = SummaryLayout(
      input: input, words: Words(language: language), style: TerminalStyle(color: color), width: max(40, width))
    return layout.text(outputs: outputs)
  }

  /// The same figures for machines: one JSON object in one line. Durations are left out, so that equal runs print equal lines.
  public static func json(_ input: ReportInput) -> String { SummaryJSON(input: input).text }
}

/// Lays the summary out.
private struct SummaryLayout {
  let input: ReportInput
  let words: Words
  let style: TerminalStyle
  let width: Int
  private var summary: CheckSummary { input.summary }

  func text(outputs: [String]) -> String {
    var lines = ["", style.strong("関所 Sekisho") + style.quiet("  " + words(.asOf, Figure.time(summary.asOf))), ""]
    lines += verdicts + [""] + figures + [""] + cases + rings + closing(outputs)
    return lines.joined(separator: "\n") + "\n"
  }

  /// A bar a verdict, so that proportions are seen; the count stands beside it.
  private var verdicts: [String] {
    let order: [Verdict] = [.hold, .review, .clear]
    let name = order.map { TextWidth.columns(words.verdict($0)) }.max() ?? 0
    let counts = order.map { Figure.count(summary.verdicts[$0] ?? 0) }
    let number = counts.map(TextWidth.columns).max() ?? 0
    return zip(order, counts).map { verdict, count in
      let label = TextWidth.padded(words.verdict(verdict), to: name)
      let shown = TextWidth.padded(count, to: number, right: true)
      let room = max(10, width - 2 - name - 2 - number - 2)
      let meaning = TextWidth.fitted(words.meaning(of: verdict), to: room)
      let marked = verdict == .hold ? style.strong(label) : verdict == .review ? style.accent(label) : label
      return "  \(marked)  \(style.bold(shown))  \(style.quiet(meaning))"
    }
  }

  private var figures: [String] {
    var facts = [
      "\(words[.subjects]) \(Figure.count(summary.subjects))", "\(words[.tenants]) \(Figure.count(summary.tenants))",
      "\(words[.events]) \(Figure.count(summary.events))", "\(words[.files]) \(Figure.count(summary.files))",
      Figure.bytes(summary.bytes), "\(words[.liveFlags]) \(Figure.count(summary.liveFlags))",
    ]
    if summary.duplicates > 0 { facts.append("\(words[.duplicates]) \(Figure.count(summary.duplicates))") }
    var lines = flow(facts)
    if summary.rejects > 0 { lines.append("  " + style.bold("\(words[.rejects])\(words.colon)\(Figure.count(summary.rejects))")) }
    if !summary.unknownTypes.isEmpty {
      let count = summary.unknownTypes.values.reduce(0, +)
      lines.append("  \(words[.unknownTypes])\(words.colon)\(Figure.count(count))")
    }
    if summary.lists.isEmpty {
      lines += TextWidth.wrapped(words[.noLists], to: width - 2).map { "  " + style.quiet($0) }
    } else {
      lines += flow(
        summary.lists.map { "\(ForeignText.visible(ForeignText.clipped($0.name, to: 60))) \(Figure.count($0.entries))" })
    }
    return lines
  }

  private func flow(_ facts: [String]) -> [String] {
    var lines: [String] = []
    var line = ""
    for fact in facts {
      let next = line.isEmpty ? fact : line + " · " + fact
      if TextWidth.columns(next) > width - 2, !line.isEmpty {
        lines.append(line)
        line = fact
      } else {
        line = next
      }
    }
    return (lines + [line]).map { "  " + TextWidth.fitted($0, to: width - 2) }
  }

  private var cases: [String] {
    let all = CaseQueue(input.assessments).all
    guard !all.isEmpty else { return [words[.nobody], ""].map { $0.isEmpty ? "" : "  " + $0 } }
    let shown = all.prefix(TerminalSummary.most)
    let names = shown.map { TextWidth.fitted(ForeignText.visible(ForeignText.clipped($0.subject.text, to: 60)), to: 26) }
    let column = names.map(TextWidth.columns).max() ?? 0
    let verdict = Verdict.allCases.map { TextWidth.columns(words.verdict($0)) }.max() ?? 0
    var lines = [style.bold(words[.strongestCases])]
    for (assessment, name) in zip(shown, names) {
      let label = TextWidth.padded(words.verdict(assessment.verdict), to: verdict)
      let mark = assessment.verdict == .hold ? style.strong(label) : style.accent(label)
      let percent = TextWidth.padded(Figure.percent(assessment.probability), to: 8, right: true)
      let stake = assessment.stake.map { "  " + Figure.dollars($0) } ?? ""
      lines.append("  \(mark)  \(style.bold(TextWidth.padded(name, to: column)))  \(percent)\(style.quiet(stake))")
      lines += reasons(of: assessment).map { "  " + String(repeating: " ", count: verdict + 2) + $0 }
    }
    if all.count > shown.count { lines.append("  " + style.quiet(words(.moreCases, Figure.count(all.count - shown.count)))) }
    return lines + [""]
  }

  /// The two strongest reasons, a line each; of hits on lists the entries, since they decide the lane.
  private func reasons(of assessment: Assessment) -> [String] {
    let verdict = Verdict.allCases.map { TextWidth.columns(words.verdict($0)) }.max() ?? 0
    let room = width - verdict - 6
    let hits = assessment.hits.map(\.sentence)
    let findings = assessment.findings.filter { hits.isEmpty || $0.lane != .legal }.map(\.reason)
    return (hits + findings).prefix(2).enumerated().flatMap { number, text in
      let shown = ForeignText.visible(ForeignText.clipped(words(text), to: 300))
      // List, entry and what agrees must all be seen; other reasons are told in full by the report.
      let isHit = number < hits.count
      let lines =
        isHit ? TextWidth.wrapped(TextWidth.fitted(shown, to: 2 * room - 16), to: room) : [TextWidth.fitted(shown, to: room)]
      return lines.enumerated().map { ($0 == 0 ? "· " : "  ") + $1 }
    }
  }

  private var rings: [String] {
    guard !input.rings.isEmpty else { return ["  " + words[.noRings], ""] }
    var lines = [style.bold(words[.rings])]
    for ring in input.rings.prefix(TerminalSummary.most) {
      let sentence = words(.ringSentence, Figure.count(ring.members.count), Figure.percent(ring.probability))
      lines.append("  " + TextWidth.fitted(sentence, to: width - 2))
      let kinds = SharedValues(ring).all.map { words.identifier($0.kind) }
      var seen: [String] = []
      for kind in kinds where !seen.contains(kind) { seen.append(kind) }
      let shared = ForeignText.visible(seen.prefix(5).joined(separator: words.comma))
      lines.append("    " + style.quiet(TextWidth.fitted(words(.subjectsLinked, shared), to: width - 4)))
      let victims = ring.members.count { $0.role == .victim }
      if victims > 0 {
        let text = "\(words[.victim]) \(Figure.count(victims))\(words.colon)\(words[.victimMeaning])"
        lines += TextWidth.wrapped(text, to: width - 4).map { "    " + style.quiet($0) }
      }
    }
    if input.rings.count > TerminalSummary.most {
      lines.append("  " + style.quiet(words(.moreRings, Figure.count(input.rings.count - TerminalSummary.most))))
    }
    return lines + [""]
  }

  private func closing(_ outputs: [String]) -> [String] {
    var lines: [String] = []
    let seconds = summary.steps.reduce(0) { $0 + $1.seconds }
    if seconds > 0 {
      let rate = words(.perSecond, Figure.count(Int(min(1e12, Double(summary.events) / seconds))))
      lines.append("  \(words[.took]) \(Figure.duration(seconds)) · \(rate)")
    }
    for output in outputs { lines.append("  " + style.accent(ForeignText.visible(output))) }
    lines += TextWidth.wrapped(words[.peopleDecide], to: width - 2).map { "  " + style.quiet($0) }
    return lines
  }
}
