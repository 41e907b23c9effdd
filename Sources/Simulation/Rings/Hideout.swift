import Events

/// What a ring has in common: the operators, the host, the payee, the templates. Everything is made by the makers that serve everybody.
struct Hideout {
  /// One human behind several personas.
  struct Worker {
    var city: City
    var home: Line
    var machine: Machine
    var phone: Machine
    var service: Carrier
    var face: String
    var ownName: InventedName
  }

  var workers: [Worker]
  /// The host's town, home and line.
  var host: Person
  var hostLine: Line
  var payee: PayAccount
  var onward: PayAccount
  var collector: [String: String]
  var background: UInt64
  var projects: [String]
  var textStem: UInt64
  var phone: String
  var referees: [Referee]

  /// Towns that the sources name as places of work, with other towns where such teams were seen: cases 1, 2, 18, 22, 26 and 27.
  private static let places: [(country: String, weight: Double)] = [
    ("CN", 0.55), ("RU", 0.2), ("LA", 0.06), ("KH", 0.03), ("AE", 0.04), ("MY", 0.03), ("VN", 0.03), ("NG", 0.03), ("TZ", 0.03),
  ]

  init(members: Int, craft: Tradecraft, population: Population, _ random: inout RandomSource) {
    let country = random.pick(weighing: Self.places.map { ($0.country, $0.weight) })
    let city = random.pick(City.towns(in: country))
    workers = (0..<max(1, members / random.int(3...6))).map { _ in
      let clock = city
      return Worker(
        city: city, home: .home(in: city, &random),
        // Set up in English, as the machines of many people everywhere are: language tells nothing here.
        machine: Machine(of: "en", clock: clock, phone: false, &random),
        phone: Machine(of: "en", clock: clock, phone: true, &random),
        service: random.chance(craft.astrill) ? Carrier.astrill : random.pickEarly(Carrier.vpns), face: "f-" + random.hex(12),
        ownName: NameMaker.name(HardNegativeGroup.anyOrigin(&random).origin, female: false, &random))
    }
    if workers.count > 1, random.chance(0.5) {
      for index in workers.indices { workers[index].home = workers[0].home }
    }
    let claim = HardNegativeGroup.anyOrigin(&random)
    host = Person(origin: claim.origin, country: claim.country, today: population.start.day, &random)
    hostLine = .home(in: host.city, &random)
    payee = PayAccount(holder: host.name, country: host.city.country, &random)
    let broker = NameMaker.name(HardNegativeGroup.anyOrigin(&random).origin, female: false, &random)
    onward = PayAccount(holder: broker, country: random.chance(0.6) ? country : random.pick(City.all).country, &random)
    collector = [:]
    for chain in Wallet.chains { collector[chain] = Wallet.address(on: chain, &random) }
    background = random.next()
    projects = (0..<random.int(5...7)).map { _ in Phrases.project(&random) }
    textStem = random.next()
    phone = Handles.phone(in: host.city.country, &random)
    let friend = Person(origin: HardNegativeGroup.anyOrigin(&random).origin, today: population.start.day, &random)
    let (email, number) = (friend.email, friend.phone)
    referees = [
      Referee {
        $0.name = PersonName(friend.name.full)
        $0.email = email
        $0.phone = number
      }
    ]
  }
}
