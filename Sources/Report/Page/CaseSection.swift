import Events
import Judgement
import RedFlags

/// One subject: who it is, what is proposed, how the bits add up, what shows it, when, what is unknown, what would clear it.
struct CaseSection {
  let page: PageContext
  let assessment: Assessment
  let number: Int
  let events: [Event]
  private var words: Words { page.words }

  /// Longest list of names, questions or checks.
  private static let listLimit = 12

  var markup: Markup {
    let context = page.context(anchor: "case-\(number)")
    let findings = FindingsTable(page: context, assessment: assessment, events: events)
    return """
      <article class="case" id="case-\(number)" aria-labelledby="case-\(number)-name">
      <div class="head"><h3 id="case-\(number)-name">\(Markup.foreign(assessment.subject.text, limit: 80))</h3>\
      \(page.chip(assessment.verdict))<span class="p">\(Figure.percent(assessment.probability))</span></div>
      \(facts)
      <p class="say">\(sentence)</p>
      \(ListedEntries(page: context, assessment: assessment, events: events).markup)
      <h4>\(words[.waterfall])</h4>
      \(Waterfall(page: context, assessment: assessment).markup)
      <h4>\(words[.findings])</h4>
      \(findings.findings)
      <h4>\(words[.clearing])</h4>
      \(findings.clearing)
      <h4>\(words[.timeline])</h4>
      \(Timeline(page: context, assessment: assessment, events: events).markup)
      <div class="two"><div><h4>\(words[.unknown])</h4>\(unknown)</div>
      <div><h4>\(words[.checklist])</h4>\(checklist)</div></div>
      <p class="back quiet"><a href="#queue">\(words[.backToQueue])</a></p>
      </article>

      """
  }

  private var sentence: String {
    let probability = Figure.percent(assessment.probability)
    if assessment.lane == .legal { return words(.sayLegal, probability) }
    let (low, high) = (Figure.percent(assessment.interval.lowerBound), Figure.percent(assessment.interval.upperBound))
    return words(assessment.verdict == .hold ? .sayHold : .sayReview, probability, low, high)
  }

  private var facts: Markup {
    var rows: [(Label, Markup)] = [(.kind, "\(words.subject(assessment.subject.kind))")]
    if !assessment.tenant.isEmpty { rows.append((.tenant, .foreign(assessment.tenant, limit: 60))) }
    let names = namesInRecords
    if !names.isEmpty { rows.append((.names, names.map { .foreign($0, limit: 80) }.joined("<br/>"))) }
    rows.append((.since, "\(Figure.date(events.first?.instant))"))
    rows.append((.eventCount, "\(Figure.count(assessment.eventCount))"))
    rows.append((.firstReview, "\(Figure.time(assessment.firstReviewAt))"))
    rows.append((.firstHold, "\(Figure.time(assessment.firstHoldAt))"))
    rows.append((.stake, "\(page.stake(assessment))"))
    rows.append((.interval, "\(page.interval(assessment))"))
    if let ring = assessment.ring { rows.append((.ring, page.ringLink(ring))) }
    let items = rows.map { "<div><dt>\(words[$0.0])</dt><dd>\($0.1)</dd></div>" as Markup }
    return "<dl class=\"facts\">\(items)</dl>"
  }

  /// The names under which a subject appears, in the order in which they appeared.
  private var namesInRecords: [String] {
    var names: [String] = []
    for event in events {
      let found: [PersonName]? =
        switch event.payload {
        case .profileChanged(let profile): profile.names
        case .documentSubmitted(let submitted): submitted.document.names
        default: nil
        }
      for name in found ?? [] {
        let native = name.native.flatMap { $0 == name.text ? nil : " (\($0))" } ?? ""
        let text = name.text + native
        if !text.isEmpty, !names.contains(text) { names.append(text) }
        if names.count == Self.listLimit { return names }
      }
    }
    return names
  }

  /// Questions that are shown at once; the others unfold.
  private static let shownQuestions = 6

  private var unknown: Markup {
    guard !assessment.unknown.isEmpty else { return "<p class=\"quiet\">\(words[.nothingUnknown])</p>" }
    let items = assessment.unknown.map { "<li>\(Markup.foreign(words($0.text), limit: 400))</li>" as Markup }
    let rest = items.dropFirst(Self.shownQuestions)
    let more: Markup =
      rest.isEmpty
      ? ""
      : "<details><summary>\(words(.moreUnknown, Figure.count(rest.count)))</summary><ul class=\"list\">\(Array(rest))</ul></details>"
    return """
      <p class="quiet">\(words[.unknownNote])</p><ul class="list">\(Array(items.prefix(Self.shownQuestions)))</ul>\(more)
      """
  }

  /// What would clear each reason, told once when several reasons share it.
  private var checklist: Markup {
    var steps: [(text: String, entries: [Int])] = []
    for (index, entry) in assessment.findings.enumerated() {
      guard let text = entry.clears.map({ words($0) }), !text.isEmpty else { continue }
      if let known = steps.firstIndex(where: { $0.text == text }) {
        steps[known].entries.append(index + 1)
      } else {
        steps.append((text, [index + 1]))
      }
    }
    guard !steps.isEmpty else { return "<p>—</p>" }
    let items = steps.map { step -> Markup in
      let links = step.entries.map { "<a href=\"#case-\(number)-r\($0)\">\($0)</a>" as Markup }.joined(", ")
      return "<li><span>\(Markup.foreign(step.text, limit: 400)) <span class=\"meta\">(\(links))</span></span></li>"
    }
    return "<ul class=\"checks\">\(items)</ul>"
  }
}
