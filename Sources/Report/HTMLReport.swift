public import RedFlags

/// `report.html`: everything a run found, for people. One file without scripts and without anything from elsewhere.
///
/// Written section by section, so that memory does not grow with the number of cases.
public enum HTMLReport {
  /// Writes the report.
  ///
  /// - Parameters:
  ///   - input: what to report.
  ///   - language: the language of all labels and reasons.
  ///   - sink: takes the pieces in order.
  /// - Throws: what the sink throws.
  public static func write(_ input: ReportInput, language: Language, to sink: (String) throws -> Void) rethrows {
    let page = PageContext(input, words: Words(language: language))
    try sink(PageFrame(page: page).opening.html)
    try sink(OverviewSection(page: page).markup.html)
    try sink(QueueSection(page: page).markup.html)
    try sink("<section id=\"cases\">" + PageContext.heading(page.words[.cases]).html)
    if page.shown.isEmpty { try sink(("<p class=\"quiet\">\(page.words[.nobody])</p>" as Markup).html) }
    for (index, assessment) in page.shown.enumerated() {
      let events = input.events(assessment)
      try sink(CaseSection(page: page, assessment: assessment, number: index + 1, events: events).markup.html)
    }
    try sink("</section>\n<section id=\"rings\">" + PageContext.heading(page.words[.rings]).html)
    if input.rings.isEmpty { try sink(("<p class=\"quiet\">\(page.words[.noRings])</p>" as Markup).html) }
    for (index, ring) in page.shownRings.enumerated() {
      try sink(RingSection(page: page, ring: ring, number: index + 1).markup.html)
    }
    if input.rings.count > page.shownRings.count {
      let more = page.words(.moreRings, Figure.count(input.rings.count - page.shownRings.count))
      try sink(("<p class=\"quiet\">\(more)</p>" as Markup).html)
    }
    try sink("</section>\n")
    try QueueSection(page: page).writeOthers(to: sink)
    try sink(GlossarySection(page: page).markup.html)
    try FlagsSection(page: page).write(to: sink)
    try sink(PageFrame(page: page).closing.html)
  }
}
