import Events
import Testing

@testable import RedFlags

@Suite("Machine-readable zones (ICAO Doc 9303)")
struct MachineReadableZoneTests {
  /// The specimens that the standard itself prints, one a layout.
  private static let specimens: [[String]] = [
    // Part 4, TD3; the personal number is not empty.
    ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"],
    // Part 5, TD1.
    ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"],
    // Part 6, TD2.
    ["I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"],
  ]

  @Test("The standard's own specimens pass", arguments: specimens)
  func specimen(lines: [String]) throws { #expect(try #require(MachineReadableZone(lines)).isConsistent) }

  @Test("Any single changed digit of the checked fields is noticed", arguments: specimens)
  func changedDigit(lines: [String]) throws {
    let line = Array(lines[1].utf8)
    // TD1 lines hold birth and expiry at 0-5 and 8-13, the two-line layouts at 13-18 and 21-26.
    let places = lines.count == 3 ? Array(0...5) + Array(8...13) : Array(0...8) + Array(13...18) + Array(21...26)
    for place in places where (0x30...0x39).contains(line[place]) {
      var changed = line
      changed[place] = line[place] == 0x39 ? 0x30 : line[place] + 1
      var copy = lines
      copy[1] = String(decoding: changed, as: UTF8.self)
      #expect(try !#require(MachineReadableZone(copy)).isConsistent, "place \(place)")
    }
  }

  @Test("A card's number of more than nine characters goes on in the optional field")
  func longNumber() throws {
    // Number D23145890 734, check digit 9: 9303 part 5, appendix on long document numbers.
    let lines = ["I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<"]
    let zone = try #require(MachineReadableZone(lines))
    #expect(String(decoding: zone.number, as: UTF8.self) == "D23145890734")
    #expect(zone.isConsistent)
  }

  @Test(
    "What is no layout of the standard is not judged",
    arguments: [
      [], ["P<UTOERIKSSON<<ANNA"], ["", ""], ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"],
      ["P<UTOERIKSSON<<ÅNNA<MARIA<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"],
      // The older French card has 36 characters as TD2 and its own check digits.
      ["IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "880692310285CORINNE<<<<<<<6512068F6<"],
    ])
  func unknownLayout(lines: [String]) { #expect(MachineReadableZone(lines) == nil) }

  @Test("Blanks and lower case come from readers and do not matter")
  func spelling() throws {
    let lines = ["p<utoeriksson<<anna<maria<<<<<<<<<<<<<<<<<<<", "L898902C36 UTO7408122 F1204159ZE184226B<<<<<10"]
    #expect(try #require(MachineReadableZone(lines)).isConsistent)
  }

  @Test("O and 0 are one character to a reader; a masked or foreign number is not compared")
  func fields() throws {
    let zone = try #require(MachineReadableZone(Self.specimens[0]))
    var document = Document()
    document.number = "L8989O2C3"
    document.dateOfBirth = PartialDate(year: 1974, month: 8, day: 12)
    #expect(zone.mismatches(with: document) == 0)
    for number in ["*****02C3", "L-898902C3/1", "b7e23ec29af22b0b4e41da31e868d57226121c84"] {
      document.number = number
      #expect(zone.mismatches(with: document) == 0)
    }
    document.number = "L898902C9"
    document.dateOfBirth = PartialDate(year: 1975)
    document.expiresOn = PartialDate(year: 2012, month: 4)
    #expect(zone.mismatches(with: document) == 2)
  }
}
