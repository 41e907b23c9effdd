public import Events
import Report

/// What changed since the last visit, and what presses.
public struct OverviewModel: Sendable {
  /// Something that changed: a case, a ring, a rule, a list.
  public struct Change: Sendable, Hashable {
    /// When.
    public var at: Instant
    /// In words of the viewer's language.
    public var text: String
    /// Where it is.
    public var path: String?

    /// A change.
    public init(at: Instant, text: String, path: String?) {
      self.at = at
      self.text = text
      self.path = path
    }
  }

  /// An early warning: something that others saw, and that also stands here.
  public struct Warning: Sendable, Hashable {
    /// In words of the viewer's language.
    public var text: String
    /// Who shared it, or which rule raised it.
    public var source: String
    /// How many subjects here it concerns.
    public var subjects: Int
    /// Since when.
    public var at: Instant
    /// Where to look.
    public var path: String

    /// A warning.
    public init(text: String, source: String, subjects: Int, at: Instant, path: String) {
      self.text = text
      self.source = source
      self.subjects = subjects
      self.at = at
      self.path = path
    }
  }

  /// A clock that runs.
  public struct Clock: Sendable, Hashable {
    /// What has to be done, in the viewer's language.
    public var text: String
    /// The subject's identifier.
    public var subject: String
    /// When it runs out; nil where the law says only *at once*.
    public var deadline: Instant?
    /// Whether only compliance may know of it.
    public var isSecret: Bool

    /// A clock.
    public init(text: String, subject: String, deadline: Instant?, isSecret: Bool = false) {
      self.text = text
      self.subject = subject
      self.deadline = deadline
      self.isSecret = isSecret
    }
  }

  /// When the viewer was here before; nil on the first visit.
  public var since: Instant?
  /// What changed, newest first.
  public var changes: [Change]
  /// Early warnings.
  public var warnings: [Warning]
  /// Steps that wait, by the word of their gate, with their money in rough US dollars where it is known.
  public var held: [(gate: String, count: Int, money: Double?)]
  /// Clocks, the next to run out first.
  public var clocks: [Clock]
  /// Feeds and lists.
  public var feeds: [FeedState]
  /// Subjects whose events wait for judgement.
  public var backlog: Int
  /// How long the oldest of them waits, in seconds.
  public var backlogAge: Double?
  /// Open cases, and those whose time is over.
  public var openCases: Int
  /// Those whose time is over.
  public var overdueCases: Int

  /// An overview.
  public init(
    since: Instant?, changes: [Change], warnings: [Warning], held: [(gate: String, count: Int, money: Double?)], clocks: [Clock],
    feeds: [FeedState], backlog: Int, backlogAge: Double?, openCases: Int, overdueCases: Int
  ) {
    self.since = since
    self.changes = changes
    self.warnings = warnings
    self.held = held
    self.clocks = clocks
    self.feeds = feeds
    self.backlog = backlog
    self.backlogAge = backlogAge
    self.openCases = openCases
    self.overdueCases = overdueCases
  }
}

struct OverviewView {
  let frame: Frame
  let model: OverviewModel
  private var say: Say { frame.say }

  var markup: Markup {
    """
    <h1>\(say[.overview])</h1>
    \(figures)
    <section aria-labelledby="h-warnings"><h2 id="h-warnings">\(say[.warnings])</h2>\(warnings)</section>
    <div class="two"><section aria-labelledby="h-clocks"><h2 id="h-clocks">\(say[.clocks])</h2>\(clocks)</section>
    <section aria-labelledby="h-changes"><h2 id="h-changes">\(say[.changes])</h2>\(changes)</section></div>
    <section aria-labelledby="h-feeds"><h2 id="h-feeds">\(say[.feeds])</h2>\(FeedTable(frame: frame, feeds: model.feeds).markup)</section>
    """
  }

