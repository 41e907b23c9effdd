import Judgement
import PageSamples
import RedFlags
import Testing

@testable import Report

@Suite("The picture of a ring")
struct RingPictureTests {
  /// A ring of many: an account that half of them share, an address that the others share, and one wallet between the halves.
  private static func large(_ count: Int) -> RingReport {
    let members = (0..<count).map {
      Sample.member("worker:w-\($0)", $0 == 0 ? .facilitator : $0 == count - 1 ? .victim : .member, 0.4)
    }
    var links: [RingReport.Link] = []
    for a in 0..<count {
      for b in (a + 1)..<count where a % 2 == b % 2 {
        let because =
          a % 2 == 0
          ? Sample.because("payout_account", 12, count / 2, "DE…10") : Sample.because("address", 9, count / 2, "1 Dock")
        links.append(Sample.link(a, b, because.bits.value, [because]))
      }
    }
    links.append(Sample.link(2, 3, 8, [Sample.because("wallet", 8, 2, "0x…aa")]))
    return RingReport(ring: "ring:large", tenant: "acme", members: members, probability: 0.9, links: links)
  }

  @Test("a value that many share is one node, whatever the number of links")
  func values() {
    let values = SharedValues(Self.large(40)).all
    #expect(values.map(\.kind) == ["payout_account", "address", "wallet"])
    #expect(values.map(\.members.count) == [20, 20, 2])
  }

  @Test("two values of one kind stay apart")
  func apart() {
    let members = (0..<4).map { Sample.member("worker:w-\($0)", .member, 0.5) }
    let hidden = { (event: String) in
      RingReport.Because(kind: "text", bits: Bits(7), degree: 2, shown: "", evidence: [event, event + "b"])
    }
    let ring = RingReport(
      ring: "r", tenant: "t", members: members, probability: 0.5,
      links: [
        Sample.link(0, 1, 9, [Sample.because("wallet", 9, 2, "0x…aa")]),
        Sample.link(1, 2, 9, [Sample.because("wallet", 9, 2, "0x…bb")]),
        Sample.link(0, 1, 7, [hidden("x")]), Sample.link(0, 1, 7, [hidden("y")]), Sample.link(2, 3, 7, [hidden("x")]),
      ])
    let values = SharedValues(ring).all
    #expect(values.filter { $0.kind == "wallet" }.map(\.shown) == ["0x…aa", "0x…bb"])
    #expect(Set(values.filter { $0.kind == "text" }.map(\.members)) == [[0, 1, 2, 3], [0, 1]])
  }

  @Test("the drawn values hold the ring together, strongest first, with few others")
  func spanning() {
    let ring = Sample.rings[0]
    let chosen = SharedValues(ring).spanning(members: ring.members.count, extras: 0, most: 36)
    var reached: Set<Int> = [0]
    for _ in chosen { for value in chosen where !value.members.isDisjoint(with: reached) { reached.formUnion(value.members) } }
    #expect(reached.count == ring.members.count)
    #expect(chosen.first?.kind == "payout_account")
    #expect(SharedValues(ring).spanning(members: ring.members.count, extras: 4, most: 2).count == 2)
  }

  @Test("two hundred members alike are drawn as few nodes and no node covers another", arguments: [3, 17, 200])
  func layout(count: Int) {
    let layout = RingLayout(Self.large(count))
    #expect(layout.people.reduce(0) { $0 + $1.members.count } + layout.undrawn == count)
    if count == 200 { #expect(layout.people.count < 10) }
    #expect(layout.height < 1_000)
    for isLeft in [true, false] {
      let ys = layout.people.filter { $0.isLeft == isLeft }.map(\.y).sorted()
      for (above, below) in zip(ys, ys.dropFirst()) { #expect(below - above > 37.9) }
    }
    let ys = layout.values.map(\.y).sorted()
    for (above, below) in zip(ys, ys.dropFirst()) { #expect(below - above > 51.9) }
    #expect(ys.allSatisfy { $0 >= 20 && $0 <= layout.height - 20 })
  }

  @Test("a chain of two hundred stays bounded and tells what it leaves out")
  func chain() {
    let members = (0..<200).map { Sample.member("worker:w-\($0)", .member, 0.4) }
    let links = (0..<199).map { Sample.link($0, $0 + 1, 9, [Sample.because("wallet", 9, 2, "0x…\($0)")]) }
    let ring = RingReport(ring: "r", tenant: "t", members: members, probability: 0.5, links: links)
    let layout = RingLayout(ring)
    #expect(layout.values.count == RingLayout.mostValues)
    #expect(layout.undrawn > 0)
    let html = Sample.html(Sample.input(rings: [ring]))
    #expect(PageReader(html).text.contains("\(layout.undrawn) members are linked by weaker values that are not drawn."))
    #expect(PageReader(html).text.contains("159 more links are in rings.jsonl."))
  }

  @Test("roles differ by shape")
  func shapes() {
    #expect(Set(RingReport.Role.allCases.map { RingPicture.shape($0).html.prefix(5) }).count == 3)
  }

  @Test("links that point past the members are left out")
  func broken() {
    var ring = Sample.rings[0]
    ring.links.append(Sample.link(0, 99, 9, [Sample.because("wallet", 9, 2, "x")]))
    ring.links.append(Sample.link(-1, 0, 9, [Sample.because("wallet", 9, 2, "x")]))
    #expect(PageReader(Sample.html(Sample.input(rings: [ring]))).failure == nil)
  }
}
