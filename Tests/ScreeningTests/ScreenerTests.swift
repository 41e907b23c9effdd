import Names
import Screening
import Testing
import Watchlists

@Suite("The screener")
struct ScreenerTests {
  @Test(
    "finds a listed person in the spellings and scripts the name is written in",
    arguments: ["Rim Chol Jun", "Cheoljun Lim", "LIM CHUL-JOON", "림철준", "임철준", "Рим Чхоль Чжун"])
  func findsSpellings(name: String) throws {
    let matches = try Sample.matches(#"{"name":"\#(name)","type":"person"}"#, threshold: 0.5)
    #expect(matches.first?.entityID == "p-1", "\(matches.map(\.entityID))")
  }

  @Test("keeps different given names apart at the default threshold")
  func separatesNamesakes() throws {
    #expect(try Sample.matches(#"{"name":"Rim Chol Su"}"#).map(\.entityID) == ["p-2"])
    #expect(try Sample.matches(#"{"name":"Rim Chol Min"}"#).isEmpty)
  }

  @Test("a name alone never confirms")
  func nameAloneNeverConfirms() throws {
    let match = try #require(try Sample.matches(#"{"name":"Rim Chol Jun"}"#).first)
    #expect(match.basis == .name)
    #expect(!match.isConfirmable)
    #expect(match.score < 1)
    #expect(MatchSentence.text(match).hasPrefix("a name alone never confirms"))
  }

  @Test("an agreeing date of birth raises the score, a contradicting one takes the alert away")
  func factsDecide() throws {
    let plain = try #require(try Sample.matches(#"{"name":"Rim Chol Jun"}"#).first)
    let agreeing = try #require(try Sample.matches(#"{"name":"Rim Chol Jun","birthDate":"1974-11-02","country":"KP"}"#).first)
    #expect(agreeing.score > plain.score)
    #expect(agreeing.basis == .nameAndFacts)
    #expect(agreeing.nameScore == plain.nameScore)
    #expect(try Sample.matches(#"{"name":"Rim Chol Jun","birthDate":"1999-01-30"}"#).isEmpty)
  }

  @Test("a country counts only where it is stated")
  func countryOnlyWhenStated() throws {
    let plain = try #require(try Sample.matches(#"{"name":"Rim Chol Jun"}"#).first)
    #expect(plain.why?.facts == [])
    let other = try Sample.matches(#"{"name":"Rim Chol Jun","country":"South Korea"}"#, threshold: 0)
    #expect(try #require(other.first { $0.entityID == "p-1" }).score < plain.score)
  }

  @Test("other types are not asked, and a party of unknown type is both person and organisation")
  func types() throws {
    #expect(try Sample.matches(#"{"name":"Green Pine Machinery Trading Corporation","type":"person"}"#).isEmpty)
    for type in [#""person""#, #""Company""#, "null"] {
      let matches = try Sample.matches(#"{"name":"Hyesan Lantern","type":\#(type)}"#)
      #expect(matches.map(\.entityID) == ["u-1"], "\(type)")
    }
  }

  @Test(
    "a document number gives 1, whatever stands between its signs",
    arguments: ["PS836410552", "ps-836 410 552", "Passport: PS/836.410.552"])
  func numbers(number: String) throws {
    let match = try #require(try Sample.matches(#"{"numbers":["\#(number)"]}"#).first)
    #expect(match.entityID == "p-1")
    #expect(match.score == 1)
    #expect(match.basis == .number)
    #expect(match.identifiers.map(\.listed) == ["PS 836-410-552"])
    #expect(match.why == nil)
  }

  @Test("a short number says less than 1 until the name agrees")
  func shortNumbers() throws {
    let alone = try #require(try Sample.matches(#"{"numbers":["41277"]}"#).first)
    #expect(alone.score == 0.9)
    let named = try #require(try Sample.matches(#"{"name":"Rim Chol Jun","numbers":["41277"]}"#).first)
    #expect(named.score == 1)
    #expect(named.why?.listed == "RIM, Chol Jun")
    #expect(try Sample.matches(#"{"name":"Nobody","numbers":[4127]}"#).isEmpty)
  }

  @Test("a ship's number is found with and without its letters", arguments: ["IMO 9187629", "9187629", "imo9187629"])
  func ships(number: String) throws {
    #expect(try Sample.matches(#"{"numbers":["\#(number)"],"type":"vessel"}"#).first?.score == 1)
  }

  @Test("a wallet is found on other chains and in other letters")
  func wallets() throws {
    for wallet in ["0x52908400098527886e0f7030069857d2e4169ee7", "0x52908400098527886E0F7030069857D2E4169EE7"] {
      let match = try #require(try Sample.matches(#"{"name":"Somebody Else","wallets":["\#(wallet)"]}"#).first)
      #expect(match.entityID == "u-1")
      #expect(match.score == 1)
      #expect(match.isConfirmable)
    }
  }

  @Test("a mail address alone is a reason to look, not a proof")
  func contacts() throws {
    let match = try #require(try Sample.matches(#"{"emails":["R.Chol@example.com"]}"#).first)
    #expect(match.basis == .contact)
    #expect(match.score == 0.9)
    #expect(!match.isConfirmable)
  }

  @Test("the same address in other order and signs is a fact")
  func addresses() throws {
    let matches = try Sample.matches(
      #"{"name":"Rim Chol Jun","addresses":["14, Kwangbok Street, Mangyongdae - Pyongyang"]}"#)
    #expect(matches.first?.why?.facts.map(\.fact) == [.address])
  }

  @Test("parties of an allow-list are never found")
  func allowList() throws {
    #expect(try Sample.matches(#"{"name":"Rim Chol Hun"}"#, threshold: 0).allSatisfy { $0.entityID != "a-1" })
  }

  @Test("the limit and the threshold hold, best first")
  func limits() throws {
    let request = #"{"names":["Rim Chol Jun","Rim Chol Su","CHONG SONG 9"],"numbers":["9187629"]}"#
    let matches = try Sample.matches(request, threshold: 0)
    #expect(Set(matches.map(\.entityID)) == ["p-1", "p-2", "v-1"])
    #expect(matches.first?.entityID == "v-1")
    #expect(matches.map(\.score) == matches.map(\.score).sorted(by: >))
    #expect(try Sample.matches(request, threshold: 0, limit: 2).map(\.party) == matches.prefix(2).map(\.party))
    #expect(try Sample.matches(#"{"name":"Rim Chol Jun"}"#, threshold: 1).isEmpty)
  }

  @Test("a weak alias counts less than a name")
  func weakAliases() throws {
    #expect(try Sample.matches(#"{"name":"Magpie"}"#).isEmpty)
  }
}
