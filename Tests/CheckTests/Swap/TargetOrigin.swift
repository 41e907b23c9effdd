import Testing

/// Word parts from which the names of an origin are put together, so that there are enough of them to give everybody another one.
struct NameWordParts: Sendable {
  let starts: [String]
  let ends: [String]
  /// Whether a whole name is written without a gap.
  var isGapless = false

  /// Words of two parts, neighbours unlike each other.
  var words: [[String]] {
    (0..<starts.count * ends.count).map { number in
      let start = number % starts.count
      return [starts[start], ends[(start + number / starts.count) % ends.count]]
    }
  }

  /// Words of six letters or more, for names with relatives that differ by a letter.
  var longWords: [[String]] {
    words.enumerated().map { number, word in
      var start = word[0]
      var next = number * 7 + 3
      repeat {
        start += starts[next % starts.count].lowercased()
        next += 5
      } while (start + word[1]).unicodeScalars.count < 6
      return [start, word[1]]
    }
  }

  /// Words of one part.
  var shortWords: [[String]] { starts.map { [$0] } }
}

/// An origin that everybody is given in a swap: its names in Latin letters and in another script, its papers and its languages.
struct TargetOrigin: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Stands for names in Latin letters.
  let plain: NameWordParts
  /// Stands for names in other scripts.
  let native: NameWordParts
  /// Stands for names in the machine-readable zone, which knows Latin letters alone, where ``plain`` is in another script.
  var machine: NameWordParts?
  /// The country of the papers, ISO 3166-1.
  let country: String
  /// The first language, BCP 47, also of screens and keyboards.
  let language: String

  static let all = [norwegian, nigerian, korean, koreanThroughout]

  static let norwegian = TargetOrigin(
    testDescription: "Norwegian", plain: NameWordParts(starts: norse.starts, ends: norse.ends), native: cyrillic, country: "NO",
    language: "nb")

  static let nigerian = TargetOrigin(
    testDescription: "Nigerian",
    plain: NameWordParts(
      starts: [
        "Olú", "Adé", "Chị", "Nné", "Ọba", "Ifá", "Uche", "Ngọ", "Ama", "Obi", "Eze", "Ike", "Akụ", "Ndụ", "Ogo", "Ayọ̀", "Tẹmi",
        "Fọlá",
        "Bọla", "Dámi", "Kele", "Nwa", "Ṣọlá", "Yemi",
      ],
      ends: [
        "bàyọ̀", "dinma", "gozie", "tọ́bi", "ladé", "wálé", "chukwu", "nkem", "tundé", "fẹ́mi", "bùnmi", "kọmi", "jídé", "zurum",
        "rapụ",
        "sẹ́gun", "hinma", "mdi", "vwe", "pelumi", "kpam", "lechi",
      ]), native: arabic, country: "NG", language: "yo")

  static let korean = TargetOrigin(
    testDescription: "Korean, in Latin letters and Hangul", plain: NameWordParts(starts: romanised.starts, ends: romanised.ends),
    native: hangul(isGapless: true), country: "KR", language: "ko")

  static let koreanThroughout = TargetOrigin(
    testDescription: "Korean, in Hangul throughout", plain: hangul(isGapless: false), native: cyrillic,
    machine: NameWordParts(starts: romanised.starts, ends: romanised.ends), country: "KR", language: "ko")

  private static let norse = (
    starts: [
      "Ol", "Ing", "Sig", "Tor", "Sol", "Gun", "Hall", "Ast", "Eil", "Leif", "Knut", "Magn", "Rag", "Bjørk", "Fred", "Kar",
      "Stei", "Vil",
      "Åse", "Dag", "Jør", "Pett", "Ulv", "Øy",
    ],
    ends: [
      "rid", "veig", "bjørn", "sten", "dal", "vik", "nes", "berg", "haug", "moen", "rud", "lund", "heim", "gard", "fjell",
      "strøm",
      "kvist", "toft", "hild", "bakk", "sand", "mark",
    ]
  )

  private static let romanised = (
    starts: [
      "Min", "Seo", "Ji", "Hyeon", "Tae", "Gyeong", "Dong", "Sang", "Young", "Eun", "Kwang", "Chae", "Byeong", "Won", "Ha", "Nam",
      "Pil",
      "Mun", "Ryeo", "Seok", "Baek", "Jeong", "Ok", "Yeon",
    ],
    ends: [
      "jun", "hyeok", "seop", "mi", "hwan", "cheol", "rim", "gyu", "soo", "bin", "pyo", "tak", "hui", "ran", "deok", "mok", "sik",
      "yeop",
      "kwon", "geun", "bok", "dal",
    ]
  )

  /// Syllables of an initial consonant and a vowel, which fill the block from U+AC00 in steps of 28.
  private static func hangul(isGapless: Bool) -> NameWordParts {
    func syllables(_ consonants: [UInt32], final: UInt32) -> [String] {
      [0, 4, 8, 13, 20].flatMap { vowel in
        consonants.compactMap { Unicode.Scalar(0xAC00 + ($0 * 21 + vowel) * 28 + final).map(String.init) }
      }
    }
    return NameWordParts(
      starts: syllables([0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 18], final: 0), ends: syllables([0, 5, 6, 9, 11, 12], final: 4),
      isGapless: isGapless)
  }

  private static let cyrillic = NameWordParts(
    starts: [
      "Вла", "Мир", "Сер", "Рад", "Дми", "Яро", "Кон", "Лев", "Бог", "Тих", "Жан", "Зах", "Нил", "Пет", "Фед", "Гри", "Улья",
      "Эра", "Юли",
      "Оль", "Ива", "Хар", "Цве", "Чес",
    ],
    ends: [
      "димир", "слава", "гей", "мила", "трий", "полк", "стан", "нидов", "дан", "ренко", "бович", "шенко", "юков", "ляева",
      "зинов",
      "рацкий", "тина", "хова",
    ])

  private static let arabic = NameWordParts(
    starts: ["عبد", "محم", "يوس", "خال", "سلي", "ابر", "زيد", "فار", "نصر", "حمز", "طار", "مري", "ليل", "رشي", "جما", "بلا"],
    ends: ["الله", "ود", "ينة", "مان", "اهيم", "ون", "وق", "الدين", "تي", "شة", "كري", "بكر", "سامي", "غالب", "هاشم"])
}
