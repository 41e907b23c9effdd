import Events
import Names
import Watchlists

/// Asks the loaded lists about whatever the subject shows. Without lists nothing is known, and nothing is said.
struct ListingFacet: Facet {
  typealias Feature = ListingFeature

  static let interests: Set<EventKind> = [
    .walletDeclared, .payoutMethodAdded, .transferObserved, .documentSubmitted, .profileChanged, .paymentMade, .subjectOpened,
  ]

  /// A hit, and the event that brought it.
  private struct Met: Sendable {
    var hit: ListHit
    var event: EventReference
    var country: String?
  }

  /// Hits by what they count for, each listed party once.
  private var met: [ListingFeature: [Met]] = [:]
  private var wallets: Set<String> = []
  private var documents: Set<StatedDocument> = []
  private var births: Set<Watchlists.PartialDate> = []
  private var addresses: Set<PartyAddress> = []
  private var screened: Set<String> = []
  private var isAsked = false
  private var knowsWallets = false

  /// Unknown while the lists name no wallet: nothing was compared.
  private static let ofWallets: Set<ListingFeature> = [.walletHits, .walletTwinHits, .paidHits, .receivedHits]

  /// What is remembered of a kind is bounded.
  private static let limit = 32

  init() {}

  mutating func observe(_ observation: inout Observation<ListingFeature>) {
    guard let lists = observation.chart.world?.lists else { return }
    isAsked = true
    knowsWallets = lists.identifiers.holdsWallets
    switch observation.event.payload {
    case .walletDeclared(let wallet): own(wallet.address, chain: wallet.chain, lists, &observation)
    case .payoutMethodAdded(let added):
      if let address = added.method.address { own(address, chain: added.method.chain ?? "", lists, &observation) }
    case .transferObserved(let transfer): learn(transfer, lists, &observation)
    case .documentSubmitted(let submitted): learn(submitted.document, lists, &observation)
    case .profileChanged(let profile):
      if let birth = profile.dateOfBirth?.listed { births.insertBounded(birth, Self.limit) }
      for address in profile.addresses ?? [] { addresses.insertBounded(address.listed, Self.limit) }
      if profile.names != nil || profile.dateOfBirth != nil || profile.addresses != nil { screenNames(lists, &observation) }
    case .paymentMade(let payment): learn(payment, lists, &observation)
    default: break
    }
  }

  private mutating func add(
    _ new: [ListHit], to feature: ListingFeature, country: String? = nil, _ observation: inout Observation<ListingFeature>
  ) {
    for hit in new
    where !(met[feature] ?? []).contains(where: { $0.hit.party.id == hit.party.id && $0.hit.party.list == hit.party.list }) {
      guard (met[feature] ?? []).count < Self.limit else { return }
      met[feature, default: []].append(Met(hit: hit, event: observation.reference, country: country))
      observation.note(feature)
    }
  }

  /// Whom on the lists the subject is or deals with, names alone aside; a party once for each way in which it is met.
  ///
  /// - Parameter base: the slot of the facet's first feature.
  func contacts(base: Int) -> [ListedContact] {
    var contacts: [ListedContact] = []
    for feature in ListingFeature.allCases {
      guard let relation = feature.relation else { continue }
      let slot = base + feature.rawValue
      for met in met[feature] ?? [] {
        let known = contacts.firstIndex { $0.hit == met.hit && $0.relation == relation && $0.country == met.country }
        let contact = ListedContact(
          hit: met.hit, relation: relation, country: met.country, event: known.map { contacts[$0].event } ?? met.event,
          slots: (known.map { contacts[$0].slots } ?? []) + [slot])
        if let known { contacts[known] = contact } else { contacts.append(contact) }
      }
    }
    return contacts
  }

  private mutating func own(
    _ address: String, chain: String, _ lists: ScreeningIndex, _ observation: inout Observation<ListingFeature>
  ) {
    guard let key = try? WalletAddress(address).key else { return }
    wallets.insertBounded(key, Self.limit)
    let found = lists.screen(ScreeningQuery(kind: nil, wallets: [address]))
    add(found, to: .walletHits, &observation)
    let twins = found.filter { hit in
      !hit.party.wallets.contains { $0.address.key == key && ($0.asset.map { Self.isSame(asset: $0, chain: chain) } ?? true) }
    }
    add(twins, to: .walletTwinHits, &observation)
  }

