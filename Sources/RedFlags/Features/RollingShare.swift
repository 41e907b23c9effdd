/// The highest share that something had within two neighbouring blocks of days so far, in a few bytes.
///
/// Two blocks of seven days look back over seven to fourteen days, whichever day it is. The highest share is kept, because what
/// happened does not unhappen.
struct RollingShare: Sendable {
  private var block: Int32 = .min
  private var earlierHits: UInt16 = 0
  private var earlierTotal: UInt16 = 0
  private var hits: UInt16 = 0
  private var total: UInt16 = 0
  /// The highest share so far; negative while too little was seen.
  private var best: Float = -1

  /// The highest share so far, nil while too little was seen.
  var highest: Double? { best < 0 ? nil : Double(best) }

  /// Counts one observation on a day, with blocks of so many days. A share is known from `minimum` observations in the two
  /// blocks on, and only when both blocks have some, so that one busy day cannot make a habit.
  mutating func add(_ hit: Bool, day: Int, blockDays: Int, minimum: Int) {
    let now = Int32(clamping: day / blockDays)
    if now != block {
      let follows = block != .min && now == block &+ 1
      earlierHits = follows ? hits : 0
      earlierTotal = follows ? total : 0
      hits = 0
      total = 0
      block = now
    }
    guard total < .max else { return }
    total += 1
    if hit { hits += 1 }
    let seen = Int(total) + Int(earlierTotal)
    if earlierTotal > 0, seen >= minimum { best = max(best, Float(Int(hits) + Int(earlierHits)) / Float(seen)) }
  }

  /// Forgets everything: an explanation was recorded.
  mutating func reset() { self = RollingShare() }
}
