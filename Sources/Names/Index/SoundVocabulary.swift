/// All different sounds of the tokens of a list, found again by themselves and by what they are easily confused with.
///
/// A sound comes up for a query when it is the same, when both have the same skeleton of consonants, when at most `edits(length)`
/// sounds were inserted, left out, replaced or exchanged, when the same happened to one of the letters as they were written, or when
/// both are forms of one given name. This is complete: the tables of deletions hold every way to leave out that many letters, and
/// two words within that distance share one (symmetric deletion).
struct SoundVocabulary: Sendable {
  /// The letters of all sounds behind each other.
  private(set) var letters: [UInt8] = []
  private(set) var starts: [UInt32] = [0]
  private(set) var isLatin: [Bool] = []
  private(set) var skeletons: [UInt64] = []
  /// False for sounds that only come up as neighbours written as one word: of their letters one may be wrong at most.
  private(set) var isWord: [Bool] = []
  /// True for sounds that come up as neighbours written as one word, be they words as well or not.
  private var isJoin: [Bool] = []
  /// The words behind the sounds as they are written, one after the other, in the order of their sounds.
  private(set) var texts: [UInt8] = []
  private(set) var textStarts: [UInt32] = [0]
  /// For each sound its first word, and one more entry behind the last.
  private(set) var firstTexts: [UInt32] = [0]
  /// Evidence of meeting the token, in bits: -log2 of the part of people who have it.
  private(set) var bits: [Float] = []
  private var exact = HashTable()
  private var deletions = HashTable()
  private var writtenDeletions = HashTable()
  private var bySkeleton = HashTable()
  private var byFamily = HashTable()

  /// How many sounds there are.
  var count: Int { isLatin.count }

  /// Collects sounds while a list is read.
  struct Builder {
    fileprivate var sounds: [TokenSound] = []
    fileprivate var texts: [String] = []
    fileprivate var isWord: [Bool] = []
    fileprivate var isJoin: [Bool] = []
    fileprivate var textsOfSound: [[String]] = []
    private var numbers: [TokenSound: UInt32] = [:]
    private var numberOfText: [String: UInt32] = [:]
    /// For each sound, how many parties have it.
    var partyCounts: [UInt32] = []

    /// The number of the sound of a token, or of two written as one.
    mutating func number(of token: String, isWord: Bool) -> UInt32 {
      if let known = numberOfText[token] {
        note(known, isWord)
        return known
      }
      let sound = TokenSound(token)
      let number = numbers[sound] ?? UInt32(clamping: sounds.count)
      if number == sounds.count {
        numbers[sound] = number
        sounds.append(sound)
        texts.append(token)
        self.isWord.append(false)
        isJoin.append(false)
        textsOfSound.append([])
        partyCounts.append(0)
      }
      numberOfText[token] = number
      textsOfSound[Int(number)].append(token)
      note(number, isWord)
      return number
    }

    private mutating func note(_ number: UInt32, _ isWord: Bool) {
      if isWord { self.isWord[Int(number)] = true } else { isJoin[Int(number)] = true }
    }
  }

