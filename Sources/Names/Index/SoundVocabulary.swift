/// All different sounds of the tokens of a list, found again by themselves and by what they are easily confused with.
///
/// A sound comes up for a query when it is the same, when both have the same skeleton of consonants, when at most `edits(length)`
/// letters were inserted, left out, replaced or exchanged, or when both are forms of one given name. This is complete: the table of
/// deletions holds every way to leave out that many letters, and two sounds within that distance share one (symmetric deletion).
struct SoundVocabulary: Sendable {
  private(set) var sounds: [TokenSound] = []
  /// Evidence of meeting the token, in bits: -log2 of the part of people who have it.
  private(set) var bits: [Float] = []
  private var exact = HashTable()
  private var deletions = HashTable()
  private var skeletons = HashTable()
  private var families = HashTable()

  /// Collects sounds while a list is read.
  struct Builder {
    private(set) var sounds: [TokenSound] = []
    private(set) var texts: [String] = []
    private var numbers: [TokenSound: UInt32] = [:]
    private var numberOfText: [String: UInt32] = [:]
    private var familyEntries: [HashTable.Entry] = []
    var partyCounts: [UInt32] = []

    /// The number of the token's sound.
    mutating func number(of token: String) -> UInt32 {
      if let known = numberOfText[token] { return known }
      let sound = TokenSound(token)
      let number = numbers[sound] ?? UInt32(clamping: sounds.count)
      if number == sounds.count {
        numbers[sound] = number
        sounds.append(sound)
        texts.append(token)
        partyCounts.append(0)
        for family in Diminutives.familiesOfSound[sound] ?? [] {
          familyEntries.append(HashTable.Entry(hash: SoundVocabulary.familyHash(family), value: number))
        }
      }
      numberOfText[token] = number
      return number
    }

    fileprivate var families: HashTable { HashTable(familyEntries) }
  }

  /// Builds the tables; `parties` is the number of parties of the list.
  init(_ builder: Builder, parties: Int) {
    sounds = builder.sounds
    bits = builder.sounds.indices.map { index in
      Self.bits(background: TokenShares.bits(of: builder.texts[index]), count: builder.partyCounts[index], of: parties)
    }
    var exact: [HashTable.Entry] = []
    var deletions: [HashTable.Entry] = []
    var skeletons: [HashTable.Entry] = []
    for (index, sound) in sounds.enumerated() {
      let number = UInt32(clamping: index)
      exact.append(HashTable.Entry(hash: ByteHash.short(ByteHash.hash(sound.bytes)), value: number))
      guard sound.isLatin else { continue }
      Self.forEachDeletion(of: sound.bytes) { deletions.append(HashTable.Entry(hash: $0, value: number)) }
      if let skeleton = sound.skeleton {
        skeletons.append(HashTable.Entry(hash: ByteHash.short(ByteHash.hash(skeleton)), value: number))
      }
    }
    (self.exact, self.deletions, self.skeletons) = (HashTable(exact), HashTable(deletions), HashTable(skeletons))
    families = builder.families
  }

  /// How common the list has it, smoothed by what is known of mankind; a list is worth `listWeight` people.
  private static func bits(background: Float, count: UInt32, of parties: Int) -> Float {
    let share = (Float(count) + listWeight * Logarithm.power2(-background)) / (Float(parties) + listWeight)
    return min(background, -Logarithm.base2(share))
  }

  private static let listWeight: Float = 20_000

  /// Bits of a token that the list does not have.
  static func unseenBits(_ token: String, of parties: Int) -> Float {
    bits(background: TokenShares.bits(of: token), count: 0, of: parties)
  }

  /// Letters that may be wrong in a sound of this length.
  static func edits(_ length: Int) -> Int { length < 4 ? 0 : length < 8 ? 1 : 2 }

  fileprivate static func familyHash(_ family: Int) -> UInt32 { UInt32(clamping: family) &* 0x9E37_79B1 }

  /// Hashes of the sound itself and of all that is left when up to `edits` letters are left out.
  static func forEachDeletion(of bytes: [UInt8], _ body: (UInt32) -> Void) {
    let most = edits(bytes.count)
    guard most > 0 else { return }
    body(ByteHash.short(ByteHash.hash(bytes)))
    for first in bytes.indices {
      body(ByteHash.short(ByteHash.hash(bytes, skipping: first)))
      guard most > 1 else { continue }
      for second in (first + 1)..<max(bytes.count, first + 1) { body(ByteHash.short(ByteHash.hash(bytes, skipping: first, second))) }
    }
  }

  /// The number of exactly this sound.
  func number(of sound: TokenSound) -> UInt32? {
    var found: UInt32?
    exact.forEach(ByteHash.short(ByteHash.hash(sound.bytes))) { if found == nil, sounds[Int($0)] == sound { found = $0 } }
    return found
  }

  /// Calls `body` with the number and the gain in bits of every sound that may stand for the token, each once.
  func forEachMatch(_ token: QueryToken, _ body: (UInt32, Float) -> Void) {
    var seen: [UInt32] = []
    func offer(_ number: UInt32) {
      if seen.contains(number) { return }
      seen.append(number)
      let other = IndexedToken(sound: sounds[Int(number)], bits: bits[Int(number)])
      if let gain = TokenMatch.gain(token, other) { body(number, gain) }
    }
    if let number = number(of: token.sound) { offer(number) }
    guard token.sound.isLatin, !token.isJoin else { return }
    if let skeleton = token.sound.skeleton { skeletons.forEach(ByteHash.short(ByteHash.hash(skeleton)), offer) }
    Self.forEachDeletion(of: token.sound.bytes) { deletions.forEach($0, offer) }
    for family in token.families { families.forEach(Self.familyHash(family), offer) }
  }
}
