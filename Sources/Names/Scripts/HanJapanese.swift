/// Names in kanji, or in kanji and kana, read in Japanese: by the dictionary of names where it has the parts, else by how the
/// characters sound inside names.
struct HanJapanese {
  private let text: [Unicode.Scalar]
  private let firstWord: Int?
  private let utf8: [UInt8]
  /// Where each character begins in `utf8`, and the end.
  private let offsets: [Int]

  /// `words` are the words as written, kana as hiragana.
  init(words: [String]) {
    text = Array(words.joined().unicodeScalars)
    firstWord = words.count > 1 ? words[0].unicodeScalars.count : nil
    utf8 = Array(words.joined().utf8)
    var offsets = [0]
    for scalar in text { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
    self.offsets = offsets
  }

  /// What a division of the name into family and given name gave.
  struct Result {
    var readings: [ReadingChoices.Option]
    /// True when the dictionary knows the family name.
    var isKnown: Bool
  }

  /// The readings in Latin letters with O, W and U for long vowels, family name first. `unlisted` says whether a family name that the
  /// dictionary does not have is tried where it has none.
  func readings(limit: Int, unlisted: Bool) -> Result {
    guard (2...7).contains(text.count) else { return Result(readings: [], isKnown: false) }
    let divisions = (firstWord.map { [$0] } ?? Array((1...min(4, text.count - 1)).reversed())).filter { $0 < text.count }
    let listed = divisions.filter { japaneseFamilyNames.fields(of: utf8(0..<$0)) != nil }
    guard unlisted || !listed.isEmpty else { return Result(readings: [], isKnown: false) }
    var options: [ReadingChoices.Option] = []
    for division in listed.isEmpty ? divisions : listed {
      let family = part(0..<division, japaneseFamilyNames, japaneseFamilySounds)
      let given = part(division..<text.count, japaneseGivenNames, japaneseGivenSounds)
      let shape = Self.shapeCost(family: division, given: text.count - division)
      for var option in ReadingChoices.combine([family, given], limit: limit, separator: " ") {
        option.cost += shape
        options.append(option)
      }
    }
    return Result(readings: ReadingChoices.cheapest(options, limit), isKnown: !listed.isEmpty && !options.isEmpty)
  }

  /// Costs are in halvings of the probability, about.
  private func part(_ range: Range<Int>, _ names: PackedTable, _ sounds: PackedTable) -> [ReadingChoices.Option] {
    var listed: [ReadingChoices.Option] = []
    if let fields = names.fields(of: utf8(range)) {
      let rarity = Int(fields.bytes(0).first ?? 0x39) - 0x30
      for (rank, reading) in fields.list(1).enumerated() { listed.append(.init(text: reading, cost: rarity + rank * 2)) }
    }
    let isListed = !listed.isEmpty
    let composed = compose(range, sounds, limit: isListed ? 4 : 8)
    for var option in composed {
      option.cost += isListed ? Self.listedMissCost : Self.unlistedCost
      listed.append(option)
    }
    return ReadingChoices.cheapest(listed, 8)
  }

  /// A reading that the dictionary does not give to a name it has.
  private static let listedMissCost = 5
  /// A name that the dictionary does not have.
  private static let unlistedCost = 9

  /// Readings put together from those of the characters.
  private func compose(_ range: Range<Int>, _ sounds: PackedTable, limit: Int) -> [ReadingChoices.Option] {
    var parts: [[ReadingChoices.Option]] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if HanCharacter.isHan(text[position]) {
        // The repetition mark stands for the character before it.
        let isRepetition = text[position].value == 0x3005 && position > range.lowerBound
        guard let fields = sounds.fields(of: text[isRepetition ? position - 1 : position].utf8) else { return [] }
        parts.append(
          fields.list(0).prefix(6).map { .init(text: String($0.dropLast()), cost: Int($0.utf8.last ?? 0x39) - 0x30) })
        position += 1
      } else {
        var kana = String.UnicodeScalarView()
        while position < range.upperBound, !HanCharacter.isHan(text[position]) {
          kana.append(text[position])
          position += 1
        }
        guard let latin = KanaLatin.latin(String(kana)) else { return [] }
        parts.append([.init(text: latin, cost: 0)])
      }
    }
    return ReadingChoices.combine(parts, limit: limit)
  }

  private func utf8(_ range: Range<Int>) -> ArraySlice<UInt8> { utf8[offsets[range.lowerBound]..<offsets[range.upperBound]] }

  /// How much rarer other divisions are than two characters and two.
  private static func shapeCost(family: Int, given: Int) -> Int {
    let familyCost = [3, 0, 2, 6][min(family, 4) - 1]
    let givenCost = [1, 0, 1, 5, 8, 9][min(given, 6) - 1]
    return familyCost + givenCost
  }
}
