import Testing

@testable import RedFlags

@Suite("Highest share within two blocks of days")
struct RollingShareTests {
  private func share(_ days: [(day: Int, hit: Bool)], minimum: Int = 4) -> Double? {
    var share = RollingShare()
    for (day, hit) in days { share.add(hit, day: day, blockDays: 7, minimum: minimum) }
    return share.highest
  }

  @Test("One busy block is no habit, however many observations it has")
  func oneBlock() { #expect(share((0..<50).map { _ in (3, true) }) == nil) }

  @Test("Below the minimum nothing is known")
  func tooFew() { #expect(share([(0, true), (7, true), (8, true)]) == nil) }

  @Test("The share covers both blocks")
  func bothBlocks() { #expect(share([(0, true), (1, false), (7, true), (8, false)]) == 0.5) }

  @Test("What is older than the block before is forgotten, and a gap breaks the chain")
  func gap() { #expect(share([(0, true), (1, true), (2, true), (14, true), (15, true), (16, true)]) == nil) }

  @Test("The highest share stays when habits change")
  func highest() {
    let early = (0..<14).map { (day: $0, hit: true) }
    let late = (14..<60).map { (day: $0, hit: false) }
    #expect(share(early + late) == 1)
  }

  @Test("Days before 1970 and absurd days do no harm")
  func absurdDays() {
    #expect(share([(-9, true), (-8, true), (-1, false), (-2, false)]) == 0.5)
    #expect(share([(.max, true), (.min, true), (.max, false), (0, true)]) == nil)
  }

  @Test("Counting stops at its limit instead of overflowing")
  func saturates() {
    var share = RollingShare()
    share.add(false, day: 0, blockDays: 7, minimum: 2)
    for _ in 0..<70_000 { share.add(true, day: 7, blockDays: 7, minimum: 2) }
    #expect((share.highest ?? 0) > 0.999)
  }
}
