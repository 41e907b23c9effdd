/// Letters of other alphabets that look like Latin ones, and words in which they were mixed.
///
/// No name mixes alphabets inside a word; a word that does was mistyped on a second keyboard or made to pass a comparison. It is brought
/// back to one alphabet when all letters of the other have a twin there. Words of one alphabet are never touched.
enum Lookalikes {
  /// A letter in its small form, and whether it was written as a capital: Н looks like H, н like nothing Latin.
  struct Letter {
    var small: Unicode.Scalar
    var isCapital: Bool
  }

  /// The small letters of a mixed word in one alphabet: Latin unless the other one has more letters, the second choice where the first
  /// is not possible. Nil for words that are not mixed of Latin and one other alphabet, or have letters without a twin both ways.
  static func resolved(_ word: [Letter]) -> [Unicode.Scalar]? {
    var latinCount = 0
    var other: Alphabet?
    var otherCount = 0
    for letter in word {
      guard let alphabet = alphabet(of: letter.small) else { continue }
      if alphabet == .latin {
        latinCount += 1
      } else {
        guard other == nil || other == alphabet else { return nil }
        other = alphabet
        otherCount += 1
      }
    }
    guard latinCount > 0, let other else { return nil }
    if other == .cyrillic, otherCount > latinCount {
      return translated(word, to: .cyrillic, cyrillic) ?? translated(word, to: .latin, latin)
    }
    return translated(word, to: .latin, latin) ?? (other == .cyrillic ? translated(word, to: .cyrillic, cyrillic) : nil)
  }

  /// The small Latin letter that a letter of another alphabet looks like.
  static func latin(_ letter: Letter) -> Unicode.Scalar? {
    letter.isCapital ? latinCapitals[letter.small] ?? latinSmall[letter.small] : latinSmall[letter.small]
  }

  private static func cyrillic(_ letter: Letter) -> Unicode.Scalar? {
    letter.isCapital ? cyrillicCapitals[letter.small] ?? cyrillicSmall[letter.small] : cyrillicSmall[letter.small]
  }

  private enum Alphabet { case latin, cyrillic, greek, armenian }

  private static func alphabet(of small: Unicode.Scalar) -> Alphabet? {
    switch small.value {
    case 0x61...0x7A, 0xDF...0xF6, 0xF8...0x24F, 0x250...0x2AF, 0x1E00...0x1EFF: .latin
    case 0x0400...0x0481, 0x048A...0x052F: .cyrillic
    case 0x0370...0x0373, 0x0376...0x0377, 0x037B...0x037D, 0x0386, 0x0388...0x03FF, 0x1F00...0x1FFF: .greek
    case 0x0561...0x0587: .armenian
    default: nil
    }
  }

  private static func translated(
    _ word: [Letter], to alphabet: Alphabet, _ twin: (Letter) -> Unicode.Scalar?
  ) -> [Unicode.Scalar]? {
    var letters: [Unicode.Scalar] = []
    for letter in word {
      if let own = self.alphabet(of: letter.small), own != alphabet {
        guard let twin = twin(letter) else { return nil }
        letters.append(twin)
      } else {
        letters.append(letter.small)
      }
    }
    return letters
  }

  // Every small letter with a twin has one as a capital, too, so that folding a folded name changes nothing.
  private static let latinSmall = twins(
    ("асеіїјкорѕухүԁһԛԝӏё", "aceiijkopsyxydhqwle"), ("αεικορτυνη", "aeikoptuvn"), ("օսհ", "ouh"))
  private static let latinCapitals = twins(("авсеніјкмортух", "abcehijkmoptyx"), ("αβεζηικμνορτυχ", "abezhikmnoptyx"))
  private static let cyrillicSmall = twins(("aceijkopsyx", "асеіјкорѕух"))
  private static let cyrillicCapitals = twins(("abcehijkmopstyx", "авсеніјкморѕтух"))

  private static func twins(_ rows: (String, String)...) -> [Unicode.Scalar: Unicode.Scalar] {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (from, to) in rows {
      for (scalar, twin) in zip(from.unicodeScalars, to.unicodeScalars) { table[scalar] = twin }
    }
    return table
  }
}
