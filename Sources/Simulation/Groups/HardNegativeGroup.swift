/// Groups of honest people whose lives look odd from a firm's desk. Each is measured on its own.
public enum HardNegativeGroup: String, CaseIterable, Sendable {
  /// People who work from many countries.
  case traveller
  /// Couples and flat-mates at one firm.
  case sharedHome = "shared_home"
  /// People who rent desks at the same place.
  case coworking
  /// Members of an agency with one office and often one account.
  case agency
  /// People who fled, with foreign papers and degrees nobody can confirm.
  case refugee
  /// People who work at night.
  case nightWorker = "night_worker"
  /// People who reach their computer from afar.
  case remoteDesktop = "remote_desktop"
  /// Users of screen readers and other helpers, some of whom do without a camera or without calls.
  case assistiveTechnology = "assistive_technology"
  /// People whose name changed or is written in several ways.
  case changedName = "changed_name"
  /// Koreans who live outside Korea.
  case koreanAbroad = "korean_abroad"
  /// Chinese who live outside China.
  case chineseAbroad = "chinese_abroad"
  /// Japanese who live outside Japan.
  case japaneseAbroad = "japanese_abroad"
  /// Russians who live outside Russia.
  case russianAbroad = "russian_abroad"
  /// People who use a VPN for their privacy.
  case vpnUser = "vpn_user"
  /// People who live behind national filtering and need a VPN for their work.
  case filteredNetwork = "filtered_network"
  /// Students in halls of residence.
  case student
  /// People who are paid in coins.
  case cryptoPaid = "crypto_paid"
  /// Twins.
  case twin
  /// People who lost access and registered again.
  case reRegistered = "re_registered"

  /// The share of each group among all subjects: large enough to measure one in a hundred at 20,000 subjects.
  static let share = 0.0115

  /// How many subjects of one firm such a unit has.
  var unitSize: ClosedRange<Int> {
    switch self {
    case .sharedHome: 2...3
    case .coworking: 3...9
    case .agency: 3...9
    case .student: 4...12
    case .twin, .reRegistered: 2...2
    default: 1...1
    }
  }

  /// The origin of a member's name: its own for the groups abroad and where a place goes with it, otherwise anybody's.
  func origin(_ random: inout RandomSource) -> NameOrigin {
    switch self {
    case .koreanAbroad: .korean
    case .chineseAbroad: .chinese
    case .japaneseAbroad: .japanese
    case .russianAbroad: .russian
    case .refugee:
      random.pick(weighing: [(.ukrainian, 0.35), (.arabic, 0.3), (.russian, 0.1), (.hispanic, 0.15), (.korean, 0.1)])
    case .filteredNetwork:
      random.pick(weighing: [(.chinese, 0.6), (.english, 0.15), (.korean, 0.1), (.japanese, 0.05), (.russian, 0.1)])
    default: random.pick(weighing: NameOrigin.shares)
    }
  }

  /// The country a member lives in, nil for where such people usually live.
  func country(_ random: inout RandomSource) -> String? {
    switch self {
    case .koreanAbroad: random.pick(weighing: [("US", 0.35), ("JP", 0.25), ("CN", 0.15), ("DE", 0.1), ("VN", 0.1), ("CA", 0.05)])
    case .chineseAbroad: random.pick(weighing: [("US", 0.35), ("JP", 0.2), ("SG", 0.15), ("GB", 0.1), ("AU", 0.1), ("LA", 0.1)])
    case .japaneseAbroad: random.pick(weighing: [("US", 0.35), ("GB", 0.15), ("TH", 0.15), ("CN", 0.2), ("DE", 0.15)])
    case .russianAbroad: random.pick(weighing: [("GE", 0.3), ("RS", 0.25), ("DE", 0.15), ("KR", 0.1), ("US", 0.1), ("AE", 0.1)])
    case .refugee: random.pick(weighing: [("DE", 0.3), ("PL", 0.25), ("US", 0.2), ("CA", 0.1), ("GB", 0.1), ("KR", 0.05)])
    case .filteredNetwork: "CN"
    default: nil
    }
  }

  /// The origin of a randomly chosen honest subject's name, groups included. The guilty claim names by the same law.
  static func anyOrigin(_ random: inout RandomSource) -> (origin: NameOrigin, country: String?) {
    let place = Int(random.unit() / share)
    guard place < allCases.count else { return (random.pick(weighing: NameOrigin.shares), nil) }
    return (allCases[place].origin(&random), allCases[place].country(&random))
  }
}
