import PageSamples
import RedFlags
import Testing

@testable import Console

@Suite("The markup of every page")
struct MarkupTests {
  @Test("is well-formed, names nothing twice, runs nothing inline and labels every control", arguments: Language.allCases)
  func sound(language: Language) {
    for entry in Pages.all {
      let page = PageReader(entry.make(Pages.viewer(entry.role, language)).text)
      #expect(page.failure == nil, "\(entry.name)")
      #expect(Set(page.ids).count == page.ids.count, "\(entry.name): \(page.ids)")
      #expect(page.elements["style"] == nil && page.elements["script"] == 1, "\(entry.name)")
      #expect(page.attributes.filter { $0.hasPrefix("on") || $0 == "style" } == [], "\(entry.name)")
      #expect(page.elements["h1"] == 1, "\(entry.name)")
      // Markup that was taken for text shows up as text.
      #expect(!page.text.contains("Markup(") && !page.text.contains("</"), "\(entry.name)")
      #expect(page.nodes.first { $0.name == "html" }?.attributes["lang"] == language.rawValue)
      let labelled = Set(page.nodes.filter { $0.name == "label" }.compactMap { $0.attributes["for"] })
      for node in page.nodes where ["input", "select", "textarea"].contains(node.name) && node.attributes["type"] != "hidden" {
        #expect(labelled.contains(node.attributes["id"] ?? ""), "\(entry.name): \(node)")
      }
      let referred = page.nodes.flatMap { node in
        ["aria-labelledby", "aria-describedby"].compactMap { node.attributes[$0] } + [node.attributes["for"]].compactMap { $0 }
      }
      #expect(Set(referred).subtracting(page.ids) == [], "\(entry.name)")
      #expect(
        Set(page.targets.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }).subtracting(page.ids) == [], "\(entry.name)"
      )
      #expect(page.targets.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("/") }, "\(entry.name)")
    }
  }

  @Test("every table has a caption or a name, and heads with a scope")
  func tables() {
    for entry in Pages.all {
      let page = PageReader(entry.make(Pages.viewer(entry.role, .english)).text)
      let named = page.nodes.count { $0.name == "table" && $0.attributes["aria-label"] != nil }
      #expect((page.elements["caption"] ?? 0) + named >= page.elements["table"] ?? 0, "\(entry.name)")
      #expect(page.nodes.allSatisfy { $0.name != "th" || $0.attributes["scope"] != nil }, "\(entry.name)")
    }
  }

  @Test("every form that changes something carries the token that shows where it came from")
  func tokens() {
    for entry in Pages.all {
      let page = PageReader(entry.make(Pages.viewer(entry.role, .english)).text)
      let posts = page.nodes.count { $0.name == "form" && $0.attributes["method"] == "post" }
      let tokens = page.nodes.count { $0.attributes["name"] == "form_token" && $0.attributes["value"] == "token-1" }
      #expect(posts == tokens && posts > 0, "\(entry.name)")
    }
  }

  @Test("hostile text from outside stays text")
  func hostile() {
    var model = Mock.subject
    model.comments = [.init(text: "<script>alert(1)</script>\u{202E}", by: "\"><img src=x>", at: Mock.now)]
    model.identity = [.init(kind: "name", value: "\"><svg onload=1>", isShown: true)]
    let page = PageReader(Console.page(model, Pages.viewer("senior", .english)).text)
    #expect(page.failure == nil)
    #expect(page.elements["script"] == 1 && page.elements["img"] == nil)
    #expect(page.text.contains("<script>alert(1)</script>⟨U+202E⟩"))
  }

  @Test("a chosen theme stands on the page, and the system’s leaves it open")
  func theme() {
    let dark = Console.help(Pages.viewer("analyst", .english, theme: .dark)).text
    #expect(dark.contains("data-theme=\"dark\"") && dark.contains("content=\"dark\""))
    #expect(!Console.help(Pages.viewer("analyst", .english)).text.contains("data-theme"))
  }

  @Test("filters stay in the address when pages are turned")
  func filters() {
    let text = Console.page(Mock.queue, Pages.viewer("senior", .english)).text
    #expect(text.contains("href=\"/console/queue?verdict=hold&amp;cursor=b2Zmc2V0\""))
    #expect(text.contains("<option value=\"hold\" selected=\"selected\">"))
  }
}
