import Events

/// Invents the people of a unit. Everything they share is decided here; their stories are told apart from each other.
struct Casting {
  let plan: Plan
  let population: Population
  let unit: Unit
  var random: RandomSource

  init(unit number: Int, plan: Plan, population: Population) {
    self.plan = plan
    self.population = population
    unit = plan.units[number]
    random = RandomSource(seed: population.seed, path: 2, UInt64(number))
  }

  /// The characters of the unit, in the order of its places.
  mutating func characters() -> [Figure] {
    switch unit.cast {
    case .ordinary: [ordinary()]
    case .group(let group): members(of: group)
    case .ring(let number, let level, let victims): ring(number, level: level, victims: victims)
    }
  }

  /// Somebody whose name is of the ordinary mixture.
  mutating func ordinary() -> Figure {
    Figure(origin: random.pick(weighing: NameOrigin.shares), population: population, &random)
  }

  private mutating func members(of group: HardNegativeGroup) -> [Figure] {
    var cast = unit.places.map { _ in
      let origin = group.origin(&random)
      return Figure(origin: origin, country: group.country(&random), population: population, &random)
    }
    for index in cast.indices { cast[index].group = group }
    switch group {
    case .sharedHome: share(home: &cast)
    case .twin: makeTwins(&cast)
    case .coworking: share(desks: &cast)
    case .agency: joinAgency(&cast)
    case .student: share(hall: &cast)
    case .reRegistered: register(again: &cast)
    default: for index in cast.indices { shape(&cast[index], as: group) }
    }
    return cast
  }

  private mutating func shape(_ character: inout Figure, as group: HardNegativeGroup) {
    switch group {
    case .traveller: travel(&character)
    case .refugee: flee(&character)
    case .nightWorker: workAtNight(&character)
    case .remoteDesktop: workFromAfar(&character)
    case .assistiveTechnology: useHelpers(&character)
    case .changedName: changeName(&character)
    case .koreanAbroad, .chineseAbroad, .japaneseAbroad, .russianAbroad: liveAbroad(&character)
    case .vpnUser: keepPrivate(&character)
    case .filteredNetwork: crossTheFilter(&character)
    case .cryptoPaid: takeCoins(&character)
    case .sharedHome, .twin, .coworking, .agency, .student, .reRegistered: break
    }
  }

  /// The subject at the unit's n-th place.
  func subject(_ index: Int) -> SubjectID { plan.subject(unit.places.lowerBound + index, seed: population.seed) }
}