  /// Lists name assets (XBT, ETH, USDT), events name chains: a few pairs mean the same.
  private static func isSame(asset: String, chain: String) -> Bool {
    let pairs = [
      "xbt": "bitcoin", "btc": "bitcoin", "eth": "ethereum", "trx": "tron", "sol": "solana", "arb": "arbitrum", "bsc": "bsc",
    ]
    let asset = asset.lowercased()
    let chain = chain.lowercased()
    return chain.isEmpty || asset == chain || pairs[asset] == chain || asset == pairs[chain] || ["usdt", "usdc"].contains(asset)
  }

  private mutating func learn(
    _ transfer: TransferObserved, _ lists: ScreeningIndex, _ observation: inout Observation<ListingFeature>
  ) {
    guard !wallets.isEmpty, let from = try? WalletAddress(transfer.from).key, let to = try? WalletAddress(transfer.to).key else {
      return
    }
    if wallets.contains(from) {
      add(lists.screen(ScreeningQuery(kind: nil, wallets: [transfer.to])), to: .paidHits, &observation)
    }
    if wallets.contains(to) {
      add(lists.screen(ScreeningQuery(kind: nil, wallets: [transfer.from])), to: .receivedHits, &observation)
    }
  }

  private mutating func learn(
    _ document: Document, _ lists: ScreeningIndex, _ observation: inout Observation<ListingFeature>
  ) {
    if let number = document.number {
      documents.insertBounded(StatedDocument(number: number, country: document.country), Self.limit)
    }
    if let birth = document.dateOfBirth?.listed { births.insertBounded(birth, Self.limit) }
    if let address = document.address { addresses.insertBounded(address.listed, Self.limit) }
    screenNames(lists, &observation)
  }

  private mutating func screenNames(_ lists: ScreeningIndex, _ observation: inout Observation<ListingFeature>) {
    let isCompany = observation.facts.subject.kind == .company
    let query = ScreeningQuery(
      kind: isCompany ? .organisation : .person, names: observation.facts.names.map(\.folded),
      birthDates: births.sorted { ($0.year, $0.month ?? 0, $0.day ?? 0) < ($1.year, $1.month ?? 0, $1.day ?? 0) },
      documents: documents.sorted { ($0.number, $0.country ?? "") < ($1.number, $1.country ?? "") }, addresses: Array(addresses))
    let found = lists.screen(query)
    add(found.filter { $0.basis == .document && $0.isStrong }, to: .documentHits, &observation)
    add(found.filter { $0.basis == .nameWithDocument && $0.isStrong }, to: .documentHits, &observation)
    add(found.filter { $0.isStrong && $0.basis != .document }, to: .nameStrongHits, &observation)
    add(found.filter { $0.basis == .name }, to: .nameHits, &observation)
  }

  private mutating func learn(
    _ payment: PaymentMade, _ lists: ScreeningIndex, _ observation: inout Observation<ListingFeature>
  ) {
    guard let name = payment.counterparty?.name, let country = payment.counterparty?.country else { return }
    guard screened.count < Self.limit * 4, screened.insert(name.text + country).inserted else { return }
    let query = ScreeningQuery(kind: .organisation, names: [name.folded], addresses: [PartyAddress(country: country)])
    let found = lists.screen(query).filter { hit in
      hit.nameQuality != .weakAlias && hit.party.addresses.contains { $0.isIn(country: country) }
    }
    add(found, to: .companyHits, country: country, &observation)
  }

  func write(into row: inout FacetRow<ListingFeature>, asOf moment: Instant) {
    guard isAsked else { return }
    for feature in ListingFeature.allCases where knowsWallets || !Self.ofWallets.contains(feature) {
      row.set(feature, met[feature]?.count ?? 0)
    }
  }
}

extension Set {
  fileprivate mutating func insertBounded(_ element: Element, _ limit: Int) {
    if count < limit { insert(element) }
  }
}

extension Events.PartialDate {
  /// The date as lists compare it; nil for the year 0, which lists do not know.
  fileprivate var listed: Watchlists.PartialDate? { Watchlists.PartialDate(year: year, month: month, day: day) }
}

extension Events.Address {
  fileprivate var listed: PartyAddress { PartyAddress(line: line, city: city, country: country) }
}
