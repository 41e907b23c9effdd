/// Names in Cyrillic letters: Russian and Ukrainian systems, and Korean names as Russian papers write them.
enum CyrillicReadings {
  static func readings(of words: [String]) -> [NameReading] {
    let whole = words.joined(separator: " ")
    // Russian papers write Korean names in two or three words, never in one.
    let korean = words.count > 1 ? KoreanInCyrillic.readings(of: words, limit: 6) : []
    var readings = korean.map { NameReading(text: $0, language: .korean, isCertain: false) }
    let isRussian = !CyrillicLatin.isUkrainianOnly(whole)
    let isUkrainian = !CyrillicLatin.isRussianOnly(whole)
    var texts: Set<String> = []
    func add(_ systems: [CyrillicLatin.System], _ language: ReadingLanguage) {
      for system in systems {
        let text = words.map { CyrillicLatin.latin($0, system) }.filter { !$0.isEmpty }.joined(separator: " ")
        guard !text.isEmpty, texts.insert(text).inserted else { continue }
        readings.append(NameReading(text: text, language: language, isCertain: isRussian != isUkrainian))
      }
    }
    if isRussian { add(CyrillicLatin.russian, .russian) }
    if isUkrainian { add(CyrillicLatin.ukrainian, .ukrainian) }
    return readings
  }
}
