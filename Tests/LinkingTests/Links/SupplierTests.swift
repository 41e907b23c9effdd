import Events
import Testing

@testable import Linking

@Suite("Two whom one firm supplies")
struct SupplierTests {
  /// Two subjects among strangers, joined to a firm that is no subject; from `day` on for the second.
  private func pair(supplied: Bool, day: Int = 0, _ show: (inout World, UInt32) -> Void) -> World {
    var world = World(strangers: 400)
    for _ in 0..<2 {
      let subject = world.subject()
      show(&world, subject)
    }
    let firm = UInt32(world.subjects.count)
    if supplied {
      world.declare(firm - 2, firm, .supplier)
      world.declare(firm - 1, firm, .supplier, day: day)
    }
    return world
  }

  private func bits(_ world: World, day: Int = 1_000) -> Double {
    let last = UInt32(world.subjects.count - 1)
    return world.links(day: day).link(between: last - 1, and: last).bits
  }

  @Test("its office, its lines and its templates say nothing of the two")
  func explains() {
    func show(_ world: inout World, _ subject: UInt32) {
      world.show(subject, .address, "office", .delivery)
      world.show(subject, .wifi, "wifi-office")
      world.show(subject, .text, "template", .own)
    }
    let strangers = bits(pair(supplied: false, show))
    let colleagues = bits(pair(supplied: true, show))
    #expect(strangers > 8)
    #expect(colleagues < 1)
  }

  @Test(
    "what only a person has says what it always says",
    arguments: [
      IdentifierKind.device, .payoutAccount, .documentNumber, .face,
    ])
  func explainsNoPerson(_ kind: IdentifierKind) {
    func show(_ world: inout World, _ subject: UInt32) { world.show(subject, kind, "one") }
    #expect(bits(pair(supplied: true, show)) == bits(pair(supplied: false, show)))
  }

  @Test("it explains from the day on which both contracts name the firm")
  func explainsFromThenOn() throws {
    let world = pair(supplied: true, day: 30) { $0.show($1, .text, "template") }
    #expect(bits(world, day: 29) > 1)
    #expect(bits(world, day: 30) < 1)
    let last = UInt32(world.subjects.count - 1)
    #expect(world.registry().explanations(of: last) == [World.day(30)])
    #expect(world.registry().explanations(of: last - 1) == [World.day(30)])
    #expect(world.registry().explanations(of: 0) == [])
  }
}
