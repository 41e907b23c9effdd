public import Events
import Report

/// Indicators that were shared or received.
public struct IndicatorsModel: Sendable {
  /// One indicator. What it is made of stays masked.
  public struct Row: Sendable, Hashable {
    /// Its identifier.
    public var id: String
    /// The word of its kind, such as `payout_account`.
    public var kind: String
    /// A masked form.
    public var shown: String
    /// From whom.
    public var source: String
    /// How it may be passed on, such as `TLP:AMBER`.
    public var marking: String
    /// Until when it counts.
    public var expiresAt: Instant?
    /// How often it was met here.
    public var sightings: Int
    /// Whether it was taken back.
    public var isRecalled: Bool
    /// Whether it is ours, and so can be taken back.
    public var isOwn: Bool

    /// An indicator.
    public init(
      id: String, kind: String, shown: String, source: String, marking: String, expiresAt: Instant?, sightings: Int,
      isRecalled: Bool = false, isOwn: Bool = false
    ) {
      self.id = id
      self.kind = kind
      self.shown = shown
      self.source = source
      self.marking = marking
      self.expiresAt = expiresAt
      self.sightings = sightings
      self.isRecalled = isRecalled
      self.isOwn = isOwn
    }
  }

  /// All of them.
  public var rows: [Row]

  /// Indicators.
  public init(rows: [Row]) { self.rows = rows }
}

struct IndicatorsView {
  let frame: Frame
  let model: IndicatorsModel

  var markup: Markup {
    let say = frame.say
    let form = frame.form
    let rows = model.rows.map { row -> [Markup] in
      let left = row.expiresAt.map { TimeLeft(frame: frame, until: $0).markup } ?? "—"
      let act: Markup =
        row.isRecalled
        ? "<span class=\"chip clear\">\(say[.recalled])</span>"
        : row.isOwn && frame.viewer.may(.shareIndicators)
          ? form.post(
            Place.indicators, say(.recallWhat, row.shown), class: "inline",
            "<input type=\"hidden\" name=\"recall\" value=\"\(row.id)\"/>\(form.button(say[.recall], quiet: true))") : "—"
      return [
        "\(say.words.identifier(row.kind)) <code>\(Markup.foreign(row.shown, limit: 60))</code>", .foreign(row.source, limit: 80),
        "<code>\(Markup.foreign(row.marking, limit: 30))</code>", left, "\(Figure.count(row.sightings))", act,
      ]
    }
    let grid = Grid(
      say[.indicators],
      [
        .init(name: say[.indicator]), .init(name: say[.source]), .init(name: say[.marking]), .init(name: say[.until]),
        .init(name: say[.sightings], isNumber: true), .init(name: say[.act]),
      ])
    return
      "<h1>\(say[.indicators])</h1><p>\(say[.indicatorsIntro])</p>\(model.rows.isEmpty ? "<p class=\"quiet\">\(say[.nothingKnown])</p>" : grid.markup(rows))"
  }
}

/// The record of who did what.
public struct AuditModel: Sendable {
  /// One entry.
  public struct Row: Sendable, Hashable {
    /// Its place in the chain.
    public var number: Int
    /// When.
    public var at: Instant
    /// Who.
    public var actor: String
    /// What, as the stable word of the act, such as `subject.show`.
    public var act: String
    /// To what.
    public var object: String
    /// The beginning of its hash.
    public var hash: String
    /// Whether only compliance may know of it.
    public var isSecret: Bool

    /// An entry.
    public init(number: Int, at: Instant, actor: String, act: String, object: String, hash: String, isSecret: Bool = false) {
      self.number = number
      self.at = at
      self.actor = actor
      self.act = act
      self.object = object
      self.hash = hash
      self.isSecret = isSecret
    }
  }

  /// The last look at the chain.
  public struct Check: Sendable, Hashable {
    /// When.
    public var at: Instant
    /// How many entries were checked.
    public var entries: Int
    /// The first entry that does not fit; nil when all do.
    public var brokenAt: Int?

    /// A look at the chain.
    public init(at: Instant, entries: Int, brokenAt: Int? = nil) {
      self.at = at
      self.entries = entries
      self.brokenAt = brokenAt
    }
  }

  /// The entries of this page, newest first.
  public var rows: [Row]
  /// Who, what and to what is asked for.
  public var filter: (actor: String, act: String, object: String)
  /// The last look at the chain.
  public var check: Check?
  /// Where the next page begins.
  public var next: String?

  /// A page of the record.
  public init(
    rows: [Row], filter: (actor: String, act: String, object: String) = ("", "", ""), check: Check?, next: String? = nil
  ) {
    self.rows = rows
    self.filter = filter
    self.check = check
    self.next = next
  }
}

struct AuditView {
  let frame: Frame
  let model: AuditModel
  private var say: Say { frame.say }

