/// A form of a name asked for, with all sounds of the list that its tokens could be.
struct QueryForm: Sendable {
  /// A unit of the query that a sound of the list may stand for.
  struct Match: Sendable {
    var unit: Int
    var sound: UInt32
    var gain: Float
  }

  let form: TokenForm
  /// What was found for each unit.
  private(set) var units: [UnitMatches] = []
  /// The tokens that each unit covers.
  let masks: [UInt16]
  /// Grouped by unit, in the order they were found.
  private(set) var matches: [Match] = []
  /// Open addressing by sound: one plus the place of the first match; `chain` leads to the others.
  private var slots: [UInt16] = []
  private var chain: [UInt16] = []

  /// - Parameter units: the sounds of the list that each unit of the form could be.
  init(_ form: TokenForm, units: [UnitMatches]) {
    self.form = form
    self.units = units
    masks = form.units.map(\.mask)
    matches.reserveCapacity(units.reduce(0) { $0 + $1.matches.count })
    for (place, unit) in units.enumerated() {
      for match in unit.matches { matches.append(Match(unit: place, sound: match.sound, gain: match.gain)) }
    }
    fillSlots()
  }

  private mutating func fillSlots() {
    var size = 16
    while size < matches.count * 2, size < 1 << 15 { size *= 2 }
    slots = [UInt16](repeating: 0, count: size)
    chain = [UInt16](repeating: 0, count: matches.count)
    if matches.count > size / 2 { matches.removeLast(matches.count - size / 2) }
    for index in matches.indices {
      let slot = slot(of: matches[index].sound)
      chain[index] = slots[slot]
      slots[slot] = UInt16(index + 1)
    }
  }

  /// The slot that holds the sound, or the free one where it would be.
  private func slot(of sound: UInt32) -> Int {
    var slot = Int(sound &* 0x9E37_79B1 >> 7) & (slots.count - 1)
    while slots[slot] != 0, matches[Int(slots[slot]) - 1].sound != sound { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// The first match of a sound, or -1.
  @inline(__always)
  func firstMatch(of sound: UInt32) -> Int {
    Int(slots[slot(of: sound)]) - 1
  }

  /// The match of the same sound after this one, or -1.
  @inline(__always)
  func nextMatch(_ match: Int) -> Int { Int(chain[match]) - 1 }

  /// The matches through which every form must be found that can reach `needed` bits.
  struct Essential {
    var matches: [Match] = []
    /// What the tokens that were left out can add, and how many they are.
    var restBits: Float = 0
    var restCount = 0
  }

  /// The tokens that say least are left out as long as all of them together, with initials for the others, stay below what is needed:
  /// a form that agrees in none of the others cannot reach it.
  func essential(needed: Float) -> Essential {
    var most = [Float](repeating: 0, count: form.tokens.count)
    for match in matches {
      let mask = masks[match.unit]
      for token in most.indices where mask & 1 << UInt16(token) != 0 { most[token] = max(most[token], match.gain) }
    }
    // A token may also agree as an initial, which no match tells.
    for token in most.indices { most[token] = max(most[token], TokenPenalties.initial) }
    var found = Essential()
    var essential: UInt16 = 0
    var sum: Float = 0
    // A token that no match is followed of may still agree as an initial.
    var initials = TokenPenalties.initial * Float(most.count)
    for token in most.indices.sorted(by: { most[$0] != most[$1] ? most[$0] < most[$1] : $0 < $1 }) {
      sum += most[token]
      initials -= TokenPenalties.initial
      if sum + initials >= needed {
        essential |= 1 << UInt16(token)
      } else {
        found.restBits += most[token]
        found.restCount += 1
      }
    }
    found.matches = matches.filter { masks[$0.unit] & essential != 0 }
    return found
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
