import Events
import Testing

@testable import RedFlags

@Suite("Names shown on screens and delivery notes")
struct ShownNameTests {
  private let known = [PersonName(given: "Daniel", family: "Weber")]

  @Test("Another full name is a mismatch")
  func other() { #expect(ShownName.isOther("Marcus Holt", than: known) == true) }

  @Test("A common part is none", arguments: ["Weber, Daniel", "Dan Weber", "Daniel Holt"])
  func same(name: String) { #expect(ShownName.isOther(name, than: known) == false) }

  @Test(
    "Nicknames, things, desks and machines are not compared",
    arguments: ["", "nightcoder", "Meeting Room Paris", "iPad Pro", "Front Desk", "J. K.", "build agent 7", "Pixel 9 phone"])
  func notAName(text: String) { #expect(ShownName.isOther(text, than: known) == nil) }

  @Test("A name in another script than all known ones is unknown, in both directions")
  func scripts() {
    #expect(ShownName.isOther("김민준", than: known) == nil)
    #expect(ShownName.isOther("Minjun Kim", than: [PersonName("김민준")]) == nil)
    #expect(ShownName.isOther("田中 太郎", than: known) == nil)
  }

  @Test("Without a known name nothing can be told")
  func nobody() { #expect(ShownName.isOther("Marcus Holt", than: []) == nil) }
}
