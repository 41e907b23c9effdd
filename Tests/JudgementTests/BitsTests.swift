import Judgement
import Testing

@Suite("Evidence in bits")
struct BitsTests {
  @Test("sums are exact in the reader's floating point too")
  func sumsAreExact() {
    var sum = Bits.zero
    var plain = 0.0
    for step in 0..<10_000 {
      let bits = Bits(Double(step % 97) * 0.3 - 11)
      sum += bits
      plain += bits.value
    }
    #expect(sum.value == plain)
  }

  @Test("even odds are one half, ten bits about a thousand to one")
  func areOdds() {
    #expect(Bits.zero.probability == 0.5)
    #expect(abs(Bits(10).probability - 1024.0 / 1025) < 1e-12)
    #expect(Bits(probability: 0.5) == .zero)
  }

  @Test("nothing overflows", arguments: [Double.infinity, -.infinity, 1e300, -1e300])
  func neverOverflows(value: Double) {
    #expect(Bits(value).probability.isFinite)
  }
}
