public import RedFlags
import Report

/// A rule in the list.
public struct RuleState: Sendable, Hashable {
  /// Its identifier.
  public var id: String
  /// What it means.
  public var statement: LocalizedText
  /// The word of its state: `live`, `shadow`, `off`, `draft`.
  public var state: String
  /// The bits that it counts.
  public var bits: Double?
  /// Subjects on whom it holds now.
  public var subjects: Int

  /// A rule.
  public init(id: String, statement: LocalizedText, state: String, bits: Double?, subjects: Int) {
    self.id = id
    self.statement = statement
    self.state = state
    self.bits = bits
    self.subjects = subjects
  }
}

/// All rules.
public struct RulesModel: Sendable {
  /// In the order of the catalogue.
  public var rules: [RuleState]

  /// All rules.
  public init(rules: [RuleState]) { self.rules = rules }
}

/// One rule with its trials.
public struct RuleModel: Sendable {
  /// What a run over stored histories, or a run beside the live rules, came to.
  public struct Trial: Sendable, Hashable {
    /// The word: `backtest` or `shadow`.
    public var kind: String
    /// Over which time, in words of the viewer's language.
    public var period: String
    /// Subjects that were judged.
    public var judged: Int
    /// Those on whom it held.
    public var fired: Int
    /// Of those, by people found to be fake or facilitators.
    public var confirmed: Int
    /// Of those, by people cleared.
    public var cleared: Int
    /// Verdicts that would have changed.
    public var changed: Int

    /// A trial.
    public init(kind: String, period: String, judged: Int, fired: Int, confirmed: Int, cleared: Int, changed: Int) {
      self.kind = kind
      self.period = period
      self.judged = judged
      self.fired = fired
      self.confirmed = confirmed
      self.cleared = cleared
      self.changed = changed
    }
  }

  /// A promotion that waits for its second person.
  public struct Promotion: Sendable, Hashable {
    /// Who asks for it.
    public var by: String
    /// Whether that is the viewer.
    public var isOwn: Bool
    /// The word of the state that is asked for.
    public var to: String

    /// A promotion.
    public init(by: String, isOwn: Bool, to: String) {
      self.by = by
      self.isOwn = isOwn
      self.to = to
    }
  }

  /// The rule as a document; nil for a new one or one that cannot be read.
  public var document: FlagDocument?
  /// Its identifier; empty for a new one.
  public var id: String
  /// The text of the document.
  public var source: String
  /// The word of its state.
  public var state: String
  /// The result of each example: its name and whether it came out as it must.
  public var examples: [(name: String, isRight: Bool)]
  /// What is wrong with the text, with the line where it is known.
  public var faults: [(line: Int?, text: String)]
  /// Trials.
  public var trials: [Trial]
  /// A promotion that waits.
  public var promotion: Promotion?

  /// A rule.
  public init(
    document: FlagDocument?, id: String, source: String, state: String, examples: [(name: String, isRight: Bool)] = [],
    faults: [(line: Int?, text: String)] = [], trials: [Trial] = [], promotion: Promotion? = nil
  ) {
    self.document = document
    self.id = id
    self.source = source
    self.state = state
    self.examples = examples
    self.faults = faults
    self.trials = trials
    self.promotion = promotion
  }
}

struct RulesView {
  let frame: Frame
  let model: RulesModel

  var markup: Markup {
    let say = frame.say
    let rows = model.rules.map { rule -> [Markup] in
      [
        "<a href=\"\(Place.rule(rule.id))\">\(Markup.foreign(rule.id, limit: 40))</a>",
        .foreign(say.words(rule.statement), limit: 300),
        "<span class=\"chip \(rule.state == "live" ? "" : "clear")\">\(say.word("rule_" + rule.state))</span>",
        "\(rule.bits.map { ($0 > 0 ? "+" : "") + Figure.decimal($0, places: 1) } ?? "—")", "\(Figure.count(rule.subjects))",
      ]
    }
    let grid = Grid(
      say[.rules],
      [
        .init(name: say[.rule]), .init(name: say[.meaning]), .init(name: say[.state]),
        .init(name: say.words[.bits], isNumber: true),
        .init(name: say.words[.subjects], isNumber: true),
      ])
    let new: Markup =
      frame.viewer.may(.editRules) ? "<p><a class=\"button\" href=\"\(Place.newRule)\">\(say[.newRule])</a></p>" : ""
    return "<h1>\(say[.rules])</h1><p>\(say[.rulesIntro])</p>\(new)\(grid.markup(rows))"
  }
}

struct RuleView {
  let frame: Frame
  let model: RuleModel
  private var say: Say { frame.say }
  private var words: Words { frame.say.words }
  private var path: String { model.id.isEmpty ? Place.newRule : Place.rule(model.id) }

