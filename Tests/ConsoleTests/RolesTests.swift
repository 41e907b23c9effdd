import PageSamples
import RedFlags
import Testing

@testable import Console

@Suite("What each role may see")
struct RolesTests {
  private func everyPage(as role: String, _ language: Language = .english) -> [(name: String, html: HTML, text: String)] {
    Pages.all.map { entry in
      let html = entry.make(Pages.viewer(role, language))
      return (entry.name, html, PageReader(html.text).text)
    }
  }

  @Test("nobody but compliance learns of a report: not on any page, in any language", arguments: Pages.roles.keys.sorted())
  func tippingOff(role: String) {
    for language in Language.allCases {
      for page in everyPage(as: role, language) {
        let tells = page.html.text.contains("SAR") || page.html.text.contains("sar.drafted")
        if role == "compliance" { continue }
        #expect(!tells, "\(role): \(page.name)")
      }
    }
  }

  @Test("compliance does see them")
  func compliance() {
    let pages = everyPage(as: "compliance")
    let telling = pages.filter { $0.html.text.contains("SAR") || $0.html.text.contains("sar.drafted") }.map(\.name)
    #expect(Set(telling).isSuperset(of: ["overview", "subject", "audit"]))
  }

  @Test("a recruiter gets plain steps, never a score, a verdict, a queue or a case")
  func recruiter() {
    for page in everyPage(as: "recruiter") {
      #expect(!page.text.contains("%") && !page.text.contains("bits"), "\(page.name)")
      #expect(!page.html.text.contains("/console/queue\""), "\(page.name)")
    }
    let seen = everyPage(as: "recruiter").filter { $0.html.status == 200 }.map(\.name)
    #expect(Set(seen) == ["first-admin", "candidates", "candidate", "appeal", "help"])
  }

  @Test(
    "names and identifiers are not on the page until they were asked for",
    arguments: ["viewer", "senior", "compliance", "approver"])
  func masked(role: String) {
    let masked = Console.page(Mock.subject, Pages.viewer(role, .english)).text
    for secret in Mock.secrets { #expect(!masked.contains(secret), "\(secret)") }
    let shown = Console.page(Mock.shownSubject, Pages.viewer(role, .english)).text
    #expect(shown.contains(Mock.secrets[0]))
    for secret in Mock.secrets.dropFirst() { #expect(!shown.contains(secret), "\(secret)") }
  }

  @Test("who may not see a page gets status 403 and nothing of the model")
  func forbidden() {
    for role in ["integrator", "sharer", "admin", "recruiter"] {
      let html = Console.page(Mock.subject, Pages.viewer(role, .english))
      #expect(html.status == 403)
      #expect(!html.text.contains("worker:w-17"))
    }
  }

  @Test("who proposed a block is not offered to second it, and only an approver is")
  func fourEyes() {
    var own = Mock.subject
    own.proposal?.isOwn = true
    let second = Place.act("worker:w-17", "second-block")
    #expect(!Console.page(own, Pages.viewer("approver", .english)).text.contains(second))
    #expect(Console.page(Mock.subject, Pages.viewer("approver", .english)).text.contains(second))
    #expect(!Console.page(Mock.subject, Pages.viewer("senior", .english)).text.contains(second))
  }

  @Test("the page of the person concerned has no score, no flag and no accusation", arguments: Language.allCases)
  func person(language: Language) {
    let text = PageReader(Console.page(Mock.appeal, Pages.viewer(nil, language)).text).text.lowercased()
    for word in ["%", "pay-0", "fake", "suspect", "fraud", "risk", "dprk", "korea", "疑", "不正", "虚偽", "의심", "사기", "허위", "북한"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test("an undo is offered within its window and not after")
  func undo() {
    let path = Place.act("worker:w-17", "undo")
    #expect(Console.page(Mock.subject, Pages.viewer("senior", .english)).text.contains(path))
    var late = Pages.viewer("senior", .english)
    late.now = Mock.at(1)
    #expect(!Console.page(Mock.subject, late).text.contains(path))
  }
}
