/// Foreign names in katakana, led back towards Latin letters.
///
/// Japanese adds vowels to consonants that stand alone (スミス for Smith), has one sound for l and r, and one for b and v. The reading takes
/// the added vowels away and gives the name once with r and once with l; what remains different (th, ph, double letters) is left to the
/// comparison of sounds.
enum ForeignKana {
  /// Up to `limit` readings of words folded to hiragana, likeliest first.
  static func readings(of words: [String], limit: Int) -> [String] {
    let parts = words.map { word -> [ReadingChoices.Option] in
      let plain = letters(word)
      guard let plain else { return [] }
      let options = plain.contains("r") ? [plain, plain.replacing("r", with: "l"), firstLeft(plain)] : [plain]
      return ReadingChoices.cheapest(options.enumerated().map { .init(text: $1, cost: $0) }, 3)
    }
    return ReadingChoices.combine(parts, limit: limit, separator: " ").map(\.text)
  }

  /// l for the first of several r, r for the others: Albert, Clara.
  private static func firstLeft(_ text: String) -> String {
    guard let first = text.firstIndex(of: "r") else { return text }
    return text.replacingCharacters(in: first, with: "l")
  }

  /// The word without added vowels; nil when it is not kana.
  private static func letters(_ word: String) -> String? {
    let morae = morae(of: word)
    var text = ""
    for (index, mora) in morae.enumerated() {
      // A long vowel is a vowel and an r that Japanese does not have: スター, ロバート.
      if mora == "ー" {
        if text.last == "a", index == morae.count - 1 { text = text.dropLast() + "er" }
        continue
      }
      if mora == "っ" { continue }
      guard let sound = KanaLatin.latin(mora) else { return nil }
      let next = index + 1 < morae.count ? morae[index + 1] : nil
      let mayBeAdded = index > 0 ? isBeforeConsonant(next) : isCluster(sound, next)
      text += mayBeAdded ? withoutAddedVowel(sound) : sound
    }
    return text.isEmpty ? nil : text.lowercased()
  }

  private static func morae(of word: String) -> [String] {
    var morae: [String] = []
    for scalar in word.unicodeScalars {
      if "ぁぃぅぇぉゃゅょ".unicodeScalars.contains(scalar), let last = morae.last, last != "ー" {
        morae[morae.count - 1] = last + String(Character(scalar))
      } else {
        morae.append(String(Character(scalar)))
      }
    }
    return morae
  }

  /// True where a word can begin with two consonants: クリ, スミ, トム not.
  private static func isCluster(_ sound: String, _ next: String?) -> Bool {
    guard let start = next.flatMap({ KanaLatin.latin($0) })?.first else { return false }
    return sound == "su" ? "tkpmnr".contains(start) : start == "r" && ["ku", "gu", "fu", "bu", "pu", "to", "do"].contains(sound)
  }

  /// True where an added vowel can stand: at the end, and before a consonant.
  private static func isBeforeConsonant(_ next: String?) -> Bool {
    guard let next else { return true }
    return !["あ", "い", "う", "え", "お", "ー", "ん"].contains(next) && !next.hasPrefix("や") && !next.hasPrefix("ゆ")
      && !next.hasPrefix("よ")
  }

  private static func withoutAddedVowel(_ sound: String) -> String {
    switch sound {
    case "su", "zu", "ku", "gu", "fu", "bu", "pu", "mu", "ru", "vu", "to", "do", "tsu", "shu": String(sound.dropLast())
    case "chi": "ch"
    default: sound
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in index: Index, with letter: Character) -> String {
    self[..<index] + String(letter) + self[self.index(after: index)...]
  }
}
