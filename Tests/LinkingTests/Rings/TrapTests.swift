import Events
import Testing

@testable import Linking

/// Honest people who share things: none of them may come out as a ring.
@Suite struct TrapTests {
  private func strangers() -> World {
    var world = World(strangers: 500)
    for subject in 0..<500 as Range<UInt32> {
      world.show(subject, .device, "device \(subject)")
      world.show(subject, .payoutAccount, "account \(subject)")
      world.show(subject, .email, "mail \(subject)")
    }
    return world
  }

  @Test func strangersBehindOneAddressTranslation() {
    var world = strangers()
    for subject in 0..<60 as Range<UInt32> {
      for day in 0..<20 { world.show(subject, .sessionNetwork, "203.0.113.1|\(day)", .unclassified, day: day) }
    }
    for subject in 100..<106 as Range<UInt32> {
      for day in 0..<20 { world.show(subject, .sessionNetwork, "203.0.113.2|\(day)", day: day) }
    }
    #expect(world.rings().isEmpty)
  }

  @Test(arguments: [2, 3, 8, 30]) func coworkers(_ count: Int) {
    var world = strangers()
    for subject in 0..<UInt32(count) {
      world.show(subject, .address, "home \(subject)", .residence)
      world.show(subject, .wifi, "co-working")
      world.show(subject, .gateway, "co-working")
      world.show(subject, .homeNetwork, "198.51.100.1")
      for day in 0..<30 { world.show(subject, .sessionNetwork, "198.51.100.1|\(day)", day: day) }
    }
    #expect(world.rings().isEmpty)
  }

  @Test(arguments: [2, 3]) func aFamilyWithOneComputer(_ count: Int) {
    var world = strangers()
    for subject in 0..<UInt32(count) {
      world.show(subject, .address, "flat", .residence)
      world.show(subject, .address, "flat", .delivery)
      world.show(subject, .wifi, "flat")
      world.show(subject, .homeNetwork, "198.51.100.2")
      world.show(subject, .fingerprint, "family computer")
    }
    let link = world.links().link(between: 0, and: 1)
    #expect(link.context == .likelyHousehold)
    #expect(link.bits == 0)
    #expect(world.rings().isEmpty)
  }

  @Test func aCoupleWithOneAccount() {
    var world = strangers()
    for subject in 0...1 as ClosedRange<UInt32> {
      world.show(subject, .address, "flat", .residence)
      world.show(subject, .homeNetwork, "198.51.100.2")
      world.show(subject, .payoutAccount, "joint")
    }
    #expect(world.rings().isEmpty)
    world.declare(0, 1, .household)
    #expect(world.links().link(between: 0, and: 1).context == .household)
    #expect(world.rings().isEmpty)
  }

  @Test func aSharedHouseOfSix() {
    var world = strangers()
    for subject in 0..<6 as Range<UInt32> {
      world.show(subject, .address, "house", .residence)
      world.show(subject, .address, "house", .delivery)
      world.show(subject, .wifi, "house")
      world.show(subject, .homeNetwork, "198.51.100.3")
    }
    #expect(world.rings().isEmpty)
  }

  @Test func anAgencyThatCollectsPayAndWritesLetters() {
    var world = strangers()
    for subject in 1..<12 as Range<UInt32> {
      world.show(subject, .payoutAccount, "agency")
      world.show(subject, .text, "agency's letter")
      world.show(subject, .homeNetwork, "198.51.100.4")
      world.declare(subject, 0, .agency)
    }
    #expect(world.links().link(between: 3, and: 4).context == .agency)
    #expect(world.rings().isEmpty)
  }

  @Test func aPopularTemplateAndAStockPicture() {
    var world = strangers()
    for subject in 0..<200 as Range<UInt32> { world.show(subject, .text, "template") }
    for subject in 0..<20 as Range<UInt32> { world.show(subject + 210, .text, "bootcamp's résumé") }
    for subject in 0..<5 as Range<UInt32> { world.show(subject + 250, .image, "stock picture") }
    // Sentences of a public sample, of which each takes some.
    for subject in 300..<324 as Range<UInt32> {
      for sentence in 0..<4 { world.show(subject, .passage, "sample \((Int(subject) + sentence) % 6)") }
    }
    #expect(world.rings().isEmpty)
  }

  @Test func oneReissuedLaptop() {
    var world = strangers()
    for subject in 0...1 as ClosedRange<UInt32> {
      world.show(subject, .device, "L-17", .issued, day: Int(subject) * 100 + 1)
      world.show(subject, .serial, "C02", .issued, day: Int(subject) * 100 + 1)
    }
    #expect(world.rings().isEmpty)
  }

