import Events
import Judgement
import RedFlags

/// Whom to look at first.
struct QueueSection {
  let page: PageContext
  private var words: Words { page.words }

  var markup: Markup {
    let legal = page.shown.filter { $0.lane == .legal }
    let evidence = page.shown.filter { $0.lane != .legal }
    let order = page.queue.medianStake.map { words(.queueOrder, Figure.dollars($0)) } ?? words[.queueOrderPlain]
    var result: Markup = "<section id=\"queue\">\n<h2>\(words[.queue])</h2>\n"
    if page.queue.all.isEmpty { return result + "<p class=\"quiet\">\(words[.nobody])</p></section>\n" }
    if !legal.isEmpty {
      result += "<h3>\(words[.legalHits])</h3><p class=\"quiet\">\(words[.legalIntro])</p>\(table(legal, words[.legalHits]))"
    }
    if !evidence.isEmpty {
      result += "<h3>\(words[.byEvidence])</h3><p class=\"quiet\">\(order)</p>\(table(evidence, words[.byEvidence]))"
    }
    if !page.others.isEmpty {
      result += "<p><a href=\"#others\">\(words[.otherCases]): \(Figure.count(page.others.count))</a></p>"
    }
    return result + "</section>\n"
  }

  private func table(_ cases: [Assessment], _ name: String) -> Markup {
    """
    <div class="scroll"><table class="queue" aria-label="\(name)"><thead><tr><th scope="col">\(words[.subject])</th>\
    <th scope="col">\(words[.verdict])</th><th scope="col" class="n">\(words[.probability])<br/>\(words[.interval])</th>\
    <th scope="col" class="n">\(words[.stake])</th><th scope="col" class="t">\(words[.firstReview])<br/>\(words[.firstHold])</th>\
    <th scope="col">\(words[.topReason])</th><th scope="col">\(words[.ring])</th></tr></thead>
    <tbody>\(cases.map(row))</tbody></table></div>

    """
  }

  private func row(_ assessment: Assessment) -> Markup {
    """
    <tr><th scope="row">\(page.link(tenant: assessment.tenant, subject: assessment.subject))\(tenant(assessment))</th>\
    <td>\(page.chip(assessment.verdict))</td>\
    <td class="n">\(Figure.percent(assessment.probability))<br/><span class="meta">\(page.interval(assessment))</span></td>\
    <td class="n">\(page.stake(assessment))</td>\
    <td class="t">\(Figure.date(assessment.firstReviewAt))<br/><span class="meta">\(Figure.date(assessment.firstHoldAt))</span></td>\
    <td class="why">\(topReason(assessment))</td><td>\(assessment.ring.map(page.ringLink) ?? "—")</td></tr>

    """
  }

  private func tenant(_ assessment: Assessment) -> Markup {
    page.input.summary.tenants > 1 ? "<br/><span class=\"meta\">\(Markup.foreign(assessment.tenant, limit: 40))</span>" : ""
  }

  /// Of a hit on a list the entry, else the strongest reason.
  private func topReason(_ assessment: Assessment) -> Markup {
    if assessment.lane == .legal, let match = assessment.hits.first { return .foreign(words(match.sentence), limit: 240) }
    return assessment.findings.first.map { .foreign(words($0.reason)) } ?? "—"
  }

  /// Lists the cases that have no section, one line each.
  func writeOthers(to sink: (String) throws -> Void) rethrows {
    guard !page.others.isEmpty else { return }
    let head: Markup = """
      <section id="others">
      <h2>\(words[.otherCases])</h2>
      <p class="quiet">\(words(.otherCasesIntro, Figure.count(page.shown.count)))</p>
      <div class="scroll"><table><thead><tr><th scope="col">\(words[.subject])</th><th scope="col">\(words[.verdict])</th>\
      <th scope="col" class="n">\(words[.probability])</th><th scope="col" class="n">\(words[.stake])</th>\
      <th scope="col">\(words[.topReason])</th></tr></thead>
      <tbody>
      """
    try sink(head.html)
    for assessment in page.others {
      let row: Markup = """
        <tr><th scope="row">\(Markup.foreign(assessment.subject.text, limit: 60))\(tenant(assessment))</th>\
        <td>\(page.chip(assessment.verdict))</td><td class="n">\(Figure.percent(assessment.probability))</td>\
        <td class="n">\(page.stake(assessment))</td><td class="why">\(topReason(assessment))</td></tr>

        """
      try sink(row.html)
    }
    try sink("</tbody></table></div></section>\n")
  }
}
