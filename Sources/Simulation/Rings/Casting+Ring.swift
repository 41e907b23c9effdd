import Events

extension Casting {
  /// The subjects of a ring: personas, sometimes a host or payee who is known to the firm under the own name, and victims at the end.
  mutating func ring(_ number: Int, level: Int, victims: Int) -> [Figure] {
    let craft = Tradecraft(level: level)
    let size = unit.places.count - victims
    let hideout = Hideout(members: size, craft: craft, population: population, &random)
    let helpers = level == 3 ? 0 : size >= 5 && random.chance(0.6) ? (size >= 12 && random.chance(0.4) ? 2 : 1) : 0
    var cast: [Figure] = []
    let robbed = (0..<victims).map { _ in claimant() }
    for index in 0..<size {
      if index < helpers {
        cast.append(facilitator(index, hideout, craft))
      } else if level == 3 {
        cast.append(collaborator(hideout, craft))
      } else {
        let identity = index - helpers < robbed.count ? robbed[index - helpers] : nil
        cast.append(persona(index, hideout, craft, robbed: identity))
      }
    }
    connect(&cast, craft)
    for index in cast.indices { cast[index].level = level }
    cast += robbed.map { character in
      var victim = character
      victim.role = .victim
      return victim
    }
    for index in cast.indices { cast[index].ring = "ring-\(number + 1)" }
    return cast
  }

  /// Somebody who claims, or really bears, a name of the honest mixture.
  private mutating func claimant() -> Figure {
    let claim = HardNegativeGroup.anyOrigin(&random)
    return Figure(origin: claim.origin, country: claim.country, population: population, &random)
  }

  // MARK: Personas

  private mutating func persona(_ index: Int, _ hideout: Hideout, _ craft: Tradecraft, robbed: Figure?) -> Figure {
    var character = claimant()
    let worker = hideout.workers[index % hideout.workers.count]
    character.role = .operator
    let stolen = robbed != nil || random.chance(craft.stolen)
    if let robbed {
      // The name, birthday, address and papers are the victim's; mailbox, handle and number are new ones that fit them.
      let face = character.person.face
      character.person = robbed.person
      character.person.face = face
      let (name, born) = (robbed.person.name, character.person.birth.year)
      character.person.handle = Handles.handle(for: name, born: born, &random)
      character.person.email = Handles.email(for: name, handle: character.person.handle, &random)
      character.person.phone = Handles.phone(in: character.person.city.country, &random)
      character.paper = robbed.paper
      character.resume = Resume(of: character.person, today: population.start.day, &random)
      character.accounts[0].holder = character.person.name
      character.trips = []
    }
    sit(&character, behind: worker, craft)
    hideComputer(&character, hideout, craft)
    borrow(&character, from: hideout, worker, craft)
    character.habits.follow(craft, stolen: stolen)
    return character
  }

  /// Machines and lines: the operator's, behind an exit near the claimed home.
  private mutating func sit(_ character: inout Figure, behind worker: Hideout.Worker, _ craft: Tradecraft) {
    let claimed = character.person.city
    let stays = random.chance(craft.clockStays)
    var computer = character.seats[0].machine
    if random.chance(craft.sharesMachine) { computer = worker.machine }
    computer.clock = stays ? worker.city : claimed
    computer.typist = worker.machine.typist
    let exitTown = random.chance(0.7) ? claimed : random.pick(City.towns(in: claimed.country))
    let exit = random.chance(craft.proxy) ? Line.proxy(in: exitTown, &random) : Line.vpn(worker.service, exit: exitTown)
    var seat = Seat(computer, on: worker.home, weight: 0.9, &random)
    seat.roundTrip = random.logNormal(median: 190, sigma: 0.3)
    seat.tunnel = (exit, random.between(craft.tunnelShare.lowerBound, craft.tunnelShare.upperBound))
    character.seats = [seat]
    if random.chance(0.4) {
      var phone = seat
      phone.machine =
        random.chance(craft.sharesMachine)
        ? worker.phone : Machine(of: character.person.language, clock: claimed, phone: true, &random)
      phone.weight = 0.12
      character.seats.append(phone)
    }
    if random.chance(0.04) {
      character.seats.append(Seat(computer, on: .server(in: claimed, &random), weight: 0.2, &random))
    }
    character.trips = []
    character.awake = random.chance(craft.keepsOwnHours) ? (worker.city, 14, 4) : (claimed, random.normal(14, 1.2), 3.4)
    character.otherName = random.chance(0.5) ? worker.ownName : character.otherName
  }

