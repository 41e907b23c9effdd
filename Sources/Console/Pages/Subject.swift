import Events
import Judgement
import RedFlags
import Report

/// One subject: first what waits and what is proposed, then why, then what can be done.
struct SubjectView {
  let frame: Frame
  let model: SubjectModel
  private var say: Say { frame.say }
  private var words: Words { frame.say.words }
  private var subject: String { model.assessment.subject.text }
  private var seesScores: Bool { frame.viewer.may(.readScores) }

  var markup: Markup {
    let context = CaseContext(
      words: words, policy: model.policy, anchor: "r", listDates: model.listDates, document: { model.flags[$0] },
      flagLink: { "<a href=\"\(Place.rule($0))\">\(Markup.foreign($0, limit: 40))</a>" })
    let findings = FindingsTable(page: context, assessment: model.assessment, events: model.events)
    let actions = SubjectActions(frame: frame, model: model)
    return """
      <div class="head"><h1>\(Markup.foreign(subject, limit: 80))</h1>\
      <span class="chip \(model.assessment.verdict.rawValue)">\(words.verdict(model.assessment.verdict))</span>\
      <span class="meta">\(say.word(model.status)) · \(Markup.foreign(model.owner ?? say[.nobodyYet], limit: 60))</span>\(probability)</div>
      \(sentence)
      \(actions.fourEyes)\(appeal)\(clocks)
      <nav class="inner" aria-label="\(words[.contents])"><ul>\(contents)</ul></nav>
      \(section("who", say[.who], identity))
      \(section("holds", say[.holds], holds))
      \(seesScores ? section("waterfall", words[.waterfall], waterfall(context)) : "")
      \(section("findings", words[.findings], findings.findings + ListedEntries(page: context, assessment: model.assessment, events: model.events).markup))
      \(section("clearing", words[.clearing], findings.clearing))
      \(section("timeline", words[.timeline], Timeline(page: context, assessment: model.assessment, events: model.events).markup + timelineTable))
      <div class="two">\(section("unknown", words[.unknown], unknown))\(section("clears", words[.checklist], checklist))</div>
      \(ring)
      \(section("gates", say[.gates], gates))
      \(section("decisions", say[.decisions], decisions))
      \(section("comments", say[.comments], comments))
      \(section("act", say[.act], actions.markup))
      """
  }

  private func section(_ id: String, _ name: String, _ body: Markup) -> Markup {
    "<section aria-labelledby=\"h-\(id)\"><h2 id=\"h-\(id)\">\(name)</h2>\(body)</section>\n"
  }

  private var contents: [Markup] {
    var places: [(String, String)] = [
      ("who", say[.who]), ("holds", say[.holds]), ("findings", words[.findings]), ("timeline", words[.timeline]),
    ]
    places += [("unknown", words[.unknown]), ("decisions", say[.decisions]), ("act", say[.act])]
    return places.map { "<li><a href=\"#h-\($0.0)\">\($0.1)</a></li>" }
  }

  private var probability: Markup {
    guard seesScores, model.assessment.lane == .evidence else { return "" }
    return "<span class=\"p\">\(Figure.percent(model.assessment.probability))</span>"
  }

  private var sentence: Markup {
    let assessment = model.assessment
    let value = Figure.percent(assessment.probability)
    if assessment.lane == .legal { return "<p class=\"say\">\(words(.sayLegal, seesScores ? value : "—"))</p>" }
    guard seesScores, assessment.verdict > .clear else { return "<p class=\"say\">\(words.meaning(of: assessment.verdict))</p>" }
    let (low, high) = (Figure.percent(assessment.interval.lowerBound), Figure.percent(assessment.interval.upperBound))
    return "<p class=\"say\">\(words(assessment.verdict == .hold ? .sayHold : .sayReview, value, low, high))</p>"
  }

  private var identity: Markup {
    guard !model.identity.isEmpty else { return "<p class=\"quiet\">\(say[.nothingKnown])</p>" }
    let form = frame.form
    let rows = model.identity.enumerated().map { place, entry -> [Markup] in
      let kind = say.word("id_" + entry.kind)
      let value: Markup = entry.isShown ? .foreign(entry.value, limit: 160) : "<code>\(Mask.text(entry.value))</code>"
      let ask: Markup =
        entry.isShown
        ? "<span class=\"meta\">\(say[.shownOnRecord])</span>"
        : form.post(
          Place.act(subject, "show"), say(.showWhat, kind), class: "inline",
          "<input type=\"hidden\" name=\"item\" value=\"\(place)\"/>\(form.button(say(.showWhat, kind), quiet: true))")
      return ["\(kind)", value, ask]
    }
    let grid = Grid(say[.who], [.init(name: words[.kind]), .init(name: say[.value]), .init(name: say[.act], isHidden: true)])
    return "<p class=\"quiet\">\(say[.maskedNote])</p>\(grid.markup(rows))"
  }

