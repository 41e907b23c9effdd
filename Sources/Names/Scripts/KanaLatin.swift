/// Kana in Latin letters: Hepburn with capital O, W and U for the long vowels ou, oo and uu, from which the usual spellings are made.
enum KanaLatin {
  /// The letters of a word in hiragana; nil when it has anything else.
  static func latin(_ word: String) -> String? {
    var letters = ""
    var isDoubled = false
    var rest = Array(word.unicodeScalars)[...]
    while let first = rest.popFirst() {
      let mora: String
      if let small = rest.first, let joined = table[String(Character(first)) + String(Character(small))] {
        rest = rest.dropFirst()
        mora = joined
      } else if first == "っ" {
        isDoubled = true
        continue
      } else if first == "ー" || (first == "う" && letters.last == "o") || (first == "お" && letters.last == "o")
        || (first == "う" && letters.last == "u")
      {
        lengthen(&letters, by: first)
        continue
      } else if let single = table[String(Character(first))] {
        mora = single
      } else {
        return nil
      }
      if isDoubled, let consonant = mora.first { letters.append(mora.hasPrefix("ch") ? "t" : consonant) }
      isDoubled = false
      letters += mora
    }
    return letters.isEmpty ? nil : letters
  }

  /// Marks the last vowel as long where it is o or u; the length of the other vowels is not written.
  private static func lengthen(_ letters: inout String, by mora: Unicode.Scalar) {
    guard let last = letters.last, last == "o" || last == "u" else { return }
    letters.removeLast()
    letters.append(last == "u" ? "U" : mora == "お" ? "W" : "O")
  }

  /// The spellings of letters with marked long vowels: short (Sato), as written in kana (Satou), with h (Satoh).
  static func spellings(_ letters: String) -> [String] {
    guard letters.utf8.contains(where: { $0 == 0x4F || $0 == 0x55 || $0 == 0x57 }) else { return [letters] }
    var spellings = [spelled(letters, O: "o", W: "o", U: "u"), written(letters)]
    if letters.utf8.contains(where: { $0 == 0x4F || $0 == 0x57 }) { spellings.append(spelled(letters, O: "oh", W: "oh", U: "u")) }
    return spellings
  }

  /// Letters with long vowels as kana write them: ou, oo, uu.
  static func written(_ letters: String) -> String { spelled(letters, O: "ou", W: "oo", U: "uu") }

  private static func spelled(_ letters: String, O: String, W: String, U: String) -> String {
    var text = ""
    for letter in letters {
      switch letter {
      case "O": text += O
      case "W": text += W
      case "U": text += U
      default: text.append(letter)
      }
    }
    return text
  }

  /// The spelling of the Kunrei system for Hepburn letters: si, ti, tu, hu, zi.
  static func kunrei(_ letters: String) -> String {
    var text = letters
    for (hepburn, kunrei) in [
      ("tch", "tt"), ("sha", "sya"), ("shu", "syu"), ("sho", "syo"), ("shi", "si"), ("cha", "tya"), ("chu", "tyu"),
      ("cho", "tyo"),
      ("chi", "ti"), ("tsu", "tu"), ("ja", "zya"), ("ju", "zyu"), ("jo", "zyo"), ("ji", "zi"), ("fu", "hu"),
    ] where text.contains(hepburn) { text = text.replacing(hepburn, with: kunrei) }
    return text
  }

  /// m before b, m and p, as the older Hepburn and railway signs have it.
  static func labialised(_ letters: String) -> String {
    letters.replacing("nb", with: "mb").replacing("np", with: "mp").replacing("nm", with: "mm")
  }

  private static let table: [String: String] = {
    var table: [String: String] = [
      "し": "shi", "じ": "ji", "ち": "chi", "ぢ": "ji", "つ": "tsu", "づ": "zu", "ふ": "fu", "ん": "n", "ゔ": "vu", "ゐ": "i", "ゑ": "e",
      "ゎ": "wa", "を": "o", "ゕ": "ka", "ゖ": "ga", "うぃ": "wi", "うぇ": "we", "うぉ": "wo", "ゔぁ": "va", "ゔぃ": "vi", "ゔぇ": "ve",
      "ゔぉ": "vo",
      "てぃ": "ti", "でぃ": "di", "とぅ": "tu", "どぅ": "du", "でゅ": "dyu", "てゅ": "tyu", "ふぁ": "fa", "ふぃ": "fi", "ふぇ": "fe", "ふぉ": "fo",
      "ふゅ": "fyu", "しぇ": "she", "じぇ": "je", "ちぇ": "che", "つぁ": "tsa", "つぃ": "tsi", "つぇ": "tse", "つぉ": "tso", "いぇ": "ye",
      "くぁ": "kwa", "くぃ": "kwi", "くぇ": "kwe", "くぉ": "kwo", "ぐぁ": "gwa", "くゎ": "kwa", "すぃ": "si", "ずぃ": "zi",
      "ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o", "ゃ": "ya", "ゅ": "yu", "ょ": "yo",
    ]
    let rows: [(String, String)] = [
      ("", "あいうえお"), ("k", "かきくけこ"), ("g", "がぎぐげご"), ("s", "さ すせそ"), ("z", "ざ ずぜぞ"), ("t", "た  てと"), ("d", "だ  でど"),
      ("n", "なにぬねの"), ("h", "はひ へほ"), ("b", "ばびぶべぼ"), ("p", "ぱぴぷぺぽ"), ("m", "まみむめも"), ("y", "や ゆ よ"), ("r", "らりるれろ"),
      ("w", "わ"),
    ]
    for (consonant, row) in rows {
      for (kana, vowel) in zip(row, "aiueo") where kana != " " { table[String(kana)] = consonant + String(vowel) }
    }
    let palatals: [(String, String)] = [
      ("き", "ky"), ("ぎ", "gy"), ("に", "ny"), ("ひ", "hy"), ("び", "by"), ("ぴ", "py"), ("み", "my"), ("り", "ry"), ("し", "sh"),
      ("じ", "j"),
      ("ち", "ch"), ("ぢ", "j"),
    ]
    for (kana, consonant) in palatals {
      for (small, vowel) in zip("ゃゅょ", "auo") { table[kana + String(small)] = consonant + String(vowel) }
    }
    return table
  }()
}
