/// A name in Chinese characters, with where its family name may end.
struct HanName {
  let characters: [HanCharacter]
  /// How many characters the first word has when the name was written in words; nil without a space.
  let firstWord: Int?

  /// `words` are the words of the name as written, all in Chinese characters.
  init(words: [String]) {
    characters = words.joined().unicodeScalars.map { HanCharacter($0) }
    firstWord = words.count > 1 ? words[0].unicodeScalars.count : nil
  }

  /// Names of people; longer texts are names of organisations and are read character by character.
  var isPersonal: Bool { (2...6).contains(characters.count) }

  /// Length of the family name in Chinese and Korean names: as spaced, or two for the known ones of two characters, else one.
  var familyLength: Int {
    if let firstWord { return firstWord <= 2 ? firstWord : 1 }
    guard characters.count > 2 else { return 1 }
    return HanSurnames.double.contains(unified(0..<2)) ? 2 : 1
  }

  /// The characters of a range in the forms that stand for all variants.
  func unified(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for character in characters[range] { text.append(character.unified) }
    return String(text)
  }

  /// The characters of a range as written.
  func written(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for character in characters[range] { text.append(character.scalar) }
    return String(text)
  }

  /// True when a character is written so in Japan alone.
  var hasJapaneseForm: Bool { characters.contains { $0.form == .japan || $0.scalar.value == 0x3005 } }

  /// True when a character is written so in mainland China alone.
  var hasMainlandForm: Bool { characters.contains { $0.form == .mainland } }
}
