/// A set of hashes, asked very often and rarely with success.
struct TraceSet: Sendable {
  /// Open addressing: at least three in four slots are free, and hold zero.
  private var slots: [UInt32]
  private var hasZero = false

  init(_ hashes: [UInt32]) {
    var size = 64
    while size < hashes.count * 4 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for hash in hashes {
      if hash == 0 { hasZero = true } else { slots[slot(of: hash)] = hash }
    }
  }

  @inline(__always)
  func contains(_ hash: UInt32) -> Bool { hash == 0 ? hasZero : slots[slot(of: hash)] != 0 }

  /// The slot that holds a hash, or the free one where it would be.
  @inline(__always)
  private func slot(of hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash &* 0x9E37_79B1 >> 4) & mask
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }
}

extension SoundVocabulary {
  /// What a word of a query and a sound of the list have in common when one may stand for the other: each trace of the sound that a
  /// word could be found by is among these hashes, told apart by the way it is found.
  enum Trace {
    static let sound: UInt32 = 0x5B1D_0F31
    static let family: UInt32 = 0xA17C_44D3
    static let skeleton: UInt32 = 0x3E90_B5A7
    static let deletion: UInt32 = 0xC86B_2E19
    static let written: UInt32 = 0x71F2_9D65
  }

  /// Calls `body` with every trace that some word of a query may be found by.
  func forEachTrace(_ body: (UInt32) -> Void) {
    for number in 0..<UInt32(clamping: count) {
      let sound = letters.span.extracting(range(number))
      body(Self.soundHash(sound) ^ Trace.sound)
      guard isLatin[Int(number)] else { continue }
      Self.forEachDeletion(of: sound) { body($0 ^ Trace.deletion) }
      if skeletons[Int(number)] != 0 { body(ByteHash.short(skeletons[Int(number)]) ^ Trace.skeleton) }
      for text in Int(firstTexts[Int(number)])..<Int(firstTexts[Int(number) + 1]) {
        let written = texts.span.extracting(Int(textStarts[text])..<Int(textStarts[text + 1]))
        Self.forEachDeletion(of: written, most: 1) { body($0 ^ Trace.written) }
      }
      let families = Diminutives.familiesOfSound[TokenSound(sounds: Array(letters[range(number)]))] ?? []
      for family in families {
        for other in Diminutives.sounds(of: family) { body(Self.soundHash(other.bytes.span) ^ Trace.family) }
      }
    }
  }

  /// Calls `body` with the sound of every word of the list.
  func forEachWord(_ body: (UInt32) -> Void) {
    for number in 0..<UInt32(clamping: count) where isWord(number) {
      body(Self.soundHash(letters.span.extracting(range(number))) ^ Trace.sound)
    }
  }

  @inline(__always)
  static func soundHash(_ sound: Span<UInt8>) -> UInt32 { ByteHash.short(ByteHash.hash(sound)) }
}
