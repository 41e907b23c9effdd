import Synchronization

/// A unit of a query with all sounds of the list that it could be.
struct UnitMatches: Sendable {
  let token: QueryToken
  private(set) var matches: [(sound: UInt32, gain: Float)] = []

  /// The most that the unit gains by any of them; zero where there is none.
  var most: Float { matches.reduce(0) { max($0, $1.gain) } }

  init(
    _ unit: TokenForm.Unit, _ vocabulary: SoundVocabulary, parties: Int, partOf whole: SoundVocabulary?, isExhaustive: Bool
  ) {
    let sound = TokenSound(unit.text)
    let known = vocabulary.number(of: sound)
    let bits =
      known.map { vocabulary.bits[Int($0)] } ?? whole.flatMap { whole in whole.number(of: sound).map { whole.bits[Int($0)] } }
      ?? SoundVocabulary.unseenBits(unit.text, of: parties)
    let isJoin = unit.mask.nonzeroBitCount > 1
    token = QueryToken(
      text: unit.text, letters: Array(unit.text.utf8), sound: sound, skeleton: isJoin ? 0 : sound.skeleton, bits: bits,
      families: Diminutives.familiesOfSound[sound] ?? [], isJoin: isJoin)
    // A join agrees with a word of the list only: where the list has it as a join too, its tokens agree by themselves.
    if isJoin, known.map({ !vocabulary.isWord($0) }) ?? true { return }
    if isExhaustive {
      vocabulary.forEachMatchOfAll(token, known: known) { matches.append(($0, $1)) }
    } else {
      var seen = [UInt64](repeating: 0, count: vocabulary.count / 64 + 1)
      vocabulary.forEachMatch(token, known: known, &seen) { matches.append(($0, $1)) }
    }
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
  private static let most = 2048

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
