/// The spellings of the syllables of one language, each with the syllables that it can stand for and how likely each is.
///
/// A spelling is what a document shows (`chul`); a *unit* is the syllable behind it (철, 출). With `share(u)` the part of people whose
/// name has unit u in this place, and `P(s|u)` how often u is spelled s, two spellings of one person's syllable are
/// `sum over u of P(u|s) P(u|t) / share(u)` times likelier than two spellings met by chance. That factor is the evidence that the
/// syllables agree; it is zero when no syllable is spelled both ways.
struct SpellingTable: Sendable {
  /// A syllable that a spelling can stand for.
  struct Reading: Sendable {
    var unit: UInt16
    /// P(unit | spelling).
    var probability: Float
  }

  /// The least probability that is kept: rarer readings are errors rather than habits.
  static let leastProbability: Float = 0.004

  private(set) var units: [String] = []
  /// Part of people whose name has the unit; sums to one.
  private(set) var shares: [Float] = []
  private(set) var spellings: [String] = []
  /// log2 of the part of people whose name is spelled so.
  private(set) var logShares: [Float] = []
  /// Spellings with the same component may agree; spellings of different components never do.
  private(set) var components: [UInt16] = []
  /// The length of the longest spelling.
  private(set) var longest = 0
  private var readings: [Reading] = []
  private var starts: [Int32] = [0]
  /// Open addressing by the packed spelling: half of the slots stay free at least, and hold zero.
  private var slotSpellings = [UInt64](repeating: 0, count: 64)
  private var slotIDs = [UInt16](repeating: 0, count: 64)
  private var idOfUnit: [String: UInt16] = [:]

  /// Builds the table. `units` are the syllables with their shares (any scale); `spell` gives each one's spellings with their
  /// weights (any scale).
  init(units: [(unit: String, share: Float)], spell: (String) -> [(spelling: String, weight: Float)]) {
    let total = units.reduce(0) { $0 + $1.share }
    var joint: [String: [Reading]] = [:]
    for (index, entry) in units.enumerated() {
      let share = entry.share / total
      idOfUnit[entry.unit] = UInt16(clamping: index)
      self.units.append(entry.unit)
      shares.append(share)
      let spelled = spell(entry.unit)
      let weights = spelled.reduce(0) { $0 + $1.weight }
      for (spelling, weight) in spelled where weight > 0 && Self.pack(spelling.utf8) != nil {
        joint[spelling, default: []].append(Reading(unit: UInt16(clamping: index), probability: share * weight / weights))
      }
    }
    var slots = 64
    while slots < joint.count * 2 { slots *= 2 }
    slotSpellings = [UInt64](repeating: 0, count: slots)
    slotIDs = [UInt16](repeating: 0, count: slots)
    for spelling in joint.keys.sorted() { add(spelling, joint[spelling] ?? []) }
    components = Self.components(count: spellings.count, units: self.units.count) { self.readings(of: $0) }
  }

  private mutating func add(_ spelling: String, _ joint: [Reading]) {
    var merged: [UInt16: Float] = [:]
    for reading in joint { merged[reading.unit, default: 0] += reading.probability }
    let total = merged.values.sorted().reduce(0, +)
    let kept = merged.filter { $0.value / total >= Self.leastProbability }.sorted { $0.key < $1.key }
    guard total > 0, spellings.count < Int(UInt16.max), let packed = Self.pack(spelling.utf8) else { return }
    let slot = slot(of: packed)
    (slotSpellings[slot], slotIDs[slot]) = (packed, UInt16(clamping: spellings.count))
    spellings.append(spelling)
    logShares.append(Logarithm.base2(total))
    longest = max(longest, spelling.utf8.count)
    let keptTotal = kept.reduce(0) { $0 + $1.value }
    for (unit, value) in kept { readings.append(Reading(unit: unit, probability: value / keptTotal)) }
    starts.append(Int32(clamping: readings.count))
  }

  /// The units a spelling can stand for, in the order of their numbers.
  func readings(of spelling: UInt16) -> ArraySlice<Reading> {
    readings[Int(starts[Int(spelling)])..<Int(starts[Int(spelling) + 1])]
  }

  /// The spelling's number, nil when it is none.
  subscript(bytes: some Collection<UInt8>) -> UInt16? { Self.pack(bytes).flatMap { self[packed: $0] } }

  /// The number of the spelling whose bytes are packed as `pack` does it; nil when it is none.
  @inline(__always)
  subscript(packed spelling: UInt64) -> UInt16? {
    let slot = slot(of: spelling)
    return slotSpellings[slot] == 0 ? nil : slotIDs[slot]
  }

  /// The slot that holds a spelling, or the free one where it would be.
  @inline(__always)
  private func slot(of spelling: UInt64) -> Int {
    let mask = slotSpellings.count - 1
    var slot = Int(truncatingIfNeeded: (spelling &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slotSpellings[slot] != 0, slotSpellings[slot] != spelling { slot = (slot + 1) & mask }
    return slot
  }

  /// The unit's number.
  func unit(_ unit: String) -> UInt16? { idOfUnit[unit] }

  /// How many times likelier the two spellings are for one person than for two; zero when they cannot be one syllable.
  func factor(_ left: UInt16, _ right: UInt16) -> Float {
    var i = Int(starts[Int(left)])
    var j = Int(starts[Int(right)])
    let (iEnd, jEnd) = (Int(starts[Int(left) + 1]), Int(starts[Int(right) + 1]))
    var sum: Float = 0
    while i < iEnd, j < jEnd {
      let (a, b) = (readings[i], readings[j])
      if a.unit == b.unit {
        sum += a.probability * b.probability / shares[Int(a.unit)]
        i += 1
        j += 1
      } else if a.unit < b.unit {
        i += 1
      } else {
        j += 1
      }
    }
    return sum
  }

  /// Up to eight bytes as one number.
  static func pack(_ bytes: some Collection<UInt8>) -> UInt64? {
    guard bytes.count <= 8, !bytes.isEmpty else { return nil }
    return bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Spellings that share a unit, directly or over others, get one number (union-find over the units).
  private static func components(
    count: Int, units: Int, readings: (UInt16) -> ArraySlice<Reading>
  ) -> [UInt16] {
    var parent = Array(0..<units)
    func root(_ unit: Int) -> Int {
      var unit = unit
      while parent[unit] != unit { unit = parent[unit] }
      return unit
    }
    for spelling in 0..<count {
      let all = readings(UInt16(clamping: spelling))
      guard let first = all.first else { continue }
      for other in all.dropFirst() {
        let (a, b) = (root(Int(first.unit)), root(Int(other.unit)))
        if a != b { parent[max(a, b)] = min(a, b) }
      }
    }
    return (0..<count).map { spelling in
      readings(UInt16(clamping: spelling)).first.map { UInt16(clamping: root(Int($0.unit))) } ?? 0
    }
  }
}
