package import Events
package import Judgement
import RedFlags

/// The entries of lists that a subject is or deals with: which list, which entry, what agrees, and which reasons rest on it.
package struct ListedEntries {
  let page: CaseContext
  let assessment: Assessment
  let events: [Event]

  /// The entries of an assessment, with the subject's events for their times.
  package init(page: CaseContext, assessment: Assessment, events: [Event]) {
    self.page = page
    self.assessment = assessment
    self.events = events
  }

  private var words: Words { page.words }

  /// Entries that are shown; the rest stand in `assessments.jsonl`.
  private static let most = 20

  /// Nothing when there are none.
  package var markup: Markup {
    guard !assessment.listed.isEmpty else { return "" }
    let more = assessment.listed.count - Self.most
    let rest: Markup = more > 0 ? "<p class=\"quiet\">\(words(.moreListed, Figure.count(more)))</p>" : ""
    return """
      <h4>\(words[.listedEntries])</h4>
      <p class="quiet">\(words[.listedNote])</p>
      <div class="scroll"><table aria-label="\(words[.listedEntries])"><thead><tr><th scope="col">\(words[.listColumn])</th>\
      <th scope="col">\(words[.listEntry])</th><th scope="col">\(words[.agreesIn])</th><th scope="col">\(words[.listRelation])</th>\
      <th scope="col" class="n">\(words[.reason])</th></tr></thead>
      <tbody>\(assessment.listed.prefix(Self.most).map(row))</tbody></table></div>
      \(rest)
      """
  }

  private func row(_ match: ListMatch) -> Markup {
    """
    <tr><td>\(list(match))</td><td>\(entry(match))</td><td>\(agreed(match))</td><td>\(relation(match))</td>\
    <td class="n">\(reasons(match))</td></tr>

    """
  }

  private func list(_ match: ListMatch) -> Markup {
    let date = page.listDates[match.file].map { " · \(Figure.date($0))" } ?? ""
    return """
      \(Markup.foreign(match.list, limit: 60))<div class="meta">\(Markup.foreign(match.file, limit: 80))\(date)<br/>\
      <code>\(Markup.foreign(match.version, limit: 60))</code></div>
      """
  }

  private func entry(_ match: ListMatch) -> Markup {
    let name: Markup = match.name.map { "<strong>\(Markup.foreign($0, limit: 160))</strong><br/>" } ?? ""
    let programmes: Markup =
      match.programmes.isEmpty
      ? ""
      : "<div class=\"meta\">\(words[.programmes])\(words.colon)\(Markup.foreign(match.programmes.joined(separator: ", ")))</div>"
    return "\(name)\(Markup.foreign(match.entry, limit: 80))\(programmes)"
  }

  private func agreed(_ match: ListMatch) -> Markup {
    match.agreements.map { .foreign(words($0.words), limit: 200) }.joined("<br/>")
  }

  private func relation(_ match: ListMatch) -> Markup {
    guard let id = match.evidence else { return "\(words.relation(match.relation))" }
    let time = events.first { $0.id == id }.map { "<span class=\"t\">\(Figure.time($0.instant))</span> " as Markup } ?? ""
    return
      "\(words.relation(match.relation))<div class=\"meta\">\(time)<span class=\"id\">\(Markup.foreign(id, limit: 64))</span></div>"
  }

  /// The numbers of the reasons that rest on the entry.
  private func reasons(_ match: ListMatch) -> Markup {
    let numbers = assessment.findings.indices.filter { match.flags.contains(assessment.findings[$0].flag) }.map { $0 + 1 }
    guard !numbers.isEmpty else { return "—" }
    return numbers.map { "<a href=\"#\(page.anchor)-r\($0)\">\($0)</a>" as Markup }.joined(", ")
  }
}
