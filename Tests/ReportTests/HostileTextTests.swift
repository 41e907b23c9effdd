import Events
import Judgement
import PageSamples
import RedFlags
import Testing

@testable import Report

@Suite("Text that means harm")
struct HostileTextTests {
  private static let payloads = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "]]><svg/onload=alert(1)>",
    "&lt;b&gt; &amp;amp;", "a\u{0}b\u{1B}[31mred\u{7}", "evil\u{202E}gpj.exe\u{2066}x\u{200F}",
    "\u{FFFE}\u{FFFF}\u{1FFFF}\u{E0041}",
    String(repeating: "長", count: 10_240), "a" + String(repeating: "\u{301}", count: 10_240), "</bdi></td></table></style>",
    "{0} {1} \\(x)",
  ]

  private static func input(_ text: String) -> ReportInput {
    let localized = LocalizedText(en: text, ja: text, ko: text)
    var bad = Sample.entry("PAY-02", 7, evidence: [text, "pay-1"], reason: localized)
    bad.clears = localized
    bad.response = [text]
    bad.source = text
    var unknownFlag = bad
    unknownFlag.flag = text
    unknownFlag.group = text
    var assessment = Sample.assessment("worker:" + text, tenant: text, verdict: .hold, findings: [bad, unknownFlag], ring: text)
    assessment.unknown = [Assessment.Unknown(question: text, text: localized)]
    assessment.listed = [
      ListMatch(
        list: text, file: text, version: text, entry: text, name: text, programmes: [text], relation: .own,
        agreements: [.init(.name, text)], flags: ["PAY-02", text], evidence: text)
    ]
    var ring = Sample.rings[0]
    ring.ring = text
    ring.members[0].subject = SubjectID(kind: .worker, id: text)
    ring.links[0].because = [RingReport.Because(kind: text, bits: Bits(9), degree: 2, shown: text, evidence: [text])]
    var profile = ProfileChanged()
    profile.names = [PersonName(text)]
    let events = [
      Event(
        id: text, source: text, time: Sample.instant("2026-01-01T00:00:00Z"), subject: assessment.subject, tenant: text,
        payload: .profileChanged(profile))
    ]
    let subject = assessment.subject
    var input = Sample.input(assessments: [assessment] + Sample.assessments, rings: [ring]) {
      $0.subject == subject ? events : []
    }
    input.summary.lists = [(text, 1)]
    input.summary.unknownTypes = [text: 1]
    return input
  }

  @Test("stays text on the page", arguments: payloads)
  func page(payload: String) {
    let html = Sample.html(Self.input(payload))
    let page = PageReader(html)
    #expect(page.failure == nil)
    #expect(page.elements["script"] == nil)
    #expect(page.elements["img"] == nil)
    #expect(page.attributes.filter { $0.hasPrefix("on") || $0 == "src" } == [])
    #expect(page.elements.keys.sorted() == PageReader(Sample.html(Sample.input())).elements.keys.sorted())
    #expect(Set(page.targets.map { String($0.dropFirst()) }).subtracting(page.ids) == [])
  }

  @Test("marks that turn the reading direction, and control characters, are shown instead of obeyed")
  func invisible() {
    let html = Sample.html(Self.input("evil\u{202E}gpj.exe\u{1B}[2J"))
    #expect(html.contains("evil⟨U+202E⟩gpj.exe⟨U+001B⟩[2J"))
    #expect(!html.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || $0.value == 0x1B })
  }

  @Test("a flood is cut, and its length told")
  func flood() {
    let html = Sample.html(Self.input(String(repeating: "長", count: 10_240)))
    #expect(html.contains("… (10,240)"))
    #expect(html.utf8.count < 400_000)
  }

  @Test("never moves the cursor of a terminal", arguments: payloads)
  func terminal(payload: String) {
    let text = TerminalSummary.text(Self.input(payload), language: .english, color: false, width: 90)
    #expect(!text.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value) })
    #expect(text.split(separator: "\n").allSatisfy { TextWidth.columns(String($0)) <= 90 })
  }

  @Test("escaping covers content and attributes, and keeps what is harmless")
  func escaping() {
    #expect(ForeignText.escaped("<a href='x'>&\"") == "&lt;a href=&#39;x&#39;&gt;&amp;&quot;")
    #expect(ForeignText.escaped("山田 김민수 é 👩🏽 ー") == "山田 김민수 é 👩🏽 ー")
    let markup: Markup = "<p title=\"\("\"")\">\("<")</p>"
    #expect(markup.html == "<p title=\"&quot;\">&lt;</p>")
  }
}
