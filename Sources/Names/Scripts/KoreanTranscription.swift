/// Reads Korean names back from another script: every syllable of Korean names is spelled by the rules of that script, and the
/// table of these spellings is read backwards.
struct KoreanTranscription: Sendable {
  private let surnames: [UInt64: [ReadingChoices.Option]]
  private let given: [UInt64: [ReadingChoices.Option]]
  private let longest: Int

  /// `spell` gives the spellings of a syllable; `isFirst` is true at the beginning of a word. `habits` are spellings of family names
  /// that no rule gives, each with its Hangul.
  init(habits: [String: String] = [:], spell: (_ syllable: HangulLetters, _ isFirst: Bool) -> [String]) {
    var surnames = Self.invert(KoreanInventory.surnames, [true], spell)
    for (spelling, hangul) in habits {
      let usual = hangul.unicodeScalars.map { ReadingChoices.Option(text: String(Character($0)), cost: 0) }
      let key = Self.key(spelling.unicodeScalars)
      surnames[key] = ReadingChoices.cheapest(usual + (surnames[key] ?? []), 5)
    }
    self.surnames = surnames
    given = Self.invert(KoreanInventory.given, [true, false], spell)
    // A key has eight bits for each letter.
    longest = (Array(surnames.keys) + Array(given.keys)).map { (UInt64.bitWidth - $0.leadingZeroBitCount + 7) / 8 }.max() ?? 0
  }

  private static func invert(
    _ syllables: [KoreanInventory.Syllable], _ places: [Bool], _ spell: (HangulLetters, Bool) -> [String]
  ) -> [UInt64: [ReadingChoices.Option]] {
    var table: [UInt64: [ReadingChoices.Option]] = [:]
    for syllable in syllables {
      guard let letters = HangulLetters(syllable.hangul) else { continue }
      var spellings: [String] = []
      for place in places {
        for spelling in spell(letters, place) where !spellings.contains(spelling) { spellings.append(spelling) }
      }
      let text = String(Character(syllable.hangul))
      // Spellings are in the order of how usual they are.
      for (rank, spelling) in spellings.enumerated() {
        table[key(spelling.unicodeScalars), default: []].append(.init(text: text, cost: syllable.cost * 2 + min(rank, 2)))
      }
    }
    return table.mapValues { ReadingChoices.cheapest($0, 5) }
  }

  /// The low bytes of up to eight letters, which are different inside one script; 0 for longer words.
  private static func key(_ word: some Collection<Unicode.Scalar>) -> UInt64 {
    word.count > 8 ? 0 : word.reduce(0) { $0 << 8 | UInt64($1.value & 0xFF) }
  }

  /// The name in Hangul, likeliest first; none when the words are not a Korean family name and one or two syllables.
  func readings(of words: [String], limit: Int) -> [String] {
    guard (1...4).contains(words.count) else { return [] }
    let words = words.map { Array($0.unicodeScalars)[...] }
    var options: [ReadingChoices.Option] = []
    if words.count == 1 {
      for length in 1..<max(2, min(longest, words[0].count - 1)) where length < words[0].count {
        options += join(words[0].prefix(length), [words[0].dropFirst(length)], limit)
      }
    } else {
      options = join(words[0], words.dropFirst(), limit)
      // The family name last, as Western habit has it.
      if options.isEmpty { options = join(words[words.count - 1], words.dropLast(), limit) }
    }
    return ReadingChoices.cheapest(options, limit).map(\.text)
  }

  private func join(
    _ family: ArraySlice<Unicode.Scalar>, _ rest: ArraySlice<ArraySlice<Unicode.Scalar>>, _ limit: Int
  ) -> [ReadingChoices.Option] {
    guard let family = surnames[Self.key(family)] else { return [] }
    var parts = [family]
    for word in rest {
      let syllables = syllables(of: word, atMost: 2)
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
      guard let first = given[Self.key(word.prefix(length))] else { continue }
      if length == word.count {
        found += first
      } else {
        found += ReadingChoices.combine([first, syllables(of: word.dropFirst(length), atMost: most - 1)], limit: 8)
      }
    }
    return ReadingChoices.cheapest(found, 8)
  }
}
