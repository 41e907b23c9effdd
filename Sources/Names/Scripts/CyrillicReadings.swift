/// Names in Cyrillic letters: Russian and Ukrainian systems, and Korean names as Russian papers write them.
enum CyrillicReadings {
  static func readings(of words: [String]) -> [NameReading] {
    // Russian papers write Korean names in two or three words, never in one.
    let korean = words.count > 1 ? KoreanInCyrillic.readings(of: words, limit: 6) : []
    var readings = korean.map { NameReading(text: $0, language: .korean, isCertain: false) }
    let letters = words.map { Array($0.unicodeScalars) }
    // Letters tell the language, or else given names.
    let russianLetters = letters.contains { $0.contains(where: CyrillicLatin.isRussianOnly) }
    let ukrainianLetters = letters.contains { $0.contains(where: CyrillicLatin.isUkrainianOnly) }
    let hasRussian = russianLetters || (!ukrainianLetters && words.contains(where: SlavicNames.isRussian))
    let hasUkrainian = ukrainianLetters || (!russianLetters && words.contains(where: SlavicNames.isUkrainian))
    var texts: [String] = []
    func add(_ systems: [CyrillicLatin.System], _ words: [[Unicode.Scalar]], _ language: ReadingLanguage, isCertain: Bool) {
      for system in systems {
        let text = latin(words, system)
        guard !text.isEmpty, !texts.contains(text) else { continue }
        texts.append(text)
        readings.append(NameReading(text: text, language: language, isCertain: isCertain))
      }
    }
    func translated(_ translation: (String) -> String) -> [[Unicode.Scalar]] {
      words.map { Array(translation($0).unicodeScalars) }
    }
    if letters.contains(where: CyrillicLatin.isBulgarian) { add([CyrillicLatin.bulgarian], letters, .russian, isCertain: false) }
    switch (hasRussian, hasUkrainian) {
    case (true, true) where russianLetters && ukrainianLetters:
      add([CyrillicLatin.belarusian] + CyrillicLatin.russian.prefix(2), letters, .russian, isCertain: true)
    case (_, true):
      add(CyrillicLatin.ukrainian, letters, .ukrainian, isCertain: true)
      add(Array(CyrillicLatin.russian.prefix(3)), translated(SlavicNames.russian), .russian, isCertain: false)
    default:
      // Without a letter that tells, Russian is far more frequent in lists and documents.
      add(CyrillicLatin.russian, letters, .russian, isCertain: true)
      if !hasRussian { add(CyrillicLatin.ukrainian, letters, .ukrainian, isCertain: false) }
      add(Array(CyrillicLatin.ukrainian.prefix(2)), translated(SlavicNames.ukrainian), .ukrainian, isCertain: false)
    }
    return readings
  }

  private static func latin(_ words: [[Unicode.Scalar]], _ system: CyrillicLatin.System) -> String {
    var bytes: [UInt8] = []
    for word in words {
      if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      system.append(word, to: &bytes)
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
