import Foundation
import Names
import Payments
import Testing
import Watchlists

@Suite("Reading SWIFT MT")
struct MTReaderTests {
  @Test("an MT103 names everybody in its fields, the banks of its header among them")
  func transfer() throws {
    let read = try Reading.read(Messages.mt)
    #expect(read.rejects.map(\.description) == [])
    let payment = try #require(read.payments.first)
    #expect(read.payments.count == 1)
    #expect(payment.format == "MT103")
    #expect(payment.transaction == "R-1")
    #expect(payment.uetr == "7a562c67-ca16-48ba-b074-65581be6f002")
    #expect(payment.amount == "USD 1234.5")
    #expect(
      read.parties == [
        "instructingAgent|AAAADEFF", "instructedAgent|BBBBUS33", "debtor|HAN BO GI", "debtorAgent|AAAADEFF500",
        "reimbursementAgent|DE89370400440532013000", "intermediaryAgent|EXAMPLE CORRESPONDENT|FW021000021",
        "creditorAgent|CCCCJPJT", "creditor|TESTERIN AVA|AT611904300234573201",
      ])
  }

  @Test("the numbered lines of option F are facts")
  func numbered() throws {
    let debtor = try #require(Reading.read(Messages.mt).payments.first?.parties.first { $0.role == .debtor })
    #expect(debtor.field == "50F")
    #expect(debtor.line == 6)
    #expect(debtor.type == .person)
    #expect(
      debtor.documents == [StatedDocument(number: "PS-472130", country: "KP"), StatedDocument(number: "99887766", country: "KP")])
    #expect(debtor.births.map { [$0.earliest.year, $0.earliest.month, $0.earliest.day] } == [[1972, 4, 9]])
    #expect(debtor.addresses == [PartyAddress(line: "TEST STREET 5", city: "SHENYANG", country: "CN")])
    #expect(debtor.countries == ["CN"])
  }

  @Test("remittance, instructions and addresses are texts without their codewords")
  func texts() throws {
    let payment = try #require(Reading.read(Messages.mt).payments.first)
    #expect(
      payment.texts.map { "\($0.field) \($0.text)" } == [
        "50F line 2 TEST STREET 5", "56D NEW YORK", "59 HAUPTSTR 7 C/O THIRD\nWIEN AT",
        "70 12 SALARY FOR\nHAN BO GI", "72 CARE OF SOMEBODY\nMORE", "77B AT",
      ])
  }

  @Test("a name that fills its line may go on in the next, and both readings are asked for")
  func longName() throws {
    let text = ":20:R\n:59:/1\nTHE VERY LONG NAME OF A TRADING AND\nSHIPPING CORPORATION\nPYONGYANG KP\n"
    #expect(
      try Reading.read(text).payments.first?.parties.first?.names == [
        "THE VERY LONG NAME OF A TRADING AND", "THE VERY LONG NAME OF A TRADING AND SHIPPING CORPORATION",
      ])
  }

  @Test("a cover payment has banks and the customers behind them; delivered messages name the sender in block 2")
  func cover() throws {
    let read = try Reading.read(Messages.mtCover)
    #expect(read.payments.first?.format == "MT202")
    #expect(
      read.parties == [
        "instructingAgent|CCCCJPJT", "instructedAgent|AAAADEFF", "debtor|AAAADEFF", "creditor|BANK OF EXAMPLES|12345",
        "debtor|PAYER PERSON|77", "creditor|PAYEE PERSON|88",
      ])
  }

  @Test("many messages stand in one file, whatever ends their lines; a damaged one costs itself alone")
  func several() throws {
    let broken = "{1:F01AAAADEFFAXXX0000000000}{2:I103BBBBUS33XXXXN}{4:\n:20:R-3\n:32A:nonsense\n:59:\nSECOND PAYEE\n"
    let other = "{1:F01AAAADEFFAXXX0000000000}{2:I940BBBBUS33XXXXN}{4:\n:20:R-4\n-}\n"
    let text = (Messages.mt + "\n" + broken + Messages.mtCover + "\n" + other).replacing("\n", with: "\r\n")
    let read = try Reading.read(text, file: "batch.fin")
    #expect(read.payments.map(\.transaction) == ["R-1", "R-3", "R-2"])
    #expect(
      read.rejects.map(\.description) == [
        "batch.fin:33: 32A: nonsense is no date, currency and amount",
        "batch.fin:31: block 4: does not end; what stands before was read",
        "batch.fin:51: block 2: MT940 is none of the messages that are read",
      ])
  }

  @Test("the text of a message without its blocks is read")
  func bare() throws {
    let read = try Reading.read(":20:R-9\n:50K:/1\nPAYER\n:59A:/2\nDEUTDEFF\n:70:HELLO\n")
    #expect(read.payments.map(\.format) == ["MT103"])
    #expect(read.parties == ["debtor|PAYER|1", "creditor|2|DEUTDEFF"])
    #expect(read.rejects.isEmpty)
  }

  @Test("lines that cannot be used are told, and what stands in them is searched as text")
  func defects() throws {
    let text = Messages.mt.replacing("4/19720409", with: "4/1972-04-09").replacing("7/KP/99887766", with: "NO NUMBER HERE")
      .replacing(":20:R-1\n", with: "").replacing(":57A:CCCCJPJT", with: ":57A:CCCC")
    let read = try Reading.read(text)
    #expect(
      read.rejects.map { "\($0.line) \($0.field) \($0.reason)" } == [
        "12 50F NO NUMBER HERE begins with no number of a line",
        "10 50F line 4 1972-04-09 is no date of birth",
        "18 57A CCCC is no BIC; it is compared as it is written",
        "1 20 the sender's reference is missing; the payment was read all the same",
      ])
    #expect(read.payments.flatMap(\.texts).contains { $0.text == "NO NUMBER HERE" })
  }
}