  private func waterfall(_ context: CaseContext) -> Markup {
    let assessment = model.assessment
    let places = Figure.places(of: [assessment.prior, assessment.bits] + (assessment.findings + assessment.clearing).map(\.bits))
    var sum = assessment.prior
    var rows: [[Markup]] = [["\(words[.prior])", "\(Figure.bits(sum, places: places))", "\(Figure.bits(sum, places: places))"]]
    for entry in assessment.findings + assessment.clearing {
      sum = sum + entry.bits
      rows.append([
        "\(entry.flag) \(Markup.foreign(words(entry.reason), limit: 160))", "\(Figure.bits(entry.bits, places: places))",
        "\(Figure.bits(sum, places: places))",
      ])
    }
    let grid = Grid(
      words[.waterfall],
      [.init(name: words[.reason]), .init(name: words[.bits], isNumber: true), .init(name: words[.sum], isNumber: true)])
    return Waterfall(page: context, assessment: assessment).markup + asTable(grid.markup(rows))
  }

  private func asTable(_ table: Markup) -> Markup { "<details><summary>\(say[.asTable])</summary>\(table)</details>" }

  private var timelineTable: Markup {
    var counts: [(name: String, count: Int, first: Instant, last: Instant)] = []
    for event in model.events {
      let name = EventWords.name(of: event, in: words)
      if let place = counts.firstIndex(where: { $0.name == name }) {
        counts[place].count += 1
        counts[place].last = event.instant
      } else {
        counts.append((name, 1, event.instant, event.instant))
      }
    }
    let rows = counts.map { one -> [Markup] in
      [.foreign(one.name, limit: 80), "\(Figure.count(one.count))", "\(Figure.date(one.first))", "\(Figure.date(one.last))"]
    }
    let columns: [Grid.Column] = [
      .init(name: words[.events]), .init(name: say[.count], isNumber: true), .init(name: say[.first]), .init(name: say[.last]),
    ]
    return rows.isEmpty ? "" : asTable(Grid(words[.timeline], columns).markup(rows))
  }

  private var unknown: Markup {
    guard !model.assessment.unknown.isEmpty else { return "<p class=\"quiet\">\(words[.nothingUnknown])</p>" }
    let items = model.assessment.unknown.map { "<li>\(Markup.foreign(words($0.text), limit: 400))</li>" as Markup }
    return "<p class=\"quiet\">\(words[.unknownNote])</p><ul class=\"list\">\(items)</ul>"
  }

  private var checklist: Markup {
    var texts: [String] = []
    for entry in model.assessment.findings {
      if let text = entry.clears.map({ words($0) }), !text.isEmpty, !texts.contains(text) { texts.append(text) }
    }
    guard !texts.isEmpty else { return "<p>—</p>" }
    return "<ul class=\"checks\">\(texts.map { "<li><span>\(Markup.foreign($0, limit: 400))</span></li>" as Markup })</ul>"
  }

  private var ring: Markup {
    guard let ring = model.ring else { return "" }
    let picture = RingPicture(words: words, ring: ring, target: { Place.subject($0.subject.text) }).markup
    return section(
      "ring", words[.ring], "\(picture)<p><a class=\"button\" href=\"\(Place.ring(ring.ring))\">\(say[.openRing])</a></p>")
  }

  private var holds: Markup {
    guard !model.holds.isEmpty else { return "<p class=\"quiet\">\(say[.noHolds])</p>" }
    let rows = model.holds.map { hold -> [Markup] in
      let isInForce = hold.state == "active" || hold.state == "escalated"
      let reference: Markup = hold.reference.map { "<br/><code>\(Markup.foreign($0, limit: 60))</code>" } ?? ""
      return [
        "\(say.word("gate_" + hold.gate))\(reference)", "\(say.word("held_" + hold.state))", .foreign(hold.owner, limit: 60),
        "\(Figure.time(hold.placedAt))",
        isInForce ? TimeLeft(frame: frame, until: hold.expiresAt).markup : "\(Figure.time(hold.expiresAt))",
      ]
    }
    let columns: [Grid.Column] = [
      .init(name: say[.step]), .init(name: say[.state]), .init(name: say[.owner]), .init(name: say[.since]),
      .init(name: say[.until]),
    ]
    return Grid(say[.holds], columns).markup(rows)
  }

  private var gates: Markup {
    guard !model.gates.isEmpty else { return "<p class=\"quiet\">\(say[.noGates])</p>" }
    let rows = model.gates.map { gate -> [Markup] in
      [
        "\(say.word("gate_" + gate.gate))", "<span class=\"chip \(gate.outcome)\">\(say.word(gate.outcome))</span>",
        "\(Figure.time(gate.at))", gate.reasons.map { .foreign($0, limit: 240) }.joined("<br/>"),
      ]
    }
    let columns: [Grid.Column] = [
      .init(name: say[.step]), .init(name: say[.answer]), .init(name: say[.when]), .init(name: words[.reason]),
    ]
    return Grid(say[.gates], columns).markup(rows)
  }

