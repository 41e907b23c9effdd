import Foundation
import Names
import Payments
import Testing
import Watchlists

@Suite("Reading IVMS101")
struct IVMSReaderTests {
  @Test("a message names persons in every script, their wallets, and the services on the way")
  func message() throws {
    let read = try Reading.read(Messages.travel)
    #expect(read.rejects.map(\.description) == [])
    #expect(
      read.parties == [
        "originator|Han, Bo Gi|한보기|0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "beneficiary|Example Widgets|bc1q-not-one",
        "originatingService|First Exchange", "intermediaryService|Middle Exchange",
      ])
    let originator = try #require(read.payments.first?.parties.first)
    #expect(read.payments.first?.transaction == "T-1")
    #expect(originator.type == .person)
    #expect(originator.births.map(\.earliest.year) == [1972])
    #expect(originator.documents == [StatedDocument(number: "PS-472130", country: "KP")])
    #expect(originator.addresses == [PartyAddress(line: "5 Test Street", city: "Shenyang", country: "CN")])
    #expect(originator.countries == ["CN"])
    #expect(read.payments.first?.parties[1].type == .organisation)
    #expect(read.payments.first?.parties[2].lei == "5493001KJTIIGC8Y1R12")
  }

  @Test("names of members that products write differently mean the same")
  func variants() throws {
    let snake = Messages.travel.replacing("nameIdentifier\"", with: "name_identifiers\"")
      .replacing("primaryIdentifier", with: "surname").replacing("secondaryIdentifier", with: "first_name")
      .replacing("dateOfBirth", with: "dob").replacing("townName", with: "city").replacing(
        "legalPersonName\"", with: "legal_person_name\""
      )
      .replacing("naturalPerson", with: "natural_person").replacing("accountNumber", with: "account_numbers")
      .replacing("\"LEIX\"", with: "\"NATIONAL_IDENTIFIER_TYPE_CODE_LEIX\"").replacing(
        "geographicAddress", with: "geographic_addresses")
    let (one, other) = (try Reading.read(Messages.travel), try Reading.read(snake))
    #expect(other.parties == one.parties)
    #expect(other.payments.first?.parties.map(\.births) == one.payments.first?.parties.map(\.births))
    #expect(other.payments.first?.parties.map(\.addresses) == one.payments.first?.parties.map(\.addresses))
    #expect(other.payments.first?.parties.map(\.lei) == one.payments.first?.parties.map(\.lei))
  }

  @Test("one document a line and lists of them are read; a damaged line costs itself alone")
  func lines() throws {
    let line = Messages.travel.replacing("\n", with: " ")
    let list = try Reading.read("[\(Messages.travel),{\"a\":1},\(Messages.travel)]")
    #expect(list.payments.count == 2)
    #expect(list.rejects.map(\.description) == ["message:1: [1]: is no IVMS101 message"])
    let lines = try Reading.read("\(line)\n{\"originator\":\n\n\(line)\n")
    #expect(lines.payments.map(\.line) == [1, 4])
    #expect(lines.rejects.map(\.line) == [2])
  }

  @Test("wrong values are told with the path of the member")
  func defects() throws {
    let text = Messages.travel.replacing("1972-04-09", with: "soon").replacing("5493001KJTIIGC8Y1R12", with: "LEI-1")
      .replacing("\"legalPersonName\":\"Middle Exchange\"", with: "\"legalPersonName\":\"\"")
    let read = try Reading.read(text)
    #expect(
      read.rejects.map { "\($0.field): \($0.reason)" } == [
        "originator.persons[0].dateOfBirth: soon is no date of birth",
        "originatingVASP.nationalIdentifier: LEI-1 is no LEI; it is compared as it is written",
        "transferPath[0].name: an identifier without a name was left out", "transferPath[0].name: is missing",
      ])
    #expect(read.rejects.allSatisfy { $0.transaction == "T-1" })
  }

  @Test(
    "other JSON is no payment message", arguments: ["{}", "[]", "{\"name\":\"x\"}", "[1,2]", "{\"a\":{\"originator\":1}}", "{"])
  func others(_ text: String) {
    #expect(throws: PaymentFileError.self) { try Reading.read(text) }
  }
}