  /// Builds the tables; `parties` is the number of parties of the list.
  ///
  /// - Parameter whole: the vocabulary of the list that this one is a part of. Its sounds then weigh here as they weigh there.
  init(_ builder: Builder, parties: Int, partOf whole: SoundVocabulary? = nil) {
    var builder = builder
    let places = builder.sounds.map { whole?.number(of: $0) }
    if let whole {
      for (index, place) in places.enumerated() {
        guard let place else { continue }
        builder.isWord[index] = builder.isWord[index] || whole.isWord[Int(place)]
        builder.textsOfSound[index] = whole.words(of: place)
      }
    }
    writtenDeletions = addTexts(builder)
    var exact: [HashTable.Entry] = []
    var deletions: [HashTable.Entry] = []
    var bySkeleton: [HashTable.Entry] = []
    var byFamily: [HashTable.Entry] = []
    (isWord, isJoin) = (builder.isWord, builder.isJoin)
    for (index, sound) in builder.sounds.enumerated() {
      let number = UInt32(clamping: index)
      letters += sound.bytes
      starts.append(UInt32(clamping: letters.count))
      isLatin.append(sound.isLatin)
      skeletons.append(sound.skeleton)
      let own = Self.bits(background: TokenShares.bits(of: builder.texts[index]), count: builder.partyCounts[index], of: parties)
      bits.append(places[index].flatMap { place in whole.map { $0.bits[Int(place)] } } ?? own)
      exact.append(HashTable.Entry(hash: ByteHash.short(ByteHash.hash(sound.bytes.span)), value: number))
      guard sound.isLatin else { continue }
      let most = isWord[index] ? Self.mostEdits : 1
      Self.forEachDeletion(of: sound.bytes.span, most: most) { deletions.append(HashTable.Entry(hash: $0, value: number)) }
      if skeletons[index] != 0 {
        bySkeleton.append(HashTable.Entry(hash: ByteHash.short(skeletons[index]), value: number))
      }
      for family in Diminutives.familiesOfSound[sound] ?? [] {
        byFamily.append(HashTable.Entry(hash: Self.familyHash(family), value: number))
      }
    }
    (self.exact, self.deletions) = (HashTable(exact), HashTable(deletions))
    (self.bySkeleton, self.byFamily) = (HashTable(bySkeleton), HashTable(byFamily))
  }

  /// Keeps the words as written; the table finds their sounds by the word with a letter left out.
  private mutating func addTexts(_ builder: Builder) -> HashTable {
    var deletions: [HashTable.Entry] = []
    for (index, words) in builder.textsOfSound.enumerated() {
      for word in words where builder.isWord[index] && builder.sounds[index].isLatin {
        let letters = Array(word.utf8)
        guard letters.count >= TokenMatch.shortestWritten else { continue }
        texts += letters
        textStarts.append(UInt32(clamping: texts.count))
        Self.forEachDeletion(of: letters.span, most: 1) {
          deletions.append(HashTable.Entry(hash: $0, value: UInt32(clamping: index)))
        }
      }
      firstTexts.append(UInt32(clamping: textStarts.count - 1))
    }
    return HashTable(deletions)
  }

  /// The words behind a sound as they are written.
  private func words(of number: UInt32) -> [String] {
    (Int(firstTexts[Int(number)])..<Int(firstTexts[Int(number) + 1])).map { text in
      String(decoding: texts[Int(textStarts[text])..<Int(textStarts[text + 1])], as: UTF8.self)
    }
  }

  /// Whether one of the words with the sound differs from the token by one letter as written.
  private func isWrittenAlike(_ token: QueryToken, _ number: UInt32) -> Bool {
    guard token.letters.count >= TokenMatch.shortestWritten else { return false }
    for text in Int(firstTexts[Int(number)])..<Int(firstTexts[Int(number) + 1]) {
      let word = texts.span.extracting(Int(textStarts[text])..<Int(textStarts[text + 1]))
      if EditDistance.isWithin(1, token.letters.span, word) { return true }
    }
    return false
  }

  /// How common the list has it, smoothed by what is known of mankind: the background counts as `backgroundWeight` parties.
  private static func bits(background: Float, count: UInt32, of parties: Int) -> Float {
    let share = (Float(count) + backgroundWeight * Logarithm.power2(-background)) / (Float(parties) + backgroundWeight)
    return min(background, -Logarithm.base2(share))
  }

  private static let backgroundWeight: Float = 20_000

  /// Bits of a token that the list does not have.
  static func unseenBits(_ token: String, of parties: Int) -> Float {
    bits(background: TokenShares.bits(of: token), count: 0, of: parties)
  }

  /// Letters that may be wrong in a sound of this length.
  static func edits(_ length: Int) -> Int { length < 4 ? 0 : length < 8 ? 1 : mostEdits }

  private static let mostEdits = 2