  private var figures: Markup {
    let money = model.held.compactMap(\.money).reduce(0, +)
    let waits = model.held.reduce(0) { $0 + $1.count }
    let detail = model.held.map { say.word("gate_" + $0.gate) + " " + Figure.count($0.count) }.joined(separator: say.words.comma)
    let age = model.backlogAge.map { say(.oldestWaits, say.span(seconds: $0)) } ?? say[.nothingWaits]
    let rows: [(String, String, String)] = [
      (
        say[.moneyHeld], Figure.dollars(money),
        say(.stepsWait, Figure.count(waits)) + (detail.isEmpty ? "" : say.words.colon + detail)
      ),
      (say[.openCases], Figure.count(model.openCases), say(.overdueCount, Figure.count(model.overdueCases))),
      (say[.backlog], Figure.count(model.backlog), age),
      (say[.staleFeeds], Figure.count(model.feeds.count { $0.state != .fresh }), say(.ofFeeds, Figure.count(model.feeds.count))),
    ]
    let items = rows.map { "<div><dt>\($0.0)</dt><dd>\($0.1)<span class=\"meta\">\($0.2)</span></dd></div>" as Markup }
    return "<dl class=\"figures tiles\">\(items)</dl>\n"
  }

  private var warnings: Markup {
    guard !model.warnings.isEmpty else { return "<p class=\"quiet\">\(say[.noWarnings])</p>" }
    let items = model.warnings.map { warning -> Markup in
      """
      <li><a href="\(warning.path)">\(Markup.foreign(warning.text, limit: 300))</a>\
      <span class="meta">\(Markup.foreign(warning.source, limit: 80)) · \(Figure.date(warning.at)) · \
      \(say(.concerns, Figure.count(warning.subjects)))</span></li>
      """
    }
    return "<ul class=\"rows\">\(items)</ul>"
  }

  private var clocks: Markup {
    let seen = model.clocks.filter { !$0.isSecret || frame.viewer.may(.readSecrets) }
    guard !seen.isEmpty else { return "<p class=\"quiet\">\(say[.noClocks])</p>" }
    let items = seen.map { clock -> Markup in
      let mark: Markup = clock.isSecret ? " <span class=\"chip\">\(say[.complianceOnly])</span>" : ""
      return """
        <li>\(TimeLeft(frame: frame, until: clock.deadline).markup) \(Markup.foreign(clock.text, limit: 200))\(mark)\
        <span class="meta"><a href="\(Place.subject(clock.subject))">\(Markup.foreign(clock.subject, limit: 60))</a></span></li>
        """
    }
    return "<ul class=\"rows\">\(items)</ul>"
  }

  private var changes: Markup {
    let since: Markup = model.since.map { "<p class=\"quiet\">\(say(.sinceVisit, Figure.time($0)))</p>" } ?? ""
    guard !model.changes.isEmpty else { return since + "<p class=\"quiet\">\(say[.noChanges])</p>" }
    let items = model.changes.map { change -> Markup in
      let text = Markup.foreign(change.text, limit: 240)
      let link: Markup = change.path.map { "<a href=\"\($0)\">\(text)</a>" } ?? text
      return "<li>\(link)<span class=\"meta\">\(Figure.time(change.at))</span></li>"
    }
    return since + "<ul class=\"rows\">\(items)</ul>"
  }
}

/// How much time is left, in words and by its form: never by colour alone.
struct TimeLeft {
  let frame: Frame
  let until: Instant?

  var markup: Markup {
    let say = frame.say
    guard let until else { return "<span class=\"left\">\(say[.atOnce])</span>" }
    let seconds = until.seconds(since: frame.viewer.now)
    let style = seconds <= 0 ? "left over" : seconds < 86_400 ? "left soon" : "left"
    let text = seconds <= 0 ? say(.overSince, say.span(seconds: seconds)) : say(.timeLeft, say.span(seconds: seconds))
    return "<span class=\"\(style)\" title=\"\(Figure.time(until))\">\(text)</span>"
  }
}
