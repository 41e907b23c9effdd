import Foundation

/// A name divided into words of one writing system each, in small letters, with what each system needs kept: й and ё, the ى of Arabic.
struct NativeWords {
  enum Kind {
    case latin, cyrillic, arabic, alphabet, hangul, eastAsian
  }

  struct Word {
    var kind: Kind
    var text: String
    /// What the word looks like in Latin letters, when all its letters look like some.
    var look: String?
  }

  private(set) var words: [Word] = []
  /// True when a letter of the name was written in katakana, as foreign names are.
  private(set) var hasKatakana = false

  init(_ name: String) {
    let text = Self.isPlain(name) ? name : name.precomposedStringWithCompatibilityMapping
    var word: [(kind: Kind, letter: Lookalikes.Letter)] = []
    for scalar in text.unicodeScalars where !Self.isIgnored(scalar) {
      guard let kind = Self.kind(of: scalar) else {
        finish(&word)
        continue
      }
      // Letters of different alphabets may be one word of look-alikes; other scripts begin a new word.
      if let last = word.last?.kind, last != kind, !Self.isAlphabet(last) || !Self.isAlphabet(kind) { finish(&word) }
      for letter in letters(scalar, kind) { word.append((kind, letter)) }
    }
    finish(&word)
  }

  private mutating func letters(_ scalar: Unicode.Scalar, _ kind: Kind) -> [Lookalikes.Letter] {
    switch kind {
    case .eastAsian:
      let isKatakana = (0x30A1...0x30F6).contains(scalar.value)
      hasKatakana = hasKatakana || isKatakana
      return [.init(small: isKatakana ? Unicode.Scalar(scalar.value - 0x60) ?? scalar : scalar, isCapital: false)]
    case .latin, .cyrillic, .alphabet:
      let small = scalar.properties.lowercaseMapping.unicodeScalars
      return small.map { .init(small: $0, isCapital: $0 != scalar) }
    case .arabic, .hangul: return [.init(small: scalar, isCapital: false)]
    }
  }

  private mutating func finish(_ word: inout [(kind: Kind, letter: Lookalikes.Letter)]) {
    defer { word.removeAll(keepingCapacity: true) }
    guard let first = word.first else { return }
    if word.allSatisfy({ $0.kind == first.kind }) {
      add(word[...])
    } else if let single = Lookalikes.resolved(word.map(\.letter)), let kind = single.lazy.compactMap({ Self.kind(of: $0) }).first
    {
      words.append(Word(kind: kind, text: String(String.UnicodeScalarView(single))))
    } else {
      for run in word.split(whereKindChanges: { $0.kind != $1.kind }) { add(run) }
    }
  }

  private mutating func add(_ run: ArraySlice<(kind: Kind, letter: Lookalikes.Letter)>) {
    guard let kind = run.first?.kind else { return }
    let look = kind == .cyrillic || kind == .alphabet ? run.compactMap { Lookalikes.latin($0.letter) } : []
    words.append(
      Word(
        kind: kind, text: String(String.UnicodeScalarView(run.map(\.letter.small))),
        look: look.count == run.count ? String(String.UnicodeScalarView(look)) : nil))
  }

  private static func isAlphabet(_ kind: Kind) -> Bool { kind == .latin || kind == .cyrillic || kind == .alphabet }

  /// Nil for what separates words: spaces, punctuation, digits and writing systems that are not read here.
  private static func kind(of scalar: Unicode.Scalar) -> Kind? {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: .latin
    case 0x0400...0x052F: .cyrillic
    case 0x0386, 0x0388...0x03FF, 0x1F00...0x1FFF, 0x0531...0x0556, 0x0561...0x0587, 0x10A0...0x10FF, 0x1C90...0x1CBF: .alphabet
    case 0x0620...0x065F, 0x066E...0x06D5, 0x06FA...0x06FF, 0x0750...0x077F: .arabic
    case 0xAC00...0xD7A3: .hangul
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC: .eastAsian
    default: HanCharacter.isHan(scalar) ? .eastAsian : nil
    }
  }

  /// Apostrophes and what cannot be seen.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x60, 0xAD, 0xB4, 0x02B9...0x02BF, 0x0300...0x036F, 0x0640, 0x2018...0x201B, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF, 0xFF07:
      true
    default: false
    }
  }

  /// True when the compatibility form is the text itself, as it is for most names.
  private static func isPlain(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x80, 0x00B7, 0x0400...0x045F, 0x0621...0x064A, 0x3001...0x3007, 0x3041...0x3096, 0x30A1...0x30FC, 0x4E00...0x9FFF,
        0xAC00...0xD7A3:
        true
      default: false
      }
    }
  }
}

extension Array {
  /// Runs of neighbours between which the condition does not hold.
  fileprivate func split(whereKindChanges changes: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices.dropFirst() where changes(self[index - 1], self[index]) {
      runs.append(self[start..<index])
      start = index
    }
    if start < endIndex { runs.append(self[start...]) }
    return runs
  }
}
