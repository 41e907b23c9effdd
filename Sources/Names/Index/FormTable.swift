/// The forms of all listed names in flat arrays.
struct FormTable: Sendable {
  private(set) var parties: [UInt32] = []
  private(set) var names: [UInt32] = []
  private(set) var types: [PartyType] = []
  /// Bits that the form itself takes away: weak names and uncertain readings count less.
  private(set) var discounts: [Float] = []
  private(set) var keys: [UInt64] = []
  private(set) var joinedKeys: [UInt64] = []
  private(set) var familyMasks: [UInt16] = []
  private(set) var lightMasks: [UInt16] = []
  private(set) var tokenCounts: [UInt8] = []
  private(set) var languages: [ReadingLanguage] = []
  /// Korean or Chinese when the name is surely written so, else `latin`.
  private(set) var sureLanguages: [ReadingLanguage] = []
  /// Whether one of the tokens is a single letter.
  private(set) var hasInitial: [Bool] = []
  private var unitStarts: [UInt32] = [0]
  private var unitSounds: [UInt32] = []
  private var unitMasks: [UInt16] = []
  /// The tokens of all forms behind each other, and where each ends.
  private var letters: [UInt8] = []
  private var tokenEnds: [UInt32] = []
  private var firstTokens: [UInt32] = []
  /// The first byte of each unit, with the highest bit set when it is the only one.
  private var unitFirsts: [UInt8] = []

  /// Bits that a weak alias counts less.
  static let weakDiscount: Float = 3
  /// Bits that a reading counts less where the script allows others.
  static let uncertainDiscount: Float = 1
  /// Bits that the syllables of an uncertain Chinese reading count less where they are compared as words in any order; as syllables, with
  /// the frequencies they have in Chinese names, they are compared elsewhere.
  static let scatteredDiscount: Float = 3

  var count: Int { parties.count }

  /// The forms of a party, which stand together.
  func forms(of party: Int) -> Range<Int> {
    func first(_ party: Int) -> Int {
      var (low, high) = (0, parties.count)
      while low < high {
        let middle = (low + high) / 2
        if Int(parties[middle]) < party { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return first(party)..<first(party + 1)
  }

  mutating func append(
    _ form: TokenForm, party: Int, name: Int, type: PartyType, isWeak: Bool, sure: ReadingLanguage,
    vocabulary: inout SoundVocabulary.Builder
  ) {
    parties.append(UInt32(clamping: party))
    names.append(UInt32(clamping: name))
    types.append(type)
    discounts.append((isWeak ? Self.weakDiscount : 0) + form.discount)
    keys.append(form.key)
    joinedKeys.append(form.joinedKey)
    familyMasks.append(form.familyMask)
    lightMasks.append(form.lightMask)
    tokenCounts.append(UInt8(clamping: form.tokens.count))
    languages.append(form.language)
    sureLanguages.append(sure)
    hasInitial.append(form.tokens.contains { $0.utf8.count == 1 })
    firstTokens.append(UInt32(clamping: tokenEnds.count))
    for token in form.tokens {
      letters += token.utf8
      tokenEnds.append(UInt32(clamping: letters.count))
    }
    for unit in form.units {
      unitSounds.append(vocabulary.number(of: unit.text, isWord: unit.mask.nonzeroBitCount == 1))
      unitMasks.append(unit.mask)
      let first = unit.text.utf8.first ?? 0
      unitFirsts.append(first < 0x80 ? first | (unit.text.utf8.count == 1 ? 0x80 : 0) : 0)
    }
    unitStarts.append(UInt32(clamping: unitSounds.count))
  }

  /// The places of a form's units in the flat arrays: tokens first, then joins.
  func units(of form: Int) -> Range<Int> { Int(unitStarts[form])..<Int(unitStarts[form + 1]) }

  /// The sound of a unit.
  func sound(_ unit: Int) -> UInt32 { unitSounds[unit] }

  /// A token of a form as it was folded.
  func token(_ index: Int, of form: Int) -> String {
    let place = Int(firstTokens[form]) + index
    let start = place == 0 ? 0 : Int(tokenEnds[place - 1])
    return String(decoding: letters[start..<Int(tokenEnds[place])], as: UTF8.self)
  }

  /// The tokens of a unit, written as one.
  func text(_ unit: Int, of form: Int) -> String {
    (0..<Int(tokenCounts[form])).filter { unitMasks[unit] & 1 << UInt16($0) != 0 }.map { token($0, of: form) }.joined()
  }

  /// The first letter of a unit's text; zero outside ASCII.
  func first(_ unit: Int) -> UInt8 { unitFirsts[unit] & 0x7F }

  /// True when the unit is one letter.
  func isSingleLetter(_ unit: Int) -> Bool { unitFirsts[unit] & 0x80 != 0 }

  /// The tokens that a unit covers.
  func mask(_ unit: Int) -> UInt16 { unitMasks[unit] }
}

/// For each sound, the forms that have it.
struct Postings: Sendable {
  private var starts: [UInt32] = [0]
  private var forms: [UInt32] = []

  init() {}

  /// Turns the table around; every form is listed once under each of its sounds.
  init(_ table: FormTable, sounds: Int) {
    var starts = [UInt32](repeating: 0, count: sounds + 1)
    for form in 0..<table.count { for unit in table.units(of: form) { starts[Int(table.sound(unit)) + 1] += 1 } }
    for index in 0..<sounds { starts[index + 1] += starts[index] }
    var next = starts
    var forms = [UInt32](repeating: 0, count: Int(starts[sounds]))
    for form in 0..<table.count {
      for unit in table.units(of: form) {
        let sound = Int(table.sound(unit))
        forms[Int(next[sound])] = UInt32(clamping: form)
        next[sound] += 1
      }
    }
    (self.starts, self.forms) = (starts, forms)
  }

  /// The forms with a sound, ascending; a form with the sound twice stands twice.
  subscript(sound: UInt32) -> ArraySlice<UInt32> { forms[Int(starts[Int(sound)])..<Int(starts[Int(sound) + 1])] }
}
