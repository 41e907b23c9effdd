import RedFlags

/// The flags that fired, each with its full document, and how many flags there are.
struct FlagsSection {
  let page: PageContext
  private var words: Words { page.words }

  func write(to sink: (String) throws -> Void) rethrows {
    let head: Markup = "<section id=\"flags\">\n<h2>\(words[.flagsFired])</h2>\n"
    try sink(head.html)
    for (index, fired) in page.fired.enumerated() {
      try sink(document(fired.flag, subjects: fired.subjects, number: index + 1).html)
    }
    if page.fired.isEmpty { try sink("<p>—</p>") }
    try sink((counts + "</section>\n").html)
  }

  private func document(_ flag: FlagDocument, subjects: Int, number: Int) -> Markup {
    let rows = FlagFacts(flag: flag, words: words).rows.map { row -> Markup in
      let lines = row.lines.map { line -> Markup in
        row.isCode ? "<pre><code>\(ForeignText.clipped(line, to: 4_000))</code></pre>" : .foreign(line, limit: 1_000)
      }
      return "<dt>\(row.name)</dt><dd>\(row.isCode ? lines.joined("") : lines.joined("<br/>"))</dd>"
    }
    return """
      <details class="flag" id="flag-\(number)"><summary><span class="id">\(Markup.foreign(flag.id, limit: 40))</span>\
      <span>\(Markup.foreign(words(flag.statement), limit: 600))</span>\
      <span class="n meta">\(words[.timesFired]) \(Figure.count(subjects))</span></summary>
      <div><dl>\(rows)</dl></div></details>

      """
  }

  private var counts: Markup {
    let census = FlagCensus(page.input.catalogue)
    let rows = census.groups.map { group -> Markup in
      """
      <tr><th scope="row">\(Markup.foreign(group.name, limit: 20)) \(Markup.foreign(words.group(group.name), limit: 80))</th>\
      \(cells(group.counts))</tr>

      """
    }
    let columns: [Label] = [.live, .off, .planned, .total, .strong, .medium, .weak]
    let head = columns.map { "<th scope=\"col\" class=\"n\">\(words[$0])</th>" as Markup }
    let clearing: Markup =
      census.clearing.total > 0 ? "<p class=\"quiet\">\(words[.clearingFacts])\(words.colon)\(census.clearing.total)</p>" : ""
    return """
      <h3>\(words[.flagCounts])</h3>
      <div class="scroll"><table><thead><tr><th scope="col">\(words[.group])</th>\(head)</tr></thead>
      <tbody>\(rows)</tbody><tfoot><tr><th scope="row">\(words[.total])</th>\(cells(census.all))</tr></tfoot></table></div>
      \(clearing)
      """
  }

  private func cells(_ counts: FlagCensus.Counts) -> Markup {
    let numbers = [counts.live, counts.off, counts.planned, counts.total, counts.strong, counts.medium, counts.weak]
    return numbers.map { "<td class=\"n\">\($0)</td>" as Markup }.joined("")
  }
}
