import Events

/// The claimed country against the countries of the networks used, and how that changed after hire.
struct ClaimWatch: Sendable {
  /// The time in which one country abroad showed.
  private struct Stay: Sendable {
    let country: CountryCode
    var sessions = 0
    let from: Instant
    var to: Instant
  }

  private var lastClaim: CountryCode?
  private var lines = 0
  private var abroad = 0
  private var abroadDays = 0
  private var lastAbroadDay = Int.min
  private var stays: [Stay] = []
  /// Ordinary lines in the claimed country, and VPNs, proxies and data centres anywhere.
  private var homeLines = 0
  private var hidden = 0
  private var firstWorkday: Int?
  private var weekTotal = 0
  private var weekAbroad = 0
  private var laterHome = RollingShare()

  mutating func see(_ reading: NetworkReading, travelling: Bool, _ observation: inout Observation<NetworkFeature>) {
    guard let claimed = CountryCode(observation.facts.claimed.country), let country = reading.country, !travelling else { return }
    // Who moved and says so is compared with the new home from then on.
    if let before = lastClaim, before != claimed { forgetAbroad() }
    lastClaim = claimed
    compare(country, claimed, reading, &observation)
    guard let hired = observation.facts.hiredAt, observation.instant >= hired else { return }
    let day = observation.instant.day
    let first = firstWorkday ?? day
    firstWorkday = first
    if day - first < 7 {
      weekTotal += 1
      if reading.kind == .fixed || reading.kind == .mobile, country != claimed {
        weekAbroad += 1
        observation.note(.firstWeekAbroadShare)
      }
    } else if reading.kind != .unlabelled {
      let home = reading.kind == .anonymiser && country == claimed
      if home, weekAbroad > 0 { observation.note(.laterVPNHomeShare) }
      laterHome.add(home, day: day, blockDays: 7, minimum: 10)
    }
  }

  private mutating func compare(
    _ country: CountryCode, _ claimed: CountryCode, _ reading: NetworkReading, _ observation: inout Observation<NetworkFeature>
  ) {
    switch reading.kind {
    case .anonymiser, .hosting: hidden += 1
    case .fixed, .mobile, .unlabelled: if country == claimed { homeLines += 1 }
    }
    guard reading.kind == .fixed else { return }
    lines += 1
    guard country != claimed else { return }
    abroad += 1
    stay(in: country, at: observation.instant)
    let day = observation.instant.day
    if day != lastAbroadDay {
      abroadDays += 1
      lastAbroadDay = day
    }
    observation.note(.foreignCarrierSessions)
  }

  /// More countries than this make no difference.
  private static let stayLimit = 8

  private mutating func stay(in country: CountryCode, at moment: Instant) {
    if let index = stays.firstIndex(where: { $0.country == country }) {
      stays[index].sessions += 1
      stays[index].to = moment
    } else if stays.count < Self.stayLimit {
      stays.append(Stay(country: country, sessions: 1, from: moment, to: moment))
    }
  }

  /// A journey or a move explains what was seen abroad before.
  mutating func forgetAbroad() {
    lines -= abroad
    abroad = 0
    abroadDays = 0
    stays = []
    weekTotal -= weekAbroad
    weekAbroad = 0
  }

  func write(into row: inout FacetRow<NetworkFeature>) {
    if lines > 0 {
      row.set(.foreignCarrierSessions, abroad)
      row.set(.foreignCarrierDays, abroadDays)
      row.set(.foreignCarrierCountries, stays.count)
      // Of equally many sign-ins the longer time counts.
      let longest = stays.max { ($0.sessions, $0.to.days(since: $0.from)) < ($1.sessions, $1.to.days(since: $1.from)) }
      row[.foreignStayDays] = longest.map { $0.to.days(since: $0.from).rounded(.down) } ?? 0
    }
    if lines > 0 || homeLines > 0 || hidden > 0 {
      row.set(.homeLineSessions, homeLines)
      row.set(.hiddenLineSessions, hidden)
    }
    if lines >= 3 { row[.foreignCarrierShare] = Double(abroad) / Double(lines) }
    if weekTotal >= 3 { row[.firstWeekAbroadShare] = Double(weekAbroad) / Double(weekTotal) }
    row[.laterVPNHomeShare] = laterHome.highest
  }
}

/// Round trips to the device, day by day.
struct PathWatch: Sendable {
  private var day = Int.min
  private var shortest = Double.infinity
  private var looks = 0
  private var isSlow = false
  private var slowDays = 0
  private var days = 0

  /// Two and a half times 80 ms, a long way over land within one continent.
  private static let slowMilliseconds = 200.0
  private static let leastLooks = 3

  mutating func add(_ milliseconds: Double?, abroad: Bool, _ observation: inout Observation<NetworkFeature>) {
    guard let milliseconds, milliseconds > 0, !abroad else { return }
    let today = observation.instant.day
    if today != day {
      day = today
      shortest = .infinity
      looks = 0
      isSlow = false
    }
    looks += 1
    shortest = min(shortest, milliseconds)
    if looks == Self.leastLooks { days += 1 }
    let slow = looks >= Self.leastLooks && shortest >= Self.slowMilliseconds
    if slow, !isSlow { observation.note(.slowPathDays) }
    // A quicker answer later on the day takes the day back: the far end can be that near.
    if slow != isSlow { slowDays += slow ? 1 : -1 }
    isSlow = slow
  }

  func write(into row: inout FacetRow<NetworkFeature>) {
    if days > 0 { row.set(.slowPathDays, slowDays) }
  }
}