  var markup: Markup {
    let form = frame.form
    let filters = form.ask(
      Place.audit, say[.filters],
      """
      \(form.line("a-actor", "actor", say[.actor], value: model.filter.actor))\(form.line("a-act", "act", say[.actWord], value: model.filter.act))\
      \(form.line("a-object", "object", say[.object], value: model.filter.object))\(form.button(say[.filter], quiet: true))
      """)
    let seen = model.rows.filter { !$0.isSecret || frame.viewer.may(.readSecrets) }
    let rows = seen.map { row -> [Markup] in
      [
        "\(row.number)", "\(Figure.time(row.at))", .foreign(row.actor, limit: 60),
        "<code>\(Markup.foreign(row.act, limit: 60))</code>",
        .foreign(row.object, limit: 80), "<code>\(Markup.foreign(row.hash, limit: 16))</code>",
      ]
    }
    let grid = Grid(
      say[.audit],
      [
        .init(name: "#", isNumber: true), .init(name: say[.when]), .init(name: say[.actor]), .init(name: say[.actWord]),
        .init(name: say[.object]), .init(name: say[.hash]),
      ])
    let next: Markup =
      model.next.map {
        let path = Place.query(
          Place.audit,
          [("actor", model.filter.actor), ("act", model.filter.act), ("object", model.filter.object), ("cursor", $0)])
        return
          "<nav class=\"pages\" aria-label=\"\(say[.pages])\"><ul><li><a href=\"\(path)\">\(say[.nextPage])</a></li></ul></nav>"
      } ?? ""
    return """
      <h1>\(say[.audit])</h1><p>\(say[.auditIntro])</p>\(check)\(filters)\
      \(rows.isEmpty ? "<p class=\"quiet\">\(say[.nothingKnown])</p>" : grid.markup(rows))\(next)
      """
  }

  private var check: Markup {
    let form = frame.form
    let again = form.post(Place.audit + "/verify", say[.verify], class: "inline", form.button(say[.verify], quiet: true))
    guard let check = model.check else { return again }
    let text =
      check.brokenAt.map { say(.chainBroken, String($0)) } ?? say(.chainWhole, Figure.count(check.entries), Figure.time(check.at))
    return "<p class=\"\(check.brokenAt == nil ? "note" : "notice failure")\">\(text)</p>\(again)"
  }
}

/// The page of the person concerned: plain words, no score, no accusation.
public struct AppealModel: Sendable {
  /// Something that is asked for.
  public struct Request: Sendable, Hashable {
    /// In words of the page's language.
    public var text: String

    /// Something that is asked for.
    public init(text: String) { self.text = text }
  }

  /// The secret of the letter.
  public var token: String
  /// The firm that asks.
  public var firm: String
  /// The word of the gate whose step waits; nil when nothing waits.
  public var step: String?
  /// Until when it waits at most.
  public var until: Instant?
  /// What is asked for.
  public var requests: [Request]
  /// How to reach a person.
  public var contact: String
  /// When an answer came in, if one has.
  public var receivedAt: Instant?
  /// Until when it is answered.
  public var answerBy: Instant?
  /// What was answered.
  public var answer: String?

  /// The page of a person concerned.
  public init(
    token: String, firm: String, step: String?, until: Instant?, requests: [Request], contact: String, receivedAt: Instant? = nil,
    answerBy: Instant? = nil, answer: String? = nil
  ) {
    self.token = token
    self.firm = firm
    self.step = step
    self.until = until
    self.requests = requests
    self.contact = contact
    self.receivedAt = receivedAt
    self.answerBy = answerBy
    self.answer = answer
  }
}

struct AppealView {
  let frame: Frame
  let model: AppealModel
  private var say: Say { frame.say }

  var markup: Markup {
    let step: Markup =
      model.step.map {
        "<p class=\"say\">\(say(.stepWaits, say.word("gate_" + $0), model.until.map { Figure.date($0) } ?? "—"))</p>"
      } ?? ""
    let items = model.requests.map { "<li><span>\(Markup.foreign($0.text, limit: 400))</span></li>" as Markup }
    return """
      <div class="letter"><h1>\(say[.appealTitle])</h1>
      <p>\(say(.appealIntro, model.firm))</p>\(step)
      <h2>\(say[.whatIsAsked])</h2><p>\(say[.sameForAll])</p><ul class="checks">\(items)</ul>
      <h2>\(say[.howToAnswer])</h2>\(answer)
      <h2>\(say[.yourRights])</h2><ul class="list"><li>\(say[.rightHuman])</li><li>\(say[.rightNoHarm])</li><li>\(say[.rightOrigin])</li>\
      <li>\(say[.rightWithdraw])</li></ul>
      <p>\(say(.reachPerson, model.contact))</p></div>
      """
  }

  private var answer: Markup {
    if let answer = model.answer { return "<p class=\"note\">\(Markup.foreign(answer, limit: 4_000))</p>" }
    if let at = model.receivedAt {
      return "<p class=\"note\">\(say(.answerReceived, Figure.time(at), model.answerBy.map { Figure.date($0) } ?? "—"))</p>"
    }
    let form = frame.form
    return form.post(
      Place.appeal(model.token), say[.howToAnswer],
      """
      \(form.text("answer-text", "text", say[.yourAnswer], rows: 7, hint: say[.yourAnswerHint], required: true))\
      \(form.button(say[.send]))
      """)
  }
}
