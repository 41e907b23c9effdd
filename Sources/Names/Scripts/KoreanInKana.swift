/// Korean names as Japanese papers write them in katakana: キム・ジョンウン.
enum KoreanInKana {
  /// The name in Hangul; `words` are folded to hiragana.
  static func readings(of words: [String], limit: Int) -> [String] { transcription.readings(of: words, limit: limit) }

  private static let transcription = KoreanTranscription { letters, isFirst in
    let starts = starts[letters.initial].map { voiceless, voiced in
      // Plain consonants are voiced inside a name, and often at the beginning of the given name as well.
      voiced == voiceless ? [voiceless] : isFirst ? [voiceless, voiced] : [voiced, voiceless]
    }
    guard let starts, let ends = ends[letters.final] else { return [] }
    var spellings: [String] = []
    for start in starts {
      for syllable in kana(start, letters.vowel) {
        for end in ends { spellings.append(syllable + end) }
      }
    }
    return spellings
  }

  /// Voiceless and voiced row, by initial.
  private static let starts: [(String, String)?] = [
    ("k", "g"), ("k", "k"), ("n", "n"), ("t", "d"), ("t", "t"), ("r", "r"), ("m", "m"), ("p", "b"), ("p", "p"), ("s", "s"),
    ("s", "s"),
    ("", ""), ("c", "j"), ("c", "c"), ("c", "c"), ("k", "k"), ("t", "t"), ("p", "p"), ("h", "h"),
  ]

  private static let ends: [Int: [String]] = [
    0: [""], 1: ["く", "っ"], 4: ["ん"], 7: ["っ", "と"], 8: ["る"], 16: ["む"], 17: ["ぷ", "っぷ"], 21: ["ん"],
  ]

  /// The vowel sounds in kana rows: a, i, u, e, o, with y before them or w.
  private static let vowels: [[String]] = [
    ["a"], ["e"], ["ya"], ["ye"], ["o"], ["e"], ["yo"], ["ye", "e"], ["o"], ["wa"], ["we"], ["we", "e"], ["yo"], ["u"], ["wo"],
    ["we"],
    ["wi"], ["yu"], ["u"], ["i", "ui", "wi"], ["i"],
  ]

  private static let rows: [String: [String]] = [
    "": ["あ", "い", "う", "え", "お"], "k": ["か", "き", "く", "け", "こ"], "g": ["が", "ぎ", "ぐ", "げ", "ご"],
    "n": ["な", "に", "ぬ", "ね", "の"], "t": ["た", "てぃ", "とぅ", "て", "と"], "d": ["だ", "でぃ", "どぅ", "で", "ど"],
    "r": ["ら", "り", "る", "れ", "ろ"], "m": ["ま", "み", "む", "め", "も"], "p": ["ぱ", "ぴ", "ぷ", "ぺ", "ぽ"],
    "b": ["ば", "び", "ぶ", "べ", "ぼ"], "s": ["さ", "し", "す", "せ", "そ"], "c": ["ちゃ", "ち", "ちゅ", "ちぇ", "ちょ"],
    "j": ["じゃ", "じ", "じゅ", "じぇ", "じょ"], "h": ["は", "ひ", "ふ", "へ", "ほ"],
  ]

  private static func kana(_ start: String, _ vowel: Int) -> [String] {
    guard let row = rows[start], vowel < vowels.count else { return [] }
    return vowels[vowel].compactMap { sound in
      switch sound {
      case "a": row[0]
      case "i": row[1]
      case "u": row[2]
      case "e": row[3]
      case "o": row[4]
      case "ya", "yu", "yo": palatal(start, row, sound)
      case "ye": start.isEmpty ? "いぇ" : row[3]
      case "ui": row[2] + "い"
      default: rounded(start, row, sound)
      }
    }
  }

  private static func palatal(_ start: String, _ row: [String], _ sound: String) -> String? {
    let (large, small) = ["ya": ("や", "ゃ"), "yu": ("ゆ", "ゅ"), "yo": ("よ", "ょ")][sound] ?? ("", "")
    if start.isEmpty { return large }
    // ち and じ have their glide already.
    return start == "c" || start == "j" ? row[sound == "ya" ? 0 : sound == "yu" ? 2 : 4] : row[1].prefix(1) + small
  }

  private static func rounded(_ start: String, _ row: [String], _ sound: String) -> String? {
    let small = ["wa": "ぁ", "wo": "ぉ", "we": "ぇ", "wi": "ぃ"][sound] ?? ""
    if start.isEmpty { return sound == "wa" ? "わ" : "う" + small }
    return (start == "t" || start == "d" ? row[2].prefix(1) + "" : start == "h" ? "ふ" : row[2]) + small
  }
}
