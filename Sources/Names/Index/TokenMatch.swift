/// A token of a query, or two neighbours written as one.
struct QueryToken: Sendable {
  var text: String
  /// The bytes of the text.
  var letters: [UInt8]
  var sound: TokenSound
  /// `TokenSound.skeleton`, worked out once.
  var skeleton: UInt64
  var bits: Float
  var families: [Int]
  /// True for neighbours written as one word: only the whole word agrees.
  var isJoin: Bool
}

/// What the comparison needs of a sound of the list, besides its letters.
struct ListedSound: Sendable {
  var isLatin: Bool
  /// False for neighbours written as one word.
  var isWord: Bool
  var skeleton: UInt64
  var bits: Float
}

/// How much it says that a token of a query and one of a list go together.
enum TokenMatch {
  /// Bits for the agreement, less what the differences cost; nil when nothing connects the tokens.
  ///
  /// `isWrittenAlike` tells that one letter differs as the tokens are written: an error of the pen, which may change several sounds.
  static func gain(_ token: QueryToken, _ listed: ListedSound, _ letters: Span<UInt8>, isWrittenAlike: Bool) -> Float? {
    let worth = min(token.bits, listed.bits)
    let own = token.sound.bytes.span
    guard token.sound.isLatin, listed.isLatin else {
      return token.sound.isLatin == listed.isLatin && EditDistance.isWithin(0, own, letters) ? worth : nil
    }
    if token.isJoin { return EditDistance.isWithin(0, own, letters) ? worth : nil }
    let limit = min(worth * mostLost, SoundDistance.most)
    var least: Float?
    var allowed = min(SoundVocabulary.edits(own.count), SoundVocabulary.edits(letters.count))
    if !listed.isWord { allowed = min(allowed, 1) }
    if token.skeleton != 0 && token.skeleton == listed.skeleton || EditDistance.isWithin(allowed, own, letters) {
      least = SoundDistance.cost(own, letters, limit: limit)
    }
    if isWrittenAlike, writtenCost <= limit { least = min(least ?? writtenCost, writtenCost) }
    if let least { return worth - least }
    guard !token.families.isEmpty, limit >= nicknameCost, areRelated(token, letters) else { return nil }
    return worth - nicknameCost
  }

  /// What a wrong letter costs.
  private static let writtenCost: Float = 6
  /// Words with fewer letters are compared by their sounds alone.
  static let shortestWritten = 5

  /// The part of a token's worth that differences may cost.
  private static let mostLost: Float = 0.7

  /// A short form for the full one.
  private static let nicknameCost: Float = 2.5

  private static func areRelated(_ token: QueryToken, _ letters: Span<UInt8>) -> Bool {
    var bytes: [UInt8] = []
    for index in 0..<letters.count { bytes.append(letters[index]) }
    let families = Diminutives.familiesOfSound[TokenSound(sounds: bytes)] ?? []
    return token.families.contains(where: families.contains)
  }
}

/// Plain edit distance, bounded.
public enum EditDistance {
  /// True when at most `most` (two or fewer) letters were inserted, left out or replaced, or neighbours exchanged.
  static func isWithin(_ most: Int, _ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard abs(left.count - right.count) <= most, left.count <= 40, right.count <= 40 else { return false }
    var start = 0
    let shorter = min(left.count, right.count)
    while start < shorter, left[start] == right[start] { start += 1 }
    var end = 0
    while end < shorter - start, left[left.count - 1 - end] == right[right.count - 1 - end] { end += 1 }
    let (m, n) = (left.count - start - end, right.count - start - end)
    if max(m, n) <= most { return true }
    if most > 0, m == 2, n == 2, left[start] == right[start + 1], left[start + 1] == right[start] { return true }
    guard most > 1 else { return false }
    return distance(left.extracting(start..<start + m), right.extracting(start..<start + n)) <= most
  }

  /// Optimal string alignment: letters inserted, left out, replaced, or neighbours exchanged.
  public static func distance(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Int {
    if a.count == 0 || b.count == 0 { return max(a.count, b.count) }
    var older = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = older
    for row in 1...a.count {
      current[0] = row
      for column in 1...b.count {
        var best = previous[column - 1] + (a[row - 1] == b[column - 1] ? 0 : 1)
        best = min(best, previous[column] + 1, current[column - 1] + 1)
        if row > 1, column > 1, a[row - 1] == b[column - 2], a[row - 2] == b[column - 1] {
          best = min(best, older[column - 2] + 1)
        }
        current[column] = best
      }
      (older, previous, current) = (previous, current, older)
    }
    return previous[b.count]
  }
}
