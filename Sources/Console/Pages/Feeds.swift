public import Events
import Report

/// A feed or list: how old it is and what went wrong.
public struct FeedState: Sendable, Hashable {
  /// How it stands.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// In use, and fresh.
    case fresh
    /// In use, but old.
    case stale
    /// In use, but the last refresh failed.
    case failed
    /// Nothing was ever taken.
    case missing
  }

  /// Its name.
  public var name: String
  /// How it stands.
  public var state: State
  /// Entries or records in use.
  public var entries: Int
  /// The publisher's date or the version.
  public var edition: String
  /// When it was asked for last.
  public var checkedAt: Instant?
  /// How old it may grow, in hours.
  public var mostHours: Double?
  /// The last error, as it came.
  public var failure: String?

  /// A feed or list.
  public init(
    name: String, state: State, entries: Int, edition: String, checkedAt: Instant?, mostHours: Double? = nil,
    failure: String? = nil
  ) {
    self.name = name
    self.state = state
    self.entries = entries
    self.edition = edition
    self.checkedAt = checkedAt
    self.mostHours = mostHours
    self.failure = failure
  }
}

/// Feeds and lists.
public struct FeedsModel: Sendable {
  /// All of them.
  public var feeds: [FeedState]

  /// Feeds and lists.
  public init(feeds: [FeedState]) { self.feeds = feeds }
}

struct FeedTable {
  let frame: Frame
  let feeds: [FeedState]

  var markup: Markup {
    let say = frame.say
    guard !feeds.isEmpty else { return "<p class=\"note\">\(say.words[.noLists])</p>" }
    let rows = feeds.map { feed -> [Markup] in
      let age = feed.checkedAt.map { say.span(seconds: frame.viewer.now.seconds(since: $0)) } ?? "—"
      let failure: Markup = feed.failure.map { "<br/><code>\(Markup.foreign($0, limit: 200))</code>" } ?? ""
      let style = feed.state == .fresh ? "chip clear" : "chip hold"
      return [
        .foreign(feed.name, limit: 80), "<span class=\"\(style)\">\(say.word("feed_" + feed.state.rawValue))</span>\(failure)",
        "\(Figure.count(feed.entries))", .foreign(feed.edition, limit: 40), "\(age)",
      ]
    }
    return Grid(
      say[.feedsCaption],
      [
        .init(name: say[.feed]), .init(name: say[.state]), .init(name: say[.entries], isNumber: true), .init(name: say[.edition]),
        .init(name: say[.age], isNumber: true),
      ]
    ).markup(rows)
  }
}

struct FeedsView {
  let frame: Frame
  let model: FeedsModel

  var markup: Markup {
    let say = frame.say
    let bad = model.feeds.count { $0.state != .fresh }
    let sentence = bad == 0 ? say[.allFresh] : say(.someStale, Figure.count(bad))
    return "<h1>\(say[.feeds])</h1><p class=\"say\">\(sentence)</p>\(FeedTable(frame: frame, feeds: model.feeds).markup)"
  }
}
