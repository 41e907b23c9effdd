import Events
import Judgement
import Report

/// What the viewer may do about a case: forms with reason codes; a block by two people, shown plainly.
struct SubjectActions {
  let frame: Frame
  let model: SubjectModel
  private var say: Say { frame.say }
  private var form: Form { frame.form }
  private var subject: String { model.assessment.subject.text }
  private var revision: Markup { "<input type=\"hidden\" name=\"revision\" value=\"\(model.revision)\"/>" }

  var markup: Markup {
    let parts: [Markup] = [decide, propose, hold, take, comment, recordAppeal].filter { !$0.isEmpty }
    return parts.isEmpty ? "<p class=\"quiet\">\(say[.nothingToDo])</p>" : "<div class=\"forms\">\(parts)</div>"
  }

  /// A block that waits for its second person, at the top of the page.
  var fourEyes: Markup {
    guard let proposal = model.proposal else { return "" }
    let state: Markup
    if proposal.isOwn {
      state =
        "<p>\(say[.needsSecond])</p>"
        + form.post(
          Place.act(subject, "decline-block"), say[.takeBack], class: "inline",
          revision + form.button(say[.takeBack], quiet: true))
    } else if frame.viewer.may(.approveBlock) {
      state = form.post(
        Place.act(subject, "second-block"), say[.secondBlock],
        """
        \(revision)\(form.text("second-note", "note", say[.noteLabel], hint: say[.noteHint], required: true))\
        <div class="buttons">\(form.button(say[.approveBlock], name: "answer", value: "approve"))\
        \(form.button(say[.declineBlock], quiet: true, name: "answer", value: "decline"))</div>
        """)
    } else {
      state = "<p>\(say[.waitsForSecond])</p>"
    }
    return """
      <section class="note" aria-labelledby="h-second"><h2 id="h-second" class="small">\(say[.blockProposed])</h2>\
      <p>\(say(.proposedBy, proposal.by))\(say.words.colon)\(say.word(proposal.reason)). \(Markup.foreign(proposal.note, limit: 2_000))</p>\
      <p class="meta">\(TimeLeft(frame: frame, until: proposal.until).markup)</p>\(state)</section>
      """
  }

  private func reasons(for decisions: [String]) -> [(value: String, text: String)] {
    model.reasons.filter { !Set($0.decisions).isDisjoint(with: decisions) }.map { ($0.code, say.word($0.code)) }
  }

  private var decide: Markup {
    guard frame.viewer.may(.decide) else { return "" }
    var kinds = ["clear", "monitor", "request_proof", "refer"]
    if frame.viewer.may(.confirm) { kinds += ["confirm_fake", "facilitator", "victim"] }
    if frame.viewer.may(.release) { kinds.append("release") }
    return form.post(
      Place.act(subject, "decide"), say[.decide],
      """
      <h3>\(say[.decide])</h3>\(revision)\
      \(form.choice("decision", "kind", say[.decision], kinds.map { ($0, say.word($0)) }, required: true))\
      \(form.choice("decision-reason", "reason", say.words[.reason], reasons(for: kinds), hint: say[.reasonHint], required: true))\
      \(form.text("decision-note", "note", say[.noteLabel], hint: say[.noteHint], required: true))\
      \(form.line("decision-until", "until", say[.untilLabel], type: "date", hint: say[.untilHint]))\
      \(form.button(say[.decide]))<p class="meta">\(say[.decideNote])</p>
      """)
  }

  private var propose: Markup {
    guard frame.viewer.may(.proposeBlock), model.proposal == nil else { return "" }
    return form.post(
      Place.act(subject, "propose-block"), say[.proposeBlock],
      """
      <h3>\(say[.proposeBlock])</h3><p class="meta">\(say[.proposeNote])</p>\(revision)\
      \(form.choice("block-reason", "reason", say.words[.reason], reasons(for: ["block"]), required: true))\
      \(form.text("block-note", "note", say[.noteLabel], hint: say[.noteHint], required: true))\
      \(form.button(say[.proposeBlock], quiet: true))
      """)
  }

  private var hold: Markup {
    let active = model.holds.filter { $0.state == "active" || $0.state == "escalated" }
    guard frame.viewer.may(.extendHold), !active.isEmpty else { return "" }
    let options = active.map { ($0.id, say.word("gate_" + $0.gate) + " · " + Figure.time($0.expiresAt)) }
    return form.post(
      Place.act(subject, "extend-hold"), say[.extendHold],
      """
      <h3>\(say[.extendHold])</h3>\(revision)\
      \(form.choice("hold-id", "hold", say[.hold], options, required: true))\
      \(form.line("hold-until", "until", say[.until], type: "date", hint: say[.holdHint], required: true))\
      \(form.line("hold-owner", "owner", say[.owner], hint: say[.holdOwnerHint], required: true))\
      \(form.button(say[.extendHold], quiet: true))
      """)
  }

  private var take: Markup {
    guard frame.viewer.may(.assign) else { return "" }
    return form.post(
      Place.act(subject, "assign"), say[.assign],
      """
      <h3>\(say[.assign])</h3>\(revision)\(form.line("assignee", "assignee", say[.owner], value: model.owner ?? "", hint: say[.assignHint]))\
      \(form.button(say[.assign], quiet: true))
      """)
  }

  private var comment: Markup {
    guard frame.viewer.may(.comment) else { return "" }
    let secret: Markup =
      frame.viewer.may(.writeSecrets) ? form.tick("comment-secret", "secret", "\(say[.secretNote])") : ""
    return form.post(
      Place.act(subject, "comment"), say[.comment],
      """
      <h3>\(say[.comment])</h3>\(revision)\(form.text("comment-text", "text", say[.comment], required: true))\(secret)\
      \(form.button(say[.comment], quiet: true))
      """)
  }

  private var recordAppeal: Markup {
    guard frame.viewer.may(.receiveAppeal), model.appeal == nil, !model.decisions.isEmpty else { return "" }
    return form.post(
      Place.act(subject, "appeal"), say[.recordAppeal],
      """
      <h3>\(say[.recordAppeal])</h3>\(revision)\(form.text("appeal-text", "text", say[.appealWords], required: true))\
      \(form.button(say[.recordAppeal], quiet: true))
      """)
  }
}
