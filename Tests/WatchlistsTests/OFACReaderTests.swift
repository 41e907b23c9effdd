import Testing

@testable import Watchlists

@Suite("OFAC delimited files")
struct OFACReaderTests {
  @Test("every entry becomes a party of its kind with all that stands beside it")
  func parties() throws {
    let (parties, rejects) = try Sample.load()
    #expect(parties.map(\.id) == ["101", "102", "103", "104", "105"])
    #expect(parties.map(\.kind) == [.person, .organisation, .vessel, .aircraft, .person])
    #expect(rejects.map(\.description) == ["ALT.CSV:3: ent_num: names no entry of SDN.CSV"])
    #expect(parties[0].programmes == ["TEST1", "TEST2"])
    #expect(parties[0].title == "Director, Example Bureau")
    #expect(parties[0].names.map(\.text) == ["TESTMAN, Ava-Lin", "PROBE, Ava", "SPARROW"])
    #expect(parties[0].names.map(\.quality) == [.primary, .strongAlias, .weakAlias])
    #expect(parties[0].addresses == [PartyAddress(line: "1 Harbour Lane, Flat 2", city: "Exampleville 1234", country: "Iceland")])
    #expect(parties[1].names.map(\.text) == ["EXAMPLE WIDGETS \"NORTH\" CO., LTD", "OLD WIDGETS"])
    #expect(parties[1].addresses == [PartyAddress(city: "Exampleville", country: "Norway")])
    #expect(parties[3].addresses.isEmpty)
    #expect(parties[3].remarks == nil)
  }

