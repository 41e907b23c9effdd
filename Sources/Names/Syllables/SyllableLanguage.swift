/// A language whose names are a family name and a few syllables: Korean, or Chinese in its Latin spellings.
///
/// One object for each language: its tables are many, and a search hands it about.
final class SyllableLanguage: Sendable {
  let language: ReadingLanguage
  let surnames: SpellingTable
  let given: SpellingTable
  /// For each spelling of a given syllable, the consonants around its vowel as one number; empty where vowels are never mistaken.
  let frames: [UInt16]
  /// Part of names written with the family name first, where no comma tells.
  let familyFirst: Float

  private init(
    language: ReadingLanguage, surnames: SpellingTable, given: SpellingTable, frames: [UInt16] = [], familyFirst: Float
  ) {
    self.language = language
    self.surnames = surnames
    self.given = given
    self.frames = frames
    self.familyFirst = familyFirst
  }

  /// Korean in Latin letters or Hangul.
  static let korean = SyllableLanguage(
    language: .korean, surnames: KoreanSurnames.table, given: KoreanGivenNames.table, frames: KoreanGivenNames.frames,
    familyFirst: 0.65)

  /// Chinese in pinyin, Wade-Giles or southern spelling.
  static let chinese = SyllableLanguage(
    language: .mandarin, surnames: ChineseNames.surnames, given: ChineseNames.given, familyFirst: 0.65)

  /// No given name has more syllables.
  static let mostGiven = 3

  /// All ways to read the words as a name, likeliest first; `doubt` counts them against each other.
  func readings(of words: SyllableWords) -> [SyllableName] {
    guard words.isReadable, mayRead(words) else { return [] }
    var found: [SyllableName] = []
    forEachReading(of: words) { found.append($0) }
    return weighed(found)
  }

  /// False where none of the words that may be the family name is one.
  func mayRead(_ words: SyllableWords) -> Bool {
    guard words.isReadable, words.familyCount < 2 else { return false }
    if words.count == 1 { return words.isHangul(0) }
    return family(words, words.range(0)) != nil || words.familyCount == 0 && family(words, words.range(words.count - 1)) != nil
  }

  /// Calls `body` with every way to read the words, however unlikely.
  func forEachReading(of words: SyllableWords, _ body: (SyllableName) -> Void) {
    guard words.isReadable, words.familyCount < 2 else { return }
    if words.count == 1 {
      if words.isHangul(0) { readUnspaced(words, body) }
      return
    }
    func read(family place: Int, given: Range<Int>, weight: Float) {
      guard let surname = family(words, words.range(place)) else { return }
      let start = SyllableName(surname: surname, logShare: surnames.logShares[Int(surname)] + weight)
      extend(start, words, given.lowerBound, words.range(given.lowerBound), until: given.upperBound, body)
    }
    let isMarked = words.familyCount == 1
    read(family: 0, given: 1..<words.count, weight: isMarked ? 0 : Logarithm.base2(familyFirst))
    if !isMarked { read(family: words.count - 1, given: 0..<words.count - 1, weight: Logarithm.base2(1 - familyFirst)) }
  }

  /// Doubt in bits against all readings together; what is less likely than one in a hundred is dropped.
  private func weighed(_ found: [SyllableName]) -> [SyllableName] {
    guard let most = found.map(\.logShare).max() else { return [] }
    let total = most + Logarithm.base2(found.reduce(0) { $0 + Logarithm.power2($1.logShare - most) })
    return found.map { name in
      var name = name
      name.doubt = total - name.logShare
      name.textLogShare = total
      return name
    }
    .filter { $0.doubt < 6.6 }
    .sorted { ($0.doubt, $0.surname, $0.first, $0.second) < ($1.doubt, $1.surname, $1.first, $1.second) }
  }

  private func family(_ words: SyllableWords, _ range: Range<Int>) -> UInt16? {
    Self.packed(words, range).flatMap { surnames[packed: $0] }
  }

  /// 김정은 without spaces: a family name of one syllable or two.
  private func readUnspaced(_ words: SyllableWords, _ body: (SyllableName) -> Void) {
    let range = words.range(0)
    for length in [SyllableWords.hangulBytes, 2 * SyllableWords.hangulBytes] where range.count > length {
      let end = range.lowerBound + length
      guard let surname = family(words, range.lowerBound..<end) else { continue }
      let start = SyllableName(surname: surname, logShare: surnames.logShares[Int(surname)])
      extend(start, words, 0, end..<range.upperBound, until: 1, body)
    }
  }

  /// Takes one syllable after the other from the front of what is left of a word, then those of the next words.
  private func extend(
    _ name: SyllableName, _ words: SyllableWords, _ word: Int, _ rest: Range<Int>, until end: Int, _ body: (SyllableName) -> Void
  ) {
    if rest.isEmpty {
      if word + 1 == end { body(name) } else { extend(name, words, word + 1, words.range(word + 1), until: end, body) }
      return
    }
    func take(_ length: Int) {
      guard let packed = Self.packed(words, rest.lowerBound..<rest.lowerBound + length), let spelling = given[packed: packed]
      else {
        return
      }
      var longer = name
      guard longer.append(spelling, given.logShares[Int(spelling)]) else { return }
      extend(longer, words, word, rest.lowerBound + length..<rest.upperBound, until: end, body)
    }
    if words.isHangul(word) { return take(SyllableWords.hangulBytes) }
    guard rest.count <= given.longest * Self.mostGiven else { return }
    var length = min(given.longest, rest.count)
    while length > 0 {
      take(length)
      length -= 1
    }
  }

  /// Up to eight bytes as one number, as `SpellingTable.pack` does it.
  @inline(__always)
  private static func packed(_ words: SyllableWords, _ range: Range<Int>) -> UInt64? {
    guard range.count <= 8 else { return nil }
    var packed: UInt64 = 0
    for place in range { packed = packed << 8 | UInt64(words.bytes[place]) }
    return packed
  }
}

/// One way to read a name: the spellings of the family name and of the syllables of the given name.
struct SyllableName: Sendable, Hashable {
  var surname: UInt16
  var first: UInt16 = 0
  var second: UInt16 = 0
  var third: UInt16 = 0
  /// How many syllables the given name has.
  var count = 0
  /// log2 of the part of people whose name is written so.
  var logShare: Float
  /// The same of the whole text, over all its readings.
  var textLogShare: Float = 0
  /// -log2 of the probability that this reading is the one meant.
  var doubt: Float = 0

  init(surname: UInt16, logShare: Float) {
    self.surname = surname
    self.logShare = logShare
  }

  /// False when the name has no room for one more syllable.
  mutating func append(_ syllable: UInt16, _ logShare: Float) -> Bool {
    switch count {
    case 0: first = syllable
    case 1: second = syllable
    case 2: third = syllable
    default: return false
    }
    count += 1
    self.logShare += logShare
    return true
  }

  /// The spellings of the given name.
  var given: [UInt16] { Array([first, second, third].prefix(count)) }
}
