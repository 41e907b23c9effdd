/// Names in Chinese characters in the languages that they may be written in.
enum HanReadings {
  private struct Ranked {
    var reading: NameReading
    var cost: Int
  }

  /// Readings in all plausible languages, likeliest first.
  static func readings(of words: [String]) -> [NameReading] {
    let name = HanName(words: words)
    let origin = Origin(name)
    let japanese = HanJapanese(words: words).readings(
      limit: origin.isLikelyElsewhere ? 3 : 6, unlisted: origin.allowsUnlistedJapanese)
    let costs = languageCosts(name, origin, japaneseIsKnown: japanese.isKnown)
    var ranked: [Ranked] = []
    func add(_ options: [ReadingChoices.Option], _ language: ReadingLanguage, _ base: Int?, isUsual: Bool = false) {
      guard let base else { return }
      for (rank, option) in options.enumerated() {
        // In a language that the name is usual in, the usual readings of its characters leave no doubt.
        let isCertain = isUsual && option.cost < ReadingChoices.otherReading
        ranked.append(
          Ranked(reading: NameReading(text: option.text, language: language, isCertain: isCertain), cost: base + rank * 2))
      }
    }
    if let base = costs.korean { add(HanKorean.readings(of: name, limit: 6), .korean, base, isUsual: origin.isKorean) }
    if let base = costs.mandarin {
      let syllables = HanMandarin.syllables(of: name, limit: 4)
      add(
        HanMandarin.readings(of: name, syllables: syllables), .mandarin, base, isUsual: origin.isChinese || name.hasMainlandForm)
      if let wade = HanMandarin.wadeGiles(of: name, syllables: syllables) {
        add([.init(text: wade, cost: 0)], .mandarin, base + 3)
      }
    }
    if let base = costs.cantonese { add(HanCantonese.readings(of: name, limit: 4), .cantonese, base) }
    if costs.japanese != nil { add(spelled(japanese.readings), .japanese, costs.japanese) }
    let order = ranked.indices.sorted { (ranked[$0].cost, $0) < (ranked[$1].cost, $1) }
    return order.map { ranked[$0].reading }
  }

  /// A name that holds kana beside Chinese characters is Japanese.
  static func japanese(of words: [String]) -> [NameReading] {
    spelled(HanJapanese(words: words).readings(limit: 6, unlisted: true).readings).map {
      NameReading(text: $0.text, language: .japanese, isCertain: false)
    }
  }

  /// All spellings of the first readings, and the two usual ones of the others.
  private static func spelled(_ options: [ReadingChoices.Option]) -> [ReadingChoices.Option] {
    var spelled: [ReadingChoices.Option] = []
    for (rank, option) in options.enumerated() {
      for text in KanaLatin.spellings(option.text).prefix(rank < 2 ? 3 : 2) where !spelled.contains(where: { $0.text == text }) {
        spelled.append(.init(text: text, cost: option.cost))
      }
    }
    return spelled
  }

  /// How implausible each language is, from where the characters are written and from the family name; nil leaves it out.
  private struct LanguageCosts {
    var korean: Int?
    var mandarin: Int?
    var cantonese: Int?
    var japanese: Int?
  }

  /// What the family name and the forms of the characters say about where a name may be from.
  private struct Origin {
    let isDouble: Bool
    let isKorean: Bool
    let isChinese: Bool
    /// More characters than Chinese and Korean names have.
    let isLong: Bool
    let allowsUnlistedJapanese: Bool
    /// A family name of China or Korea in a name as short as theirs are: then Japanese readings are a second thought.
    var isLikelyElsewhere: Bool { (isKorean || isChinese) && !isLong }
    /// Two family names, as married women in Hong Kong have them.
    let isMarried: Bool

    init(_ name: HanName) {
      let family = name.characters.first?.unified ?? " "
      isDouble = name.hasDoubleFamilyName
      isKorean = isDouble || HanSurnames.korean.contains(family)
      isChinese = isDouble || HanSurnames.chinese.contains(family)
      isMarried =
        name.characters.count == 4 && isChinese && HanSurnames.chinese.contains(name.characters[1].unified) && !isDouble
      isLong = name.characters.count > 3 && !isDouble
      allowsUnlistedJapanese = !name.hasMainlandForm && (isLong || name.hasJapaneseForm || !(isKorean || isChinese))
    }
  }

  private static func languageCosts(_ name: HanName, _ origin: Origin, japaneseIsKnown: Bool) -> LanguageCosts {
    let isLong = origin.isLong
    var costs = LanguageCosts(
      korean: origin.isKorean ? 0 : 5, mandarin: origin.isChinese ? 1 : 4, cantonese: origin.isChinese ? 3 : 6, japanese: 9)
    if japaneseIsKnown { costs.japanese = isLong ? -4 : 2 }
    if name.hasJapaneseForm {
      costs = LanguageCosts(korean: nil, mandarin: 6, cantonese: nil, japanese: -6)
    } else if name.hasMainlandForm {
      costs.mandarin = -1
      costs.cantonese = 5
      costs.japanese = nil
    } else if isLong, japaneseIsKnown {
      costs.korean = nil
      costs.mandarin = 8
      costs.cantonese = origin.isMarried ? 6 : nil
    }
    return costs
  }
}
