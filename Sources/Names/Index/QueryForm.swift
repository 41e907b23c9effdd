/// A form of a name asked for, with all sounds of the list that its tokens could be.
struct QueryForm: Sendable {
  /// A unit of the query that a sound of the list may stand for.
  struct Match: Sendable {
    var unit: Int
    var sound: UInt32
    var gain: Float
  }

  let form: TokenForm
  private(set) var tokens: [QueryToken] = []
  /// Grouped by unit, in the order they were found.
  private(set) var matches: [Match] = []
  /// Open addressing by sound: one plus the place of the first match; `nextMatch` chains the others.
  private var slots: [UInt16] = []
  private var nextMatch: [UInt16] = []

  init(_ form: TokenForm, _ vocabulary: SoundVocabulary, parties: Int) {
    self.form = form
    for unit in form.units {
      let sound = TokenSound(unit.text)
      let known = vocabulary.number(of: sound)
      let bits = known.map { vocabulary.bits[Int($0)] } ?? SoundVocabulary.unseenBits(unit.text, of: parties)
      let families = Diminutives.familiesOfSound[sound] ?? []
      let isJoin = unit.mask.nonzeroBitCount > 1
      let token = QueryToken(text: unit.text, sound: sound, bits: bits, families: families, isJoin: isJoin)
      let index = tokens.count
      tokens.append(token)
      // A join that the list does not have cannot agree.
      if isJoin, known == nil { continue }
      vocabulary.forEachMatch(token) { matches.append(Match(unit: index, sound: $0, gain: $1)) }
    }
    chain()
  }

  private mutating func chain() {
    var size = 16
    while size < matches.count * 2, size < 1 << 15 { size *= 2 }
    slots = [UInt16](repeating: 0, count: size)
    nextMatch = [UInt16](repeating: 0, count: matches.count)
    if matches.count > size / 2 { matches.removeLast(matches.count - size / 2) }
    for index in matches.indices {
      let slot = slot(of: matches[index].sound)
      nextMatch[index] = slots[slot]
      slots[slot] = UInt16(index + 1)
    }
  }

  /// The slot that holds the sound, or the free one where it would be.
  private func slot(of sound: UInt32) -> Int {
    var slot = Int(sound &* 0x9E37_79B1 >> 7) & (slots.count - 1)
    while slots[slot] != 0, matches[Int(slots[slot]) - 1].sound != sound { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// Calls `body` with each match of a sound.
  @inline(__always)
  func forEachMatch(of sound: UInt32, _ body: (Match) -> Void) {
    var place = Int(slots[slot(of: sound)])
    while place != 0 {
      body(matches[place - 1])
      place = Int(nextMatch[place - 1])
    }
  }

  /// The matches through which every form must be found that can reach `needed` bits.
  ///
  /// The tokens that say least are left out as long as all of them together stay below what is needed: a form that agrees in none
  /// of the others cannot reach it.
  func essentialMatches(needed: Float) -> [Match] {
    var most = [Float](repeating: TokenPenalties.initial, count: form.tokens.count)
    for match in matches {
      let mask = form.units[match.unit].mask
      for token in most.indices where mask & 1 << UInt16(token) != 0 { most[token] = max(most[token], match.gain) }
    }
    var essential: UInt16 = 0
    var sum: Float = 0
    for token in most.indices.sorted(by: { (most[$0], $0) < (most[$1], $1) }) {
      sum += most[token]
      if sum >= needed { essential |= 1 << UInt16(token) }
    }
    return matches.filter { form.units[$0.unit].mask & essential != 0 }
  }
}

/// What missing and contradicting parts take away, in bits: -log2 of how often an alias of one person differs so.
enum TokenPenalties {
  /// Both names have a part that the other lacks.
  static let contradiction: Float = 4.5
  /// Only one name has the part.
  static let missing: Float = 1.6
  /// A light word is missing.
  static let light: Float = 0.15
  /// The family name, as the list marks it, is contradicted.
  static let family: Float = 2.5
  /// An initial agrees.
  static let initial: Float = 2

  /// The penalty for what is left over on both sides.
  static func bits(asked: Int, listed: Int, lightAsked: Int, lightListed: Int, familyMissing: Bool) -> Float {
    let contradictions = min(asked, listed)
    var bits = contradiction * Float(contradictions) + missing * Float(max(asked, listed) - contradictions)
    bits += light * Float(lightAsked + lightListed)
    if familyMissing, contradictions > 0 { bits += family }
    return bits
  }
}
