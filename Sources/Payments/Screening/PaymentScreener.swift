import Foundation
import Names
public import Screening
import Watchlists

/// What lists have on a unit of a payment message.
public struct PaymentAnswer: Sendable, Hashable {
  /// The unit.
  public var payment: Payment
  /// What they have on each party, in the order of the parties.
  public var parties: [ScreenAnswer]
  /// What they have on each text, in the order of the texts.
  public var texts: [TextAnswer]

  /// True when anybody or anything was found.
  public var hasMatches: Bool { parties.contains { !$0.matches.isEmpty } || texts.contains { !$0.finds.isEmpty } }
}

/// What lists have on a text.
public struct TextAnswer: Sendable, Hashable {
  /// A listed party that part of the text may name.
  public struct Find: Sendable, Hashable {
    /// The part of the text, as it was asked for.
    public var words: String
    /// The match.
    public var match: ScreenMatch
  }

  /// The listed parties, the best first.
  public var finds: [Find]
  /// True when the text was too long for all of it to be searched.
  public var isCut: Bool
}

/// Asks lists for everybody and everything in payments. Immutable, for many threads.
public struct PaymentScreener: Sendable {
  /// The lists.
  public let screener: Screener
  /// How much of what is found is wanted.
  public let options: ScreenOptions

  /// A screener of payments.
  public init(_ screener: Screener, options: ScreenOptions = ScreenOptions()) {
    self.screener = screener
    self.options = options
  }

  /// Asks for each party by its names, numbers and facts, and searches each text. Pure.
  public func screen(_ payment: Payment) -> PaymentAnswer {
    PaymentAnswer(
      payment: payment, parties: payment.parties.map { screener.screen(Self.request(for: $0), options) },
      texts: payment.texts.map { search($0.text) })
  }

  /// What lists are asked for a party.
  static func request(for party: PaymentParty) -> ScreenRequest {
    var request = ScreenRequest(names: party.names, type: party.type, births: party.births, countries: party.countries)
    request.numbers = party.documents
    for account in party.accounts {
      request.numbers.append(StatedDocument(number: account))
      if IBAN.canonical(account) == nil, (try? WalletAddress(account)) != nil { request.wallets.append(account) }
    }
    if let bic = party.bic {
      // Lists write the code of the head office or that of a branch.
      request.numbers.append(StatedDocument(number: bic))
      if bic.utf8.count > 8 { request.numbers.append(StatedDocument(number: String(bic.prefix(8)))) }
    }
    if let lei = party.lei { request.numbers.append(StatedDocument(number: lei)) }
    request.addresses = party.addresses
    request.contacts = party.contacts
    return request
  }

  /// Searches a text for names, wallets and numbers of accounts.
  ///
  /// Each window is a question of its own, so that the score asked for rises with their number: a long text raises hardly more false
  /// alarms than a name does.
  func search(_ text: String) -> TextAnswer {
    let cut = TextWindows(text)
    var best: [Int: TextAnswer.Find] = [:]
    func offer(_ words: String, _ match: ScreenMatch) {
      if let known = best[match.party], known.match.score >= match.score { return }
      best[match.party] = TextAnswer.Find(words: words, match: match)
    }
    let stricter = ScreenOptions(
      threshold: Self.threshold(options.threshold, windows: cut.windows.count), limit: options.limit, explains: options.explains)
    for window in cut.windows {
      for match in screener.screen(ScreenRequest(names: [window.text]), stricter).matches where isWhole(match) {
        offer(window.text, match)
      }
    }
    for token in Self.identifiers(in: text) {
      let request = ScreenRequest(numbers: [StatedDocument(number: token)], wallets: [token])
      for match in screener.screen(request, options).matches where match.identifiers.contains(where: \.isStrong) {
        offer(token, match)
      }
    }
    let finds = best.values.sorted { left, right in
      left.match.score != right.match.score ? left.match.score > right.match.score : left.match.party < right.match.party
    }
    return TextAnswer(finds: Array(finds.prefix(options.limit)), isCut: cut.isCut)
  }

  /// The score that a window must reach: each doubling of the windows beyond those of a name with a word or two around it asks for a
  /// bit more, on the scale's sixteen bits from the threshold of an alert to certainty.
  static func threshold(_ threshold: Double, windows: Int) -> Double {
    guard windows > windowsOfAName else { return threshold }
    let bits = log2(Double(windows) / Double(windowsOfAName))
    return min(max(threshold, 0.98), threshold + (1 - ScoreScale.threshold) * bits / 16)
  }

  /// Four words have six windows, five have ten; most of them overlap and are one question.
  private static let windowsOfAName = 8

  /// A name in a text stands there whole: words that only one side has would be chance.
  private func isWhole(_ match: ScreenMatch) -> Bool {
    guard let why = match.why else { return false }
    return why.kind != .weak && !why.parts.contains { $0.agreement == .onlyListed || $0.agreement == .different }
  }

  /// Words long enough for an account or a wallet, with a digit in them.
  private static func identifiers(in text: String) -> [String] {
    let words = text.split(whereSeparator: { $0.isWhitespace || ",;()[]<>\"'".contains($0) })
    return words.compactMap { word -> String? in
      guard (15...128).contains(word.utf8.count), word.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
      let text = String(word)
      return IBAN.canonical(text) != nil || (try? WalletAddress(text)) != nil ? text : nil
    }
    .prefix(50).map(\.self)
  }
}
