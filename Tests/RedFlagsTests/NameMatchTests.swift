import Events
import RedFlags
import Testing

@Suite("Whether a name is another than the known ones")
struct NameMatchTests {
  @Test("a name that is written as before is no other, in whatever script", arguments: ["Kim Minjun", "김민준", "Łucja Żak"])
  func sameSpelling(_ text: String) {
    let others = [PersonName("Ola Nordmann"), PersonName(text)]
    #expect(NameMatch.differ(others, PersonName(text)) == false)
  }

  @Test("a name of which nothing is left tells nothing, even beside itself", arguments: ["", "-", "·"])
  func emptyNames(_ text: String) { #expect(NameMatch.differ([PersonName(text)], PersonName(text)) == nil) }

  @Test("a name with nothing in common with any of the known ones is another")
  func otherName() { #expect(NameMatch.differ([PersonName("Ola Nordmann")], PersonName("Kim Minjun")) == true) }
}
