import Events

extension Casting {
  /// Travellers: one stay after the other, lines of strangers, a VPN for hotel networks; some tell their firm.
  mutating func travel(_ character: inout Figure) {
    var at = population.start.adding(days: random.between(0, 30))
    character.trips = []
    while at < population.end {
      let city = random.pick(City.all)
      let until = at.adding(days: random.logNormal(median: 24, sigma: 0.7))
      let line = random.chance(0.75) ? Line.home(in: city, &random) : Line.mobile(in: city, &random)
      character.trips.append(Trip(city: city, from: at, until: until, line: line))
      at = until.adding(days: random.chance(0.3) ? random.between(3, 40) : 0)
    }
    if random.chance(0.6) {
      let exit = random.chance(0.7) ? character.person.city : random.pick(City.all)
      character.useTunnel(random.pickEarly(Carrier.vpns), exit: exit, share: random.between(0.1, 0.6))
    }
    character.awake.spread = 4.5
    character.habits.letterBox = 0.2
    character.habits.shipsElsewhere = 0.25
    character.habits.changesAddress = 0.12
    character.habits.sentOnAbroad = 0.06
    character.habits.codeEnteredElsewhere = 0.06
    character.habits.vpnClient = 0.2
    character.habits.staysAway = 0.12
    character.clearances = [(.travelDeclared, 0.4), (.inPersonVerified, 0.1)]
  }

  /// Refugees: foreign papers, schools that do not answer, a friend's account, a new country within the year.
  mutating func flee(_ character: inout Figure) {
    let homeland = character.person.origin.homeland.country
    character.person.nationality = homeland
    character.paper = Paper(of: character.person, today: population.start.day, &random)
    if random.chance(0.45) {
      character.paper.type = "residence_permit"
      character.paper.number = Paper.number(type: "residence_permit", &random)
      character.paper.country = character.person.city.country
    }
    character.habits.degreeUnconfirmed = 0.55
    character.habits.employerUnconfirmed = 0.45
    character.habits.paperNameVaries = 0.3
    character.habits.paperAddressOld = 0.35
    character.habits.paperLate = 0.3
    character.habits.taxNumberDiffers = 0.06
    character.habits.numberOverInternet = 0.2
    character.habits.profileThin = 0.3
    character.habits.forwards = 0.25
    if random.chance(0.3) {
      let before = random.pick(City.towns(in: random.chance(0.5) ? homeland : "PL"))
      let until = population.start.adding(days: random.between(20, 150))
      character.trips = [Trip(city: before, from: population.start, until: until, line: .home(in: before, &random))]
    }
    if random.chance(0.12) { character.accounts[0].holder = character.onward.holder }
    character.clearances = [(.inPersonVerified, 0.25), (.employerConfirmed, 0.15)]
  }

  /// Koreans, Chinese, Japanese and Russians abroad: papers of the country they come from, visits and money home, two spellings.
  mutating func liveAbroad(_ character: inout Figure) {
    let homeland = character.person.origin.homeland.country
    character.person.nationality = random.chance(0.8) ? homeland : character.person.city.country
    character.paper = Paper(of: character.person, today: population.start.day, &random)
    if random.chance(0.2) { character.person.phone = Handles.phone(in: homeland, &random) }
    if random.chance(0.35) { character.aliases = [NameMaker.variant(of: character.person.name, &random)] }
    if random.chance(0.12) {
      let home = random.pick(City.towns(in: homeland))
      for index in character.seats.indices { character.seats[index].machine.clock = home }
    }
    let length = population.end.days(since: population.start)
    character.trips = (0..<random.int(1...3)).map { _ in
      let city = random.pick(City.towns(in: homeland))
      let from = population.start.adding(days: random.between(0, length))
      return Trip(city: city, from: from, until: from.adding(days: random.between(6, 35)), line: .home(in: city, &random))
    }
    if random.chance(0.25) {
      character.useTunnel(
        random.pickEarly(Carrier.vpns), exit: random.pick(City.towns(in: homeland)), share: random.between(0.03, 0.25))
    }
    character.onward.country = homeland
    character.habits.forwards = 0.3
    character.habits.paperNameVaries = 0.18
    character.habits.degreeUnconfirmed = 0.1
    character.habits.employerUnconfirmed = 0.14
    character.clearances = [(.travelDeclared, 0.2), (.employerConfirmed, 0.1)]
  }
}
