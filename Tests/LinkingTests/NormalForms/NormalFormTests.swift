import Events
import Testing

@testable import Linking

@Suite struct EmailFormTests {
  @Test(arguments: [
    ("Jane.Doe+jobs@GoogleMail.com", "janedoe@gmail.com"), (" mailto:J.Doe@Example.ORG ", "j.doe@example.org"),
    ("jane+a@outlook.com", "jane+a@outlook.com"), ("ｊａｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ", "jane@example.com"),
  ])
  func normalises(_ text: String, _ normal: String) { #expect(EmailForm.normal(text) == normal) }

  @Test(arguments: ["", "jane", "@example.com", "jane@localhost", "a b@example.com", "+x@gmail.com"])
  func refuses(_ text: String) { #expect(EmailForm.normal(text) == nil) }

  @Test func knowsStandIns() {
    #expect(EmailForm.isAnonymous("12345+jane@users.noreply.github.com"))
    #expect(EmailForm.isAnonymous("jane@macbook.local"))
    #expect(!EmailForm.isAnonymous("jane@example.com"))
  }
}

@Suite struct PhoneFormTests {
  @Test(arguments: [
    ("+1 (555) 010-1234", "+15550101234"), ("0081 90-1234-5678", "+819012345678"), ("tel:+44 20 7946 0958 x12", "+442079460958"),
    ("＋８２ １０ １２３４ ５６７８", "+821012345678"),
  ])
  func normalises(_ text: String, _ normal: String) { #expect(PhoneForm.normal(text) == normal) }

  @Test(arguments: ["555-0101", "+1 555", "call me", "", "090-1234-5678", "+12345678901234567"])
  func refusesWhatHasNoCountry(_ text: String) { #expect(PhoneForm.normal(text) == nil) }
}

@Suite struct AccountFormTests {
  /// Examples of the IBAN registry (SWIFT).
  @Test(arguments: ["GB82 WEST 1234 5698 7654 32", "DE89 3704 0044 0532 0130 00", "gb82west12345698765432"])
  func knowsAnIBAN(_ text: String) {
    let normal = AccountForm.normal(text, country: "FR", provider: "Bank", rail: "bank")
    #expect(normal == AccountForm.normal(text, country: nil, provider: nil, rail: nil))
    #expect(normal?.contains("|") == false)
  }

  @Test func aWrongDigitIsNoIBAN() { #expect(!AccountForm.isIBAN("GB82WEST12345698765433")) }

  @Test(arguments: ["****4521", "XXXXXX4521", "…4521", "12"])
  func refusesWhatIsHiddenOrTooShort(_ text: String) {
    #expect(AccountForm.normal(text, country: "US", provider: nil, rail: "bank") == nil)
  }

  @Test func aNumberNeedsItsCountryAndATransmittersItsProvider() {
    let us = AccountForm.normal("000123456789", country: "US", provider: "A", rail: "bank")
    #expect(us == AccountForm.normal("0001-2345-6789", country: "us", provider: "B", rail: "bank"))
    #expect(us != AccountForm.normal("000123456789", country: "JP", provider: nil, rail: "bank"))
    let first = AccountForm.normal("p-991234", country: nil, provider: "Payoneer", rail: "money_transmitter")
    #expect(first != AccountForm.normal("p-991234", country: nil, provider: "Wise", rail: "money_transmitter"))
  }
}

@Suite struct WalletFormTests {
  private static let hexadecimal = "a614f803b6fd780986a42c78ec9c7f77e6ded13c"

  /// The contract of Tether on Tron, whose two spellings its developers publish.
  @Test func tronAndEthereumTwinsAreOneKey() {
    let base58 = WalletForm.normal("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t")
    #expect(base58 == "evm:" + Self.hexadecimal)
    #expect(base58 == WalletForm.normal("41" + Self.hexadecimal))
    #expect(base58 == WalletForm.normal("0xA614F803B6FD780986A42C78EC9C7F77E6DED13C"))
    #expect(base58 == WalletForm.normal("ethereum:0x" + Self.hexadecimal + "@1"))
  }

  @Test func base58KeepsItsCaseAndBech32HasNone() {
    let legacy = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"
    #expect(WalletForm.normal(legacy) == legacy)
    #expect(WalletForm.normal(legacy.lowercased()) != legacy)
    let segwit = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
    #expect(WalletForm.normal(segwit.uppercased()) == segwit)
    #expect(WalletForm.normal("Vitalik.eth") == "vitalik.eth")
  }

  @Test(arguments: ["", "0x0000000000000000000000000000000000000000", "0x12…ab", "short", "0x12****34567890123456789"])
  func refuses(_ text: String) { #expect(WalletForm.normal(text) == nil) }
}

@Suite struct DocumentFormTests {
  /// The specimens of ICAO Doc 9303, parts 4 and 5.
  @Test func theZoneAndTheFieldsMeet() {
    var passport = Document()
    passport.mrz = ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"]
    #expect(DocumentForm.normal(passport) == "UTO|L898902C3")
    var card = Document()
    card.mrz = ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"]
    #expect(DocumentForm.normal(card) == "UTO|D23145890")
    var japanese = Document()
    japanese.mrz = ["P<JPNYAMADA<<HANAKO<<<<<<<<<<<<<<<<<<<<<<<<<", "TK1234567<JPN8001014F3001012<<<<<<<<<<<<<<04"]
    var written = Document()
    written.country = "jp"
    written.number = "TK 1234567"
    #expect(DocumentForm.normal(japanese) == DocumentForm.normal(written))
  }

  @Test func refusesWhatIsNoNumber() {
    var document = Document()
    for number in ["", "0000000", "12", "*****123", "XXXXX123"] {
      document.number = number
      #expect(DocumentForm.normal(document) == nil, "\(number)")
    }
  }
}

@Suite struct AddressFormTests {
  private func normal(_ line: String, _ code: String? = "85001", city: String? = nil, type: AddressType? = nil) -> String? {
    var address = Address()
    address.line = line
    address.postalCode = code
    address.city = city
    address.type = type.map(Term.known)
    return AddressForm.normal(address)
  }

  @Test(arguments: [
    ("123 N. Main St., Apt 4B", "123 north main street #4b"), ("12 Rue de l’Église", "12 rue de leglise"),
    ("Hauptstr 5", "hauptstr 5"), ("５丁目１２番３号", "5-12-3"), ("1丁目2番地の3", "1-2-3"),
    ("500 Fifth Ave No. 7", "500 fifth avenue unit 7"),
  ])
  func spellingsOfOneDoorAgree(_ first: String, _ second: String) {
    #expect(normal(first) != nil)
    #expect(normal(first) == normal(second))
  }

  @Test func doorsDiffer() {
    #expect(normal("12 Main St Apt 4") != normal("12 Main St Apt 5"))
    #expect(normal("12 Main St") != normal("12 Main St", "85002"))
    #expect(normal("12 Main St", nil, city: "Reno") != normal("12 Main St", nil, city: "Elko"))
    #expect(normal("12 Main St", "85001-1234") == normal("12 Main St"))
  }

  @Test func namesNoDoorOrNoHome() {
    #expect(normal("Main Street") == nil)
    #expect(normal("12 Main St", nil) == nil)
    #expect(normal("12 Main St", type: .business) == nil)
    #expect(normal("12 Main St", type: .forwarder) == nil)
    #expect(normal("12 Main St", type: .residential) != nil)
  }
}

@Suite struct NetworkFormTests {
  @Test(arguments: [
    ("203.0.113.7", "203.0.113.7"), ("::ffff:203.0.113.7", "203.0.113.7"), ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
    ("2001:0DB8:0001:0002:bbbb:0:0:2", "2001:db8:1:2::/64"), (" 203.0.113.7 ", "203.0.113.7"), ("203.000.113.07", "203.0.113.7"),
  ])
  func normalises(_ text: String, _ normal: String) { #expect(NetworkForm.normal(text) == normal) }

  @Test(arguments: [
    "10.0.0.1", "192.168.1.5", "172.20.0.1", "100.64.3.3", "127.0.0.1", "169.254.1.1", "fe80::1", "fc00::1", "::1", "x", "1.2.3",
    "256.1.1.1", "8.8.8", "8.8.8.8.8", "8..8.8", "8.8.8.", "1:2:3:4:5:6:7:8:9",
  ])
  func refusesWhatRepeatsEverywhere(_ text: String) { #expect(NetworkForm.normal(text) == nil) }
}

@Suite struct OpaqueFormTests {
  @Test func placeholdersAreNoSerials() {
    #expect(OpaqueForm.serial("To Be Filled By O.E.M.") == nil)
    #expect(OpaqueForm.serial("0000000") == nil)
    #expect(OpaqueForm.serial("c02-xk1 abcd") == "C02XK1ABCD")
  }

  @Test func keysAndHandles() {
    #expect(OpaqueForm.signingKey("ssh-ed25519 AAAAC3Nz jane@host") == "AAAAC3Nz")
    #expect(OpaqueForm.signingKey("4aee 18f8 3afd eb23") == "4AEE18F83AFDEB23")
    #expect(OpaqueForm.handle(service: "GitHub", id: "@Octo") == "github|octo")
    #expect(OpaqueForm.handle(service: nil, id: "octo") == nil)
  }
}
