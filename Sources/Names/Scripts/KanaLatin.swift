/// Kana in Latin letters: Hepburn with capital O, W and U for the long vowels ou, oo and uu, from which the usual spellings are made.
enum KanaLatin {
  /// The letters of a word in hiragana; nil when it has anything else.
  static func latin(_ word: String) -> String? {
    var letters = ""
    var isDoubled = false
    var rest = Array(word.unicodeScalars)[...]
    while let first = rest.popFirst() {
      let mora: String
      if let small = rest.first, let joined = table[key(first, small)] {
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
      } else if let single = table[key(first, nil)] {
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
    var text: [UInt8] = []
    text.reserveCapacity(letters.utf8.count + 4)
    for letter in letters.utf8 {
      switch letter {
      case UInt8(ascii: "O"): text += O.utf8
      case UInt8(ascii: "W"): text += W.utf8
      case UInt8(ascii: "U"): text += U.utf8
      default: text.append(letter)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The spelling of the Kunrei system for Hepburn letters: si, ti, tu, hu, zi.
  static func kunrei(_ letters: String) -> String { replaced(letters, kunreiPairs) }

  /// m before b, m and p, as the older Hepburn and railway signs have it.
  static func labialised(_ letters: String) -> String { replaced(letters, labialPairs) }

  private static let kunreiPairs = [
    ("tch", "tt"), ("sha", "sya"), ("shu", "syu"), ("sho", "syo"), ("shi", "si"), ("cha", "tya"), ("chu", "tyu"), ("cho", "tyo"),
    ("chi", "ti"), ("tsu", "tu"), ("ja", "zya"), ("ju", "zyu"), ("jo", "zyo"), ("ji", "zi"), ("fu", "hu"),
  ].map { (Array($0.utf8), Array($1.utf8)) }
  private static let labialPairs = [("nb", "mb"), ("np", "mp"), ("nm", "mm")].map { (Array($0.utf8), Array($1.utf8)) }

  /// One pass over the letters; at each place the first pair that fits is taken.
  private static func replaced(_ letters: String, _ pairs: [([UInt8], [UInt8])]) -> String {
    var text: [UInt8] = []
    var rest = Array(letters.utf8)[...]
    while let first = rest.first {
      if let (from, to) = pairs.first(where: { $0.0[0] == first && rest.starts(with: $0.0) }) {
        text += to
        rest = rest.dropFirst(from.count)
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Both letters of a mora in one number.
  private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> UInt32 {
    first.value << 16 | (second?.value ?? 0)
  }

  private static let table: [UInt32: String] = {
    var table: [UInt32: String] = [:]
    for (kana, latin) in morae {
      let scalars = Array(kana.unicodeScalars)
      table[key(scalars[0], scalars.count > 1 ? scalars[1] : nil)] = latin
    }
    return table
  }()

  private static let morae: [String: String] = {
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
