import Events

/// What happens to one subject, as it is being told. Extensions tell the chapters; the character says how likely each turn is.
struct Story {
  let plan: Plan
  let population: Population
  let slot: Slot
  let firm: Firm
  let subject: SubjectID
  var character: Figure
  var random: RandomSource
  /// What stays true of the subject for the whole year.
  let traits: WorkTraits
  private(set) var events: [Event] = []
  /// Kinds that the firm does not record about this subject.
  private var muted: Set<EventKind> = []
  private let place: Int
  private var sessions = 0

  init(_ character: Figure, place: Int, plan: Plan, population: Population) {
    self.plan = plan
    self.population = population
    self.place = place
    slot = plan.slots[place]
    firm = plan.firms[Int(slot.firm)]
    subject = plan.subject(place, seed: population.seed)
    self.character = character
    random = RandomSource(seed: population.seed, path: 3, UInt64(place))
    for (kind, share) in firm.coverage.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where !random.chance(share) {
      muted.insert(kind)
    }
    traits = WorkTraits(character.habits, &random)
    if random.chance(character.habits.multiBrowser) {
      for index in self.character.seats.indices where !character.seats[index].machine.isPhone {
        self.character.seats[index].machine.antiDetect = true
      }
    }
    events.reserveCapacity(population.eventsPerSubject * 2)
  }

  /// Records an event, unless the firm does not look, the record got lost, or it lies outside the year.
  mutating func tell(_ payload: Payload, at moment: Instant) {
    guard let kind = payload.kind, moment >= population.start, moment < population.end, !muted.contains(kind) else { return }
    // About one record in a hundred never arrives; what a life hangs on does.
    if !Self.essential.contains(kind), random.chance(0.01) { return }
    let whole = Instant(seconds: moment.microseconds / 1_000_000)
    events.append(
      Event(
        id: Scatter.event(events.count, ofSubject: place, seed: population.seed), source: firm.source(of: kind), time: whole,
        subject: subject, tenant: firm.tenant, payload: payload))
  }

  private static let essential: Set<EventKind> = [.subjectOpened, .profileChanged, .payoutMethodAdded, .engagementStarted]

  /// The events in the order in which they arrive: nearly that of their times, some late, a few twice.
  func arrived() -> [Event] {
    var random = RandomSource(seed: population.seed, path: 4, UInt64(place))
    // Places are put in order, not the events themselves: an event is large.
    let times = events.map(\.instant)
    var order = Array(events.indices)
    order.sort { times[$0] == times[$1] ? $0 < $1 : times[$0] < times[$1] }
    if order.count > 3 {
      for index in order.indices where random.chance(0.02) {
        order.swapAt(index, min(order.count - 1, index + random.int(1...12)))
      }
      if random.chance(0.15) { order.append(order[random.int(0...order.count - 1)]) }
    }
    return order.map { events[$0] }
  }

  /// The truth about the subject.
  var truth: Truth {
    Truth(
      tenant: firm.tenant, subject: subject, role: character.role, ring: character.ring, level: character.level,
      group: character.group, nameOrigin: character.person.origin)
  }

  // MARK: Time

  /// A random day between two moments, both as numbers of days.
  mutating func day(from first: Instant, to last: Instant) -> Int {
    random.int(first.day...max(first.day, last.day - 1))
  }

  /// A moment of a day when the one who works is awake and at it.
  mutating func active(_ day: Int) -> Instant {
    var hour = random.normal(character.awake.middle, character.awake.spread)
    while hour < 0 { hour += 24 }
    while hour >= 24 { hour -= 24 }
    return local(day, hour: hour, in: character.awake.city)
  }

  /// A moment of a day in the firm's office hours.
  mutating func office(_ day: Int) -> Instant { local(day, hour: random.between(8.5, 17.8), in: firm.city) }

  private mutating func local(_ day: Int, hour: Double, in city: City) -> Instant {
    let midnight = Instant(seconds: Int64(day) * 86_400)
    return midnight.adding(seconds: hour * 3_600 - Double(city.offset(at: midnight)) * 60 + Double(random.int(0...59)))
  }

  /// Whether a day number falls on Saturday or Sunday. Day 0 was a Thursday.
  static func isWeekend(_ day: Int) -> Bool { [2, 3].contains(((day % 7) + 7) % 7) }

  // MARK: Places

  /// The seat in use at a moment, the issued computer more often than not where there is one.
  mutating func seat(at moment: Instant) -> Seat {
    let usable = character.seats.filter { $0.isUsed(at: moment) }
    let seats = usable.isEmpty ? character.seats : usable
    return seats[random.weighted(seats.map(\.weight))]
  }

  /// What the firm sees of a seat's network. A trip takes the person along, but not a computer that stands elsewhere.
  mutating func network(of seat: Seat, at moment: Instant, tunnelled: Bool) -> Network {
    if tunnelled, let tunnel = seat.tunnel { return tunnel.exit.network(at: moment, enriched: firm.enriches, &random) }
    if seat.line.carrier.kind != .business, character.deskLine == nil || seat.machine.managed != true,
      let trip = character.trips.first(where: { $0.from <= moment && moment < $0.until })
    {
      return trip.line.network(at: moment, enriched: firm.enriches, &random)
    }
    return seat.line.network(at: moment, enriched: firm.enriches, &random)
  }

  /// Where somebody is at a moment when nobody asks which machine.
  mutating func networkAndDevice(at moment: Instant) -> (network: Network, device: Device) {
    let seat = seat(at: moment)
    let tunnelled = random.chance(seat.tunnel?.share ?? 0)
    return (network(of: seat, at: moment, tunnelled: tunnelled), seat.machine.device(&random))
  }

  // MARK: Names of things

  /// An identifier of a thing within the firm.
  mutating func reference(_ prefix: String) -> String { prefix + random.hex(8) }

  /// The next session's identifier.
  mutating func sessionID() -> String {
    sessions += 1
    return "s" + Scatter.event(sessions, ofSubject: place, seed: population.seed ^ 0x5E55)
  }

  /// How many events are left until the subject's usual number.
  mutating func remaining(of factor: Double = 1) -> Int {
    let target = random.logNormal(median: Double(population.eventsPerSubject) * factor, sigma: 0.4)
    return max(0, Int(min(target, 1e6)) - events.count)
  }
}
