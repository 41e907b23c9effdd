/// Names in Arabic letters, also Persian and Urdu ones, read in Latin letters.
enum ArabicLatin {
  /// The readings of the words, each of Latin tokens; short vowels of words that are not known are guessed.
  static func readings(of words: [String], limit: Int) -> [String] {
    var parts: [[ReadingChoices.Option]] = []
    var rest = words.map { cleaned($0) }[...]
    while let word = rest.popFirst() {
      if let next = rest.first, let joined = compound(word, next) {
        parts.append(joined)
        rest = rest.dropFirst()
      } else {
        parts.append(readings(of: word))
      }
    }
    return ReadingChoices.combine(parts.filter { !$0.isEmpty }, limit: limit, separator: " ").map(\.text)
  }

  /// True for words of the list, with or without the article: their vowels are not guessed.
  static func isKnown(_ word: String) -> Bool {
    let key = normalised(word)
    return ArabicNames.spellings[key] != nil || (key.hasPrefix("ال") && ArabicNames.spellings[String(key.dropFirst(2))] != nil)
  }

  /// Two words that Latin spellings often make one: Abdullah, Abdul Rahman, Shamsuddin.
  private static func compound(_ word: String, _ next: String) -> [ReadingChoices.Option]? {
    guard next.hasPrefix("ال"), next.count > 3 else { return nil }
    let heads = word == "عبد" ? [ReadingChoices.Option(text: "abd", cost: 0)] : readings(of: word).prefix(2).map { $0 }
    let tails: [String]
    switch next {
    case "الله": tails = word == "عبد" ? ["ullah", "allah", " allah"] : ["ullah", "allah", " ullah", "ollah"]
    case "الدين": tails = ["uddin", " al din", "eddine", "aldin", " ud din"]
    default:
      guard word == "عبد" else { return nil }
      let name = String(next.dropFirst(2))
      let inner = readings(of: name)
      let articles = ["ul ", " al ", "el ", "ul"].enumerated().map { ReadingChoices.Option(text: $1, cost: $0) }
      return ReadingChoices.combine([heads, articles, inner], limit: 8)
    }
    return ReadingChoices.combine([heads, tails.enumerated().map { .init(text: $1, cost: $0) }], limit: 8)
  }

  private static func readings(of word: String) -> [ReadingChoices.Option] {
    if let known = ArabicNames.spellings[normalised(word)] { return options(known) }
    for (suffix, latin) in suffixes where word.hasSuffix(suffix) {
      guard let stem = ArabicNames.spellings[normalised(String(word.dropLast(suffix.count)))] else { continue }
      return ReadingChoices.combine([options(stem), latin.enumerated().map { .init(text: $1, cost: $0) }], limit: 5)
    }
    for (prefix, latin) in prefixes where word.hasPrefix(prefix) && word.count > prefix.count + 1 {
      let rest = String(word.dropFirst(prefix.count))
      let inner = ArabicNames.spellings[normalised(rest)].map { options($0) } ?? guesses(rest)
      return ReadingChoices.combine([latin.enumerated().map { .init(text: $1, cost: $0 * 2) }, inner], limit: 4, separator: " ")
    }
    return guesses(word)
  }

  private static func options(_ spellings: [String]) -> [ReadingChoices.Option] {
    spellings.prefix(4).enumerated().map { .init(text: $1, cost: $0 * 2) }
  }

  /// What makes family names of names: of the family or place (سليماني), son of, and God or faith written together.
  private static let suffixes: [(String, [String])] = [
    ("الله", ["allah", "ullah", "ollah"]), ("الدين", ["uddin", " al din", "eddine"]), ("زاده", ["zada", "zadeh"]),
    ("پور", ["pour", "pur"]),
    ("يان", ["ian", "yan"]), ("وف", ["ov"]), ("ي", ["i"]), ("ى", ["i"]),
  ]

  /// The article and what is written together with the word after it.
  private static let prefixes: [(String, [String])] = [
    ("عبدال", ["abdul", "abd al", "abdel"]), ("ابوال", ["abu al", "abul"]), ("وال", ["wal"]), ("ال", ["al", "el"]),
    ("بو", ["bou"]),
  ]

