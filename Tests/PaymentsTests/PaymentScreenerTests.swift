import Events
import Foundation
import Payments
import Screening
import Testing
import Watchlists

@Suite("Screening payments")
struct PaymentScreenerTests {
  /// A list of ours with invented parties and wallets that are published as examples.
  private static let list = """
    {"id":"p-1","type":"person","names":["HAN, Bo Gi","한보기"],"birthDates":["1972-04-09"],"countries":["KP"],"numbers":["Passport:PS-472130"]}
    {"id":"p-2","type":"person","names":["TESTERIN, Ava"],"birthDates":["1990-02-03"]}
    {"id":"o-1","type":"organization","names":["Kwangmyong Example Trading Corporation"],"numbers":["SWIFT/BIC:CCCCJPJT"]}
    {"id":"w-1","wallets":["0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"]}
    {"id":"p-3","type":"person","names":["WINDOW, Floor"]}

    """

  private func screener() throws -> Screener {
    Screener(lists: try Watchlist.read(file: "own.jsonl", bytes: Array(Self.list.utf8)))
  }

  private func answers(_ message: String) throws -> [PaymentAnswer] {
    let screener = PaymentScreener(try screener())
    return try Reading.read(message).payments.map { screener.screen($0) }
  }

  /// `role:entity` for everything that was found.
  private func finds(_ answers: [PaymentAnswer]) -> [String] {
    answers.flatMap { answer in
      zip(answer.payment.parties, answer.parties).flatMap { party, found in
        found.matches.map { "\(party.role.rawValue):\($0.entityID)" }
      }
        + zip(answer.payment.texts, answer.texts).flatMap { text, found in
          found.finds.map { "\(text.field):\($0.match.entityID):\($0.words)" }
        }
    }
  }

  @Test("parties are found by name and birth date, by document, by wallet; names in address lines are found")
  func transfer() throws {
    let found = finds(try answers(Messages.pain.replacing("Testerin, Ava &amp; Sohn", with: "Ava Testerin")))
    #expect(found == ["Dbtr/PstlAdr/AdrLine:p-1:han bo gi", "creditor:p-2", "creditor:p-1", "creditor:w-1"])
  }

  @Test("an MT103 is found by numbered name and document, by BIC, and by the name in the remittance text")
  func swift() throws {
    let found = finds(try answers(Messages.mt))
    #expect(found.contains("debtor:p-1"))
    #expect(found.contains("creditorAgent:o-1"))
    #expect(found.contains("70:p-1:han bo gi"))
    #expect(found.contains("creditor:p-2"))
    #expect(Set(found).count == 4)
  }

  @Test("a travel-rule message is found by wallet and by the name in Hangul alone")
  func travel() throws {
    let hangul = Messages.travel.replacing(
      "\"primaryIdentifier\":\"Han\",\"secondaryIdentifier\":\"Bo Gi\"", with: "\"primaryIdentifier\":\"Quite Another\""
    )
    .replacing("PS-472130", with: "XX-999999")
    let found = finds(try answers(hangul))
    #expect(found == ["originator:w-1", "originator:p-1"] || found == ["originator:p-1", "originator:w-1"])
  }

  @Test(
    "names are found in texts, however they stand there",
    arguments: [
      "SALARY HAN BO GI JUNE", "payment to Han, Bo-Gi", "INV 12/HAN BO\nGI", "consulting (Bo Gi Han)", "한보기에게 급여", "송금 한보기",
    ])
  func inTexts(_ text: String) throws {
    var payment = Payment(format: "MT103", part: .transaction, line: 1)
    payment.texts = [PaymentText(field: "70", line: 1, text: text)]
    let answer = PaymentScreener(try screener()).screen(payment)
    #expect(answer.texts[0].finds.map(\.match.entityID) == ["p-1"], "\(text)")
  }

  @Test(
    "ordinary texts raise nothing",
    arguments: [
      "Salary May 2026 for Han Solo Ltd", "Invoice 4711 window floor 3", "Rechnung Nr. 12 vom 3.4., Kunde 55", "Bo 12 Gi Han",
      "HAN/BO/GI", "Example Trading, rent June", "급여 6월 송금", "支付六月工资", "GI", "",
    ])
  func ordinary(_ text: String) throws {
    var payment = Payment(format: "MT103", part: .transaction, line: 1)
    payment.texts = [PaymentText(field: "70", line: 1, text: text)]
    #expect(PaymentScreener(try screener()).screen(payment).texts[0].finds.isEmpty)
  }

  @Test("wallets and accounts inside of texts are found")
  func identifiers() throws {
    var payment = Payment(format: "MT103", part: .transaction, line: 1)
    payment.texts = [
      PaymentText(field: "70", line: 1, text: "USDT to 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed, thanks"),
      PaymentText(field: "70", line: 1, text: "USDT to 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaee, thanks"),
    ]
    let answer = PaymentScreener(try screener()).screen(payment)
    #expect(answer.texts.map { $0.finds.map(\.match.entityID) } == [["w-1"], []])
  }

  @Test("a longer text asks for a higher score, and says when its end was not searched")
  func longTexts() throws {
    var payment = Payment(format: "MT103", part: .transaction, line: 1)
    let words = (0..<400).map { "word\(Character(Unicode.Scalar(UInt8(97 + $0 % 26))))x" }.joined(separator: " ")
    payment.texts = [PaymentText(field: "70", line: 1, text: words), PaymentText(field: "70", line: 1, text: "short text")]
    let answer = PaymentScreener(try screener()).screen(payment)
    #expect(answer.texts.map(\.isCut) == [true, false])
  }

  @Test("each party and text is a line with message, payment, role, place and reasons")
  func lines() throws {
    let screener = try screener()
    let writer = PaymentWriter(screener, onlyMatches: false)
    var json = JSONWriter()
    for answer in try answers(Messages.mt) { writer.write(answer, file: "a.fin", to: &json) }
    let lines = try json.text.split(separator: "\n").map { try JSONParser().value(of: String($0)) }
    #expect(lines.count == 14)
    let debtor = try #require(lines.first { $0["role"]?.text == "debtor" })
    #expect(debtor["transaction"]?.text == "R-1")
    #expect(debtor["field"]?.text == "50F")
    #expect(debtor["line"] == .integer(6))
    #expect(debtor["matches"]?.elements?.first?["entityId"]?.text == "p-1")
    #expect(debtor["matches"]?.elements?.first?["why"]?["basis"]?.text == "number")
    let text = try #require(lines.first { $0["field"]?.text == "70" })
    #expect(text["matches"]?.elements?.first?["words"]?.text == "han bo gi")
    var brief = JSONWriter()
    for answer in try answers(Messages.mt) { PaymentWriter(screener, onlyMatches: true).write(answer, file: "a.fin", to: &brief) }
    #expect(brief.text.split(separator: "\n").count == 4)
  }
}
