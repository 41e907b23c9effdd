import Events
import Foundation
import Intake
import Testing

@Suite("ISO 20022 pain.001")
struct PainTests {
  static func transfer(
    _ id: String, account: String = "<IBAN>DE89370400440532013000</IBAN>",
    amount: String = #"<InstdAmt Ccy="EUR">4500.00</InstdAmt>"#,
    name: String = "Ann Example", more: String = ""
  ) -> String {
    """
    <CdtTrfTxInf><PmtId><EndToEndId>\(id)</EndToEndId></PmtId><Amt>\(amount)</Amt>
     <CdtrAgt><FinInstnId><BIC>COBADEFFXXX</BIC></FinInstnId></CdtrAgt><Cdtr><Nm>\(name)</Nm></Cdtr>
     <CdtrAcct><Id>\(account)</Id></CdtrAcct>\(more)<RmtInf><Ustrd>Salary</Ustrd><Ustrd>March</Ustrd></RmtInf></CdtTrfTxInf>
    """
  }

  static func message(
    _ transfers: [String], version: String = "03", date: String = "2026-03-27", purpose: String = "SALA", head: String = ""
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>\(head)
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.\(version)"><CstmrCdtTrfInitn>
     <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-25T10:00:00</CreDtTm><InitgPty><Nm>Acme</Nm></InitgPty></GrpHdr>
     <PmtInf><PmtInfId>P1</PmtInfId><PmtMtd>TRF</PmtMtd><PmtTpInf><CtgyPurp><Cd>\(purpose)</Cd></CtgyPurp></PmtTpInf>
      <ReqdExctnDt>\(date)</ReqdExctnDt><Dbtr><Nm>Acme GmbH</Nm><PstlAdr><Ctry>DE</Ctry></PstlAdr></Dbtr>
      <DbtrAcct><Id><IBAN>ES9121000418450200051332</IBAN></Id></DbtrAcct>
    \(transfers.joined(separator: "\n"))
     </PmtInf></CstmrCdtTrfInitn></Document>
    """
  }

  @Test("A salary comes to its payee, and the account was added", arguments: ["2026-03-27", "<Dt>2026-03-27</Dt>"])
  func salary(_ date: String) throws {
    let outcome = try Inputs.check("pay.xml", Self.message([Self.transfer("E1")], date: date))
    #expect(outcome.rejects.isEmpty)
    let events = try outcome.events()
    #expect(Set(events.map(\.type)) == ["sekisho.payout_method.added", "sekisho.payment.made"])
    #expect(events.allSatisfy { $0.subject.text == "worker:DE89370400440532013000" && $0.time.text == "2026-03-27T00:00:00Z" })
    for event in events {
      switch event.payload {
      case .paymentMade(let payment):
        #expect(payment.direction == .in)
        #expect(payment.money.amount.text == "4500.00")
        #expect(payment.money.currency == "EUR")
        #expect(payment.purpose == .wage)
        #expect(payment.paymentID == "E1")
        #expect(payment.payeeName?.text == "Ann Example")
        #expect(payment.originator == "Acme GmbH")
        #expect(payment.counterparty?.account == "ES9121000418450200051332")
        #expect(payment.counterparty?.country == "DE")
        #expect(payment.reference == "Salary March")
        #expect(payment.methodID == "DE89370400440532013000")
      case .payoutMethodAdded(let added):
        #expect(added.method.rail == .bank)
        #expect(added.method.account == "DE89370400440532013000")
        #expect(added.method.holderName?.text == "Ann Example")
        #expect(added.method.country == "DE")
      default: Issue.record("\(event.type)")
      }
    }
  }

  @Test(
    "Every version has the same fields for us", arguments: ["03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13"])
  func versions(_ version: String) throws {
    #expect(try Inputs.check("pay.xml", Self.message([Self.transfer("E1")], version: version)).ids.count == 2)
  }

  @Test("An account is added once, however many payments and files name it")
  func once() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.xml", Self.message([Self.transfer("E1"), Self.transfer("E2")]))
    try folder.write("b.xml", Self.message([Self.transfer("E3")]).replacingOccurrences(of: "M1", with: "M2"))
    let types = try Inputs.check([folder.path]).events().map(\.type)
    #expect(types.filter { $0 == "sekisho.payout_method.added" }.count == 1)
    #expect(types.filter { $0 == "sekisho.payment.made" }.count == 3)
  }

  @Test("Who the subject is")
  func subjects() throws {
    func subject(_ transfer: String, purpose: String = "SALA") throws -> String? {
      try Inputs.check("pay.xml", Self.message([transfer], purpose: purpose)).events().first?.subject.text
    }
    let other = "<Othr><Id>0123456789</Id></Othr>"
    #expect(try subject(Self.transfer("E1", account: other)) == "worker:0123456789")
    #expect(try subject(Self.transfer("E1", account: "<Othr/>")) == "worker:E1")
    #expect(try subject(Self.transfer("E1", account: other), purpose: "SUPP") == "company:0123456789")
    let number = "<Cdtr><Id><PrvtId><Othr><Id>P-77</Id></Othr></PrvtId></Id></Cdtr>"
    #expect(
      try subject(Self.transfer("E1").replacingOccurrences(of: "<Cdtr><Nm>Ann Example</Nm></Cdtr>", with: number))
        == "worker:P-77")
  }

  @Test("A transfer that cannot be read is set aside with its number and field; the others stay")
  func rejects() throws {
    let transfers = [
      Self.transfer("E1"), Self.transfer("E2", amount: #"<InstdAmt Ccy="EUR">many</InstdAmt>"#), Self.transfer("E3", amount: ""),
      Self.transfer("NOTPROVIDED", account: "<Othr/>"), Self.transfer("E5", amount: #"<InstdAmt Ccy="USD">+.5</InstdAmt>"#),
    ]
    let outcome = try Inputs.check("pay.xml", Self.message(transfers))
    #expect(try outcome.events().filter { $0.type == "sekisho.payment.made" }.count == 2)
    #expect(outcome.rejects.map(\.line) == [2, 3, 4])
    #expect(outcome.rejects.map(\.field) == ["data.money.amount", "data.money", "CdtTrfTxInf.Cdtr.Id.OrgId"])
    #expect(outcome.rejects.map(\.reason).prefix(2) == ["is missing", "is missing"])
  }

  @Test("A document that breaks off keeps the transfers before it")
  func truncated() throws {
    let text = Self.message((1...50).map { Self.transfer("E\($0)") })
    let outcome = try Inputs.check("pay.xml", Array(text.utf8.prefix(text.utf8.count * 2 / 3)))
    let payments = try outcome.events().filter { $0.type == "sekisho.payment.made" }.count
    #expect((20..<50).contains(payments))
    #expect(outcome.rejects.count == 1)
    #expect(outcome.rejects.first?.line == payments + 1)
    #expect(outcome.rejects.first?.reason.contains("not valid XML") == true)
  }

  @Test("Entities, external files and documents built to explode are refused", .timeLimit(.minutes(1)))
  func attacks() throws {
    let secret = try TemporaryFolder()
    let path = try secret.write("secret", "topsecret")
    let levels = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
    for head in [
      "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file://\(path)\">]>", "<!DOCTYPE Document SYSTEM \"http://192.0.2.1/x.dtd\">",
      "<!DOCTYPE Document [<!ENTITY l0 \"lol\">\(levels)]>", "<!DOCTYPE Document>",
    ] {
      let outcome = try Inputs.check(
        "pay.xml", Self.message([Self.transfer("E1", name: "&x;"), Self.transfer("&l9;")], head: head))
      #expect(outcome.ids.isEmpty)
      #expect(outcome.rejects.count == 1)
      #expect(outcome.rejects.first?.reason.contains("document type declaration is refused") == true, "\(outcome.rejects)")
    }
    let undefined = try Inputs.check("pay.xml", Self.message([Self.transfer("E1"), Self.transfer("E2", name: "&nbsp;")]))
    #expect(undefined.ids.count == 2)
    #expect(undefined.rejects.count == 1)
  }

  @Test("A text or a depth beyond libxml2's limits, and a record of a million elements")
  func tooMuch() throws {
    let huge = Self.transfer("E2", name: String(repeating: "x", count: 11 << 20))
    let deep = Self.transfer("E2", name: String(repeating: "<a>", count: 5_000) + String(repeating: "</a>", count: 5_000))
    let wide = Self.transfer("E2", more: String(repeating: "<a/>", count: 1_000_000))
    for bad in [huge, deep, wide] {
      let outcome = try Inputs.check("pay.xml", Self.message([Self.transfer("E1"), bad]))
      #expect(outcome.ids.count == 2)
      #expect(outcome.rejects.count == 1)
      #expect(outcome.rejects.first?.line == 2)
    }
  }

  @Test("Other XML of the same house is no order")
  func otherMessages() throws {
    let text =
      #"<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr/></BkToCstmrStmt></Document>"#
    #expect(
      try Inputs.check("x.xml", text).rejects == [
        Reject(file: "x.xml", line: 0, reason: "is XML of no format that is known here: its root is Document")
      ])
    let empty = Self.message([])
    #expect(try Inputs.check("x.xml", empty).rejects == [Reject(file: "x.xml", line: 0, reason: "holds no CdtTrfTxInf")])
  }
}
