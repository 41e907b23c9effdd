import Events

extension Story {
  /// Somebody who applies and is not hired.
  mutating func liveAsApplicant() {
    let opened = openingMoment()
    appear(at: opened, role: "developer")
    describe(at: opened.adding(seconds: 400), working: true)
    checkContacts(after: opened)
    lookOutside(at: opened.adding(days: 1))
    analyseCode(at: opened.adding(days: 2))
    visitPortal(from: opened, days: 3)
    var last = apply(after: opened, hired: false)
    if random.chance(0.35) { last = apply(after: last.adding(days: random.between(3, 60)), hired: false) }
    if random.chance(0.35) { proveIdentity(after: opened.adding(days: 3)) }
    if random.chance(0.3) { checkBackground(after: opened.adding(days: 4)) }
    visitPortal(from: opened, days: max(2, last.days(since: opened)), count: remaining(of: 0.45))
    guard random.chance(0.8) else { return }
    let reason = random.pick(weighing: [("rejected", 0.7), ("withdrawn", 0.3)])
    tell(.subjectClosed(SubjectClosed { $0.reason = reason }), at: office(last.day + 2))
  }

  private mutating func visitPortal(from first: Instant, days: Double, count: Int = 2) {
    for _ in 0..<count { visit(on: day(from: first, to: first.adding(days: days)), service: "portal", ended: 0.2) }
  }

  /// Somebody who applies, is hired, works, and perhaps leaves.
  mutating func liveAsWorker() {
    let opened = openingMoment()
    appear(at: opened, role: "developer")
    describe(at: opened.adding(seconds: 300), working: true)
    checkContacts(after: opened)
    lookOutside(at: opened.adding(days: 1))
    analyseCode(at: opened.adding(days: 3))
    let decided = apply(after: opened, hired: true)
    proveIdentity(after: decided)
    checkBackground(after: decided)
    let job = "job-\(random.int(1...60))"
    tell(
      .offerMade(
        OfferMade {
          $0.organisation = firm.tenant
          $0.jobID = job
        }), at: decided.adding(days: 1))
    let engagement = reference("en-")
    let ready = equip(after: decided.adding(days: 1.2))
    startEngagement(engagement, at: ready.adding(seconds: -1_800), remote: random.chance(0.85))
    let leaves = random.chance(0.16) ? ready.adding(days: random.between(40, 260)) : population.end
    let stop = min(leaves, population.end)
    askForThings(from: ready, to: stop)
    keepPayroll(from: ready, to: stop, months: 1)
    keepQuarters(engagement, from: ready, to: stop)
    fillDays(engagement, from: ready, to: stop)
    if leaves < population.end { leave(engagement, at: leaves) }
  }

  /// The engagement begins.
  mutating func startEngagement(_ id: String, at moment: Instant, remote: Bool) {
    let rate = money((random.logNormal(median: 7_400, sigma: 0.3) / 50).rounded() * 50)
    let agency = character.agencyName ?? (random.chance(0.08) ? "\(random.pick(Phrases.firmHeads)) Staffing" : nil)
    let role = character.resume.title
    let sensitivity: Sensitivity = random.pick(weighing: [
      (.normal, 0.86), (.restricted, 0.11), (.exportControlled, 0.02), (.signing, 0.01),
    ])
    tell(
      .engagementStarted(
        EngagementStarted {
          $0.engagementID = id
          $0.organisation = firm.tenant
          $0.role = role
          $0.remote = remote
          $0.rate = rate
          $0.hoursPerWeek = 40
          $0.intermediary = agency
          $0.sensitivity = .known(sensitivity)
        }), at: moment)
  }

  private mutating func askForThings(from first: Instant, to last: Instant) {
    let habits = character.habits
    for (kind, rate) in [
      (RequestKind.cryptoPay, habits.wantsCoins), (.privilegedRole, habits.seeksPower), (.skipInPerson, habits.pickupRefused),
      (.advancePay, habits.wantsAdvance),
    ] where random.chance(rate) {
      let at = active(first.adding(days: random.between(2, 70)).day)
      if at < last { ask(kind, at: at, granted: random.chance(0.4)) }
    }
  }

  /// Wages once a month, to the accounts of the subject's choice.
  mutating func keepPayroll(from first: Instant, to last: Instant, months: Double) {
    let methods = openAccounts(from: active(first.day + 3), to: last)
    let wage = (random.logNormal(median: 6_900, sigma: 0.3) / 10).rounded() * 10
    var at = first.adding(days: random.between(18, 32) * months)
    while at < last {
      let due = office(at.day)
      let method = methods.last { $0.from <= due } ?? methods.first
      receive(wage, .wage, from: firm.tenant, method: method?.id, at: due)
      at = at.adding(days: 30.4 * months)
    }
  }

