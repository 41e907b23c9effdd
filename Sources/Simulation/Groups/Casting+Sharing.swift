import Events

extension Casting {
  /// Couples and flat-mates: one address and line, sometimes one computer, sometimes one account; some say so.
  mutating func share(home cast: inout [Figure]) {
    let first = cast[0]
    let couple = cast.count == 2 && random.chance(0.7)
    for index in cast.indices.dropFirst() {
      settle(&cast[index], with: first)
      if couple, random.chance(0.35) { cast[index].accounts = first.accounts }
      if random.chance(couple ? 0.4 : 0.12) { cast[index].seats[0].machine = first.seats[0].machine }
      if couple, random.chance(0.1) { cast[index].person.phone = first.person.phone }
      if random.chance(0.4) { cast[index].links.append((subject(0), .household)) }
    }
    let told = random.chance(0.35)
    for index in cast.indices { cast[index].clearances = told ? [(.household, 0.9)] : [] }
  }

  /// Twins: one birthday, like faces, often one home.
  mutating func makeTwins(_ cast: inout [Figure]) {
    guard cast.count == 2 else { return }
    let first = cast[0]
    var twin = cast[1]
    twin.person.origin = first.person.origin
    twin.person.name = NameMaker.name(first.person.origin, female: twin.person.female, &random)
    twin.person.name.family = first.person.name.family
    twin.person.birthDay = first.person.birthDay
    twin.person.nationality = first.person.nationality
    if random.chance(0.55) { settle(&twin, with: first) }
    // Identical twins are about three in ten; matchers confuse most of those.
    if random.chance(0.3) { twin.person.face = first.person.face }
    twin.paper = Paper(of: twin.person, today: population.start.day, &random)
    twin.accounts[0].holder = twin.person.name
    twin.person.email = Handles.email(for: twin.person.name, handle: twin.person.handle, &random)
    if random.chance(0.3) { twin.links.append((subject(0), .household)) }
    cast[1] = twin
    for index in cast.indices { cast[index].clearances = [(.household, 0.2), (.inPersonVerified, 0.1)] }
  }

  /// Rented desks: one office line, for some one postal address, now and then a lent computer.
  mutating func share(desks cast: inout [Figure]) {
    let city = cast[0].person.city
    let address = AddressBook.office(in: city, &random)
    let line = Line.office(in: city, &random)
    for index in cast.indices {
      move(&cast[index], to: city)
      let computer = cast[index].seats[0].machine
      cast[index].seats.append(Seat(computer, on: line, weight: random.between(0.4, 1.6), &random))
      if random.chance(0.35) { cast[index].person.address = address }
      if random.chance(0.3) { cast[index].parcels = address }
      if random.chance(0.08) { cast[index].seats[0].machine = cast[0].seats[0].machine }
      cast[index].habits.observe(.crowdedRoom, 0.08)
      cast[index].habits.observe(.backgroundVoices, 0.15)
      cast[index].habits.signedByOther = 0.4
    }
  }

  /// An agency: one office, mostly one account, the same pitch; some say so.
  mutating func joinAgency(_ cast: inout [Figure]) {
    let city = cast[0].person.city
    let address = AddressBook.office(in: city, &random)
    let line = Line.office(in: city, &random)
    let name = InventedName(given: random.pick(Phrases.firmHeads), family: random.pick(Phrases.firmTails), native: nil)
    let account = PayAccount(holder: name, country: city.country, &random)
    let shared = random.chance(0.7)
    let told = random.chance(0.5)
    let stem = random.next()
    for index in cast.indices {
      move(&cast[index], to: city)
      let computer = cast[index].seats[0].machine
      cast[index].seats.append(Seat(computer, on: line, weight: random.between(1, 3), &random))
      if shared { cast[index].accounts = [account] }
      if random.chance(0.5) { cast[index].person.address = address }
      if random.chance(0.7) { cast[index].parcels = address }
      if random.chance(0.15) { cast[index].seats[0].machine = cast[0].seats[0].machine }
      if random.chance(0.6) { cast[index].textStem = stem }
      cast[index].agencyName = name.full
      cast[index].habits.bidsFromTemplate = 0.4
      if index > 0, told { cast[index].links.append((subject(0), .agency)) }
      cast[index].clearances = [(.agency, told ? 0.7 : 0.15)]
    }
  }

