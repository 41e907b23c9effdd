import Testing

@testable import Names

@Suite("Facts are weighed as evidence in bits")
struct FactWeightsTests {
  func bits(_ one: BirthSpan, _ other: BirthSpan) -> Float {
    FactWeights.weigh(PartyFacts(births: [one]), PartyFacts(births: [other])).first?.bits ?? 0
  }

  static let day = BirthSpan(PartialDay(year: 1962, month: 2, day: 18))

  @Test("the more exactly a date agrees, the more it says")
  func agreement() {
    let year = BirthSpan(PartialDay(year: 1962))
    let circa = BirthSpan(PartialDay(year: 1961), isCirca: true)
    let decade = BirthSpan(PartialDay(year: 1955), to: PartialDay(year: 1965))
    let values = [bits(Self.day, Self.day), bits(Self.day, year), bits(Self.day, circa), bits(Self.day, decade)]
    #expect(values == values.sorted(by: >))
    #expect(values.allSatisfy { $0 > 0 })
  }

  @Test("the further dates lie apart, the more they contradict")
  func contradiction() {
    let near = bits(Self.day, BirthSpan(PartialDay(year: 1963, month: 5, day: 2)))
    let far = bits(Self.day, BirthSpan(PartialDay(year: 1990, month: 5, day: 2)))
    #expect(far < near)
    #expect(near < 0)
  }

  @Test("day and month exchanged is one record's habit, not another person")
  func exchanged() {
    #expect(bits(BirthSpan(PartialDay(year: 1962, month: 3, day: 4)), BirthSpan(PartialDay(year: 1962, month: 4, day: 3))) > 5)
  }

  @Test("of several dates the best counts, and what is missing counts neither way")
  func alternatives() {
    let other = BirthSpan(PartialDay(year: 1980, month: 1, day: 2))
    let listed = PartyFacts(births: [other, Self.day])
    #expect((FactWeights.weigh(PartyFacts(births: [Self.day]), listed).first?.bits ?? 0) > 10)
    #expect(FactWeights.weigh(PartyFacts(births: [Self.day]), PartyFacts(countries: ["KP"])).isEmpty)
    #expect(FactWeights.weigh(PartyFacts(), listed).isEmpty)
  }

  @Test("weights are symmetrical")
  func symmetry() {
    let spans = [
      Self.day, BirthSpan(PartialDay(year: 1962)), BirthSpan(PartialDay(year: 1960), to: PartialDay(year: 1964)),
      BirthSpan(PartialDay(year: 1962, month: 2)), BirthSpan(PartialDay(year: 1975, month: 1, day: 1), isCirca: true),
    ]
    for one in spans { for other in spans { #expect(bits(one, other) == bits(other, one)) } }
  }

  @Test("a number agrees more than a date, other countries speak against")
  func others() {
    let evidence = FactWeights.weigh(
      PartyFacts(countries: ["KR"], gender: .male, numbers: ["PS123"]),
      PartyFacts(countries: ["KP"], gender: .female, numbers: ["PS123"]))
    #expect(evidence.map(\.fact) == [.country, .gender, .number])
    #expect(evidence.map(\.agrees) == [false, false, true])
    #expect(evidence[2].bits > 13)
  }

  @Test("the score rises with the evidence and can be turned back")
  func scale() {
    var last = -1.0
    for step in -80...120 {
      let bits = Float(step) / 4
      let score = ScoreScale.score(bits)
      #expect(score >= last && (0...1).contains(score))
      last = score
      if score > 0, score < 1 { #expect(abs(ScoreScale.bits(score) - bits) < 0.01) }
    }
    #expect(abs(ScoreScale.score(ScoreScale.thresholdBits) - ScoreScale.threshold) < 1e-9)
  }
}
