import Events
import Foundation
import Judgement
import PageSamples
import RedFlags
import Testing

@testable import Report

@Suite("What is shown adds up")
struct SumsTests {
  /// The numbers of a waterfall, in the order in which they stand.
  private func shown(_ assessment: Assessment) -> [Double] {
    let page = PageContext(Sample.input(), words: Words(language: .english))
    let html = Waterfall(page: page.context(anchor: "case-1"), assessment: assessment).markup.html
    let number = /<text x="752" y="15" class="e[^"]*">([^<]*)</
    return html.matches(of: number).compactMap {
      Double($0.1.replacing("−", with: "-").replacing("+", with: "").replacing("\u{2007}", with: ""))
    }
  }

  @Test("the bars of a waterfall add up to its sum exactly", arguments: 0..<Sample.assessments.count)
  func waterfall(index: Int) throws {
    let assessment = Sample.assessments[index]
    let numbers = shown(assessment)
    #expect(numbers.count == assessment.findings.count + assessment.clearing.count + 2)
    #expect(numbers.dropLast().reduce(0, +) == numbers.last)
    #expect(numbers.last == assessment.bits.value)
    #expect(numbers.first == assessment.prior.value)
  }

  @Test("sixteenths are never rounded away")
  func sixteenths() {
    for sixteenths in -64...64 {
      let bits = Bits(sixteenths: sixteenths)
      let text = Figure.bits(bits, places: Figure.places(of: [bits]))
      #expect(Double(text.replacing("−", with: "-").replacing("+", with: "").replacing("\u{2007}", with: "")) == bits.value)
    }
  }

  @Test("only what does not count is hatched")
  func hatching() {
    let page = PageContext(Sample.input(), words: Words(language: .english))
    let full = Waterfall(page: page.context(anchor: "case-1"), assessment: Sample.assessments[3]).markup.html
    #expect(!full.contains("class=\"off\""))
    let capped = Waterfall(page: page.context(anchor: "case-1"), assessment: Sample.assessments[0]).markup.html
    #expect(capped.components(separatedBy: "class=\"off\"").count - 1 == 2)
    #expect(capped.contains("of +2.5 · same story"))
    #expect(capped.contains("of +1.0 · weak cap"))
  }

  @Test("the queue goes by probability × stake, an unknown stake counting as the median, legal hits first")
  func queue() {
    let queue = CaseQueue(Sample.assessments)
    #expect(queue.all.map(\.subject.text) == ["customer:c-9", "worker:w-17", "applicant:a-3", "worker:w-11"])
    #expect(queue.medianStake == 4_100)
    let rich = Sample.assessment("worker:rich", verdict: .review, findings: [Sample.entry("PAY-02", 7)], stake: 1_000_000)
    #expect(CaseQueue(Sample.assessments + [rich]).evidence.first?.subject.text == "worker:rich")
    #expect(CaseQueue([]).medianStake == nil)
  }

  @Test("clear subjects never stand in the queue")
  func clearStaysOut() { #expect(CaseQueue(Sample.assessments).all.allSatisfy { $0.verdict != .clear }) }

  @Test("figures read as people write them")
  func figures() {
    #expect(Figure.count(1_234_567) == "1,234,567")
    #expect(Figure.count(-1_000) == "−1,000")
    #expect(Figure.count(Int.min).hasPrefix("−9,223"))
    #expect(Figure.percent(0.5) == "50\u{A0}%")
    #expect(Figure.percent(1) == "> 99.9\u{A0}%")
    #expect(Figure.percent(0) == "< 0.1\u{A0}%")
    #expect(Figure.percent(0.003) == "0.3\u{A0}%")
    #expect(Figure.percent(.nan) == "—")
    #expect(Figure.decimal(.infinity, places: 1) == "—")
    #expect(Figure.decimal(-0.04, places: 1) == "0.0")
    #expect(Figure.bytes(48_200_000) == "48.2 MB")
    #expect(Figure.dollars(-5) == "$0")
    #expect(Figure.duration(0.0421) == "42 ms")
    #expect(Figure.duration(75) == "1 min 15 s")
    #expect(Figure.date(.distantPast) == "—")
    #expect(Figure.time(Sample.asOf) == "2026-06-30 18:00")
  }
}
