/// The readings of one name by syllables, in Korean and Chinese, with the doubt which of the languages it is.
struct SyllableReadings: Sendable {
  private(set) var korean: [SyllableName] = []
  private(set) var chinese: [SyllableName] = []
  /// Probability that the name is Korean, Chinese, or neither.
  private var certainty: (korean: Float, chinese: Float) = (0, 0)

  /// - Parameter native: the readings of a name in a native script.
  init(_ text: String, type: PartyType?, readings native: [NameReading]) {
    guard type == nil || type == .person else { return }
    guard let words = SyllableWords(text) else {
      korean = Self.read(native, .korean) { $0 == .korean }
      chinese = Self.read(native, .chinese) { $0 == .mandarin || $0 == .cantonese }
      return
    }
    korean = SyllableLanguage.korean.readings(of: words)
    chinese = SyllableLanguage.chinese.readings(of: words)
    weigh(otherLogShare: -Self.bitsOfLetter * Float(words.letterCount))
  }

  /// Bits that a letter of an ordinary name in Latin letters has.
  private static let bitsOfLetter: Float = 3.8

  /// Bits that a reading counts less where the script allows others.
  private static func read(
    _ readings: [NameReading], _ language: SyllableLanguage, where isOfLanguage: (ReadingLanguage) -> Bool
  ) -> [SyllableName] {
    var names: [SyllableName] = []
    for reading in readings where isOfLanguage(reading.language) {
      for var name in language.read(reading.text) {
        if !reading.isCertain { name.doubt += FormTable.uncertainDiscount }
        names.append(name)
      }
    }
    return names
  }

  private mutating func weigh(otherLogShare: Float) {
    let shares = [korean.first?.textLogShare ?? -120, (chinese.first?.textLogShare ?? -120) + 1.5, otherLogShare]
    let most = shares.max() ?? 0
    let total = shares.reduce(0) { $0 + Logarithm.power2($1 - most) }
    certainty.korean = Logarithm.power2(shares[0] - most) / total
    certainty.chinese = Logarithm.power2(shares[1] - most) / total
    korean = Self.doubted(korean, certainty.korean)
    chinese = Self.doubted(chinese, certainty.chinese)
  }

  private static func doubted(_ names: [SyllableName], _ certainty: Float) -> [SyllableName] {
    let doubt = -Logarithm.base2(max(certainty, 0.0001))
    return names.map { name in
      var name = name
      name.doubt += doubt
      return name
    }
    .filter { $0.doubt < 8 }
  }

  /// Korean or Chinese for a form as written, when its letters leave little room for anything else; `latin` otherwise.
  func sure(of form: ReadingLanguage) -> ReadingLanguage {
    // A reading of Chinese characters is made of whole syllables, of which a similar one is another.
    if form == .mandarin || form == .cantonese { return .mandarin }
    guard form == .latin else { return .latin }
    if certainty.korean > 0.5 { return .korean }
    return certainty.chinese > 0.5 ? .mandarin : .latin
  }
}
