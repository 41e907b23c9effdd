import Events

/// A subject before its life is told: who it claims to be, who sits behind it, and with what.
struct Figure: Sendable {
  var person: Person
  var paper: Paper
  var resume: Resume
  var habits = Habits()
  var seats: [Seat] = []
  /// Where and when the one who works is awake: a town's clock, the middle of the day in local hours, the spread in hours.
  var awake: (city: City, middle: Double, spread: Double)
  var trips: [Trip] = []
  /// Where money goes, one account after the other.
  var accounts: [PayAccount] = []
  var wallet: (chain: String, address: String)
  /// To where somebody sends wages on.
  var onward: PayAccount
  /// The collector or the deposit address coins are sent on to.
  var onwardWallet: String?
  /// The address parcels go to, nil for home.
  var parcels: Address?
  /// Where the issued computer stands, nil for the first seat's line.
  var deskLine: Line?
  /// Who really types on the issued computer when that is not the first seat.
  var remoteOperator: (roundTrip: Double, inputDelay: Double)?
  /// The name under which somebody slips.
  var otherName: InventedName
  /// Names the person went by before or beside the one on paper.
  var aliases: [InventedName] = []
  /// The desk or frame behind pictures of papers.
  var background: UInt64
  /// The face in front of the camera, if it is not the person's.
  var liveFace: String?
  /// The stem of texts; equal stems give near-equal bids and letters.
  var textStem: UInt64
  var referees: [Referee] = []
  var clearances: [(ClearanceKind, Double)] = []
  var links: [(SubjectID, Relation)] = []
  var referredBy: SubjectID?
  /// Accounts a client rates, for clients with favourites.
  var favourites: [SubjectID] = []
  var agencyName: String?
  var opened: Instant?

  var role = Role.honest
  var ring: String?
  var level: Int?
  var group: HardNegativeGroup?

  /// An ordinary person with a home, a computer, a phone and an account in the own name.
  init(origin: NameOrigin, country: String? = nil, population: Population, _ random: inout RandomSource) {
    let today = population.start.day
    let person = Person(origin: origin, country: country, today: today, &random)
    self.init(person, population: population, &random)
  }

  /// An ordinary life around a given person.
  init(_ person: Person, population: Population, _ random: inout RandomSource) {
    let today = population.start.day
    self.person = person
    paper = Paper(of: person, today: today, &random)
    resume = Resume(of: person, today: today, &random)
    awake = (person.city, random.normal(14, 1.2), 3.2)
    let chain = random.pickEarly(Wallet.chains)
    wallet = (chain, Wallet.address(on: chain, &random))
    otherName = NameMaker.name(HardNegativeGroup.anyOrigin(&random).origin, female: person.female, &random)
    background = random.next()
    textStem = random.next()
    let relative = NameMaker.name(person.origin, female: random.chance(0.5), &random)
    onward = PayAccount(
      holder: relative, country: random.chance(0.55) ? person.nationality : random.pick(City.all).country, &random)
    if random.chance(0.05) { onward.country = person.city.country }
    seats = Self.ordinarySeats(person, &random)
    accounts = [PayAccount(holder: person.name, country: person.city.country, &random)]
    if random.chance(habits.payeeOther) { accounts[0].holder = relative }
    if random.chance(0.5) { trips = Self.holidays(person, population, &random) }
    if random.chance(0.08) { addMachine(from: population, &random) }
    if random.chance(0.03) {
      aliases = [InventedName(given: person.name.given, family: otherName.family, native: nil)]
    }
  }

  /// A computer and a phone at home, a phone on the road, sometimes an office or a privacy service.
  private static func ordinarySeats(_ person: Person, _ random: inout RandomSource) -> [Seat] {
    let home = Line.home(in: person.city, &random)
    let computer = Machine(of: person.language, clock: person.city, phone: false, &random)
    let phone = Machine(of: person.language, clock: person.city, phone: true, &random)
    var seats = [
      Seat(computer, on: home, weight: 0.7, &random), Seat(phone, on: home, weight: 0.1, &random),
      Seat(phone, on: Line.mobile(in: person.city, &random), weight: 0.12, &random),
    ]
    if random.chance(0.2) { seats.append(Seat(computer, on: Line.office(in: person.city, &random), weight: 0.15, &random)) }
    // Relays and rented lines that feeds call proxies [A].
    if random.chance(0.012) {
      let town = random.pick(City.towns(in: person.city.country))
      seats.append(Seat(computer, on: Line.proxy(in: town, &random), weight: random.between(0.1, 0.8), &random))
    }
    // Surveys put VPN use between one in five and one in three users; most of them now and then.
    if random.chance(0.22) {
      let exit = random.chance(0.6) ? person.city : random.pick(City.all)
      let service = random.pickEarly(Carrier.vpns)
      let share = random.between(0.03, 0.3)
      for index in seats.indices { seats[index].tunnel = (Line.vpn(service, exit: exit), share) }
    }
    return seats
  }

  private static func holidays(_ person: Person, _ population: Population, _ random: inout RandomSource) -> [Trip] {
    let length = population.end.days(since: population.start)
    return (0..<random.int(1...2)).map { _ in
      let city = random.chance(0.5) ? random.pick(City.towns(in: person.nationality)) : random.pick(City.all)
      let begin = population.start.adding(days: random.between(0, length))
      return Trip(
        city: city, from: begin, until: begin.adding(days: random.between(3, 16)),
        line: random.chance(0.7) ? Line.home(in: city, &random) : Line.mobile(in: city, &random))
    }
  }

  /// A new computer or phone somewhere in the year, which then takes the old one's place.
  private mutating func addMachine(from population: Population, _ random: inout RandomSource) {
    let moment = population.start.adding(days: random.between(20, max(21, population.end.days(since: population.start))))
    for index in seats.indices where !seats[index].machine.isPhone {
      let old = seats[index]
      seats[index].until = moment
      var fresh = Seat(
        Machine(of: person.language, clock: person.city, phone: false, &random), on: old.line, weight: old.weight, &random)
      fresh.tunnel = old.tunnel
      fresh.from = moment
      seats.append(fresh)
    }
  }

  /// Puts a privacy service in front of every seat, with the share of sessions that pass through it.
  mutating func useTunnel(_ service: Carrier, exit: City, share: Double) {
    for index in seats.indices { seats[index].tunnel = (Line.vpn(service, exit: exit), share) }
  }
}