  /// Letters that are written in several ways made one: the forms of alif, kaf, ha and the Persian ya; no signs of vowels.
  private static func cleaned(_ word: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      switch scalar {
      case "أ", "إ", "آ", "ٱ": text.append("ا")
      case "ی", "ې": text.append("ي")
      case "ک", "ڪ": text.append("ك")
      case "ۀ", "ة", "ہ", "ھ", "ە": text.append("ه")
      case "ـ", "ء", "\u{064B}"..."\u{065F}", "\u{0670}", "\u{200C}", "\u{200D}": break
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  /// The key of the list of names: the cleaned word with final ى as ي, since both are written for both.
  static func normalised(_ word: String) -> String { cleaned(word).replacing("ى", with: "ي") }

  /// Latin spellings of a word by its letters: long vowels as written, short ones by the commonest patterns of names.
  private static func guesses(_ word: String) -> [ReadingChoices.Option] {
    let sounds = sounds(of: word)
    guard !sounds.isEmpty else { return [] }
    let usual = vowelled(sounds, first: "a")
    var options = [ReadingChoices.Option(text: usual, cost: 4)]
    // Participles begin with mu.
    let isParticiple = sounds.first == "m" && sounds.count > 3
    options.append(.init(text: vowelled(sounds, first: "u"), cost: isParticiple ? 3 : 7))
    options.append(.init(text: vowelled(sounds, first: "i"), cost: 7))
    options.append(.init(text: everyday(usual), cost: 6))
    let diphthongs = sounds.indices.map { index in
      guard index > 0, index < sounds.count - 1 else { return sounds[index] }
      return sounds[index] == "i" ? "ay" : sounds[index] == "u" ? "aw" : sounds[index]
    }
    if diphthongs != sounds { options.append(.init(text: vowelled(diphthongs, first: "a"), cost: 6)) }
    return ReadingChoices.cheapest(options, 4)
  }

  /// u as French and much of the press write it.
  private static func everyday(_ text: String) -> String { text.replacing("u", with: "ou") }

  /// What each letter sounds; و and ي are vowels except at the beginning and before a long a, ع is heard only at the beginning.
  private static func sounds(of word: String) -> [String] {
    let scalars = Array(word.unicodeScalars)
    return scalars.indices.compactMap { index in
      let isFirst = index == 0
      let isLast = index == scalars.count - 1
      switch scalars[index] {
      case "و": return isFirst || (!isLast && "اىه".unicodeScalars.contains(scalars[index + 1])) ? "w" : "u"
      case "ي": return isFirst || (!isLast && "اىه".unicodeScalars.contains(scalars[index + 1])) ? "y" : "i"
      case "ه" where isLast && scalars.count > 3: return "a"
      case "ع": return isFirst ? "a" : ""
      default: return letters[scalars[index]]
      }
    }
  }

  /// Adds the short vowels, by syllables from the end: a vowel has one consonant before it, two consonants without a vowel are a
  /// syllable with a short one between them (Hak-mat-yar), and a single one left over has its own (Ha-mad). `first` is the first
  /// short vowel; the others are a, or i after a long a (Salih).
  private static func vowelled(_ sounds: [String], first: String) -> String {
    var pieces: [String] = []
    var index = sounds.count - 1
    var fillers: [Int] = []
    while index >= 0 {
      var coda = ""
      if isConsonant(sounds[index]) {
        coda = sounds[index]
        index -= 1
        guard index >= 0 else {
          // A consonant alone at the beginning.
          fillers.append(pieces.count)
          pieces.append(coda + "_")
          break
        }
      }
      if isConsonant(sounds[index]) {
        let afterLongA = pieces.isEmpty && index > 0 && sounds[index - 1] == "a"
        if !afterLongA { fillers.append(pieces.count) }
        pieces.append(sounds[index] + (afterLongA ? "i" : "_") + coda)
        index -= 1
      } else {
        var syllable = sounds[index] + coda
        index -= 1
        if index >= 0, isConsonant(sounds[index]) {
          syllable = sounds[index] + syllable
          index -= 1
        }
        pieces.append(syllable)
      }
    }
    for (rank, place) in fillers.reversed().enumerated() {
      pieces[place] = pieces[place].replacing("_", with: rank == 0 ? first : "a")
    }
    return pieces.reversed().joined()
  }

  /// True for ع as well, which separates vowels like a consonant and is not written.
  private static func isConsonant(_ sound: String) -> Bool { !["a", "i", "u", "e", "ay", "aw"].contains(sound) }

  private static let letters: [Unicode.Scalar: String] = [
    "ا": "a", "ى": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s",
    "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n",
    "ه": "h",
    "ؤ": "u", "ئ": "i", "پ": "p", "چ": "ch", "ژ": "zh", "گ": "g", "ڤ": "v", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n", "ے": "e",
  ]
}
