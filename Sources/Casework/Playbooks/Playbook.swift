public import RedFlags

/// What kind of firm works by a playbook.
public enum Sector: String, Codable, Sendable, Hashable, CaseIterable {
  /// Brings freelancers and clients together.
  case freelancePlatform = "freelance_platform"
  /// Employs or contracts people, or places them.
  case employer
  /// Holds customers' crypto assets.
  case cryptoExchange = "crypto_exchange"
  /// Pays for others.
  case paymentProvider = "payment_provider"
  /// Builds AI or blockchain software with remote people and keys that move money.
  case web3 = "ai_web3"
}

/// When a step's time is, counted from the moment that suspicion was confirmed by people.
public enum PlaybookPhase: String, Codable, Sendable, Hashable, CaseIterable, Comparable {
  /// Within the first hour.
  case firstHour = "first_hour"
  /// Within a day.
  case firstDay = "first_day"
  /// Within three days.
  case threeDays = "three_days"
  /// Within ten business days.
  case tenBusinessDays = "ten_business_days"
  /// Within thirty days.
  case thirtyDays = "thirty_days"
  /// Within ninety days.
  case ninetyDays = "ninety_days"

  /// Earlier phases come first.
  public static func < (left: PlaybookPhase, right: PlaybookPhase) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Hours from the beginning to the end of the phase; ten business days are taken as the fourteen days they are at least.
  public var hours: Double {
    switch self {
    case .firstHour: 1
    case .firstDay: 24
    case .threeDays: 72
    case .tenBusinessDays: 14 * 24
    case .thirtyDays: 30 * 24
    case .ninetyDays: 90 * 24
    }
  }
}

/// One thing to do.
public struct PlaybookStep: Codable, Sendable, Hashable {
  /// A stable word, unique in the playbook.
  public var id: String
  /// When.
  public var phase: PlaybookPhase
  /// Which role does it.
  public var who: Role
  /// What.
  public var text: LocalizedText
  /// In which lanes; both when absent.
  public var lanes: [CaseLane]?
  /// In a country's document: for which sectors; all when absent.
  public var sectors: [Sector]?
  /// The clock that it serves.
  public var clock: String?
  /// The paper that it needs.
  public var paper: PaperKind?
  /// Who may know of it; the team when absent.
  public var visibility: Visibility?
  /// Where it comes from.
  public var source: String
  /// V, K or S, as for sources of flags.
  public var grade: String
}

/// An office to which people turn.
public struct PlaybookContact: Codable, Sendable, Hashable {
  /// A stable word.
  public var id: String
  /// Its name.
  public var name: LocalizedText
  /// For what, and how.
  public var text: LocalizedText
  /// Its public address on the web.
  public var url: String
}

/// What a sector does, in every country.
public struct SectorPlaybook: Codable, Sendable, Hashable {
  /// The sector.
  public var sector: Sector
  /// Its name.
  public var title: LocalizedText
  /// The red flags that this sector sees best.
  public var watch: [String]
  /// What to do.
  public var steps: [PlaybookStep]
}

/// What a country's law adds, for every sector.
public struct CountryPlaybook: Codable, Sendable, Hashable {
  /// ISO 3166-1 alpha-2, or `EU`.
  public var country: String
  /// Its name.
  public var title: LocalizedText
  /// What has to be known before anything is done.
  public var notes: [LocalizedText]
  /// What to do.
  public var steps: [PlaybookStep]
  /// Whom to turn to.
  public var contacts: [PlaybookContact]
}

/// What one firm does: its sector's steps and its country's, in order of time, and the clocks that bind it.
public struct Playbook: Codable, Sendable, Hashable {
  /// The sector.
  public var sector: Sector
  /// The country.
  public var country: String
  /// The steps, in order of phase, the sector's before the country's.
  public var steps: [PlaybookStep]
  /// The clocks.
  public var clocks: [StatutoryClock]
  /// What has to be known before anything is done.
  public var notes: [LocalizedText]
  /// Whom to turn to.
  public var contacts: [PlaybookContact]

  /// What somebody may see of it, for a case's lane.
  public func steps(for lane: CaseLane, seenBy reader: Reviewer) -> [PlaybookStep] {
    steps.filter { ($0.lanes?.contains(lane) ?? true) && ($0.visibility ?? .team).isVisible(to: reader) }
  }
}
