/// The listed names that can be read by syllables, found by the class of the family name and the classes of the syllables.
///
/// Two names with evidence for each other share the class of every part (`SpellingTable.components`), so the look-up loses nothing.
final class SyllableIndex: Sendable {
  let language: SyllableLanguage
  private let table: HashTable
  private let frameTable: HashTable
  private let readings: [SyllableName]
  private let forms: [UInt32]
  /// How many parties have a name of the language.
  let parties: Int

  /// Collects readings while a list is read.
  struct Builder {
    fileprivate var readings: [SyllableName] = []
    fileprivate var forms: [UInt32] = []
    fileprivate var parties = 0
    fileprivate var lastParty = -1

    mutating func append(_ names: [SyllableName], form: Int, party: Int) {
      for name in names {
        readings.append(name)
        forms.append(UInt32(clamping: form))
      }
      if !names.isEmpty, party != lastParty {
        parties += 1
        lastParty = party
      }
    }
  }

  init(_ language: SyllableLanguage, _ builder: Builder) {
    self.language = language
    readings = builder.readings
    forms = builder.forms
    parties = builder.parties
    table = HashTable(
      builder.readings.enumerated().map {
        HashTable.Entry(hash: Self.hash($0.element, language), value: UInt32(clamping: $0.offset))
      })
    frameTable = HashTable(
      language.frames.isEmpty
        ? []
        : builder.readings.enumerated().filter { $0.element.count > 1 }.map {
          HashTable.Entry(hash: Self.frameHash($0.element, language), value: UInt32(clamping: $0.offset))
        })
  }

  /// The classes of all parts and how many there are, as one number.
  static func hash(_ name: SyllableName, _ language: SyllableLanguage) -> UInt32 {
    var hash = UInt64(language.surnames.components[Int(name.surname)]) &+ UInt64(name.count) << 32
    for spelling in name.given {
      hash = (hash ^ UInt64(language.given.components[Int(spelling)])) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 31
    }
    return ByteHash.short(hash &* 0x2127_599B_F432_5C37)
  }

  /// The class of the family name and the consonants of the given name as one number.
  static func frameHash(_ name: SyllableName, _ language: SyllableLanguage) -> UInt32 {
    var hash = UInt64(language.surnames.components[Int(name.surname)]) &+ UInt64(name.count) << 32
    for spelling in name.given {
      hash = (hash ^ UInt64(language.frames[Int(spelling)])) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 31
    }
    return ByteHash.short(hash &* 0x2127_599B_F432_5C37)
  }

  /// Calls `body` with each listed reading that has evidence for one of the query's readings: its form, its place and the bits.
  func forEachMatch(_ query: [SyllableName], _ body: (UInt32, Int, SyllableName, Float) -> Void) {
    for name in query { forEachMatch(name) { form, place, bits in body(form, place, name, bits) } }
  }

  /// Calls `body` with each listed reading that has evidence for a reading: its form, its place and the bits.
  @inline(__always)
  func forEachMatch(_ name: SyllableName, _ body: (UInt32, Int, Float) -> Void) {
    table.forEach(Self.hash(name, language)) { place in
      if let bits = language.bits(name, readings[Int(place)]) { body(forms[Int(place)], Int(place), bits) }
    }
    guard !language.frames.isEmpty, name.count > 1 else { return }
    frameTable.forEach(Self.frameHash(name, language)) { place in
      if let bits = language.bitsWithDrift(name, readings[Int(place)]) { body(forms[Int(place)], Int(place), bits) }
    }
  }

  /// Calls `body` for every listed reading against every reading of the query: what `forEachMatch` must not lose any of.
  func forEachPair(_ query: [SyllableName], _ body: (UInt32, Int, SyllableName, Float) -> Void) {
    for name in query {
      for (place, other) in readings.enumerated() {
        if let bits = language.bits(name, other) ?? language.bitsWithDrift(name, other) { body(forms[place], place, name, bits) }
      }
    }
  }

  /// Calls `body` with the partial evidence of the readings of some forms, which stand together.
  func forEachPartial(_ query: [SyllableName], forms range: Range<Int>, _ body: (UInt32, Int, SyllableName, Float) -> Void) {
    guard !query.isEmpty, !range.isEmpty else { return }
    var (low, high) = (0, forms.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(forms[middle]) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    while low < forms.count, Int(forms[low]) < range.upperBound {
      for name in query {
        if let bits = language.partialBits(name, readings[low]) { body(forms[low], low, name, bits) }
      }
      low += 1
    }
  }

  /// A listed reading by its place.
  func reading(_ place: Int) -> SyllableName { readings[place] }
}
