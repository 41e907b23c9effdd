/// A name reduced to what two spellings of it have in common: lower-case tokens without marks, apostrophes,
/// punctuation or invisible characters.
///
/// Two folded names are equal when they hold the same tokens in any order, because the order of family and given
/// name is a habit of the form and not a property of the person. Folding is idempotent and independent of locale.
/// Cost: one pass over the bytes for ASCII; names with accents need a Unicode decomposition besides.
public struct FoldedName: Sendable {
  /// The tokens in the order they were written. Hyphenated parts are tokens of their own.
  public let tokens: [String]

  /// The tokens sorted by their scalar values and joined by one space: equal for equal folded names.
  public let key: String

  /// Bit i is set when token i and the one after it were joined by a hyphen (the first 64 tokens).
  let hyphens: UInt64

  /// Folds `text`, which may be anything: a text without a letter or digit gives no token.
  public init(_ text: String) {
    var folder = Folder()
    folder.fold(text)
    self.init(tokens: folder.tokens, hyphens: folder.hyphens)
  }

  init(tokens: [String], hyphens: UInt64 = 0) {
    self.tokens = tokens
    self.hyphens = hyphens
    key = Self.key(of: tokens)
  }

  /// The tokens of a text alone, for whoever needs no key.
  public static func tokens(of text: String) -> [String] {
    var folder = Folder()
    folder.fold(text)
    return folder.tokens
  }

  /// True when nothing comparable was left.
  public var isEmpty: Bool { tokens.isEmpty }

  /// The tokens with one space between them, in the order they were written.
  public var text: String { tokens.joined(separator: " ") }

  /// The key of the same name with its hyphenated parts written as one word, or nil when it had no hyphen
  /// (`Min-jun Kim` gives `kim minjun`).
  public var hyphenJoinedKey: String? {
    guard hyphens != 0 else { return nil }
    var joined: [String] = []
    for (index, token) in tokens.enumerated() {
      if index > 0, index <= 64, hyphens & (1 << UInt64(index - 1)) != 0, let last = joined.popLast() {
        joined.append(last + token)
      } else {
        joined.append(token)
      }
    }
    return Self.key(of: joined)
  }

  /// The order-insensitive key of a list of tokens that are folded already.
  public static func key(of tokens: [String]) -> String {
    guard tokens.count > 1 else { return tokens.first ?? "" }
    var sorted = tokens
    if tokens.count > 2 {
      sorted.sort(by: precedes)
    } else if precedes(tokens[1], tokens[0]) {
      sorted.swapAt(0, 1)
    }
    var key = sorted[0]
    key.reserveCapacity(sorted.reduce(sorted.count) { $0 + $1.utf8.count })
    for token in sorted.dropFirst() {
      key.append(" ")
      key.append(token)
    }
    return key
  }

  /// Order by bytes: the same on every platform and never in need of normalisation.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

extension FoldedName: Hashable {
  /// Equal tokens in any order.
  public static func == (left: FoldedName, right: FoldedName) -> Bool { left.key == right.key }

  /// Hashes the order-insensitive key.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
