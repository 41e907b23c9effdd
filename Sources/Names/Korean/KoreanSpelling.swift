/// How the sounds of a Korean syllable are spelled in Latin letters.
///
/// The rows join the published systems (McCune-Reischauer 1939, the Revised Romanisation of 2000, the practice of the DPRK) and
/// the habits of passports. A number behind a spelling is about how many of a hundred documents use it: an estimate by us, not a
/// count; marks of aspiration in the wrong place are among them. `O` and `U` stand for o and u with a breve, an apostrophe for aspiration, `-` for nothing written.
enum KoreanSpelling {
  /// All spellings of the Hangul syllable with their weights; empty for anything else.
  static func spellings(of syllable: String) -> [(spelling: String, weight: Float)] {
    guard let parts = HangulSyllable(syllable) else { return [] }
    var result: [(spelling: String, weight: Float)] = []
    for start in initial(parts) {
      for middle in vowel(parts) {
        for end in finals[parts.final] ?? [] {
          let spelling = start.spelling + middle.spelling + end.spelling
          let weight = start.weight * middle.weight * end.weight
          // Rarer than three in ten thousand is an error, and errors are judged elsewhere.
          if weight >= 300, spelling.utf8.count <= 8 { result.append((spelling, weight)) }
        }
      }
    }
    return result
  }

  private typealias Row = [(spelling: String, weight: Float)]

  private static func row(_ text: String) -> Row {
    let words = text.split(separator: " ")
    return stride(from: 0, to: words.count - 1, by: 2).map { index in
      (words[index] == "-" ? "" : String(words[index]), Float(words[index + 1]) ?? 0)
    }
  }

  private static func rows<Key: Hashable>(_ table: [Key: String]) -> [Key: Row] { table.mapValues(row) }

  private static let softInitial: [Character: Row] = rows([
    // Before i and y the South drops r and n at the start of a name, and keeps neither spelling in order.
    "ㄹ": "r 55 - 20 l 15 n 9", "ㄴ": "n 80 - 19", "ㅅ": "s 55 sh 44",
  ])

  private static let initials: [Character: Row] = rows([
    "ㄱ": "k 62 g 37 k' 0.5 kh 0.3 c 0.3", "ㄲ": "kk 50 k 20 g 15 gg 10",
    "ㄴ": "n 100", "ㄷ": "t 50 d 49 t' 0.5", "ㄸ": "tt 50 dd 20 d 20 t 10",
    "ㄹ": "r 55 n 25 l 20", "ㅁ": "m 100", "ㅂ": "p 51 b 48 p' 0.5",
    "ㅃ": "pp 50 bb 20 b 20", "ㅅ": "s 98 sh 1.5", "ㅆ": "ss 70 s 30",
    "ㅇ": "- 100", "ㅈ": "j 62 ch 36 ch' 1 z 0.7",
    "ㅉ": "tch 40 jj 40 j 20", "ㅊ": "ch 76 ch' 22 c 0.7 j 1", "ㅋ": "k 50 kh 25 k' 25",
    "ㅌ": "t 60 th 22 t' 16", "ㅍ": "p 60 ph 22 p' 16 f 0.8", "ㅎ": "h 99",
  ])

  private static func initial(_ parts: HangulSyllable) -> Row {
    if parts.isSoft, let row = softInitial[parts.initial] { return row }
    return initials[parts.initial] ?? []
  }

