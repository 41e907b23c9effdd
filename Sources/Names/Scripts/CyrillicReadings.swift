/// Names in Cyrillic letters: Russian and Ukrainian systems, and Korean names as Russian papers write them.
enum CyrillicReadings {
  static func readings(of words: [String]) -> [NameReading] {
    // Russian papers write Korean names in two or three words, never in one.
    let korean = words.count > 1 ? KoreanInCyrillic.readings(of: words, limit: 6) : []
    var readings = korean.map { NameReading(text: $0, language: .korean, isCertain: false) }
    let letters = words.map { Array($0.unicodeScalars) }
    let isRussian = !letters.contains { $0.contains(where: CyrillicLatin.isUkrainianOnly) }
    let isUkrainian = !letters.contains { $0.contains(where: CyrillicLatin.isRussianOnly) }
    var texts: [String] = []
    func add(_ systems: [CyrillicLatin.System], _ language: ReadingLanguage, isCertain: Bool) {
      for system in systems {
        var bytes: [UInt8] = []
        for word in letters {
          if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
          system.append(word, to: &bytes)
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        let text = String(decoding: bytes, as: UTF8.self)
        guard !text.isEmpty, !texts.contains(text) else { continue }
        texts.append(text)
        readings.append(NameReading(text: text, language: language, isCertain: isCertain))
      }
    }
    // Without a letter that tells, Russian is far more frequent in lists and documents.
    if isRussian { add(CyrillicLatin.russian, .russian, isCertain: true) }
    if isUkrainian { add(CyrillicLatin.ukrainian, .ukrainian, isCertain: !isRussian) }
    return readings
  }
}
