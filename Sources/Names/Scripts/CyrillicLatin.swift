/// Cyrillic names in the spellings that documents and lists give them.
enum CyrillicLatin {
  /// One romanisation: what each letter becomes, and what some become at the beginning of a word or after a vowel or sign.
  struct System: Sendable {
    var letters: [Character: String]
    /// After vowels, ъ, ь, й and at the beginning of a word.
    var iotated: [Character: String] = [:]
    /// At the beginning of a word alone.
    var initial: [Character: String] = [:]
    /// Endings of words that have a spelling of their own, longest first.
    var endings: [(String, String)] = []
  }

  /// The systems tried for Russian, the usual ones first: BGN/PCGN 1947, everyday English, the passport order of 2013
  /// (ICAO Doc 9303), German, French (passports until 1997), ISO 9 and the scholarly system without their marks.
  static let russian: [System] = [
    System(letters: base, iotated: ["е": "ye", "ё": "yo"]),
    System(letters: base, endings: [("ий", "y"), ("ый", "y"), ("ьев", "yev"), ("ья", "ya")]),
    System(letters: base.merging(["й": "i", "ю": "iu", "я": "ia", "ъ": "ie", "ё": "e"]) { $1 }),
    System(letters: base.merging(["ё": "yo"]) { $1 }, iotated: ["е": "ye"], endings: [("ий", "i"), ("ый", "y")]),
    System(
      letters: base.merging([
        "ж": "sch", "ч": "tsch", "ш": "sch", "щ": "schtsch", "ц": "z", "з": "s", "х": "ch", "в": "w", "й": "j", "ю": "ju",
        "я": "ja", "ё": "jo",
      ]) { $1 }, iotated: ["е": "je"], endings: [("ий", "i"), ("ый", "y")]),
    System(
      letters: base.merging([
        "ж": "j", "ч": "tch", "ш": "ch", "щ": "chtch", "у": "ou", "й": "i", "ю": "iou", "я": "ia", "ё": "io",
      ]) { $1 },
      iotated: ["е": "ie"], endings: [("ий", "i"), ("ый", "y"), ("ин", "ine")]),
    System(
      letters: base.merging([
        "ж": "z", "ч": "c", "ш": "s", "щ": "sc", "ц": "c", "х": "h", "й": "j", "ю": "ju", "я": "ja", "ё": "e",
      ]) { $1 }),
  ]

  /// The systems tried for Ukrainian: resolution 55 of 2010, then the spelling with y that came before it and that lists keep.
  static let ukrainian: [System] = [
    System(
      letters: ukrainianBase.merging(["є": "ie", "ї": "i", "й": "i", "ю": "iu", "я": "ia"]) { $1 },
      initial: ["є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"]),
    System(letters: ukrainianBase),
    System(letters: ukrainianBase, endings: [("ий", "y"), ("ій", "iy")]),
  ]

  /// True when the word has a letter that one of the two languages does not have.
  static func isRussianOnly(_ text: String) -> Bool { text.contains { "ыэъё".contains($0) } }
  static func isUkrainianOnly(_ text: String) -> Bool { text.contains { "іїєґ".contains($0) } }

  /// Lower-case `word` in Latin letters.
  static func latin(_ word: String, _ system: System) -> String {
    var text = ""
    var stem = Substring(word)
    var ending = ""
    for (written, spelled) in system.endings where stem.hasSuffix(written) && stem.count > written.count {
      ending = spelled
      stem = stem.dropLast(written.count)
      break
    }
    var previous: Character?
    for letter in stem {
      let afterVowel = previous.map { "аеёиоуыэюяіїєъьй".contains($0) } ?? true
      if previous == nil, let spelled = system.initial[letter] {
        text += spelled
      } else if afterVowel, let spelled = system.iotated[letter] {
        text += spelled
      } else if letter == "г", previous == "з", system.letters["г"] == "h" {
        // зг is zgh, so that it is not read as ж.
        text += "gh"
      } else {
        text += system.letters[letter] ?? others[letter] ?? ""
      }
      previous = letter
    }
    return text + ending
  }

  private static let base: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l",
    "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch",
    "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
  ]

  private static let ukrainianBase: [Character: String] = base.merging([
    "г": "h", "ґ": "g", "и": "y", "і": "i", "ї": "yi", "є": "ye", "й": "y",
  ]) { $1 }

  /// Letters of other languages that write in Cyrillic: Belarusian, Serbian, Macedonian, Kazakh, Tatar and their neighbours.
  private static let others: [Character: String] = [
    "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "w", "ј": "j", "љ": "lj", "њ": "nj", "ђ": "dj", "ћ": "c", "џ": "dz", "ѓ": "gj",
    "ќ": "kj",
    "ѕ": "dz", "ѐ": "e", "ѝ": "i", "ә": "a", "ғ": "g", "қ": "q", "ң": "ng", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "җ": "j",
    "ҳ": "h", "ҷ": "j",
    "ӣ": "i", "ӯ": "u", "ҡ": "q", "ҙ": "z", "ҫ": "s", "ӊ": "n", "ӏ": "",
  ]
}
