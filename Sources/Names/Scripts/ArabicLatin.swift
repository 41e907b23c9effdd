/// Names in Arabic letters, also Persian and Urdu ones, read in Latin letters.
enum ArabicLatin {
  /// The readings of the words, each of Latin tokens; short vowels of words that are not known are guessed.
  static func readings(of words: [String], limit: Int) -> [String] {
    var parts: [[ReadingChoices.Option]] = []
    for word in words { parts.append(readings(of: normalised(word))) }
    return ReadingChoices.combine(parts.filter { !$0.isEmpty }, limit: limit, separator: " ").map(\.text)
  }

  private static func readings(of word: String) -> [ReadingChoices.Option] {
    if let known = ArabicNames.spellings[word] { return options(known) }
    for (prefix, latin) in prefixes where word.hasPrefix(prefix) && word.count > prefix.count + 1 {
      let rest = String(word.dropFirst(prefix.count))
      let inner = ArabicNames.spellings[rest].map { options($0) } ?? guesses(rest)
      return ReadingChoices.combine([latin.enumerated().map { .init(text: $1, cost: $0 * 2) }, inner], limit: 4, separator: " ")
    }
    return guesses(word)
  }

  private static func options(_ spellings: [String]) -> [ReadingChoices.Option] {
    spellings.prefix(4).enumerated().map { .init(text: $1, cost: $0 * 2) }
  }

  /// The article and what is written together with the word after it.
  private static let prefixes: [(String, [String])] = [
    ("عبدال", ["abd al", "abdul", "abdel"]), ("ابوال", ["abu al", "abul"]), ("وال", ["wal"]), ("ال", ["al", "el"]), ("بو", ["bou"]),
  ]

  /// Letters that are written in several ways made one: the forms of alif, final ya, kaf and ha of Persian; no signs of vowels.
  static func normalised(_ word: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      switch scalar {
      case "أ", "إ", "آ", "ٱ": text.append("ا")
      case "ى", "ی", "ې": text.append("ي")
      case "ک", "ڪ": text.append("ك")
      case "ۀ", "ة", "ہ", "ھ", "ە": text.append("ه")
      case "ـ", "ء", "\u{064B}"..."\u{065F}", "\u{0670}", "\u{200C}", "\u{200D}": break
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  /// Latin spellings of a word by its letters: long vowels as written, short ones by the commonest patterns of names.
  private static func guesses(_ word: String) -> [ReadingChoices.Option] {
    let sounds = sounds(of: word)
    guard !sounds.isEmpty else { return [] }
    let usual = vowelled(sounds, filler: "a")
    var options = [ReadingChoices.Option(text: usual, cost: 4)]
    let plain = sounds.map { $0.isEmpty ? "a" : $0 }.joined()
    for (text, cost) in [(vowelled(sounds, filler: "i"), 6), (everyday(usual), 5), (plain, 8)] where !text.isEmpty {
      options.append(.init(text: text, cost: cost))
    }
    return ReadingChoices.cheapest(options, 3)
  }

  /// u and i as French and English write them: ou, ee.
  private static func everyday(_ text: String) -> String { text.replacing("u", with: "ou") }

  /// What each letter sounds; و and ي are vowels between consonants and at the end.
  private static func sounds(of word: String) -> [String] {
    let scalars = Array(word.unicodeScalars)
    return scalars.indices.compactMap { index in
      let isFirst = index == 0
      let isLast = index == scalars.count - 1
      switch scalars[index] {
      case "و": return isFirst || (!isLast && scalars[index + 1] == "ا") ? "w" : "u"
      case "ي": return isFirst || (!isLast && scalars[index + 1] == "ا") ? "y" : "i"
      case "ه" where isLast && scalars.count > 3: return "ah"
      case "ع": return isFirst ? "a" : ""
      default: return letters[scalars[index]]
      }
    }
  }

  /// Puts a short vowel between consonants that stand together; `i` between the last two after a long a (صالح Salih).
  private static func vowelled(_ sounds: [String], filler: String) -> String {
    var text = ""
    for (index, sound) in sounds.enumerated() {
      if index > 0, isConsonant(sound), isConsonant(sounds[index - 1]) {
        let afterLongA = index == sounds.count - 1 && index >= 2 && sounds[index - 2] == "a"
        text += afterLongA ? "i" : filler
      }
      text += sound
    }
    return text
  }

  /// True for ع as well, which separates vowels like a consonant and is not written.
  private static func isConsonant(_ sound: String) -> Bool { !["a", "i", "u", "e", "ah"].contains(sound) }

  private static let letters: [Unicode.Scalar: String] = [
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh",
    "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ؤ": "u",
    "ئ": "i", "پ": "p", "چ": "ch", "ژ": "zh", "گ": "g", "ڤ": "v", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n", "ے": "e",
  ]
}
