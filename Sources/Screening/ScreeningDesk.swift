public import Events
import Watchlists

/// Answers requests as a firm wants them answered: with the matches it cleared before left out, with OFAC's way of scoring beside ours,
/// or only where the lists changed.
public struct ScreeningDesk: Sendable {
  /// The lists.
  public let screener: Screener
  /// How much of what is found is wanted.
  public var options: ScreenOptions
  private let cleared: ClearedMatches
  private let rescreener: Rescreener?
  private let showsOFACScore: Bool
  private let partyHashes: [UInt64]

  /// A desk for requests.
  ///
  /// - Parameters:
  ///   - screener: the lists.
  ///   - options: how much is wanted.
  ///   - cleared: matches that are left out until either side changes.
  ///   - rescreener: with it, requests that no change of the lists touches get no answer; its lists count.
  ///   - showsOFACScore: whether each match is scored in OFAC's manner as well.
  public init(
    _ screener: Screener, options: ScreenOptions = ScreenOptions(), cleared: ClearedMatches = ClearedMatches(),
    rescreener: Rescreener? = nil, showsOFACScore: Bool = false
  ) {
    self.screener = rescreener?.current ?? screener
    self.options = options
    self.cleared = cleared
    self.rescreener = rescreener
    self.showsOFACScore = showsOFACScore
    partyHashes = self.screener.parties.map(DecisionKey.hash)
  }

  /// An answer with what is remembered about it.
  struct Answered {
    var matches: [AnsweredMatch] = []
    /// Identifiers of parties that come near and were cleared.
    var cleared: [String] = []
    /// With a change of the lists: parties that are new or changed, and those that are gone.
    var changed: [String]?
    var gone: [String] = []
  }

  struct AnsweredMatch {
    var match: ScreenMatch
    var key: String
    var ofacScore: Int?
  }

  /// Nil where the lists did not change for the customer.
  func answer(_ request: ScreenRequest) -> Answered? {
    var wider = options
    // What was cleared takes no places from what was not.
    wider.limit += min(cleared.count, 100)
    var result = Answered()
    let answer: ScreenAnswer
    if let rescreener {
      guard let change = rescreener.screen(request, wider) else { return nil }
      answer = change.answer
      result.changed = change.touched.map { screener.parties[$0].id }
      result.gone = change.gone
    } else {
      answer = screener.screen(request, wider)
    }
    if answer.matches.isEmpty { return result }
    let asked = DecisionKey.hash(request)
    for match in answer.matches {
      let key = DecisionKey.text(asked, partyHashes[match.party])
      if cleared.contains(key) {
        result.cleared.append(match.entityID)
      } else if result.matches.count < options.limit {
        let score = showsOFACScore ? OFACScore.of(request, screener.parties[match.party]) : nil
        result.matches.append(AnsweredMatch(match: match, key: key, ofacScore: score))
      }
    }
    return result
  }

  /// Answers a request with one line of JSON; with none where the lists did not change for the customer.
  public func write(_ read: ReadRequest, to writer: inout JSONWriter) {
    if let answered = answer(read.request) { AnswerWriter(screener).write(answered, of: read, to: &writer) }
  }

  /// Answers a line that cannot be asked for with `{"id":…,"error":…}`, so that answers keep the order of requests.
  public func write(_ unreadable: UnreadableRequest, to writer: inout JSONWriter) {
    AnswerWriter(screener).write(unreadable, to: &writer)
  }

  /// What is shown to a person: the answer without cleared matches, OFAC's scores of its matches, and how many were cleared.
  public func shown(_ request: ScreenRequest) -> (answer: ScreenAnswer, keys: [String], ofacScores: [Int?], cleared: Int) {
    let answered = answer(request) ?? Answered()
    return (
      ScreenAnswer(matches: answered.matches.map(\.match)), answered.matches.map(\.key), answered.matches.map(\.ofacScore),
      answered.cleared.count
    )
  }
}
