/// What stays true of how a subject works for the whole year, drawn once from the habits.
struct WorkTraits: Sendable {
  var machine: MachineTraits
  var longHours: Bool
  var overlaps: Bool
  var rotates: Bool
  var bulk: Bool
  var dropsCalls: Bool
  var staysAway: Bool
  var forwards: Bool
  var forwardedShare: Double
  var sweeps: Bool
  var sweepsCoins: Bool
  var hops: Bool

  init(_ habits: Habits, _ random: inout RandomSource) {
    machine = MachineTraits(habits, &random)
    longHours = random.chance(habits.longHours)
    overlaps = random.chance(habits.hoursOverlap)
    rotates = random.chance(habits.authorsRotate)
    bulk = random.chance(habits.bulkClone)
    dropsCalls = random.chance(habits.dropsCalls)
    staysAway = random.chance(habits.staysAway)
    forwards = random.chance(habits.forwards)
    forwardedShare = random.between(habits.forwardedShare.lowerBound, habits.forwardedShare.upperBound)
    sweeps = random.chance(habits.sweeps)
    sweepsCoins = random.chance(habits.sweepsCoins)
    hops = random.chance(habits.hops)
  }
}
