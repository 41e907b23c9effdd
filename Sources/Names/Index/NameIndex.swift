/// The names of listed parties, ready to be searched by many threads. Immutable.
///
/// Everything that can be worked out of a listed name is made when the index is built: its tokens and their sounds, the spellings
/// with letters left out, the skeletons of consonants, its readings by Korean and Chinese syllables. A search then looks up
/// what its own tokens could be, scores the names found, weighs the facts, and explains the best.
///
/// The search loses nothing: it finds what `exhaustiveSearch`, which scores every name, finds (see `NameIndex.search`).
public final class NameIndex: Sendable {
  /// Reads a name in a native script in all its readings.
  public typealias Reader = @Sendable (String) -> [NameReading]

  /// The parties in the order they were given.
  public let parties: [IndexedParty]

  let forms: FormTable
  let vocabulary: SoundVocabulary
  let postings: Postings
  let exactKeys: HashTable
  let birthDays: HashTable
  let korean: SyllableIndex
  let chinese: SyllableIndex
  /// How native scripts are read.
  public let readings: Reader
  /// What evidence is weighed by: the sizes of the list, and the vocabulary of the whole where this is a part of one.
  let weighing: Weighing

  /// What was found for the words of earlier queries.
  let memory = UnitMemory()
  let scratch: ScratchPool

  struct Weighing: Sendable {
    var parties: Int
    var korean: Int
    var chinese: Int
    var vocabulary: SoundVocabulary?
  }

  /// Builds the index. Cost: about 15 microseconds a name.
  ///
  /// - Parameter readings: how native scripts are read; without it only Latin letters and Hangul are understood, and other
  ///   scripts are compared as they stand.
  public convenience init(_ parties: [IndexedParty], readings: @escaping Reader = { _ in [] }) {
    self.init(parties, partOf: nil, readings: readings)
  }

  /// An index of some parties of a list, in which everything weighs as it does in the whole list: a search gives the same hits with
  /// the same scores as the whole gives for these parties.
  public convenience init(part parties: [IndexedParty], of whole: NameIndex) {
    self.init(parties, partOf: whole, readings: whole.readings)
  }

  private init(_ parties: [IndexedParty], partOf whole: NameIndex?, readings: @escaping Reader) {
    self.parties = parties
    self.readings = readings
    var build = Build(readings: readings)
    for (index, party) in parties.enumerated() { build.add(party, index) }
    forms = build.forms
    vocabulary = SoundVocabulary(build.vocabulary, parties: parties.count, partOf: whole?.vocabulary)
    postings = Postings(build.forms, sounds: vocabulary.count)
    exactKeys = HashTable(build.keyEntries)
    birthDays = HashTable(build.birthEntries)
    korean = SyllableIndex(.korean, build.korean)
    chinese = SyllableIndex(.chinese, build.chinese)
    scratch = ScratchPool(forms: build.forms.count, sounds: vocabulary.count)
    weighing = Weighing(
      parties: whole?.parties.count ?? parties.count, korean: whole?.korean.parties ?? korean.parties,
      chinese: whole?.chinese.parties ?? chinese.parties, vocabulary: whole?.vocabulary)
  }

  static func native(_ text: String, _ reader: Reader) -> [NameReading] {
    text.utf8.allSatisfy { $0 < 0x80 } ? [] : reader(text)
  }

  /// How many names and readings of names are searched.
  public var formCount: Int { forms.count }

  private struct Build {
    let readings: Reader
    var forms = FormTable()
    var vocabulary = SoundVocabulary.Builder()
    var korean = SyllableIndex.Builder()
    var chinese = SyllableIndex.Builder()
    var keyEntries: [HashTable.Entry] = []
    var birthEntries: [HashTable.Entry] = []

    mutating func add(_ party: IndexedParty, _ index: Int) {
      var sounds: Set<UInt32> = []
      for (place, name) in party.names.enumerated() {
        let native = NameIndex.native(name.text, readings)
        let syllables = SyllableReadings(name.text, type: party.type, readings: native)
        let all = TokenForm.forms(of: name.text, type: party.type, readings: native)
        for (formIndex, form) in all.enumerated() {
          let number = forms.count
          forms.append(
            form, party: index, name: place, type: party.type, isWeak: name.kind == .weak,
            sure: syllables.sure(of: form.language), vocabulary: &vocabulary)
          for unit in forms.units(of: number) { sounds.insert(forms.sound(unit)) }
          for key in Set([form.key, form.joinedKey]).sorted() {
            keyEntries.append(HashTable.Entry(hash: ByteHash.short(key), value: UInt32(clamping: number)))
          }
          if formIndex == 0 {
            korean.append(syllables.korean, form: number, party: index)
            chinese.append(syllables.chinese, form: number, party: index)
          }
        }
      }
      for birth in party.facts.births where birth.isDay {
        birthEntries.append(HashTable.Entry(hash: birth.dayHash, value: UInt32(clamping: index)))
      }
      for sound in sounds { vocabulary.partyCounts[Int(sound)] += 1 }
    }
  }
}
