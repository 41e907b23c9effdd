/// A name in Chinese characters, with where its family name may end.
struct HanName {
  let characters: [HanCharacter]
  /// How many characters the first word has when the name was written in words; nil without a space.
  private let firstWord: Int?
  /// Length of the family name in Chinese and Korean names: as spaced, or two for the known ones of two characters, else one.
  let familyLength: Int
  /// True for a known family name of two characters.
  let hasDoubleFamilyName: Bool

  /// `words` are the words of the name as written, all in Chinese characters.
  init(words: [String]) {
    var characters = words.joined().unicodeScalars.map { HanCharacter($0) }
    var firstWord = words.count > 1 ? words[0].unicodeScalars.count : nil
    let isDouble = characters.count > 2 && HanSurnames.double.contains(.init(characters[0], characters[1]))
    if firstWord == 2, characters.count == 3, !isDouble, HanSurnames.chinese.contains(characters[2].unified) {
      // The given name first, as in Western forms.
      characters = [characters[2], characters[0], characters[1]]
      firstWord = 1
    }
    self.characters = characters
    self.firstWord = firstWord
    hasDoubleFamilyName = isDouble && (firstWord ?? 2) == 2
    familyLength = firstWord ?? (isDouble ? 2 : 1)
  }

  /// Names of people; longer texts are names of organisations and are read character by character.
  var isPersonal: Bool { (2...6).contains(characters.count) }

  /// The character that is the family name, in the form that stands for all variants; nil when it has another length.
  var singleFamilyName: Unicode.Scalar? { familyLength == 1 ? characters.first?.unified : nil }

  /// True when a character is written so in Japan alone.
  var hasJapaneseForm: Bool { characters.contains { $0.form == .japan || $0.scalar.value == 0x3005 } }

  /// True when a character is written so in mainland China alone.
  var hasMainlandForm: Bool { characters.contains { $0.form == .mainland } }
}
