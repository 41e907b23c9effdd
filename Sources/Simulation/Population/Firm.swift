import Events

/// What kind of firm keeps the books.
public enum FirmKind: String, CaseIterable, Sendable {
  /// A market for freelance work: accounts and clients.
  case platform
  /// An employer: applicants and workers.
  case employer
  /// A crypto exchange: customers.
  case exchange
  /// A payment provider: customers and companies.
  case payments
  /// A firm of the open-source and coin world: contributors paid in coins.
  case web3
}

/// A tenant: its name, its place, and what it records.
struct Firm: Sendable {
  let kind: FirmKind
  let tenant: String
  let city: City
  /// Whether its logs carry more of a network than the address.
  let enriches: Bool
  /// The share of subjects about whom the firm records a kind of event; kinds that are absent it records always.
  let coverage: [EventKind: Double]
  private let sources: [String]

  /// The n-th firm of its kind. What it records is drawn from the seed: firms differ, and no firm records everything.
  init(_ kind: FirmKind, number: Int, seed: UInt64) {
    self.kind = kind
    let names = Self.names(kind)
    tenant = number < names.count ? names[number] : "\(names[number % names.count])-\(number)"
    var random = RandomSource(seed: seed, path: 11, UInt64(FirmKind.allCases.firstIndex(of: kind) ?? 0), UInt64(number))
    city = random.pick(City.towns(in: random.pick(["US", "US", "GB", "JP", "DE", "KR", "SG"])))
    enriches = random.chance(0.8)
    var coverage: [EventKind: Double] = [:]
    for kind in Self.optional {
      coverage[kind] = random.pick(weighing: [(1, 0.6), (random.between(0.5, 0.95), 0.3), (random.between(0.05, 0.3), 0.1)])
    }
    self.coverage = coverage
    let tenant = tenant
    sources = Desk.allCases.map { "//\(tenant).example/\($0.rawValue)" }
  }

  /// The system that reports a kind of event.
  func source(of kind: EventKind) -> String { sources[Desk.of(kind).index] }

  private static func names(_ kind: FirmKind) -> [String] {
    switch kind {
    case .platform: ["brightlance", "gigharbor", "taskmeadow"]
    case .employer: ["northfield", "calderasoft", "wexley-data"]
    case .exchange: ["harborx", "kitecoin", "openfathom"]
    case .payments: ["paylane", "tallybridge", "swiftpurse"]
    case .web3: ["lumen-protocol", "tidepool-dao", "quarry-chain"]
    }
  }

  /// Kinds that many firms cannot or do not record.
  private static let optional: [EventKind] = [
    .profileExternalSeen, .contactChecked, .documentRequested, .sessionSampled, .sessionEnded, .deviceAlerted,
    .assessmentCompleted,
    .requestMade, .invitationAnswered, .repositoryAnalysed, .accessUsed, .dataMoved, .reviewRecorded, .communicationProfiled,
    .messageSent, .transferObserved, .clearanceRecorded, .subjectLinked,
  ]
}

/// The part of a firm that reports.
private enum Desk: String, CaseIterable {
  case accounts, identity, sessions, devices, people, logistics, work, market, money, chain, trust

  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  static func of(_ kind: EventKind) -> Desk {
    switch kind {
    case .subjectOpened, .subjectClosed, .subjectLinked, .profileChanged, .profileExternalSeen: .accounts
    case .contactChecked, .documentRequested, .documentSubmitted, .verificationCompleted: .identity
    case .sessionStarted, .sessionSampled, .sessionEnded: .sessions
    case .deviceInventoried, .deviceAlerted: .devices
    case .applicationSubmitted, .interviewHeld, .assessmentCompleted, .offerMade, .engagementStarted, .engagementEnded: .people
    case .requestMade, .invitationAnswered, .reviewRecorded, .communicationProfiled: .people
    case .shipmentUpdated: .logistics
    case .workLogged, .commitPushed, .repositoryAnalysed, .accessUsed, .dataMoved: .work
    case .bidPlaced, .ratingGiven, .messageSent: .market
    case .payoutMethodAdded, .payoutMethodRemoved, .paymentMade, .accountFrozen: .money
    case .walletDeclared, .transferObserved: .chain
    case .complaintReceived, .threatReceived, .clearanceRecorded, .dispositionRecorded: .trust
    }
  }
}
