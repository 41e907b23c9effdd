import Foundation
public import RedFlags

/// The catalogue as `sekisho flags list` and `sekisho flags show` print it.
public enum FlagListing {
  /// All flags by group, a line each, with counts; clearing facts stand at the end and count for themselves.
  public static func list(_ catalogue: FlagCatalogue, language: Language, terminal: TerminalTraits) -> String {
    let words = Words(language: language)
    let style = TerminalStyle(color: terminal.color)
    let census = FlagCensus(catalogue)
    var lines: [String] = []
    for group in census.groups {
      let flags = catalogue.flags.filter { $0.group == group.name && !FlagCensus.isClearing($0) }
      lines += ["", heading(group.name, group.counts, words, style)]
      lines += flags.map { line($0, words, style, terminal.width) }
    }
    let clearing = catalogue.flags.filter(FlagCensus.isClearing)
    if !clearing.isEmpty {
      lines += ["", style.bold(words[.clearingFacts])]
      lines += clearing.map { line($0, words, style, terminal.width) }
    }
    let all = census.all
    lines += ["", style.bold(words(.ofKnown, "\(all.total)", "\(all.live)", "\(all.off)", "\(all.planned)"))]
    let strengths = [(all.strong, Label.strong), (all.medium, .medium), (all.weak, .weak)].map { "\(words[$0.1]) \($0.0)" }
    lines.append(style.quiet("\(words[.strength]): " + strengths.joined(separator: " · ")))
    if all.total < FlagCensus.known {
      lines.append(style.quiet(words(.describedOfKnown, "\(all.total)", "\(FlagCensus.known)")))
    }
    return lines.dropFirst().joined(separator: "\n") + "\n"
  }

  private static func heading(_ group: String, _ counts: FlagCensus.Counts, _ words: Words, _ style: TerminalStyle) -> String {
    let name = ForeignText.visible(VocabularyWords.group(group) == nil ? group : "\(group)  \(words.group(group))")
    let parts = [(counts.live, Label.live), (counts.off, .off), (counts.planned, .planned)].filter { $0.0 > 0 }
      .map { "\(words[$0.1]) \($0.0)" }
    return style.strong(name) + style.quiet("  " + parts.joined(separator: " · "))
  }

  private static func line(_ flag: FlagDocument, _ words: Words, _ style: TerminalStyle, _ width: Int) -> String {
    let states = FlagStatus.allCases.map { TextWidth.columns(words.status($0)) }.max() ?? 0
    let strengths = Strength.allCases.map { TextWidth.columns(words.strength($0)) }.max() ?? 0
    let id = TextWidth.padded(ForeignText.visible(flag.id), to: 7)
    let state = TextWidth.padded(words.status(flag.status), to: states)
    let strength = TextWidth.padded(words.strength(flag.strength), to: strengths)
    let bits = TextWidth.padded(flag.bits.map(weight) ?? "", to: 6, right: true)
    let room = max(20, width - 2 - 7 - states - strengths - 6 - 8)
    let statement = TextWidth.fitted(ForeignText.visible(words(flag.statement)), to: room)
    let text = "  \(id)  \(state)  \(strength)  \(bits)  \(statement)"
    return flag.status == .live ? text : style.quiet(text)
  }

  private static func weight(_ bits: Double) -> String { (bits > 0 ? "+" : "") + Figure.decimal(bits, places: 2) }

  /// Everything that is known about one flag.
  public static func page(_ flag: FlagDocument, language: Language, terminal: TerminalTraits) -> String {
    let words = Words(language: language)
    let style = TerminalStyle(color: terminal.color)
    let rows = FlagFacts(flag: flag, words: words).rows
    let column = min(30, rows.map { TextWidth.columns($0.name) }.max() ?? 0)
    let room = max(30, terminal.width - column - 4)
    var lines = [style.strong(ForeignText.visible(flag.id))]
    lines += TextWidth.wrapped(ForeignText.visible(words(flag.statement)), to: terminal.width).map { style.bold($0) } + [""]
    for row in rows {
      let wrapped = row.lines.flatMap { TextWidth.wrapped(ForeignText.visible($0), to: room) }
      let name = TextWidth.wrapped(row.name, to: column)
      for index in 0..<max(wrapped.count, name.count) {
        let label = TextWidth.padded(index < name.count ? name[index] : "", to: column)
        lines.append("  " + style.quiet(label) + "  " + (index < wrapped.count ? wrapped[index] : ""))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The whole document as one JSON object in one line, with sorted keys.
  ///
  /// - Throws: what the encoder throws, such as for a number that JSON cannot say.
  public static func json(_ flag: FlagDocument) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(flag), as: UTF8.self)
  }
}
