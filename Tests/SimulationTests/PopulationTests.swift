import Events
import Testing

@testable import Simulation

@Suite("A population is what was asked for")
struct PopulationTests {
  @Test(
    "The number of subjects and of the guilty are met exactly",
    arguments: [(400, 0.05), (20_000, 0.005), (600, 0.0), (3_000, 0.1)])
  func rates(_ subjects: Int, _ rate: Double) {
    var population = Population()
    population.subjects = subjects
    population.guiltyRate = rate
    let everybody = Sample.cast(population)
    #expect(everybody.count == subjects)
    #expect(everybody.count { $0.role.isGuilty } == Int((Double(subjects) * rate).rounded()))
  }

  @Test("Rings keep the asked level; only members and victims have one", arguments: 0...3)
  func levels(_ level: Int) {
    var population = Population()
    population.guiltyRate = 0.1
    population.adaptation = .level(level)
    for truth in Sample.cast(population) {
      #expect((truth.level != nil) == truth.role.isGuilty)
      #expect(truth.level == nil || truth.level == level)
      #expect((truth.ring != nil) == (truth.role != .honest))
    }
  }

  @Test("Rings have three to twenty-two members, victims apart")
  func ringSizes() {
    let members = Sample.mixed.map(\.truth).filter(\.role.isGuilty)
    let sizes = Dictionary(grouping: members) { $0.ring ?? "" }.mapValues(\.count)
    #expect(sizes.count > 10)
    #expect(sizes.values.allSatisfy { (3...22).contains($0) })
    #expect(Set(members.compactMap(\.level)) == [0, 1, 2, 3])
    #expect(Set(members.map(\.role)) == [.operator, .facilitator])
  }

  @Test("One kind of firm can be asked for", arguments: FirmKind.allCases)
  func oneFirm(_ kind: FirmKind) {
    let kinds: Set<SubjectKind> =
      switch kind {
      case .platform: [.account, .client]
      case .employer, .web3: [.worker, .applicant]
      case .exchange: [.customer]
      case .payments: [.customer, .company]
      }
    var population = Population()
    population.subjects = 150
    population.firms = [kind]
    let plan = Plan(population)
    #expect(Set(plan.slots.map(\.kind)) == kinds)
    #expect(plan.firms.map(\.kind) == [kind])
  }

  @Test("The usual life has about as many events as asked")
  func medianEvents() {
    let simulator = Simulator(.demonstration)
    let counts = (0..<250).flatMap { simulator.subjects(ofUnit: $0) }.map(\.events.count).sorted()
    #expect((60...150).contains(counts[counts.count / 2]))
  }

  @Test("A wanted number of events is met within a tenth")
  func resized() {
    var population = Population()
    population.eventsPerSubject = 25
    let events = Simulator(population.resized(toEvents: 40_000)).everybody().reduce(0) { $0 + $1.events.count }
    #expect((36_000...44_000).contains(events))
  }

  @Test("The bundled sample has two thousand subjects of four kinds of firm and three rings of three kinds")
  func demonstration() {
    let plan = Plan(.demonstration)
    let everybody = Sample.cast(.demonstration)
    #expect(everybody.count == 2_000)
    #expect(Set(plan.firms.map(\.kind)).count == 4)
    #expect(plan.firms.count == 4)
    let rings = plan.units.filter { if case .ring = $0.cast { true } else { false } }
    #expect(rings.count == 3)
    #expect(Set(rings.map { plan.slots[$0.places.lowerBound].firm }).count == 3)
    #expect(HardNegativeGroup.allCases.allSatisfy { group in everybody.contains { $0.group == group } })
  }

  @Test("The guilty claim names of the same origins as the honest bear")
  func nameOrigins() {
    var random = RandomSource(seed: 31)
    var claimed: [NameOrigin: Double] = [:]
    for _ in 0..<40_000 { claimed[HardNegativeGroup.anyOrigin(&random).origin, default: 0] += 1 / 40_000 }
    var population = Population()
    population.subjects = 12_000
    population.guiltyRate = 0
    let honest = Sample.cast(population)
    for origin in NameOrigin.allCases {
      let share = Double(honest.count { $0.person.origin == origin }) / Double(honest.count)
      #expect(abs(share - (claimed[origin] ?? 0)) < 0.02, "\(origin)")
    }
  }
}