  private var decisions: Markup {
    guard !model.decisions.isEmpty else { return "<p class=\"quiet\">\(say[.noDecisions])</p>" }
    let form = frame.form
    let items = model.decisions.map { decision -> Markup in
      let undone: Markup = decision.isUndone ? " <span class=\"chip clear\">\(say[.undone])</span>" : ""
      let canUndo = !decision.isUndone && (decision.undoUntil.map { $0 > frame.viewer.now } ?? false)
      let mayUndo = frame.viewer.may(decision.by == frame.viewer.name ? .undo : .undoOthers)
      let undo: Markup =
        canUndo && mayUndo
        ? form.post(
          Place.act(subject, "undo"), say[.undo], class: "inline",
          """
          <input type="hidden" name="revision" value="\(model.revision)"/>\
          <input type="hidden" name="decision" value="\(decision.id)"/>\(form.button(say[.undo], quiet: true)) \
          <span class="meta">\(say[.possibleFor]) \(TimeLeft(frame: frame, until: decision.undoUntil).markup)</span>
          """) : ""
      return """
        <li><strong>\(say.word(decision.kind))</strong>\(undone) · \(say.word(decision.reason))\
        <span class="meta">\(Markup.foreign(decision.by, limit: 60)) · \(Figure.time(decision.at))</span>\
        <p>\(Markup.foreign(decision.note, limit: 2_000))</p>\(undo)</li>
        """
    }
    return "<ul class=\"rows\">\(items)</ul>"
  }

  private var comments: Markup {
    let seen = model.comments.filter { !$0.isSecret || frame.viewer.may(.readSecrets) }
    guard !seen.isEmpty else { return "<p class=\"quiet\">\(say[.noComments])</p>" }
    let items = seen.map { comment -> Markup in
      let mark: Markup = comment.isSecret ? " <span class=\"chip\">\(say[.complianceOnly])</span>" : ""
      return """
        <li>\(Markup.foreign(comment.text, limit: 4_000))\(mark)\
        <span class="meta">\(Markup.foreign(comment.by, limit: 60)) · \(Figure.time(comment.at))</span></li>
        """
    }
    return "<ul class=\"rows\">\(items)</ul>"
  }

  private var clocks: Markup {
    let seen = model.clocks.filter { !$0.isSecret || frame.viewer.may(.readSecrets) }
    guard !seen.isEmpty else { return "" }
    let items = seen.map { clock -> Markup in
      let mark: Markup = clock.isSecret ? " <span class=\"chip\">\(say[.complianceOnly])</span>" : ""
      return "<li>\(TimeLeft(frame: frame, until: clock.deadline).markup) \(Markup.foreign(clock.text, limit: 240))\(mark)</li>"
    }
    return
      "<section aria-labelledby=\"h-clocks\"><h2 id=\"h-clocks\" class=\"small\">\(say[.clocks])</h2><ul class=\"rows\">\(items)</ul></section>"
  }

  private var appeal: Markup {
    guard let appeal = model.appeal else { return "" }
    let form = frame.form
    var state: Markup = ""
    if let answer = appeal.answer {
      state = "<p><strong>\(say[.answered])</strong> \(Markup.foreign(answer, limit: 2_000))</p>"
    } else if appeal.hadPart {
      state = "<p>\(say[.appealNeedsOther])</p>"
    } else if frame.viewer.may(.answerAppeal) {
      state = form.post(
        Place.act(subject, "answer-appeal"), say[.answerAppeal],
        """
        <input type="hidden" name="revision" value="\(model.revision)"/>\
        \(form.text("appeal-answer", "answer", say[.answerToPerson], hint: say[.answerHint], required: true))\
        <div class="buttons">\(form.button(say[.grantAppeal], name: "granted", value: "yes"))\
        \(form.button(say[.denyAppeal], quiet: true, name: "granted", value: "no"))</div>
        """)
    }
    return """
      <section class="note" aria-labelledby="h-appeal"><h2 id="h-appeal" class="small">\(say[.appeal])</h2>\
      <p>\(Markup.foreign(appeal.text, limit: 4_000))</p>\
      <p class="meta">\(Figure.time(appeal.at)) · \(TimeLeft(frame: frame, until: appeal.due).markup)</p>\(state)</section>
      """
  }
}

/// Hides what tells who somebody is, and leaves just enough to see whether two are alike.
enum Mask {
  /// The first character and the last two of texts that are long enough to hide something; a mail address keeps nothing of its domain.
  static func text(_ value: String) -> String {
    let characters = Array(ForeignText.visible(value))
    guard characters.count >= 8 else { return String(characters.prefix(1)) + "•••" }
    return String(characters.prefix(1)) + "••••••" + String(characters.suffix(2))
  }
}
