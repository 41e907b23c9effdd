import Events
import Testing

@testable import Simulation

@Suite("The same seed invents the same world")
struct DeterminismTests {
  private func population(seed: UInt64) -> Population {
    var population = Population()
    population.subjects = 160
    population.guiltyRate = 0.1
    population.eventsPerSubject = 30
    population.seed = seed
    return population
  }

  @Test("Equal populations give equal bytes")
  func equalSeeds() {
    let first = Simulator(population(seed: 5)).bytes()
    let second = Simulator(population(seed: 5)).bytes()
    #expect(!first.events.isEmpty)
    #expect(first.events == second.events)
    #expect(first.truths == second.truths)
  }

  @Test("Another seed gives another world")
  func otherSeed() {
    let first = Simulator(population(seed: 5)).bytes()
    let second = Simulator(population(seed: 6)).bytes()
    #expect(first.events != second.events)
    #expect(first.truths != second.truths)
  }

  @Test("A unit does not depend on which units were invented before it")
  func unitsAreIndependent() {
    let simulator = Simulator(population(seed: 9))
    let forwards = (0..<simulator.unitCount).map { simulator.subjects(ofUnit: $0).map(\.events) }
    let backwards = (0..<simulator.unitCount).reversed().map { simulator.subjects(ofUnit: $0).map(\.events) }
    #expect(forwards == backwards.reversed())
    #expect(simulator.subjects(ofUnit: -1).isEmpty)
    #expect(simulator.subjects(ofUnit: simulator.unitCount).isEmpty)
  }

  /// The digest was taken once from the sample below: it changes with every change of what is invented, also by another machine's
  /// mathematics or by an order of hashing that leaked in.
  @Test("Hash order of the process does not show")
  func processIndependent() {
    let bytes = Simulator(population(seed: 77)).bytes().events
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    #expect(digest == Self.digest)
  }

  private static let digest: UInt64 = 8771419261591382336
}

@Suite("The source of numbers")
struct RandomSourceTests {
  @Test("Whole numbers stay within their range and reach both ends")
  func bounds() {
    var random = RandomSource(seed: 1)
    let drawn = Set((0..<2_000).map { _ in random.int(-3...4) })
    #expect(drawn == Set(-3...4))
  }

  @Test("Chances come out as often as asked", arguments: [0.02, 0.3, 0.9])
  func chances(_ probability: Double) {
    var random = RandomSource(seed: 2, path: 8)
    let share = Double((0..<40_000).count { _ in random.chance(probability) }) / 40_000
    #expect(abs(share - probability) < 0.01)
  }

  @Test("Normal numbers have mean 0 and spread 1")
  func normals() {
    var random = RandomSource(seed: 3)
    let drawn = (0..<40_000).map { _ in random.normal() }
    let mean = drawn.reduce(0, +) / 40_000
    let variance = drawn.reduce(0) { $0 + $1 * $1 } / 40_000 - mean * mean
    #expect(abs(mean) < 0.02)
    #expect(abs(variance - 1) < 0.03)
  }

  @Test("Logarithm and exponential agree with known values")
  func functions() {
    #expect(abs(logarithm(2) - 0.693_147_180_559_945_3) < 1e-14)
    #expect(abs(logarithm(10) - 2.302_585_092_994_046) < 1e-14)
    #expect(abs(logarithm(1e-9) + 20.723_265_836_946_41) < 1e-12)
    #expect(abs(exponential(1) - 2.718_281_828_459_045) < 1e-12)
    #expect(abs(exponential(-3) - 0.049_787_068_367_863_94) < 1e-13)
  }

  @Test("Scattered identifiers stay distinct and do not show their order")
  func scatter() {
    let names = (0..<50_000).map { Scatter.subject($0, seed: 12) }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.utf8.count == 7 })
    let rising = zip(names, names.dropFirst()).count { $0 < $1 }
    #expect((23_000...27_000).contains(rising))
    let events = (0..<300).flatMap { place in (0..<100).map { Scatter.event($0, ofSubject: place, seed: 12) } }
    #expect(Set(events).count == events.count)
  }
}
