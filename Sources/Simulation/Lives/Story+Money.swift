import Events

extension Story {
  /// The subject names an account to be paid to.
  mutating func addAccount(_ account: PayAccount, id: String, at moment: Instant) {
    let own = account.holder == character.person.name || character.aliases.contains(account.holder)
    let check: PayeeCheck? =
      account.rail == .wallet
      ? nil
      : own
        ? random.pick(weighing: [(.match, 0.78), (.close, 0.1), (.unavailable, 0.12)])
        : random.pick(weighing: [(.mismatch, 0.62), (.close, 0.08), (.unavailable, 0.3)])
    let holder = own && random.chance(0.06) ? NameMaker.variant(of: account.holder, &random) : account.holder
    let method = account.method(id: id, named: holder, &random)
    let recorded = random.chance(0.85)
    tell(
      .payoutMethodAdded(
        PayoutMethodAdded {
          $0.method = method
          $0.payeeCheck = recorded ? check.map(Term.known) : nil
        }), at: moment)
    guard account.rail == .wallet, let address = account.address, let chain = account.chain else { return }
    declare(chain: chain, address: address, at: moment.adding(seconds: 60))
  }

  /// The subject names a wallet.
  mutating func declare(chain: String, address: String, at moment: Instant) {
    let own = random.chance(0.8)
    tell(
      .walletDeclared(
        WalletDeclared {
          $0.chain = chain
          $0.address = address
          $0.selfHosted = own
        }), at: moment)
  }

  /// Adds the subject's accounts over the time it is paid; returns each with its identifier and the day from which it is used.
  mutating func openAccounts(from first: Instant, to last: Instant) -> [(id: String, account: PayAccount, from: Instant)] {
    var list = character.accounts
    let changes = random.chance(character.habits.payoutChanges) ? random.int(1...3) : random.chance(0.06) ? 1 : 0
    let person = character.person
    for _ in 0..<changes {
      list.append(PayAccount(holder: list.last?.holder ?? person.name, country: person.city.country, &random))
    }
    var opened: [(id: String, account: PayAccount, from: Instant)] = []
    for (index, account) in list.enumerated() {
      let at = index == 0 ? first : active(day(from: first, to: last))
      let id = reference("pm-")
      if index > 0, random.chance(0.5) { ask(.changePayout, at: at.adding(seconds: -4_000), granted: true) }
      addAccount(account, id: id, at: at)
      if index > 0, let old = opened.last?.id, random.chance(0.5) {
        tell(.payoutMethodRemoved(PayoutMethodRemoved { $0.methodID = old }), at: at.adding(seconds: 900))
      }
      opened.append((id, account, at))
    }
    return opened.sorted { $0.from < $1.from }
  }

  /// Money comes in.
  mutating func receive(
    _ value: Double, _ purpose: PaymentPurpose, from payer: String, payee: InventedName? = nil, method: String? = nil,
    currency: String = "USD", at moment: Instant
  ) {
    let id = reference("p-")
    let name = (payee ?? character.person.name).full
    let withName = random.chance(0.75)
    tell(
      .paymentMade(
        PaymentMade {
          $0.direction = .known(.in)
          $0.money = money(value, currency)
          $0.paymentID = id
          $0.purpose = .known(purpose)
          $0.methodID = method
          $0.payeeName = withName ? PersonName(name) : nil
          $0.originator = payer
        }), at: moment)
  }

  /// Money goes out to somebody.
  mutating func send(_ value: Double, to account: PayAccount, purpose: PaymentPurpose = .transfer, at moment: Instant) {
    let id = reference("p-")
    let holder = account.holder.full
    tell(
      .paymentMade(
        PaymentMade {
          $0.direction = .known(.out)
          $0.money = money(value)
          $0.paymentID = id
          $0.purpose = .known(purpose)
          $0.counterparty = Counterparty {
            $0.name = PersonName(holder)
            $0.account = account.account ?? account.address
            $0.country = account.country
          }
        }), at: moment)
  }

  /// Everyday spending.
  mutating func spend(on day: Int) {
    let shop = PayAccount(
      holder: InventedName(given: random.pick(Phrases.firmHeads), family: random.pick(Phrases.firmTails), native: nil),
      country: character.person.city.country, &random)
    send(random.logNormal(median: 64, sigma: 1), to: shop, at: active(day))
  }

  /// After pay: a share goes on, or all of it, at once or in pieces, if that is the subject's way.
  mutating func passOn(_ value: Double, after moment: Instant) {
    guard traits.forwards || traits.sweeps else { return }
    let share = traits.forwards ? traits.forwardedShare * random.between(0.95, 1.05) : random.between(0.9, 0.99)
    var rest = value * min(0.995, share)
    var at = moment.adding(seconds: random.between(3_000, traits.forwards ? 320_000 : 150_000))
    if random.chance(character.habits.splitsAmounts) {
      let pieces = random.int(3...7)
      for _ in 1..<pieces {
        let part = rest / Double(pieces) * random.between(0.8, 1.1)
        send(part, to: character.onward, at: at)
        rest -= part
        at = at.adding(seconds: random.between(2_000, 90_000))
      }
    }
    send(max(1, rest), to: character.onward, at: at)
  }

  /// Pay in coins arrives on the chain and moves on.
  mutating func receiveCoins(_ value: Double, at moment: Instant) {
    let wallet = character.wallet
    var treasury = RandomSource(seed: population.seed, path: 21, UInt64(slot.firm))
    let payer = Wallet.address(on: wallet.chain, &treasury)
    observe(from: payer, to: wallet.address, value, at: moment)
    guard traits.sweepsCoins || random.chance(0.35) else { return }
    let whole = traits.sweepsCoins
    let after = moment.adding(seconds: whole ? random.logNormal(median: 15_000, sigma: 0.9) : random.between(90_000, 1_500_000))
    let amount = value * (whole ? random.between(0.95, 0.999) : random.between(0.1, 0.9))
    if let collector = character.onwardWallet { return observe(from: wallet.address, to: collector, amount, at: after) }
    let service = Wallet.service(on: wallet.chain, mixer: random.chance(character.habits.mixes), &random)
    if traits.hops, random.chance(0.7) {
      let middle = Wallet.address(on: wallet.chain, &random)
      observe(from: wallet.address, to: middle, amount, at: after)
      return observe(
        from: middle, to: service.address, amount * 0.995, label: service, at: after.adding(seconds: random.between(600, 50_000)))
    }
    observe(from: wallet.address, to: service.address, amount, label: service, at: after)
  }

  private mutating func observe(
    from sender: String, to receiver: String, _ value: Double, label: (address: String, label: String)? = nil, at moment: Instant
  ) {
    let seen = label.map { ($0.address, $0.label) }
    let transfer = Wallet.transfer(
      on: character.wallet.chain, from: sender, to: receiver, value, label: random.chance(0.5) ? seen : nil, &random)
    tell(.transferObserved(transfer), at: moment)
  }
}
