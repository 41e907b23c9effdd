import Events

extension Story {
  /// Tells the whole life, as subjects of this kind lead it at such a firm.
  mutating func tellLife() {
    switch (firm.kind, subject.kind) {
    case (_, .account): liveAsFreelancer()
    case (_, .client): liveAsClient()
    case (_, .applicant): liveAsApplicant()
    case (.web3, .worker): liveAsContributor()
    case (_, .worker): liveAsWorker()
    case (.exchange, .customer): liveAsTrader()
    case (_, .customer): liveAsPayee()
    case (_, .company): liveAsCompany()
    }
    tellMishaps()
  }

  /// Things that may befall anybody.
  private mutating func tellMishaps() {
    guard let first = events.first?.instant, let last = events.map(\.instant).max(), last > first else { return }
    if random.chance(0.3) { change(on: day(from: first, to: last)) }
    let repeats = random.chance(character.habits.detailsRepeat) ? random.int(3...5) : 0
    let middle = day(from: first, to: last)
    for step in 0..<repeats { change(on: middle + step * 4) }
    if subject.kind == .worker || subject.kind == .account, random.chance(character.habits.threatens) { threaten(after: last) }
    if random.chance(0.004) {
      let outcome: DispositionOutcome = random.chance(0.6) ? .cleared : .unresolved
      tell(
        .dispositionRecorded(
          DispositionRecorded {
            $0.outcome = .known(outcome)
            $0.basis = .known(.analyst)
            $0.by = "desk"
          }), at: office(day(from: first, to: last)))
    }
    if random.chance(0.002) {
      tell(.accountFrozen(AccountFrozen { $0.reason = "routine review" }), at: office(day(from: first, to: last)))
      if random.chance(0.2) { ask(.proofLetter, at: active(last.day), granted: true) }
    } else if random.chance(character.habits.proofLetter) {
      ask(.proofLetter, at: active(day(from: first, to: last)), granted: true)
    }
  }
}