  var markup: Markup {
    """
    <div class="head"><h1>\(Markup.foreign(model.id.isEmpty ? say[.newRule] : model.id, limit: 60))</h1>\
    <span class="chip">\(say.word("rule_" + model.state))</span></div>
    \(model.document.map { "<p class=\"say\">\(Markup.foreign(words($0.statement), limit: 600))</p>" as Markup } ?? "")
    \(promotion)\(facts)
    <section aria-labelledby="h-examples"><h2 id="h-examples">\(words[.examples])</h2>\(examples)</section>
    <section aria-labelledby="h-trials"><h2 id="h-trials">\(say[.trials])</h2>\(trials)</section>
    \(editor)
    """
  }

  private var promotion: Markup {
    guard let promotion = model.promotion else { return "" }
    let form = frame.form
    let act: Markup =
      promotion.isOwn
      ? "<p>\(say[.needsSecond])</p>"
      : frame.viewer.may(.promoteRules)
        ? form.post(
          path + "/promote", say[.approve],
          "<div class=\"buttons\">\(form.button(say[.approve], name: "answer", value: "approve"))\(form.button(say[.decline], quiet: true, name: "answer", value: "decline"))</div>"
        )
        : "<p>\(say[.waitsForSecond])</p>"
    return """
      <section class="note" aria-label="\(say[.promotion])"><p>\(say(.promotionAsked, promotion.by, say.word("rule_" + promotion.to)))</p>\(act)</section>
      """
  }

  private var facts: Markup {
    guard let document = model.document else { return "" }
    let rows = FlagFacts(flag: document, words: words).rows.map { row -> Markup in
      let lines = row.lines.map { line -> Markup in
        row.isCode ? "<pre><code>\(ForeignText.clipped(line, to: 4_000))</code></pre>" : .foreign(line, limit: 1_000)
      }
      return "<dt>\(row.name)</dt><dd>\(row.isCode ? lines.joined("") : lines.joined("<br/>"))</dd>"
    }
    return "<dl class=\"plain pairs\">\(rows)</dl>"
  }

  private var examples: Markup {
    guard !model.examples.isEmpty else { return "<p class=\"quiet\">\(say[.noExamples])</p>" }
    let rows = model.examples.map { example -> [Markup] in
      [.foreign(example.name, limit: 160), "\(say[example.isRight ? .cameOutRight : .cameOutWrong])"]
    }
    return Grid(words[.examples], [.init(name: say[.name]), .init(name: say[.result])]).markup(rows)
  }

  private var trials: Markup {
    guard !model.trials.isEmpty else { return "<p class=\"quiet\">\(say[.noTrials])</p>" }
    let rows = model.trials.map { trial -> [Markup] in
      let judgedByPeople = trial.confirmed + trial.cleared
      let precision = judgedByPeople > 0 ? Figure.percent(Double(trial.confirmed) / Double(judgedByPeople)) : "—"
      return [
        "\(say.word("trial_" + trial.kind))<br/><span class=\"meta\">\(Markup.foreign(trial.period, limit: 80))</span>",
        "\(Figure.count(trial.judged))", "\(Figure.count(trial.fired))", "\(Figure.count(trial.confirmed))",
        "\(Figure.count(trial.cleared))", "\(precision)", "\(Figure.count(trial.changed))",
      ]
    }
    return Grid(
      say[.trials],
      [
        .init(name: say[.trial]), .init(name: say[.judged], isNumber: true), .init(name: say[.fired], isNumber: true),
        .init(name: say[.confirmedCount], isNumber: true), .init(name: say[.clearedCount], isNumber: true),
        .init(name: say[.precision], isNumber: true), .init(name: say[.changedVerdicts], isNumber: true),
      ]
    ).markup(rows)
  }

  private var editor: Markup {
    guard frame.viewer.may(.editRules) else {
      return "<h2>\(say[.document])</h2><pre><code>\(ForeignText.clipped(model.source, to: 20_000))</code></pre>"
    }
    let form = frame.form
    let faults = model.faults.map { fault -> Markup in
      "<li>\(fault.line.map { say(.lineNumber, String($0)) + " " } ?? "")\(Markup.foreign(fault.text, limit: 400))</li>"
    }
    let list: Markup =
      faults.isEmpty
      ? "" : "<div class=\"notice failure\" role=\"alert\"><p>\(say[.ruleFaults])</p><ul class=\"list\">\(faults)</ul></div>"
    let body: Markup = """
      \(form.text("rule-source", "source", say[.document], value: model.source, rows: 22, hint: say[.editorHint], required: true, isCode: true))\
      <div class="buttons">\(form.button(say[.test], name: "do", value: "test"))\
      \(form.button(say[.backtest], quiet: true, name: "do", value: "backtest"))\
      \(form.button(say[.saveShadow], quiet: true, name: "do", value: "shadow"))\
      \(form.button(say[.askPromotion], quiet: true, name: "do", value: "promote"))</div>
      """
    return
      "<section aria-labelledby=\"h-edit\"><h2 id=\"h-edit\">\(say[.edit])</h2>\(list)\(form.post(path, say[.edit], body))</section>"
  }
}