  /// Where the issued computer stands and how it is reached.
  private mutating func hideComputer(_ character: inout Figure, _ hideout: Hideout, _ craft: Tradecraft) {
    let delay = (random.logNormal(median: 210, sigma: 0.25), random.logNormal(median: 128, sigma: 0.3))
    if random.chance(craft.usesFarm) {
      character.parcels = hideout.host.address
      character.deskLine = hideout.hostLine
      character.remoteOperator = delay
      if random.chance(craft.livesAtFarm) { character.person.address = hideout.host.address }
    } else {
      // A host of its own for each: a stranger's home in the claimed town, or the virtual desktop of a rented server.
      let town = character.person.city
      character.deskLine = random.chance(0.85) ? .home(in: town, &random) : .server(in: town, &random)
      character.remoteOperator = craft.level < 2 ? delay : random.chance(0.5) ? delay : nil
      if random.chance(0.4) { character.parcels = AddressBook.home(in: town, &random) }
    }
  }

  /// What personas have from the ring's common stock.
  private mutating func borrow(
    _ character: inout Figure, from hideout: Hideout, _ worker: Hideout.Worker, _ craft: Tradecraft
  ) {
    if random.chance(craft.sharesAccount) {
      character.accounts = [hideout.payee]
    } else if random.chance(craft.payeeOther) {
      character.accounts[0].holder = NameMaker.name(HardNegativeGroup.anyOrigin(&random).origin, female: false, &random)
    } else {
      character.accounts[0].holder = character.person.name
    }
    character.onward = hideout.onward
    if random.chance(craft.collector) { character.onwardWallet = hideout.collector[character.wallet.chain] }
    if random.chance(craft.sharesTemplate) { character.background = hideout.background }
    if random.chance(craft.sharesFace) { character.person.face = worker.face }
    if random.chance(craft.faceDiffers) { character.liveFace = worker.face }
    if random.chance(craft.sharesResume) {
      let kept = character.resume.projects.first
      character.resume.projects = hideout.projects
      if let kept, random.chance(0.5) { character.resume.projects[0] = kept }
    }
    if random.chance(craft.sharesBids) { character.textStem = hideout.textStem }
    if random.chance(craft.sharesContact) { character.person.phone = hideout.phone }
    if random.chance(craft.refereesClose) { character.referees = hideout.referees }
  }

  // MARK: Helpers and collaborators

  /// A host or payee under the own name: a genuine life, in which other people's money or computers turn up.
  private mutating func facilitator(_ index: Int, _ hideout: Hideout, _ craft: Tradecraft) -> Figure {
    var character = index == 0 ? Figure(hideout.host, population: population, &random) : claimant()
    character.role = .facilitator
    if index == 0 {
      for place in character.seats.indices where character.seats[place].line.carrier.kind == .residential {
        character.seats[place].line = hideout.hostLine
      }
      character.accounts = [hideout.payee]
    }
    character.onward = hideout.onward
    // Payroll of several employers and names into one account: DOJ Vong, 13 employers; DOJ Chapman. [0.5, 0.95]
    character.habits.manyPayers = [0.7, 0.5, 0.25, 0.1][craft.level]
    character.habits.foreignPayee = [0.7, 0.4, 0.15, 0.05][craft.level]
    character.habits.forwards = [0.9, 0.75, 0.5, 0.3][craft.level]
    // Japanese referral of April 2025: the holder keeps a share and sends the rest on.
    character.habits.forwardedShare = 0.55...0.95
    character.habits.remoteTool = max(character.habits.remoteTool, craft.remoteTool * 0.7)
    character.habits.remoteSwitch = max(character.habits.remoteSwitch, craft.remoteSwitch * 0.5)
    return character
  }

  /// A genuine person who lends everything and lets others work: little of it shows.
  private mutating func collaborator(_ hideout: Hideout, _ craft: Tradecraft) -> Figure {
    var character = claimant()
    character.role = .operator
    let worker = hideout.workers[0]
    character.habits.remoteTool = craft.remoteTool
    character.habits.forwards = craft.forwards
    character.habits.forwardedShare = 0.5...0.8
    character.habits.hoursOverlap = craft.overlaps
    character.habits.dropsCalls = craft.avoids
    character.habits.weakerThanHired = 0.15
    character.habits.sweepsCoins = craft.sweepsCoins
    character.onward = hideout.onward
    if random.chance(craft.faceDiffers) { character.liveFace = worker.face }
    if random.chance(0.3) {
      var other = Seat(character.seats[0].machine, on: character.seats[0].line, weight: 0.3, &random)
      other.machine.typist = worker.machine.typist
      other.inputDelay = random.logNormal(median: 95, sigma: 0.3)
      character.seats.append(other)
    }
    return character
  }

  /// Referrals, and clients who rate the ring's own accounts.
  private mutating func connect(_ cast: inout [Figure], _ craft: Tradecraft) {
    for index in cast.indices.dropFirst() where random.chance(craft.refers) {
      let by = random.int(0...index - 1)
      cast[index].referredBy = subject(by)
      if random.chance(0.4) { cast[index].links.append((subject(by), .referrer)) }
    }
    let kinds = cast.indices.map { plan.slots[unit.places.lowerBound + $0].kind }
    let accounts = cast.indices.filter { kinds[$0] == .account }.map { subject($0) }
    for index in cast.indices where kinds[index] == .client && !accounts.isEmpty && random.chance(craft.ratesItself) {
      cast[index].favourites = accounts
    }
  }
}
