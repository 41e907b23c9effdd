import Events
import Foundation
import Judgement

/// What was looked at, what came out, how to read a probability, and what the program never does.
struct OverviewSection {
  let page: PageContext
  private var words: Words { page.words }
  private var summary: CheckSummary { page.input.summary }

  var markup: Markup {
    """
    <section id="overview">
    <h2>\(words[.overview])</h2>
    <h3>\(words[.verdicts])</h3>
    \(verdicts)
    <h3>\(words[.lookedAt])</h3>
    \(figures)
    \(unknownTypes)
    <h3>\(words[.lists])</h3>
    \(lists)
    <h3>\(words[.howToRead])</h3>
    \(baseRates)
    <h3>\(words[.never])</h3>
    <ul class="list">\(never)</ul>
    </section>

    """
  }

  private var verdicts: Markup {
    let items = Verdict.allCases.reversed().map { verdict -> Markup in
      """
      <li>\(page.chip(verdict))<strong>\(Figure.count(summary.verdicts[verdict] ?? 0))</strong>\
      <span class="quiet">\(words.meaning(of: verdict))</span></li>
      """
    }
    return "<ul class=\"verdicts\">\(items)</ul>"
  }

  private var figures: Markup {
    let rows: [(Label, String)] = [
      (.subjects, Figure.count(summary.subjects)), (.tenants, Figure.count(summary.tenants)),
      (.rings, Figure.count(summary.rings)),
      (.files, Figure.count(summary.files)), (.size, Figure.bytes(summary.bytes)), (.events, Figure.count(summary.events)),
      (.duplicates, Figure.count(summary.duplicates)), (.rejects, Figure.count(summary.rejects)),
      (.liveFlags, Figure.count(summary.liveFlags)), (.evaluations, Figure.count(summary.evaluations)),
    ]
    let items = rows.map { "<div><dt>\(words[$0.0])</dt><dd>\($0.1)</dd></div>" as Markup }
    return "<dl class=\"figures\">\(items)</dl>"
  }

  private var unknownTypes: Markup {
    guard !summary.unknownTypes.isEmpty else { return "" }
    let kinds = summary.unknownTypes.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    let items = kinds.prefix(20).map { "<code>\(Markup.foreign($0.key, limit: 80))</code> \(Figure.count($0.value))" as Markup }
    let more: Markup = kinds.count > 20 ? " \(words(.moreEvidence, Figure.count(kinds.count - 20)))" : ""
    return "<p>\(words[.unknownTypes])\(words.colon)\(items.joined(" · "))\(more)</p>"
  }

  private var lists: Markup {
    guard !summary.lists.isEmpty else { return "<p>\(words[.noLists])</p>" }
    let items = summary.lists.map { list -> Markup in
      "<li>\(Markup.foreign(list.name)) · \(words(.listEntries, Figure.count(list.entries))) · \(age(of: list.name))</li>"
    }
    return "<ul class=\"list\">\(items)</ul>"
  }

  private func age(of list: String) -> String {
    guard let date = page.input.listDates[list] else { return words[.listDateUnknown] }
    let days = summary.asOf.map { Int(max(0, min(1e6, $0.days(since: date)))) } ?? 0
    return words(.listAge, Figure.date(date), Figure.count(days))
  }

  private var baseRates: Markup {
    let kinds = SubjectKind.allCases.map { kind in (kind, page.input.assessments.count { $0.subject.kind == kind }) }
      .filter { $0.1 > 0 }
    guard let common = kinds.max(by: { $0.1 < $1.1 })?.0 else { return "" }
    let level = page.input.policy.level(for: common)
    let oneIn = words(.oneIn, Self.oneIn(level.baseRate)) + words.bracketed(words.subject(common))
    let needed = Bits(probability: level.review) - Bits(probability: level.baseRate)
    let times = Figure.count(Int(exp2(min(40, needed.value)).rounded()))
    let open = page.queue.evidence
    let expected: Markup = open.isEmpty ? "" : "<p>\(expectedHonest(of: open.map(\.probability)))</p>"
    return """
      <p class="note">\(words(.alertsSentence, Figure.percent(level.review), Self.honest(level.review)))</p>
      <p>\(words(.baseRate, oneIn))\(words.gap)\(words(.evidenceNeeded, Figure.decimal(needed.value, places: 1), times))</p>
      \(expected)
      <div class="scroll"><table><thead><tr><th scope="col">\(words[.kind])</th><th scope="col" class="n">\(words[.subjects])</th>\
      <th scope="col" class="n">\(words[.prior])</th><th scope="col" class="n">\(words[.reviewFrom])</th>\
      <th scope="col" class="n">\(words[.holdFrom])</th><th scope="col" class="n">\(words[.honestOf200])</th></tr></thead>
      <tbody>\(kinds.map(row))</tbody></table></div>
      """
  }

  private func row(_ kind: SubjectKind, _ count: Int) -> Markup {
    let level = page.input.policy.level(for: kind)
    return """
      <tr><th scope="row">\(words.subject(kind))</th><td class="n">\(Figure.count(count))</td>\
      <td class="n">\(words(.oneIn, Self.oneIn(level.baseRate)))</td><td class="n">\(Figure.percent(level.review))</td>\
      <td class="n">\(Figure.percent(level.hold))</td><td class="n">\(Self.honest(level.review))</td></tr>
      """
  }

  /// How many of the open cases are about honest people, if their probabilities are right.
  private func expectedHonest(of probabilities: [Double]) -> String {
    let honest = probabilities.reduce(0) { $0 + 1 - $1 }
    let open = Figure.count(probabilities.count)
    guard honest >= 1 else { return words(.hardlyHonest, open) }
    return words(.expectedHonest, Figure.decimal(honest, places: honest < 10 ? 1 : 0), open)
  }

  /// How many subjects there are to one that is fake.
  private static func oneIn(_ rate: Double) -> String { Figure.count(Int(max(1, min(1e9, (1 / max(rate, 1e-9)).rounded())))) }

  /// How many of 200 alerts with a probability are about honest people, if the probability is right.
  static func honest(_ probability: Double) -> String { Figure.decimal(200 * (1 - probability), places: 0) }

  private var never: [Markup] {
    ([.neverDecides, .neverRejects, .neverOrigin, .neverUnknown] as [Label]).map { "<li>\(words[$0])</li>" }
  }
}
