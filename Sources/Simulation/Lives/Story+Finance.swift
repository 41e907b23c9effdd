import Events

extension Story {
  /// A customer of an exchange.
  mutating func liveAsTrader() {
    let opened = openingMoment()
    appear(at: opened, role: "customer")
    describe(at: opened.adding(seconds: 200), working: false)
    checkContacts(after: opened)
    proveIdentity(after: opened)
    let first = opened.adding(days: 1)
    _ = openAccounts(from: first, to: population.end)
    declare(chain: character.wallet.chain, address: character.wallet.address, at: first.adding(seconds: 5_000))
    if random.chance(character.habits.paidInCoins * 2 + 0.05) { keepCoinDeposits(from: first) }
    var left = remaining(of: 0.85)
    while left > 0 {
      let before = events.count
      let day = day(from: first, to: population.end)
      switch random.weighted([0.55, 0.18, 0.12, 0.15]) {
      case 0: visit(on: day, service: random.pick(["app", "web"]), sampled: 0.04)
      case 1: receive(random.logNormal(median: 350, sigma: 1.1), .transfer, from: character.person.name.full, at: active(day))
      case 2: send(random.logNormal(median: 300, sigma: 1.1), to: character.accounts[0], at: active(day))
      default: moveCoins(on: day)
      }
      left -= max(1, events.count - before)
    }
  }

  /// Wages in coins that come in and go out again at the customer's pace.
  private mutating func keepCoinDeposits(from first: Instant) {
    var at = first.adding(days: random.between(5, 30))
    let wage = (random.logNormal(median: 4_400, sigma: 0.4) / 100).rounded() * 100
    while at < population.end {
      let value = wage * (random.chance(0.6) ? 1 : random.between(0.7, 1.3))
      let foreign = random.chance(character.habits.foreignPayee) ? character.otherName : nil
      receive(value, .wage, from: "\(random.pick(Phrases.firmHeads)) Labs", payee: foreign, at: office(at.day))
      receiveCoins(value, at: office(at.day))
      passOn(value, after: office(at.day))
      at = at.adding(days: random.pick([14, 30.4]))
    }
  }

  private mutating func moveCoins(on day: Int) {
    let value = random.logNormal(median: 260, sigma: 1.2)
    let wallet = character.wallet
    let service = Wallet.service(on: wallet.chain, mixer: random.chance(character.habits.mixes * 0.5), &random)
    let outward = random.chance(0.5)
    let (sender, receiver) = outward ? (wallet.address, service.address) : (service.address, wallet.address)
    tell(
      .transferObserved(
        Wallet.transfer(
          on: wallet.chain, from: sender, to: receiver, value,
          label: random.chance(0.6) ? (service.address, service.label) : nil, &random)), at: active(day))
  }

  /// A private customer of a payment provider.
  mutating func liveAsPayee() {
    let opened = openingMoment()
    appear(at: opened, role: "customer")
    describe(at: opened.adding(seconds: 200), working: false)
    checkContacts(after: opened)
    proveIdentity(after: opened)
    _ = openAccounts(from: opened.adding(days: 1), to: population.end)
    keepCredits(from: opened.adding(days: 2))
    var left = remaining()
    while left > 0 {
      let before = events.count
      let day = day(from: opened.adding(days: 1), to: population.end)
      switch random.weighted([0.4, 0.5, 0.1]) {
      case 0: visit(on: day, service: random.pick(["app", "web"]), sampled: 0.04)
      case 1: spend(on: day)
      default:
        send(random.logNormal(median: 200, sigma: 0.9), to: character.onward, at: active(day))
      }
      left -= max(1, events.count - before)
    }
  }

  /// Wages and fees that arrive: from one employer, from several clients, or in more names than one.
  private mutating func keepCredits(from first: Instant) {
    let habits = character.habits
    let many = random.chance(habits.manyPayers)
    let payers = (0..<(many ? random.int(3...8) : random.weighted([0, 0.75, 0.2, 0.05]))).map { _ in
      "\(random.pick(Phrases.firmHeads)) \(random.pick(Phrases.firmTails))"
    }
    let others = random.chance(habits.foreignPayee)
    let names = (0..<random.int(1...4)).map { _ in
      NameMaker.name(HardNegativeGroup.anyOrigin(&random).origin, female: random.chance(0.4), &random)
    }
    for (index, payer) in payers.enumerated() {
      var at = first.adding(days: random.between(5, 35))
      let wage = random.logNormal(median: index == 0 ? 4_200 : 1_800, sigma: 0.5)
      let payee = others && index < names.count ? names[index] : nil
      let until = random.chance(0.75) ? population.end : first.adding(days: random.between(60, 250))
      while at < min(until, population.end) {
        let due = office(at.day)
        receive(wage * random.between(0.98, 1.02), .wage, from: payer, payee: payee, at: due)
        passOn(wage, after: due)
        at = at.adding(days: 30.4)
      }
    }
  }

  /// A small firm that is paid through the provider.
  mutating func liveAsCompany() {
    let opened = openingMoment()
    appear(at: opened, role: "vendor")
    describe(at: opened.adding(seconds: 200), working: false)
    let name = "\(character.person.name.family) \(random.pick(Phrases.firmTails))"
    let age = random.chance(0.3) ? random.between(30, 500) : random.logNormal(median: 2_000, sigma: 0.6)
    let registered = CivilDay.date(of: opened.adding(days: -age).day)
    let residential = random.chance(0.35)
    tell(
      .contactChecked(
        ContactChecked {
          $0.kind = .known(.company)
          $0.value = name
          $0.registeredOn = PartialDate(year: registered.year, month: registered.month, day: registered.day)
          $0.addressType = .known(residential ? .residential : .business)
          $0.exists = true
        }), at: office(opened.day + 1))
    proveIdentity(after: opened)
    _ = openAccounts(from: opened.adding(days: 1), to: population.end)
    let many = random.chance(character.habits.manyPayers * 3 + 0.2)
    let payers = (0..<(many ? random.int(4...10) : random.int(1...3))).map { _ in
      "\(random.pick(Phrases.firmHeads)) \(random.pick(Phrases.firmTails))"
    }
    var left = remaining()
    while left > 0 {
      let before = events.count
      let day = day(from: opened.adding(days: 1), to: population.end)
      switch random.weighted([0.35, 0.3, 0.35]) {
      case 0: visit(on: day, service: "web", sampled: 0.04)
      case 1:
        let value = random.logNormal(median: 2_600, sigma: 0.8)
        receive(value, .invoice, from: random.pick(payers), at: office(day))
        if random.chance(0.5) { passOn(value, after: office(day)) }
      default: spend(on: day)
      }
      left -= max(1, events.count - before)
    }
  }
}
