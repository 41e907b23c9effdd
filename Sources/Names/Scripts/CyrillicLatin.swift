/// Cyrillic names in the spellings that documents and lists give them.
enum CyrillicLatin {
  /// One romanisation: what each letter becomes, and what some become at the beginning of a word or after a vowel or sign.
  struct System: Sendable {
    private let letters: [[UInt8]]
    private let iotated: [[UInt8]?]
    private let initial: [[UInt8]?]
    private let endings: [(written: [Unicode.Scalar], spelled: [UInt8])]

    /// `iotated` holds after vowels, ъ, ь, й and at the beginning of a word, `initial` at the beginning of a word alone; `endings` of
    /// words have a spelling of their own, longest first.
    init(
      letters: [Unicode.Scalar: String], iotated: [Unicode.Scalar: String] = [:], initial: [Unicode.Scalar: String] = [:],
      endings: [(String, String)] = []
    ) {
      func table(_ spellings: [Unicode.Scalar: String]) -> [[UInt8]?] {
        var table = [[UInt8]?](repeating: nil, count: 0x130)
        for (scalar, spelled) in spellings { table[Int(scalar.value) - 0x400] = Array(spelled.utf8) }
        return table
      }
      self.letters = table(letters.merging(CyrillicLatin.others) { own, _ in own }).map { $0 ?? [] }
      self.iotated = table(iotated)
      self.initial = table(initial)
      self.endings = endings.map { (Array($0.0.unicodeScalars), Array($0.1.utf8)) }
    }

    /// Appends the Latin letters of a word in small letters.
    func append(_ word: [Unicode.Scalar], to text: inout [UInt8]) {
      var stem = word[...]
      let ending = endings.first { stem.count > $0.written.count && stem.suffix($0.written.count).elementsEqual($0.written) }
      if let ending { stem = stem.dropLast(ending.written.count) }
      var previous: Unicode.Scalar?
      for letter in stem {
        let index = Int(letter.value) - 0x400
        guard letters.indices.contains(index) else { continue }
        if previous == nil, let spelled = initial[index] {
          text += spelled
        } else if previous.map(CyrillicLatin.precedesIotation) ?? true, let spelled = iotated[index] {
          text += spelled
        } else if letter == "г", previous == "з", letters[index] == [0x68] {
          // зг is zgh, so that it is not read as ж.
          text += "gh".utf8
        } else {
          text += letters[index]
        }
        previous = letter
      }
      if let ending { text += ending.spelled }
    }
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

  /// For names with letters of both or of neither: the Belarusian instruction of 2007 without marks, and the Bulgarian law of 2009.
  static let belarusian = System(
    letters: base.merging(["г": "h", "й": "i", "ю": "iu", "я": "ia", "ё": "io", "ў": "u", "х": "kh", "і": "i"]) { $1 },
    initial: ["ю": "yu", "я": "ya", "ё": "yo", "е": "ye"])
  static let bulgarian = System(
    letters: base.merging(["щ": "sht", "ъ": "a", "х": "h", "ь": "y"]) { $1 }, endings: [("ия", "ia")])

  /// True for a word in which ъ is a vowel, as in Bulgarian.
  static func isBulgarian(_ word: [Unicode.Scalar]) -> Bool {
    word.indices.contains { index in
      word[index] == "ъ" && !(index + 1 < word.count && ["е", "ё", "ю", "я"].contains(word[index + 1]))
    }
  }

  /// True for a letter that Russian has and Ukrainian does not.
  static func isRussianOnly(_ letter: Unicode.Scalar) -> Bool { [0x44A, 0x44B, 0x44D, 0x451].contains(letter.value) }
  /// True for a letter that Ukrainian has and Russian does not.
  static func isUkrainianOnly(_ letter: Unicode.Scalar) -> Bool { [0x454, 0x456, 0x457, 0x491].contains(letter.value) }

  /// Vowels, й and the signs.
  private static func precedesIotation(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "а", "е", "ё", "и", "о", "у", "ы", "э", "ю", "я", "і", "ї", "є", "ъ", "ь", "й": true
    default: false
    }
  }

  private static let base: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l",
    "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch",
    "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
  ]

  private static let ukrainianBase: [Unicode.Scalar: String] = base.merging([
    "г": "h", "ґ": "g", "и": "y", "і": "i", "ї": "yi", "є": "ye", "й": "y",
  ]) { $1 }

  /// Letters of other languages that write in Cyrillic: Belarusian, Serbian, Macedonian, Kazakh, Tatar and their neighbours.
  private static let others: [Unicode.Scalar: String] = [
    "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "w", "ј": "j", "љ": "lj", "њ": "nj", "ђ": "dj", "ћ": "c", "џ": "dz", "ѓ": "gj",
    "ќ": "kj",
    "ѕ": "dz", "ѐ": "e", "ѝ": "i", "ә": "a", "ғ": "g", "қ": "q", "ң": "ng", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "җ": "j",
    "ҳ": "h", "ҷ": "j",
    "ӣ": "i", "ӯ": "u", "ҡ": "q", "ҙ": "z", "ҫ": "s", "ӊ": "n", "ӏ": "",
  ]
}
