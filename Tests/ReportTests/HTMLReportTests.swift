import Events
import Foundation
import Judgement
import PageSamples
import RedFlags
import Testing

@testable import Report

@Suite("report.html")
struct HTMLReportTests {
  @Test("is well-formed, has no script and nothing from elsewhere, in every language", arguments: Language.allCases)
  func selfContained(language: Language) {
    let html = Sample.html(Sample.input(), language)
    let page = PageReader(html)
    #expect(page.failure == nil)
    #expect(page.elements["script"] == nil)
    #expect(page.elements["link"] == nil)
    #expect(page.elements["img"] == nil)
    #expect(page.elements["iframe"] == nil)
    #expect(page.attributes.filter { $0.hasPrefix("on") || $0 == "src" } == [])
    #expect(page.targets.allSatisfy { $0.hasPrefix("#") })
    #expect(html.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""))
    #expect(html.contains("<html lang=\"\(language.rawValue)\""))
    #expect(!html.contains("@import"))
  }

  @Test("every link leads somewhere, and no two places have one name")
  func anchors() {
    let page = PageReader(Sample.html(Sample.input()))
    #expect(Set(page.targets.map { String($0.dropFirst()) }).subtracting(page.ids) == [])
    #expect(Set(page.ids).count == page.ids.count)
    #expect(page.targets.count > 40)
  }

  @Test("links still lead somewhere when only one case has a section")
  func anchorsUnderLimit() {
    let page = PageReader(Sample.html(Sample.input(limit: 1)))
    #expect(page.failure == nil)
    #expect(Set(page.targets.map { String($0.dropFirst()) }).subtracting(page.ids) == [])
    #expect(page.ids.contains("case-1"))
    #expect(!page.ids.contains("case-2"))
    #expect(page.ids.contains("others"))
  }

  @Test("people beyond the limit are listed all the same, and no events are read for them")
  func others() {
    let input = Sample.input(limit: 1) { assessment in
      #expect(assessment.subject.text == "customer:c-9")
      return []
    }
    let text = PageReader(Sample.html(input)).text
    for subject in ["worker:w-17", "worker:w-11", "applicant:a-3"] { #expect(text.contains(subject)) }
    #expect(!text.contains("worker:w-13"))
  }

  @Test("an empty run gives a page that says so")
  func empty() {
    var input = Sample.input(assessments: [], rings: [])
    input.summary = CheckSummary()
    let page = PageReader(Sample.html(input))
    #expect(page.failure == nil)
    #expect(page.text.contains("Nobody stands at review or hold."))
    #expect(page.text.contains("No rings were found."))
    #expect(page.text.contains("nothing was compared with sanctions lists"))
  }

  @Test("the same input gives the same bytes")
  func deterministic() {
    #expect(Sample.html(Sample.input(), .korean) == Sample.html(Sample.input(), .korean))
  }

  @Test("is written in pieces, one case at a time")
  func streams() {
    var pieces: [String] = []
    HTMLReport.write(Sample.input(), language: .english) { pieces.append($0) }
    let cases = pieces.filter { $0.contains("<article class=\"case\"") }
    #expect(cases.count == 4)
    #expect(cases.allSatisfy { $0.components(separatedBy: "<article").count == 2 })
  }

  @Test("what the sink throws comes out")
  func sinkFails() {
    struct Full: Error {}
    #expect(throws: Full.self) { try HTMLReport.write(Sample.input(), language: .english) { _ in throw Full() } }
  }

  @Test("says how many of 200 alerts are honest people, from the thresholds in force")
  func honestShare() {
    var input = Sample.input()
    for kind in input.policy.kinds.keys { input.policy.kinds[kind]?.review = 0.5 }
    #expect(PageReader(Sample.html(input)).text.contains("of 200 alerts about 100 are honest people"))
    for kind in input.policy.kinds.keys { input.policy.kinds[kind]?.review = 0.8 }
    #expect(PageReader(Sample.html(input)).text.contains("of 200 alerts about 40 are honest people"))
  }

  @Test("the age of a list is told when its date is known")
  func listAge() {
    let text = PageReader(Sample.html(Sample.input())).text
    #expect(text.contains("sdn.csv · 9,871 entries · dated 2026-06-01, 29 days old"))
    #expect(text.contains("wallets.txt · 1,204 entries · date unknown"))
  }

  @Test("harmless explanations stand in the open beside the reason")
  func harmless() {
    let html = Sample.html(Sample.input())
    #expect(html.contains("<p class=\"harmless\">Harmless explanations: <bdi>A home lab</bdi></p>"))
  }

  @Test("a victim is worded as a victim")
  func victims() {
    let text = PageReader(Sample.html(Sample.input())).text
    #expect(
      text.contains("victim: applicant:a-40 – somebody whose identity others seem to use: inform and protect, do not accuse"))
  }

  @Test("a hit names the list, its edition, the entry and what agrees, beside the reason that rests on it")
  func listedEntries() {
    let html = Sample.html(Sample.input())
    let text = PageReader(html).text
    #expect(text.contains("Entries on lists"))
    #expect(text.contains("OFAC SDNsdn.csv · 2026-06-01fnv128:0123456789abcdef0123456789abcdef"))
    #expect(text.contains("TESTMAN, Ava-Lin36Programmes: TEST1, TEST2"))
    #expect(text.contains("exact name “PROBE, Ava”document number …4567"))
    #expect(text.contains("the subject's own2026-01-04 09:00 o-1"))
    #expect(html.contains("<td class=\"n\"><a href=\"#case-1-r1\">1</a></td>"))
    #expect(text.contains("a wallet of the subject sent to itw-2—"))
    // The queue says it too, and cases without entries say nothing about lists.
    #expect(text.contains("OFAC SDN (sdn.csv, fnv128:01234567…), entry 36 “TESTMAN, Ava-Lin”"))
    #expect(!PageReader(Sample.html(Sample.input(assessments: [Sample.assessments[0]]))).text.contains("Entries on lists"))
  }

  @Test("six open questions are shown at once, those that weigh most first; the others unfold")
  func openQuestions() throws {
    let html = Sample.html(Sample.input(assessments: [Sample.assessments[3]], rings: []))
    let sixth = try #require(html.range(of: "Nobody has answered question 6."))
    let fold = try #require(html.range(of: "<summary>2 more open questions</summary>"))
    let seventh = try #require(html.range(of: "Nobody has answered question 7."))
    #expect(sixth.upperBound < fold.lowerBound && fold.upperBound < seventh.lowerBound)
  }
}
