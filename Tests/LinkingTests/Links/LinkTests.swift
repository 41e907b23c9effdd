import Events
import Testing

@testable import Linking

@Suite struct LinkTests {
  @Test(arguments: 1...3 as ClosedRange<UInt64>) func oneSubjectSeesWhatAllSee(_ seed: UInt64) async {
    let world = RandomWorld(seed: seed)
    let links = Links(world.builder(world.sightings, caps: HubCaps(all: 12)).build(), asOf: World.day(15))
    let all = links.all()
    #expect(await links.all(threads: 3) == all)
    for subject in world.subjects.indices.map({ UInt32($0) }) {
      let own = links.links(of: subject)
      #expect(own == all.filter { $0.a == subject || $0.b == subject })
      for link in own { #expect(links.link(between: link.b, and: link.a) == link) }
    }
  }

  /// The pairs of the definition: two subjects with a value of either, or one near it, that is no hub; and no others.
  @Test(arguments: 41...43 as ClosedRange<UInt64>) func evidenceIsWhatIsShared(_ seed: UInt64) {
    let world = RandomWorld(seed: seed, sightings: 350)
    let caps = HubCaps(all: 10)
    let moment = World.day(18)
    let reference = Reference(sightings: world.sightings, pictures: world.pictures, caps: caps)
    let links = Links(world.builder(world.sightings, caps: caps).build(), asOf: moment)
    var pairs = 0
    for a in 0..<40 as Range<UInt32> {
      for b in a + 1..<40 where world.subjects[Int(a)].scope == world.subjects[Int(b)].scope {
        var kinds: Set<IdentifierKind> = []
        for identifier in Set(world.sightings.filter { [a, b].contains($0.subject) }.map(\.identifier)) {
          let firsts = reference.firsts(identifier, world.subjects[Int(a)].scope, asOf: moment)
          guard firsts.count <= caps[identifier.kind], let first = firsts.first(where: { $0.subject == a }),
            let second = firsts.first(where: { $0.subject == b }),
            SharedValue.isPair(identifier.kind, first.roles, second.roles)
          else { continue }
          kinds.insert(identifier.kind)
        }
        let link = links.link(between: a, and: b)
        if link.context == .none {
          #expect(Set(link.because.map(\.kind)) == kinds)
          pairs += kinds.isEmpty ? 0 : 1
        }
        #expect(abs(link.bits - link.because.reduce(0) { $0 + $1.bits }) < 1e-9)
      }
    }
    #expect(pairs > 20)
  }

  @Test func rarityIsTheLogarithmOfTheShare() {
    #expect(abs(Logarithm.base2(10) - 3.321_928_094_887_362) < 1e-13)
    #expect(Logarithm.base2(1_024) == 10)
    let policy = LinkPolicy()
    #expect(abs(policy.bits(of: .device, degree: 2, population: 0, cap: 64) - 0.8 * 11) < 1e-9)
    #expect(policy.bits(of: .device, degree: 1, population: 99, cap: 64) == 0)
    #expect(policy.bits(of: .device, degree: 65, population: 99_999, cap: 64) == 0)
    let falling = (2...64).map { policy.bits(of: .device, degree: $0, population: 10_000, cap: 64) }
    #expect(zip(falling, falling.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test func correlatedEvidenceCountsOnceAndALittle() {
    var world = World(strangers: 50)
    world.show(0, .device, "d"); world.show(1, .device, "d")
    let alone = world.links().link(between: 0, and: 1).bits
    world.show(0, .fingerprint, "f"); world.show(1, .fingerprint, "f")
    world.show(0, .serial, "s"); world.show(1, .serial, "s")
    let more = world.links().link(between: 0, and: 1).bits
    #expect(more > alone && more < alone * 1.5)
    world.show(0, .payoutAccount, "p"); world.show(1, .payoutAccount, "p")
    #expect(world.links().link(between: 0, and: 1).bits > alone * 1.9)
  }

  @Test func aValueWhoseSubjectsAgreeInNothingElseIsGeneric() {
    var world = World(strangers: 300)
    for subject in 0..<10 as Range<UInt32> {
      world.show(subject, .payoutAccount, "pooled")
      world.show(subject + 20, .payoutAccount, "ring")
      world.show(subject + 20, .text, "résumé")
    }
    let links = world.links()
    let pooled = links.link(between: 0, and: 1).bits
    let ring = links.link(between: 20, and: 21).because.first { $0.kind == .payoutAccount }?.bits ?? 0
    #expect(pooled < ring * 0.7)
    #expect(pooled > 0)
  }

  @Test func ahandedOnLaptopIsWeakAndASharedOneIsStrong() {
    var world = World(strangers: 100)
    world.show(0, .serial, "laptop", .issued, day: 1)
    world.show(1, .serial, "laptop", .issued, day: 200)
    world.show(2, .serial, "own", .own)
    world.show(3, .serial, "own", .own)
    let links = world.links()
    #expect(links.link(between: 0, and: 1).bits < 4)
    #expect(links.link(between: 2, and: 3).bits > 8)
  }

  @Test func hubsAreNamedAsUnused() {
    var world = World(strangers: 200)
    for subject in 0..<150 as Range<UInt32> { world.show(subject, .payoutAccount, "processor") }
    let links = world.links()
    #expect(links.all().isEmpty)
    #expect(links.unused(of: 7).map(\.degree) == [150])
  }

  @Test func twoPayeesOfOneAccountDoNotMeetButSenderAndOwnerDo() {
    var world = World(strangers: 100)
    world.show(0, .payee, "acc", .holder)
    world.show(1, .payee, "acc", .holder)
    world.show(2, .payee, "acc", .named)
    let links = world.links()
    #expect(links.link(between: 0, and: 1).because.isEmpty)
    #expect(!links.link(between: 0, and: 2).because.isEmpty)
  }
}