  @Test("remarks give dates, places, numbers, wallets and links")
  func remarks() throws {
    let party = try #require(try Sample.load().0.first)
    let day = try #require(PartialDate(year: 1959, month: 3, day: 27))
    let year = try #require(PartialDate(year: 1961))
    #expect(party.birthDates == [ListedBirthDate(day), ListedBirthDate(year, isCirca: true)])
    #expect(party.birthPlaces == ["Exampleville, Nowhere"])
    #expect(party.nationalities == ["Iceland"])
    #expect(
      party.documents == [
        ListedDocument(
          type: "Passport", number: "AB-1234567", country: "Iceland", issuedOn: PartialDate(iso: "2011-02-02"),
          expiresOn: PartialDate(iso: "2021-02-01")),
        ListedDocument(type: "Passport", number: "99887766"),
        ListedDocument(type: "Tax ID No.", number: "12345", country: "Norway"),
      ])
    #expect(party.wallets.map(\.asset) == ["XBT", "ETH"])
    #expect(party.wallets.map(\.address.checksum) == [.valid, .valid])
    #expect(party.linkedTo == ["EXAMPLE WIDGETS"])
  }

  @Test("overflowing remarks are joined without a gap, and their absence is told")
  func overflow() throws {
    let joined = try #require(try Sample.load().0.last)
    #expect(joined.remarks?.hasSuffix("xx; Passport X765432; a.k.a. 'THE SAMPLE'; Gender Male.") == true)
    #expect(joined.documents.map(\.number) == ["X765432"])
    #expect(joined.names.map(\.text) == ["SAMPLE, Bo Rin", "THE SAMPLE"])
    // Half a number is another number: without its continuation it is left out.
    let (parties, rejects) = try Sample.load(companions: [:])
    let cut = try #require(parties.last)
    #expect(cut.documents.isEmpty)
    #expect(cut.birthDates.count == 1)
    #expect(
      rejects.map(\.description) == [
        "SDN.CSV:5: Remarks: are cut at 1,000 characters and no comments file beside it continues them"
      ])
  }

  @Test("a comments file of another edition is not joined to remarks that are whole")
  func wrongEdition() throws {
    let comments = "101,\"; Passport 11223344\"\r\n"
    let (parties, rejects) = try Sample.load(companions: ["sdn_comments.csv": comments])
    #expect(!parties[0].documents.map(\.number).contains("11223344"))
    #expect(rejects.map(\.field).contains("Remarks"))
  }

  @Test("a bad row is told with file, line, field and reason, and costs itself alone")
  func badRows() throws {
    let rest = ",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- "
    let rows = [
      "1,\"GOOD\",-0- ,\"T\"" + rest, "x,\"NO NUMBER\",-0- ,\"T\"" + rest, "2,-0- ,-0- ,\"T\"" + rest,
      "3,\"ODD\",\"ghost\",\"T\"" + rest,
      "1,\"AGAIN\",-0- ,\"T\"" + rest, "4,\"SHORT\"", "5,\"OPEN,-0- ,\"T\"" + rest, "6,\"LAST\",-0- ,\"T\"" + rest,
      "7,\"DATE\",\"individual\",\"T\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 31 Foo 1970; DOB 1 Jan 99999\"",
    ]
    let (parties, rejects) = try Sample.load(sdn: rows.joined(separator: "\n"), companions: [:])
    #expect(parties.map(\.id) == ["1", "6", "7"])
    #expect(rejects.map(\.line) == [2, 3, 4, 5, 6, 7, 9, 9])
    #expect(rejects.map(\.field) == ["ent_num", "SDN_Name", "SDN_Type", "ent_num", "record", "record", "DOB", "DOB"])
    #expect(rejects.allSatisfy { $0.file == "SDN.CSV" && !$0.reason.isEmpty })
  }

  @Test("the byte 0x1A at the end is no record, and inside a file no end")
  func endOfFile() throws {
    let body = "1,\"A\",-0- ,\"T\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n"
    for end in ["\u{1A}", "\u{1A}\r\n", "", "\r\n\r\n\u{1A} "] {
      let (parties, rejects) = try Sample.load(sdn: body + end, companions: [:])
      #expect(parties.count == 1)
      #expect(rejects.isEmpty)
    }
    let (parties, rejects) = try Sample.load(sdn: body + "\u{1A}\r\n" + body.replacing("1,", with: "2,"), companions: [:])
    #expect(parties.map(\.id) == ["1", "2"])
    #expect(rejects.map(\.line) == [2])
  }

  @Test("old encodings are read as Windows-1252 where they are no UTF-8")
  func encodings() throws {
    let row = "1,\"MU?OZ\",-0- ,\"T\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"
    let bytes = row.utf8.map { $0 == UInt8(ascii: "?") ? 0xD1 : $0 }
    let (parties, _) = try Watchlist.load(file: "sdn.csv", bytes: bytes)
    #expect(parties[0].names[0].text == "MUÑOZ")
  }

  @Test(
    "dates of birth in every form the lists use",
    arguments: [
      ("27 Mar 1959", "1959-03-27", ListedBirthDate.Agreement.equal), ("27 Mar 1959", "1959-03-28", .contradicts),
      ("05 Mar 1959", "1959-05-03", .consistent), ("27 Mar 1959", "1959-03", .consistent), ("27 Mar 1959", "1959", .consistent),
      ("Mar 1959", "1959-03-09", .consistent), ("Mar 1959", "1959-04-09", .contradicts), ("1959", "1959-12-31", .consistent),
      ("1959", "1960-01-01", .contradicts), ("circa 1959", "1961-05-05", .consistent), ("circa 1959", "1962-05-05", .contradicts),
      ("circa 1951-1953", "1950-01-01", .consistent), ("1970 to 1972", "1971-06-01", .consistent),
      ("01 Oct 1989 to 31 Oct 1989", "1989-10-15", .consistent), ("01 Oct 1989 to 31 Oct 1989", "1989-11-01", .contradicts),
      ("circa 27 Mar 1959", "1959-03-27", .consistent),
    ])
  func birthDates(_ listed: String, _ stated: String, _ expected: ListedBirthDate.Agreement) throws {
    let date = try #require(OFACRemarks.birthDate(listed))
    #expect(date.agreement(with: try #require(PartialDate(iso: stated))) == expected)
  }

  @Test(
    "what is no date is none",
    arguments: ["", "1959 1960", "40 Mar 1959", "Mar", "12345", "to", "1972 to 1970", "00 Mar 1959", "-1-2"])
  func noDates(_ text: String) {
    #expect(OFACRemarks.birthDate(text) == nil)
    #expect(PartialDate(iso: text) == nil)
  }

  @Test("document phrases give type, number and country; prose does not")
  func documents() {
    #expect(
      OFACRemarks.document("Diplomatic Passport 008827 (Iran) issued 1999")
        == ListedDocument(
          type: "Diplomatic Passport", number: "008827", country: "Iran", issuedOn: PartialDate(year: 1999)))
    #expect(OFACRemarks.document("NIT # 800146749-7 (Colombia)")?.number == "800146749-7")
    #expect(
      OFACRemarks.document("Passport 381120660 expires 25 Mar 2016")
        == ListedDocument(type: "Passport", number: "381120660", expiresOn: PartialDate(iso: "2016-03-25")))
    #expect(OFACRemarks.document("Identification Number IMO 5814866")?.type == "Identification Number IMO")
    #expect(OFACRemarks.document("Passport (Korea, North)") == nil)
    #expect(OFACRemarks.document("License to trade revoked") == nil)
    #expect(OFACRemarks.document("Director of Passport Office") == nil)
  }
}
