/// The readings of names that are written in other scripts than Latin.
///
/// A name does not say which language it is to be read in: 林 is Lim, Lin, Lam and Hayashi. All plausible readings are given, the
/// likeliest first. They are facts of writing, used to find the same name in another script; nothing is concluded about the person.
public enum NameReadings {
  /// Most readings given for one name.
  public static let most = 28

  /// The readings of `name`, likeliest first; none for names in Latin letters or Hangul, which are compared as they stand.
  ///
  /// Chinese characters are read in Korean (as Hangul), Mandarin (pinyin and Wade-Giles), Cantonese and Japanese as far as each is
  /// plausible; kana, Cyrillic, Greek, Georgian, Armenian and Arabic letters by the usual systems, Korean names in kana or Russian
  /// letters also as Hangul. Pure and deterministic. Cost: some microseconds; nothing is loaded beforehand.
  public static func readings(of name: String) -> [NameReading] {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return [] }
    let native = NativeWords(name)
    let latin = native.words.filter { $0.kind == .latin }.flatMap { FoldedName($0.text).tokens }
    var readings = look(of: native)
    for kind in [NativeWords.Kind.eastAsian, .cyrillic, .arabic, .alphabet] {
      let words = native.words.filter { $0.kind == kind }.map(\.text)
      if words.isEmpty { continue }
      var found = Self.readings(of: words, kind, hasKatakana: native.hasKatakana)
      // One word beside Latin ones is a part of the name, more are the whole name once more.
      if !latin.isEmpty, words.count == 1, kind != .eastAsian || words[0].unicodeScalars.count == 1 {
        found = found.map {
          NameReading(text: $0.text + " " + latin.joined(separator: " "), language: $0.language, isCertain: $0.isCertain)
        }
      }
      for reading in found where readings.count < most && !readings.contains(reading) { readings.append(reading) }
    }
    return readings
  }

  /// `text` with every Chinese character in the traditional form that stands for all its variants, so that 习近平 and 習近平, 広沢 and
  /// 廣澤 become equal. Other letters stay as they are.
  public static func unifiedHan(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(HanCharacter.isHan(scalar) ? HanCharacter(scalar).unified : scalar) }
    return String(result)
  }

  /// A name of Cyrillic or Greek letters that all look like Latin ones may be a Latin name in disguise: РАК for Pak.
  private static func look(of native: NativeWords) -> [NameReading] {
    guard native.words.contains(where: { $0.look != nil }) else { return [] }
    let words = native.words.compactMap { word in word.kind == .latin ? FoldedName(word.text).text : word.look }
    guard words.count == native.words.count else { return [] }
    return [NameReading(text: words.joined(separator: " "), language: .latin, isCertain: false)]
  }

  private static func readings(of words: [String], _ kind: NativeWords.Kind, hasKatakana: Bool) -> [NameReading] {
    switch kind {
    case .eastAsian:
      let scalars = words.lazy.flatMap(\.unicodeScalars)
      if scalars.allSatisfy({ HanCharacter.isHan($0) }) { return HanReadings.readings(of: words) }
      if scalars.contains(where: { HanCharacter.isHan($0) }) { return HanReadings.japanese(of: words) }
      return KanaReadings.readings(of: words, isKatakana: hasKatakana)
    case .cyrillic: return CyrillicReadings.readings(of: words)
    case .arabic:
      let areKnown = words.allSatisfy { ArabicLatin.isKnown($0) }
      return ArabicLatin.readings(of: words, limit: 8).map { NameReading(text: $0, language: .arabic, isCertain: areKnown) }
    case .alphabet:
      let latin = words.map { FoldedName($0).text }.map { OtherAlphabets.latin($0) ?? "" }.filter { !$0.isEmpty }
      return latin.count == words.count
        ? [NameReading(text: latin.joined(separator: " "), language: .latin, isCertain: true)] : []
    case .latin, .hangul: return []
    }
  }
}
