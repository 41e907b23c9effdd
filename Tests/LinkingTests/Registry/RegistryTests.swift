import Events
import Hashing
import Testing

@testable import Linking

@Suite struct RegistryTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>) func answersAsTheDefinitionSays(_ seed: UInt64) {
    let world = RandomWorld(seed: seed)
    let caps = HubCaps(all: seed.isMultiple(of: 2) ? 6 : 64)
    let reference = Reference(sightings: world.sightings, pictures: world.pictures, caps: caps)
    let registry = world.builder(world.sightings, caps: caps).build()
    for identifier in Set(world.sightings.map(\.identifier)).sorted() {
      let shownIn = Set(world.sightings.lazy.filter { $0.identifier == identifier }.map(\.scope))
      for scope in shownIn.sorted() {
        for day in [-1, 0, 3, 11, 29] {
          let moment = World.day(day)
          let firsts = reference.firsts(identifier, scope, asOf: moment)
          let cap = caps[identifier.kind]
          let count = registry.count(of: identifier, scope: scope, asOf: moment)
          if firsts.count <= cap {
            #expect(count == max(1, firsts.count))
          } else {
            // Beyond the cap a near neighbourhood is counted only as far as it matters.
            #expect(count > cap)
          }
          guard firsts.count > 1, firsts.count <= cap else { continue }
          let me = firsts[firsts.count / 2].subject
          let sharers = registry.sharers(of: identifier, scope: scope, asOf: moment, excluding: me)
          let expected = firsts.filter { $0.subject != me }
          #expect(sharers.map(\.subject) == expected.map(\.subject))
          #expect(sharers.map(\.event) == expected.map(\.event))
          #expect(sharers.map(\.instant) == expected.map(\.instant))
          #expect(sharers.map(\.roles) == expected.map(\.roles))
          let delivered = firsts.count { $0.roles.contains(.delivery) }
          #expect(registry.count(of: identifier, scope: scope, roles: RoleSet(.delivery), asOf: moment) == delivered)
        }
      }
    }
  }

  @Test(arguments: 11...14 as ClosedRange<UInt64>) func tellsEveryArrival(_ seed: UInt64) {
    let world = RandomWorld(seed: seed)
    let caps = HubCaps(all: seed.isMultiple(of: 2) ? 5 : 64)
    let reference = Reference(sightings: world.sightings, pictures: world.pictures, caps: caps)
    let registry = world.builder(world.sightings, caps: caps).build()
    var hubs = 0
    for subject in world.subjects.indices {
      let arrivals = registry.arrivals(for: UInt32(subject))
      #expect(arrivals == reference.arrivals(for: UInt32(subject), world.subjects[subject].scope))
      hubs += arrivals.count(where: \.makesHub)
    }
    #expect(seed.isMultiple(of: 2) == (hubs > 0))
  }

  /// No answer for a moment may change when later sightings are cut off.
  @Test func theFutureChangesNoAnswer() {
    let world = RandomWorld(seed: 21)
    let caps = HubCaps(all: 6)
    let moment = World.day(12)
    let whole = world.builder(world.sightings, caps: caps).build()
    let past = world.builder(world.sightings.filter { $0.instant <= moment }, caps: caps).build()
    for identifier in Set(world.sightings.map(\.identifier)).sorted() {
      // Nobody asks for a value before it was shown.
      let shownIn = Set(world.sightings.lazy.filter { $0.identifier == identifier && $0.instant <= moment }.map(\.scope))
      for scope in shownIn.sorted() {
        let whole = whole.count(of: identifier, scope: scope, asOf: moment)
        let past = past.count(of: identifier, scope: scope, asOf: moment)
        #expect(min(whole, 7) == min(past, 7))
      }
    }
    #expect(Links(whole, asOf: moment).all() == Links(past, asOf: moment).all())
  }

  @Test func orderBuffersAndThreadsDoNotMatter() async {
    let world = RandomWorld(seed: 31)
    let caps = HubCaps(all: 8)
    var random = SplitMix64(seed: 5)
    let moment = World.day(20)
    let plain = world.builder(world.sightings, caps: caps).build()
    let expected = Links(plain, asOf: moment).all()
    #expect(expected.count > 20)
    for (buffers, threads) in [(1, 1), (3, 2), (7, 4)] {
      let doubled = (world.sightings + world.sightings.prefix(300)).shuffled(using: &random)
      let registry = await world.builder(doubled, buffers: buffers, caps: caps).build(threads: threads)
      #expect(registry.postingCount == plain.postingCount)
      let links = Links(registry, asOf: moment)
      #expect(await links.all(threads: threads) == expected)
      #expect(Rings().rings(expected, in: links) == Rings().rings(expected.shuffled(using: &random), in: links))
    }
  }

  @Test func aCompactedBufferLosesNothing() {
    var buffer = SightingBuffer()
    var world = World()
    let (first, second) = (world.subject(), world.subject())
    let device = Identifier(.device, normalForm: "d")
    for event in (0..<20_000 as Range<UInt32>).reversed() {
      buffer.append(
        Sighting(
          subject: event.isMultiple(of: 2) ? first : second, scope: 0, identifier: device, instant: World.day(Int(event)),
          event: event,
          role: .own))
    }
    #expect(buffer.shards.joined().count < 5_000)
    var builder = RegistryBuilder(subjects: world.subjects)
    builder.add(buffer)
    let sharers = builder.build().sharers(of: device, scope: 0, asOf: .distantFuture, excluding: first)
    #expect(sharers.map(\.event) == [1])
  }

  @Test func subjectsMeetInsideTheirScopeOnly() {
    var world = World()
    let (here, there) = (world.subject(scope: 1), world.subject(scope: 2))
    world.show(here, .payoutAccount, "GB82")
    world.show(there, .payoutAccount, "GB82")
    #expect(world.registry().count(of: Identifier(.payoutAccount, normalForm: "GB82"), scope: 1, asOf: World.day(9)) == 1)
    #expect(world.links().all().isEmpty)
  }

  @Test func aCashOutCountsOnceTheWalletIsDeclared() {
    let wallet = Identifier(.wallet, normalForm: "evm:1")
    let cashOut = Identifier(.cashOut, normalForm: "evm:2")
    var traces = Traces()
    traces.outflows = [(wallet, cashOut)]
    var buffer = SightingBuffer()
    for subject in 0...1 as ClosedRange<UInt32> {
      buffer.append(traces, subject: subject, scope: 0, instant: World.day(5), event: 10 + subject)
    }
    buffer.append(Sighting(subject: 0, scope: 0, identifier: wallet, instant: World.day(2), event: 1, role: .own))
    buffer.append(Sighting(subject: 1, scope: 0, identifier: wallet, instant: World.day(8), event: 2, role: .own))
    var builder = RegistryBuilder(subjects: Array(repeating: RegistrySubject(scope: 0, firstSeen: World.day(0)), count: 2))
    builder.add(buffer)
    let registry = builder.build()
    #expect(registry.count(of: cashOut, scope: 0, roles: RoleSet(.named), asOf: World.day(7)) == 1)
    #expect(registry.count(of: cashOut, scope: 0, roles: RoleSet(.named), asOf: World.day(8)) == 2)
  }
}

@Suite struct RelationTests {
  @Test func declarationsHoldFromTheirMoment() {
    var world = World(strangers: 4)
    world.declare(0, 1, .household, day: 5)
    world.declare(2, 3, .agency, day: 1)
    world.declare(1, 3, .agency, day: 2)
    world.declare(0, 3, .clientOf, day: 2)
    let registry = world.registry()
    #expect(registry.declaredTogether(1, 0, asOf: World.day(4)) == [])
    #expect(registry.declaredTogether(1, 0, asOf: World.day(5)) == .household)
    // Through the agency that both name; a common client joins nobody.
    #expect(registry.declaredTogether(1, 2, asOf: World.day(2)) == .agency)
    #expect(registry.declaredTogether(0, 2, asOf: World.day(9)) == [])
  }

  @Test func clearancesEnd() {
    var world = World(strangers: 1)
    world.clearances = [ClearanceSighting(subject: 0, relation: .agency, instant: World.day(2), until: World.day(4))]
    let registry = world.registry()
    #expect([1, 2, 3, 4].map { registry.clearances(of: 0, asOf: World.day($0)) } == [[], .agency, .agency, []])
  }
}
