/// Chinese characters read in standard Chinese.
enum HanMandarin {
  /// Pinyin without tones, family name and given name apart: `xi jinping`. ü gives u, yu and v, as passports and forms have it.
  /// `syllables` are those of the name.
  static func readings(of name: HanName, syllables: [ReadingChoices.Option]) -> [ReadingChoices.Option] {
    var readings: [ReadingChoices.Option] = []
    for choice in syllables {
      let base = name.isPersonal ? joined(choice.text, family: name.familyLength) : choice.text
      guard base.utf8.contains(UInt8(ascii: "v")) else {
        readings.append(.init(text: base, cost: choice.cost))
        continue
      }
      for (rank, letter) in ["u", "yu", "v"].enumerated() {
        readings.append(.init(text: base.replacing("v", with: letter), cost: choice.cost + rank))
      }
    }
    return readings
  }

  /// The usual reading in the Wade-Giles system, without its marks and every syllable apart: `hsi chin ping`.
  static func wadeGiles(of name: HanName, syllables: [ReadingChoices.Option]) -> String? {
    guard name.isPersonal, let usual = syllables.first else { return nil }
    var text = ""
    for syllable in usual.text.utf8.split(separator: UInt8(ascii: " ")) {
      let syllable = String(Substring(syllable))
      if !text.isEmpty { text += " " }
      text += WadeGiles.known[syllable] ?? syllable
    }
    return text
  }

  /// The toneless syllables, separated by spaces.
  static func syllables(of name: HanName, limit: Int) -> [ReadingChoices.Option] {
    guard name.characters.allSatisfy({ !$0.mandarin.isEmpty }) else { return [] }
    var parts = name.characters.map { character in
      let kept = name.isPersonal ? character.mandarin.prefix(2) : character.mandarin.prefix(1)
      return kept.enumerated().map { ReadingChoices.Option(text: $1, cost: $0 * ReadingChoices.otherReading) }
    }
    if name.isPersonal {
      if name.hasDoubleFamilyName, let special = HanSurnames.doublePinyin[.init(name.characters[0], name.characters[1])] {
        for (index, syllable) in special.enumerated() { parts[index] = [.init(text: syllable, cost: 0)] }
      } else if let family = name.singleFamilyName, let special = HanSurnames.pinyin[family] {
        parts[0] = special.enumerated().map { .init(text: $1, cost: $0 * ReadingChoices.otherReading) }
      }
    }
    return ReadingChoices.combine(parts, limit: limit, separator: " ")
  }

  /// Syllables put together to family name and given name: only the space after the family name stays.
  private static func joined(_ syllables: String, family: Int) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(syllables.utf8.count)
    var spaces = 0
    for byte in syllables.utf8 {
      if byte == UInt8(ascii: " ") {
        spaces += 1
        if spaces != family { continue }
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