  private mutating func keepQuarters(_ engagement: String, from first: Instant, to last: Instant) {
    let hiredAt = min(5, max(2, random.normal(4, 0.4)))
    var at = first.adding(days: random.between(30, 70))
    while at < last {
      review(at.day, engagement: engagement, hiredAt: hiredAt)
      at = at.adding(days: random.between(70, 100))
    }
    guard let seat = character.seats.last else { return }
    at = first.adding(days: random.between(10, 40))
    while at < last {
      takeStock(of: seat, at: active(at.day))
      at = at.adding(days: random.between(25, 60))
    }
  }

  /// Sign-ins and work, until the year has as many events as this life should have.
  mutating func fillDays(_ engagement: String, from first: Instant, to last: Instant) {
    var left = remaining(of: 1.15)
    // The first days are recorded closely: everybody's accounts are new then.
    for step in 0..<4 where left > 0 { left -= fill(first.day + step, engagement, first: first) }
    while left > 0 {
      let day = day(from: first, to: last)
      guard !Self.isWeekend(day) || random.chance(0.12) else { continue }
      left -= fill(day, engagement, first: first)
    }
  }

  private mutating func fill(_ day: Int, _ engagement: String, first: Instant) -> Int {
    let before = events.count
    if random.chance(0.5) {
      visit(on: day, service: "sso", sampled: 0.4)
    } else {
      workDay(day, engagement: engagement, tenure: day - first.day)
    }
    return max(1, events.count - before)
  }

  /// The end of an engagement and what comes after.
  mutating func leave(_ engagement: String, at moment: Instant) {
    let habits = character.habits
    let sudden = random.chance(habits.leavesSuddenly)
    let reason = random.pick(["resigned", "project over", "dismissed", "position closed"])
    tell(
      .engagementEnded(
        EngagementEnded {
          $0.engagementID = engagement
          $0.by = reason == "resigned" || sudden ? "worker" : "firm"
          $0.reason = sudden ? "no show" : reason
          $0.noticeDays = sudden ? 0 : 14
        }), at: office(moment.day))
    if let seat = character.seats.last, random.chance(sudden ? 0.4 : 0.9), seat.machine.managed == true {
      let wiped = random.chance(habits.wiped)
      let from = character.parcels ?? character.person.address
      let id = reference("sh-")
      tell(
        .shipmentUpdated(
          ShipmentUpdated {
            $0.shipmentID = id
            $0.status = .known(.returned)
            $0.item = "laptop"
            $0.deviceSerial = seat.machine.serial
            $0.from = from
            $0.wiped = wiped
          }), at: office(moment.day + random.int(3...20)))
    }
    if random.chance(habits.usesAccessAfterwards) { visit(on: moment.day + random.int(2...20), service: "sso") }
    tell(.subjectClosed(SubjectClosed { $0.reason = "left" }), at: office(moment.day + 1))
  }

  /// A threat arrives, as it does now and then from strangers too.
  mutating func threaten(after moment: Instant) {
    let kind: ThreatKind = random.pick([.extortion, .leak, .defacement])
    let samples = random.int(0...12)
    tell(
      .threatReceived(
        ThreatReceived {
          $0.kind = .known(kind)
          $0.samples = .integer(Int64(samples))
        }), at: office(min(moment.day + random.int(2...25), population.end.day - 2)))
  }

  /// Somebody who works for coins on an open project.
  mutating func liveAsContributor() {
    let opened = openingMoment()
    appear(at: opened, role: "contributor")
    describe(at: opened.adding(seconds: 300), working: true)
    lookOutside(at: opened.adding(days: 1))
    analyseCode(at: opened.adding(days: 2))
    let decided = apply(after: opened, hired: true)
    if random.chance(0.4) { proveIdentity(after: decided) }
    if random.chance(0.3) { checkBackground(after: decided) }
    let engagement = reference("en-")
    let started = decided.adding(days: 2)
    startEngagement(engagement, at: started, remote: true)
    declare(chain: character.wallet.chain, address: character.wallet.address, at: started.adding(days: 1))
    askForThings(from: started, to: population.end)
    keepCoins(from: started, to: population.end)
    var at = started.adding(days: random.between(30, 70))
    while at < population.end {
      review(at.day, engagement: engagement, hiredAt: 4)
      at = at.adding(days: random.between(70, 100))
    }
    fillDays(engagement, from: started, to: population.end)
    if random.chance(0.1) { leave(engagement, at: active(day(from: started.adding(days: 30), to: population.end))) }
  }

  /// Pay in coins, monthly or twice a month; it comes as an entry in the books and as a transfer on the chain.
  mutating func keepCoins(from first: Instant, to last: Instant) {
    let period = random.pick([14.0, 15.2, 30.4, 30.4])
    let flat = random.chance(0.6)
    let wage = (random.logNormal(median: 5_200, sigma: 0.35) / 100).rounded() * 100 * period / 30.4
    var at = first.adding(days: random.between(10, 30))
    while at < last {
      let value = flat ? wage : wage * random.between(0.6, 1.4)
      let due = office(at.day)
      receive(value, .wage, from: firm.tenant, at: due)
      receiveCoins(value, at: due.adding(seconds: random.between(60, 4_000)))
      at = at.adding(days: period)
    }
  }
}
