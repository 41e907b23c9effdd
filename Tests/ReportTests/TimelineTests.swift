import Events
import Foundation
import Judgement
import PageSamples
import RedFlags
import Testing

@testable import Report

@Suite("The timeline")
struct TimelineTests {
  private func html(_ assessment: Assessment, _ events: [Event]) -> String {
    let page = PageContext(Sample.input(), words: Words(language: .english))
    return Timeline(page: page.context(anchor: "case-1"), assessment: assessment, events: events).markup.html
  }

  private func count(_ needle: String, in html: String) -> Int { html.components(separatedBy: needle).count - 1 }

  @Test("hundreds of events become a readable number of dots, and none is lost")
  func binning() {
    let assessment = Sample.assessments[0]
    let events = SampleEvents.events(of: assessment)
    #expect(events.count > 500)
    let html = html(assessment, events)
    #expect(count("class=\"dot\"", in: html) < 400)
    let counts = html.matches(of: /: ([0-9,]+) events ·/).compactMap { Int($0.1.replacing(",", with: "")) }
    #expect(counts.reduce(0, +) == events.count)
  }

  @Test("every reason with an event of the subject is marked and linked to its row")
  func marks() {
    let assessment = Sample.assessments[0]
    let html = html(assessment, SampleEvents.events(of: assessment))
    let titles = html.matches(of: /<title>[0-9-]+ [0-9:]+ · ([^<]*)<\/title>/).map { String($0.1) }.joined(separator: "\n")
    for entry in assessment.findings + assessment.clearing { #expect(titles.contains(ForeignText.escaped(entry.reason.en))) }
    #expect(html.contains("href=\"#case-1-r1\""))
  }

  @Test("an event of an unknown type is shown in a lane of its own")
  func unknownTypes() {
    let assessment = Sample.assessments[0]
    #expect(html(assessment, SampleEvents.events(of: assessment)).contains(">Other<"))
    #expect(!html(assessment, Array(SampleEvents.events(of: Sample.assessments[1]))).contains(">Other<"))
  }

  @Test("no events, one event, and events at the ends of time make no harm")
  func edges() {
    let assessment = Sample.assessments[0]
    #expect(html(assessment, []).contains("could not be read again"))
    let one = SampleEvents.decode([SampleEvents.line("a", "subject.opened", "2026-01-01T00:00:00Z", "worker:w-17")])
    #expect(count("class=\"dot\"", in: html(assessment, one)) == 1)
    let far = SampleEvents.decode([
      SampleEvents.line("a", "subject.opened", "0000-01-01T00:00:00Z", "worker:w-17"),
      SampleEvents.line("b", "badge.printed", "9999-12-31T23:59:59Z", "worker:w-17"),
    ])
    let text = html(assessment, far)
    #expect(PageReader("<p>\(text)</p>").failure == nil)
    #expect(!text.contains("nan") && !text.contains("inf"))
  }

  @Test("marks on the axis lie within it and are few", arguments: [0.1, 1, 9, 40, 75, 76, 200, 800, 4_000, 40_000, 3_000_000])
  func axis(days: Double) {
    let first = Sample.instant("2026-01-15T09:00:00Z")
    let axis = TimeAxis(first: first, last: first.adding(days: days))
    #expect(axis.ticks.count <= 12)
    #expect(days < 3 || !axis.ticks.isEmpty)
    #expect(axis.ticks.allSatisfy { $0.instant >= first })
    #expect(axis.ticks.count < 2 || axis.ticks.allSatisfy { $0.instant <= axis.last })
  }

  @Test("every kind of event has its lane")
  func lanes() {
    #expect(TimelineLane(nil) == .other)
    for kind in EventKind.allCases { #expect(TimelineLane(kind) != .other) }
  }
}
