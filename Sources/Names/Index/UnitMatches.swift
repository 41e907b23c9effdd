import Synchronization

/// A unit of a query with all sounds of the list that it could be.
final class UnitMatches: Sendable {
  let token: QueryToken
  let matches: [(sound: UInt32, gain: Float)]
  /// The most that the unit gains by any of them; zero where there is none.
  let most: Float

  /// - Parameters:
  ///   - isExhaustive: compares every sound of the list.
  ///   - seen: working memory of a bit for each sound, clear before and after.
  init(
    _ unit: TokenForm.Unit, _ vocabulary: SoundVocabulary, _ weighing: NameIndex.Weighing, isExhaustive: Bool,
    seen: inout [UInt64]
  ) {
    let sound = TokenSound(unit.text)
    let known = vocabulary.number(of: sound)
    let bits =
      known.map { vocabulary.bits[Int($0)] }
      ?? weighing.vocabulary.flatMap { whole in whole.number(of: sound).map { whole.bits[Int($0)] } }
      ?? SoundVocabulary.unseenBits(unit.text, of: weighing.parties)
    let isJoin = unit.mask.nonzeroBitCount > 1
    token = QueryToken(
      text: unit.text, letters: Array(unit.text.utf8), sound: sound, skeleton: isJoin ? 0 : sound.skeleton, bits: bits,
      families: Diminutives.familiesOfSound[sound] ?? [], isJoin: isJoin)
    // A join agrees with a word of the list only: where the list has it as a join too, its tokens agree by themselves.
    var found: [(sound: UInt32, gain: Float)] = []
    if !isJoin || known.map(vocabulary.isWord) ?? false {
      if isExhaustive {
        vocabulary.forEachMatchOfAll(token, known: known) { found.append(($0, $1)) }
      } else {
        vocabulary.forEachMatch(token, known: known, &seen) { found.append(($0, $1)) }
      }
    }
    matches = found
    most = found.reduce(0) { max($0, $1.gain) }
  }
}

/// Remembers what was found for the units of earlier queries: most names are put together of a few thousand words.
///
/// It changes no answer, since what is remembered depends on the list and the unit alone. Safe to use from many threads; bounded.
final class UnitMemory: Sendable {
  private struct Key: Hashable {
    var text: String
    var isJoin: Bool
  }

  /// A part of the memory with a lock of its own.
  private final class Shard: Sendable {
    let entries = Mutex<[Key: UnitMatches]>([:])
  }

  private let shards: [Shard]
  /// Words that one part holds before it begins anew.
  private static let most = 4096

  init() { shards = (0..<16).map { _ in Shard() } }

  /// What is remembered of a unit, else what `find` finds.
  func matches(of unit: TokenForm.Unit, _ find: () -> UnitMatches) -> UnitMatches {
    let key = Key(text: unit.text, isJoin: unit.mask.nonzeroBitCount > 1)
    var place = 0
    for byte in key.text.utf8 { place = place &* 31 &+ Int(byte) }
    let shard = shards[place & 15]
    if let known = shard.entries.withLock({ $0[key] }) { return known }
    let found = find()
    shard.entries.withLock { entries in
      if entries.count >= Self.most { entries.removeAll(keepingCapacity: true) }
      entries[key] = found
    }
    return found
  }
}
