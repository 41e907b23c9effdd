/// Chinese characters read in standard Chinese.
enum HanMandarin {
  /// Pinyin without tones, family name and given name apart: `xi jinping`. ü gives u, yu and v, as passports and forms have it.
  static func readings(of name: HanName, syllables: [ReadingChoices.Option]) -> [ReadingChoices.Option] {
    syllables.flatMap { choice in
      let base = join(choice, name)
      guard choice.text.contains("v") else { return [ReadingChoices.Option(text: base, cost: choice.cost)] }
      return ["u", "yu", "v"].enumerated().map { rank, letter in
        ReadingChoices.Option(text: base.replacing("v", with: letter), cost: choice.cost + rank)
      }
    }
  }

  /// The usual reading in the Wade-Giles system, without its marks and every syllable apart: `hsi chin ping`.
  static func wadeGiles(of name: HanName, syllables: [ReadingChoices.Option]) -> String? {
    guard name.isPersonal, let usual = syllables.first else { return nil }
    var text = ""
    for word in usual.text.split(separator: " ") {
      let word = String(word)
      for syllable in WadeGiles.known[word] == nil ? PinyinSyllables.split(word) : [word] {
        if !text.isEmpty { text += " " }
        text += WadeGiles.known[syllable] ?? syllable
      }
    }
    return text
  }

  /// The toneless syllables, separated by spaces; a family name of two characters with a reading of its own is one word.
  static func syllables(of name: HanName, limit: Int) -> [ReadingChoices.Option] {
    guard name.characters.allSatisfy({ !$0.mandarin.isEmpty }) else { return [] }
    let length = name.familyLength
    var parts: [[ReadingChoices.Option]] = []
    var rest = name.characters[...]
    if name.isPersonal {
      if length == 2, let special = HanSurnames.doublePinyin[name.unified(0..<2)] {
        parts.append([.init(text: special, cost: 0)])
        rest = rest.dropFirst(2)
      } else if length == 1, let special = HanSurnames.pinyin[name.unified(0..<1)] {
        parts.append(special.enumerated().map { .init(text: $1, cost: $0 * 2) })
        rest = rest.dropFirst()
      }
    }
    for character in rest {
      let kept = name.isPersonal ? character.mandarin.prefix(2) : character.mandarin.prefix(1)
      parts.append(kept.enumerated().map { .init(text: $1, cost: $0 * 3) })
    }
    return ReadingChoices.combine(parts, limit: limit, separator: " ")
  }

  /// Puts the syllables together to family name and given name.
  private static func join(_ choice: ReadingChoices.Option, _ name: HanName) -> String {
    let words = choice.text.split(separator: " ")
    guard name.isPersonal else { return choice.text }
    // A family name of two characters may have come as one word already.
    let length = words.count < name.characters.count ? 1 : name.familyLength
    let family = words.prefix(length).joined()
    let given = words.dropFirst(length).joined()
    return given.isEmpty ? family : family + " " + given
  }
}
