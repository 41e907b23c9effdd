/// A token of a query, or two neighbours written as one.
struct QueryToken: Sendable {
  var text: String
  var sound: TokenSound
  var bits: Float
  var families: [Int]
  /// True for neighbours written as one word: only the whole word agrees.
  var isJoin: Bool
}

/// A token of a list as the comparison needs it.
struct IndexedToken: Sendable {
  var sound: TokenSound
  var bits: Float
}

/// How much it says that a token of a query and one of a list go together.
enum TokenMatch {
  /// Bits for the agreement, less what the differences cost; nil when nothing connects the tokens.
  static func gain(_ token: QueryToken, _ other: IndexedToken) -> Float? {
    let worth = min(token.bits, other.bits)
    if token.sound == other.sound { return worth }
    guard token.sound.isLatin, other.sound.isLatin, !token.isJoin else { return nil }
    guard let cost = cost(token, other.sound, limit: worth * 0.7) else { return nil }
    return worth - cost
  }

  private static func cost(_ token: QueryToken, _ other: TokenSound, limit: Float) -> Float? {
    let limit = min(limit, SoundDistance.most)
    if !token.families.isEmpty, limit >= nicknameCost, token.families.contains(where: Self.families(of: other).contains) {
      return SoundDistance.cost(token.sound.bytes, other.bytes, limit: nicknameCost) ?? nicknameCost
    }
    let allowed = min(SoundVocabulary.edits(token.sound.bytes.count), SoundVocabulary.edits(other.bytes.count))
    guard EditDistance.isWithin(allowed, token.sound.bytes, other.bytes) || hasSkeleton(token.sound, other) else { return nil }
    return SoundDistance.cost(token.sound.bytes, other.bytes, limit: limit)
  }

  /// A short form for the full one.
  private static let nicknameCost: Float = 2.5

  private static func hasSkeleton(_ left: TokenSound, _ right: TokenSound) -> Bool {
    guard let one = left.skeleton else { return false }
    return one == right.skeleton
  }

  private static func families(of sound: TokenSound) -> [Int] { Diminutives.familiesOfSound[sound] ?? [] }
}

/// Plain edit distance, bounded.
enum EditDistance {
  /// True when at most `most` (two or fewer) letters were inserted, left out or replaced, or neighbours exchanged.
  static func isWithin(_ most: Int, _ left: [UInt8], _ right: [UInt8]) -> Bool {
    if most == 0 { return left == right }
    guard abs(left.count - right.count) <= most, left.count <= 40, right.count <= 40 else { return false }
    var start = 0
    let shorter = min(left.count, right.count)
    while start < shorter, left[start] == right[start] { start += 1 }
    var end = 0
    while end < shorter - start, left[left.count - 1 - end] == right[right.count - 1 - end] { end += 1 }
    let (m, n) = (left.count - start - end, right.count - start - end)
    if m <= 1, n <= 1 { return true }
    if m == 2, n == 2, left[start] == right[start + 1], left[start + 1] == right[start] { return true }
    guard most > 1 else { return false }
    if m <= 2, n <= 2 { return true }
    return distance(left[start..<start + m], right[start..<start + n]) <= most
  }

  /// Optimal string alignment.
  static func distance(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    let (a, b) = (Array(left), Array(right))
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var older = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = older
    for row in 1...a.count {
      current[0] = row
      for column in 1...b.count {
        var best = previous[column - 1] + (a[row - 1] == b[column - 1] ? 0 : 1)
        best = min(best, previous[column] + 1, current[column - 1] + 1)
        if row > 1, column > 1, a[row - 1] == b[column - 2], a[row - 2] == b[column - 1] { best = min(best, older[column - 2] + 1) }
        current[column] = best
      }
      (older, previous, current) = (previous, current, older)
    }
    return previous[b.count]
  }
}
