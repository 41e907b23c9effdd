import Events

/// Where a subject wants its pay: whose account that is, and how often it becomes another one.
struct PayoutFacet: Facet {
  typealias Feature = PayoutFeature

  static let interests: Set<EventKind> = [
    .payoutMethodAdded, .payoutMethodRemoved, .paymentMade, .profileChanged, .documentSubmitted, .requestMade, .walletDeclared,
    .accountFrozen, .verificationCompleted,
  ]

  /// What is known of an account's holder.
  private enum Holder { case unknown, same, refused, different, company }

  private struct Method {
    var id: CounterpartyKey?
    var key: CounterpartyKey?
    var holder: Holder
    var name: PersonName?
    var isCard: Bool
    var provider: CounterpartyKey?
    var used = false
    var removed = false
    var event: EventReference

    /// A method that was taken away before money went to it harmed nobody: most often a typing error.
    var counts: Bool { used || !removed }
  }

  private var methods: [Method] = []
  private var added = 0
  private var setUpAt: Instant?
  private var changes = LastEntries<Instant>(12)
  private var most60 = 0
  private var most180 = 0
  private var cryptoRequests: Int?
  private var letters = 0
  private var frozenAt: Instant?
  private var wallet: CounterpartyKey?
  private var walletChangedAt: Instant?
  private var freezeToChange: Double?
  private var taxFailures: Int?

  init() {}

  mutating func observe(_ observation: inout Observation<PayoutFeature>) {
    switch observation.event.payload {
    case .payoutMethodAdded(let added): add(added, &observation)
    case .payoutMethodRemoved(let removed):
      let id = CounterpartyKey(removed.methodID)
      for index in methods.indices where methods[index].id == id { methods[index].removed = true }
    case .paymentMade(let payment):
      guard let method = payment.methodID else { return }
      let id = CounterpartyKey(method)
      for index in methods.indices where methods[index].id == id { methods[index].used = true }
    case .profileChanged, .documentSubmitted: compareAgain(&observation)
    case .requestMade(let request): hear(request, &observation)
    case .walletDeclared(let declared): changeWallet(to: CounterpartyKey(wallet: declared.address), &observation)
    case .accountFrozen: freeze(&observation)
    case .verificationCompleted(let verification) where verification.method == .taxId: check(verification, &observation)
    default: break
    }
  }

  private mutating func add(_ addition: PayoutMethodAdded, _ observation: inout Observation<PayoutFeature>) {
    let method = addition.method
    let key = CounterpartyKey(of: method) ?? method.id.map { CounterpartyKey($0) }
    if method.rail == .wallet || method.address != nil, let address = method.address {
      changeWallet(to: CounterpartyKey(wallet: address), &observation)
    }
    let holder = holder(of: addition, observation.facts)
    note(holder, &observation)
    if let known = methods.firstIndex(where: { $0.key == key && key != nil }) {
      if holder != .unknown { methods[known].holder = holder }
      methods[known].name = method.holderName ?? methods[known].name
      methods[known].removed = false
      return
    }
    let entry = Method(
      id: method.id.map { CounterpartyKey($0) }, key: key, holder: holder, name: method.holderName,
      isCard: method.rail == .card, provider: method.provider.map { CounterpartyKey($0) }, event: observation.reference)
    let renewsCard = entry.isCard && methods.contains { $0.isCard && $0.provider == entry.provider }
    if methods.count >= 12 { methods.remove(at: 1) }
    methods.append(entry)
    added += 1
    guard let setUpAt else { return setUpAt = observation.instant }
    // What is added within two days of the first account is one and the same set-up.
    guard !renewsCard, observation.instant.days(since: setUpAt) > 2 else { return }
    most60 = max(most60, changes.count(adding: observation.instant, within: 60))
    most180 = max(most180, changes.count(within: 180, of: observation.instant))
    observation.note(.payoutChanges60)
    observation.note(.payoutChanges180)
  }

