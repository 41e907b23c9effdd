import Testing

@testable import Names

@Suite("Tables in one string")
struct PackedTableTests {
  private let table = PackedTable(
    """
    Oba|4 ab|1|x,y a|2
    b|3||z 金|q
    """)

  @Test("every record is found by its key, and nothing else is")
  func lookUp() {
    #expect(table.fields(of: "ab".utf8)?.list(1) == ["x", "y"])
    #expect(table.fields(of: "a".utf8)?.text(0) == "2")
    #expect(table.fields(of: "b".utf8)?.text(2) == "z")
    #expect(table.fields(of: "b".utf8)?.text(1) == "")
    #expect(table.fields(of: "b".utf8)?.text(7) == "")
    #expect(table.fields(of: "金".utf8)?.text(0) == "q")
    for missing in ["", "c", "A", "Ob", "Obaa", "aba", "b|3", "銀", " ", "\n"] { #expect(table.fields(of: missing.utf8) == nil) }
  }

  @Test("the tables of the program are in order, so that each of their keys is found")
  func generated() {
    let tables = [
      hanCharacters, japaneseFamilyNames, japaneseGivenNames, japaneseFamilySounds, japaneseGivenSounds, japaneseFamilyReadings,
    ]
    for table in tables {
      let keys = table.keys
      #expect(keys.count > 1_000)
      var isMissing = 0
      for key in keys where table.fields(of: key.utf8) == nil { isMissing += 1 }
      #expect(isMissing == 0)
    }
  }

  @Test("the table of characters covers the national standards")
  func coverage() {
    #expect(hanCharacters.keys.count > 17_000)
    for character in "金李朴崔鄭習习龍龙竜国國広廣" {
      #expect(hanCharacters.fields(of: String(character).utf8) != nil, "\(character)")
    }
  }
}
