import Foundation
import Names
import Payments
import Testing
import Watchlists

@Suite("Reading ISO 20022")
struct ISOReaderTests {
  @Test("a transfer names its payer once a batch, its payees one by one, with accounts and banks")
  func transfer() throws {
    let read = try Reading.read(Messages.pain)
    #expect(read.rejects.map(\.description) == [])
    #expect(read.payments.map(\.part) == [.message, .batch, .transaction, .transaction, .batch, .transaction])
    #expect(read.payments.map(\.batch) == [nil, "B-1", "B-1", "B-1", "B-2", "B-2"])
    #expect(read.payments.map(\.transaction) == [nil, nil, "E-1", "I-2", nil, "E-3"])
    #expect(read.payments.allSatisfy { $0.message == "M-1" && $0.format == "pain.001.001.09" })
    #expect(
      read.parties == [
        "initiatingParty|Example Payroll Ltd", "debtor|Example Widgets GmbH|DE89370400440532013000|WIDGDEFFXXX",
        "debtorAgent|COBADEFFXXX", "creditorAgent|Example Bank", "contact|Muster, Kim",
        "creditor|Testerin, Ava & Sohn|0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "ultimateCreditor|Third Person",
        "invoicer|Invoicing KG", "creditor|Second Payee", "debtor|Other Payer", "creditor|Third Payee",
      ])
  }

  @Test("facts of a party are kept with the place where they stand")
  func facts() throws {
    let payment = try #require(Reading.read(Messages.pain).payments.first { $0.transaction == "E-1" })
    let creditor = try #require(payment.parties.first { $0.role == .creditor })
    #expect(creditor.type == .person)
    #expect(creditor.field == "CdtTrfTxInf/Cdtr")
    #expect(creditor.line == 15)
    #expect(creditor.births.map(\.earliest.year) == [1990])
    #expect(creditor.documents == [StatedDocument(number: "PS-472130", country: "KP")])
    #expect(creditor.countries == ["AT"])
    #expect(creditor.contacts == ["+43-6601234567", "a@example.org"])
    #expect(payment.uetr == "7a562c67-ca16-48ba-b074-65581be6f001")
    #expect(payment.amount == "USD 4200.00")
    #expect(payment.texts.map(\.text) == ["Salary May", "more"])
    let agent = try #require(payment.parties.first { $0.role == .creditorAgent })
    #expect(agent.type == .organisation)
    #expect(agent.documents.map(\.number) == ["021000021"])
  }

  @Test("addresses in lines are addresses and texts")
  func addressLines() throws {
    let batch = try #require(Reading.read(Messages.pain).payments.first { $0.part == .batch })
    #expect(batch.texts == [PaymentText(field: "Dbtr/PstlAdr/AdrLine", line: 7, text: "c/o HAN Bo Gi, Hauptstr. 5")])
    #expect(batch.parties[0].addresses == [PartyAddress(line: "c/o HAN Bo Gi, Hauptstr. 5", country: "DE")])
    #expect(batch.parties[0].countries == ["DE"])
    #expect(batch.parties[0].lei == "5493001KJTIIGC8Y1R12")
  }

  @Test("a statement names the owner and the bank once, and everybody of each entry, parties nested or not")
  func statement() throws {
    let read = try Reading.read(Messages.statement)
    #expect(read.rejects.map(\.description) == [])
    #expect(
      read.parties == [
        "recipient|Receiving Office", "accountOwner|Account Owner AG|DE89370400440532013000", "accountServicer|COBADEFF",
        "debtor|Payer One|AT611904300234573201", "creditor|DEUTDEFF", "otherParty|Go Between", "debtor|Payer Two",
        "creditor|Payee Three",
      ])
    #expect(read.payments.map(\.transaction) == [nil, nil, "E-9", "N-1", "N-1", nil])
    #expect(read.payments.map(\.batch) == [nil] + Array(repeating: "ST-1", count: 5))
    #expect(read.payments.flatMap(\.texts).map(\.text) == ["for HAN Bo Gi", "Collected by HAN Bo Gi"])
    #expect(read.payments[2].amount == "EUR 12.00")
  }

  @Test("a transfer of banks has banks as its parties, its customers inside, and a business header around it")
  func cover() throws {
    let read = try Reading.read(Messages.cover)
    #expect(read.rejects.map(\.description) == [])
    #expect(
      read.parties == [
        "instructingAgent|AAAADEFF", "instructedAgent|BBBBUS33", "intermediaryAgent|CCCCJPJT", "debtor|AAAADEFF",
        "creditor|Bank Without Code", "debtor|Real Payer", "creditor|Real Payee",
      ])
    #expect(read.payments.last?.format == "pacs.009.001.08")
    #expect(read.payments.last?.texts.map(\.text) == ["pay HAN Bo Gi"])
    #expect(read.payments.last?.parties.first?.countries == ["JP"])
    #expect(read.payments.last?.amount == "USD 9.50")
  }

  @Test("wrong codes and dates are told with file, line, field and payment, and cost nothing else")
  func defects() throws {
    let text = Messages.pain.replacing("1990-02-03", with: "1990-13-45").replacing("COBADEFFXXX", with: "COBA1")
      .replacing("5493001KJTIIGC8Y1R12", with: "5493001KJTIIGC8Y1R13")
    let read = try Reading.read(text, file: "pay.xml")
    #expect(
      read.rejects.map(\.description) == [
        "pay.xml:8: Dbtr/LEI: 5493001KJTIIGC8Y1R13 is no LEI; it is compared as it is written",
        "pay.xml:10: DbtrAgt/BIC: COBA1 is no BIC; it is compared as it is written",
        "pay.xml:16: CdtTrfTxInf/Cdtr/BirthDt: 1990-13-45 is no date",
      ])
    #expect(read.rejects.map(\.transaction) == [nil, nil, "E-1"])
    #expect(read.parties == (try Reading.read(Messages.pain)).parties.map { $0.replacing("COBADEFFXXX", with: "COBA1") })
  }

  @Test("a document that breaks off keeps the payments before and tells the place")
  func cut() throws {
    let end = try #require(Messages.pain.firstRange(of: "<PmtInfId>B-2"))
    let read = try Reading.read(String(Messages.pain[..<end.lowerBound]))
    #expect(read.payments.compactMap(\.transaction) == ["E-1", "I-2"])
    #expect(read.rejects.map(\.field) == ["document"])
    #expect(read.rejects[0].line == 27)
  }

  @Test("messages without a payment, and other messages, are told")
  func nothing() throws {
    let empty = """
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn><GrpHdr><MsgId>M</MsgId></GrpHdr>
      </CstmrCdtTrfInitn></Document>
      """
    #expect(try Reading.read(empty).rejects.map(\.reason) == ["holds no payment and no account"])
    let other = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.03\"><CstmrPmtStsRpt/></Document>"
    #expect(throws: PaymentFileError.self) { try Reading.read(other) }
  }
}