  private func holder(of addition: PayoutMethodAdded, _ facts: Facts) -> Holder {
    let name = addition.method.holderName
    switch addition.payeeCheck?.known {
    case .match, .close: return .same
    case .mismatch: return name.map(CompanyForm.isCompany) == true ? .company : .refused
    case .unavailable, nil: return compare(name, facts)
    }
  }

  private func compare(_ name: PersonName?, _ facts: Facts) -> Holder {
    guard let name else { return .unknown }
    if CompanyForm.isCompany(name) { return .company }
    return NameMatch.differ(facts.foldedNames, name.folded).map { $0 ? .different : .same } ?? .unknown
  }

  /// A name learnt later may be the holder's: a married name on a document, the own script of a spelled name.
  private mutating func compareAgain(_ observation: inout Observation<PayoutFeature>) {
    for index in methods.indices where methods[index].holder == .unknown || methods[index].holder == .different {
      let holder = compare(methods[index].name, observation.facts)
      if holder == .different, methods[index].holder == .unknown {
        observation.note(.payoutHolderDiffers, with: [methods[index].event])
      }
      methods[index].holder = holder
    }
  }

  private func note(_ holder: Holder, _ observation: inout Observation<PayoutFeature>) {
    switch holder {
    case .refused: observation.note(.payeeCheckMismatch)
    case .different: observation.note(.payoutHolderDiffers)
    case .company: observation.note(.payoutHolderCompany)
    case .same, .unknown: break
    }
  }

  private mutating func hear(_ request: RequestMade, _ observation: inout Observation<PayoutFeature>) {
    switch request.kind.known {
    case .cryptoPay:
      let hired = observation.facts.offeredAt != nil || observation.facts.hiredAt != nil
      cryptoRequests = (cryptoRequests ?? 0) + (hired ? 1 : 0)
      if hired { observation.note(.cryptoPayRequestsAfterOffer) }
    case .proofLetter:
      letters += 1
      observation.note(.proofLetterRequests)
      freeze(&observation)
    default: break
    }
  }

  private mutating func freeze(_ observation: inout Observation<PayoutFeature>) {
    frozenAt = observation.instant
    observation.note(.freezeToWalletChange)
    measureFreeze()
  }

  private mutating func changeWallet(to key: CounterpartyKey, _ observation: inout Observation<PayoutFeature>) {
    defer { wallet = key }
    guard let wallet, wallet != key else { return }
    walletChangedAt = observation.instant
    observation.note(.freezeToWalletChange)
    measureFreeze()
  }

  private mutating func measureFreeze() {
    guard let frozenAt, let walletChangedAt else { return }
    freezeToChange = min(freezeToChange ?? .infinity, abs(walletChangedAt.days(since: frozenAt)))
  }

  private mutating func check(_ verification: VerificationCompleted, _ observation: inout Observation<PayoutFeature>) {
    switch verification.result.known {
    case .pass: taxFailures = 0
    case .fail:
      taxFailures = (taxFailures ?? 0) + 1
      observation.note(.taxCheckFailures)
    default: break
    }
  }

  func write(into row: inout FacetRow<PayoutFeature>, asOf moment: Instant) {
    func say(_ feature: PayoutFeature, _ holder: Holder, among known: [Holder]) {
      if methods.contains(where: { $0.counts && $0.holder == holder }) {
        row.set(feature, true)
      } else if methods.contains(where: { known.contains($0.holder) }) {
        row.set(feature, false)
      }
    }
    say(.payeeCheckMismatch, .refused, among: [.same, .refused])
    say(.payoutHolderDiffers, .different, among: [.same, .different])
    say(.payoutHolderCompany, .company, among: [.same, .refused, .different])
    if setUpAt != nil {
      row.set(.payoutMethods, added)
      row.set(.payoutChanges60, most60)
      row.set(.payoutChanges180, most180)
    }
    if let cryptoRequests { row.set(.cryptoPayRequestsAfterOffer, cryptoRequests) }
    if letters > 0 { row.set(.proofLetterRequests, letters) }
    if let freezeToChange { row[.freezeToWalletChange] = freezeToChange }
    if let taxFailures { row.set(.taxCheckFailures, taxFailures) }
  }
}
