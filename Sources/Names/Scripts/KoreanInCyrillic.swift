/// Korean names in Russian letters: Kontsevich's system and the older habit that the North keeps (Ким Чен Ын).
enum KoreanInCyrillic {
  /// The name in Hangul; `words` are small letters.
  static func readings(of words: [String], limit: Int) -> [String] {
    // ё is often printed as е, signs are often left out.
    transcription.readings(of: words.map(Self.plain), limit: limit)
  }

  private static func plain(_ word: String) -> String {
    var text = String.UnicodeScalarView()
    for letter in word.unicodeScalars where letter != "ъ" { text.append(letter == "ё" ? "е" : letter) }
    return String(text)
  }

  /// Family names as Koreans of the former Soviet Union write them.
  private static let habits = [
    "ли": "리이", "лим": "림임", "цой": "최", "цхай": "최채", "чой": "최", "чхве": "최", "тен": "정전", "тян": "장", "те": "조", "тё": "조",
    "тю": "주",
    "югай": "유", "хегай": "허", "ногай": "노", "шин": "신", "шим": "심", "шегай": "서", "цзен": "정", "ни": "이", "ги": "기", "дю": "주",
    "ан": "안",
  ]

  private static let transcription = KoreanTranscription(habits: habits) { letters, isFirst in
    guard let ends = ends[letters.final], letters.initial < starts.count else { return [] }
    let (voiceless, voiced) = starts[letters.initial]
    var spellings: [String] = []
    for start in isFirst ? voiceless + voiced : voiced + voiceless {
      for vowel in vowels(letters.vowel, after: start) {
        for end in ends { spellings.append(start + vowel + end) }
      }
    }
    return spellings
  }

  private static let starts: [([String], [String])] = [
    (["к"], ["г"]), (["кк", "к"], []), (["н"], []), (["т"], ["д"]), (["тт", "т"], []), (["р", "л"], []), (["м"], []),
    (["п"], ["б"]),
    (["пп", "п"], []), (["с"], []), (["сс", "с"], []), ([""], []), (["ч"], ["дж", "чж"]), (["чч", "ч"], []), (["чх", "ч"], []),
    (["кх", "к"], []), (["тх", "т"], []), (["пх", "п"], []), (["х"], []),
  ]

  private static let ends: [Int: [String]] = [
    0: [""], 1: ["к"], 4: ["н"], 7: ["т"], 8: ["ль", "л", "р"], 16: ["м"], 17: ["п"], 21: ["н"],
  ]

  /// Spellings of the vowels in their standard order, ё written е.
  private static let sounds: [[String]] = [
    ["а"], ["э", "е"], ["я"], ["йя"], ["о", "е"], ["е"], ["е"], ["е", "йе"], ["о"], ["ва", "оа"], ["вэ"], ["ве", "ой", "вэ"],
    ["е"],
    ["у"], ["во"], ["ве"], ["ви"], ["ю"], ["ы"], ["ый", "и", "ы"], ["и"],
  ]

  private static func vowels(_ vowel: Int, after start: String) -> [String] {
    guard vowel < sounds.count else { return [] }
    // Without a consonant ㅔ is э.
    return vowel == 5 && start.isEmpty ? ["э", "е"] : sounds[vowel]
  }
}
