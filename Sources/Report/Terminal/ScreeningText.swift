import Names
import RedFlags
public import Screening
import Watchlists

/// What `sekisho screen` tells a person about one name.
public enum ScreeningText {
  /// The matches with names, key, parts and facts, and the editions that were asked.
  ///
  /// - Parameters:
  ///   - answer: what was found.
  ///   - request: what was asked for.
  ///   - screener: the lists.
  ///   - notes: what is remembered and computed beside the score, match by match.
  ///   - cleared: how many matches were cleared before and are left out.
  ///   - threshold: the least score that was asked for.
  ///   - color: whether escape codes for colour may be used.
  ///   - width: columns to write in.
  public static func text(
    _ answer: ScreenAnswer, of request: ScreenRequest, _ screener: Screener, notes: [String] = [], cleared: Int = 0,
    threshold: Double, color: Bool, width: Int
  ) -> String {
    let layout = ScreeningLayout(screener: screener, style: TerminalStyle(color: color), width: max(40, width))
    return layout.text(answer, request, notes, cleared, threshold)
  }
}

private struct ScreeningLayout {
  let screener: Screener
  let style: TerminalStyle
  let width: Int

  func text(
    _ answer: ScreenAnswer, _ request: ScreenRequest, _ notes: [String], _ cleared: Int, _ threshold: Double
  ) -> String {
    var lines = [""]
    let asked = (request.names + request.wallets + request.numbers.map(\.number)).map(shown).joined(separator: ", ")
    lines.append(style.strong("関所 Sekisho") + "  " + asked)
    lines.append("")
    if answer.matches.isEmpty {
      lines += ["  Nobody on the lists comes near this (score \(figure(threshold)) and above).", ""]
    }
    for (place, match) in answer.matches.enumerated() {
      lines += self.lines(match)
      if place < notes.count { lines.append("        " + style.quiet(notes[place])) }
      lines.append("")
    }
    if cleared > 0 { lines += ["  \(cleared) cleared before and unchanged since \(cleared == 1 ? "is" : "are") left out.", ""] }
    lines += closing
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ match: ScreenMatch) -> [String] {
    let party = screener.parties[match.party]
    var lines = ["  " + style.bold("\(figure(match.score))  \(shown(match.name))")]
    let programmes = party.programmes.isEmpty ? "" : " · " + party.programmes.map(shown).joined(separator: ", ")
    lines.append(
      "        "
        + style.quiet("\(shown(party.list.name)) \(shown(match.entityID)) · \(ScreeningWords.kind(party.kind).en)\(programmes)"))
    lines.append("        " + MatchSentence.text(match) + ".")
    for identifier in match.identifiers {
      let label = identifier.label.map { shown($0) + " " } ?? ""
      lines.append("        \(identifier.kind.rawValue): \(label)\(shown(identifier.listed)) is what was asked for")
    }
    if let why = match.why { lines += self.lines(why, match.nameScore ?? 0) }
    return lines
  }

  private func lines(_ why: Why, _ nameScore: Double) -> [String] {
    let kind = ScreeningWords.kind(why.kind).en
    var lines = [
      "        name: \(shown(why.asked)) = \(shown(why.listed)) (\(kind)), \(figure(nameScore)) by \(ScreeningWords.key(why).en)"
    ]
    let column = why.parts.map { TextWidth.columns(shown($0.asked)) }.max() ?? 0
    let other = why.parts.map { TextWidth.columns(shown($0.listed)) }.max() ?? 0
    for part in why.parts {
      let pair = TextWidth.padded(shown(part.asked), to: column) + "  " + TextWidth.padded(shown(part.listed), to: other)
      lines.append("          \(pair)  \(ScreeningWords.agreement(part.agreement).en)\(bits(part.bits))")
    }
    for fact in why.facts {
      lines.append("        \(ScreeningWords.fact(fact.fact).en): \(shown(fact.finding))\(bits(fact.bits))")
    }
    return lines
  }

  private var closing: [String] {
    let editions = screener.sources.map { source in
      "\(shown(source.name)) of \(shown(source.published ?? source.version))"
    }
    let asked = screener.sources.count > 3 ? "\(screener.sources.count) lists" : editions.joined(separator: "; ")
    return [
      "  " + style.quiet("Asked: \(asked). \(Figure.count(screener.parties.count)) parties. Engine \(Screener.engine)."), "",
    ]
  }

  private func figure(_ score: Double) -> String {
    let hundredths = Int((score * 100).rounded())
    return hundredths >= 100 ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + "\(hundredths)"
  }

  private func bits(_ bits: Float) -> String {
    let tenths = Int((bits * 10).rounded())
    if tenths == 0 { return "" }
    return style.quiet("  \(tenths > 0 ? "+" : "−")\(abs(tenths) / 10).\(abs(tenths) % 10) bits")
  }

  /// A text of a list or of a request, which may hold anything.
  private func shown(_ text: String) -> String { ForeignText.visible(ForeignText.clipped(text, to: 120)) }
}
