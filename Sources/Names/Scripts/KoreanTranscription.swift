/// Reads Korean names back from another script: every syllable of Korean names is spelled by the rules of that script, and the
/// table of these spellings is read backwards.
struct KoreanTranscription: Sendable {
  private let surnames: [String: [ReadingChoices.Option]]
  private let given: [String: [ReadingChoices.Option]]
  private let longest: Int

  /// `spell` gives the spellings of a syllable; `isFirst` is true at the beginning of a word. `habits` are spellings of family names
  /// that no rule gives, each with its Hangul.
  init(habits: [String: String] = [:], spell: (_ syllable: HangulLetters, _ isFirst: Bool) -> [String]) {
    var surnames = Self.invert(KoreanInventory.surnames, [true], spell)
    for (spelling, hangul) in habits {
      let usual = hangul.unicodeScalars.map { ReadingChoices.Option(text: String(Character($0)), cost: 0) }
      surnames[spelling] = ReadingChoices.cheapest(usual + (surnames[spelling] ?? []), 5)
    }
    self.surnames = surnames
    given = Self.invert(KoreanInventory.given, [true, false], spell)
    longest = max(surnames.keys.map(\.unicodeScalars.count).max() ?? 0, given.keys.map(\.unicodeScalars.count).max() ?? 0)
  }

  private static func invert(
    _ syllables: [KoreanInventory.Syllable], _ places: [Bool], _ spell: (HangulLetters, Bool) -> [String]
  ) -> [String: [ReadingChoices.Option]] {
    var table: [String: [ReadingChoices.Option]] = [:]
    for syllable in syllables {
      guard let letters = HangulLetters(syllable.hangul) else { continue }
      var spellings: [String] = []
      for place in places {
        for spelling in spell(letters, place) where !spellings.contains(spelling) { spellings.append(spelling) }
      }
      let text = String(Character(syllable.hangul))
      // Spellings are in the order of how usual they are.
      for (rank, spelling) in spellings.enumerated() {
        table[spelling, default: []].append(.init(text: text, cost: syllable.cost * 2 + min(rank, 2)))
      }
    }
    return table.mapValues { ReadingChoices.cheapest($0, 5) }
  }

  /// The name in Hangul, likeliest first; none when the words are not a Korean family name and one or two syllables.
  func readings(of words: [String], limit: Int) -> [String] {
    guard (2...4).contains(words.count) || words.count == 1 else { return [] }
    var options: [ReadingChoices.Option] = []
    if words.count == 1 {
      let scalars = Array(words[0].unicodeScalars)
      for length in 1..<max(2, min(longest, scalars.count - 1)) where length < scalars.count {
        let rest = String(String.UnicodeScalarView(scalars[length...]))
        options += join(String(String.UnicodeScalarView(scalars[..<length])), [rest], cost: 2, limit)
      }
    } else {
      options = join(words[0], words.dropFirst(), cost: 0, limit)
      // The family name last, as Western habit has it.
      if options.isEmpty { options = join(words[words.count - 1], words.dropLast(), cost: 0, limit) }
    }
    return ReadingChoices.cheapest(options, limit).map(\.text)
  }

  private func join(_ family: String, _ rest: ArraySlice<String>, cost: Int, _ limit: Int) -> [ReadingChoices.Option] {
    guard let family = surnames[family] else { return [] }
    var parts = [family.map { ReadingChoices.Option(text: $0.text, cost: $0.cost + cost) }]
    for word in rest {
      let syllables = syllables(of: Array(word.unicodeScalars)[...], atMost: 2)
      guard !syllables.isEmpty else { return [] }
      parts.append(syllables)
    }
    return ReadingChoices.combine(parts, limit: limit * 2).filter { (2...3).contains($0.text.unicodeScalars.count) }
  }

  /// All ways to divide a word into syllables of given names.
  private func syllables(of word: ArraySlice<Unicode.Scalar>, atMost most: Int) -> [ReadingChoices.Option] {
    guard most > 0 else { return [] }
    var found: [ReadingChoices.Option] = []
    for length in stride(from: min(longest, word.count), to: 0, by: -1) {
      guard let first = given[String(String.UnicodeScalarView(word.prefix(length)))] else { continue }
      if length == word.count {
        found += first
      } else {
        found += ReadingChoices.combine([first, syllables(of: word.dropFirst(length), atMost: most - 1)], limit: 8)
      }
    }
    return ReadingChoices.cheapest(found, 8)
  }
}
