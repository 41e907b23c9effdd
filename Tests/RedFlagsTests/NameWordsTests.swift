import Events
import Testing

@testable import RedFlags

@Suite("Words that two names have in common")
struct NameWordsTests {
  @Test(
    "a part that was kept is found, however short it is and in whatever script",
    arguments: [
      ("Daniel Weber", "Dana Weber"), ("Li Wei", "Li Ming"), ("Ng Siew Mei", "Ng Wai Lin"), ("김민준", "김서연"), ("김민준", "박민준"),
      ("김민준", "김 서연"), ("남궁민수", "남궁 서연"), ("田中花子", "鈴木花子"), ("李伟", "王伟"), ("Владимир Петров", "Вера Петров"),
      ("José Núñez", "Jose Vargas"),
    ])
  func shared(one: String, other: String) {
    #expect(NameWords.share(PersonName(one), PersonName(other)))
    #expect(NameWords.share(PersonName(other), PersonName(one)))
  }

  @Test(
    "initials and forms of address are nobody's part",
    arguments: [
      ("Marcus Holt", "Dana Weber"), ("J. Holt", "J. Weber"), ("Dr Holt", "Dr Weber"), ("Li Wei", "Wu Ming"), ("김민준", "박서연"),
      ("田中花子", "鈴木洋子"), ("李伟", "王芳"), ("김 민준", "박 서준"),
    ])
  func different(one: String, other: String) {
    #expect(!NameWords.share(PersonName(one), PersonName(other)))
  }

  @Test("whole names", arguments: ["Li Wei", "Marcus Holt", "김민준", "김 민준", "李 伟", "Петров Олег"])
  func whole(text: String) { #expect(NameWords.isWhole(text)) }

  @Test("single words, initials and nothing are no whole names", arguments: ["", "Marcus", "J. Holt", "J. K.", "김", "민준", "小明"])
  func notWhole(text: String) { #expect(!NameWords.isWhole(text)) }

  @Test("a changed given name is held against nobody, whatever the family name's length or script")
  func changedGivenName() {
    for (before, after) in [("Daniel Weber", "Dana Weber"), ("Li Wei", "Li Ming"), ("김민준", "김서연")] {
      #expect(OtherPerson.isCertain([PersonName(before)], PersonName(after)) == false, "\(before)")
    }
  }
}
