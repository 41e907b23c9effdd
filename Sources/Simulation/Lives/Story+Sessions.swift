import Events

extension Story {
  /// A visit: sign-in, perhaps looks at it in between, perhaps its end. Returns the moment it began.
  @discardableResult
  mutating func visit(on day: Int, service: String, sampled: Double = 0, ended: Double = 0.35) -> Instant {
    let moment = active(day)
    let seat = seat(at: moment)
    let tunnelled = random.chance(seat.tunnel?.share ?? 0)
    let id = sessionID()
    signIn(id, from: seat, tunnelled: tunnelled, service: service, at: moment)
    let length = random.logNormal(median: service == "sso" ? 14_000 : 1_500, sigma: 0.7)
    if random.chance(sampled) {
      let stays = !random.chance(character.habits.tunnelDrops)
      sample(
        id, seat: seat, tunnelled: stays ? tunnelled : !tunnelled, at: moment.adding(seconds: length * random.between(0.05, 0.9)))
    }
    if random.chance(ended) {
      let stop = moment.adding(seconds: length)
      let idle = random.logNormal(median: 240, sigma: 1)
      tell(
        .sessionEnded(
          SessionEnded {
            $0.sessionID = id
            $0.lastInputAt = Timestamp(Instant(seconds: stop.adding(seconds: -idle).microseconds / 1_000_000))
          }), at: stop)
    }
    return moment
  }

  private mutating func signIn(_ id: String, from seat: Seat, tunnelled: Bool, service: String, at moment: Instant) {
    let network = network(of: seat, at: moment, tunnelled: tunnelled)
    let device = seat.machine.device(&random)
    let failed = random.chance(0.03)
    let name = random.chance(0.1) ? shownName() : nil
    let method = random.chance(0.35) ? random.pick(["totp", "push", "passkey", "sms"]) : nil
    tell(
      .sessionStarted(
        SessionStarted {
          $0.sessionID = id
          $0.network = network
          $0.device = device
          $0.outcome = .known(failed ? .failure : .success)
          $0.service = service
          $0.displayName = name
          $0.mfa = method.map { method in SecondFactor { $0.method = method } }
        }), at: moment)
    guard failed, random.chance(0.8) else { return }
    // A mistyped password: the second try comes a little later.
    let again = sessionID()
    let next = seat.machine.device(&random)
    let later = moment.adding(seconds: random.between(8, 120))
    let from = self.network(of: seat, at: later, tunnelled: tunnelled)
    tell(
      .sessionStarted(
        SessionStarted {
          $0.sessionID = again
          $0.network = from
          $0.device = next
          $0.outcome = .known(.success)
          $0.service = service
        }), at: later)
  }

  private mutating func sample(_ id: String, seat: Seat, tunnelled: Bool, at moment: Instant) {
    let network = random.chance(0.6) ? network(of: seat, at: moment, tunnelled: tunnelled) : nil
    let distant = seat.machine.managed == true ? character.remoteOperator : nil
    let trip = max(2, (distant?.roundTrip ?? seat.roundTrip) * random.between(0.85, 1.3))
    let delay = max(4, (distant?.inputDelay ?? seat.inputDelay) * random.between(0.8, 1.35))
    let changes = random.chance(character.habits.hidChanges) ? random.int(1...4) : 0
    let typist = random.chance(0.4) ? seat.machine.typist : nil
    tell(
      .sessionSampled(
        SessionSampled {
          $0.sessionID = id
          $0.network = network
          $0.rttMilliseconds = rounded(trip, 1)
          $0.inputLatencyMilliseconds = rounded(delay, 1)
          $0.hidChanges = changes
          $0.typingReference = typist
        }), at: moment)
  }

  /// The name on the screen: the person's, a nickname, or a slip.
  mutating func shownName() -> String {
    if random.chance(character.habits.slipsName) { return character.otherName.full }
    if let alias = character.aliases.first, random.chance(0.5) { return alias.full }
    return random.chance(0.7) ? character.person.name.full : character.person.name.given
  }
}
