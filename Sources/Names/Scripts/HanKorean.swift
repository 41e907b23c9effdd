/// Hanja read in Korean, given in Hangul without a space, as Koreans write names.
enum HanKorean {
  /// The readings, likeliest first; none when a character has no Korean reading.
  static func readings(of name: HanName, limit: Int) -> [ReadingChoices.Option] {
    guard name.characters.allSatisfy({ !$0.korean.isEmpty }) else { return [] }
    guard name.isPersonal else {
      return [.init(text: String(String.UnicodeScalarView(name.characters.compactMap(\.korean.first))), cost: 0)]
    }
    let length = name.familyLength
    var parts: [[ReadingChoices.Option]] = []
    for (index, character) in name.characters.enumerated() {
      var sounds = character.korean
      if index == 0, let family = name.singleFamilyName, let special = HanSurnames.hangul[family] {
        sounds = special.compactMap(\.unicodeScalars.first)
      }
      parts.append(options(sounds, beginsWord: index == 0 || index == length, previous: parts.last?.first?.text))
    }
    return ReadingChoices.combine(parts, limit: limit)
  }

  private static func options(_ sounds: [Unicode.Scalar], beginsWord: Bool, previous: String?) -> [ReadingChoices.Option] {
    var options: [ReadingChoices.Option] = []
    for (rank, sound) in sounds.prefix(3).enumerated() {
      let cost = rank * ReadingChoices.otherReading
      options.append(.init(text: String(Character(sound)), cost: cost))
      let changed =
        beginsWord ? InitialSoundLaw.southern(sound) : InitialSoundLaw.insideWord(sound, after: previous?.unicodeScalars.last)
      // The South changes the sound by law, the North does not: both are usual.
      if changed != sound { options.append(.init(text: String(Character(changed)), cost: cost + 1)) }
    }
    return options
  }
}

/// What becomes of initial ㄹ and ㄴ in Southern spelling (Hangul orthography of 1988, articles 10 to 12).
enum InitialSoundLaw {
  /// The syllable at the beginning of a word: 리 이, 로 노, 녀 여.
  static func southern(_ syllable: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xAC00...0xD7A3).contains(syllable.value) else { return syllable }
    let index = syllable.value - 0xAC00
    let initial = index / 588
    let isPalatal = [2, 3, 6, 7, 12, 17, 20].contains(index / 28 % 21)
    switch initial {
    case 5: return composed(isPalatal ? 11 : 2, index)
    case 2 where isPalatal: return composed(11, index)
    default: return syllable
    }
  }

  /// 렬 and 률 become 열 and 율 after a vowel or ㄴ.
  static func insideWord(_ syllable: Unicode.Scalar, after previous: Unicode.Scalar?) -> Unicode.Scalar {
    guard let previous, ["렬", "률"].contains(String(Character(syllable))), (0xAC00...0xD7A3).contains(previous.value) else {
      return syllable
    }
    let final = (previous.value - 0xAC00) % 28
    return final == 0 || final == 4 ? composed(11, syllable.value - 0xAC00) : syllable
  }

  private static func composed(_ initial: UInt32, _ index: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(0xAC00 + initial * 588 + index % 588) ?? "\u{AC00}"
  }
}
