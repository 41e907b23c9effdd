public import Events
public import Judgement
public import RedFlags
import Report

/// Whom to look at first, as the address asks.
public struct QueueModel: Sendable {
  /// A case in its place.
  public struct Row: Sendable, Hashable {
    /// The subject's identifier, which names nobody.
    public var subject: String
    /// What is proposed.
    public var verdict: Verdict
    /// By which lane.
    public var lane: Lane
    /// The probability of the evidence lane.
    public var probability: Double
    /// At stake within a month, in rough US dollars.
    public var stake: Double?
    /// When the first thing presses.
    public var due: Instant
    /// The word of its state, such as `in_review`.
    public var status: String
    /// Who works it.
    public var owner: String?
    /// The strongest reason, in the viewer's language.
    public var reason: String
    /// The ring.
    public var ring: String?

    /// A case.
    public init(
      subject: String, verdict: Verdict, lane: Lane = .evidence, probability: Double, stake: Double?, due: Instant,
      status: String,
      owner: String?, reason: String, ring: String? = nil
    ) {
      self.subject = subject
      self.verdict = verdict
      self.lane = lane
      self.probability = probability
      self.stake = stake
      self.due = due
      self.status = status
      self.owner = owner
      self.reason = reason
      self.ring = ring
    }
  }

  /// What is asked for; the same words stand in the address.
  public struct Filter: Sendable, Hashable {
    /// `hold`, `review` or nil.
    public var verdict: String?
    /// `evidence`, `legal` or nil.
    public var lane: String?
    /// `mine`, `nobody` or nil.
    public var owner: String?
    /// The word of a sector, or nil.
    public var sector: String?
    /// `over`, `today`, `week` or nil.
    public var due: String?

    /// Everything, unless told otherwise.
    public init(verdict: String? = nil, lane: String? = nil, owner: String? = nil, sector: String? = nil, due: String? = nil) {
      self.verdict = verdict
      self.lane = lane
      self.owner = owner
      self.sector = sector
      self.due = due
    }

    var fields: [(String, String?)] {
      [("verdict", verdict), ("lane", lane), ("owner", owner), ("sector", sector), ("due", due)]
    }
  }

  /// The rows of this page, in order.
  public var rows: [Row]
  /// What is asked for.
  public var filter: Filter
  /// How many there are in all.
  public var total: Int
  /// Where the next page begins.
  public var next: String?
  /// Where the page before begins.
  public var previous: String?

  /// A page of the queue.
  public init(rows: [Row], filter: Filter = Filter(), total: Int, next: String? = nil, previous: String? = nil) {
    self.rows = rows
    self.filter = filter
    self.total = total
    self.next = next
    self.previous = previous
  }
}

struct QueueView {
  let frame: Frame
  let model: QueueModel
  private var say: Say { frame.say }

  var markup: Markup {
    """
    <h1>\(say[.queue])</h1><p class="quiet">\(say[.queueOrder])</p>
    \(filters)
    <p class="say">\(say(.casesFound, Figure.count(model.total)))</p>
    \(model.rows.isEmpty ? "<p class=\"quiet\">\(say[.queueEmpty])</p>" : table)
    \(pages)
    """
  }

  private var filters: Markup {
    let form = frame.form
    func options(_ words: [String]) -> [(value: String, text: String)] {
      [("", say[.any])] + words.map { ($0, say.word($0)) }
    }
    let sectors = ["freelance_platform", "employer", "crypto_exchange", "payment_provider", "ai_web3"]
    return form.ask(
      Place.queue, say[.filters],
      """
      \(form.choice("f-verdict", "verdict", say.words[.verdict], options(["hold", "review"]), chosen: model.filter.verdict))\
      \(form.choice("f-lane", "lane", say.words[.lane], options(["evidence", "legal"]), chosen: model.filter.lane))\
      \(form.choice("f-owner", "owner", say[.owner], options(["mine", "nobody"]), chosen: model.filter.owner))\
      \(form.choice("f-sector", "sector", say[.sector], options(sectors), chosen: model.filter.sector))\
      \(form.choice("f-due", "due", say[.due], options(["over", "today", "week"]), chosen: model.filter.due))\
      \(form.button(say[.filter], quiet: true))
      """)
  }

  private var table: Markup {
    let rows = model.rows.map { row -> [Markup] in
      let ring: Markup = row.ring.map { "<br/><a class=\"meta\" href=\"\(Place.ring($0))\">\(say.words[.ring])</a>" } ?? ""
      let lane: Markup = row.lane == .legal ? "<br/><span class=\"meta\">\(say.words[.legalLane])</span>" : ""
      return [
        "<a href=\"\(Place.subject(row.subject))\">\(Markup.foreign(row.subject, limit: 60))</a>\(ring)",
        "<span class=\"chip \(row.verdict.rawValue)\">\(say.words.verdict(row.verdict))</span>\(lane)",
        frame.viewer.may(.readScores) && row.lane == .evidence ? "\(Figure.percent(row.probability))" : "—",
        "\(row.stake.map(Figure.dollars) ?? say.words[.unknownStake])", TimeLeft(frame: frame, until: row.due).markup,
        "\(say.word(row.status))<br/><span class=\"meta\">\(Markup.foreign(row.owner ?? say[.nobodyYet], limit: 40))</span>",
        .foreign(row.reason, limit: 240),
      ]
    }
    return Grid(
      say[.queue],
      [
        .init(name: say.words[.subject]), .init(name: say.words[.verdict]), .init(name: say.words[.probability], isNumber: true),
        .init(name: say.words[.stake], isNumber: true), .init(name: say[.due]), .init(name: say[.state]),
        .init(name: say.words[.topReason]),
      ], style: "queue pick"
    ).markup(rows)
  }

  private var pages: Markup {
    func link(_ cursor: String?, _ name: Phrase) -> Markup {
      guard let cursor else { return "" }
      let path = Place.query(Place.queue, model.filter.fields + [("cursor", cursor)])
      return "<li><a href=\"\(path)\">\(say[name])</a></li>"
    }
    let links = link(model.previous, .previousPage) + link(model.next, .nextPage)
    return links.isEmpty ? "" : "<nav class=\"pages\" aria-label=\"\(say[.pages])\"><ul>\(links)</ul></nav>"
  }
}
