import Events
public import Judgement
import Report

/// A ring, and what can be done about its members at once.
public struct RingModel: Sendable {
  /// What is shown of a member before anything is done.
  public struct Member: Sendable, Hashable {
    /// The subject's identifier.
    public var subject: String
    /// What it seems to be.
    public var role: RingReport.Role
    /// Its own probability, without what the ring lends.
    public var probability: Double
    /// How many ties it has.
    public var ties: Int
    /// The words of warnings, such as `single_tie`.
    public var warnings: [String]
    /// The word of why it cannot be included, such as `victim`; nil when it can.
    public var excluded: String?
    /// The case's revision.
    public var revision: Int?

    /// A member.
    public init(
      subject: String, role: RingReport.Role, probability: Double, ties: Int, warnings: [String] = [], excluded: String? = nil,
      revision: Int? = nil
    ) {
      self.subject = subject
      self.role = role
      self.probability = probability
      self.ties = ties
      self.warnings = warnings
      self.excluded = excluded
      self.revision = revision
    }
  }

  /// The ring.
  public var ring: RingReport
  /// The members in the order in which a bulk action shows them: weakest first.
  public var members: [Member]
  /// The reason codes to choose from.
  public var reasons: [SubjectModel.Reason]

  /// A ring.
  public init(ring: RingReport, members: [Member], reasons: [SubjectModel.Reason] = []) {
    self.ring = ring
    self.members = members
    self.reasons = reasons
  }
}

struct RingView {
  let frame: Frame
  let model: RingModel
  private var say: Say { frame.say }
  private var words: Words { frame.say.words }

  /// Links and members that stand open; the others unfold.
  private static let open = 25
  private static let most = 200

  var markup: Markup {
    let ring = model.ring
    let seesScores = frame.viewer.may(.readScores)
    let sentence =
      seesScores
      ? words(.ringSentence, Figure.count(ring.members.count), Figure.percent(ring.probability))
      : words(.groupOfMembers, Figure.count(ring.members.count))
    return """
      <div class="head"><h1>\(words[.ring])</h1><span class="meta">\(Markup.foreign(ring.ring, limit: 80))</span></div>
      <p class="say">\(sentence)</p>\(victims)
      <section aria-labelledby="h-picture"><h2 id="h-picture">\(words[.whoSharesWhat])</h2>
      \(RingPicture(words: words, ring: ring, target: { Place.subject($0.subject.text) }).markup)</section>
      <section aria-labelledby="h-links"><h2 id="h-links">\(words[.links])</h2>\(links)</section>
      <section aria-labelledby="h-members"><h2 id="h-members">\(words[.members])</h2>\(members)</section>
      """
  }

  private var victims: Markup {
    let names = model.ring.members.filter { $0.role == .victim }.prefix(8).map { link($0.subject.text) }
    guard !names.isEmpty else { return "" }
    return
      "<p class=\"note\"><strong>\(words[.victim])\(words.colon)</strong>\(names.joined(", ")) – \(words[.victimMeaning])</p>"
  }

  private func link(_ subject: String) -> Markup {
    "<a href=\"\(Place.subject(subject))\">\(Markup.foreign(subject, limit: 60))</a>"
  }

  /// The strongest links first; the picture's content as a table.
  private var links: Markup {
    let ring = model.ring
    let sorted = ring.links.filter { ring.members.indices.contains($0.a) && ring.members.indices.contains($0.b) }
      .sorted { ($1.bits, $0.a, $0.b) < ($0.bits, $1.a, $1.b) }
    let seesScores = frame.viewer.may(.readScores)
    let rows = sorted.prefix(Self.most).map { one -> [Markup] in
      let shared = one.because.prefix(4).map { because -> Markup in
        let shown: Markup = because.shown.isEmpty ? "" : " <code>\(Markup.foreign(because.shown, limit: 60))</code>"
        return
          "\(words.identifier(because.kind))\(shown) <span class=\"meta\">\(words(.shownBy, Figure.count(because.degree)))</span>"
      }
      return [
        "\(link(ring.members[one.a].subject.text))<br/>\(link(ring.members[one.b].subject.text))",
        seesScores ? "\(Figure.bits(one.bits, places: 1))" : "—", shared.joined("<br/>"),
      ]
    }
    let columns: [Grid.Column] = [
      .init(name: words[.between]), .init(name: words[.bits], isNumber: true), .init(name: words[.shared]),
    ]
    let more = sorted.count - rows.count
    let note: Markup = more > 0 ? "<p class=\"quiet\">\(say(.moreLinks, Figure.count(more)))</p>" : ""
    return folded(Grid(words[.links], columns), Array(rows)) + note
  }

  private func folded(_ grid: Grid, _ rows: [[Markup]]) -> Markup {
    let rest = Array(rows.dropFirst(Self.open))
    let more = Grid(say(.furtherRows, grid.caption), grid.columns)
    let fold: Markup =
      rest.isEmpty
      ? "" : "<details><summary>\(words(.moreEvidence, Figure.count(rest.count)))</summary>\(more.markup(rest))</details>"
    return grid.markup(Array(rows.prefix(Self.open))) + fold
  }

  private var members: Markup {
    let canAct = frame.viewer.may(.bulk)
    let form = frame.form
    let rows = model.members.enumerated().map { place, member -> [Markup] in
      let warnings = member.warnings.map { say.word($0) }.joined(separator: say.words.comma)
      let name: Markup
      if canAct, member.excluded == nil {
        let revision: Markup = member.revision.map { "<input type=\"hidden\" name=\"revision-\(place)\" value=\"\($0)\"/>" } ?? ""
        name = """
          <input type="hidden" name="subject-\(place)" value="\(member.subject)"/>\(revision)\
          \(form.tick("member-\(place)", "include-\(place)", .foreign(member.subject, limit: 60), isOn: member.warnings.isEmpty))
          """
      } else {
        name = link(member.subject)
      }
      let note = member.excluded.map { say(.excluded, say.word($0)) } ?? warnings
      return [
        name, "\(words.role(member.role))", frame.viewer.may(.readScores) ? "\(Figure.percent(member.probability))" : "—",
        "\(Figure.count(member.ties))", "\(note.isEmpty ? "—" : note)",
      ]
    }
    let grid = Grid(
      say[.weakestFirst],
      [
        .init(name: words[.subject]), .init(name: words[.role]), .init(name: words[.probability], isNumber: true),
        .init(name: words[.links], isNumber: true), .init(name: say[.mindThis]),
      ], showsCaption: true)
    guard canAct else { return folded(grid, rows) }
    let kinds = ["confirm_fake", "facilitator", "monitor", "request_proof", "refer", "clear"]
    let codes = model.reasons.filter { !Set($0.decisions).isDisjoint(with: kinds) }.map { ($0.code, say.word($0.code)) }
    return form.post(
      Place.ring(model.ring.ring) + "/act", say[.bulk], class: "wide",
      """
      <p class="note">\(say[.bulkNote])</p>\(grid.markup(rows))\
      <div class="forms"><div class="stack">\(form.choice("bulk-kind", "kind", say[.decision], kinds.map { ($0, say.word($0)) }, required: true))\
      \(form.choice("bulk-reason", "reason", words[.reason], codes, required: true))\
      \(form.text("bulk-note", "note", say[.noteLabel], hint: say[.noteHint], required: true))\
      \(form.button(say[.bulkNext]))</div></div>
      """)
  }
}
