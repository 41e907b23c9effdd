/// Names in kana: Japanese in Hepburn and its variants, Korean and other foreign names in katakana.
enum KanaReadings {
  static func readings(of words: [String], isKatakana: Bool) -> [NameReading] {
    let letters = words.compactMap { KanaLatin.latin($0).map(withoutFalseLength) }
    guard letters.count == words.count, !letters.isEmpty else { return [] }
    var texts: [String] = []
    func add(_ text: String) { if !texts.contains(text) { texts.append(text) } }
    if letters.count == 1 { for division in divisions(letters[0]) { KanaLatin.spellings(division).prefix(2).forEach(add) } }
    let whole = letters.joined(separator: " ")
    let spellings = KanaLatin.spellings(whole)
    spellings.forEach(add)
    for text in spellings.prefix(2) {
      add(KanaLatin.labialised(text))
      add(KanaLatin.kunrei(text))
    }
    let japanese = texts.map { NameReading(text: $0, language: .japanese, isCertain: letters.count > 1) }
    let korean = isKatakana ? KoreanInKana.readings(of: words, limit: 6) : []
    // Forms ask for Japanese names in katakana, too, so that nothing tells them from foreign ones.
    let foreign = isKatakana && words.count > 1 ? ForeignKana.readings(of: words, limit: 4) : []
    return korean.map { NameReading(text: $0, language: .korean, isCertain: false) } + japanese
      + foreign.filter { !texts.contains($0) }.map { NameReading(text: $0, language: .latin, isCertain: false) }
  }

  /// In いのうえ the u belongs to another character than the o before it: then the family name is known without the long vowel.
  private static func withoutFalseLength(_ letters: String) -> String {
    guard letters.utf8.contains(where: { $0 == 0x4F || $0 == 0x55 }), japaneseFamilyReadings.fields(of: letters.utf8) == nil
    else {
      return letters
    }
    let written = KanaLatin.written(letters)
    return japaneseFamilyReadings.fields(of: written.utf8) == nil ? letters : written
  }

  /// A name without a space divided after a family name, the frequent family names first.
  private static func divisions(_ letters: String) -> [String] {
    let bytes = Array(letters.utf8)
    guard bytes.count > 4 else { return [] }
    var options: [ReadingChoices.Option] = []
    for end in 2...(bytes.count - 2) {
      // A given name does not begin with n alone, nor in the middle of a syllable.
      guard isSyllableStart(bytes, end), let fields = japaneseFamilyReadings.fields(of: bytes[..<end]) else { continue }
      let rarity = Int(fields.bytes(0).first ?? 0x39) - 0x30
      let text = String(decoding: bytes[..<end], as: UTF8.self) + " " + String(decoding: bytes[end...], as: UTF8.self)
      // Long family names are rarely an accident.
      options.append(.init(text: text, cost: rarity * 2 - min(end, 7)))
    }
    return ReadingChoices.cheapest(options, 3).map(\.text)
  }

  private static func isSyllableStart(_ bytes: [UInt8], _ index: Int) -> Bool {
    let vowels = Array("aiueoOUW".utf8)
    let before = bytes[index - 1]
    guard vowels.contains(before) || (before == UInt8(ascii: "n") && index > 1 && vowels.contains(bytes[index - 2])) else {
      return false
    }
    return bytes[index] != UInt8(ascii: "n") || (index + 1 < bytes.count && vowels.contains(bytes[index + 1]))
  }
}
