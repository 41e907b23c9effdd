public import RedFlags
import Report

/// Candidates, for those who hire: plain steps, never a score.
public struct CandidatesModel: Sendable {
  /// A candidate.
  public struct Row: Sendable, Hashable {
    /// The subject's identifier.
    public var subject: String
    /// The name that the candidate gave, which those who hire know anyway.
    public var name: String
    /// Steps that are done, and all of them.
    public var done: Int
    /// All steps.
    public var steps: Int

    /// A candidate.
    public init(subject: String, name: String, done: Int, steps: Int) {
      self.subject = subject
      self.name = name
      self.done = done
      self.steps = steps
    }
  }

  /// All candidates of the viewer.
  public var rows: [Row]

  /// Candidates.
  public init(rows: [Row]) { self.rows = rows }
}

/// One candidate: what is to be done, which is the same for everybody at the same step.
public struct CandidateModel: Sendable {
  /// One plain step.
  public struct Step: Sendable, Hashable {
    /// A stable word.
    public var id: String
    /// What to do.
    public var text: LocalizedText
    /// How, and why everybody is asked.
    public var detail: LocalizedText?
    /// The word of what became of it: `open`, `done`, `failed`, `waiting`.
    public var state: String

    /// A step.
    public init(id: String, text: LocalizedText, detail: LocalizedText? = nil, state: String) {
      self.id = id
      self.text = text
      self.detail = detail
      self.state = state
    }
  }

  /// The subject's identifier.
  public var subject: String
  /// The name that the candidate gave.
  public var name: String
  /// The steps, in order.
  public var steps: [Step]
  /// Questions for the next conversation, generated from what nobody has looked at.
  public var questions: [LocalizedText]
  /// Whether somebody else looks at something first, so that the next step waits. Nothing more is told.
  public var waitsForOthers: Bool

  /// A candidate.
  public init(subject: String, name: String, steps: [Step], questions: [LocalizedText], waitsForOthers: Bool) {
    self.subject = subject
    self.name = name
    self.steps = steps
    self.questions = questions
    self.waitsForOthers = waitsForOthers
  }
}

struct CandidatesView {
  let frame: Frame
  let model: CandidatesModel

  var markup: Markup {
    let say = frame.say
    let rows = model.rows.map { row -> [Markup] in
      [
        "<a href=\"\(Place.candidate(row.subject))\">\(Markup.foreign(row.name, limit: 80))</a>",
        "\(say(.stepsDone, Figure.count(row.done), Figure.count(row.steps)))",
      ]
    }
    let grid = Grid(say[.candidates], [.init(name: say[.candidate]), .init(name: say[.steps])])
    return
      "<h1>\(say[.candidates])</h1><p>\(say[.candidatesIntro])</p>\(model.rows.isEmpty ? "<p class=\"quiet\">\(say[.nothingKnown])</p>" : grid.markup(rows))"
  }
}

struct CandidateView {
  let frame: Frame
  let model: CandidateModel
  private var say: Say { frame.say }

  var markup: Markup {
    let waits: Markup = model.waitsForOthers ? "<p class=\"note\">\(say[.waitsForOthers])</p>" : ""
    let questions = model.questions.map { "<li><span>\(Markup.foreign(say.words($0), limit: 400))</span></li>" as Markup }
    let list: Markup =
      questions.isEmpty ? "<p class=\"quiet\">\(say[.nothingMissing])</p>" : "<ul class=\"checks\">\(questions)</ul>"
    return """
      <h1>\(Markup.foreign(model.name, limit: 80))</h1><p>\(say[.candidateIntro])</p>\(waits)
      <section aria-labelledby="h-steps"><h2 id="h-steps">\(say[.steps])</h2><ol class="steps">\(model.steps.map(step))</ol></section>
      <section aria-labelledby="h-interview"><h2 id="h-interview">\(say[.interviewList])</h2><p>\(say[.interviewIntro])</p>
      \(list)
      <h3>\(say[.neverAsk])</h3><p>\(say[.neverAskText])</p>
      <p class="print-hint quiet">\(say[.printHint])</p></section>
      """
  }

  private func step(_ step: CandidateModel.Step) -> Markup {
    let form = frame.form
    let detail: Markup = step.detail.map { "<p class=\"meta\">\(Markup.foreign(say.words($0), limit: 600))</p>" } ?? ""
    let act: Markup =
      step.state == "open" && frame.viewer.may(.answerCandidateCheck)
      ? form.post(
        Place.candidate(model.subject), say.words(step.text), class: "inline",
        """
        <input type="hidden" name="step" value="\(step.id)"/>\
        \(form.button(say[.stepPassed], name: "result", value: "pass"))\
        \(form.button(say[.stepNotPossible], quiet: true, name: "result", value: "inconclusive"))
        """) : ""
    return """
      <li><strong>\(Markup.foreign(say.words(step.text), limit: 300))</strong> <span class="chip \(step.state == "done" ? "" : "clear")">\
      \(say.word("step_" + step.state))</span>\(detail)\(act)</li>
      """
  }
}