  @Test func oneFalseLinkDoesNotWeldTwoRings() {
    var world = strangers()
    for subject in 0..<4 as Range<UInt32> {
      world.show(subject, .device, "left"); world.show(subject, .payoutAccount, "left account")
      world.show(subject + 10, .device, "right"); world.show(subject + 10, .payoutAccount, "right account")
    }
    world.show(3, .phone, "reassigned number"); world.show(10, .phone, "reassigned number")
    #expect(world.rings().map(\.members) == [[0, 1, 2, 3], [10, 11, 12, 13]])
    // A second trace of another family makes it one ring.
    world.show(3, .signingKey, "key"); world.show(10, .signingKey, "key")
    #expect(world.rings().map(\.members) == [[0, 1, 2, 3, 10, 11, 12, 13]])
  }
}

@Suite struct RingTests {
  @Test func threePersonasOfOneOperator() throws {
    var world = World(strangers: 400)
    world.show(5, .fingerprint, "one"); world.show(90, .fingerprint, "one")
    world.show(5, .payoutAccount, "x", day: 3); world.show(90, .payoutAccount, "x", day: 40)
    world.show(90, .wallet, "w", day: 50); world.show(301, .wallet, "w", day: 60)
    world.show(5, .text, "cv"); world.show(90, .text, "cv"); world.show(301, .text, "cv")
    #expect(world.rings(day: 2).map(\.members) == [[5, 90]])
    #expect(world.rings(day: 59).map(\.members) == [[5, 90]])
    let ring = try #require(world.rings(day: 60).first)
    #expect(ring.members == [5, 90, 301])
    #expect(ring.id == 5)
    #expect(ring.forest.count == 2)
    #expect(ring.roles.allSatisfy { $0.part == .operatorSide })
    for joint in ring.forest { #expect(ring.links[joint].bits >= 6) }
  }

  @Test func hostOfALaptopFarmIsAFacilitator() throws {
    var world = World(strangers: 400)
    let host: UInt32 = 7
    world.show(host, .address, "farm", .residence, day: 0)
    world.show(host, .wifi, "farm", day: 0)
    world.show(host, .device, "host's own", day: 0)
    for worker in 50..<55 as Range<UInt32> {
      world.show(worker, .address, "claimed \(worker)", .residence, day: 5)
      world.show(worker, .address, "farm", .delivery, day: 10)
      world.show(worker, .wifi, "farm", day: 12)
      world.show(worker, .homeNetwork, "198.51.100.9", day: 12)
      world.show(worker, .device, "laptop \(worker)", .issued, day: 12)
    }
    for worker in 50..<53 as Range<UInt32> { world.show(worker, .text, "cv", day: 2) }
    let ring = try #require(world.rings().first)
    #expect(ring.members == [7, 50, 51, 52, 53, 54])
    let role = try #require(ring.roles.first)
    #expect(role.part == .facilitator)
    // The same workers at one connection to which nothing was sent are colleagues in an office.
    #expect(world.rings(day: 9).allSatisfy { $0.members == [50, 51, 52] })
    #expect(role.reasons.first?.ground == .receivesParcels)
    #expect(role.reasons.first?.others == [50, 51, 52, 53, 54])
    #expect(ring.roles.dropFirst().allSatisfy { $0.part == .operatorSide })
  }

  @Test func whoseNameIsUsedIsAVictim() throws {
    var world = World(strangers: 400)
    world.show(3, .documentNumber, "US|123", day: 1)
    world.show(3, .device, "own", day: 1)
    world.show(3, .payoutAccount, "own", day: 1)
    for persona in 80...82 as ClosedRange<UInt32> {
      world.show(persona, .documentNumber, "US|123", day: 50)
      world.show(persona, .device, "operator's", day: 50)
    }
    let ring = try #require(world.rings().first)
    #expect(ring.members == [3, 80, 81, 82])
    #expect(ring.roles.map(\.part) == [.victim, .operatorSide, .operatorSide, .operatorSide])
    // Who comes second with the same papers has stolen them.
    #expect(world.rings(day: 49).isEmpty)
  }

  @Test func whoIsPaidByTheOthersIsAFacilitator() throws {
    var world = World(strangers: 400)
    world.show(9, .payoutAccount, "broker"); world.show(9, .payee, "broker", .holder); world.show(9, .device, "own")
    for persona in 20...22 as ClosedRange<UInt32> {
      world.show(persona, .payee, "broker", .named, day: 4)
      world.show(persona, .payoutAccount, "broker", day: 9)
      world.show(persona, .fingerprint, "one")
    }
    let ring = try #require(world.rings().first)
    #expect(ring.roles.map(\.part) == [.facilitator, .operatorSide, .operatorSide, .operatorSide])
    #expect(ring.roles.first?.reasons.map(\.ground) == [.lendsAccount, .isPaidByOthers])
  }
}
