import Hashing

/// A seeded source of numbers: xoshiro256** (Blackman and Vigna, 2018), its state filled by SplitMix64 (Steele, Lea and Flood, 2014).
///
/// Equal seeds and streams give equal numbers on every machine; nothing here reads a clock or the system's randomness.
struct RandomSource: Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// The source for a seed and a path of numbers below it, so that each unit and each subject owns an independent stream.
  init(seed: UInt64, path: UInt64...) {
    var mixed = seed
    for step in path { mixed = SplitMix64.finalised(mixed ^ SplitMix64.finalised(step &+ 0x9E37_79B9_7F4A_7C15)) }
    var filler = SplitMix64(seed: mixed)
    state = (filler.next(), filler.next(), filler.next(), filler.next())
  }

  /// 64 fresh bits.
  mutating func next() -> UInt64 {
    let result = Self.rotated(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = Self.rotated(state.3, by: 45)
    return result
  }

  private static func rotated(_ value: UInt64, by count: UInt64) -> UInt64 { (value << count) | (value >> (64 - count)) }

  /// Evenly from 0 up to, not including, 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Evenly between two bounds.
  mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }

  /// True with the given probability.
  mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// A whole number of the range, evenly.
  mutating func int(_ range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// One of the elements, evenly. The list must not be empty.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[int(0...list.count - 1)] }

  /// One of the elements, the earlier ones more often, as with family names or popular models.
  mutating func pickEarly<Element>(_ list: [Element]) -> Element {
    let place = unit()
    return list[min(list.count - 1, Int(place * place.squareRoot() * Double(list.count)))]
  }

  /// An index, each as often as its weight.
  mutating func weighted(_ weights: [Double]) -> Int {
    var rest = unit() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return index }
    }
    return weights.count - 1
  }

  /// One of the elements, each as often as the weight beside it.
  mutating func pick<Element>(weighing list: [(Element, Double)]) -> Element { list[weighted(list.map(\.1))].0 }

  /// Standard normal, by Marsaglia's polar method.
  mutating func normal() -> Double {
    while true {
      let x = between(-1, 1)
      let y = between(-1, 1)
      let square = x * x + y * y
      if square > 0, square < 1 { return x * (-2 * logarithm(square) / square).squareRoot() }
    }
  }

  /// Normal with the given centre and spread.
  mutating func normal(_ mean: Double, _ spread: Double) -> Double { mean + spread * normal() }

  /// Log-normal with the given median.
  mutating func logNormal(median: Double, sigma: Double) -> Double { median * exponential(sigma * normal()) }

  /// A whole number near the expectation: its floor, or one more as often as the fraction says.
  mutating func count(_ expectation: Double) -> Int {
    let whole = max(0, expectation).rounded(.down)
    return Int(whole) + (chance(expectation - whole) ? 1 : 0)
  }

  /// The list in a random order (Fisher and Yates).
  mutating func shuffle<Element>(_ list: inout [Element]) {
    guard list.count > 1 else { return }
    for index in stride(from: list.count - 1, to: 0, by: -1) { list.swapAt(index, int(0...index)) }
  }
}
