package import Events
package import Judgement
import RedFlags

/// The lines of a subject's sum in words: what is said, its bits, since when, the events that show it, and what else could explain it.
package struct FindingsTable {
  let page: CaseContext
  let assessment: Assessment
  let events: [Event]
  private let times: [String: Event]
  private let places: Int
  private var words: Words { page.words }

  /// Events that are listed at once; the others unfold.
  private static let shownEvents = 4
  /// Events that are listed at all.
  private static let mostEvents = 60

  /// The tables of an assessment, with the subject's events for their times.
  package init(page: CaseContext, assessment: Assessment, events: [Event]) {
    self.page = page
    self.assessment = assessment
    self.events = events
    let cited = Set((assessment.findings + assessment.clearing).flatMap(\.evidence))
    times = Dictionary(
      events.lazy.filter { cited.contains($0.id) }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    places = Figure.places(of: assessment.shownBits)
  }

  /// What speaks for it.
  package var findings: Markup {
    assessment.findings.isEmpty
      ? "<p class=\"quiet\">\(words[.noFindings])</p>" : table(assessment.findings, from: 1, named: words[.findings])
  }

  /// What speaks against it.
  package var clearing: Markup {
    assessment.clearing.isEmpty
      ? "<p class=\"quiet\">\(words[.noClearing])</p>"
      : table(assessment.clearing, from: assessment.findings.count + 1, named: words[.clearing])
  }

  private func table(_ entries: [Assessment.Entry], from first: Int, named name: String) -> Markup {
    let rows = entries.enumerated().map { row($1, first + $0) }
    return """
      <div class="scroll"><table aria-label="\(name)"><thead><tr><th scope="col" class="n">#</th>\
      <th scope="col">\(words[.reason])</th><th scope="col" class="n">\(words[.bits])</th>\
      <th scope="col">\(words[.holdsSince])</th><th scope="col">\(words[.evidence])</th></tr></thead>
      <tbody>\(rows)</tbody></table></div>

      """
  }

  private func row(_ entry: Assessment.Entry, _ index: Int) -> Markup {
    """
    <tr id="\(page.anchor)-r\(index)"><td class="n">\(index)</td>\
    <td>\(Markup.foreign(words(entry.reason), limit: 600))<div class="meta">\(about(entry))</div>\(harmless(entry))\(more(entry))</td>\
    <td class="n">\(Figure.bits(entry.bits, places: places))\(limit(of: entry))</td>\
    <td class="t">\(Figure.date(entry.at))</td><td>\(evidence(of: entry))</td></tr>

    """
  }

  private func about(_ entry: Assessment.Entry) -> Markup {
    let lane: Markup = entry.lane == .legal ? " · <strong>\(words[.legalHits])</strong>" : ""
    let group = words.group(entry.group)
    return "\(page.flagLink(entry.flag)) · \(Markup.foreign(group, limit: 60)) · \(words.strength(entry.strength))\(lane)"
  }

  private func limit(of entry: Assessment.Entry) -> Markup {
    guard let limit = entry.limit else { return "" }
    let full = Figure.bits(entry.fullBits, places: places)
    return "<br/><span class=\"meta\">\(words(.ofFull, full))<br/>\(words.limit(limit))</span>"
  }

  /// Harmless explanations stand in the open: whoever reads the reason reads them too.
  private func harmless(_ entry: Assessment.Entry) -> Markup {
    guard entry.fullBits > .zero || entry.lane == .legal, let list = entry.innocent?[words.language], !list.isEmpty else {
      return ""
    }
    let texts = list.map { Markup.foreign($0, limit: 200) }.joined(" · ")
    return "<p class=\"harmless\">\(words[.harmless])\(words.colon)\(texts)</p>"
  }

  private func more(_ entry: Assessment.Entry) -> Markup {
    var rows: Markup = ""
    if let clears = entry.clears.map({ words($0) }), !clears.isEmpty {
      rows += "<dt>\(words[.clears])</dt><dd>\(Markup.foreign(clears, limit: 400))</dd>"
    }
    if !entry.response.isEmpty {
      let steps = entry.response.map { "\(Markup.foreign($0, limit: 8))\(words.colon)\(words.response($0))" as Markup }
      rows += "<dt>\(words[.nextStep])</dt><dd>\(steps.joined("<br/>"))</dd>"
    }
    let sources = sources(of: entry)
    if !sources.isEmpty { rows += "<dt>\(words[.sources])</dt><dd>\(sources)</dd>" }
    if rows.isEmpty { return "" }
    let summary = [words[.clears], words[.nextStep], words[.sources]].joined(separator: " · ")
    return "<details><summary>\(summary)</summary><dl>\(rows)</dl></details>"
  }

  private func sources(of entry: Assessment.Entry) -> Markup {
    guard let references = page.document(entry.flag)?.sources else { return .foreign(entry.source) }
    return references.map { SourceLine(reference: $0, words: words).markup }.joined("<br/>")
  }

  private func evidence(of entry: Assessment.Entry) -> Markup {
    guard !entry.evidence.isEmpty else { return "—" }
    let first = entry.evidence.prefix(Self.shownEvents).map(eventLine)
    let rest = entry.evidence.dropFirst(Self.shownEvents)
    var result: Markup = "<ul class=\"events\">\(first)</ul>"
    if !rest.isEmpty {
      let listed = rest.prefix(Self.mostEvents).map(eventLine)
      let summary = words(.moreEvidence, Figure.count(rest.count))
      result += "<details><summary>\(summary)</summary><ul class=\"events\">\(listed)</ul></details>"
    }
    return result
  }

  private func eventLine(_ id: String) -> Markup {
    let name = "<br/><span class=\"id\">\(Markup.foreign(id, limit: 64))</span>" as Markup
    guard let event = times[id] else { return "<li>\(words[.elsewhere])\(name)</li>" }
    let kind = Markup.foreign(EventWords.name(of: event, in: words), limit: 60)
    return "<li><span class=\"t\">\(Figure.time(event.instant))</span> \(kind)\(name)</li>"
  }
}

/// A source in one line.
struct SourceLine {
  let reference: SourceReference
  let words: Words

  var markup: Markup {
    let date = reference.date.map { " \($0)" } ?? ""
    let note: Markup = reference.note.map { ": \(Markup.foreign($0, limit: 300))" } ?? ""
    return "<strong>\(Markup.foreign(reference.code, limit: 40))</strong>\(date) (\(words.grade(reference.grade)))\(note)"
  }
}

extension Assessment {
  /// Every amount of bits that a section shows.
  var shownBits: [Bits] { [prior, bits] + (findings + clearing).flatMap { [$0.bits, $0.fullBits] } }
}