  private static let vowels: [Character: Row] = rows([
    "ㅏ": "a 96 ah 2 aa 0.5", "ㅐ": "ae 82 ai 6 ay 3 e 6 eh 1", "ㅑ": "ya 98", "ㅒ": "yae 98",
    "ㅓ": "o 38 eo 30 u 20 O 7 ou 1.5 oh 1 uh 1 eu 0.7", "ㅔ": "e 92 ae 4 eh 1 ei 1", "ㅕ": "yo 40 yeo 26 yu 20 yO 8 you 4 ye 1",
    "ㅖ": "ye 88 e 6 yeh 1 yae 2", "ㅗ": "o 93 oh 3 ou 1 oo 1 u 0.7",
    "ㅘ": "wa 97 oa 2", "ㅙ": "wae 95", "ㅚ": "oe 64 oi 22 oy 2 we 5",
    "ㅛ": "yo 93 you 3 yoh 1", "ㅜ": "u 63 oo 28 ou 4 wu 3 o 1.5",
    "ㅝ": "wo 84 wO 8 weo 4 wu 2 o 1", "ㅞ": "we 90", "ㅟ": "wi 90 wee 4 ui 4",
    "ㅠ": "yu 70 yoo 18 you 8 u 1", "ㅡ": "u 44 eu 48 U 7 o 0.8",
    "ㅢ": "ui 70 eui 12 ee 6 i 6 Ui 5", "ㅣ": "i 84 ee 14 ie 0.6 y 0.5",
  ])

  /// Vowels without a consonant before them.
  private static let bareVowels: [Character: Row] = rows([
    "ㅜ": "woo 48 u 34 wu 10 oo 5 ou 1.5", "ㅣ": "i 82 yi 9 ee 7", "ㅕ": "yo 40 yeo 26 you 20 yO 9 yu 3", "ㅟ": "wi 92 wee 5",
  ])

  /// 희 has its own habits.
  private static let vowelsAfterH: [Character: Row] = rows(["ㅢ": "ee 46 ui 34 eui 9 i 7 Ui 3"])

  private static func vowel(_ parts: HangulSyllable) -> Row {
    if parts.initial == "ㅎ", let row = vowelsAfterH[parts.vowel] { return row }
    if parts.initial == "ㅇ", let row = bareVowels[parts.vowel] { return row }
    return vowels[parts.vowel] ?? []
  }

  /// Before a vowel McCune-Reischauer writes final l as r; before n, m and r a stop is heard as a nasal.
  private static let finals: [Character: Row] = rows([
    "-": "- 100", "ㄱ": "k 88 g 9 c 1 ck 0.7", "ㄴ": "n 99", "ㄷ": "t 70 d 28",
    "ㄹ": "l 93 r 6", "ㅁ": "m 99", "ㅂ": "p 70 b 29", "ㅅ": "t 70 s 20 d 9",
    "ㅇ": "ng 99", "ㅊ": "t 60 ch 30", "ㅍ": "p 95", "ㄺ": "k 60 lk 20 l 15",
  ])
}

/// One Hangul syllable taken apart.
struct HangulSyllable: Sendable, Hashable {
  /// The first consonant; `ㅇ` when there is none.
  let initial: Character
  /// The vowel.
  let vowel: Character
  /// The last consonant; `-` when there is none.
  let final: Character

  private static let initials = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
  private static let vowels = Array("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ")
  private static let finals = Array("-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

  /// Nil unless the text is exactly one composed syllable.
  init?(_ text: String) {
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return nil }
    guard (0xAC00...0xD7A3).contains(scalar.value) else { return nil }
    let index = Int(scalar.value) - 0xAC00
    initial = Self.initials[index / 588]
    vowel = Self.vowels[index % 588 / 28]
    final = Self.finals[index % 28]
  }

  /// The first consonant, the same for plain, aspirated and tensed ones.
  var initialClass: Int { Self.initials.firstIndex(of: Self.plain[initial] ?? initial) ?? 0 }

  /// The last consonant; zero when there is none.
  var finalClass: Int { Self.finals.firstIndex(of: final) ?? 0 }

  private static let plain: [Character: Character] = [
    "ㄲ": "ㄱ", "ㅋ": "ㄱ", "ㄸ": "ㄷ", "ㅌ": "ㄷ", "ㅃ": "ㅂ", "ㅍ": "ㅂ", "ㅆ": "ㅅ", "ㅉ": "ㅈ", "ㅊ": "ㅈ",
  ]

  /// True before i and y, where an initial r or n may be dropped and s is heard as sh.
  var isSoft: Bool { "ㅑㅒㅕㅖㅛㅠㅣ".contains(vowel) }
}
