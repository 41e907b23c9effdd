import Events

/// The hours of the day at which somebody is active, against a working day in the claimed time zone.
///
/// Activity is counted once an hour in UTC. Every sixteen hours the day of nine to six is turned around the clock to where it
/// covers most; how far that lies from the claimed zone's nine to six is the shift. Night owls shift as well, so this is weak
/// by nature.
struct WorkingDay: Sendable {
  private var counts = [UInt16](repeating: 0, count: 24)
  private var total = 0
  private var days = 0
  private var lastDay = Int.min
  private var lastHour = Int64.min
  private(set) var shift: Double?

  private static let leastHours = 60
  private static let leastDays = 15
  private static let workday = 9
  /// The share of all activity that the best nine hours must hold; somebody active around the clock has no working day.
  private static let concentration = 0.6

  mutating func add(_ moment: Instant, claimed zone: String?) {
    let hour = moment.microseconds / 3_600_000_000
    guard hour != lastHour, moment.microseconds >= 0 else { return }
    lastHour = hour
    let slot = Int(hour % 24)
    guard counts[slot] < .max else { return }
    counts[slot] += 1
    total += 1
    let day = Int(hour / 24)
    if day != lastDay {
      days += 1
      lastDay = day
    }
    if total >= Self.leastHours, days >= Self.leastDays, total % 16 == 0 { measure(zone) }
  }

  private mutating func measure(_ zone: String?) {
    guard let zone, let offset = ZoneOffsets.minutes(of: zone) else {
      shift = nil
      return
    }
    // The middle of the best hours: several neighbouring turns may cover the same activity.
    let covered = (0..<24).map { start in (0..<Self.workday).reduce(0) { $0 + Int(counts[(start + $1) % 24]) } }
    guard let most = covered.max(), Double(most) >= Self.concentration * Double(total) else {
      shift = nil
      return
    }
    let claimedStart = (9.0 - Double(offset) / 60 + 48).truncatingRemainder(dividingBy: 24)
    let distances = (0..<24).filter { covered[$0] == most }.map { start in
      let apart = abs(Double(start) - claimedStart)
      return min(apart, 24 - apart)
    }
    // Of equally good turns the one nearest to the claim counts.
    shift = distances.min()
  }
}
