/// A language whose names are a family name and a few syllables: Korean, or Chinese in its Latin spellings.
struct SyllableLanguage: Sendable {
  let language: ReadingLanguage
  let surnames: SpellingTable
  let given: SpellingTable
  /// For each spelling of a given syllable, the consonants around its vowel as one number; empty where vowels are never mistaken.
  var frames: [UInt16] = []
  /// Part of names written with the family name first, where no comma tells.
  let familyFirst: Float

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
  func readings(of tokens: [SyllableToken]) -> [SyllableName] {
    guard (1...5).contains(tokens.count) else { return [] }
    var found: [SyllableName] = []
    if tokens.count == 1 {
      found = readings(ofUnspaced: tokens[0])
    } else {
      let familyCount = tokens.prefix { $0.isFamily }.count
      if familyCount > 1 { return [] }
      found = readings(tokens[0], tokens[1...], weight: familyCount == 1 ? 0 : Logarithm.base2(familyFirst))
      if familyCount == 0, let last = tokens.last {
        found += readings(last, tokens.dropLast(), weight: Logarithm.base2(1 - familyFirst))
      }
    }
    return weighed(found)
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

  private func readings(_ family: SyllableToken, _ rest: ArraySlice<SyllableToken>, weight: Float) -> [SyllableName] {
    guard let surname = family.hangul.isEmpty ? surnames[family.letters] : surnames[family.hangul.joined().utf8] else {
      return []
    }
    var starts = [SyllableName(surname: surname, logShare: surnames.logShares[Int(surname)] + weight)]
    for token in rest {
      starts = starts.flatMap { extensions($0, token) }
      if starts.isEmpty { return [] }
    }
    return starts
  }

  /// 김정은 without spaces, and Hangul with spaces in other places.
  private func readings(ofUnspaced token: SyllableToken) -> [SyllableName] {
    var found: [SyllableName] = []
    for length in 1...2 where token.hangul.count > length {
      guard let surname = surnames[token.hangul[..<length].joined().utf8] else { continue }
      let rest = SyllableToken(hangul: Array(token.hangul[length...]))
      found += extensions(SyllableName(surname: surname, logShare: surnames.logShares[Int(surname)]), rest)
    }
    return found
  }

  private func extensions(_ start: SyllableName, _ token: SyllableToken) -> [SyllableName] {
    guard token.hangul.isEmpty else {
      var name = start
      for syllable in token.hangul {
        guard let spelling = given[syllable.utf8], name.append(spelling, given.logShares[Int(spelling)]) else { return [] }
      }
      return [name]
    }
    var found: [SyllableName] = []
    extend(start, token.letters[...], &found)
    return found
  }

  /// Takes one syllable after the other from the front of the letters.
  private func extend(_ name: SyllableName, _ letters: ArraySlice<UInt8>, _ found: inout [SyllableName]) {
    guard letters.count <= given.longest * Self.mostGiven else { return }
    var length = min(given.longest, letters.count)
    while length > 0 {
      if let spelling = given[letters.prefix(length)] {
        var longer = name
        if longer.append(spelling, given.logShares[Int(spelling)]) {
          if length == letters.count { found.append(longer) } else { extend(longer, letters.dropFirst(length), &found) }
        }
      }
      length -= 1
    }
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
