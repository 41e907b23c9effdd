import Events
import Testing

@testable import Simulation

@Suite("Honest people with unusual lives")
struct GroupTests {
  private static let everybody = Sample.invent {
    $0.subjects = 1_800
    $0.guiltyRate = 0
    $0.seed = 88
    $0.eventsPerSubject = 20
    $0.firms = [.employer, .platform]
  }

  private func members(_ group: HardNegativeGroup) -> [SimulatedSubject] { Self.everybody.filter { $0.truth.group == group } }

  @Test("At twenty thousand subjects each group has enough members to measure one in a hundred")
  func sizes() {
    var population = Population()
    population.subjects = 20_000
    let plan = Plan(population)
    for group in HardNegativeGroup.allCases {
      #expect(plan.units.reduce(0) { $0 + ($1.cast == .group(group) ? $1.places.count : 0) } >= 200, "\(group)")
    }
    #expect(HardNegativeGroup.allCases.count >= 14)
  }

  @Test("Nobody in a group is guilty")
  func honesty() {
    let grouped = Sample.mixed.filter { $0.truth.group != nil }
    #expect(grouped.count > 400)
    #expect(grouped.allSatisfy { $0.truth.role == .honest })
  }

  @Test("Clearances exist for a part only")
  func clearances() {
    let cleared = HardNegativeGroup.allCases.flatMap { members($0) }.count { !$0.clearances.isEmpty }
    let all = HardNegativeGroup.allCases.reduce(0) { $0 + members($1).count }
    #expect(cleared > all / 20)
    #expect(cleared < all / 2)
  }

  /// The share of units of a group in which a second member agrees with the first in something.
  private func agreement<Value: Equatable>(_ group: HardNegativeGroup, _ value: (Figure) -> Value?) -> Double {
    let population = Self.large
    let plan = Plan(population)
    let units = plan.units.indices.filter { plan.units[$0].cast == .group(group) && plan.units[$0].places.count > 1 }
    let agreeing = units.count { number in
      var casting = Casting(unit: number, plan: plan, population: population)
      let members = casting.characters()
      guard let one = value(members[0]) else { return false }
      return members.dropFirst().contains { value($0) == one }
    }
    return Double(agreeing) / Double(max(1, units.count))
  }

  private static let large = {
    var population = Population()
    population.subjects = 20_000
    population.guiltyRate = 0
    return population
  }()

  @Test("Members share what such people share, and not all of them all of it")
  func sharing() {
    #expect(agreement(.twin) { $0.person.birthDay } == 1)
    #expect((0.15...0.5).contains(agreement(.twin) { $0.person.face }))
    #expect(agreement(.reRegistered) { $0.paper.number } == 1)
    #expect((0.2...0.8).contains(agreement(.reRegistered) { $0.seats[0].machine.id }))
    #expect(agreement(.sharedHome) { $0.person.address } == 1)
    #expect((0.1...0.6).contains(agreement(.sharedHome) { $0.accounts[0].account }))
    #expect((0.1...0.6).contains(agreement(.sharedHome) { $0.seats[0].machine.id }))
    #expect((0.4...0.95).contains(agreement(.agency) { $0.accounts[0].account }))
    #expect(agreement(.student) { $0.seats[0].line.key } == 1)
    #expect(agreement(.coworking) { $0.seats.last?.line.key } == 1)
  }

  @Test("Travellers are seen in many countries, ordinary people in few")
  func travellers() {
    func countries(_ subjects: [SimulatedSubject]) -> Double {
      let counts = subjects.map { Set($0.signIns.compactMap { $0.network?.country }).count }
      return Double(counts.reduce(0, +)) / Double(max(1, counts.count))
    }
    let ordinary = Self.everybody.filter { $0.truth.group == nil }
    #expect(countries(members(.traveller)) > 1.8 * countries(ordinary))
  }

  @Test("People behind national filtering use a VPN, some of them the one that advisories name")
  func filtered() {
    let networks = members(.filteredNetwork).flatMap { $0.signIns.compactMap(\.network) }
    let behind = networks.count { $0.kind == .vpn }
    #expect(behind > networks.count / 3)
    let plan = Plan(Self.large)
    let services = plan.units.indices.filter { plan.units[$0].cast == .group(.filteredNetwork) }.flatMap { number in
      var casting = Casting(unit: number, plan: plan, population: Self.large)
      return casting.characters().compactMap { $0.seats[0].tunnel?.exit.carrier }
    }
    let share = Double(services.count { $0 == Carrier.astrill }) / Double(max(1, services.count))
    #expect((0.2...0.6).contains(share))
  }

  @Test("Users of remote desktops have remote tools on issued computers far more often than others, and others have them too")
  func remoteDesktops() {
    func share(_ subjects: [SimulatedSubject]) -> Double {
      let issued = subjects.filter { !$0.inventories.isEmpty }
      let found = issued.count { $0.inventories.contains { $0.software?.contains { $0.category == .remoteAccess } == true } }
      return Double(found) / Double(max(1, issued.count))
    }
    let ordinary = share(Self.everybody.filter { $0.truth.group == nil })
    #expect(share(members(.remoteDesktop)) > 0.5)
    #expect(ordinary > 0)
    #expect(ordinary < 0.12)
  }

  @Test(
    "Groups abroad live outside the country their papers come from",
    arguments: [
      (HardNegativeGroup.koreanAbroad, "KR"), (.chineseAbroad, "CN"), (.japaneseAbroad, "JP"), (.russianAbroad, "RU"),
    ])
  func abroad(_ group: HardNegativeGroup, _ homeland: String) {
    let papers = members(group).flatMap(\.papers)
    #expect(papers.count { $0.document.country == homeland } > papers.count / 2)
    for subject in members(group) {
      let claimed = subject.payloads { if case .subjectOpened(let data) = $0 { data.claimed?.country } else { nil } }
      #expect(!claimed.contains(homeland))
    }
  }
}