  /// Students: one hall of residence, one campus line, new mailboxes, thin profiles.
  mutating func share(hall cast: inout [Figure]) {
    let city = cast[0].person.city
    let hall = AddressBook.home(in: city, &random)
    let campus = Line.office(in: city, &random)
    let dormitory = Line.home(in: city, &random)
    for index in cast.indices {
      move(&cast[index], to: city)
      cast[index].person.birthDay = population.start.day - random.int(7_000...9_200)
      var room = hall
      if random.chance(0.7), let line = hall.line?.split(separator: ",").first {
        room.line = "\(line), Apt \(random.int(1...480))"
      }
      cast[index].person.address = room
      for place in cast[index].seats.indices where cast[index].seats[place].line.carrier.kind == .residential {
        cast[index].seats[place].line = dormitory
      }
      cast[index].seats.append(Seat(cast[index].seats[0].machine, on: campus, weight: 0.5, &random))
      cast[index].paper = Paper(of: cast[index].person, today: population.start.day, &random)
      cast[index].resume = Resume(of: cast[index].person, today: population.start.day, &random)
      cast[index].habits.mailboxFresh = 0.2
      cast[index].habits.profileThin = 0.5
      cast[index].habits.cheap = 0.4
      cast[index].habits.observe(.backgroundVoices, 0.12)
      cast[index].awake.middle = random.normal(16, 2)
    }
  }

  /// People who lost access: the same person twice, mostly with the same paper and account, on another telephone.
  mutating func register(again cast: inout [Figure]) {
    guard cast.count == 2 else { return }
    let first = cast[0]
    var second = first
    second.person.email = Handles.email(for: first.person.name, handle: first.person.handle, &random)
    if random.chance(0.5) { second.person.phone = Handles.phone(in: first.person.city.country, &random) }
    if random.chance(0.6) { second.seats = cast[1].seats }
    if second.seats.count == cast[1].seats.count, random.chance(0.7) {
      for index in second.seats.indices where second.seats[index].line.carrier.kind == .residential {
        second.seats[index].line = first.seats[0].line
      }
    }
    if random.chance(0.3) {
      second.accounts = [PayAccount(holder: first.person.name, country: first.person.city.country, &random)]
    }
    let length = population.end.days(since: population.start)
    let opened = population.start.adding(days: random.between(2, length * 0.3))
    cast[0].opened = opened
    second.opened = opened.adding(days: random.between(15, length * 0.5))
    if random.chance(0.35) { second.links.append((subject(0), .samePerson)) }
    second.clearances = [(.inPersonVerified, 0.15)]
    cast[1] = second
  }

  /// Moves a character into the home of another.
  mutating func settle(_ character: inout Figure, with other: Figure) {
    move(&character, to: other.person.city)
    character.person.address = other.person.address
    if character.paper.address != nil { character.paper.address = other.person.address }
    for index in character.seats.indices where character.seats[index].line.carrier.kind == .residential {
      character.seats[index].line = other.seats[0].line
    }
  }

  /// Gives a character a home, lines and clocks in another town.
  mutating func move(_ character: inout Figure, to city: City) {
    guard character.person.city != city else { return }
    character.person.city = city
    character.person.address = AddressBook.home(in: city, &random)
    character.person.phone = Handles.phone(in: city.country, &random)
    character.awake.city = city
    let home = Line.home(in: city, &random)
    for index in character.seats.indices {
      character.seats[index].machine.clock = city
      switch character.seats[index].line.carrier.kind {
      case .mobile: character.seats[index].line = .mobile(in: city, &random)
      case .business: character.seats[index].line = .office(in: city, &random)
      default: character.seats[index].line = home
      }
    }
    character.accounts[0].country = city.country
    character.paper = Paper(of: character.person, today: population.start.day, &random)
  }
}