  private static func familyHash(_ family: Int) -> UInt32 { UInt32(clamping: family) &* 0x9E37_79B1 }

  /// Hashes of the sound itself and of all that is left when up to `edits` letters are left out.
  @inline(__always)
  static func forEachDeletion(of bytes: Span<UInt8>, most: Int = mostEdits, _ body: (UInt32) -> Void) {
    let most = min(most, edits(bytes.count))
    if most > 0 { DeletionHashes.forEach(bytes, most: most, body) }
  }

  /// Whether some name has the sound as a word of its own.
  func isWord(_ number: UInt32) -> Bool { isWord[Int(number)] }

  /// The most tokens of a name that the sound can cover.
  func mostTokens(_ number: UInt32) -> Int { isJoin[Int(number)] ? 2 : 1 }

  /// The number of exactly this sound.
  func number(of sound: TokenSound) -> UInt32? {
    var found: UInt32?
    exact.forEach(ByteHash.short(ByteHash.hash(sound.bytes.span))) { number in
      guard found == nil, isLatin[Int(number)] == sound.isLatin else { return }
      if Self.areEqual(sound.bytes.span, letters.span.extracting(range(number))) { found = number }
    }
    return found
  }

  private static func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for index in 0..<left.count where left[index] != right[index] { return false }
    return true
  }

  @inline(__always)
  func range(_ number: UInt32) -> Range<Int> { Int(starts[Int(number)])..<Int(starts[Int(number) + 1]) }

  /// The gain in bits when a token of a query meets a sound of the list; nil when nothing connects them.
  func gain(_ token: QueryToken, _ number: UInt32) -> Float? {
    let sound = ListedSound(
      isLatin: isLatin[Int(number)], isWord: isWord[Int(number)], skeleton: skeletons[Int(number)], bits: bits[Int(number)])
    let isWrittenAlike = !token.isJoin && token.sound.isLatin && sound.isLatin && self.isWrittenAlike(token, number)
    return TokenMatch.gain(token, sound, letters.span.extracting(range(number)), isWrittenAlike: isWrittenAlike)
  }

  /// The same as `forEachMatch` by comparing with every sound of the list.
  func forEachMatchOfAll(_ token: QueryToken, known: UInt32?, _ body: (UInt32, Float) -> Void) {
    if let known { body(known, token.bits) }
    guard token.sound.isLatin, !token.isJoin else { return }
    for number in 0..<UInt32(clamping: count) where number != known {
      if let gain = gain(token, number) { body(number, gain) }
    }
  }

  /// Calls `body` with the number and the gain of every sound that may stand for the token, each once.
  /// `seen` is working memory of a bit for each sound, clear before and after.
  func forEachMatch(_ token: QueryToken, known: UInt32?, _ seen: inout [UInt64], _ body: (UInt32, Float) -> Void) {
    if let known { body(known, token.bits) }
    guard token.sound.isLatin, !token.isJoin else { return }
    var touched: [UInt32] = known.map { [$0] } ?? []
    for number in touched { seen[Int(number >> 6)] |= 1 << UInt64(number & 63) }
    func offer(_ number: UInt32) {
      let (word, bit) = (Int(number >> 6), UInt64(1) << UInt64(number & 63))
      if seen[word] & bit != 0 { return }
      seen[word] |= bit
      touched.append(number)
      if let gain = gain(token, number) { body(number, gain) }
    }
    if token.skeleton != 0 { bySkeleton.forEach(ByteHash.short(token.skeleton), offer) }
    Self.forEachDeletion(of: token.sound.bytes.span) { deletions.forEach($0, offer) }
    if token.letters.count >= TokenMatch.shortestWritten {
      Self.forEachDeletion(of: token.letters.span, most: 1) { writtenDeletions.forEach($0, offer) }
    }
    for family in token.families { byFamily.forEach(Self.familyHash(family), offer) }
    for number in touched { seen[Int(number >> 6)] = 0 }
  }
}
