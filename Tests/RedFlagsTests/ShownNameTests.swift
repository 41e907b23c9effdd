import Events
import Testing

@testable import RedFlags

@Suite("Names shown on screens and delivery notes")
struct ShownNameTests {
  private let known = [PersonName(given: "Daniel", family: "Weber")]

  @Test("Another full name is a mismatch")
  func other() { #expect(ShownName.isOther("Marcus Holt", than: known) == true) }

  @Test("A common part is none", arguments: ["Weber, Daniel", "Dan Weber"])
  func same(name: String) { #expect(ShownName.isOther(name, than: known) == false) }

  @Test(
    "Nicknames, things, desks and machines are not compared",
    arguments: [
      "", "nightcoder", "Meeting Room Paris", "iPad Pro", "Front Desk", "J. K.", "build agent 7", "build agent",
      "left at door", "Left at door", "given to her husband", "문 앞", "玄関 前", "night coder", "Pixel 9 phone",
    ])
  func notAName(text: String) { #expect(ShownName.isOther(text, than: known) == nil) }

  @Test("The same name in another script or another spelling of it is no mismatch")
  func scripts() {
    #expect(ShownName.isOther("Minjun Kim", than: [PersonName("김민준")]) != true)
    #expect(ShownName.isOther("김민준", than: [PersonName(given: "Minjun", family: "Kim")]) != true)
    #expect(ShownName.isOther("Rhee Min-ho", than: [PersonName("Lee Minho")]) != true)
    #expect(ShownName.isOther("Taro Tanaka", than: [PersonName("田中 太郎")]) != true)
  }

  @Test("A common word says nothing where a name merely shows up", arguments: ["Daniel Holt", "Laura Weber", "WEBER, LAURA"])
  func strangers(name: String) {
    let subject = SubjectID(kind: .worker, id: "a")
    let facts = Facts(subject: subject)
    let profile = ProfileChanged { $0.names = known }
    facts.observe(
      Event(id: "1", source: "//test", time: .distantPast, subject: subject, payload: .profileChanged(profile)),
      as: EventReference(0))
    #expect(ShownName.isStranger(name, to: facts) == false)
    #expect(ShownName.isStranger("Marcus Holt", to: facts) == true)
  }

  @Test("Without a known name nothing can be told")
  func nobody() { #expect(ShownName.isOther("Marcus Holt", than: []) == nil) }
}
