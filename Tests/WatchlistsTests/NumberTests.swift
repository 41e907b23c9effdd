import Testing

@testable import Watchlists

@Suite("Canonical forms and check digits")
struct NumberTests {
  @Test(
    "IBANs are checked by country, length and digits",
    arguments: ["GB82 WEST 1234 5698 7654 32", "de89370400440532013000", "IBAN NO93 8601 1117 947"])
  func iban(_ text: String) {
    #expect(IBAN.canonical(text) != nil)
    // Every change of one digit is noticed.
    let code = IBAN.canonical(text) ?? ""
    for place in code.indices where code[place].isNumber {
      var wrong = code
      wrong.replaceSubrange(place...place, with: code[place] == "7" ? "3" : "7")
      #expect(IBAN.canonical(wrong) == nil)
    }
    #expect(IBAN.canonical(code + "0") == nil)
  }

  @Test("a BIC is eight or eleven letters with a country; the head office is left out")
  func bic() {
    #expect(BIC.canonical("deutdeff") == "DEUTDEFF")
    #expect(BIC.canonical("DEUT DE FF XXX") == "DEUTDEFF")
    #expect(BIC.canonical("DEUTDEFF500") == "DEUTDEFF500")
    for wrong in ["DEUTXXFF", "DEUTDEF", "D3UTDEFF", "", "TELEPHONE NUMBER"] { #expect(BIC.canonical(wrong) == nil, "\(wrong)") }
  }

  @Test("LEIs are checked modulo 97")
  func lei() {
    #expect(LEI.canonical("5493001KJTIIGC8Y1R12") == "5493001KJTIIGC8Y1R12")
    #expect(LEI.canonical("5493 001k jtii gc8y 1r12") == "5493001KJTIIGC8Y1R12")
    #expect(LEI.canonical("5493001KJTIIGC8Y1R13") == nil)
    #expect(LEI.canonical("5493001KJTIIGC8Y1R") == nil)
  }

  @Test("IMO numbers of ships and of companies have check digits of their own")
  func imo() {
    #expect(IMONumber.canonical("IMO 9074729") == "9074729")
    #expect(IMONumber.canonical("imo-9074729") == "9074729")
    #expect(IMONumber.canonical("907472") == nil)
    #expect(IMONumber.check("9074729") == .valid)
    #expect(IMONumber.check("9074728") == .wrong)
    #expect(IMONumber.isShip("9074729"))
    // Published company numbers of shipping companies on the lists.
    for company in ["1790183", "5342883", "5571322", "5963351"] {
      #expect(IMONumber.check(company) == .valid)
      #expect(!IMONumber.isShip(company))
    }
    #expect(IMONumber.find(in: "Owner of X (IMO number: 5342883).") == "5342883")
    #expect(IMONumber.find(in: "the timo 12345678 and immovable") == nil)
  }

  @Test("phones in the forms that lists use come to E.164; national numbers do not")
  func phones() {
    #expect(PhoneNumber.canonical("+253 (0) 99 983 784") == "+25399983784")
    #expect(PhoneNumber.canonical("(218) (0)214778301") == "+218214778301")
    #expect(PhoneNumber.canonical("00850-2-18111 (8208)") == "+8502181118208")
    #expect(PhoneNumber.canonical("+354 55 12 345 ext. 7") == "+354551 2345".replacing(" ", with: ""))
    for national in ["0202-104748", "-103495", "(022) 7363030", "7363030", "none", "+12", ""] {
      #expect(PhoneNumber.canonical(national) == nil, "\(national)")
    }
  }

  @Test("mail addresses compare without case, Gmail's without dots and tags")
  func mails() {
    #expect(MailAddress.canonical(" Bo@Example.ORG ") == "bo@example.org")
    #expect(MailAddress.canonical("B.o+x@googlemail.com") == "bo@gmail.com")
    #expect(MailAddress.canonical("b.o@example.org") == "b.o@example.org")
    for wrong in ["bo", "bo@x", "a b@example.org", "@example.org", "a@b@c.d"] {
      #expect(MailAddress.canonical(wrong) == nil, "\(wrong)")
    }
  }

  @Test(
    "national numbers are checked by the rule of their country",
    arguments: [
      ("11010519491231002X", DocumentKind.nationalID, "CN", "110105194912310021"),
      ("91350100M000100Y43", .registration, "CN", "91350100M000100Y44"), ("7707083893", .tax, "RU", "7707083894"),
      ("500100732259", .tax, "RU", "500100732258"), ("1027700132195", .registration, "RU", "1027700132194"),
      ("124-81-00998", .registration, "KR", "124-81-00999"), ("7000012050002", .registration, "JP", "8000012050002"),
    ])
  func national(_ right: String, _ kind: DocumentKind, _ country: String, _ wrong: String) {
    #expect(NumberCheck.of(right, kind: kind, country: country) == .valid)
    #expect(NumberCheck.of(wrong, kind: kind, country: country) == .wrong)
    #expect(NumberCheck.of(right, kind: kind, country: "NO") == .none)
  }

  @Test("kinds of numbers are told by words, not by letters inside them")
  func kinds() {
    let table: [(String, DocumentKind)] = [
      ("Passport", .passport), ("Numéro de passeport", .passport), ("Company Number IMO", .imo),
      ("Company Number", .registration),
      ("Tax ID No.", .tax), ("C.U.R.P.", .nationalID), ("National ID No.", .nationalID), ("Identification Number", .nationalID),
      ("SWIFT/BIC", .bic), ("Republic number", .other), ("MMSI", .mmsi), ("D-U-N-S Number", .duns), ("ISIN", .security),
      ("Driver's License No.", .personalPaper), ("Aircraft Tail Number", .tailNumber), ("SSN", .socialSecurity),
      ("Unified Social Credit Code (USCC)", .registration), ("Private sector", .other), ("여권번호", .passport),
    ]
    for (label, kind) in table { #expect(DocumentKind(label: label) == kind, "\(label)") }
  }

  @Test(
    "dates in the ways that lists write them",
    arguments: [
      ("1959", "1959"), ("1959-03-27", "1959-03-27"), ("27/03/1959", "1959-03-27"), ("00/03/1959", "1959-03"),
      ("dd/mm/1959", "1959"),
      ("27 Mar 1959", "1959-03-27"), ("March 1959", "1959-03"), ("27.3.1959", "1959-03-27"), ("Mar 27, 1959", "1959-03-27"),
      ("1959年3月27日", "1959-03-27"), ("circa 1959", "circa 1959"), ("1970 - 1973 (approximative)", "circa 1970 to 1973"),
      ("between 1962 and 1965", "1962 to 1965"), ("1962-1965", "1962 to 1965"), ("born in the early 1970s", "circa 1970 to 1974"),
      ("c. 1960", "circa 1960"), ("1 Jan 1960 to 31 Jan 1960", "1960-01-01 to 1960-01-31"), ("5-Mar-2026", "2026-03-05"),
    ])
  func dates(_ written: String, _ read: String) { #expect(ListDate.birthDate(written)?.text == read) }

  @Test("month first where the country writes so; what is no date is none")
  func americanDates() {
    #expect(ListDate.date("03/05/2026", isMonthFirst: true)?.text == "2026-03-05")
    #expect(ListDate.date("03/05/2026")?.text == "2026-05-03")
    for text in ["", "yesterday", "13/13/2020", "1965-1962", "12", "99999", "1 2 3 4", "Sep-99"] {
      #expect(ListDate.birthDate(text) == nil, "\(text)")
    }
    #expect(EastAsiaReader.eraDate("令和元年5月1日")?.text == "2019-05-01")
    #expect(EastAsiaReader.eraDate("平成29年12月28日")?.text == "2017-12-28")
  }

  @Test("numbered parts of one cell are told apart, and a text without them is one")
  func numbered() {
    #expect(ListText.numbered("(1) Tripoli (2) Tunis") == ["Tripoli", "Tunis"])
    #expect(ListText.numbered("a) Muster b) \"Beispiel\"") == ["Muster", "\"Beispiel\""])
    #expect(ListText.numbered("(1) Haidra (2)-(3) -") == ["Haidra"])
    #expect(ListText.numbered("Cianjur, West Java (1) or so") == ["Cianjur, West Java (1) or so"])
    #expect(ListText.numbered("  ").isEmpty)
  }
}
